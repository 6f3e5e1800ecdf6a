// Days and moments as ISO 8601 text, read and written by hand: fast, strict, and without a locale or time zone of the
// machine.

#include "doithoai/date.hpp"

#include <algorithm>

#include "doithoai/text.hpp"

namespace doithoai::inline v0 {
namespace {

using std::chrono::days;
using std::chrono::microseconds;

// Reads digits and signs one after the other; one wrong character and all that
// follows is wrong too.
class scanner {
 public:
  explicit scanner(std::string_view text) : rest_(text) {}

  int number(std::size_t digits) {
    if (rest_.size() < digits) return fail();
    int value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
      if (rest_[i] < '0' || rest_[i] > '9') return fail();
      value = value * 10 + (rest_[i] - '0');
    }
    rest_.remove_prefix(digits);
    return value;
  }

  bool next_is(char sign) {
    if (rest_.empty() || rest_.front() != sign) return false;
    rest_.remove_prefix(1);
    return true;
  }

  void sign(char wanted) {
    if (!next_is(wanted)) fail();
  }

  [[nodiscard]] std::size_t leading_digits() const {
    const auto end = rest_.find_first_not_of("0123456789");
    return end == std::string_view::npos ? rest_.size() : end;
  }

  [[nodiscard]] bool is_good() const { return good_; }
  [[nodiscard]] bool is_done() const { return good_ && rest_.empty(); }

 private:
  int fail() {
    good_ = false;
    rest_ = {};
    return 0;
  }

  std::string_view rest_;
  bool good_ = true;
};

std::chrono::year_month_day read_date(scanner& in) {
  const int year = in.number(4);
  in.sign('-');
  const int month = in.number(2);
  in.sign('-');
  const int day = in.number(2);
  return std::chrono::year{year} / month / day;
}

// Of days that the form allows and the calendar does not have it is false.
bool exists(const std::chrono::year_month_day& ymd) { return ymd.ok() && ymd.year() >= std::chrono::year{1}; }

// A time of day or an offset: wrong is what the form allows and the clock does not have.
struct clock_time {
  microseconds time{};
  bool exists = true;
};

// Digits of a second's fraction: a moment is one to the microsecond.
constexpr std::size_t most_digits = 6;

clock_time read_time(scanner& in, std::size_t& digits) {
  const int hour = in.number(2);
  in.sign(':');
  const int minute = in.number(2);
  in.sign(':');
  const int second = in.number(2);
  clock_time read{std::chrono::hours{hour} + std::chrono::minutes{minute} + std::chrono::seconds{second},
                  hour <= 23 && minute <= 59 && second <= 59};
  if (!in.next_is('.')) return read;
  digits = in.leading_digits();
  const auto taken = std::clamp<std::size_t>(digits, 1, most_digits);  // where there is none, the form is wrong
  std::int64_t fraction = in.number(taken);
  for (auto i = taken; i < most_digits; ++i) fraction *= 10;
  for (auto i = taken; i < digits; ++i) in.number(1);
  read.time += microseconds{fraction};
  return read;
}

clock_time read_offset(scanner& in) {
  if (in.next_is('Z')) return {};
  const bool is_ahead = in.next_is('+');
  if (!is_ahead) in.sign('-');
  const int hours = in.number(2);
  in.sign(':');
  const int minutes = in.number(2);
  const microseconds offset = std::chrono::hours{hours} + std::chrono::minutes{minutes};
  return {is_ahead ? offset : -offset, hours <= 23 && minutes <= 59};
}

// Writes a number that is not negative over the zeros that are there for it.
void set_digits(std::string& out, std::size_t first, std::size_t width, std::int64_t number) {
  for (auto i = first + width; i > first; number /= 10) out[--i] = static_cast<char>('0' + number % 10);
}

failure wrong(std::string_view text, const std::string& why) {
  return {errc::invalid_argument, in_quotes(text) + " " + why, "", {}};
}

}  // namespace

result<date> parse_date(std::string_view text) {
  scanner in(text);
  const auto ymd = read_date(in);
  if (!in.is_done()) return wrong(text, "is not a date of the form YYYY-MM-DD");
  if (!exists(ymd)) return wrong(text, "is not a day of the calendar");
  return date{ymd};
}

std::string to_text(date day) {
  if (day < first_date) return "before " + to_text(first_date);
  if (day > last_date) return "after " + to_text(last_date);
  const std::chrono::year_month_day ymd{day};
  std::string out = "0000-00-00";
  set_digits(out, 0, 4, static_cast<int>(ymd.year()));
  set_digits(out, 5, 2, static_cast<unsigned>(ymd.month()));
  set_digits(out, 8, 2, static_cast<unsigned>(ymd.day()));
  return out;
}

result<instant> parse_instant(std::string_view text) {
  scanner in(text);
  const auto ymd = read_date(in);
  in.sign('T');
  std::size_t digits = 0;
  const auto time = read_time(in, digits);
  const auto offset = read_offset(in);
  if (!in.is_done()) return wrong(text, "is not a moment of the form YYYY-MM-DDThh:mm:ss+07:00");
  if (digits > most_digits)
    return wrong(text, "has " + std::to_string(digits) + " digits of a second's fraction; at most " +
                           std::to_string(most_digits) + " are taken");
  if (!exists(ymd)) return wrong(text, "is not on a day of the calendar");
  if (!time.exists || !offset.exists) return wrong(text, "has a time or an offset that no clock shows");
  const auto moment = instant{date{ymd}} + time.time - offset.time;
  // In Viet Nam it may be another day, and that day is what will be written.
  if (!date_range{first_date, last_date}.contains(day_in_vietnam(moment)))
    return wrong(text,
                 "is in Viet Nam on a day that is not within " + to_text(first_date) + " to " + to_text(last_date));
  return moment;
}

std::string to_text(instant moment) {
  const auto local = moment + vietnam_offset;
  const auto day = std::chrono::floor<days>(local);
  const std::chrono::hh_mm_ss time{local - day};
  std::string clock = "T00:00:00";
  set_digits(clock, 1, 2, time.hours().count());
  set_digits(clock, 4, 2, time.minutes().count());
  set_digits(clock, 7, 2, time.seconds().count());
  if (const auto fraction = time.subseconds().count(); fraction != 0) {
    clock += ".000000";
    set_digits(clock, 10, 6, fraction);
  }
  return to_text(day) + clock + "+07:00";
}

date day_in_vietnam(instant moment) noexcept { return std::chrono::floor<days>(moment + vietnam_offset); }

}  // namespace doithoai::inline v0
