#include "ledger/facts.hpp"

#include <algorithm>

#include "ledger/part_deadline.hpp"

namespace doithoai::inline v0 {
namespace {

// Apply: columns grow together, and a row says whether it takes what is told.

// Every column of a table, with the blank of its kind.
struct grower {
  std::size_t size;
  void rows(std::initializer_list<column<row>*> columns) const {
    for (auto* c : columns) c->grow_to(size, no_row);
  }
  void days(std::initializer_list<column<day_number>*> columns) const {
    for (auto* c : columns) c->grow_to(size, no_day);
  }
};

std::size_t position(const log_row& told) { return static_cast<std::size_t>(told.subject); }

void grow(session_facts& t, std::size_t size) {
  const grower g{size};
  if (t.scheduled_on.size() >= size) return;
  g.days({&t.scheduled_on, &t.held_on, &t.announced_on, &t.opened_on, &t.closed_on, &t.counted_on});
  g.rows({&t.planned, &t.kind, &t.form, &t.organiser, &t.concluder, &t.venue, &t.citizens});
}

void grow(person_facts& t, std::size_t size) {
  if (t.session.size() >= size) return;
  grower{size}.rows({&t.session, &t.body, &t.position, &t.part, &t.name});
}

void grow(opinion_facts& t, std::size_t size) {
  if (t.session.size() >= size) return;
  const grower g{size};
  g.days({&t.recorded_on});
  g.rows({&t.session, &t.channel, &t.hamlet, &t.words, &t.speaker, &t.contact});
}

void grow(issue_facts& t, std::size_t size) {
  if (t.kind.size() >= size) return;
  const grower g{size};
  g.days({&t.raised_on, &t.verified_on});
  g.rows({&t.kind, &t.category, &t.commune, &t.level, &t.people, &t.summary, &t.verified_by, &t.is_confirmed});
}

void grow(conclusion_facts& t, std::size_t size) {
  if (t.session.size() >= size) return;
  const grower g{size};
  g.days({&t.issued_on});
  g.rows({&t.session, &t.number});
}

void grow(part_facts& t, std::size_t size) {
  if (t.issue.size() >= size) return;
  const grower g{size};
  g.days({&t.assigned_on, &t.due_value});
  g.rows({&t.issue, &t.lead, &t.due_kind, &t.due_from, &t.due_when_off, &t.basis, &t.conclusion});
}

void grow(extension_facts& t, std::size_t size) {
  if (t.part.size() >= size) return;
  const grower g{size};
  g.days({&t.given_on, &t.until});
  g.rows({&t.part, &t.amount, &t.limit, &t.reason, &t.approver, &t.basis});
}

void grow(pause_facts& t, std::size_t size) {
  if (t.part.size() >= size) return;
  const grower g{size};
  g.days({&t.from, &t.to});
  g.rows({&t.part, &t.reason});
}

void grow(answer_facts& t, std::size_t size) {
  if (t.body.size() >= size) return;
  const grower g{size};
  g.days({&t.given_on, &t.promised_on});
  g.rows({&t.body, &t.manner, &t.kind, &t.is_interim, &t.number, &t.text});
}

void grow(duty_facts& t, std::size_t size) {
  if (t.duty.size() >= size) return;
  const grower g{size};
  g.days({&t.done_on});
  g.rows({&t.duty, &t.body, &t.session});
}

void grow(links& t, std::size_t size) { grower{size}.rows({&t.from, &t.to}); }

// The earlier day wins: of a fact that happens once.
bool is_first(column<day_number>& day, std::size_t at, day_number told) {
  if (day[at] != no_day && day[at] <= told) return false;
  day.edit(at) = told;
  return true;
}

// The later day wins, and of two on one day the one told later: of a fact that can change.
bool is_last(column<day_number>& day, std::size_t at, day_number told) {
  if (day[at] != no_day && day[at] > told) return false;
  day.edit(at) = told;
  return true;
}

void apply_link(links& to, const log_row& told) {
  const auto at = position(told);
  grow(to, at + 1);
  to.from.edit(at) = told.args[0];
  to.to.edit(at) = told.args[1];
}

void apply_person(person_facts& to, const log_row& told) {
  const auto at = position(told);
  grow(to, at + 1);
  to.session.edit(at) = told.args[0];
  to.body.edit(at) = told.args[1];
  to.position.edit(at) = told.args[2];
  to.part.edit(at) = told.args[3];
  to.name.edit(at) = told.args[4];
}

void apply_schedule(session_facts& to, const log_row& told) {
  const auto at = position(told);
  grow(to, at + 1);
  if (!is_first(to.scheduled_on, at, told.happened_on)) return;
  to.held_on.edit(at) = told.args[0];
  to.planned.edit(at) = told.args[1];
  to.kind.edit(at) = told.args[2];
  to.form.edit(at) = told.args[3];
  to.organiser.edit(at) = told.args[4];
  to.concluder.edit(at) = told.args[5];
  to.venue.edit(at) = told.args[6];
}

void apply_session_day(session_facts& to, column<day_number>& day, const log_row& told) {
  const auto at = position(told);
  grow(to, at + 1);
  is_first(day, at, told.happened_on);
}

void apply_count(session_facts& to, const log_row& told) {
  const auto at = position(told);
  grow(to, at + 1);
  if (is_last(to.counted_on, at, told.happened_on)) to.citizens.edit(at) = told.args[0];
}

void apply_opinion(opinion_facts& to, const log_row& told) {
  const auto at = position(told);
  grow(to, at + 1);
  if (!is_first(to.recorded_on, at, told.happened_on)) return;
  to.session.edit(at) = told.args[0];
  to.channel.edit(at) = told.args[1];
  to.hamlet.edit(at) = told.args[2];
  to.words.edit(at) = told.args[3];
  to.speaker.edit(at) = told.args[4];
  to.contact.edit(at) = told.args[5];
}

void apply_issue(issue_facts& to, const log_row& told) {
  const auto at = position(told);
  grow(to, at + 1);
  if (!is_first(to.raised_on, at, told.happened_on)) return;
  to.kind.edit(at) = told.args[0];
  to.category.edit(at) = told.args[1];
  to.commune.edit(at) = told.args[2];
  to.level.edit(at) = told.args[3];
  to.people.edit(at) = told.args[4];
  to.summary.edit(at) = told.args[5];
}

void apply_verification(issue_facts& to, const log_row& told) {
  const auto at = position(told);
  grow(to, at + 1);
  if (!is_last(to.verified_on, at, told.happened_on)) return;
  to.verified_by.edit(at) = told.args[0];
  to.is_confirmed.edit(at) = told.args[1];
}

void apply_conclusion(conclusion_facts& to, const log_row& told) {
  const auto at = position(told);
  grow(to, at + 1);
  if (!is_first(to.issued_on, at, told.happened_on)) return;
  to.session.edit(at) = told.args[0];
  to.number.edit(at) = told.args[1];
}

void apply_part(part_facts& to, const log_row& told) {
  const auto at = position(told);
  grow(to, at + 1);
  if (!is_first(to.assigned_on, at, told.happened_on)) return;
  to.issue.edit(at) = told.args[0];
  to.lead.edit(at) = told.args[1];
  to.due_kind.edit(at) = told.args[2];
  to.due_value.edit(at) = told.args[3];
  to.due_from.edit(at) = told.args[4];
  to.basis.edit(at) = told.args[5];
  to.conclusion.edit(at) = told.args[6];
  to.due_when_off.edit(at) = told.args[7];
}

void apply_extension(extension_facts& to, const log_row& told) {
  const auto at = position(told);
  grow(to, at + 1);
  to.given_on.edit(at) = told.happened_on;
  to.part.edit(at) = told.args[0];
  to.amount.edit(at) = told.args[1];
  to.until.edit(at) = told.args[2];
  to.limit.edit(at) = told.args[3];
  to.reason.edit(at) = told.args[4];
  to.approver.edit(at) = told.args[5];
  to.basis.edit(at) = told.args[6];
}

void apply_pause(pause_facts& to, const log_row& told) {
  const auto at = position(told);
  grow(to, at + 1);
  to.part.edit(at) = told.args[0];
  to.from.edit(at) = told.args[1];
  to.to.edit(at) = told.args[2];
  to.reason.edit(at) = told.args[3];
}

void apply_answer(answer_facts& to, const log_row& told) {
  const auto at = position(told);
  grow(to, at + 1);
  if (!is_first(to.given_on, at, told.happened_on)) return;
  to.body.edit(at) = told.args[0];
  to.manner.edit(at) = told.args[1];
  to.kind.edit(at) = told.args[2];
  to.is_interim.edit(at) = told.args[3];
  to.number.edit(at) = told.args[4];
  to.text.edit(at) = told.args[5];
  to.promised_on.edit(at) = told.args[6];
}

void apply_duty(duty_facts& to, const log_row& told) {
  const auto at = position(told);
  grow(to, at + 1);
  to.done_on.edit(at) = told.happened_on;
  to.duty.edit(at) = told.args[0];
  to.body.edit(at) = told.args[1];
  to.session.edit(at) = told.args[2];
}

void apply_document(day_number& day, row& document, const log_row& told) {
  if (told.happened_on < day) return;
  day = told.happened_on;
  document = told.subject;
}

void apply_rules(facts& to, const log_row& told) {
  apply_document(to.rules_on, to.rules, told);
  const auto at = position(told);
  grower{at + 1}.days({&to.rules_told_on});
  to.rules_told_on.edit(at) = told.happened_on;
}

// Lower: an event becomes rows.

row number_or_none(const std::optional<std::int32_t>& number) { return number ? *number : no_row; }

template <class Enum>
row number_of_code(Enum value) {
  return static_cast<row>(value);
}

class lowering_of_event {
 public:
  lowering_of_event(state_content& to, const event& what) : to_(to), what_(what) {}

