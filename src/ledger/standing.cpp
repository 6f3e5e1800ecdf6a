// By what was told of them: which words serve a part or an issue, what the last of them says, and what is left open.

#include "ledger/standing.hpp"

#include <algorithm>

namespace doithoai::inline v0 {
namespace {

using told_answer = fact_row<issue_answered_fact>;

// The first and the last word that is meant, and the first handing back.
struct found {
  const told_answer* first = nullptr;
  const told_answer* last = nullptr;
  const told_answer* handed_back = nullptr;
  moment last_unresolved;  // of the words

  [[nodiscard]] bool is_handed_back_first() const {
    return handed_back != nullptr && (first == nullptr || moment_of(*handed_back) < moment_of(*first));
  }
};

template <class IsMeant>
found find_words(const told_of_issue& told, IsMeant is_meant) {
  found words;
  for (const auto& one : told.answers) {
    if (one.is_interim || !is_meant(one)) continue;
    const auto at = moment_of(one);
    if (one.kind == answer_kind::not_competent) {
      if (words.handed_back == nullptr || at < moment_of(*words.handed_back)) words.handed_back = &one;
      continue;
    }
    if (words.first == nullptr || at < moment_of(*words.first)) words.first = &one;
    if (words.last == nullptr || moment_of(*words.last) < at) words.last = &one;
    if (one.kind != answer_kind::resolved) words.last_unresolved = std::max(words.last_unresolved, at);
  }
  return words;
}

// Of words that are there.
template <class IsMeant>
answered standing_by(const found& words, const told_of_issue& told, IsMeant is_meant) {
  answered made;
  made.answered_on = words.first->day;
  made.is_on_the_spot = is_on_the_spot(*words.first, told);
  made.is_wanting = !told.verified.is_confirmed && moment_of(*words.last) < told.verified.last;
  made.outcome = made.is_wanting ? answer_kind::under_way : words.last->kind;
  if (made.outcome.get() != answer_kind::resolved) return made;
  const auto since = std::max(words.last_unresolved, told.verified.last_wanting);
  for (const auto& one : told.answers)
    if (!one.is_interim && one.kind == answer_kind::resolved && is_meant(one) && since < moment_of(one) &&
        (!made.resolved_on || maybe_day(one.day) < made.resolved_on))
      made.resolved_on = one.day;
  // Found wanting, and then confirmed with nothing said between.
  if (!made.resolved_on) made.resolved_on = told.verified.last.day;
  return made;
}

// What the parts that are live have in common; whether all of them are answered.
bool join_live(const told_of_issue& told, std::span<const part_standing> parts, issue_standing& issue) {
  bool is_answered = true;
  bool is_resolved = true;
  bool is_refused = false;
  bool is_under_way = false;
  issue.is_on_the_spot = true;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto& part = parts[i];
    if (!part.is_live()) continue;
    if (!issue.has_live_parts) issue.lead = told.parts[i].lead;
    issue.has_live_parts = true;
    const auto outcome = part.outcome.get();
    is_answered = is_answered && bool(part.answered_on);
    is_resolved = is_resolved && outcome == answer_kind::resolved;
    is_refused = is_refused || outcome == answer_kind::refused;
    is_under_way = is_under_way || outcome == answer_kind::under_way;
    issue.is_on_the_spot = issue.is_on_the_spot && part.is_on_the_spot;
    issue.is_wanting = issue.is_wanting || part.is_wanting;
    issue.answered_on = std::max(issue.answered_on, part.answered_on);
    issue.resolved_on = std::max(issue.resolved_on, part.resolved_on);
  }
  using enum answer_kind;
  issue.outcome = is_under_way ? under_way : is_resolved ? resolved : is_refused ? refused : explained;
  if (issue.outcome.get() != resolved) issue.resolved_on = {};
  return is_answered;
}

moment last_handed_back(std::span<const part_standing> parts) {
  moment last;
  for (const auto& part : parts) last = std::max(last, part.handed_back);
  return last;
}

// Whether a part was handed back, and none that is live was assigned since.
bool is_returned(const told_of_issue& told, std::span<const part_standing> parts) {
  const auto last = last_handed_back(parts);
  bool is_found = bool(last);
  for (std::size_t i = 0; i < parts.size(); ++i)
    if (parts[i].is_live() && last < moment_of(told.parts[i])) is_found = false;
  return is_found;
}

void set_unanswered(issue_standing& issue) { static_cast<answered&>(issue) = {}; }

void stand_by_parts(const told_of_issue& told, std::span<const part_standing> parts, issue_standing& issue) {
  const bool is_answered = join_live(told, parts, issue);
  issue.is_returned = is_answered && is_returned(told, parts);
  if (!is_answered || issue.is_returned) set_unanswered(issue);
}

void stand_without_parts(const told_of_issue& told, std::span<const part_standing> parts, issue_standing& issue) {
  const auto returned = last_handed_back(parts);
  const auto is_meant = [&](const told_answer& one) { return returned < moment_of(one); };
  const auto words = find_words(told, is_meant);
  issue.is_returned = words.first == nullptr && (returned || words.handed_back != nullptr);
  if (words.first == nullptr) return;
  issue.lead = words.first->body;
  static_cast<answered&>(issue) = standing_by(words, told, is_meant);
}

void set_due(const fact_row<part_assigned_fact>& part, const std::optional<part_due>& due, part_standing& standing) {
  if (part.due.kind == deadline_kind::none_set) return;
  standing.is_provisional = true;
  if (!due) return;
  standing.due_on = due->day;
  standing.reckoned_on = due->reckoned_on;
  standing.is_provisional = due->is_provisional;
}

// Of the parts that are live.
void join_due_days(std::span<const part_standing> parts, issue_standing& issue) {
  maybe_day earliest_open;
  maybe_day earliest;
  bool is_all_answered = true;
  for (const auto& part : parts) {
    if (!part.is_live()) continue;
    is_all_answered = is_all_answered && bool(part.answered_on);
    issue.overdue_days = std::max(issue.overdue_days, part.overdue_days);
    if (part.is_in_time) issue.is_in_time = issue.is_in_time.value_or(true) && *part.is_in_time;
    if (!part.due_on) continue;
    if (!earliest || part.due_on < earliest) earliest = part.due_on;
    if (!part.answered_on && (!earliest_open || part.due_on < earliest_open)) earliest_open = part.due_on;
  }
  issue.due_on = is_all_answered ? earliest : earliest_open;
  if (!issue.answered_on) issue.is_in_time.reset();
}

bool has_live(std::span<const part_standing> parts) {
  return std::any_of(parts.begin(), parts.end(), [](const auto& one) { return one.is_live(); });
}

}  // namespace

