#pragma once
// A year computed in the plainest way: whatever is asked, all events are read again from the first to the last. It is
// slow, and right to the eye; the library's tables and summaries must say the same.

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

#include "doithoai/event.hpp"
#include "doithoai/summary.hpp"
#include "doithoai/table.hpp"

namespace naive {

using namespace doithoai;

/// A fact and the day on which it was so; without data when nobody told it.
template <class Data>
struct told {
  date on{};
  const Data* data = nullptr;

  explicit operator bool() const { return data != nullptr; }
  const Data* operator->() const { return data; }
};

using told_answers = std::vector<told<answer_given>>;

struct part {
  part_row row{};
  std::optional<answer_manner> manner{};
  std::optional<date> resolved_on{};
};

struct issue {
  issue_row row{};
  std::vector<part> parts{};
  told_answers answers{};  // the final ones, of any body
};

/// What an issue, or a part of it, adds to a row of a summary.
struct figure {
  std::string code{};
  bool is_carried_over = false;
  bool is_own_procedure = false;
  std::optional<answer_manner> answered{};
  bool is_resolved = false;
  bool is_verified = false;
  bool is_overdue = false;
  std::optional<bool> is_in_time{};
};

inline bool is_before(const std::optional<date>& then, date day) { return then && *then < day; }

inline std::optional<date> earlier(const std::optional<date>& one, const std::optional<date>& other) {
  if (!one || !other) return one ? one : other;
  return std::min(*one, *other);
}

/// The earliest of them, of two on one day the one told first.
inline told<answer_given> first_of(const told_answers& answers) {
  told<answer_given> first;
  for (const auto& a : answers)
    if (!first || a.on < first.on) first = a;
  return first;
}

template <class Is>
std::optional<date> first_day(told_answers answers, Is is) {
  std::erase_if(answers, [&](const auto& a) { return !is(*a.data); });
  return answers.empty() ? std::nullopt : std::optional(first_of(answers).on);
}

inline std::optional<date> answered_on(const told_answers& answers) {
  return first_day(answers, [](const auto&) { return true; });
}
inline std::optional<date> answered_on_the_spot_on(const told_answers& answers) {
  return first_day(answers, [](const auto& a) { return a.manner == answer_manner::on_the_spot; });
}
inline std::optional<date> resolved_on(const told_answers& answers) {
  return first_day(answers, [](const auto& a) { return a.kind == answer_kind::resolved; });
}

/// Whether it was answered by its due day; none without an answer or a due day.
inline std::optional<bool> is_in_time(const part& one) {
  if (!one.row.answered_on || !one.row.due_on) return std::nullopt;
  return *one.row.answered_on <= *one.row.due_on;
}

/// Whether all of its parts that have a due day were; none when it is not answered, or no part has such a day.
inline std::optional<bool> is_in_time(const issue& one) {
  std::optional<bool> all;
  if (!one.row.answered_on) return all;
  for (const auto& p : one.parts)
    if (const auto kept = is_in_time(p)) all = all.value_or(true) && *kept;
  return all;
}

/// Whether there was something to answer when the day began, as it stood then.
inline bool was_open(const issue& one, date day) {
  if (is_before(answered_on_the_spot_on(one.answers), day)) return false;
  bool had_parts = false;
  for (const auto& p : one.parts) {
    if (p.row.assigned_on >= day) continue;
    if (!is_before(p.row.answered_on, day)) return true;
    had_parts = true;
  }
  return !had_parts && !is_before(answered_on(one.answers), day);
}

inline bool is_carried_over(const issue& one, const period& to) {
  return one.row.raised_on < to.first && !has_own_procedure(one.row.kind) && was_open(one, to.first);
}

inline figure figure_of(const issue& one, const period& when) {
  figure made;
  made.is_carried_over = is_carried_over(one, when);
  made.is_own_procedure = has_own_procedure(one.row.kind);
  // An answer on the spot stays one, also when a part is assigned afterwards.
  made.answered = answered_on_the_spot_on(one.answers) ? answer_manner::on_the_spot : one.row.manner;
  made.is_resolved = one.row.resolved_on.has_value();
  made.is_verified = one.row.verified_on.has_value();
  made.is_overdue = one.row.is_overdue;
  made.is_in_time = is_in_time(one);
  return made;
}

inline figure figure_of(const part& one, figure of_issue) {
  of_issue.code = one.row.lead.text();
  of_issue.answered = one.manner;
  of_issue.is_resolved = one.resolved_on.has_value();
  of_issue.is_overdue = one.row.is_overdue;
  of_issue.is_in_time = is_in_time(one);
  return of_issue;
}

inline void add(summary_row& to, const figure& one) {
  ++(one.is_carried_over ? to.carried_over : to.received);
  ++to.total;
  if (one.is_own_procedure) {
    ++to.own_procedure;
    return;
  }
  if (!one.answered) ++to.unanswered;
  if (one.answered == answer_manner::on_the_spot) ++to.answered_on_the_spot;
  if (one.answered == answer_manner::in_writing) ++to.answered_in_writing;
  if (one.is_resolved) ++to.resolved;
  if (one.is_verified) ++to.verified;
  if (one.is_overdue) ++to.overdue;
  if (one.is_in_time == true) ++to.answered_in_time;
  if (one.is_in_time == false) ++to.answered_late;
}

inline issue_outcome outcome_of(const figure& one) {
  if (one.is_own_procedure) return issue_outcome::own_procedure;
  if (!one.answered) return issue_outcome::unanswered;
  return *one.answered == answer_manner::on_the_spot ? issue_outcome::answered_on_the_spot
                                                     : issue_outcome::answered_in_writing;
}

inline issue_state state_of(const issue& one) {
  if (has_own_procedure(one.row.kind)) return issue_state::own_procedure;
  if (one.row.answered_on && one.row.verified_on) return issue_state::verified;
  if (one.row.resolved_on) return issue_state::resolved;
  if (one.row.answered_on) return issue_state::answered;
  return one.parts.empty() ? issue_state::raised : issue_state::assigned;
}

class year {
 public:
  /// The journal in the order in which it was told; it must outlive the year.
  year(std::span<const event> journal, query how) : journal_(journal), how_(std::move(how)) {
    for (const auto& e : journal)
      if (e.happened_on <= how_.as_of && (!how_.known_on || day_in_vietnam(e.recorded_at) <= *how_.known_on))
        events_.push_back(&e);
    adopted_ = latest<rules_adopted>([](const auto&) { return true; });
    if (adopted_) set_rules(adopted_->rules);
    if (const auto adopted = latest<plan_adopted>([](const auto&) { return true; })) set_plan(adopted->plan);
  }

