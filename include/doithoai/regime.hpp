#pragma once
// The law as dated data: each number with its source, whom it binds and whether the source was read.
//
//   const auto law = doithoai::regime_on(day).value();
//   const auto* notice = doithoai::find_number(law, "session.notice_days", day);
//   if (notice != nullptr) std::cout << notice->value << ' ' << notice->source;
//
// A ledger adopts a regime: the law as it stands on a day. The shipped law, the document `law-vietnam`, is what regimes are
// made from.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doithoai/body_kind.hpp"
#include "doithoai/date.hpp"
#include "doithoai/id.hpp"
#include "doithoai/personal_text.hpp"
#include "doithoai/result.hpp"
#include "doithoai/session_kind.hpp"
#include "doithoai/tier.hpp"

namespace doithoai::inline v0 {

enum class number_unit : std::uint8_t { calendar_days, working_days, times, times_a_year, percent };

/// One number of the law (quy định bằng số).
struct regime_number {
  std::string name{};  ///< `area.what`, e.g. `session.notice_days`.
  std::int64_t value = 0;
  number_unit unit = number_unit::calendar_days;
  std::string binds{};                        ///< Whom it binds, in Vietnamese; for others it is advice.
  std::vector<tier> binds_tiers{};            ///< The tiers whose bodies it binds. Empty: all.
  std::optional<date> valid_from{};           ///< Its first day. Absent: it was there before all that is told.
  std::optional<date> valid_until{};          ///< Its last day. Absent: none is known.
  std::string source{};                       ///< As a paper cites it: article, name and number of the text.
  bool is_verified = false;                   ///< Whether the source was read.
  std::string note{};                         ///< What is known of the reading, and what is not.
  std::vector<body_kind> organiser_kinds{};   ///< It speaks of sessions that such bodies organise. Empty: of all.
  std::vector<session_kind> session_kinds{};  ///< It speaks of such sessions. Empty: of all.
  personal_text extra{};

  bool operator==(const regime_number&) const = default;
};

/// What a rule without a number rests on (căn cứ pháp lý).
struct regime_basis {
  std::string name{};                 ///< `area.what`, e.g. `complaint.own_procedure`.
  std::optional<date> valid_from{};   ///< Its first day. Absent: it was there before all that is told.
  std::optional<date> valid_until{};  ///< Its last day. Absent: none is known.
  std::string source{};               ///< As a paper cites it.
  bool is_verified = false;           ///< Whether the source was read.
  std::string note{};                 ///< What is known of the reading, and what is not.
  personal_text extra{};

  bool operator==(const regime_basis&) const = default;
};

/// The law as it stands on a day (quy định pháp luật áp dụng), as a ledger adopts it.
struct regime {
  document_id id{};
  std::string name{};
  date valid_from{};
  std::vector<regime_number> numbers{};  ///< Each with its days, those that ended too: what happened under them is
                                         ///< judged by them. On one day a name has one number at most.
  std::vector<regime_basis> bases{};     ///< Likewise.
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
  std::string note{};        ///< What is known of the reading, and what is not.
  personal_text extra{};

  bool operator==(const law_change&) const = default;
};

/// The law through the years: its changes, and each number and basis once, with the days on which it holds.
struct law {
  document_id id{};
  std::string name{};
  std::vector<law_change> changes{};
  std::vector<regime_number> numbers{};
  std::vector<regime_basis> bases{};
  personal_text extra{};

  bool operator==(const law&) const = default;
};

/// The regime of that day: named by the last change, with the numbers and bases that have begun.
/// Fails: not_covered before the first change; invalid_argument when `check` fails for the law.
result<regime> regime_on(const law& all, date day);

/// The same, of the law that comes with the library.
result<regime> regime_on(date day);

/// Fails: invalid_argument, with the place, for a regime without an id, a number or a basis that ends before it begins,
/// and two of a name that hold on the same day.
result<void> check(const regime& judged);

/// Fails: as for a regime; invalid_argument for two changes on one day, and for a regime that begins twice.
result<void> check(const law& judged);

/// A host's local regulation (quy chế của địa phương) laid over a regime: its id and name, the later `valid_from` of the
/// two, and its numbers and bases, which are added, and on their own days stand in the place of those of the same name;
/// before and after, these hold as they did. One of the regulation that names no first day begins with the regulation.
/// Fails: invalid_argument when `check` fails for one of the two; the place begins with `/base` or `/local`.
result<regime> overlaid(const regime& base, const regime& local);

/// The number of that name that holds or held on the day, or null.
[[nodiscard]] const regime_number* find_number(const regime& in, std::string_view name, date on) noexcept;

/// The basis of that name that holds or held on the day, or null.
[[nodiscard]] const regime_basis* find_basis(const regime& in, std::string_view name, date on) noexcept;

/// A number of a regime as a row of a table.
struct regime_number_row {
  std::string name{};
  std::int64_t value = 0;
  number_unit unit = number_unit::calendar_days;
  std::string binds{};
  std::string binds_tiers{};  ///< Codes, separated by blanks. Empty: all.
  std::optional<date> valid_from{};
  std::optional<date> valid_until{};
  std::string source{};
  bool is_verified = false;
  std::string note{};
  std::string organiser_kinds{};  ///< Codes, separated by blanks. Empty: all.
  std::string session_kinds{};    ///< Codes, separated by blanks. Empty: all.

  bool operator==(const regime_number_row&) const = default;
};

/// The numbers that hold or held on the day. Order: the regime's.
std::vector<regime_number_row> numbers_on(const regime& in, date day);

}  // namespace doithoai::inline v0
