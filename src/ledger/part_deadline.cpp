#include "ledger/part_deadline.hpp"

#include <algorithm>
#include <unordered_map>

namespace doithoai::inline v0 {
namespace {

bool names_day(deadline_kind kind) { return kind == deadline_kind::by_date || kind == deadline_kind::before_date; }

template <class Enum>
row number_or_none(const std::optional<Enum>& code) {
  return code ? static_cast<row>(*code) : no_row;
}

template <class Enum>
std::optional<Enum> code_or_none(row number) {
  return number == no_row ? std::nullopt : std::optional(static_cast<Enum>(number));
}

row value_of(const deadline_rule& rule) {
  if (names_day(rule.kind)) return number_of(*rule.day);
  if (rule.kind == deadline_kind::end_of_month) return *rule.year * 12 + *rule.month - 1;
  if (rule.kind == deadline_kind::end_of_quarter) return *rule.year * 12 + *rule.quarter * 3 - 1;
  return rule.amount.value_or(no_day);
}

std::optional<date> day_at(const column<day_number>& days, row at) {
  if (at == no_row || static_cast<std::size_t>(at) >= days.size()) return std::nullopt;
  const auto day = days[static_cast<std::size_t>(at)];
  return day == no_day ? std::nullopt : std::optional(day_of(day));
}

std::string text_at(const state_content& of, row text) {
  return text == no_row ? std::string() : of.texts[static_cast<std::size_t>(text)];
}

deadline_extension extension_at(const state_content& of, const extension_facts& told, std::size_t at) {
  deadline_extension made;
  if (told.amount[at] != no_row) made.amount = told.amount[at];
  if (told.until[at] != no_day) made.until = day_of(told.until[at]);
  if (told.limit[at] != no_row) made.limit = told.limit[at];
  made.reason = text_at(of, told.reason[at]);
  made.approver = text_at(of, told.approver[at]);
  made.basis = text_at(of, told.basis[at]);
  return made;
}

deadline_pause pause_at(const state_content& of, const pause_facts& told, std::size_t at) {
  return {day_of(told.from[at]), day_of(told.to[at]), text_at(of, told.reason[at]), {}};
}

std::vector<row> in_order_of_decision(const extension_facts& told, std::span<const row> rows) {
  std::vector<row> order(rows.begin(), rows.end());
  const auto given_on = [&](row r) { return told.given_on[static_cast<std::size_t>(r)]; };
  std::stable_sort(order.begin(), order.end(), [&](row a, row b) { return given_on(a) < given_on(b); });
  return order;
}

// The last day on which each body gave a final answer to each issue.
class final_answers {
 public:
  explicit final_answers(const facts& known) {
    const auto& answers = known.answers;
    for (std::size_t i = 0; i < known.answered_issues.to.size(); ++i) {
      const auto given_on = day_at(answers.given_on, known.answered_issues.from[i]);
      const auto answer = static_cast<std::size_t>(known.answered_issues.from[i]);
      if (!given_on || answers.is_interim[answer] == 1) continue;
      auto& last = last_.try_emplace(key(known.answered_issues.to[i], answers.body[answer]), *given_on).first->second;
      last = std::max(last, *given_on);
    }
  }

  [[nodiscard]] bool has_one(const part_facts& parts, std::size_t part) const {
    const auto found = last_.find(key(parts.issue[part], parts.lead[part]));
    return found != last_.end() && found->second >= day_of(parts.assigned_on[part]);
  }

 private:
  static std::uint64_t key(row issue, row body) {
    return static_cast<std::uint64_t>(static_cast<std::uint32_t>(issue)) << 32U | static_cast<std::uint32_t>(body);
  }