  [[nodiscard]] std::vector<opinion_row> opinions() const {
    std::vector<opinion_row> rows;
    for (const auto& id : ids<opinion_id>(
             [](const auto& d) requires requires { d.opinion; } { return d.opinion; })) {
      const auto fact = opinion(id);
      if (!fact) continue;
      std::int32_t count = 0;
      for (const auto& raised : all<issue_raised>())
        count += static_cast<std::int32_t>(std::count(raised->opinions.begin(), raised->opinions.end(), id));
      rows.push_back(
          {id, fact->session, fact.on, fact->channel, fact->hamlet, count, fact->words, fact->speaker, fact->contact});
    }
    return rows;
  }

  [[nodiscard]] std::vector<issue_row> issues() const {
    std::vector<issue_row> rows;
    for (const auto& one : all_issues()) rows.push_back(one.row);
    return rows;
  }

  [[nodiscard]] std::vector<part_row> parts() const {
    std::vector<part_row> rows;
    for (const auto& one : all_parts()) rows.push_back(one.row);
    return rows;
  }

  [[nodiscard]] std::vector<answer_row> answers() const {
    std::vector<answer_row> rows;
    for (const auto& id : ids<answer_id>(
             [](const auto& d) requires requires { d.answer; } { return d.answer; })) {
      const auto fact = answer(id);
      if (!fact) continue;  // of a later day
      for (const auto& served : fact->issues)
        rows.push_back({id, served, fact->body, name_of(fact->body), fact.on, fact->manner, fact->kind,
                        fact->is_interim, fact->number, fact->promised_on, fact->text});
    }
    return rows;
  }

