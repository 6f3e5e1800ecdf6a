// The tables of duties, of what the plan promised and was done, and of findings.

#include <algorithm>
#include <set>

#include "doithoai/sentence.hpp"
#include "ledger/called.hpp"
#include "ledger/composition.hpp"
#include "ledger/conclusion.hpp"
#include "ledger/few_findings.hpp"
#include "ledger/issue.hpp"
#include "ledger/notice.hpp"
#include "ledger/session.hpp"
#include "report/issue_look.hpp"
#include "report/rows.hpp"
#include "report/standing_findings.hpp"
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
  session_no session;
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
  explicit plan_reading(const view& at) : at_(at) {
    if (at_.plan == nullptr || at_.rules == nullptr) return;
    std::vector<bool> is_listed(at_.known.id_count<session_tag>());
    for (const auto& planned : at_.plan->document.planned_sessions) {
      const auto sessions = sessions_of(at_.known, planned.id);
      for (const auto* told : sessions) {
        occasions_.push_back(occasion_of(told->session, &planned));
        is_listed[told->session.index()] = true;
      }
      if (sessions.empty()) occasions_.push_back({{}, &planned, planned.communes, {}});
    }
    each_subject<session_scheduled_fact, session_tag>(at_.known, [&](const auto& told) {
      if (!is_listed[told.session.index()]) occasions_.push_back(occasion_of(told.session, nullptr));
    });
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
    std::optional<date> last;
    at_.known.each<&duty_completed_fact::duty>(at_.known.find(d.id), [&](const auto& done) {
      const auto counts = [&](const expectation& e) {
        const bool is_then = e.when == nullptr || (e.when->session && done.session == e.when->session);
        return is_then && has(e.any_of, at_.known.id_of(done.body));
      };
      if (std::any_of(expected.begin(), expected.end(), counts)) last = std::max(last, std::optional<date>(done.day));
    });
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
  [[nodiscard]] occasion occasion_of(session_no session, const planned_session* planned) const {
    occasion made{session, planned, {}, {}};
    for (const auto* told : at_.known.all<&session_commune_fact::session>(session))
      made.communes.push_back(at_.known.id_of(told->commune));
    for (const auto* told : at_.known.all<&session_concerned_fact::session>(session))
      made.concerned.push_back(at_.known.id_of(told->body));
    return made;
  }

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
    if (when == nullptr) return all;
    std::vector<bool> is_theirs(at_.rules->document.directory.organisations.size());
    for (const auto& commune : when->communes) at_.rules->mark_down_from(commune.text(), is_theirs);
    std::erase_if(all, [&](const organisation_id& id) { return !is_asked(id, bodies, *when, is_theirs); });
    return all;
  }

  // The session's day; where there is none, the plan's year.
  [[nodiscard]] date_range days_of(const occasion* when) const {
    const auto* told = when == nullptr ? nullptr : at_.known.told<session_scheduled_fact>(when->session);
    if (told != nullptr) return {told->held_on, told->held_on};
    const std::chrono::year year{at_.plan->document.year};
    return {year / 1 / 1, year / 12 / 31};
  }

  // With a session, a commune's bodies are asked in their own commune, where they are `theirs`; a district's where the session
  // names them, or everywhere when it names none and the plan does not leave it to the session.
  [[nodiscard]] bool is_asked(const organisation_id& id, const body_class& bodies, const occasion& when,
                              const std::vector<bool>& theirs) const {
    const auto place = at_.rules->by_id().find(id.text());
    if (is_of_commune(at_.rules->document.directory.organisations[place])) return theirs[place];
    if (when.concerned.empty()) return bodies.chosen_by == body_choice::directory;
    return has(when.concerned, id);
  }

  // The bodies that notices have assigned issues to: all, or those of one session.
  [[nodiscard]] std::vector<organisation_id> leads(const occasion* when) const {
    std::vector<organisation_id> all;
    each_subject<part_assigned_fact, part_tag>(at_.known, [&](const auto& part) {
      if (is_secret(at_, part.issue)) return;
      const auto session = when == nullptr ? session_no() : session_of(at_.known, part.issue);
      const bool is_asked_here = when == nullptr || (session && when->session == session);
      if (is_asked_here && !has(all, at_.known.id_of(part.lead))) all.push_back(at_.known.id_of(part.lead));
    });
    return all;
  }

  const view& at_;
  std::vector<occasion> occasions_;
};

class covering {
 public:
  explicit covering(const view& at) : at_(at), plan_(at) {}

