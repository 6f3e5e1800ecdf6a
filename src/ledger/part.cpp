// Parts: what their events tell, and the rules by which they are judged.

#include "ledger/part.hpp"

#include <algorithm>

#include "core/in_sentence.hpp"
#include "doithoai/code.hpp"
#include "ledger/issue.hpp"
#include "ledger/judging.hpp"
#include "ledger/standing.hpp"
#include "ledger/telling.hpp"
#include "regime/mistakes.hpp"

namespace doithoai::inline v0 {
namespace {

std::string texts_of(const std::vector<date>& days) {
  std::string all;
  for (const auto day : days) all += (all.empty() ? "" : ", ") + to_text(day);
  return all;
}

void judge_certainty(judging& by, const part_id& part, const due_day& due, const place& where) {
  if (!due.is_provisional) return;
  std::vector<argument> args{{"part", part.text()}, {"due_on", to_text(*due.day)}};
  if (!due.doubtful.empty()) args.push_back({"days", texts_of(due.doubtful)});
  if (due.decided_from) args.push_back({"decided_from", to_text(*due.decided_from)});
  if (due.decided_until) args.push_back({"decided_until", to_text(*due.decided_until)});
  if (due.decided_from || due.decided_until)
    by.warn("deadline.provisional", where, std::move(args));
  else
    by.note("deadline.provisional", where, std::move(args));
}

void judge_not_covered(judging& by, const part_id& part, const mistake& found, const place& where) {
  by.warn("deadline.not_covered", where,
          {{"part", part.text()}, {"message", found.why.message}, {"message_vi", found.vietnamese}});
}

void judge_past(judging& by, const issue_assigned& e, date due_on) {
  if (due_on < by.day())
    by.warn("deadline.already_past", "due",
            {{"part", e.part.text()}, {"due_on", to_text(due_on)}, {"assigned_on", to_text(by.day())}});
}

void judge_due_day(judging& by, const issue_assigned& e, date start) {
  // Nearly every due day is certain; only of others is it asked why.
  const auto plain = reckon(e.due, start, *by.rules->projected_of(e.lead.text()));
  if (plain && !plain->is_provisional) return judge_past(by, e, plain->day);
  const auto& days = *by.rules->calendar_of(e.lead.text());
  const deadline asked{.rule = e.due, .start = start};
  const auto due = due_of(asked, days);
  if (!due) return judge_not_covered(by, e.part, *mistake_in(asked, days), "due");
  judge_certainty(by, e.part, *due, "due");
  judge_past(by, e, *due->day);
}

std::vector<argument> start_args(const part_id& part, deadline_start from) {
  return {{"part", part.text()},
          {"from", std::string(code_of(from))},
          {"from_name", std::string(label_of(from, language::vietnamese))}};
}

void judge_deadline(judging& by, const issue_assigned& e) {
  if (const auto found = mistake_in(e.due)) {
    by.error("deadline.incomplete", "due", {{"message", found->why.message}, {"message_vi", found->vietnamese}});
    by.found.back().path += found->why.where;
    return;
  }
  if (e.due.kind == deadline_kind::none_set) return;
  if (e.due.basis.empty() && e.conclusion.empty())
    return by.error("deadline.basis_missing", place("due").in("basis"), {{"part", e.part.text()}});
  const auto start = start_of(by.known, e.due.from.value_or(deadline_start::received), by.day(),
                              by.known.find(e.conclusion), by.find(e.issue));
  if (!start) return by.warn("deadline.start_unknown", place("due").in("from"), start_args(e.part, *e.due.from));
  if (by.rules->calendar) judge_due_day(by, e, *start);
}

// A new part owes an answer, whatever was said before it.
void judge_answered(judging& by, const issue_assigned& e, issue_no issue) {
  if (by.known.newest<&issue_answered_fact::issue>(issue) == nullptr) return;  // of most issues nothing was said yet
  const auto then = by.known.at(by.day(), by.known.last_seq());
  const issue_by_chains known(then, issue, by.rules);
  if (known.told().raised == nullptr) return;
  const auto answered_on = known.standing().answered_on;
  if (!answered_on) return;
  const auto& answers = known.told().answers;
  const auto given = std::find_if(answers.rbegin(), answers.rend(), [&](const auto& one) {
    return maybe_day(one.day) == answered_on && !one.is_interim && one.kind != answer_kind::not_competent;
  });
  by.warn("issue.already_answered", "issue",
          {{"issue", e.issue.text()},
           {"answer", std::string(by.known.id_text(given->answer))},
           {"answered_on", to_text(*answered_on)},
           {"body", std::string(by.known.id_text(given->body))},
           {"body_name", by.names().of(by.known.id_of(given->body))}});
}

// Of a petition on regulations the law says by when it is handed on, and not by when it is answered.
void judge_handing_on(judging& by, const issue_assigned& e, issue_no issue) {
  if (e.due.kind != deadline_kind::none_set) return;
  if (by.known.told<issue_raised_fact>(issue)->kind != issue_kind::petition_on_regulations) return;
  const auto* within = find_number(by.rules->document.regime, "petition_on_regulations.forwarding_days", by.day());
  if (within == nullptr) return;
  by.note("issue.to_be_handed_on", "due",
          {{"issue", e.issue.text()},
           {"days", std::to_string(within->value)},
           {"unit_name", std::string(label_of(within->unit, language::vietnamese))},
           {"unit_name_en", std::string(label_of(within->unit, language::english))}},
          within->source);
}

// Changes of a deadline.

void judge_still_open(judging& by, const fact_row<part_assigned_fact>& part) {
  const auto then = by.known.at(by.day(), by.known.last_seq());
  const issue_by_chains issue(then, part.issue, by.rules);
  if (const auto answered_on = issue.standing_of_part(part.part).answered_on)
    by.warn("deadline.already_answered", "part",
            {{"part", std::string(by.known.id_text(part.part))}, {"answered_on", to_text(*answered_on)}});
}

// A decision may be entered late, and never changes a deadline before there was one.
const fact_row<part_assigned_fact>* refer_assigned(judging& by, const part_id& id) {
  const auto* part = by.known.told<part_assigned_fact>(by.refer(id, "part"));
  if (part == nullptr) return nullptr;
  const date assigned_on = part->day;
  if (assigned_on > by.day())
    by.warn("part.not_yet_assigned", "part",
            {{"part", id.text()}, {"assigned_on", to_text(assigned_on)}, {"day", to_text(by.day())}});
  if (by.purpose == judging_for::everything) judge_still_open(by, *part);
  return part;
}

// Where a change stands: the member of the command, and its place in the deadline.
struct change_places {
  const char* member;
  std::string in_deadline;
};

void refuse_change(judging& by, const part_id& part, const mistake& found, const change_places& places) {
  const auto& within = places.in_deadline;
  const auto& why = found.why;
  const bool is_here = why.where == within || why.where.starts_with(within + "/");
  by.error("deadline.change_unusable", places.member,
           {{"part", part.text()}, {"message", why.message}, {"message_vi", found.vietnamese}});
  if (is_here) by.found.back().path += why.where.substr(within.size());
}

// Whether the deadline with one more extension or pause can be, and its due day be reckoned.
bool judge_form(judging& by, const part_id& part, deadline changed, const change_places& places) {
  const bool is_start_known = !has_start(changed.rule.kind) || changed.start;
  if (!is_start_known) changed.start = by.day();  // so that the change itself can be looked at
  if (const auto found = mistake_in(changed)) {
    refuse_change(by, part, *found, places);
    return false;
  }
  if (!is_start_known) by.warn("deadline.start_unknown", "part", start_args(part, *changed.rule.from));
  return is_start_known;
}

// A deadline before and after, the calendar that it runs on, if there is one, and what a sentence calls the change.
struct change {
  const deadline& told;
  const deadline& changed;
  const calendar* days;
  const char* name;
  const char* name_en;
};

const calendar* calendar_of(const judging& by, const fact_row<part_assigned_fact>& part) {
  return by.rules->calendar_of(by.known.id_text(part.lead));
}

// Reports go the same way, by what fits: an extension decided later may not fit any more.
void judge_moved(judging& by, const part_id& part, const change& made, const place& where) {
  if (made.days == nullptr || by.purpose == judging_for::refusal) return;
  const auto& calendar = *made.days;
  const auto before = due_of(fitting(made.told, calendar), calendar);
  const auto changed = fitting(made.changed, calendar);
  const auto after = due_of(changed, calendar);
  if (!after) return judge_not_covered(by, part, *mistake_in(changed, calendar), where);
  if (!after->day)
    return by.note("deadline.paused", where, {{"part", part.text()}, {"paused_from", to_text(*after->paused_from)}});
  if (before && before->day == after->day) {
    by.warn("deadline.unchanged", where,
            {{"part", part.text()},
             {"change_name", made.name},
             {"change_name_en", made.name_en},
             {"due_on", to_text(*after->day)}});
  } else {
    std::vector<argument> args{{"part", part.text()}};
    if (before && before->day) args.push_back({"from", to_text(*before->day)});
    args.push_back({"to", to_text(*after->day)});
    by.note("deadline.changed", where, std::move(args));
  }
  judge_certainty(by, part, *after, where);
}

// How many extensions had been decided by the day of this one.
std::ptrdiff_t decided_before(const judging& by, part_no part) {
  std::ptrdiff_t many = 0;
  by.known.each<&deadline_extended_fact::part>(
      part, [&](const auto& told) { many += told.is_usable && date(told.day) <= by.day() ? 1 : 0; });
  return many;
}

}  // namespace

// Assigned.

void tell_of(telling& to, const issue_assigned& e) {
  const auto part = to.number_of(e.part);
  if (!part) return;
  part_assigned_fact told;
  told.part = part;
  told.issue = to.number_of(e.issue);
  told.lead = to.number_of(e.lead);
  told.due = lower(e.due);
  told.basis = to.text(e.due.basis);
  told.conclusion = to.number_of(e.conclusion);
  to.tell(told);
  for (const auto& named : e.coordinating)
    if (const auto body = to.number_of(named)) to.tell(part_coordinating_fact{part, body});
}

void judge_of(judging& by, const issue_assigned& e) {
  by.declare(e.part, "part");
  const auto issue = refer_answerable(by, e.issue, "issue");
  if (issue && by.purpose == judging_for::everything) {
    judge_answered(by, e, issue);
    judge_handing_on(by, e, issue);
  }
  by.body(e.lead, "lead", by.day());
  by.once(e.coordinating, "coordinating");
  by.bodies(e.coordinating, "coordinating", by.day());
  const auto twice = std::find(e.coordinating.begin(), e.coordinating.end(), e.lead);
  if (twice != e.coordinating.end())
    by.error("part.lead_coordinates", {"coordinating", static_cast<std::size_t>(twice - e.coordinating.begin())},
             {{"part", e.part.text()}, {"body", e.lead.text()}, {"body_name", by.names().of(e.lead)}});
  by.refer(e.conclusion, "conclusion");
  judge_deadline(by, e);
}

// Extended.

void tell_of(telling& to, const deadline_extended& e) {
  const auto part = to.number_of(e.part);
  if (!part) return;
  const auto& more = e.extension;
  deadline_extended_fact told;
  told.part = part;
  told.amount = more.amount;
  told.unit = more.unit;
  told.until = more.until;
  told.limit = more.limit;
  told.reason = to.text(more.reason);
  told.approver = to.text(more.approver);
  told.basis = to.text(more.basis);
  told.is_usable = is_change(more);
  to.tell(told);
}

void judge_of(judging& by, const deadline_extended& e) {
  const auto* part = refer_assigned(by, e.part);
  if (part == nullptr) return;
  const auto told = deadline_of_part(by.known, *part);
  // In the order of decisions, and this one may be entered late: it is measured by those before it.
  const auto before_this = decided_before(by, part->part);
  auto changed = told;
  changed.extensions.insert(changed.extensions.begin() + before_this, e.extension);
  const change_places places{"extension", "/extensions/" + std::to_string(before_this)};
  const auto* days = calendar_of(by, *part);
  if (!judge_form(by, e.part, changed, places) || days == nullptr) return;
  const auto& calendar = *days;
  auto until_then = told;
  until_then.extensions.resize(static_cast<std::size_t>(before_this));
  until_then = fitting(std::move(until_then), calendar);
  const auto before = due_of(until_then, calendar);
  until_then.extensions.push_back(e.extension);
  const auto after = due_of(until_then, calendar);
  if (!after && after.error().code == errc::invalid_argument)
    return refuse_change(by, e.part, *mistake_in(until_then, calendar),
                         {places.member, "/extensions/" + std::to_string(until_then.extensions.size() - 1)});
  if (const auto past = due_past_its_day(changed, calendar))
    by.refuse("deadline.beyond_its_day", places.member,
              {{"part", e.part.text()}, {"due_on", to_text(*past)}, {"counted_from", to_text(*changed.start)}});
  judge_moved(by, e.part, {told, changed, days, "gia hạn", "extension"}, places.member);
  if (before && before->day && *before->day < by.day())
    by.warn("deadline.extended_late", "part",
            {{"part", e.part.text()}, {"due_on", to_text(*before->day)}, {"extended_on", to_text(by.day())}});
}

// Paused.

void tell_of(telling& to, const deadline_paused& e) {
  const auto part = to.number_of(e.part);
  if (!part) return;
  const auto& pause = e.pause;
  to.tell(deadline_paused_fact{part, pause.from, pause.to, to.text(pause.reason), to.text(pause.basis),
                               to.text(pause.end_basis), is_change(pause)});
}

void judge_of(judging& by, const deadline_paused& e) {
  const auto* part = refer_assigned(by, e.part);
  if (part == nullptr) return;
  const auto told = deadline_of_part(by.known, *part);
  auto changed = told;
  changed.pauses.push_back(e.pause);
  const change_places places{"pause", "/pauses/" + std::to_string(told.pauses.size())};
  if (judge_form(by, e.part, changed, places))
    judge_moved(by, e.part, {told, changed, calendar_of(by, *part), "tạm dừng", "pause"}, places.member);
}

// Resumed.

void tell_of(telling& to, const deadline_resumed& e) {
  if (const auto part = to.number_of(e.part)) to.tell(deadline_resumed_fact{part, to.text(e.basis)});
}

void judge_of(judging& by, const deadline_resumed& e) {
  const auto* part = refer_assigned(by, e.part);
  if (part == nullptr) return;
  const auto told = deadline_of_part(by.known, *part);
  auto changed = told;
  if (!end_pause(changed.pauses, by.day(), e.basis))
    return by.error("deadline.not_paused", "part", {{"part", e.part.text()}, {"day", to_text(by.day())}});
  if (judge_form(by, e.part, changed, {"part", "/pauses"}))
    judge_moved(by, e.part, {told, changed, calendar_of(by, *part), "tính tiếp", "resumption"}, "part");
}

}  // namespace doithoai::inline v0