  [[nodiscard]] std::vector<attendance_row> attendance() const {
    std::vector<attendance_row> rows;
    for (const auto& meeting : all<attendance_recorded>())
      for (const auto& one : meeting->present)
        rows.push_back({meeting->session, one.body, name_of(one.body), one.position, one.part, one.name});
    return rows;
  }

  /// Without `missing`, which is the composition rules' affair.
  [[nodiscard]] std::vector<session_row> sessions() const {
    std::vector<session_row> rows;
    std::set<session_id> listed;
    if (plan_ != nullptr)
      for (const auto& entry : plan_->planned_sessions) add_planned(entry, rows, listed);
    std::vector<session_row> beside;
    for (const auto& id : session_ids())
      if (schedule(id) && !listed.contains(id)) beside.push_back(session(id));
    std::sort(beside.begin(), beside.end(), [](const auto& a, const auto& b) {
      return std::pair(a.held_on, a.session) < std::pair(b.held_on, b.session);
    });
    rows.insert(rows.end(), beside.begin(), beside.end());
    return rows;
  }

  [[nodiscard]] doithoai::summary summary(const period& when) const {
    doithoai::summary made;
    made.key = {when.name, when.first, when.last, how_.as_of, how_.known_on, {}, {}};
    if (rules_ != nullptr) made.key.taxonomy = rules_->taxonomy.id;
    if (adopted_) made.key.rules = adopted_->digest;
    std::map<summary_group, std::vector<figure>> figures;
    for (const auto& one : issues_of(when)) add_figures(one, when, figures);
    for (const auto group :
         {summary_group::all, summary_group::category, summary_group::commune, summary_group::lead_body})
      add_rows(group, figures[group], made.rows);
    return made;
  }

  [[nodiscard]] std::vector<breakdown_row> breakdown(const period& when) const {
    std::vector<breakdown_row> each;
    for (const auto& one : issues_of(when)) each.push_back(cell_of(one, figure_of(one, when)));
    const auto categories = codes_of(summary_group::category, texts(each, &breakdown_row::category));
    const auto communes = codes_of(summary_group::commune, texts(each, &breakdown_row::commune));
    const auto leads = codes_of(summary_group::lead_body, texts(each, &breakdown_row::lead));
    const auto place = [](const std::vector<std::string>& codes, const auto& code) {
      return std::find(codes.begin(), codes.end(), code.text()) - codes.begin();
    };
    std::map<std::tuple<std::ptrdiff_t, std::ptrdiff_t, std::ptrdiff_t, issue_outcome, std::optional<bool>>,
             breakdown_row>
        cells;
    for (const auto& one : each) {
      const std::tuple at{place(categories, one.category), place(communes, one.commune), place(leads, one.lead),
                          one.outcome, one.is_in_time};
      ++cells.try_emplace(at, one).first->second.issues;
    }
    std::vector<breakdown_row> rows;
    for (const auto& [at, cell] : cells) rows.push_back(cell);
    return rows;
  }

 private:
  void set_rules(const rules& in_force) {
    rules_ = &in_force;
    if (auto made = calendar::from_document(in_force.calendar)) days_ = *std::move(made);
  }
  void set_plan(const plan& in_force) { plan_ = &in_force; }

