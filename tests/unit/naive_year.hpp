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

/// A fact, the day on which it was so, and when it was told; without data when nobody told it.
template <class Data>
struct told {
  date on{};
  std::int64_t seq = 0;
  const Data* data = nullptr;

  explicit operator bool() const { return data != nullptr; }
  const Data* operator->() const { return data; }
};

/// Of two facts, whether the one is later: on a later day, or told later on the same.
template <class One, class Other>
bool is_later(const told<One>& one, const told<Other>& other) {
  return std::pair(one.on, one.seq) > std::pair(other.on, other.seq);
}

using told_answers = std::vector<told<answer_given>>;

/// What words said in answer to a part or to an issue.
struct said {
  std::optional<date> answered_on{};
  bool is_on_the_spot = false;
  std::optional<answer_kind> outcome{};
  std::optional<date> resolved_on{};
};

struct part {
  part_row row{};
  told<issue_assigned> assigned{};
  said answer{};
  told<answer_given> handed_back{};
};

struct issue {
  issue_row row{};
  std::vector<part> live{};
  told_answers answers{};  // none of them interim, of any body
  bool is_returned = false;
  bool is_verified = false;
  bool is_accepted = false;
};

enum class member : std::uint8_t { received, carried_over, reopened };

/// What an issue, or a part of it, adds to a row of a summary.
struct figure {
  std::string code{};
  member how = member::received;
  bool is_own_procedure = false;
  bool is_answered_at_session = false;
  bool is_returned = false;
  said answer{};
  bool is_verified = false;
  bool is_accepted = false;
  bool is_overdue = false;
  std::optional<bool> is_in_time{};
};

inline bool is_before(const std::optional<date>& then, date day) { return then && *then < day; }

inline std::optional<date> earlier(const std::optional<date>& one, const std::optional<date>& other) {
  if (!one || !other) return one ? one : other;
  return std::min(*one, *other);
}

inline told_answers of_kind(told_answers answers, bool (*is_meant)(answer_kind)) {
  std::erase_if(answers, [&](const auto& a) { return !is_meant(a->kind); });
  return answers;
}
inline told_answers words_of(const told_answers& answers) {
  return of_kind(answers, [](answer_kind k) { return k != answer_kind::not_competent; });
}
inline told_answers handings_back(const told_answers& answers) {
  return of_kind(answers, [](answer_kind k) { return k == answer_kind::not_competent; });
}

inline told<answer_given> first_of(const told_answers& answers) {
  told<answer_given> first;
  for (const auto& a : answers)
    if (!first || is_later(first, a)) first = a;
  return first;
}
template <class Data>
told<Data> last_of(const std::vector<told<Data>>& all) {
  told<Data> last;
  for (const auto& one : all)
    if (!last || is_later(one, last)) last = one;
  return last;
}

inline bool is_on_the_spot(const told<answer_given>& word, const std::optional<date>& session_end) {
  return word->manner == answer_manner::on_the_spot && (!session_end || word.on <= *session_end);
}

/// Of words that are there.
inline said said_by(const told_answers& words, const std::vector<told<issue_verified>>& verified,
                    const std::optional<date>& session_end) {
  const auto first = first_of(words);
  const auto last = last_of(words);
  const auto looked = last_of(verified);
  said made;
  made.answered_on = first.on;
  made.is_on_the_spot = is_on_the_spot(first, session_end);
  const bool is_wanting = looked && !looked->is_confirmed && is_later(looked, last);
  made.outcome = is_wanting ? answer_kind::under_way : last->kind;
  if (made.outcome != answer_kind::resolved) return made;
  for (const auto& one : words) {
    bool is_undone = false;
    for (const auto& look : verified) is_undone = is_undone || (!look->is_confirmed && is_later(look, one));
    for (const auto& other : words)
      is_undone = is_undone || (other->kind != answer_kind::resolved && is_later(other, one));
    if (one->kind == answer_kind::resolved && !is_undone) made.resolved_on = earlier(made.resolved_on, one.on);
  }
  if (!made.resolved_on) made.resolved_on = looked.on;
  return made;
}

