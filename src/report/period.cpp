// Reporting periods by name and number: those of the calendar, and those of a decree, which begin and end in mid-month.

#include "doithoai/period.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "doithoai/text.hpp"

namespace doithoai::inline v0 {
namespace {

struct length_rule {
  period_length length;
  std::string_view code;  // what follows the year in a period's name
  int months;
  int most;    // how many of them there are in a year
  int digits;  // of the number in the name; 0: none
};

constexpr std::array lengths{
    length_rule{period_length::month, "M", 1, 12, 2}, length_rule{period_length::quarter, "Q", 3, 4, 1},
    length_rule{period_length::six_months, "6M", 6, 1, 0}, length_rule{period_length::nine_months, "9M", 9, 1, 0},
    length_rule{period_length::year, "", 12, 1, 0}};

// How a scheme's periods lie to those of the calendar: each begins on that day of the month, so many months before.
struct scheme_rule {
  period_scheme scheme;
  std::string_view suffix;  // of a period's name
  int months_before;
  int first_day;
};

// Nghị định 09/2019/NĐ-CP: each period begins on the 15th of the month before and ends on the 14th of its last month, as
// read in five texts that follow its article 12; the number of the article is from memory.
constexpr std::array schemes{scheme_rule{period_scheme::calendar, "", 0, 1},
                             scheme_rule{period_scheme::decree_09_2019, "/nd09", 1, 15}};

static_assert(schemes[0].scheme == period_scheme::calendar && schemes[1].scheme == period_scheme::decree_09_2019,
              "a scheme is found by its number, and the one without a suffix is tried last");

date first_day(const scheme_rule& scheme, int year, int months_after_january) {
  using namespace std::chrono;
  return date{std::chrono::year{year} / 1 / 1 + months{months_after_january - scheme.months_before}} +
         days{scheme.first_day - 1};
}

std::string name_of(const length_rule& rule, const scheme_rule& scheme, int year, int number) {
  std::string name = std::to_string(year);
  if (!rule.code.empty()) name += "-" + std::string(rule.code);
  if (rule.digits == 2 && number < 10) name += '0';
  if (rule.digits > 0) name += std::to_string(number);
  return name.append(scheme.suffix);
}

failure no_period(std::string_view name) {
  return {errc::invalid_argument,
          in_quotes(name) + " is no period such as 2020, 2020-Q4, 2020-M06, 2020-6M or 2020-Q4/nd09",
          "/period",
          {}};
}

bool read_number(std::string_view digits, int& number) {
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return problem == std::errc() && end == digits.data() + digits.size() && digits.front() != '-';
}

}  // namespace

result<period> period_of(period_scheme scheme, period_length length, std::int32_t year, std::int32_t number) {
  const auto& rule = lengths[static_cast<std::size_t>(length)];
  if (year < 1900 || year > 2200)
    return failure{errc::invalid_argument, std::to_string(year) + " is not a year within 1900 to 2200", "/period", {}};
  if (number < 1 || number > rule.most)
    return failure{errc::invalid_argument,
                   std::to_string(number) + " is not within 1 to " + std::to_string(rule.most),
                   "/period",
                   {}};
  const auto& from = schemes[static_cast<std::size_t>(scheme)];
  const int start = (number - 1) * rule.months;
  return period{name_of(rule, from, year, number), first_day(from, year, start),
                first_day(from, year, start + rule.months) - std::chrono::days{1}};
}

result<period> parse_period(std::string_view name) {
  // The last scheme whose suffix it has: the calendar has none, which all names end with.
  const auto scheme = std::find_if(schemes.rbegin(), schemes.rend(),
                                   [&](const scheme_rule& one) { return name.ends_with(one.suffix); });
  auto rest = name.substr(0, name.size() - scheme->suffix.size());
  int year = 0;
  if (rest.size() < 4 || !read_number(rest.substr(0, 4), year)) return no_period(name);
  rest.remove_prefix(4);
  if (!rest.empty() && (rest.front() != '-' || rest.size() == 1)) return no_period(name);
  if (!rest.empty()) rest.remove_prefix(1);
  for (const auto& rule : lengths) {
    if (!rest.starts_with(rule.code) || rest.size() != rule.code.size() + static_cast<std::size_t>(rule.digits))
      continue;
    int number = 1;
    if (rule.digits > 0 && !read_number(rest.substr(rule.code.size()), number)) continue;
    auto made = period_of(scheme->scheme, rule.length, year, number);
    if (made) return made;
    auto why = std::move(made).error();
    why.message.insert(0, in_quotes(name) + ": ");
    return why;
  }
  return no_period(name);
}

}  // namespace doithoai::inline v0