  // Of the events that had happened and were known: all of one type, in the order in which they were told.
  template <class Data>
  [[nodiscard]] std::vector<told<Data>> all() const {
    std::vector<told<Data>> found;
    for (const auto* e : events_)
      if (const auto* data = std::get_if<Data>(&e->data)) found.push_back({e->happened_on, data});
    return found;
  }

  // Of what happens once the earliest day counts, of two on one day the one told first.
  template <class Data, class Is>
  [[nodiscard]] told<Data> earliest(Is is) const {
    told<Data> found;
    for (const auto& one : all<Data>())
      if (is(*one.data) && (!found || one.on < found.on)) found = one;
    return found;
  }

  // Of what can change the latest day counts, of two on one day the one told last.
  template <class Data, class Is>
  [[nodiscard]] told<Data> latest(Is is) const {
    told<Data> found;
    for (const auto& one : all<Data>())
      if (is(*one.data) && (!found || found.on <= one.on)) found = one;
    return found;
  }

  // Ids in the order in which the journal first names them as its subject, whatever is left out: so rows are ordered.
  template <class Id, class Subject>
  [[nodiscard]] std::vector<Id> ids(Subject subject) const {
    std::vector<Id> found;
    const auto add_subject = [&](const auto& data) {
      if constexpr (std::invocable<Subject, decltype(data)>)
        if (std::find(found.begin(), found.end(), subject(data)) == found.end()) found.push_back(subject(data));
    };
    for (const auto& e : journal_) std::visit(add_subject, e.data);
    return found;
  }
  [[nodiscard]] std::vector<session_id> session_ids() const {
    return ids<session_id>(
        [](const auto& d) requires requires { d.session; } { return d.session; });
  }

  // Facts.

  [[nodiscard]] told<session_scheduled> schedule(const session_id& id) const {
    return earliest<session_scheduled>([&](const auto& d) { return d.session == id; });
  }
  [[nodiscard]] told<opinion_recorded> opinion(const opinion_id& id) const {
    return earliest<opinion_recorded>([&](const auto& d) { return d.opinion == id; });
  }
  [[nodiscard]] told<answer_given> answer(const answer_id& id) const {
    return earliest<answer_given>([&](const auto& d) { return d.answer == id; });
  }
  [[nodiscard]] told<conclusion_issued> conclusion(const conclusion_id& id) const {
    return earliest<conclusion_issued>([&](const auto& d) { return d.conclusion == id; });
  }
  template <class Data>
  [[nodiscard]] std::optional<date> first_day_of(const session_id& id) const {
    const auto found = earliest<Data>([&](const auto& d) { return d.session == id; });
    return found ? std::optional(found.on) : std::nullopt;
  }

  [[nodiscard]] std::string name_of(const organisation_id& id) const {
    const auto* body = rules_ != nullptr ? find_organisation(rules_->directory, id) : nullptr;
    return body == nullptr ? "" : body->name;
  }
  [[nodiscard]] std::string name_of(const category_code& code) const {
    const auto* category = rules_ != nullptr ? find_category(rules_->taxonomy, code) : nullptr;
    return category == nullptr ? "" : category->vietnamese;
  }

  // Sessions.

  void add_planned(const planned_session& entry, std::vector<session_row>& rows, std::set<session_id>& listed) const {
    const auto before = rows.size();
    for (const auto& id : session_ids()) {
      const auto scheduled = schedule(id);
      if (!scheduled || scheduled->planned != entry.id) continue;
      rows.push_back(session(id));
      listed.insert(id);
    }
    if (rows.size() > before) return;
    session_row waiting;
    waiting.planned = entry.id;
    if (!entry.communes.empty()) waiting.commune = entry.communes.front();
    waiting.commune_name = name_of(waiting.commune);
    waiting.held_on = entry.when.day;
    rows.push_back(waiting);
  }

  [[nodiscard]] session_row session(const session_id& id) const {
    session_row row;
    const auto scheduled = schedule(id);
    row.session = id;
    row.planned = scheduled->planned;
    row.commune = first_commune(id);
    row.commune_name = name_of(row.commune);
    row.held_on = scheduled->held_on;
    row.venue = scheduled->venue;
    set_days(row);
    set_counts(row);
    return row;
  }