verifications verifications_of(const facts& known, issue_no issue) {
  verifications all;
  known.each_telling<issue_verified_fact>(issue, [&](const auto& one) { all.add(one); });
  return all;
}

void serving::read(const facts& known, kinship& kin, const told_of_issue& told) {
  answers_ = told.answers.size();
  served_.assign(told.parts.size() * answers_, 0);
  unclear_.clear();
  bool is_plain = true;
  for (std::size_t i = 0; i < answers_; ++i) {
    if (told.answers[i].is_interim) continue;
    if (told.answers[i].names_parts || serve_as_lead(kin, told, i) == speaking::over_it) is_plain = false;
  }
  if (!is_plain && !told.parts.empty()) serve_in_order(known, kin, told);
}

// To what a body above answers depends on what was answered and found wanting before.
void serving::serve_in_order(const facts& known, kinship& kin, const told_of_issue& told) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < answers_; ++i)
    if (!told.answers[i].is_interim) order.push_back(i);
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return moment_of(told.answers[a]) < moment_of(told.answers[b]); });
  std::vector<const fact_row<issue_verified_fact>*> looks;
  known.each_telling<issue_verified_fact>(told.parts.front().issue, [&](const auto& one) { looks.push_back(&one); });
  std::sort(looks.begin(), looks.end(), [](const auto* a, const auto* b) { return moment_of(*a) < moment_of(*b); });
  before_.assign(told.parts.size(), so_far());
  verified_ = {};
  auto next = looks.begin();
  for (const auto i : order) {
    const auto& given = told.answers[i];
    for (; next != looks.end() && moment_of(**next) < moment_of(given); ++next) verified_.add(**next);
    if (!given.names_parts || !serve_named(known, kin, told, i))
      if (serve_as_lead(kin, told, i) == speaking::over_it) serve_from_above(kin, told, i);
    for (std::size_t part = 0; part < before_.size(); ++part)
      if (has(part, i)) before_[part].add(given);
  }
  std::sort(unclear_.begin(), unclear_.end(), [](const auto& a, const auto& b) { return a.answer < b.answer; });
}

void serving::so_far::add(const fact_row<issue_answered_fact>& given) noexcept {
  if (given.kind != answer_kind::not_competent)
    last_word = &given;
  else if (last_word == nullptr)
    is_handed_back = true;
}

bool serving::so_far::is_settled(const verifications& verified) const noexcept {
  return last_word != nullptr && last_word->kind != answer_kind::under_way &&
         (verified.is_confirmed || verified.last < moment_of(*last_word));
}

