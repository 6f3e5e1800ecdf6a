#include <algorithm>
#include <set>

#include "doithoai/sentence.hpp"
#include "doithoai/table.hpp"
#include "ledger/composition_judge.hpp"
#include "ledger/notice.hpp"
#include "report/glance.hpp"
#include "schema/check.hpp"
#include "schema/json_text.hpp"

namespace doithoai::inline v0 {
namespace {

template <class Values, class Value>
bool has(const Values& values, const Value& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

bool is_with_session(duty_time time) {
  return time == duty_time::each_session || time == duty_time::before_session || time == duty_time::during_session ||
         time == duty_time::after_session;
}

// A session that duties and coverage speak of: one of the plan, scheduled or not, or one beside it.
struct occasion {
  row session = no_row;
  const planned_session* planned = nullptr;
  std::vector<organisation_id> communes;
  std::vector<organisation_id> concerned;
};

// One completion that a duty asks for: by any of these bodies, for that session if it has one.
struct expectation {
  std::vector<organisation_id> any_of;
  const occasion* when = nullptr;
};

class plan_reading {
 public:
  explicit plan_reading(const glance& at) : at_(at), sessions_(sessions_of_issues(*at.known)) {
    if (at_.adopted == nullptr || at_.rules == nullptr) return;
    const auto& sessions = at_.known->sessions;
    const auto size = sessions.scheduled_on.size();
    const grouping communes(at_.known->session_communes.from, at_.known->session_communes.to, size);
    const grouping concerned(at_.known->session_concerned.from, at_.known->session_concerned.to, size);
    const auto ids = [&](std::span<const row> rows) {
      std::vector<organisation_id> all;
      for (const row body : rows) all.push_back(at_.of->bodies[body]);
      return all;
    };
    for (const auto& planned : at_.adopted->planned_sessions) {
      const row entry = at_.of->entries.find(planned.id);
      const auto before = occasions_.size();
      for (std::size_t s = 0; entry != no_row && s < size; ++s)
        if (sessions.planned[s] == entry && at_.has_session(s))
          occasions_.push_back({static_cast<row>(s), &planned, ids(communes.of(s)), ids(concerned.of(s))});
      if (occasions_.size() == before) occasions_.push_back({no_row, &planned, planned.communes, {}});
    }
    std::vector<bool> is_listed(size);
    for (const auto& one : occasions_)
      if (one.session != no_row) is_listed[static_cast<std::size_t>(one.session)] = true;
    for (std::size_t s = 0; s < size; ++s)
      if (at_.has_session(s) && !is_listed[s])
        occasions_.push_back({static_cast<row>(s), nullptr, ids(communes.of(s)), ids(concerned.of(s))});
  }

  [[nodiscard]] const std::vector<occasion>& occasions() const { return occasions_; }

  [[nodiscard]] std::vector<expectation> expected_of(const duty& d) const {
    std::vector<expectation> all;
    if (d.evidence.empty()) return all;  // a general order, of which nothing can show that it was kept
    if (!is_with_session(d.when.time)) {
      expect(d, nullptr, all);
      return all;
    }
    for (const auto& one : occasions_) expect(d, &one, all);
    return all;
  }

  [[nodiscard]] bool is_met(const duty& d, const expectation& e) const { return last_done(d, {e}).has_value(); }

  /// The last completion that counts.
  [[nodiscard]] std::optional<date> last_done(const duty& d, const std::vector<expectation>& expected) const {
    const auto& done = at_.known->duties_done;
    const row entry = at_.of->entries.find(d.id);
    std::optional<date> last;
    for (std::size_t i = 0; entry != no_row && i < done.duty.size(); ++i) {
      const auto counts = [&](const expectation& e) {
        const bool is_then = e.when == nullptr || (e.when->session != no_row && done.session[i] == e.when->session);
        return is_then && has(e.any_of, at_.of->bodies[done.body[i]]);
      };
      if (done.duty[i] == entry && std::any_of(expected.begin(), expected.end(), counts))
        last = std::max(last, day_or_none(done.done_on[i]));
    }
    return last;
  }

  [[nodiscard]] std::string addressees_of(const duty& d) const {
    std::string names;
    for (const auto& a : d.addressees) {
      const auto name = a.bodies ? a.bodies->name : at_.name_of(a.body);
      if (!name.empty()) names += (names.empty() ? "" : "; ") + name;
    }
    return names;
  }

 private:
  // Single bodies that share a duty do it jointly; each member of a class does it by itself.
  void expect(const duty& d, const occasion* when, std::vector<expectation>& all) const {
    std::vector<organisation_id> jointly;
    for (const auto& a : d.addressees) {
      if (!a.bodies)
        jointly.push_back(a.body);
      else
        for (const auto& body : members(*a.bodies, when)) all.push_back({{body}, when});
    }
    if (!jointly.empty()) all.push_back({std::move(jointly), when});
  }

  [[nodiscard]] std::vector<organisation_id> members(const body_class& bodies, const occasion* when) const {
    if (bodies.chosen_by == body_choice::conclusion) return leads(when);
    auto all = expand(bodies, at_.rules->document.directory, days_of(when));
    if (when != nullptr) std::erase_if(all, [&](const organisation_id& id) { return !is_asked(id, bodies, *when); });
    return all;
  }

  // The session's day; where there is none, the plan's year.
  [[nodiscard]] date_range days_of(const occasion* when) const {
    if (when != nullptr && when->session != no_row) {
      const auto held_on = day_of(at_.known->sessions.held_on[static_cast<std::size_t>(when->session)]);
      return {held_on, held_on};
    }
    const std::chrono::year year{at_.adopted->year};
    return {year / 1 / 1, year / 12 / 31};
  }

  // With a session, a commune's bodies are asked in their own commune; a district's where the session names them, or
  // everywhere when it names none and the plan does not leave it to the session.
  [[nodiscard]] bool is_asked(const organisation_id& id, const body_class& bodies, const occasion& when) const {
    const auto* body = at_.rules->find(id);
    if (body->level == tier::commune || body->level == tier::hamlet)
      return has(when.communes, body->id) || has(when.communes, body->parent);
    if (when.concerned.empty()) return bodies.chosen_by == body_choice::directory;
    return has(when.concerned, id);
  }

  // The bodies that notices have assigned issues to: all, or those of one session.
  [[nodiscard]] std::vector<organisation_id> leads(const occasion* when) const {
    std::vector<organisation_id> all;
    const auto& parts = at_.known->parts;
    for (std::size_t i = 0; i < parts.issue.size(); ++i) {
      if (parts.assigned_on[i] == no_day) continue;
      const auto issue = static_cast<std::size_t>(parts.issue[i]);
      const row session = issue < sessions_.size() ? sessions_[issue] : no_row;
      const auto& lead = at_.of->bodies[parts.lead[i]];
      const bool is_asked_here = when == nullptr || (session != no_row && when->session == session);
      if (is_asked_here && !has(all, lead)) all.push_back(lead);
    }
    return all;
  }

  const glance& at_;
  std::vector<row> sessions_;  // of the issues
  std::vector<occasion> occasions_;
};

class covering {
 public:
  explicit covering(const glance& at) : at_(at), plan_(at) {}

  std::vector<coverage_row> make() {
    if (at_.adopted == nullptr || at_.rules == nullptr) return {};
    for (const auto& planned : at_.adopted->planned_sessions) add_session(planned);
    for (const auto& topic : at_.adopted->topics)
      add(coverage_kind::topic, topic.id, topic.text, 1, std::min(1, sessions_on(topic)));
    for (const auto& duty : at_.adopted->duties) add_duty(duty);
    const auto all = fates_of(at_);
    for (std::size_t i = 0; i < at_.known->conclusions.session.size(); ++i)
      if (at_.known->conclusions.issued_on[i] != no_day) add_conclusion(i, all);
    return std::move(rows_);
  }

 private:
  void add(coverage_kind kind, const entry_id& entry, std::string text, std::int32_t asked, std::int32_t done) {
    rows_.push_back({kind, entry, std::move(text), asked, done, done >= asked});
  }

  void add_session(const planned_session& planned) {
    std::string names;
    for (const auto& commune : planned.communes) names += (names.empty() ? "" : "; ") + at_.name_of(commune);
    const auto& all = plan_.occasions();
    const bool is_done = std::any_of(all.begin(), all.end(),
                                     [&](const occasion& o) { return o.planned == &planned && is_held(o.session); });
    add(coverage_kind::session, planned.id, std::move(names), 1, is_done ? 1 : 0);
  }

  [[nodiscard]] bool is_held(row session) const {
    const auto s = static_cast<std::size_t>(session);
    if (session == no_row || s >= at_.known->sessions.opened_on.size()) return false;  // named before it was told of
    return at_.known->sessions.opened_on[s] != no_day || at_.known->sessions.closed_on[s] != no_day;
  }

  // Sessions held that chose the topic or where an issue of its category was raised.
  [[nodiscard]] std::int32_t sessions_on(const topic& t) const {
    std::set<row> on;
    const row entry = at_.of->entries.find(t.id);
    const auto& chosen = at_.known->session_topics;
    for (std::size_t i = 0; entry != no_row && i < chosen.from.size(); ++i)
      if (chosen.to[i] == entry && is_held(chosen.from[i])) on.insert(chosen.from[i]);
    const auto& issues = at_.known->issues;
    const auto sessions = sessions_of_issues(*at_.known);
    for (std::size_t i = 0; i < issues.raised_on.size(); ++i)
      if (at_.has_issue(i) && is_held(sessions[i]) && is_within(at_.of->categories[issues.category[i]], t.category))
        on.insert(sessions[i]);
    return static_cast<std::int32_t>(on.size());
  }

  void add_duty(const duty& d) {
    const auto expected = plan_.expected_of(d);
    const auto met = std::count_if(expected.begin(), expected.end(), [&](const auto& e) { return plan_.is_met(d, e); });
    add(coverage_kind::duty, d.id, d.text, static_cast<std::int32_t>(expected.size()), static_cast<std::int32_t>(met));
  }

  // A conclusion is followed up when each of its issues has a lead body or an answer, or a procedure of its own.
  void add_conclusion(std::size_t conclusion, const fates& all) {
    std::set<row> named;
    const auto& names = at_.known->conclusion_issues;
    for (std::size_t i = 0; i < names.from.size(); ++i)
      if (names.from[i] == static_cast<row>(conclusion)) named.insert(names.to[i]);
    std::int32_t asked = 0;
    std::int32_t done = 0;
    for (const row number : named) {
      if (static_cast<std::size_t>(number) >= all.issues.size() || !at_.has_issue(static_cast<std::size_t>(number)))
        continue;
      const auto& fate = all.issues[static_cast<std::size_t>(number)];
      if (fate.is_own_procedure) continue;
      ++asked;
      if (fate.answered_on || !all.parts_of_issue.of(static_cast<std::size_t>(number)).empty()) ++done;
    }
    const auto number = at_.text(at_.known->conclusions.number[conclusion]);
    const auto& id = at_.of->conclusions[static_cast<row>(conclusion)].text();
    add(coverage_kind::conclusion, entry_id::parse(id).value(), number.empty() ? id : number, asked, done);
  }

  const glance& at_;
  plan_reading plan_;
  std::vector<coverage_row> rows_;
};

std::vector<finding> findings_on(const glance& at) {
  std::vector<finding> all;
  const auto& sessions = at.known->sessions;
  for (std::size_t s = 0; s < sessions.scheduled_on.size(); ++s) {
    if (!at.has_session(s)) continue;
    const auto number = static_cast<row>(s);
    const auto& id = at.of->sessions[number].text();
    const auto path = "/sessions/" + pointer_step(id);
    if (sessions.announced_on[s] != no_day) {
      if (auto found = judge_notice(*at.of, *at.known, number, day_of(sessions.announced_on[s]), path))
        all.push_back(*std::move(found));
    } else if (sessions.opened_on[s] != no_day) {
      all.push_back({"session.not_announced", severity::warning, path, {{"session", id}}, ""});
    }
  }
  return all;
}

std::string args_of(const finding& what) {
  json_text out;
  out.begin_object();
  for (const auto& a : what.args) {
    out.key(a.name);
    out.string(a.value);
  }
  out.end_object();
  return std::move(out).take();
}

}  // namespace

std::vector<duty_row> duties(const state& of, const query& how) {
  const auto at = look(of, how);
  if (at.adopted == nullptr || at.rules == nullptr) return {};
  const plan_reading plan(at);
  std::vector<duty_row> rows;
  for (const auto& d : at.adopted->duties) {
    const auto expected = plan.expected_of(d);
    const auto met = std::count_if(expected.begin(), expected.end(), [&](const auto& e) { return plan.is_met(d, e); });
    rows.push_back({d.id, d.item, d.text, plan.addressees_of(d), d.force, d.when.time,
                    static_cast<std::int32_t>(expected.size()), static_cast<std::int32_t>(met),
                    plan.last_done(d, expected)});
  }
  return rows;
}

std::vector<coverage_row> coverage(const state& of, const query& how) {
  const auto at = look(of, how);
  return covering(at).make();
}

std::vector<finding_row> rows_of(std::span<const finding> all) {
  std::vector<finding_row> rows;
  for (const auto& f : all)
    rows.push_back({f.rule, f.level, f.path, sentence(f, language::vietnamese), sentence(f, language::english), f.basis,
                    args_of(f)});
  return rows;
}

std::vector<finding_row> findings(const state& of, const query& how) {
  const auto at = look(of, how);
  auto all = findings_on(at);
  const composition_judge judge(*at.of, *at.known, gathering::present);
  for (std::size_t s = 0; s < at.known->sessions.scheduled_on.size(); ++s) {
    const auto session = static_cast<row>(s);
    if (judge.people_of(session) == 0) continue;
    for (const auto& g : judge.gaps_of(session))
      all.push_back(finding_of(g, *at.of, *at.known, gathering::present,
                               "/sessions/" + pointer_step(at.of->sessions[session].text())));
  }
  for (const auto& part : parts(of, how))
    if (part.is_overdue)
      all.push_back({"part.overdue",
                     severity::warning,
                     "/parts/" + pointer_step(part.part.text()),
                     {{"part", part.part.text()},
                      {"issue", part.issue.text()},
                      {"body", part.lead.text()},
                      {"body_name", part.lead_name},
                      {"due_on", to_text(*part.due_on)},
                      {"days", std::to_string(part.overdue_days)}},
                     part.basis});
  for (const auto& entry : coverage(of, how)) {
    if (entry.kind != coverage_kind::session || entry.is_covered) continue;
    const bool is_over = at.how.as_of >= date{std::chrono::year{at.adopted->year} / 12 / 31};
    all.push_back({"plan.session_not_held",
                   is_over ? severity::warning : severity::note,
                   "/plan/planned_sessions/" + pointer_step(entry.entry.text()),
                   {{"planned", entry.entry.text()}, {"communes", entry.text}},
                   at.adopted->id.text() + "/" + entry.entry.text()});
  }
  std::stable_sort(all.begin(), all.end(), [](const finding& a, const finding& b) {
    return a.rule != b.rule ? a.rule < b.rule : a.path < b.path;
  });
  return rows_of(all);
}

}  // namespace doithoai::inline v0