  void set_days(session_row& row) const {
    row.announced_on = first_day_of<session_announced>(row.session);
    row.opened_on = first_day_of<session_opened>(row.session);
    row.closed_on = first_day_of<session_closed>(row.session);
    if (row.announced_on) row.notice_days = static_cast<std::int32_t>((*row.held_on - *row.announced_on).count());
    for (const auto& issued : all<conclusion_issued>()) {
      const auto fact = conclusion(issued->conclusion);
      if (fact->session == row.session) row.concluded_on = earlier(row.concluded_on, fact.on);
    }
    row.state = session_state::scheduled;
    if (row.announced_on) row.state = session_state::announced;
    if (row.opened_on) row.state = session_state::open;
    if (row.closed_on) row.state = session_state::closed;
  }

  void set_counts(session_row& row) const {
    const auto counted =
        latest<attendance_recorded>([&](const auto& d) { return d.session == row.session && d.citizens; });
    if (counted) row.citizens = counted->citizens;
    for (const auto& one : attendance()) row.present += one.session == row.session ? 1 : 0;
    for (const auto& one : opinions()) row.opinions += one.session == row.session ? 1 : 0;
    for (const auto& id : issue_ids()) row.issues += session_of(id) == row.session ? 1 : 0;
  }

  [[nodiscard]] organisation_id first_commune(const session_id& id) const {
    for (const auto& scheduled : all<session_scheduled>())
      if (scheduled->session == id && !scheduled->communes.empty()) return scheduled->communes.front();
    return {};
  }

  // Issues.

  [[nodiscard]] std::vector<issue_id> issue_ids() const {
    return ids<issue_id>(
        [](const auto& d) requires requires { d.issue; } { return d.issue; });
  }

  // That of its first opinion whose session is told.
  [[nodiscard]] session_id session_of(const issue_id& id) const {
    for (const auto& raised : all<issue_raised>()) {
      if (raised->issue != id) continue;
      for (const auto& from : raised->opinions)
        if (const auto fact = opinion(from)) return fact->session;
    }
    return {};
  }

  [[nodiscard]] told_answers final_answers(const issue_id& to) const {
    told_answers found;
    for (const auto& given : all<answer_given>()) {
      const auto fact = answer(given->answer);
      // Told twice, it is the one that was given first, and serves what that one says.
      const bool is_served = std::find(fact->issues.begin(), fact->issues.end(), to) != fact->issues.end();
      if (given.data == fact.data && is_served && !fact->is_interim) found.push_back(fact);
    }
    return found;
  }

  [[nodiscard]] std::vector<issue> all_issues() const {
    std::vector<issue> found;
    const auto parts = all_parts();
    for (const auto& id : issue_ids())
      if (const auto raised = earliest<issue_raised>([&](const auto& d) { return d.issue == id; }))
        found.push_back(made_issue(raised, parts));
    return found;
  }

  [[nodiscard]] issue made_issue(const told<issue_raised>& raised, const std::vector<part>& parts) const {
    issue one;
    auto& row = one.row;
    row.issue = raised->issue;
    row.session = session_of(row.issue);
    row.kind = raised->kind;
    row.category = raised->category;
    row.category_name = name_of(row.category);
    row.commune = raised->commune.empty() ? first_commune(row.session) : raised->commune;
    row.commune_name = name_of(row.commune);
    row.level = raised->level;
    row.raised_on = raised.on;
    row.summary = raised->summary;
    const auto verified = latest<issue_verified>([&](const auto& d) { return d.issue == row.issue; });
    if (verified && verified->is_confirmed) row.verified_on = verified.on;
    const auto response = latest<response_recorded>([&](const auto& d) { return d.issue == row.issue; });
    if (response && response->satisfaction == response_satisfaction::yes) row.accepted_on = response.on;
    one.answers = final_answers(row.issue);
    for (const auto& p : parts)
      if (p.row.issue == row.issue) one.parts.push_back(p);
    one.parts.empty() ? set_answer(one) : join_parts(one);
    row.lead_name = name_of(row.lead);
    row.state = state_of(one);
    return one;
  }