bool serving::serve_named(const facts& known, kinship& kin, const told_of_issue& told, std::size_t answer) {
  const auto& given = told.answers[answer];
  bool is_named = false;
  known.each<&answer_part_fact::answer>(given.answer, [&](const auto& named) {
    for (std::size_t i = 0; i < told.parts.size(); ++i) {
      const auto& part = told.parts[i];
      if (part.part != named.part) continue;
      is_named = true;
      if (part.day <= given.day && kin.of(given.body, part.lead, given.day) != speaking::not_for_it) set(i, answer);
    }
  });
  return is_named;
}

// What its body is to the leads of the issue's parts, as one of them if to any.
speaking serving::serve_as_lead(kinship& kin, const told_of_issue& told, std::size_t answer) {
  const auto& given = told.answers[answer];
  auto found = speaking::not_for_it;
  for (std::size_t i = 0; i < told.parts.size(); ++i) {
    const auto& part = told.parts[i];
    if (part.day > given.day) continue;
    const auto how = kin.of(given.body, part.lead, given.day);
    if (how == speaking::as_it) set(i, answer);
    if (how == speaking::as_it || found == speaking::not_for_it) found = how;
  }
  return found;
}

void serving::serve_from_above(kinship& kin, const told_of_issue& told, std::size_t answer) {
  const auto& given = told.answers[answer];
  parts_below below;
  for (std::size_t i = 0; i < told.parts.size(); ++i) {
    const auto& part = told.parts[i];
    if (part.day > given.day || before_[i].is_handed_back) continue;
    if (kin.of(given.body, part.lead, given.day) == speaking::over_it) below.add(i, !before_[i].is_settled(verified_));
  }
  if (const auto part = below.meant()) set(*part, answer);
  if (below.is_unclear()) unclear_.push_back({answer, below.live()});
}

part_standing standing_of(const told_of_issue& told, std::size_t part) {
  const auto is_meant = [&](const told_answer& one) {
    return told.served->has(part, static_cast<std::size_t>(&one - told.answers.data()));
  };
  const auto words = find_words(told, is_meant);
  part_standing made;
  if (words.is_handed_back_first())
    made.handed_back = moment_of(*words.handed_back);
  else if (words.first != nullptr)
    static_cast<answered&>(made) = standing_by(words, told, is_meant);
  return made;
}

part_standing standing_of(const told_of_issue& told, std::size_t part, const std::optional<part_due>& due, date day) {
  auto made = standing_of(told, part);
  set_due(told.parts[part], due, made);
  if (made.answered_on && due) {
    made.days_late = days_late_on(*made.answered_on, *due);
    made.is_in_time = made.days_late == 0;
  }
  if (made.is_live() && !made.answered_on) made.overdue_days = overdue_days_on(day, due);
  return made;
}

issue_standing standing_of(const told_of_issue& told, std::span<const part_standing> parts) {
  issue_standing issue;
  issue.is_own_procedure = has_own_procedure(told.raised->kind);
  has_live(parts) ? stand_by_parts(told, parts, issue) : stand_without_parts(told, parts, issue);
  for (const auto& one : told.answers)
    if (!one.is_interim && one.kind != answer_kind::not_competent && is_on_the_spot(one, told) &&
        (!issue.answered_at_session_on || maybe_day(one.day) < issue.answered_at_session_on))
      issue.answered_at_session_on = one.day;
  join_due_days(parts, issue);
  if (!issue.answered_on) return issue;
  if (told.verified.is_confirmed) issue.verified_on = told.verified.last.day;
  issue.accepted_on = told.accepted_on;
  return issue;
}

const stood_before::standing& stood_before::by(const facts& known, const told_of_issue& now, date day) {
  if (issue_ != now.raised) days_.clear();
  issue_ = now.raised;
  const auto [found, is_new] = days_.try_emplace(day);
  if (is_new) found->second = work_out(known, now, day);
  return found->second;
}

stood_before::standing stood_before::work_out(const facts& known, const told_of_issue& now, date day) {
  const auto is_told = [&](const auto& row) { return date(row.day) <= day; };
  parts_.clear();
  std::copy_if(now.parts.begin(), now.parts.end(), std::back_inserter(parts_), is_told);
  answers_.clear();
  std::copy_if(now.answers.begin(), now.answers.end(), std::back_inserter(answers_), is_told);
  told_ = now;
  told_.parts = parts_;
  told_.answers = answers_;
  const auto then = known.at(std::min(day, known.as_of()), known.last_seq());
  told_.verified = verifications_of(then, now.raised->issue);
  kinship kin(then);
  served_.read(then, kin, told_);
  told_.served = &served_;
  standings_.clear();
  standing made;
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    standings_.push_back(standing_of(told_, i));
    if (standings_.back().is_open()) made.open_parts.push_back(parts_[i].part);
  }
  std::sort(made.open_parts.begin(), made.open_parts.end());
  made.is_open = standing_of(told_, standings_).is_open();
  return made;
}

}  // namespace doithoai::inline v0
