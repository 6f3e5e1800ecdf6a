#include "report/glance.hpp"

#include <algorithm>

#include "ledger/names.hpp"
#include "ledger/part_deadline.hpp"

namespace doithoai::inline v0 {

glance look(const state& at, const query& how) {
  glance seen;
  seen.of = state_access::content(at);
  seen.known = facts_at(seen.of, how.as_of, how.known_on);
  seen.rules = seen.of->rules_of(*seen.known);
  seen.adopted = seen.of->plan_of(*seen.known);
  seen.how = how;
  return seen;
}

std::string glance::name_of(const organisation_id& body) const { return doithoai::name_of(rules, body); }

std::string glance::name_of(const category_code& category) const { return doithoai::name_of(rules, category); }

std::string glance::text(row number) const {
  return number == no_row ? std::string() : of->texts[static_cast<std::size_t>(number)];
}

personal_text glance::words(row number) const {
  return number == no_row ? personal_text() : of->words[static_cast<std::size_t>(number)];
}

namespace {

// Calls `what` with each final answer to an issue: told, as far as these facts go, and not interim.
template <class Do>
void each_final_answer(const glance& at, const fates& all, std::size_t issue, Do what) {
  const auto& answers = at.known->answers;
  for (const row number : all.answers_of_issue.of(issue)) {
    const auto answer = static_cast<std::size_t>(number);
    if (answer < answers.given_on.size() && answers.given_on[answer] != no_day && answers.is_interim[answer] != 1)
      what(answer);
  }
}

// The day of the first final answer, of one manner or of any.
std::optional<date> first_answer(const glance& at, const fates& all, std::size_t issue,
                                 std::optional<answer_manner> manner) {
  const auto& answers = at.known->answers;
  std::optional<date> first;
  each_final_answer(at, all, issue, [&](std::size_t answer) {
    if (manner && static_cast<answer_manner>(answers.manner[answer]) != *manner) return;
    const auto given_on = day_of(answers.given_on[answer]);
    if (!first || given_on < *first) first = given_on;
  });
  return first;
}

class making_fates {
 public:
  explicit making_fates(const glance& at) : at_(at), known_(*at.known), deadlines_(*at.of, known_) {
    made_.parts_of_issue = grouping(known_.parts.issue, issue_count());
    made_.answers_of_issue = grouping(known_.answered_issues.to, known_.answered_issues.from, issue_count());
    communes_ = grouping(known_.session_communes.from, known_.session_communes.to, known_.sessions.scheduled_on.size());
    if (at.rules != nullptr && at.rules->calendar) days_ = at.rules->calendar->projected();
    made_.parts.resize(known_.parts.issue.size());
    made_.issues.resize(issue_count());
  }

  fates make() && {
    for (std::size_t part = 0; part < made_.parts.size(); ++part)
      if (known_.parts.assigned_on[part] != no_day) make_part(part);
    for (std::size_t issue = 0; issue < made_.issues.size(); ++issue)
      if (at_.has_issue(issue)) make_issue(issue);
    return std::move(made_);
  }

 private:
  [[nodiscard]] std::size_t issue_count() const { return known_.issues.raised_on.size(); }

  void set_due(std::size_t part, part_fate& fate) const {
    if (static_cast<deadline_kind>(known_.parts.due_kind[part]) == deadline_kind::none_set) return;
    fate.is_provisional = true;
    if (!days_) return;
    const auto due = deadlines_.due(part, *days_);
    if (!due) return;
    fate.due_on = due->day;
    fate.reckoned_on = due->reckoned_on;
    fate.is_provisional = due->is_provisional;
  }

  // Final answers only; those of one body and from one day on, where a part asks for them.
  template <class Fate>
  void set_answers(std::size_t issue, row body, day_number from, Fate& fate) const {
    const auto& answers = known_.answers;
    each_final_answer(at_, made_, issue, [&](std::size_t answer) {
      if (body != no_row && (answers.body[answer] != body || answers.given_on[answer] < from)) return;
      const auto given_on = day_of(answers.given_on[answer]);
      if (!fate.answered_on || given_on < *fate.answered_on) {
        fate.answered_on = given_on;
        fate.manner = static_cast<answer_manner>(answers.manner[answer]);
        if constexpr (requires { fate.lead; }) fate.lead = answers.body[answer];
      }
      const bool is_resolved = static_cast<answer_kind>(answers.kind[answer]) == answer_kind::resolved;
      if (is_resolved && (!fate.resolved_on || given_on < *fate.resolved_on)) fate.resolved_on = given_on;
    });
  }