  static void set_answer(issue& one) {
    const auto first = first_of(one.answers);
    if (!first) return;
    one.row.lead = first->body;
    one.row.answered_on = first.on;
    one.row.manner = first->manner;
    one.row.resolved_on = resolved_on(one.answers);
  }

  static void join_parts(issue& one) {
    auto& row = one.row;
    row.lead = one.parts.front().row.lead;
    row.due_on = due_of_parts(one.parts);
    for (const auto& p : one.parts) row.overdue_days = std::max(row.overdue_days, p.row.overdue_days);
    row.is_overdue = row.overdue_days > 0;
    const auto is_answered = [](const part& p) { return p.row.answered_on.has_value(); };
    const auto is_resolved = [](const part& p) { return p.resolved_on.has_value(); };
    if (std::all_of(one.parts.begin(), one.parts.end(), is_resolved))
      for (const auto& p : one.parts) row.resolved_on = std::max(row.resolved_on, p.resolved_on);
    if (!std::all_of(one.parts.begin(), one.parts.end(), is_answered)) return;
    for (const auto& p : one.parts)
      if (!row.answered_on || row.answered_on < p.row.answered_on) {
        row.answered_on = p.row.answered_on;
        row.manner = p.manner;
      }
  }

  // The earliest of the open parts, or of all when no open one has a due day.
  static std::optional<date> due_of_parts(const std::vector<part>& parts) {
    std::optional<date> of_all;
    std::optional<date> of_open;
    for (const auto& p : parts) {
      of_all = earlier(of_all, p.row.due_on);
      if (!p.row.answered_on) of_open = earlier(of_open, p.row.due_on);
    }
    return of_open ? of_open : of_all;
  }

  // Parts.

  [[nodiscard]] std::vector<part> all_parts() const {
    std::vector<part> found;
    for (const auto& id : ids<part_id>(
             [](const auto& d) requires requires { d.part; } { return d.part; }))
      if (const auto assigned = earliest<issue_assigned>([&](const auto& d) { return d.part == id; }))
        found.push_back(made_part(assigned));
    return found;
  }

  [[nodiscard]] part made_part(const told<issue_assigned>& assigned) const {
    part one;
    auto& row = one.row;
    row.part = assigned->part;
    row.issue = assigned->issue;
    row.lead = assigned->lead;
    row.lead_name = name_of(row.lead);
    for (const auto& again : all<issue_assigned>())
      for (const auto& body : again->coordinating)
        if (again->part == row.part) row.coordinating += (row.coordinating.empty() ? "" : " ") + body.text();
    row.assigned_on = assigned.on;
    row.basis = basis_of(*assigned.data);
    row.extensions = static_cast<std::int32_t>(extensions_of(row.part).size());
    for (const auto& paused : all<deadline_paused>()) row.pauses += paused->part == row.part ? 1 : 0;
    set_due(row, assigned);
    set_answer(one);
    const bool is_past = !row.answered_on && is_before(row.due_on, how_.as_of);
    if (is_past) row.overdue_days = static_cast<std::int32_t>((how_.as_of - *row.due_on).count());
    row.is_overdue = is_past;
    return one;
  }

  // The lead's final answers from the day of the assignment on.
  void set_answer(part& one) const {
    auto answers = final_answers(one.row.issue);
    std::erase_if(answers, [&](const auto& a) { return a->body != one.row.lead || a.on < one.row.assigned_on; });
    const auto first = first_of(answers);
    if (!first) return;
    one.row.answered_on = first.on;
    one.manner = first->manner;
    one.resolved_on = resolved_on(answers);
  }

