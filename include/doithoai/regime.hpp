#pragma once
// The law as dated data: each number with its source, whom it binds and whether the source was read.
//
//   const auto law = doithoai::regime_on(day).value();
//   const auto* notice = doithoai::find_number(law, "session.notice_days");
//   if (notice != nullptr) std::cout << notice->value << ' ' << notice->source;
//
// A ledger adopts a regime: the numbers in force on a day. The shipped law, the document `law-vietnam`, is what regimes
// are made from.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doithoai/date.hpp"
#include "doithoai/id.hpp"
#include "doithoai/personal_text.hpp"
#include "doithoai/result.hpp"
#include "doithoai/tier.hpp"

namespace doithoai::inline v0 {

enum class number_unit : std::uint8_t { calendar_days, working_days, times, times_a_year, percent };

/// One number of the law (quy định bằng số).
struct regime_number {
  std::string name{};  ///< `area.what`, e.g. `session.notice_days`.
  std::int64_t value = 0;
  number_unit unit = number_unit::calendar_days;
  std::string binds{};                ///< Whom it binds, in Vietnamese; for others it is advice.
  std::vector<tier> binds_tiers{};    ///< The tiers whose bodies it binds. Empty: all.
  std::optional<date> valid_from{};   ///< Its first day. Absent: it was there before all that is told.
  std::optional<date> valid_until{};  ///< Its last day. Absent: none is known.
  std::string source{};
  bool is_verified = false;  ///< Whether the source was read.
  personal_text extra{};

  bool operator==(const regime_number&) const = default;
};

/// The numbers in force from a day (chế độ pháp lý), as a ledger adopts them.
struct regime {
  document_id id{};
  std::string name{};
  date valid_from{};
  std::vector<regime_number> numbers{};  ///< Those in force, each name once.
  std::vector<regime_number> former{};   ///< Those that ended, by which is judged what happened under them.
  personal_text extra{};

  bool operator==(const regime&) const = default;
};

/// A day from which the law is another, and what the regime is called from then on.
struct law_change {
  document_id regime{};
  std::string name{};
  date valid_from{};
  std::string source{};
  bool is_verified = false;  ///< Whether the source was read.
  personal_text extra{};

  bool operator==(const law_change&) const = default;
};

/// The law through the years: its changes, and each number once, with the days on which it holds.
struct law {
  document_id id{};
  std::string name{};
  std::vector<law_change> changes{};
  std::vector<regime_number> numbers{};
  personal_text extra{};

  bool operator==(const law&) const = default;
};

/// The regime of that day: named by the last change, with the numbers that hold, and those that have ended.
/// Fails: not_covered before the first change.
result<regime> regime_on(const law& all, date day);

/// The same, of the law that comes with the library.
result<regime> regime_on(date day);

/// What is wrong with a regime, however it was made. Fails: invalid_argument, with the place, for a number that ends
/// before it begins, a name that stands twice in `numbers`, a former number without a last day, and two numbers of a
/// name that hold on the same day.
result<void> check(const regime& judged);

/// A host's local regulation (quy chế của địa phương) laid over a regime: its id and name, the later `valid_from` of the
/// two, and its numbers, which are added, or take the place of those of the same name from their first day on. A number
/// of the regulation that names no first day begins with the regulation.
/// Fails: invalid_argument when `check` fails for one of the two; the place begins with `/base` or `/local`.
result<regime> overlaid(const regime& base, const regime& local);

/// The number of that name among those in force, or null.
[[nodiscard]] const regime_number* find_number(const regime& in, std::string_view name) noexcept;

/// The number of that name that holds or held on the day, or null.
[[nodiscard]] const regime_number* find_number(const regime& in, std::string_view name, date on) noexcept;

}  // namespace doithoai::inline v0