  void operator()(const rules_adopted& e) {
    auto book = std::make_shared<rulebook>();
    book->document = e.rules;
    book->digest = e.digest;
    if (auto days = calendar::from_document(e.rules->calendar)) book->calendar = *std::move(days);
    for (std::size_t i = 0; i < e.rules->directory.organisations.size(); ++i)
      book->bodies.emplace(e.rules->directory.organisations[i].id, i);
    to_.rulebooks.push_back(std::move(book));
    tell(fact::rules_in_force, static_cast<row>(to_.rulebooks.size()) - 1, {});
  }

  void operator()(const plan_adopted& e) {
    to_.plans.push_back(std::make_shared<const plan>(e.plan));
    tell(fact::plan_in_force, static_cast<row>(to_.plans.size()) - 1, {});
  }

  void operator()(const session_scheduled& e) {
    const row session = to_.sessions.intern(e.session);
    tell(fact::scheduled, session,
         {number_of(e.held_on), to_.entries.intern(e.planned), number_of_code(e.kind), number_of_code(e.form),
          to_.bodies.intern(e.organiser), to_.bodies.intern(e.concluder), text(e.venue)});
    for (const auto& commune : e.communes) link(fact::for_commune, session, to_.bodies.intern(commune));
    for (const auto& body : e.concerned) link(fact::concerns, session, to_.bodies.intern(body));
    for (const auto& topic : e.topics) link(fact::on_topic, session, to_.entries.intern(topic));
  }