  std::unordered_map<std::uint64_t, date> last_;
};

}  // namespace

deadline_columns lower(const deadline_rule& rule) {
  deadline_columns made;
  made.kind = static_cast<row>(rule.kind);
  if (!check(rule)) return made;
  made.value = value_of(rule);
  made.from = number_or_none(rule.from);
  made.when_off = number_or_none(rule.when_off);
  return made;
}

deadline_rule raise(const deadline_columns& columns) {
  deadline_rule rule;
  rule.kind = static_cast<deadline_kind>(columns.kind);
  rule.from = code_or_none<deadline_start>(columns.from);
  rule.when_off = code_or_none<day_off_rule>(columns.when_off);
  if (columns.value == no_day) return rule;
  if (names_day(rule.kind)) {
    rule.day = day_of(columns.value);
  } else if (rule.kind == deadline_kind::end_of_month) {
    rule.year = columns.value / 12;
    rule.month = columns.value % 12 + 1;
  } else if (rule.kind == deadline_kind::end_of_quarter) {
    rule.year = columns.value / 12;
    rule.quarter = columns.value % 12 / 3 + 1;
  } else {
    rule.amount = columns.value;
  }
  return rule;
}

std::optional<date> start_of(const facts& known, deadline_start from, date assigned_on, row conclusion, row session) {
  switch (from) {
    case deadline_start::received: return assigned_on;
    case deadline_start::issued: return day_at(known.conclusions.issued_on, conclusion);
    case deadline_start::held: return day_at(known.sessions.held_on, session);
  }
  return std::nullopt;
}

deadline deadline_of_part(const state_content& of, const facts& known, std::size_t part, row session,
                          std::span<const row> extensions, std::span<const row> pauses) {
  const auto& parts = known.parts;
  deadline made;
  made.rule = raise({parts.due_kind[part], parts.due_value[part], parts.due_from[part], parts.due_when_off[part]});
  if (has_start(made.rule.kind))
    made.start = start_of(known, made.rule.from.value_or(deadline_start::received), day_of(parts.assigned_on[part]),
                          parts.conclusion[part], session);
  for (const auto r : in_order_of_decision(known.extensions, extensions))
    made.extensions.push_back(extension_at(of, known.extensions, static_cast<std::size_t>(r)));
  for (const auto r : pauses) made.pauses.push_back(pause_at(of, known.pauses, static_cast<std::size_t>(r)));
  return made;
}

deadline fitting(deadline all, const calendar& days) {
  if ((all.extensions.empty() && all.pauses.empty()) || due_of(all, days)) return all;
  auto made = all;
  made.extensions.clear();
  made.pauses.clear();
  if (!due_of(made, days)) return all;  // it is not for the changes that there is no due day
  const auto add = [&](auto& changes, auto& change) {
    changes.push_back(std::move(change));
    const auto due = due_of(made, days);
    if (!due && due.error().code == errc::invalid_argument) changes.pop_back();
  };
  for (auto& pause : all.pauses) add(made.pauses, pause);
  for (auto& extension : all.extensions) add(made.extensions, extension);
  return made;
}

part_deadlines::part_deadlines(const state_content& of, const facts& known)
    : of_(of),
      known_(known),
      sessions_(sessions_of_issues(known)),
      extensions_(known.extensions.part, known.parts.issue.size()),
      pauses_(known.pauses.part, known.parts.issue.size()) {}

row part_deadlines::session_of(std::size_t part) const {
  const auto issue = static_cast<std::size_t>(known_.parts.issue[part]);
  return issue < sessions_.size() ? sessions_[issue] : no_row;
}

deadline part_deadlines::told(std::size_t part) const {
  return deadline_of_part(of_, known_, part, session_of(part), extensions_.of(part), pauses_.of(part));
}

deadline part_deadlines::of(std::size_t part, const calendar& days) const { return fitting(told(part), days); }

std::optional<reckoning> part_deadlines::due(std::size_t part, const calendar& days) const {
  if (known_.parts.due_value[part] == no_day) return std::nullopt;
  if (is_changed(part)) {
    const auto found = due_of(of(part, days), days);
    if (!found) return std::nullopt;
    return reckoning{*found->day, found->reckoned_on.value_or(*found->day), found->is_provisional};
  }
  const auto rule = told(part);
  if (has_start(rule.rule.kind) && !rule.start) return std::nullopt;
  const auto reckoned = reckon(rule.rule, rule.start.value_or(date{}), days);
  return reckoned ? std::optional(*reckoned) : std::nullopt;
}

std::vector<finding> moved_deadlines(const state_content& of, const calendar& before, const calendar& after,
                                     const std::string& path) {
  std::vector<finding> found;
  const auto& known = of.current;
  const part_deadlines deadlines(of, known);
  const final_answers answers(known);
  for (std::size_t part = 0; part < known.parts.issue.size(); ++part) {
    if (known.parts.assigned_on[part] == no_day || answers.has_one(known.parts, part)) continue;
    const auto day_by = [&](const calendar& days) {
      const auto due = deadlines.due(part, days);
      return due ? std::optional(due->day) : std::nullopt;
    };
    const auto from = day_by(before);
    const auto to = day_by(after);
    if (from == to) continue;
    std::vector<argument> args{{"part", of.parts[static_cast<row>(part)].text()}};
    if (from) args.push_back({"from", to_text(*from)});
    if (to) args.push_back({"to", to_text(*to)});
    found.push_back({"deadline.moved", severity::note, path, std::move(args), ""});
  }
  return found;
}

}  // namespace doithoai::inline v0
