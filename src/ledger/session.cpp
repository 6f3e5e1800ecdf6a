// Sessions: what their events tell, and the rules by which they are judged.

#include "ledger/session.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include "doithoai/code.hpp"
#include "ledger/composition.hpp"
#include "ledger/few_findings.hpp"
#include "ledger/judging.hpp"
#include "ledger/life.hpp"
#include "ledger/notice.hpp"
#include "ledger/telling.hpp"

namespace doithoai::inline v0 {
namespace {

using enum session_state;

using step = life_step<session_state>;

constexpr std::array steps{
    step{{}, "plan_adopted", planned},
    step{{}, "session_scheduled", scheduled, "session.not_planned", severity::note},
    step{planned, "session_scheduled", scheduled},
    step{scheduled, "session_announced", announced},
    step{scheduled, "session_opened", open, "session.not_announced", severity::warning},
    step{scheduled, "session_closed", closed, "session.not_opened", severity::warning},
    step{announced, "session_announced", announced},
    step{announced, "session_opened", open},
    step{announced, "session_closed", closed, "session.not_opened", severity::warning},
    step{open, "session_announced", open},
    step{open, "session_opened", open, "session.already_opened", severity::error},
    step{open, "session_closed", closed},
    step{closed, "session_announced", closed},
    step{closed, "session_opened", closed},
    step{closed, "session_opened", closed, "session.already_opened", severity::error},
    step{closed, "session_closed", closed, "session.already_closed", severity::error},
};

template <class Fact>
bool is_told(const facts& known, session_no session) {
  return known.has<Fact>(session);
}

using sign = state_sign<session_state, const facts&, session_no>;

// The latest first: each stands for all before it.
constexpr std::array signs{
    sign{closed, is_told<session_closed_fact>},
    sign{open, is_told<session_opened_fact>},
    sign{announced, is_told<session_announced_fact>},
    sign{scheduled, is_told<session_scheduled_fact>},
    sign{planned},
};

// From which state another is reached, however late that is told.
session_state state_before(session_state reached, const facts& known, session_no session) {
  const auto it = std::find_if(signs.begin(), signs.end(), [&](const sign& one) { return one.state == reached; });
  return first_there(std::span(it + 1, signs.end()), known, session);
}

// Whether the state that such a fact stands for was reached before, and from where it is reached now.
template <class Fact>
void judge_reaching(judging& by, session_state reached, const session_id& id, session_no session,
                    const char* reached_on) {
  const auto life = session_life();
  if (const auto* before = by.known.told<Fact>(session))
    if (const auto* again = judged_step(by, life, reached, reached))
      find_at(by, *again, "session", {{"session", id.text()}, {reached_on, to_text(before->day)}});
  if (const auto* now = judged_step(by, life, state_before(reached, by.known, session), reached))
    find_at(by, *now, "session", {{"session", id.text()}});
}

template <gathering Who>
void tell_people(telling& to, const session_id& session, const std::vector<attendee>& people) {
  const auto at = to.number_of(session);
  for (const auto& one : people) {
    const auto body = to.number_of(one.body);
    const auto person = to.tell(person_fact<Who>{at, body, to.words(one.name), one.position, one.part});
    for (const auto& field : one.fields)
      if (const auto known = to.number_of(field)) to.tell(person_field_fact<Who>{person, known});
  }
}

// Which planned session it is, and whether another one was scheduled for that.
void judge_planned(judging& by, const session_scheduled& e) {
  const auto from = e.planned.empty() ? std::nullopt : std::optional(planned);
  if (const auto* met = judged_step(by, session_life(), from, scheduled))
    find_at(by, *met, "planned", {{"session", e.session.text()}});
  if (e.planned.empty()) return;
  if (by.plan->session_of(e.planned.text()) == nullptr)
    return by.unknown(e.planned, "planned", by.plan->document.planned_sessions);
  if (const auto* other = by.known.newest<&session_scheduled_fact::planned>(by.known.find(e.planned)))
    by.warn("session.planned_twice", "planned",
            {{"session", e.session.text()},
             {"planned", e.planned.text()},
             {"other", std::string(by.known.id_text(other->session))}});
}

// Who is named again is told, and counts once.
void judge_named_twice(judging& by, session_no session, const session_id& id, const std::vector<attendee>& people,
                       const char* member, gathering who) {
  auto named = named_people(by.known, session, who);
  for (std::size_t i = 0; i < people.size(); ++i) {
    const auto& one = people[i];
    if (one.name.words().empty() || named.emplace(one.body.text(), one.position, one.name.words()).second) continue;
    by.warn("session.attendee_twice", {member, i},
            {{"session", id.text()},
             {"body", one.body.text()},
             {"body_name", by.names().of(one.body)},
             {"position", std::string(code_of(one.position))},
             {"position_name", std::string(label_of(one.position, language::vietnamese))}});
  }
}

// The session, where its composition can be judged with these people; else none.
session_no judge_people(judging& by, const session_id& id, const std::vector<attendee>& people, const char* member,
                        gathering who) {
  const auto session = by.refer(id, "session");
  for (std::size_t i = 0; i < people.size(); ++i) {
    const place here(member, i);
    by.body(people[i].body, here.in("body"), by.day());
    for (std::size_t j = 0; j < people[i].fields.size(); ++j)
      if (by.rules->field_of(people[i].fields[j].text()) == nullptr)
        by.unknown(people[i].fields[j], here.in("fields", j), by.rules->document.directory.fields);
  }
  if (!session || is_refused(by.found) || by.purpose == judging_for::refusal) return {};
  judge_named_twice(by, session, id, people, member, who);
  return session;
}

// `each` calls what it is given with each gap.
template <class Each>
void tell_gaps(judging& by, const char* member, gathering who, Each each) {
  few_findings few;
  each([&](const gap& g) {
    few.add(rule_of(g, who), [&] { return finding_of(g, by.known, who, place(member).text()); });
  });
  by.add(std::move(few).take());
}

// Whether it says anything of who came: the number of citizens alone does not.
bool is_list(const record_attendance& told) { return !told.present.empty() || told.is_complete; }

}  // namespace

std::span<const life_step<session_state>> session_life() noexcept { return steps; }

session_state state_of(const facts& known, session_no session) { return first_there(signs, known, session); }

std::vector<const fact_row<session_scheduled_fact>*> sessions_of(const facts& known, const entry_id& planned) {
  auto sessions = known.all<&session_scheduled_fact::planned>(known.find(planned));
  std::sort(sessions.begin(), sessions.end(), [](const auto* a, const auto* b) { return a->session < b->session; });
  return sessions;
}

bool was_held(const facts& known, session_no session) {
  return known.has<session_opened_fact>(session) || known.has<session_closed_fact>(session);
}

// Scheduled.

void tell_of(telling& to, const session_scheduled& e) {
  const auto session = to.number_of(e.session);
  if (!session) return;
  session_scheduled_fact told;
  told.session = session;
  told.held_on = e.held_on;
  told.planned = to.number_of(e.planned);
  told.kind = e.kind;
  told.form = e.form;
  told.organiser = to.number_of(e.organiser);
  told.concluder = to.number_of(e.concluder);
  told.venue = to.text(e.venue);
  to.tell(told);
  for (const auto& commune : e.communes)
    if (const auto body = to.number_of(commune)) to.tell(session_commune_fact{session, body});
  for (const auto& concerned : e.concerned)
    if (const auto body = to.number_of(concerned)) to.tell(session_concerned_fact{session, body});
  for (const auto& topic : e.topics)
    if (const auto entry = to.number_of(topic)) to.tell(session_topic_fact{session, entry});
}

void judge_of(judging& by, const session_scheduled& e) {
  by.declare(e.session, "session");
  judge_planned(by, e);
  if (e.communes.empty()) by.error("session.no_commune", "communes", {{"session", e.session.text()}});
  by.once(e.communes, "communes");
  by.once(e.concerned, "concerned");
  by.once(e.topics, "topics");
  by.areas(e.communes, "communes", e.held_on);
  by.body(e.organiser, "organiser", e.held_on);
  by.body(e.concluder, "concluder", e.held_on);
  by.bodies(e.concerned, "concerned", e.held_on);
  const auto& plan = by.plan->document;
  for (std::size_t i = 0; i < e.topics.size(); ++i)
    if (by.plan->topic_of(e.topics[i].text()) == nullptr) by.unknown(e.topics[i], {"topics", i}, plan.topics);
  if (static_cast<int>(std::chrono::year_month_day{e.held_on}.year()) != plan.year)
    by.warn("session.outside_the_year", "held_on",
            {{"session", e.session.text()}, {"held_on", to_text(e.held_on)}, {"year", std::to_string(plan.year)}});
}

// Announced.

void tell_of(telling& to, const session_announced& e) {
  if (const auto session = to.number_of(e.session)) to.tell(session_announced_fact{session});
}

void judge_of(judging& by, const session_announced& e) {
  const auto session = by.refer(e.session, "session");
  if (!session) return;
  // People were told by the first announcement; what comes after it reminds them.
  const auto* first = by.known.told<session_announced_fact>(session);
  if (first != nullptr && date(first->day) <= by.day()) return;
  const auto* scheduled = by.known.told<session_scheduled_fact>(session);
  if (auto short_notice = judge_notice(by.known, *scheduled, by.day(), place("session").text()))
    by.found.push_back(*std::move(short_notice));
}

// Opened and closed.

void tell_of(telling& to, const session_opened& e) {
  if (const auto session = to.number_of(e.session)) to.tell(session_opened_fact{session});
}

void judge_of(judging& by, const session_opened& e) {
  const auto session = by.refer(e.session, "session");
  if (!session) return;
  judge_reaching<session_opened_fact>(by, open, e.session, session, "opened_on");
  const date held_on = by.known.told<session_scheduled_fact>(session)->held_on;
  if (held_on != by.day())
    by.warn("session.another_day", "session",
            {{"session", e.session.text()}, {"held_on", to_text(held_on)}, {"opened_on", to_text(by.day())}});
}

void tell_of(telling& to, const session_closed& e) {
  if (const auto session = to.number_of(e.session)) to.tell(session_closed_fact{session});
}

void judge_of(judging& by, const session_closed& e) {
  const auto session = by.refer(e.session, "session");
  if (!session) return;
  judge_reaching<session_closed_fact>(by, closed, e.session, session, "closed_on");
  const auto* opened = by.known.told<session_opened_fact>(session);
  if (opened != nullptr && date(opened->day) > by.day())
    by.warn("session.closed_before_opening", "session",
            {{"session", e.session.text()}, {"opened_on", to_text(opened->day)}, {"closed_on", to_text(by.day())}});
}

// Who was invited, and who came.

void tell_of(telling& to, const invitation_sent& e) { tell_people<gathering::invited>(to, e.session, e.invited); }

void judge_of(judging& by, const invitation_sent& e) {
  const auto who = gathering::invited;
  if (const auto session = judge_people(by, e.session, e.invited, "invited", who))
    tell_gaps(by, "invited", who, [&](const auto& take) { each_gap(by.known, session, who, e.invited, take); });
}

void tell_of(telling& to, const attendance_recorded& e) {
  tell_people<gathering::present>(to, e.session, e.present);
  const auto session = to.number_of(e.session);
  if (!session) return;
  if (e.citizens) to.tell(citizens_counted_fact{session, *e.citizens});
  if (is_list(e)) to.tell(attendance_listed_fact{session, e.is_complete.value_or(true)});
}

void judge_of(judging& by, const attendance_recorded& e) {
  const auto who = gathering::present;
  const auto session = judge_people(by, e.session, e.present, "present", who);
  if (!session || !is_list(e)) return;
  const judged_list list{e.present, e.is_complete.value_or(true), by.day()};
  tell_gaps(by, "present", who, [&](const auto& take) { each_gap_of_attendance(by.known, session, take, &list); });
}

}  // namespace doithoai::inline v0