  void operator()(const session_announced& e) { tell(fact::announced, to_.sessions.intern(e.session), {}); }

  void operator()(const invitation_sent& e) {
    for (const auto& one : e.invited) person(fact::was_invited, fact::invited_for, e.session, one);
  }

  void operator()(const session_opened& e) { tell(fact::opened, to_.sessions.intern(e.session), {}); }

  void operator()(const attendance_recorded& e) {
    for (const auto& one : e.present) person(fact::was_present, fact::present_for, e.session, one);
    if (e.citizens) tell(fact::citizens_counted, to_.sessions.intern(e.session), {*e.citizens});
  }

  void operator()(const opinion_recorded& e) {
    tell(fact::opinion_told, to_.opinions.intern(e.opinion),
         {to_.sessions.intern(e.session), number_of_code(e.channel), to_.bodies.intern(e.hamlet), personal(e.words),
          personal(e.speaker), personal(e.contact)});
  }

  void operator()(const issue_raised& e) {
    const row issue = to_.issues.intern(e.issue);
    tell(fact::issue_told, issue,
         {number_of_code(e.kind), to_.categories.intern(e.category), to_.bodies.intern(e.commune),
          e.level ? number_of_code(*e.level) : no_row, number_or_none(e.people), personal(e.summary)});
    for (const auto& opinion : e.opinions) link(fact::issue_of_opinion, issue, to_.opinions.intern(opinion));
  }