  std::vector<coverage_row> make() {
    if (at_.plan == nullptr || at_.rules == nullptr) return {};
    const auto& plan = at_.plan->document;
    for (const auto& planned : plan.planned_sessions) add_session(planned);
    for (const auto& topic : plan.topics)
      add(coverage_kind::topic, topic.id, topic.text, 1, std::min(1, sessions_on(topic)));
    for (const auto& duty : plan.duties) add_duty(duty);
    each_subject<conclusion_issued_fact, conclusion_tag>(at_.known, [&](const auto& told) { add_conclusion(told); });
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
    const bool is_done = std::any_of(all.begin(), all.end(), [&](const occasion& o) {
      return o.planned == &planned && was_held(at_.known, o.session);
    });
    add(coverage_kind::session, planned.id, std::move(names), 1, is_done ? 1 : 0);
  }

  // Sessions held that chose the topic or where an issue of its category was raised.
  [[nodiscard]] std::int32_t sessions_on(const topic& t) const {
    std::set<session_no> on;
    const auto add = [&](session_no session) {
      if (was_held(at_.known, session)) on.insert(session);
    };
    at_.known.each<&session_topic_fact::topic>(at_.known.find(t.id), [&](const auto& told) { add(told.session); });
    at_.known.each_row<issue_raised_fact>([&](const auto& told) {
      if (is_within(at_.known.id_of(told.category), t.category) && !is_secret(at_, told.issue))
        add(session_of(at_.known, told.issue));
    });
    return static_cast<std::int32_t>(on.size());
  }

  void add_duty(const duty& d) {
    const auto expected = plan_.expected_of(d);
    const auto met = std::count_if(expected.begin(), expected.end(), [&](const auto& e) { return plan_.is_met(d, e); });
    add(coverage_kind::duty, d.id, d.text, static_cast<std::int32_t>(expected.size()), static_cast<std::int32_t>(met));
  }

  // A conclusion is followed up when each of its issues has a lead body or an answer, or a procedure of its own.
  void add_conclusion(const fact_row<conclusion_issued_fact>& told) {
    std::set<issue_no> named;
    at_.known.each<&conclusion_issue_fact::conclusion>(told.conclusion,
                                                       [&](const auto& one) { named.insert(one.issue); });
    std::int32_t asked = 0;
    std::int32_t done = 0;
    for (const auto number : named) {
      const issue_look issue(at_, number);
      if (!issue.is_raised() || issue.standing().is_own_procedure) continue;
      ++asked;
      if (issue.standing().answered_on || !issue.told().parts.empty()) ++done;
    }
    const auto id = entry_id::parse(at_.known.id_text(told.conclusion)).value();
    add(coverage_kind::conclusion, id, name_of_notice(at_.known, told.conclusion), asked, done);
  }

  const view& at_;
  plan_reading plan_;
  std::vector<coverage_row> rows_;
};

std::string path_of(const facts& known, session_no session) {
  return "/sessions/" + pointer_step(known.id_text(session));
}

// What a session rests on: its entry of the plan, where it has one.
std::string entry_of(const view& at, entry_no planned) {
  if (!planned || at.plan == nullptr) return {};
  return at.plan->document.id.text() + "/" + std::string(at.known.id_text(planned));
}

std::vector<finding> findings_on(const view& at) {
  std::vector<finding> all;
  each_subject<session_scheduled_fact, session_tag>(at.known, [&](const auto& session) {
    const auto path = path_of(at.known, session.session);
    const auto warn = [&](const char* rule, std::string basis = {}) {
      const std::string id(at.known.id_text(session.session));
      all.push_back({rule, severity::warning, path, {{"session", id}}, std::move(basis)});
    };
    const bool is_held = was_held(at.known, session.session);
    if (const auto* announced = at.known.told<session_announced_fact>(session.session)) {
      if (auto found = judge_notice(at.known, session, announced->day, path)) all.push_back(*std::move(found));
    } else if (is_held) {
      warn("session.not_announced");
    }
    if (is_held && !at.known.has<session_opened_fact>(session.session)) warn("session.not_opened");
    if (!is_held && date(session.held_on) < at.how.as_of) warn("session.not_held", entry_of(at, session.planned));
  });
  return all;
}

// The last day on which a planned session is in time, where the plan says a time for it.
std::optional<date> last_day_of(const planned_when& when, std::chrono::year year) {
  const auto end_of = [&](std::int32_t month) -> date {
    return year / std::chrono::month{static_cast<unsigned>(month)} / std::chrono::last;
  };
  if (when.quarter) return end_of(3 * *when.quarter);
  if (when.month) return end_of(*when.month);
  return when.day;
}