  // The paper as told, or the conclusion notice by its number, or by its id.
  [[nodiscard]] std::string basis_of(const assign_issue& assigned) const {
    if (!assigned.due.basis.empty()) return assigned.due.basis;
    if (assigned.conclusion.empty() || assigned.due.kind == deadline_kind::none_set) return "";
    const auto notice = conclusion(assigned.conclusion);
    if (!notice) return assigned.conclusion.text();
    const auto number = notice->symbol.empty() ? notice->number : notice->number + "/" + notice->symbol;
    return number.empty() ? assigned.conclusion.text() : number;
  }

  void set_due(part_row& row, const told<issue_assigned>& assigned) const {
    row.due_kind = assigned->due.kind;
    if (row.due_kind == deadline_kind::none_set) return;
    row.is_provisional = true;
    if (!days_) return;
    const auto days = days_of(assigned->lead);
    const auto due = due_of(deadline_of(assigned, days), days);
    if (!due) return;
    row.due_on = due->day;
    row.paused_from = due->paused_from;
    row.reckoned_on = due->reckoned_on;
    row.is_provisional = due->is_provisional;
  }

  [[nodiscard]] calendar days_of(const organisation_id& lead) const {
    for (const auto& body : rules_->directory.organisations)
      if (body.id == lead && body.calendar) return days_->overlaid(**body.calendar).value();
    return *days_;
  }

  // With those of its pauses and extensions that fit, one after the other.
  [[nodiscard]] deadline deadline_of(const told<issue_assigned>& assigned, const calendar& days) const {
    deadline made;
    made.rule = assigned->due;
    made.start = start_of(assigned);
    const auto fits = [&] {
      const auto due = due_of(made, days);
      return due || due.error().code != errc::invalid_argument;
    };
    for (const auto& paused : pauses_of(assigned->part)) {
      made.pauses.push_back(paused);
      if (!fits()) made.pauses.pop_back();
    }
    for (const auto& extended : extensions_of(assigned->part)) {
      made.extensions.push_back(extended->extension);
      if (!fits()) made.extensions.pop_back();
    }
    return made;
  }

  [[nodiscard]] std::optional<date> start_of(const told<issue_assigned>& assigned) const {
    const auto from = assigned->due.from.value_or(deadline_start::received);
    const auto notice = conclusion(assigned->conclusion);
    const auto meeting = schedule(session_of(assigned->issue));
    if (from == deadline_start::received) return assigned.on;
    if (from == deadline_start::issued) return notice ? std::optional(notice.on) : std::nullopt;
    return meeting ? std::optional(meeting->held_on) : std::nullopt;
  }