  void operator()(const session_closed& e) { tell(fact::closed, to_.sessions.intern(e.session), {}); }

  void operator()(const conclusion_issued& e) {
    const row conclusion = to_.conclusions.intern(e.conclusion);
    tell(fact::concluded, conclusion,
         {to_.sessions.intern(e.session), text(e.symbol.empty() ? e.number : e.number + "/" + e.symbol)});
    for (const auto& item : e.items)
      for (const auto& issue : item.issues) link(fact::conclusion_names, conclusion, to_.issues.intern(issue));
  }

  void operator()(const issue_assigned& e) {
    const row part = to_.parts.intern(e.part);
    const auto due = lower(e.due);
    tell(fact::assigned, part,
         {to_.issues.intern(e.issue), to_.bodies.intern(e.lead), due.kind, due.value, due.from, text(e.due.basis),
          to_.conclusions.intern(e.conclusion), due.when_off});
    for (const auto& body : e.coordinating) link(fact::coordinated, part, to_.bodies.intern(body));
  }

  void operator()(const deadline_extended& e) {
    const auto& more = e.extension;
    const row part = to_.parts.intern(e.part);
    if (part != no_row)
      tell(fact::extended, next_row(fact::extended),
           {part, number_or_none(more.amount), more.until ? number_of(*more.until) : no_day, number_or_none(more.limit),
            text(more.reason), text(more.approver), text(more.basis)});
  }

  void operator()(const deadline_paused& e) {
    const row part = to_.parts.intern(e.part);
    if (part != no_row)
      tell(fact::paused, next_row(fact::paused),
           {part, number_of(e.pause.from), number_of(e.pause.to), text(e.pause.reason)});
  }

  void operator()(const answer_given& e) {
    const row answer = to_.answers.intern(e.answer);
    tell(fact::answered, answer,
         {to_.bodies.intern(e.body), number_of_code(e.manner), number_of_code(e.kind), e.is_interim ? 1 : 0,
          text(e.number), personal(e.text), e.promised_on ? number_of(*e.promised_on) : no_day});
    for (const auto& issue : e.issues) link(fact::answers_issue, answer, to_.issues.intern(issue));
  }

  void operator()(const issue_verified& e) {
    tell(fact::verified, to_.issues.intern(e.issue), {to_.bodies.intern(e.by), e.is_confirmed ? 1 : 0});
  }

  void operator()(const duty_completed& e) {
    tell(fact::duty_done, next_row(fact::duty_done),
         {to_.entries.intern(e.duty), to_.bodies.intern(e.body), to_.sessions.intern(e.session)});
  }

  void operator()(const unknown_event&) {}

 private:
  void tell(fact kind, row subject, std::initializer_list<row> args) {
    if (subject == no_row) return;  // an event from elsewhere without its id
    log_row told;
    told.recorded_at = what_.recorded_at;
    told.happened_on = number_of(what_.happened_on);
    told.seq = static_cast<std::int32_t>(to_.revision);
    told.kind = kind;
    told.subject = subject;
    std::copy(args.begin(), args.end(), told.args.begin());
    to_.log.push_back(told);
    to_.last_day = std::max(to_.last_day, told.happened_on);
    apply(to_.current, told);
  }

  row next_row(fact kind) { return to_.told[static_cast<std::size_t>(kind)]++; }

  void link(fact kind, row from, row to) {
    if (from != no_row && to != no_row) tell(kind, next_row(kind), {from, to});
  }

  void person(fact kind, fact field_kind, const session_id& session, const attendee& who) {
    const row number = next_row(kind);
    tell(kind, number,
         {to_.sessions.intern(session), to_.bodies.intern(who.body), number_of_code(who.position),
          number_of_code(who.part), personal(who.name)});
    for (const auto& field : who.fields) link(field_kind, number, to_.fields.intern(field));
  }

  row text(const std::string& words) {
    if (words.empty()) return no_row;
    to_.texts.push_back(words);
    return static_cast<row>(to_.texts.size()) - 1;
  }

  row personal(const personal_text& words) {
    if (words.empty()) return no_row;
    to_.words.push_back(words);
    return static_cast<row>(to_.words.size()) - 1;
  }