// That a planned session was not held: a note while there is time, a warning once its time is over. What was planned for no time
// is late on the last day of the year, when the year is reported.
finding not_held(const view& at, const coverage_row& entry) {
  const std::chrono::year year{at.plan->document.year};
  const auto last = last_day_of(at.plan->session_of(entry.entry.text())->when, year);
  const date end_of_year = year / 12 / 31;
  const bool is_over = last ? at.how.as_of > *last : at.how.as_of >= end_of_year;
  finding made{"plan.session_not_held",
               is_over ? severity::warning : severity::note,
               "/plan/planned_sessions/" + pointer_step(entry.entry.text()),
               {{"planned", entry.entry.text()}, {"communes", entry.text}},
               at.plan->document.id.text() + "/" + entry.entry.text()};
  if (last) made.args.push_back({"until", to_text(*last)});
  return made;
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

finding_row row_of(const finding& f) {
  return {f.rule,  f.level,   f.path, sentence(f, language::vietnamese), sentence(f, language::english),
          f.basis, args_of(f)};
}

// A finding is about what its arguments name; of several things, about one that is secret.
row_subject subject_of(const finding& what, const view& at) {
  row_subject found = no_issue;
  const auto look_at = [&](const row_subject& named) {
    if (is_secret(at, named)) found = named;
  };
  for (const auto& [name, id] : what.args) {
    if (name == "issue") look_at(at.now.find<issue_tag>(id));
    if (name == "opinion") look_at(at.now.find<opinion_tag>(id));
    if (name == "part") look_at(at.now.find<part_tag>(id));
    if (name == "answer") look_at(at.now.find<answer_tag>(id));
  }
  return found;
}

}  // namespace

void make_rows(const view& at, outgoing<duty_row>& to) {
  if (at.plan == nullptr || at.rules == nullptr) return;
  const plan_reading plan(at);
  for (const auto& d : at.plan->document.duties) {
    const auto expected = plan.expected_of(d);
    const auto met = std::count_if(expected.begin(), expected.end(), [&](const auto& e) { return plan.is_met(d, e); });
    to.add({d.id, d.item, d.text, plan.addressees_of(d), d.force, d.when.time,
            static_cast<std::int32_t>(expected.size()), static_cast<std::int32_t>(met), plan.last_done(d, expected)},
           no_issue);
  }
}

void make_rows(const view& at, outgoing<coverage_row>& to) {
  for (auto& row : covering(at).make()) to.add(std::move(row), no_issue);
}

std::vector<finding_row> rows_of(std::span<const finding> all) {
  std::vector<finding_row> rows;
  for (const auto& f : all) rows.push_back(row_of(f));
  return rows;
}

void make_rows(const view& at, outgoing<finding_row>& to) {
  auto all = findings_on(at);
  each_subject<session_scheduled_fact, session_tag>(at.known, [&](const auto& session) {
    few_findings few;
    each_gap_of_attendance(at.known, session.session, [&](const gap& g) {
      few.add(rule_of(g, gathering::present),
              [&] { return finding_of(g, at.known, gathering::present, path_of(at.known, session.session)); });
    });
    auto told = std::move(few).take();
    std::move(told.begin(), told.end(), std::back_inserter(all));
  });
  each_subject<issue_verified_fact, issue_tag>(at.known, [&](const auto& told) {
    const issue_by_chains issue(at.known, told.issue);
    if (issue.told().raised == nullptr) return;
    const auto standing = issue.standing();
    if (!standing.is_wanting || standing.is_own_procedure) return;
    const std::string id(at.known.id_text(told.issue));
    const auto by = at.known.id_of(told.by);
    all.push_back(
        {"verification.not_confirmed",
         severity::warning,
         "/issues/" + pointer_step(id),
         {{"issue", id}, {"verified_on", to_text(date(told.day))}, {"body", by.text()}, {"body_name", at.name_of(by)}},
         ""});
  });
  add_findings_of_parts(at, rows_of<part_row>(at), all);
  for (const auto& entry : rows_of<coverage_row>(at)) {
    if (entry.kind == coverage_kind::session && !entry.is_covered) all.push_back(not_held(at, entry));
  }
  add_standing_findings(at, all);
  for (auto& one : all) call_by_name(one, at.known, at.now);
  std::stable_sort(all.begin(), all.end(), [](const finding& a, const finding& b) {
    return a.rule != b.rule ? a.rule < b.rule : a.path < b.path;
  });
  for (const auto& one : all) to.add(row_of(one), subject_of(one, at));
}

}  // namespace doithoai::inline v0
