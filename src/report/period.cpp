#include "doithoai/period.hpp"

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

constexpr std::string_view decree_suffix = "/nd09";

date first_of_month(int year, int months_after_january) {
  return date{std::chrono::year{year} / 1 / 1 + std::chrono::months{months_after_january}};
}

std::string name_of(const length_rule& rule, period_scheme scheme, int year, int number) {
  std::string name = std::to_string(year);
  if (!rule.code.empty()) name += "-" + std::string(rule.code);
  if (rule.digits == 2 && number < 10) name += '0';
  if (rule.digits > 0) name += std::to_string(number);
  if (scheme == period_scheme::decree_09_2019) name += decree_suffix;
  return name;
}

// Nghị định 09/2019/NĐ-CP, art. 12 as read in five texts that follow it: each period begins on the 15th of the month
// before and ends on the 14th of its last month.
constexpr std::chrono::days from_15th{14};

failure no_period(std::string_view name) {
  return {errc::invalid_argument,
          quoted(name) + " is no period such as 2020, 2020-Q4, 2020-M06, 2020-6M or 2020-Q4/nd09",
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
  const int start = (number - 1) * rule.months;
  period made{name_of(rule, scheme, year, number), first_of_month(year, start),
              first_of_month(year, start + rule.months) - std::chrono::days{1}};
  if (scheme == period_scheme::decree_09_2019) {
    made.first = first_of_month(year, start - 1) + from_15th;
    made.last = first_of_month(year, start + rule.months - 1) + from_15th - std::chrono::days{1};
  }
  return made;
}

result<period> parse_period(std::string_view name) {
  auto rest = name;
  const bool is_decree = rest.ends_with(decree_suffix);
  if (is_decree) rest.remove_suffix(decree_suffix.size());
  const auto scheme = is_decree ? period_scheme::decree_09_2019 : period_scheme::calendar;
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
    return period_of(scheme, rule.length, year, number);
  }
  return no_period(name);
}

}  // namespace doithoai::inline v0