  state_content& to_;
  const event& what_;
};

}  // namespace

void apply(facts& to, const log_row& told) {
  switch (told.kind) {
    case fact::rules_in_force: return apply_rules(to, told);
    case fact::plan_in_force: return apply_document(to.plan_on, to.plan, told);
    case fact::scheduled: return apply_schedule(to.sessions, told);
    case fact::for_commune: return apply_link(to.session_communes, told);
    case fact::concerns: return apply_link(to.session_concerned, told);
    case fact::on_topic: return apply_link(to.session_topics, told);
    case fact::announced: return apply_session_day(to.sessions, to.sessions.announced_on, told);
    case fact::opened: return apply_session_day(to.sessions, to.sessions.opened_on, told);
    case fact::closed: return apply_session_day(to.sessions, to.sessions.closed_on, told);
    case fact::was_invited: return apply_person(to.invited, told);
    case fact::invited_for: return apply_link(to.invited_fields, told);
    case fact::was_present: return apply_person(to.present, told);
    case fact::present_for: return apply_link(to.present_fields, told);
    case fact::citizens_counted: return apply_count(to.sessions, told);
    case fact::opinion_told: return apply_opinion(to.opinions, told);
    case fact::issue_told: return apply_issue(to.issues, told);
    case fact::issue_of_opinion: return apply_link(to.issue_opinions, told);
    case fact::concluded: return apply_conclusion(to.conclusions, told);
    case fact::conclusion_names: return apply_link(to.conclusion_issues, told);
    case fact::assigned: return apply_part(to.parts, told);
    case fact::coordinated: return apply_link(to.part_coordinating, told);
    case fact::extended: return apply_extension(to.extensions, told);
    case fact::paused: return apply_pause(to.pauses, told);
    case fact::answered: return apply_answer(to.answers, told);
    case fact::answers_issue: return apply_link(to.answered_issues, told);
    case fact::verified: return apply_verification(to.issues, told);
    case fact::duty_done: return apply_duty(to.duties_done, told);
  }
}

namespace {

row session_of_link(const facts& known, std::size_t link) {
  const auto opinion = static_cast<std::size_t>(known.issue_opinions.to[link]);
  return opinion < known.opinions.session.size() ? known.opinions.session[opinion] : no_row;
}

}  // namespace

std::vector<row> sessions_of_issues(const facts& known) {
  std::vector<row> sessions(known.issues.raised_on.size(), no_row);
  const auto& issue = known.issue_opinions.from;
  for (std::size_t i = 0; i < issue.size(); ++i) {
    if (issue[i] == no_row || static_cast<std::size_t>(issue[i]) >= sessions.size()) continue;
    auto& session = sessions[static_cast<std::size_t>(issue[i])];
    if (session == no_row) session = session_of_link(known, i);
  }
  return sessions;
}

row session_of_issue(const facts& known, row issue) {
  const auto& told = known.issue_opinions.from;
  for (std::size_t i = 0; i < told.size(); ++i)
    if (told[i] == issue && session_of_link(known, i) != no_row) return session_of_link(known, i);
  return no_row;
}

event_id own_id(std::int64_t seq) { return event_id::parse("e" + std::to_string(seq)).value(); }

void take_in(state_content& to, const event& what) {
  ++to.revision;
  if (what.id != own_id(to.revision)) to.events_from_elsewhere.intern(what.id);
  to.last_recorded_at = std::max(to.last_recorded_at, what.recorded_at);
  std::visit(lowering_of_event(to, what), what.data);
}

std::shared_ptr<const facts> facts_at(const std::shared_ptr<const state_content>& of, date as_of,
                                      std::optional<date> known_on) {
  const bool is_all_known = !known_on || day_in_vietnam(of->last_recorded_at) <= *known_on;
  if (is_all_known && (of->last_day == no_day || of->last_day <= number_of(as_of)))
    return {of, &of->current};  // shares the state's life

  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < of->log.size(); ++i) {
    const auto& told = of->log[i];
    const bool is_known = !known_on || day_in_vietnam(told.recorded_at) <= *known_on;
    if (is_known && told.happened_on <= number_of(as_of)) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return of->log[a].happened_on < of->log[b].happened_on; });
  auto folded = std::make_shared<facts>();
  for (const auto i : order) apply(*folded, of->log[i]);
  return folded;
}

}  // namespace doithoai::inline v0
