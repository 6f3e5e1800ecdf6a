#pragma once
// A state as of one day, with what every table needs: names, words, and the fate of each part and issue.

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "doithoai/json.hpp"
#include "doithoai/query.hpp"
#include "doithoai/table.hpp"
#include "ledger/facts.hpp"
#include "ledger/grouping.hpp"
#include "schema/shape.hpp"

namespace doithoai::inline v0 {

struct glance {
  std::shared_ptr<const state_content> of;
  std::shared_ptr<const facts> known;
  const rulebook* rules = nullptr;
  const plan* adopted = nullptr;
  query how;

  [[nodiscard]] std::string name_of(const organisation_id& body) const;
  [[nodiscard]] std::string name_of(const category_code& category) const;
  [[nodiscard]] std::string text(row number) const;
  [[nodiscard]] personal_text words(row number) const;
  [[nodiscard]] bool has_session(std::size_t session) const { return known->sessions.scheduled_on[session] != no_day; }
  [[nodiscard]] bool has_issue(std::size_t issue) const { return known->issues.raised_on[issue] != no_day; }
};

glance look(const state& at, const query& how);

/// The rows with what the query's view may not see left blank.
template <class Row>
std::vector<Row> seen(std::vector<Row> rows, const query& how) {
  for (const auto& member : shape_of<Row>().members) {
    if (may_see(how.view, member.how_private)) continue;
    for (auto& one : rows) member.value->clear(member.edit(&one));
  }
  return rows;
}

inline std::optional<date> day_or_none(day_number day) {
  return day == no_day ? std::nullopt : std::optional(day_of(day));
}

/// What became of a part.
struct part_fate {
  std::optional<date> due_on;
  std::optional<date> reckoned_on;  // before it moved off a day off
  bool is_provisional = false;
  std::optional<date> answered_on;
  std::optional<answer_manner> manner;
  std::optional<date> resolved_on;
  std::int32_t overdue_days = 0;   // 0: not overdue
  std::optional<bool> is_in_time;  // none: no answer, or no due day
};

/// What became of an issue. With parts it is answered when all of them are; without, when somebody answered it.
struct issue_fate {
  row session = no_row;
  row commune = no_row;  // as told, or the first of the session's
  bool is_own_procedure = false;
  row lead = no_row;
  std::optional<date> due_on;
  std::optional<date> answered_on;
  std::optional<answer_manner> manner;
  std::optional<date> spot_answered_on;  // a fact of its own: a part assigned later does not undo it
  std::optional<date> resolved_on;
  std::optional<date> verified_on;
  std::int32_t overdue_days = 0;
  std::optional<bool> is_in_time;  // none: not answered, or no part has a due day
};

/// The fates of all parts and issues.
struct fates {
  std::vector<part_fate> parts;
  std::vector<issue_fate> issues;
  grouping parts_of_issue;
  grouping answers_of_issue;
};

fates fates_of(const glance& at);

/// Whether an issue was still to be answered when a day began, as it stood then.
bool was_open_before(const glance& at, const fates& all, std::size_t issue, date day);

}  // namespace doithoai::inline v0
