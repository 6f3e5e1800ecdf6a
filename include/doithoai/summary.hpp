#pragma once
// The year's figures, computed from events and a day, never stored.
//
//   auto q4 = doithoai::parse_period("2020-Q4").value();
//   auto figures = doithoai::summarise(ledger.current(), q4, {.as_of = q4.last});
//
// An issue is in a period when it was raised in it, or before it and was open on the day before it or on a day of it:
// carried over + received + reopened = total = own procedure + answered on the spot + answered later + unanswered. What the words
// mean is said once, in docs/tables.md.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "doithoai/id.hpp"
#include "doithoai/period.hpp"
#include "doithoai/query.hpp"
#include "doithoai/state.hpp"

namespace doithoai::inline v0 {

enum class summary_group : std::uint8_t { all, category, commune, lead_body, hamlet };

/// Counts of one cell. All are integers; rates are formed on reading.
struct summary_row {
  summary_group group = summary_group::all;
  std::string code{};  ///< The category's area, the commune, body or hamlet; empty for all, and for issues without one.
  std::string name{};
  std::int64_t carried_over = 0;
  std::int64_t received = 0;
  std::int64_t reopened = 0;  ///< Raised before the period, not open on the day before it, and open on a day of it.
  std::int64_t total = 0;
  std::int64_t own_procedure = 0;  ///< Complaints and denunciations: counted, and outside all that follows.
  std::int64_t answered_on_the_spot = 0;
  std::int64_t answered_later = 0;
  std::int64_t unanswered = 0;
  std::int64_t answered_at_session = 0;  ///< Beside the sum: answered on the spot, whatever became of them afterwards.
  std::int64_t not_competent = 0;        ///< Of those unanswered: handed back.
  /// Of those answered, by outcome; together they are all of these.
  std::int64_t resolved = 0;
  std::int64_t explained = 0;
  std::int64_t refused = 0;
  std::int64_t under_way = 0;
  std::int64_t verified = 0;  ///< Of those answered, as is the next.
  std::int64_t accepted = 0;
  std::int64_t overdue = 0;  ///< Of those unanswered.
  /// Of those answered, by the due days of their parts: all kept, and one or more passed. An issue for which none is set
  /// is in neither, and so in no rate of answers in time.
  std::int64_t answered_in_time = 0;
  std::int64_t answered_late = 0;

  bool operator==(const summary_row&) const = default;
};

/// What the figures were computed from: two summaries can only be compared when these agree in kind.
struct summary_key {
  std::string period{};  ///< Its name.
  date first{};          ///< The period's days.
  date last{};
  date as_of{};
  std::optional<date> known_on{};
  document_id taxonomy{};
  std::string rules{};  ///< The digest of the rules in force.

  bool operator==(const summary_key&) const = default;
};

struct summary {
  summary_key key{};
  /// The whole, then categories in the taxonomy's order, communes, lead bodies and hamlets in the directory's order, each
  /// group ending with the issues that have none. Rows of lead bodies count live parts: an issue with two leads counts under
  /// each. Hamlets are not in the public view, since a few issues of one may tell whose they are.
  std::vector<summary_row> rows{};

  bool operator==(const summary&) const = default;
};

summary summarise(const state& of, const period& when, const query& how);

/// What became of an issue by its answers.
enum class issue_outcome : std::uint8_t { own_procedure, unanswered, answered_on_the_spot, answered_later };

/// How many issues of a period are alike in all that stands before their number: any table that crosses some of these things
/// is added up from such cells. The issues are those of `summarise`, each counted once; one with two leads is under the first.
struct breakdown_row {
  category_code category{};  ///< Its area, as in a summary; empty: none.
  std::string category_name{};
  organisation_id commune{};  ///< Empty: none, and, like the others, for a denunciation outside the full view.
  std::string commune_name{};
  organisation_id
      lead{};  ///< As in the table of issues: the first live part's lead, or who answered it; empty: nobody.
  std::string lead_name{};
  issue_outcome outcome = issue_outcome::unanswered;
  std::optional<bool> is_in_time{};  ///< As `answered_in_time` and `answered_late` count; none: in neither.
  std::int64_t issues = 0;           ///< 1 or more.

  bool operator==(const breakdown_row&) const = default;
};

/// The cells that hold an issue. Order: by the first thing in which two of them differ; codes as in a summary, none last;
/// outcomes as they are declared; and of times none, late, in time.
std::vector<breakdown_row> break_down(const state& of, const period& when, const query& how);

/// The key that `summarise` gives its figures, without them.
summary_key summary_key_of(const state& of, const period& when, const query& how);

}  // namespace doithoai::inline v0