/// What was said of all of them, when all are answered.
inline said joined(const std::vector<part>& parts) {
  said made{std::nullopt, true, std::nullopt, std::nullopt};
  std::set<answer_kind> outcomes;
  for (const auto& p : parts) {
    made.answered_on = std::max(made.answered_on, p.answer.answered_on);
    made.resolved_on = std::max(made.resolved_on, p.answer.resolved_on);
    made.is_on_the_spot = made.is_on_the_spot && p.answer.is_on_the_spot;
    outcomes.insert(*p.answer.outcome);
  }
  made.outcome = answer_kind::explained;
  if (outcomes.contains(answer_kind::refused)) made.outcome = answer_kind::refused;
  if (outcomes == std::set{answer_kind::resolved}) made.outcome = answer_kind::resolved;
  if (outcomes.contains(answer_kind::under_way)) made.outcome = answer_kind::under_way;
  if (made.outcome != answer_kind::resolved) made.resolved_on.reset();
  return made;
}

inline bool is_open(const part& one) {
  return !one.handed_back && (!one.answer.answered_on || one.answer.outcome == answer_kind::under_way);
}
inline bool is_open(const issue& one) {
  if (has_own_procedure(one.row.kind)) return false;
  return !one.row.answered_on || one.row.outcome == answer_kind::under_way;
}

/// Whether it was answered in time; none without an answer or a due day.
inline std::optional<bool> is_in_time(const part& one) { return one.row.is_in_time; }

/// Whether all of its live parts that have a due day were; none when it is not answered, or none has such a day.
inline std::optional<bool> is_in_time(const issue& one) {
  std::optional<bool> all;
  if (!one.row.answered_on) return all;
  for (const auto& p : one.live)
    if (const auto kept = is_in_time(p)) all = all.value_or(true) && *kept;
  return all;
}

inline figure figure_of(const issue& one, member how) {
  figure made;
  made.how = how;
  made.is_own_procedure = has_own_procedure(one.row.kind);
  made.is_answered_at_session = one.row.answered_at_session_on.has_value();
  made.is_returned = one.is_returned;
  made.answer = {one.row.answered_on, one.row.manner == answer_manner::on_the_spot, one.row.outcome,
                 one.row.resolved_on};
  made.is_verified = one.row.verified_on.has_value();
  made.is_accepted = one.row.accepted_on.has_value();
  made.is_overdue = one.row.is_overdue;
  made.is_in_time = is_in_time(one);
  return made;
}

inline figure figure_of(const part& one, const issue& of, figure of_issue) {
  of_issue.code = one.row.lead.text();
  of_issue.is_returned = false;
  of_issue.answer = one.answer;
  of_issue.is_verified = one.answer.answered_on && of.is_verified;
  of_issue.is_accepted = one.answer.answered_on && of.is_accepted;
  of_issue.is_overdue = one.row.is_overdue;
  of_issue.is_in_time = is_in_time(one);
  return of_issue;
}

inline void add(summary_row& to, const figure& one) {
  if (one.how == member::received) ++to.received;
  if (one.how == member::carried_over) ++to.carried_over;
  if (one.how == member::reopened) ++to.reopened;
  ++to.total;
  if (one.is_own_procedure) {
    ++to.own_procedure;
    return;
  }
  if (one.is_answered_at_session) ++to.answered_at_session;
  if (!one.answer.answered_on) ++to.unanswered;
  if (one.is_returned) ++to.not_competent;
  if (one.answer.answered_on) ++(one.answer.is_on_the_spot ? to.answered_on_the_spot : to.answered_later);
  if (one.answer.outcome == answer_kind::resolved) ++to.resolved;
  if (one.answer.outcome == answer_kind::explained) ++to.explained;
  if (one.answer.outcome == answer_kind::refused) ++to.refused;
  if (one.answer.outcome == answer_kind::under_way) ++to.under_way;
  if (one.is_verified) ++to.verified;
  if (one.is_accepted) ++to.accepted;
  if (one.is_overdue) ++to.overdue;
  if (one.is_in_time == true) ++to.answered_in_time;
  if (one.is_in_time == false) ++to.answered_late;
}

inline issue_outcome outcome_of(const figure& one) {
  if (one.is_own_procedure) return issue_outcome::own_procedure;
  if (!one.answer.answered_on) return issue_outcome::unanswered;
  return one.answer.is_on_the_spot ? issue_outcome::answered_on_the_spot : issue_outcome::answered_later;
}

inline issue_state state_of(const issue& one) {
  if (has_own_procedure(one.row.kind)) return issue_state::own_procedure;
  if (one.is_returned) return issue_state::returned;
  if (!one.row.answered_on) return one.live.empty() ? issue_state::raised : issue_state::assigned;
  if (one.row.outcome == answer_kind::under_way) return issue_state::under_way;
  if (one.row.verified_on) return issue_state::verified;
  return one.row.outcome == answer_kind::resolved ? issue_state::resolved : issue_state::answered;
}