  void make_part(std::size_t part) {
    auto& fate = made_.parts[part];
    set_due(part, fate);
    const row issue = known_.parts.issue[part];
    if (issue != no_row)
      set_answers(static_cast<std::size_t>(issue), known_.parts.lead[part], known_.parts.assigned_on[part], fate);
    if (fate.answered_on && fate.due_on) fate.is_in_time = *fate.answered_on <= *fate.due_on;
    if (!fate.answered_on && fate.due_on && *fate.due_on < at_.how.as_of)
      fate.overdue_days = static_cast<std::int32_t>((at_.how.as_of - *fate.due_on).count());
  }

  void make_issue(std::size_t issue) {
    auto& fate = made_.issues[issue];
    fate.session = deadlines_.sessions()[issue];
    fate.commune = known_.issues.commune[issue];
    if (const auto communes = communes_.of(fate.session); fate.commune == no_row && !communes.empty())
      fate.commune = communes.front();
    fate.is_own_procedure = has_own_procedure(static_cast<issue_kind>(known_.issues.kind[issue]));
    if (known_.issues.is_confirmed[issue] == 1) fate.verified_on = day_or_none(known_.issues.verified_on[issue]);
    fate.spot_answered_on = first_answer(at_, made_, issue, answer_manner::on_the_spot);
    const auto parts = made_.parts_of_issue.of(issue);
    if (parts.empty())
      set_answers(issue, no_row, no_day, fate);
    else
      join_parts(parts, fate);
  }

  void join_parts(std::span<const row> parts, issue_fate& fate) const {
    fate.lead = known_.parts.lead[static_cast<std::size_t>(parts.front())];
    bool is_answered = true;
    bool is_resolved = true;
    std::optional<date> earliest_open;
    std::optional<date> earliest;
    for (const row number : parts) {
      const auto& part = made_.parts[static_cast<std::size_t>(number)];
      is_answered = is_answered && part.answered_on;
      is_resolved = is_resolved && part.resolved_on;
      if (part.answered_on && (!fate.answered_on || *fate.answered_on < *part.answered_on)) {
        fate.answered_on = part.answered_on;
        fate.manner = part.manner;
      }
      fate.resolved_on = std::max(fate.resolved_on, part.resolved_on);
      fate.overdue_days = std::max(fate.overdue_days, part.overdue_days);
      if (part.is_in_time) fate.is_in_time = fate.is_in_time.value_or(true) && *part.is_in_time;
      if (!part.due_on) continue;
      if (!earliest || *part.due_on < *earliest) earliest = part.due_on;
      if (!part.answered_on && (!earliest_open || *part.due_on < *earliest_open)) earliest_open = part.due_on;
    }
    fate.due_on = earliest_open ? earliest_open : earliest;
    if (!is_answered) {
      fate.answered_on.reset();
      fate.manner.reset();
      fate.is_in_time.reset();
    }
    if (!is_resolved) fate.resolved_on.reset();
  }

  const glance& at_;
  const facts& known_;
  grouping communes_;
  part_deadlines deadlines_;
  std::optional<calendar> days_;
  fates made_;
};

}  // namespace

bool was_open_before(const glance& at, const fates& all, std::size_t issue, date day) {
  const auto is_before = [&](const std::optional<date>& then) { return then && *then < day; };
  if (is_before(all.issues[issue].spot_answered_on)) return false;
  bool had_parts = false;
  for (const row number : all.parts_of_issue.of(issue)) {
    const auto part = static_cast<std::size_t>(number);
    if (!is_before(day_or_none(at.known->parts.assigned_on[part]))) continue;
    if (!is_before(all.parts[part].answered_on)) return true;
    had_parts = true;
  }
  return !had_parts && !is_before(first_answer(at, all, issue, std::nullopt));
}

fates fates_of(const glance& at) { return making_fates(at).make(); }

}  // namespace doithoai::inline v0