  // In the order of the decisions.
  [[nodiscard]] std::vector<told<deadline_extended>> extensions_of(const part_id& id) const {
    auto found = all<deadline_extended>();
    std::erase_if(found, [&](const auto& one) { return one->part != id; });
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.on < b.on; });
    return found;
  }
  // Each day on which it was resumed takes what is left of the pauses told before.
  [[nodiscard]] std::vector<deadline_pause> pauses_of(const part_id& id) const {
    std::vector<deadline_pause> found;
    for (const auto* e : events_) {
      const auto* paused = std::get_if<deadline_paused>(&e->data);
      if (paused != nullptr && paused->part == id) found.push_back(paused->pause);
      const auto* resumed = std::get_if<deadline_resumed>(&e->data);
      if (resumed == nullptr || resumed->part != id) continue;
      for (auto& pause : found)
        if (pause.from <= e->happened_on && (!pause.to || e->happened_on <= *pause.to)) {
          pause.to = e->happened_on - std::chrono::days{1};
          break;
        }
      std::erase_if(found, [](const auto& pause) { return pause.to && *pause.to < pause.from; });
    }
    return found;
  }

  // The summary and the breakdown.

  [[nodiscard]] std::vector<issue> issues_of(const period& when) const {
    auto found = all_issues();
    std::erase_if(found, [&](const auto& one) {
      const bool is_received = when.first <= one.row.raised_on && one.row.raised_on <= when.last;
      return !is_received && !is_carried_over(one, when);
    });
    return found;
  }

  // Without its number.
  [[nodiscard]] breakdown_row cell_of(const issue& one, const figure& counted) const {
    breakdown_row cell;
    cell.category = area_of(one.row.category);
    cell.category_name = name_of_code(summary_group::category, cell.category.text());
    cell.commune = one.row.commune;
    cell.commune_name = name_of_code(summary_group::commune, cell.commune.text());
    cell.lead = one.row.lead;
    cell.lead_name = name_of_code(summary_group::lead_body, cell.lead.text());
    cell.outcome = outcome_of(counted);
    if (!counted.is_own_procedure) cell.is_in_time = counted.is_in_time;
    return cell;
  }

  template <class Row, class Code>
  static std::vector<std::string> texts(const std::vector<Row>& rows, Code Row::*code) {
    std::vector<std::string> found;
    for (const auto& row : rows) found.push_back((row.*code).text());
    return found;
  }

  static void add_figures(const issue& one, const period& when, std::map<summary_group, std::vector<figure>>& to) {
    auto whole = figure_of(one, when);
    to[summary_group::all].push_back(whole);
    whole.code = area_of(one.row.category).text();
    to[summary_group::category].push_back(whole);
    whole.code = one.row.commune.text();
    to[summary_group::commune].push_back(whole);
    whole.code = one.row.lead.text();
    if (one.parts.empty()) to[summary_group::lead_body].push_back(whole);
    for (const auto& p : one.parts) {
      const bool is_of_before = whole.is_carried_over && is_before(p.row.answered_on, when.first);
      if (!is_of_before) to[summary_group::lead_body].push_back(figure_of(p, whole));
    }
  }

  // Those of the documents first, then those that they do not have, and what has none last.
  [[nodiscard]] std::vector<std::string> codes_of(summary_group group, const std::vector<std::string>& told) const {
    std::vector<std::string> codes;
    const auto add_code = [&](const std::string& code) {
      if (!code.empty() && std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(code);
    };
    if (rules_ != nullptr && group == summary_group::category)
      for (const auto& c : rules_->taxonomy.categories)
        if (area_of(c.code) == c.code) add_code(c.code.text());
    if (rules_ != nullptr && group != summary_group::all && group != summary_group::category)
      for (const auto& body : rules_->directory.organisations)
        if ((body.kind == body_kind::area) == (group == summary_group::commune)) add_code(body.id.text());
    for (const auto& code : told) add_code(code);
    codes.emplace_back();
    return codes;
  }

  [[nodiscard]] std::string name_of_code(summary_group group, const std::string& code) const {
    if (group == summary_group::all) return "tất cả";
    if (code.empty()) return "chưa xác định";
    return group == summary_group::category ? name_of(category_code::parse(code).value())
                                            : name_of(organisation_id::parse(code).value());
  }

  void add_rows(summary_group group, const std::vector<figure>& figures, std::vector<summary_row>& rows) const {
    std::vector<std::string> told;
    for (const auto& one : figures) told.push_back(one.code);
    for (const auto& code : codes_of(group, told)) {
      summary_row row;
      row.group = group;
      row.code = code;
      row.name = name_of_code(group, code);
      for (const auto& one : figures)
        if (one.code == code) add(row, one);
      const bool is_always_there = group == summary_group::all || (group == summary_group::category && !code.empty());
      if (is_always_there || row.total > 0) rows.push_back(row);
    }
  }

  std::span<const event> journal_;
  query how_;
  std::vector<const event*> events_;
  told<rules_adopted> adopted_;
  const rules* rules_ = nullptr;  // of `adopted_`
  const plan* plan_ = nullptr;
  std::optional<calendar> days_;
};

}  // namespace naive