class year {
 public:
  /// The journal in the order in which it was told; it must outlive the year.
  year(std::span<const event> journal, query how) : journal_(journal), how_(std::move(how)) {
    for (const auto& e : journal)
      if (e.happened_on <= how_.as_of && (!how_.known_on || day_in_vietnam(e.recorded_at) <= *how_.known_on))
        events_.push_back(&e);
    adopted_ = latest<rules_adopted>([](const auto&) { return true; });
    if (adopted_) rules_ = &static_cast<const rules&>(adopted_->rules);
    if (const auto adopted = latest<plan_adopted>([](const auto&) { return true; })) set_plan(adopted->plan);
  }

  [[nodiscard]] std::vector<opinion_row> opinions() const {
    std::vector<opinion_row> rows;
    std::vector<opinion_row> secret;
    for (const auto& id : ids<opinion_id>(
             [](const auto& d) requires requires { d.opinion; } { return d.opinion; })) {
      const auto fact = opinion(id);
      if (!fact) continue;
      std::int32_t count = 0;
      for (const auto& raised : all<issue_raised>())
        count += static_cast<std::int32_t>(std::count(raised->opinions.begin(), raised->opinions.end(), id));
      opinion_row row{id, fact->session, fact.on, fact->channel, fact->hamlet, count, {}, {}, {}};
      if (how_.view == audience::everyone) {
        row.hamlet = {};
      } else {
        row.words = fact->words;
        row.speaker = fact->speaker;
        row.contact = fact->contact;
      }
      if (is_secret(id))
        secret.push_back({id, {}, {}, fact->channel, {}, count, {}, {}, {}});
      else
        rows.push_back(row);
    }
    rows.insert(rows.end(), secret.begin(), secret.end());
    return rows;
  }

  [[nodiscard]] std::vector<issue_row> issues() const {
    std::vector<issue_row> rows;
    std::vector<issue_row> secret;
    for (const auto& one : all_issues()) {
      auto row = one.row;
      if (how_.view == audience::everyone) {
        row.summary = {};
        row.hamlet = {};
        row.hamlet_name = {};
        row.response = {};
      }
      if (is_secret(row.issue)) {
        issue_row left;
        left.issue = row.issue;
        left.kind = row.kind;
        left.state = row.state;
        secret.push_back(left);
      } else {
        rows.push_back(row);
      }
    }
    rows.insert(rows.end(), secret.begin(), secret.end());
    return rows;
  }

  [[nodiscard]] std::vector<part_row> parts() const {
    std::vector<part_row> rows;
    for (const auto& one : all_parts())
      if (!is_secret(one.row.issue)) rows.push_back(one.row);
    return rows;
  }

  [[nodiscard]] std::vector<answer_row> answers() const {
    std::vector<answer_row> rows;
    for (const auto& id : ids<answer_id>(
             [](const auto& d) requires requires { d.answer; } { return d.answer; })) {
      const auto fact = answer(id);
      if (!fact) continue;  // of a later day
      const auto text = how_.view == audience::everyone ? personal_text() : fact->text;
      for (const auto& served : fact->issues)
        if (!is_secret(served))
          rows.push_back({id, served, fact->body, name_of(fact->body), fact.on, fact->manner, fact->kind,
                          fact->is_interim, fact->number, fact->promised_on, text});
    }
    return rows;
  }

