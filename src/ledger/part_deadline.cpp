// The deadline of a part: its rule as numbers, what was told of it, and the due day that it gives.

#include <algorithm>

#include "ledger/issue.hpp"
#include "ledger/part.hpp"
#include "ledger/standing.hpp"

namespace doithoai::inline v0 {
namespace {

bool is_date(deadline_kind kind) { return kind == deadline_kind::by_date || kind == deadline_kind::before_date; }

bool has_month(deadline_kind kind) {
  return kind == deadline_kind::end_of_month || kind == deadline_kind::working_day_of_month;
}

std::int32_t value_of(const deadline_rule& rule) {
  if (is_date(rule.kind)) return static_cast<std::int32_t>(rule.day->time_since_epoch().count());
  if (has_month(rule.kind)) return *rule.year * 12 + *rule.month - 1;
  if (rule.kind == deadline_kind::end_of_quarter) return *rule.year * 12 + *rule.quarter * 3 - 1;
  return is_monthly(rule.kind) ? *rule.day_of_month : rule.amount.value_or(0);
}

deadline_extension extension_of(const facts& known, const deadline_extended_fact& told, wording words) {
  deadline_extension made;
  made.amount = told.amount.get();
  made.unit = told.unit.get();
  made.until = told.until.get();
  made.limit = told.limit.get();
  if (words == wording::left_out) return made;
  made.reason = known.text(told.reason);
  made.approver = known.text(told.approver);
  made.basis = known.text(told.basis);
  return made;
}

// Without its basis a pause of a named day would be none.
deadline_pause pause_of(const facts& known, const deadline_paused_fact& told, wording words) {
  return {told.from,
          told.to.get(),
          words == wording::kept ? known.text(told.reason) : std::string(),
          known.text(told.basis),
          words == wording::kept ? known.text(told.end_basis) : std::string(),
          {}};
}

// In the order in which they were told: what ends a pause ends one that was told before it.
std::vector<deadline_pause> pauses_of(const facts& known, part_no part, wording words) {
  std::vector<deadline_pause> pauses;
  const auto resumed = known.all<&deadline_resumed_fact::part>(part);
  const auto paused = known.all<&deadline_paused_fact::part>(part);
  auto next = resumed.begin();
  const auto end = [&](const fact_row<deadline_resumed_fact>& by) {
    end_pause(pauses, by.day, words == wording::kept ? known.text(by.basis) : std::string());
  };
  for (const auto* told : paused) {
    for (; next != resumed.end() && (*next)->seq < told->seq; ++next) end(**next);
    if (told->is_usable) pauses.push_back(pause_of(known, *told, words));
  }
  for (; next != resumed.end(); ++next) end(**next);
  return pauses;
}

// Those that can be reckoned with, in the order of decisions.
std::vector<const fact_row<deadline_extended_fact>*> extensions_of(const facts& known, part_no part) {
  auto extensions = known.all<&deadline_extended_fact::part>(part);
  std::erase_if(extensions, [](const auto* told) { return !told->is_usable; });
  std::sort(extensions.begin(), extensions.end(),
            [](const auto* a, const auto* b) { return std::pair(a->day, a->seq) < std::pair(b->day, b->seq); });
  return extensions;
}

// The due day by the extensions alone that were decided by the day then due.
std::optional<date> in_time_until(const facts& known, part_no part, deadline all, const calendar& days) {
  auto until_then = all;
  until_then.extensions.clear();
  until_then = fitting(std::move(until_then), days);
  auto due = reckon(until_then, days);
  const auto decided = extensions_of(known, part);
  for (std::size_t i = 0; due && i < decided.size() && date(decided[i]->day) <= due->day; ++i) {
    until_then.extensions.push_back(std::move(all.extensions[i]));
    auto next = reckon(until_then, days);
    if (next)
      due = std::move(next);
    else
      until_then.extensions.pop_back();
  }
  return due ? std::optional(due->day) : std::nullopt;
}

}  // namespace

bool is_changed(const facts& known, part_no part) {
  bool is_found = false;
  known.each<&deadline_extended_fact::part>(part, [&](const auto&) { is_found = true; });
  known.each<&deadline_paused_fact::part>(part, [&](const auto&) { is_found = true; });
  return is_found;
}

changed_parts::changed_parts(const facts& known) {
  const auto note = [&](const auto& told) {
    if (told.part.index() >= is_changed_.size()) is_changed_.resize(known.id_count<part_tag>());
    is_changed_[told.part.index()] = true;
  };
  known.each_row<deadline_extended_fact>(note);
  known.each_row<deadline_paused_fact>(note);
}

due_fact lower(const deadline_rule& rule) {
  due_fact made;
  made.kind = rule.kind;
  if (rule.kind == deadline_kind::none_set || !check(rule)) return made;
  made.is_usable = true;
  made.value = value_of(rule);
  made.more = static_cast<std::int16_t>(rule.nth ? *rule.nth : rule.then_working_days.value_or(0));
  made.from = rule.from;
  made.when_off = rule.when_off;
  return made;
}

deadline_rule raise(const due_fact& due) {
  deadline_rule rule;
  rule.kind = due.kind;
  rule.from = due.from.get();
  rule.when_off = due.when_off.get();
  if (!due.is_usable) return rule;
  if (is_date(rule.kind)) {
    rule.day = date{std::chrono::days{due.value}};
  } else if (has_month(rule.kind)) {
    rule.year = due.value / 12;
    rule.month = due.value % 12 + 1;
  } else if (rule.kind == deadline_kind::end_of_quarter) {
    rule.year = due.value / 12;
    rule.quarter = due.value % 12 / 3 + 1;
  } else if (is_monthly(rule.kind)) {
    rule.day_of_month = due.value;
  } else {
    rule.amount = due.value;
  }
  if (due.more != 0) (rule.kind == deadline_kind::working_day_of_month ? rule.nth : rule.then_working_days) = due.more;
  return rule;
}

std::optional<date> start_of(const facts& known, deadline_start from, date assigned_on, conclusion_no conclusion,
                             issue_no issue) {
  const auto issued_on = [&] {
    const auto* issued = known.told<conclusion_issued_fact>(conclusion);
    return issued == nullptr ? std::nullopt : std::optional<date>(issued->day);
  };
  const auto held_on = [&] {
    const auto* session = known.told<session_scheduled_fact>(session_of(known, issue));
    return session == nullptr ? std::nullopt : std::optional<date>(session->held_on);
  };
  return start_of(from, assigned_on, issued_on, held_on);
}

deadline deadline_of_part(const facts& known, const fact_row<part_assigned_fact>& part, wording words) {
  deadline made;
  made.rule = raise(part.due);
  if (has_start(made.rule.kind))
    made.start = start_of(known, start_kind(part.due), part.day, part.conclusion, part.issue);
  for (const auto* told : extensions_of(known, part.part)) made.extensions.push_back(extension_of(known, *told, words));
  made.pauses = pauses_of(known, part.part, words);
  return made;
}

bool end_pause(std::vector<deadline_pause>& pauses, date resumed_on, std::string basis) {
  const auto running = std::find_if(pauses.begin(), pauses.end(), [&](const auto& pause) {
    return pause.from <= resumed_on && resumed_on <= pause.to.value_or(last_date);
  });
  if (running == pauses.end()) return false;
  if (running->from == resumed_on) {
    pauses.erase(running);
  } else {
    running->to = resumed_on - std::chrono::days{1};
    running->end_basis = std::move(basis);
  }
  return true;
}

deadline fitting(deadline all, const calendar& days) {
  if (all.extensions.empty() && all.pauses.empty()) return all;
  if (all.rule.kind == deadline_kind::none_set) return {.rule = all.rule, .start = all.start};
  if (!check(all.rule)) return all;
  const auto projected = days.projected();
  if (reckon(all, projected)) return all;
  auto made = all;
  made.extensions.clear();
  made.pauses.clear();
  const auto without = reckon(made, projected);
  if (!without && without.error().code == errc::invalid_argument) return all;  // for which no change is to blame
  const auto add = [&](auto& changes, auto& change) {
    changes.push_back(std::move(change));
    const auto due = reckon(made, projected);
    if (!due && due.error().code == errc::invalid_argument) changes.pop_back();
  };
  for (auto& pause : all.pauses) add(made.pauses, pause);
  for (auto& extension : all.extensions) add(made.extensions, extension);
  return made;
}

std::optional<date> due_past_its_day(const deadline& all, const calendar& days) {
  if (!counts_back(all.rule.kind) || !all.start || all.extensions.empty()) return std::nullopt;
  const auto due = reckon(fitting(all, days), days.projected());
  return due && due->day > *all.start ? std::optional(due->day) : std::nullopt;
}

std::optional<part_due> due_from(const due_fact& due, date start, const calendar& days) {
  const auto reckoned = reckon(raise(due), start, days);
  return reckoned ? std::optional(part_due{*reckoned, reckoned->day}) : std::nullopt;
}

std::optional<part_due> due_of_part(const facts& known, const fact_row<part_assigned_fact>& part, bool is_changed,
                                    const calendar& days) {
  if (!part.due.is_usable) return std::nullopt;
  if (is_changed) {
    auto changed = deadline_of_part(known, part, wording::left_out);
    auto due = reckon(changed, days);
    if (!due) due = reckon(fitting(changed, days), days);
    if (!due) return std::nullopt;
    if (changed.extensions.empty()) return part_due{*due, due->day};
    const auto until = in_time_until(known, part.part, std::move(changed), days);
    return part_due{*due, until.value_or(due->day)};
  }
  std::optional<date> start = date{};
  if (has_start(part.due.kind)) start = start_of(known, start_kind(part.due), part.day, part.conclusion, part.issue);
  return start ? due_from(part.due, *start, days) : std::nullopt;
}

std::vector<finding> moved_deadlines(const facts& known, const rulebook& before, const rulebook& after,
                                     const std::string& path) {
  std::vector<finding> found;
  const changed_parts changed(known);
  kinship kin(known, &before);
  std::vector<fact_row<issue_answered_fact>> answers;
  known.each_row<part_assigned_fact>([&](const auto& part) {
    answers.clear();
    known.copy<&issue_answered_fact::issue>(part.issue, answers);
    if (!owes_answer(known, kin, part, answers)) return;
    const auto day_by = [&](const rulebook& rules) {
      const auto* days = rules.projected_of(known.id_text(part.lead));
      const auto due = days == nullptr ? std::nullopt : due_of_part(known, part, changed.has(part.part), *days);
      return due ? std::optional(due->day) : std::nullopt;
    };
    const auto from = day_by(before);
    const auto to = day_by(after);
    if (from == to) return;
    std::vector<argument> args{{"part", std::string(known.id_text(part.part))}};
    if (from) args.push_back({"from", to_text(*from)});
    if (to) args.push_back({"to", to_text(*to)});
    found.push_back({"deadline.moved", severity::note, path, std::move(args), ""});
  });
  return found;
}

}  // namespace doithoai::inline v0