  [[nodiscard]] std::vector<attendance_row> attendance() const {
    auto rows = attendance_with_names();
    if (how_.view == audience::everyone)
      for (auto& row : rows) row.name = {};
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

  /// What stands to be said of sessions, without what notice and composition are worth: severity, rule and path.
  [[nodiscard]] std::vector<std::string> findings_of_sessions() const {
    std::vector<std::string> found;
    for (const auto& id : session_ids()) {
      const auto scheduled = schedule(id);
      if (!scheduled) continue;
      const auto add = [&](const std::string& rule) { found.push_back("warning " + rule + " /sessions/" + id.text()); };
      if (is_held(id) && !first_day_of<session_announced>(id)) add("session.not_announced");
      if (first_day_of<session_closed>(id) && !first_day_of<session_opened>(id)) add("session.not_opened");
      if (!is_held(id) && scheduled->held_on < how_.as_of) add("session.not_held");
    }
    if (plan_ == nullptr || rules_ == nullptr) return found;
    for (const auto& entry : plan_->planned_sessions) {
      bool is_kept = false;
      for (const auto& id : session_ids())
        if (const auto scheduled = schedule(id)) is_kept = is_kept || (scheduled->planned == entry.id && is_held(id));
      // The plan of these years names no time for its sessions.
      const bool is_over = how_.as_of >= std::chrono::sys_days(std::chrono::year(plan_->year) / 12 / 31);
      if (!is_kept)
        found.push_back((is_over ? "warning " : "note ") +
                        ("plan.session_not_held /plan/planned_sessions/" + entry.id.text()));
    }
    return found;
  }

  [[nodiscard]] doithoai::summary summary(const period& when) const {
    doithoai::summary made;
    made.key = {when.name, when.first, when.last, how_.as_of, how_.known_on, {}, {}};
    if (rules_ != nullptr) made.key.taxonomy = rules_->taxonomy.id;
    if (adopted_) made.key.rules = adopted_->digest;
    std::map<summary_group, std::vector<figure>> figures;
    for (const auto& [one, how] : issues_of(when)) add_figures(one, how, when, figures);
    for (const auto group : {summary_group::all, summary_group::category, summary_group::commune,
                             summary_group::lead_body, summary_group::hamlet})
      add_rows(group, figures[group], made.rows);
    return made;
  }

  [[nodiscard]] std::vector<breakdown_row> breakdown(const period& when) const {
    std::vector<breakdown_row> each;
    for (const auto& [one, how] : issues_of(when)) each.push_back(cell_of(one, figure_of(one, how)));
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
  void set_plan(const plan& in_force) { plan_ = &in_force; }

  // Of the events that had happened and were known: all of one type, in the order in which they were told.
  template <class Data>
  [[nodiscard]] std::vector<told<Data>> all() const {
    std::vector<told<Data>> found;
    for (const auto* e : events_)
      if (const auto* data = std::get_if<Data>(&e->data)) found.push_back({e->happened_on, e->seq, data});
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

  [[nodiscard]] bool is_held(const session_id& id) const {
    return first_day_of<session_opened>(id) || first_day_of<session_closed>(id);
  }

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

  [[nodiscard]] std::vector<attendance_row> attendance_with_names() const {
    std::vector<attendance_row> rows;
    for (const auto& meeting : all<attendance_recorded>())
      for (const auto& one : meeting->present)
        rows.push_back({meeting->session, one.body, name_of(one.body), one.position, one.part, one.name});
    return rows;
  }

  void set_counts(session_row& row) const {
    const auto counted =
        latest<attendance_recorded>([&](const auto& d) { return d.session == row.session && d.citizens; });
    if (counted) row.citizens = counted->citizens;
    std::set<std::tuple<organisation_id, office, std::string>> named;
    for (const auto& one : attendance_with_names()) {
      if (one.session != row.session) continue;
      const auto& name = one.name.words();
      if (name.empty() || named.insert({one.body, one.position, name}).second) ++row.present;
    }
    for (const auto& one : opinions()) row.opinions += one.session == row.session ? 1 : 0;
    for (const auto& id : issue_ids()) row.issues += session_of(id) == row.session && !is_secret(id) ? 1 : 0;
  }

  [[nodiscard]] organisation_id first_commune(const session_id& id) const {
    for (const auto& scheduled : all<session_scheduled>())
      if (scheduled->session == id && !scheduled->communes.empty()) return scheduled->communes.front();
    return {};
  }

  // Issues.

  // Told, else the hamlet of all its opinions, else the only commune of its session.
  [[nodiscard]] organisation_id place_of(const raise_issue& raised, const session_id& session) const {
    if (!raised.commune.empty()) return raised.commune;
    std::set<std::string> hamlets;
    for (const auto& told : all<issue_raised>())
      if (told->issue == raised.issue)
        for (const auto& from : told->opinions)
          if (const auto fact = opinion(from)) hamlets.insert(fact->hamlet.text());
    if (hamlets.size() == 1 && !hamlets.begin()->empty()) return organisation_id::parse(*hamlets.begin()).value();
    std::set<std::string> communes;
    for (const auto& scheduled : all<session_scheduled>())
      if (scheduled->session == session)
        for (const auto& commune : scheduled->communes) communes.insert(commune.text());
    return communes.size() == 1 ? organisation_id::parse(*communes.begin()).value() : organisation_id();
  }

  [[nodiscard]] bool is_hamlet(const organisation_id& place) const {
    const auto* body = body_of(place);
    return body != nullptr && (body->kind == body_kind::hamlet || body->level == tier::hamlet);
  }

  [[nodiscard]] organisation_id commune_above(const organisation_id& hamlet) const {
    const auto* above = body_of(body_of(hamlet)->parent);
    if (above == nullptr) return {};
    const bool is_commune = above->kind == body_kind::area && !is_hamlet(above->id);
    return is_commune ? above->id : commune_above(above->id);
  }

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
    const auto place = place_of(*raised.data, row.session);
    row.hamlet = is_hamlet(place) ? place : organisation_id();
    row.hamlet_name = name_of(row.hamlet);
    const bool is_unknown = rules_ != nullptr && body_of(place) == nullptr;
    row.commune = is_unknown ? organisation_id() : row.hamlet.empty() ? place : commune_above(place);
    row.commune_name = name_of(row.commune);
    row.level = raised->level;
    row.raised_on = raised.on;
    row.summary = raised->summary;
    one.answers = final_answers(row.issue);
    set_answer(one, parts);
    for (const auto& word : words_of(one.answers))
      if (is_on_the_spot(word, end_of(row.session)))
        row.answered_at_session_on = earlier(row.answered_at_session_on, word.on);
    const auto verified = last_of(verifications_of(row.issue));
    one.is_verified = verified && verified->is_confirmed;
    if (row.answered_on && one.is_verified) row.verified_on = verified.on;
    const auto response = latest<response_recorded>([&](const auto& d) { return d.issue == row.issue; });
    one.is_accepted = response && response->satisfaction == response_satisfaction::yes;
    if (row.answered_on && one.is_accepted) row.accepted_on = response.on;
    if (response) set_response(row, response);
    row.lead_name = name_of(row.lead);
    row.state = state_of(one);
    return one;
  }

  static void set_response(issue_row& row, const told<response_recorded>& response) {
    row.responded_on = response.on;
    row.satisfaction = response->satisfaction;
    row.response = response->words;
  }

  [[nodiscard]] std::vector<told<issue_verified>> verifications_of(const issue_id& id) const {
    auto found = all<issue_verified>();
    std::erase_if(found, [&](const auto& one) { return one->issue != id; });
    return found;
  }

  // When a session was closed, or for which day it is set.
  [[nodiscard]] std::optional<date> end_of(const session_id& id) const {
    if (const auto closed = earliest<session_closed>([&](const auto& d) { return d.session == id; })) return closed.on;
    const auto meeting = schedule(id);
    return meeting ? std::optional(meeting->held_on) : std::nullopt;
  }

  // By its live parts, or without any by whoever said something.
  void set_answer(issue& one, const std::vector<part>& parts) const {
    told<answer_given> handed_back;
    bool is_assigned_anew = false;
    for (const auto& p : parts)
      if (p.row.issue == one.row.issue && p.handed_back && (!handed_back || is_later(p.handed_back, handed_back)))
        handed_back = p.handed_back;
    for (const auto& p : parts) {
      if (p.row.issue != one.row.issue) continue;
      if (p.handed_back) continue;
      one.live.push_back(p);
      is_assigned_anew = is_assigned_anew || (handed_back && is_later(p.assigned, handed_back));
    }
    if (one.live.empty()) return set_answer_without_parts(one, handed_back);
    auto& row = one.row;
    row.lead = one.live.front().row.lead;
    row.due_on = due_of_parts(one.live);
    for (const auto& p : one.live) row.overdue_days = std::max(row.overdue_days, p.row.overdue_days);
    row.is_overdue = row.overdue_days > 0;
    const auto is_answered = [](const part& p) { return p.answer.answered_on.has_value(); };
    if (!std::all_of(one.live.begin(), one.live.end(), is_answered)) return;
    one.is_returned = handed_back && !is_assigned_anew;
    if (!one.is_returned) set_said(one, joined(one.live));
  }

  void set_answer_without_parts(issue& one, const told<answer_given>& handed_back) const {
    auto words = words_of(one.answers);
    if (handed_back) std::erase_if(words, [&](const auto& a) { return !is_later(a, handed_back); });
    if (words.empty()) {
      one.is_returned = handed_back || !handings_back(one.answers).empty();
      return;
    }
    one.row.lead = first_of(words)->body;
    set_said(one, said_by(words, verifications_of(one.row.issue), end_of(one.row.session)));
  }

  static void set_said(issue& one, const said& what) {
    one.row.answered_on = what.answered_on;
    one.row.manner = what.is_on_the_spot ? answer_manner::on_the_spot : answer_manner::in_writing;
    one.row.outcome = what.outcome;
    one.row.resolved_on = what.resolved_on;
  }

  // The earliest of those that are not answered, or of all when all are.
  static std::optional<date> due_of_parts(std::vector<part> parts) {
    const auto is_answered = [](const part& p) { return p.row.answered_on.has_value(); };
    if (!std::all_of(parts.begin(), parts.end(), is_answered)) std::erase_if(parts, is_answered);
    std::optional<date> first;
    for (const auto& p : parts) first = earlier(first, p.row.due_on);
    return first;
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
    one.assigned = assigned;
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
    if (row.answered_on && row.due_on) {
      const auto until = in_time_until(assigned).value_or(*row.due_on);
      row.is_in_time = *row.answered_on <= until;
      if (*row.answered_on > until) row.days_late = static_cast<std::int32_t>((*row.answered_on - until).count());
    }
    const bool is_past = !row.handed_back_on && !row.answered_on && is_before(row.due_on, how_.as_of);
    if (is_past) row.overdue_days = static_cast<std::int32_t>((how_.as_of - *row.due_on).count());
    row.is_overdue = is_past;
    return one;
  }

  // What a body is to another, by the directory.

  [[nodiscard]] const organisation* body_of(const organisation_id& id) const {
    return rules_ == nullptr ? nullptr : find_organisation(rules_->directory, id);
  }
  [[nodiscard]] bool is_above(const organisation_id& above, const organisation_id& id) const {
    std::set<organisation_id> seen;
    for (const auto* body = body_of(id); body != nullptr; body = body_of(body->parent)) {
      if (body->parent == above) return body_of(above) != nullptr;
      if (!seen.insert(body->id).second) return false;
    }
    return false;
  }
  // Itself, and once it has ended those that came after it.
  void add_speakers(const organisation_id& id, date on, std::set<organisation_id>& to) const {
    const auto* body = body_of(id);
    if (!to.insert(id).second || body == nullptr || !is_before(body->valid_to, on)) return;
    for (const auto& after : body->successors) add_speakers(after, on, to);
  }
  [[nodiscard]] bool is_as_lead(const told<answer_given>& given, const told<issue_assigned>& assigned) const {
    std::set<organisation_id> speakers;
    add_speakers(assigned->lead, given.on, speakers);
    return speakers.contains(given->body);
  }
  [[nodiscard]] bool is_over_lead(const told<answer_given>& given, const told<issue_assigned>& assigned) const {
    std::set<organisation_id> speakers;
    add_speakers(assigned->lead, given.on, speakers);
    return !speakers.contains(given->body) &&
           std::any_of(speakers.begin(), speakers.end(), [&](const auto& id) { return is_above(given->body, id); });
  }

  // Which parts of an issue each of its final answers is to, in the order in which they were given.
  [[nodiscard]] std::map<part_id, told_answers> answers_by_part(const issue_id& to) const {
    std::vector<told<issue_assigned>> parts;
    for (const auto& again : all<issue_assigned>()) {
      const auto fact = earliest<issue_assigned>([&](const auto& d) { return d.part == again->part; });
      if (fact.data == again.data && fact->issue == to) parts.push_back(fact);
    }
    auto answers = final_answers(to);
    std::sort(answers.begin(), answers.end(), [](const auto& a, const auto& b) { return is_later(b, a); });
    std::map<part_id, told_answers> found;
    for (const auto& given : answers)
      for (const auto& part : parts_answered(given, parts, found)) found[part].push_back(given);
    return found;
  }

  [[nodiscard]] std::set<part_id> parts_answered(const told<answer_given>& given,
                                                 const std::vector<told<issue_assigned>>& parts,
                                                 const std::map<part_id, told_answers>& before) const {
    std::set<part_id> named;
    std::set<part_id> of_lead;
    std::set<part_id> live;
    std::set<part_id> open;
    bool is_named = false;
    for (const auto& part : parts) {
      const auto& id = part->part;
      const bool names_it = std::count(given->parts.begin(), given->parts.end(), id) > 0;
      is_named = is_named || names_it;
      if (part.on > given.on) continue;
      const bool is_as = is_as_lead(given, part);
      const bool is_over = is_over_lead(given, part);
      if (names_it && (is_as || is_over)) named.insert(id);
      if (is_as) of_lead.insert(id);
      if (!is_over) continue;
      const auto earlier_answers = before.find(id);
      const auto answers = earlier_answers == before.end() ? told_answers() : earlier_answers->second;
      if (!answers.empty() && answers.front()->kind == answer_kind::not_competent) continue;
      live.insert(id);
      auto looks = verifications_of(part->issue);
      std::erase_if(looks, [&](const auto& look) { return !is_later(given, look); });
      const auto words = words_of(answers);
      if (words.empty() || said_by(words, looks, {}).outcome == answer_kind::under_way) open.insert(id);
    }
    if (is_named) return named;
    if (!of_lead.empty()) return of_lead;
    if (live.size() == 1) return live;
    return open.size() == 1 ? open : std::set<part_id>();
  }

  void set_answer(part& one) const {
    const auto by_part = answers_by_part(one.row.issue);
    const auto found = by_part.find(one.row.part);
    const auto answers = found == by_part.end() ? told_answers() : found->second;
    const auto words = words_of(answers);
    const auto first = first_of(words);
    const auto back = first_of(handings_back(answers));
    if (back && (!first || is_later(first, back))) {
      one.handed_back = back;
      one.row.handed_back_on = back.on;
      return;
    }
    if (words.empty()) return;
    one.answer = said_by(words, verifications_of(one.row.issue), end_of(session_of(one.row.issue)));
    one.row.answered_on = one.answer.answered_on;
    one.row.outcome = one.answer.outcome;
  }

  // The paper as told, or the conclusion notice by its number, or by its day, or by its id.
  [[nodiscard]] std::string basis_of(const assign_issue& assigned) const {
    if (!assigned.due.basis.empty()) return assigned.due.basis;
    if (assigned.conclusion.empty() || assigned.due.kind == deadline_kind::none_set) return "";
    const auto notice = conclusion(assigned.conclusion);
    if (!notice) return assigned.conclusion.text();
    const std::chrono::year_month_day day{notice.on};
    const auto number = [](auto part) { return std::to_string(static_cast<int>(static_cast<unsigned>(part))); };
    const auto on_its_day =
        " ngày " + number(day.day()) + "/" + number(day.month()) + "/" + std::to_string(static_cast<int>(day.year()));
    const auto symbol =
        notice->symbol.empty() || notice->number.ends_with("/" + notice->symbol) ? "" : "/" + notice->symbol;
    if (!notice->number.empty()) return "Thông báo kết luận số " + notice->number + symbol;
    return "Thông báo kết luận" + (symbol.empty() ? on_its_day : " số …" + symbol + on_its_day);
  }

  void set_due(part_row& row, const told<issue_assigned>& assigned) const {
    row.due_kind = assigned->due.kind;
    if (row.due_kind == deadline_kind::none_set) return;
    row.is_provisional = true;
    if (rules_ == nullptr) return;
    if (!days_)
      if (auto made = calendar::from_document(rules_->calendar)) days_ = *std::move(made);
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

  // By the extensions that were decided by the day then due.
  [[nodiscard]] std::optional<date> in_time_until(const told<issue_assigned>& assigned) const {
    const auto days = days_of(assigned->lead);
    const auto due_with = [&](std::size_t extensions) -> std::optional<date> {
      const auto due = due_of(deadline_of(assigned, days, extensions), days);
      return due ? due->day : std::nullopt;
    };
    std::size_t in_time = 0;
    for (const auto& extended : extensions_of(assigned->part)) {
      const auto then = due_with(in_time);
      if (!then || extended.on > *then) break;
      ++in_time;
    }
    return due_with(in_time);
  }

  // With those of its pauses and extensions that fit, one after the other.
  [[nodiscard]] deadline deadline_of(const told<issue_assigned>& assigned, const calendar& days,
                                     std::size_t extensions = static_cast<std::size_t>(-1)) const {
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
      if (extensions-- == 0) break;
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

  [[nodiscard]] std::vector<std::pair<issue, member>> issues_of(const period& when) const {
    std::vector<std::pair<issue, member>> found;
    for (const auto& one : all_issues()) {
      const auto& id = one.row.issue;
      const auto is_open_then = [&](const year& then) { return then.is_open_issue(id); };
      if (one.row.raised_on > when.last) continue;
      if (one.row.raised_on >= when.first) {
        found.emplace_back(one, member::received);
      } else if (is_open_then(by(when.first - std::chrono::days{1}))) {
        found.emplace_back(one, member::carried_over);
      } else if (is_on_a_day_of(when, one, is_open_then)) {
        found.emplace_back(one, member::reopened);
      }
    }
    return found;
  }

  // The same on another day, by what is known of it.
  [[nodiscard]] year by(date day) const {
    auto then = how_;
    then.as_of = std::min(day, how_.as_of);
    return year(journal_, then);
  }

  [[nodiscard]] bool is_open_issue(const issue_id& id) const {
    const auto raised = earliest<issue_raised>([&](const auto& d) { return d.issue == id; });
    return raised && is_open(made_issue(raised, all_parts()));
  }
  [[nodiscard]] bool is_open_part(const part_id& id) const {
    const auto assigned = earliest<issue_assigned>([&](const auto& d) { return d.part == id; });
    return assigned && is_open(made_part(assigned));
  }

  // On a day of the period on which something was told of the issue: on the others it stands as on the day before.
  template <class Is>
  [[nodiscard]] bool is_on_a_day_of(const period& when, const issue& of, Is is) const {
    std::set<date> days;
    for (const auto* e : events_) {
      if (e->happened_on < when.first || e->happened_on > when.last) continue;
      const auto* assigned = std::get_if<issue_assigned>(&e->data);
      const auto* given = std::get_if<answer_given>(&e->data);
      const auto* verified = std::get_if<issue_verified>(&e->data);
      if ((assigned != nullptr && assigned->issue == of.row.issue) ||
          (verified != nullptr && verified->issue == of.row.issue) ||
          (given != nullptr && std::count(given->issues.begin(), given->issues.end(), of.row.issue) > 0))
        days.insert(e->happened_on);
    }
    return std::any_of(days.begin(), days.end(), [&](date day) { return is(by(day)); });
  }

  // Without its number.
  [[nodiscard]] breakdown_row cell_of(const issue& one, const figure& counted) const {
    breakdown_row cell;
    if (!is_secret(one.row.issue)) {
      cell.category = area_of(one.row.category);
      cell.commune = one.row.commune;
      cell.lead = one.row.lead;
    }
    cell.category_name = name_of_code(summary_group::category, cell.category.text());
    cell.commune_name = name_of_code(summary_group::commune, cell.commune.text());
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

  void add_figures(const issue& one, member how, const period& when,
                   std::map<summary_group, std::vector<figure>>& to) const {
    auto whole = figure_of(one, how);
    to[summary_group::all].push_back(whole);
    if (is_secret(one.row.issue)) return;
    whole.code = area_of(one.row.category).text();
    to[summary_group::category].push_back(whole);
    whole.code = one.row.commune.text();
    to[summary_group::commune].push_back(whole);
    whole.code = one.row.lead.text();
    if (one.live.empty()) to[summary_group::lead_body].push_back(whole);
    if (how_.view != audience::everyone) {
      to[summary_group::hamlet].push_back(whole);
      to[summary_group::hamlet].back().code = one.row.hamlet.text();
    }
    for (const auto& p : one.live) {
      const auto is_open_then = [&](const year& then) { return then.is_open_part(p.row.part); };
      if (how == member::received || is_open_then(by(when.first - std::chrono::days{1})) ||
          is_on_a_day_of(when, one, is_open_then))
        to[summary_group::lead_body].push_back(figure_of(p, one, whole));
    }
  }

  // Outside the full view, whatever day is asked for.
  [[nodiscard]] bool is_secret(const issue_id& id) const {
    return how_.view != audience::full && denunciations().contains(id);
  }
  [[nodiscard]] bool is_secret(const opinion_id& id) const {
    const auto is_behind = [&](const event& e) {
      const auto* raised = std::get_if<issue_raised>(&e.data);
      return raised != nullptr && is_secret(raised->issue) &&
             std::find(raised->opinions.begin(), raised->opinions.end(), id) != raised->opinions.end();
    };
    return std::any_of(journal_.begin(), journal_.end(), is_behind);
  }

  [[nodiscard]] const std::set<issue_id>& denunciations() const {
    if (denunciations_) return *denunciations_;
    denunciations_.emplace();
    const year in_the_end(journal_, {.as_of = last_date});
    for (const auto& id : issue_ids())
      if (const auto raised = in_the_end.earliest<issue_raised>([&](const auto& d) { return d.issue == id; });
          raised && raised->kind == issue_kind::denunciation)
        denunciations_->insert(id);
    return *denunciations_;
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
        if (group == summary_group::hamlet ? is_hamlet(body.id)
                                           : (body.kind == body_kind::area) == (group == summary_group::commune))
          add_code(body.id.text());
    for (const auto& code : told) add_code(code);
    codes.emplace_back();
    return codes;
  }

  [[nodiscard]] std::string name_of_code(summary_group group, const std::string& code) const {
    if (group == summary_group::all) return "tất cả";
    if (code.empty()) return group == summary_group::hamlet ? "toàn địa bàn xã hoặc chưa xác định" : "chưa xác định";
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
  mutable std::optional<calendar> days_;
  mutable std::optional<std::set<issue_id>> denunciations_;
};

}  // namespace naive
