#include "ledger/judge.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "core/digest.hpp"
#include "doithoai/code.hpp"
#include "doithoai/json.hpp"
#include "ledger/composition_judge.hpp"
#include "ledger/names.hpp"
#include "ledger/notice.hpp"
#include "ledger/part_deadline.hpp"
#include "ledger/unknown_id.hpp"

namespace doithoai::inline v0 {
namespace {

constexpr const char* own_procedure_basis = "Luật Khiếu nại 02/2011/QH13; Luật Tố cáo 25/2018/QH14, điều 22";

class judging {
 public:
  judging(const state_content& current, const event& what, judging_for purpose)
      : of_(current), facts_(current.current), what_(what), purpose_(purpose) {
    rules_ = of_.rules_of(facts_);
    plan_ = of_.plan_of(facts_);
  }

  std::vector<finding> take() && { return std::move(found_); }

  void judge_envelope() {
    const bool is_known = !std::holds_alternative<unknown_event>(what_.data);
    if (is_known && what_.version != 1)
      error("event.version_unknown", "/version",
            {{"type", std::string(type_of(what_))}, {"version", std::to_string(what_.version)}});
    if (is_taken(what_.id)) error("id.taken", "/id", {{"id", what_.id.text()}});
    if (what_.recorded_at < of_.last_recorded_at)
      error("recorded_at.runs_backwards", "/recorded_at",
            {{"recorded_at", to_text(what_.recorded_at)}, {"last", to_text(of_.last_recorded_at)}});
    if (what_.happened_on > day_in_vietnam(what_.recorded_at))
      error("day.after_recording", "/happened_on",
            {{"happened_on", to_text(what_.happened_on)}, {"recorded_on", to_text(day_in_vietnam(what_.recorded_at))}});
  }

  // What an event needs before it can be judged at all.
  [[nodiscard]] bool can_judge() {
    if (std::holds_alternative<rules_adopted>(what_.data) || std::holds_alternative<unknown_event>(what_.data))
      return true;
    if (rules_ == nullptr) {
      error("ledger.no_rules", "", {});
      return false;
    }
    if (plan_ != nullptr || std::holds_alternative<plan_adopted>(what_.data)) return true;
    error("ledger.no_plan", "", {});
    return false;
  }

  void operator()(const rules_adopted& e) {
    add(check_rules(e.rules, "/data/rules"));
    judge_digest(e.digest, to_json(e.rules));
    judge_moved_deadlines(e.rules->calendar);
  }

  void operator()(const plan_adopted& e) {
    add(check_plan(e.plan, rules_->document, "/data/plan"));
    judge_digest(e.digest, to_json(e.plan));
  }

  void operator()(const session_scheduled& e) {
    declare(e.session, "session");
    judge_planned(e);
    if (e.communes.empty()) error("session.no_commune", path("communes"), {{"session", e.session.text()}});
    once(e.communes, path("communes"));
    once(e.concerned, path("concerned"));
    once(e.topics, path("topics"));
    bodies(e.communes, "communes", e.held_on);
    body(e.organiser, "organiser", e.held_on);
    body(e.concluder, "concluder", e.held_on);
    bodies(e.concerned, "concerned", e.held_on);
    for (std::size_t i = 0; i < e.topics.size(); ++i)
      if (find_entry(plan_->topics, e.topics[i]) == nullptr) unknown(e.topics[i], path("topics", i), plan_->topics);
    if (static_cast<int>(std::chrono::year_month_day{e.held_on}.year()) != plan_->year)
      warn("session.outside_the_year", path("held_on"),
           {{"session", e.session.text()}, {"held_on", to_text(e.held_on)}, {"year", std::to_string(plan_->year)}});
  }

  void operator()(const session_announced& e) {
    const row session = refer(e.session, path("session"));
    if (session == no_row) return;
    if (auto found = judge_notice(of_, facts_, session, what_.happened_on, path("session")))
      found_.push_back(*std::move(found));
  }

  void operator()(const invitation_sent& e) { judge_people(e.session, e.invited, "invited", gathering::invited); }

  void operator()(const attendance_recorded& e) { judge_people(e.session, e.present, "present", gathering::present); }

  void operator()(const session_opened& e) {
    const row session = refer(e.session, path("session"));
    if (session == no_row) return;
    const auto s = at(session);
    if (sessions().opened_on[s] != no_day)
      error("session.already_opened", path("session"),
            {{"session", e.session.text()}, {"opened_on", to_text(day_of(sessions().opened_on[s]))}});
    if (sessions().announced_on[s] == no_day)
      warn("session.not_announced", path("session"), {{"session", e.session.text()}});
    if (sessions().held_on[s] != number_of(what_.happened_on))
      warn("session.another_day", path("session"),
           {{"session", e.session.text()},
            {"held_on", to_text(day_of(sessions().held_on[s]))},
            {"opened_on", to_text(what_.happened_on)}});
  }

  void operator()(const session_closed& e) {
    const row session = refer(e.session, path("session"));
    if (session == no_row) return;
    const auto s = at(session);
    if (sessions().closed_on[s] != no_day)
      error("session.already_closed", path("session"),
            {{"session", e.session.text()}, {"closed_on", to_text(day_of(sessions().closed_on[s]))}});
    if (sessions().opened_on[s] != no_day && sessions().opened_on[s] > number_of(what_.happened_on))
      warn("session.closed_before_opening", path("session"),
           {{"session", e.session.text()},
            {"opened_on", to_text(day_of(sessions().opened_on[s]))},
            {"closed_on", to_text(what_.happened_on)}});
    if (sessions().opened_on[s] == no_day) warn("session.not_opened", path("session"), {{"session", e.session.text()}});
  }

  void operator()(const opinion_recorded& e) {
    declare(e.opinion, "opinion");
    const row session = refer(e.session, path("session"));
    body(e.hamlet, "hamlet", what_.happened_on);
    if (session == no_row || e.channel == opinion_channel::gathered_before) return;
    const auto closed_on = sessions().closed_on[at(session)];
    if (closed_on != no_day && closed_on < number_of(what_.happened_on))
      warn("opinion.after_closing", path("session"),
           {{"opinion", e.opinion.text()}, {"session", e.session.text()}, {"closed_on", to_text(day_of(closed_on))}});
    if (sessions().opened_on[at(session)] == no_day)
      warn("opinion.before_opening", path("session"), {{"opinion", e.opinion.text()}, {"session", e.session.text()}});
  }

  void operator()(const issue_raised& e) {
    declare(e.issue, "issue");
    if (e.opinions.empty()) error("issue.no_opinion", path("opinions"), {{"issue", e.issue.text()}});
    once(e.opinions, path("opinions"));
    for (std::size_t i = 0; i < e.opinions.size(); ++i) refer(e.opinions[i], path("opinions", i));
    const auto& taxonomy = rules_->document.taxonomy;
    if (find_category(taxonomy, e.category) == nullptr) unknown(e.category, path("category"), taxonomy.categories);
    body(e.commune, "commune", what_.happened_on);
    const auto covers = [&](const topic& t) { return is_within(e.category, t.category); };
    if (!plan_->topics_are_open && !plan_->topics.empty() &&
        std::none_of(plan_->topics.begin(), plan_->topics.end(), covers))
      found_.push_back({"issue.outside_topics",
                        severity::note,
                        path("category"),
                        {{"issue", e.issue.text()},
                         {"category", e.category.text()},
                         {"category_name", names().of(e.category)},
                         {"category_name_en", names().of(e.category, language::english)}},
                        plan_->id.text()});
    if (has_own_procedure(e.kind))
      found_.push_back({"issue.own_procedure",
                        severity::warning,
                        path("kind"),
                        {{"issue", e.issue.text()}, {"kind", std::string(code_of(e.kind))}},
                        own_procedure_basis});
  }

  void operator()(const conclusion_issued& e) {
    declare(e.conclusion, "conclusion");
    const row session = refer(e.session, path("session"));
    body(e.concluder, "concluder", what_.happened_on);
    for (std::size_t i = 0; i < e.items.size(); ++i) once(e.items[i].issues, path("items", i) + "/issues");
    for (std::size_t i = 0; i < e.items.size(); ++i)
      for (std::size_t j = 0; j < e.items[i].issues.size(); ++j)
        refer_raised(e.items[i].issues[j], path("items", i) + "/issues/" + std::to_string(j));
    if (session != no_row && sessions().closed_on[at(session)] == no_day)
      warn("session.not_closed", path("session"), {{"session", e.session.text()}});
  }

  void operator()(const issue_assigned& e) {
    declare(e.part, "part");
    judge_answerable(e.issue, path("issue"));
    body(e.lead, "lead", what_.happened_on);
    once(e.coordinating, path("coordinating"));
    bodies(e.coordinating, "coordinating", what_.happened_on);
    const auto twice = std::find(e.coordinating.begin(), e.coordinating.end(), e.lead);
    if (twice != e.coordinating.end())
      error("part.lead_coordinates", path("coordinating", static_cast<std::size_t>(twice - e.coordinating.begin())),
            {{"part", e.part.text()}, {"body", e.lead.text()}, {"body_name", names().of(e.lead)}});
    refer(e.conclusion, path("conclusion"));
    judge_deadline(e);
  }

  void operator()(const deadline_extended& e) {
    const row part = refer_assigned(e.part);
    if (part == no_row) return;
    const auto rows = rows_of(facts_.extensions.part, part);
    const auto told = told_deadline(part, rows);
    // In the order of decisions, and this one may be entered late: it is measured by those before it.
    const auto place = std::count_if(rows.begin(), rows.end(), [&](row r) {
      return facts_.extensions.given_on[at(r)] <= number_of(what_.happened_on);
    });
    auto changed = told;
    changed.extensions.insert(changed.extensions.begin() + place, e.extension);
    const change_places places{"extension", "/extensions/" + std::to_string(place)};
    if (!judge_form(e.part, changed, places) || !rules_->calendar) return;
    auto until_then = told;
    until_then.extensions.resize(static_cast<std::size_t>(place));
    until_then = fitting(std::move(until_then), *rules_->calendar);
    const auto before = due_of(until_then, *rules_->calendar);
    until_then.extensions.push_back(e.extension);
    const auto after = due_of(until_then, *rules_->calendar);
    if (!after && after.error().code == errc::invalid_argument)
      return refuse_change(e.part, after.error(),
                           {places.member, "/extensions/" + std::to_string(until_then.extensions.size() - 1)});
    judge_moved(e.part, told, changed, path(places.member));
    if (before && before->day && *before->day < what_.happened_on)
      warn("deadline.extended_late", path("part"),
           {{"part", e.part.text()}, {"due_on", to_text(*before->day)}, {"extended_on", to_text(what_.happened_on)}});
  }

  void operator()(const deadline_paused& e) {
    const row part = refer_assigned(e.part);
    if (part == no_row) return;
    const auto told = told_deadline(part, rows_of(facts_.extensions.part, part));
    auto changed = told;
    changed.pauses.push_back(e.pause);
    const change_places places{"pause", "/pauses/" + std::to_string(told.pauses.size())};
    if (judge_form(e.part, changed, places)) judge_moved(e.part, told, changed, path(places.member));
  }

  void operator()(const answer_given& e) {
    declare(e.answer, "answer");
    if (e.issues.empty()) error("answer.no_issue", path("issues"), {{"answer", e.answer.text()}});
    once(e.issues, path("issues"));
    body(e.body, "body", what_.happened_on);
    for (std::size_t i = 0; i < e.issues.size(); ++i) {
      const row issue = judge_answerable(e.issues[i], path("issues", i));
      if (issue != no_row) judge_answerer(e, issue, path("issues", i));
    }
    if (e.promised_on && *e.promised_on < what_.happened_on)
      warn("answer.promise_past", path("promised_on"),
           {{"answer", e.answer.text()},
            {"promised_on", to_text(*e.promised_on)},
            {"given_on", to_text(what_.happened_on)}});
  }

  void operator()(const issue_verified& e) {
    const row issue = refer_raised(e.issue, path("issue"));
    body(e.by, "by", what_.happened_on);
    if (issue == no_row) return;
    bool is_answered = false;
    bool is_own_answer = false;
    each_answer(issue, [&](std::size_t answer) {
      is_answered = true;
      if (facts_.answers.body[answer] == of_.bodies.find(e.by)) is_own_answer = true;
    });
    if (!is_answered) warn("verification.without_answer", path("issue"), {{"issue", e.issue.text()}});
    if (is_own_answer)
      warn("verification.by_answering_body", path("by"),
           {{"issue", e.issue.text()}, {"body", e.by.text()}, {"body_name", names().of(e.by)}});
  }

  void operator()(const duty_completed& e) {
    const auto* duty = find_entry(plan_->duties, e.duty);
    if (duty == nullptr) unknown(e.duty, path("duty"), plan_->duties);
    body(e.body, "body", what_.happened_on);
    refer(e.session, path("session"));
    if (duty != nullptr && !is_addressed(*duty, e.body))
      warn("duty.not_addressee", path("body"),
           {{"duty", e.duty.text()}, {"body", e.body.text()}, {"body_name", names().of(e.body)}});
  }

  void operator()(const unknown_event& e) {
    found_.push_back({"event.unknown_type", severity::note, "/type", {{"type", e.type}}, ""});
  }

 private:
  // "e" and a number belongs to the event of that seq.
  [[nodiscard]] bool is_taken(const event_id& id) const {
    if (id == own_id(of_.revision + 1)) return false;
    const auto digits = std::string_view(id.text()).substr(std::min<std::size_t>(1, id.text().size()));
    const bool is_own = id.text().starts_with('e') && !digits.empty() &&
                        digits.find_first_not_of("0123456789") == std::string_view::npos;
    return is_own || of_.events_from_elsewhere.find(id) != no_row;
  }

  static std::size_t at(row number) { return static_cast<std::size_t>(number); }
  static std::string path(const char* member) { return std::string("/data/") + member; }
  static std::string path(const char* member, std::size_t i) { return path(member) + "/" + std::to_string(i); }

  // A warning only: another version of the library may have written the same document with other members.
  void judge_digest(const std::string& told, const std::string& document) {
    if (const auto made = digest_of(document); made != told)
      warn("document.other_digest", path("digest"), {{"told", told}, {"made", made}});
  }

  // The same thing named twice would be counted twice.
  template <class Id>
  void once(const std::vector<Id>& ids, const std::string& where) {
    std::set<Id> seen;
    for (std::size_t i = 0; i < ids.size(); ++i)
      if (!seen.insert(ids[i]).second) error("list.twice", where + "/" + std::to_string(i), {{"id", ids[i].text()}});
  }

  [[nodiscard]] const session_facts& sessions() const { return facts_.sessions; }

  void add(std::vector<finding> more) { std::move(more.begin(), more.end(), std::back_inserter(found_)); }
  void error(std::string rule, std::string where, std::vector<argument> args) {
    found_.push_back({std::move(rule), severity::error, std::move(where), std::move(args), ""});
  }
  void warn(std::string rule, std::string where, std::vector<argument> args) {
    found_.push_back({std::move(rule), severity::warning, std::move(where), std::move(args), ""});
  }

  // `known`: the records that the id may have meant.
  template <class Id, class Records>
  void unknown(const Id& id, std::string where, const Records& known) {
    found_.push_back(unknown_.finding_of(id.text(), std::move(where), known));
  }

  [[nodiscard]] names_on names() const { return {of_, facts_, what_.happened_on}; }

  // An id may be known from a reference alone, in events from elsewhere: only the day of its fact makes it exist.
  static bool is_told(row number, const column<day_number>& told_on) {
    return number != no_row && at(number) < told_on.size() && told_on[at(number)] != no_day;
  }

  // The ids of each kind, and the days of their facts.
  [[nodiscard]] auto told(const session_id&) const { return std::tie(of_.sessions, facts_.sessions.scheduled_on); }
  [[nodiscard]] auto told(const opinion_id&) const { return std::tie(of_.opinions, facts_.opinions.recorded_on); }
  [[nodiscard]] auto told(const issue_id&) const { return std::tie(of_.issues, facts_.issues.raised_on); }
  [[nodiscard]] auto told(const part_id&) const { return std::tie(of_.parts, facts_.parts.assigned_on); }
  [[nodiscard]] auto told(const answer_id&) const { return std::tie(of_.answers, facts_.answers.given_on); }
  [[nodiscard]] auto told(const conclusion_id&) const {
    return std::tie(of_.conclusions, facts_.conclusions.issued_on);
  }
  template <class Id>
  [[nodiscard]] row find(const Id& id) const {
    const auto find_told = [&](const auto& ids, const auto& told_on) {
      const row found = ids.find(id);
      return is_told(found, told_on) ? found : no_row;
    };
    return std::apply(find_told, told(id));
  }

  template <class Id>
  void declare(const Id& id, const char* member) {
    if (find(id) != no_row) error("id.taken", path(member), {{"id", id.text()}});
  }

  // An empty id refers to nothing and is no mistake here: members that must be there were checked before.
  template <class Id>
  row refer(const Id& id, const std::string& where) {
    const row found = find(id);
    if (found == no_row && !id.empty())
      std::apply([&](const auto& ids, const auto& told_on) { unknown_told(id, where, ids, told_on); }, told(id));
    return found;
  }

  // The newest are looked at first: of many, those are meant that work is going on with.
  template <class Id>
  void unknown_told(const Id& id, const std::string& where, const id_table<Id>& ids,
                    const column<day_number>& told_on) {
    const auto newest = [&](std::size_t i) -> std::string_view {
      const auto number = static_cast<row>(ids.size() - 1 - i);
      return is_told(number, told_on) ? ids[number].text() : std::string_view();
    };
    found_.push_back(unknown_.finding_of(id.text(), where, ids.size(), newest));
  }

  void body_at(const organisation_id& id, const std::string& where, date day) {
    if (id.empty()) return;
    const auto* found = rules_->find(id);
    if (found == nullptr)
      unknown(id, where, rules_->document.directory.organisations);
    else if (!is_valid_on(*found, day))
      error("organisation.not_valid", where,
            {{"body", id.text()}, {"body_name", names().of(id)}, {"day", to_text(day)}});
  }
  void body(const organisation_id& id, const char* member, date day) { body_at(id, path(member), day); }
  void bodies(const std::vector<organisation_id>& ids, const char* member, date day) {
    for (std::size_t i = 0; i < ids.size(); ++i) body_at(ids[i], path(member, i), day);
  }

  template <class Entries>
  static auto find_entry(const Entries& entries, const entry_id& id) -> const typename Entries::value_type* {
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const auto& e) { return e.id == id; });
    return found == entries.end() ? nullptr : &*found;
  }

  void judge_planned(const session_scheduled& e) {
    if (e.planned.empty()) {
      found_.push_back({"session.not_planned", severity::note, path("planned"), {{"session", e.session.text()}}, ""});
      return;
    }
    if (find_entry(plan_->planned_sessions, e.planned) == nullptr)
      return unknown(e.planned, path("planned"), plan_->planned_sessions);
    const row planned = of_.entries.find(e.planned);
    for (std::size_t i = 0; planned != no_row && i < sessions().planned.size(); ++i)
      if (sessions().planned[i] == planned)
        warn("session.planned_twice", path("planned"),
             {{"session", e.session.text()},
              {"planned", e.planned.text()},
              {"other", of_.sessions[static_cast<row>(i)].text()}});
  }

  void judge_people(const session_id& id, const std::vector<attendee>& people, const char* member, gathering who) {
    const row session = refer(id, path("session"));
    for (std::size_t i = 0; i < people.size(); ++i) {
      body_at(people[i].body, path(member, i) + "/body", what_.happened_on);
      for (std::size_t j = 0; j < people[i].fields.size(); ++j) {
        const auto& known = rules_->document.directory.fields;
        const bool is_known =
            std::any_of(known.begin(), known.end(), [&](const auto& f) { return f.code == people[i].fields[j]; });
        if (!is_known) unknown(people[i].fields[j], path(member, i) + "/fields/" + std::to_string(j), known);
      }
    }
    if (session == no_row || is_refused(found_) || purpose_ == judging_for::refusal) return;
    state_content next = of_;
    take_in(next, what_);
    for (const auto& g : composition_judge(next, next.current, who).gaps_of(session))
      found_.push_back(finding_of(g, of_, facts_, who, path(member)));
  }

  // A paper may be entered late, and never speaks of an issue before it was raised.
  row refer_raised(const issue_id& id, const std::string& where) {
    const row issue = refer(id, where);
    if (issue != no_row && facts_.issues.raised_on[at(issue)] > number_of(what_.happened_on))
      warn("issue.not_yet_raised", where,
           {{"issue", id.text()},
            {"raised_on", to_text(day_of(facts_.issues.raised_on[at(issue)]))},
            {"day", to_text(what_.happened_on)}});
    return issue;
  }

  row judge_answerable(const issue_id& id, const std::string& where) {
    const row issue = refer_raised(id, where);
    if (issue != no_row && has_own_procedure(static_cast<issue_kind>(facts_.issues.kind[at(issue)])))
      found_.push_back({"issue.outside_answers", severity::error, where, {{"issue", id.text()}}, own_procedure_basis});
    return issue;
  }

  void judge_answerer(const answer_given& e, row issue, const std::string& where) {
    const row answering = of_.bodies.find(e.body);
    bool has_parts = false;
    for (std::size_t i = 0; i < facts_.parts.issue.size(); ++i) {
      if (facts_.parts.issue[i] != issue) continue;
      if (facts_.parts.lead[i] == answering) return;
      has_parts = true;
    }
    if (has_parts)
      warn("answer.not_the_lead", where,
           {{"answer", e.answer.text()},
            {"issue", of_.issues[issue].text()},
            {"body", e.body.text()},
            {"body_name", names().of(e.body)}});
  }

  template <class Do>
  void each_answer(row issue, Do what) const {
    const auto& served = facts_.answered_issues;
    for (std::size_t i = 0; i < served.to.size(); ++i)
      if (served.to[i] == issue) what(at(served.from[i]));
  }

  // Rules of an earlier day than those in force come too late to change anything now.
  void judge_moved_deadlines(const calendar_document& adopted) {
    if (rules_ == nullptr || !rules_->calendar || purpose_ == judging_for::refusal) return;
    if (number_of(what_.happened_on) < facts_.rules_on || rules_->document.calendar == adopted) return;
    if (auto days = calendar::from_document(adopted))
      add(moved_deadlines(of_, rules_->calendar->projected(), days->projected(), path("rules") + "/calendar"));
  }

  void judge_deadline(const issue_assigned& e) {
    if (auto checked = check(e.due); !checked)
      return error("deadline.incomplete", path("due") + checked.error().where, {{"message", checked.error().message}});
    if (e.due.kind == deadline_kind::none_set) return;
    if (e.due.basis.empty() && e.conclusion.empty())
      return error("deadline.basis_missing", path("due") + "/basis", {{"part", e.part.text()}});
    const auto start = start_of(facts_, e.due.from.value_or(deadline_start::received), what_.happened_on,
                                of_.conclusions.find(e.conclusion), session_of(e));
    if (!start)
      return warn("deadline.start_unknown", path("due") + "/from",
                  {{"part", e.part.text()}, {"from", std::string(code_of(*e.due.from))}});
    if (rules_->calendar) judge_due_day(e, *start);
  }

  void judge_due_day(const issue_assigned& e, date start) {
    const auto due = due_of({.rule = e.due, .start = start}, *rules_->calendar);
    if (!due)
      return warn("deadline.not_covered", path("due"), {{"part", e.part.text()}, {"message", due.error().message}});
    judge_certainty(e.part, *due, path("due"));
    if (*due->day < what_.happened_on)
      warn("deadline.already_past", path("due"),
           {{"part", e.part.text()}, {"due_on", to_text(*due->day)}, {"assigned_on", to_text(what_.happened_on)}});
  }

  void judge_certainty(const part_id& part, const due_day& due, const std::string& where) {
    if (!due.is_provisional) return;
    std::vector<argument> args{{"part", part.text()}, {"due_on", to_text(*due.day)}};
    if (!due.doubtful.empty()) args.push_back({"days", texts_of(due.doubtful)});
    if (due.decided_until) args.push_back({"decided_until", to_text(*due.decided_until)});
    found_.push_back(
        {"deadline.provisional", due.decided_until ? severity::warning : severity::note, where, std::move(args), ""});
  }

  // A decision may be entered late, and never changes a deadline before there was one.
  row refer_assigned(const part_id& id) {
    const row part = refer(id, path("part"));
    if (part != no_row && facts_.parts.assigned_on[at(part)] > number_of(what_.happened_on))
      warn("part.not_yet_assigned", path("part"),
           {{"part", id.text()},
            {"assigned_on", to_text(day_of(facts_.parts.assigned_on[at(part)]))},
            {"day", to_text(what_.happened_on)}});
    if (part != no_row && purpose_ == judging_for::everything) judge_still_open(part);
    return part;
  }

  void judge_still_open(row part) {
    const auto p = at(part);
    const auto& answers = facts_.answers;
    std::optional<date> answered_on;
    each_answer(facts_.parts.issue[p], [&](std::size_t answer) {
      const auto given_on = answers.given_on[answer];
      const bool is_of_part = answers.body[answer] == facts_.parts.lead[p] && answers.is_interim[answer] != 1 &&
                              given_on >= facts_.parts.assigned_on[p] && given_on <= number_of(what_.happened_on);
      if (is_of_part && (!answered_on || day_of(given_on) < *answered_on)) answered_on = day_of(given_on);
    });
    if (answered_on)
      warn("deadline.already_answered", path("part"),
           {{"part", of_.parts[part].text()}, {"answered_on", to_text(*answered_on)}});
  }

  static std::vector<row> rows_of(const column<row>& parts, row part) {
    std::vector<row> rows;
    for (std::size_t i = 0; i < parts.size(); ++i)
      if (parts[i] == part) rows.push_back(static_cast<row>(i));
    return rows;
  }

  // With everything that was told of it.
  [[nodiscard]] deadline told_deadline(row part, const std::vector<row>& extensions) const {
    const auto p = at(part);
    const bool is_from_session = facts_.parts.due_from[p] == static_cast<row>(deadline_start::held);
    return deadline_of_part(of_, facts_, p, is_from_session ? session_of_issue(facts_, facts_.parts.issue[p]) : no_row,
                            extensions, rows_of(facts_.pauses.part, part));
  }

  // Where a change stands: the member of the command, and its place in the deadline.
  struct change_places {
    const char* member;
    std::string in_deadline;
  };

  void refuse_change(const part_id& part, const failure& why, const change_places& places) {
    const auto& place = places.in_deadline;
    const bool is_here = why.where == place || why.where.starts_with(place + "/");
    error("deadline.change_unusable", path(places.member) + (is_here ? why.where.substr(place.size()) : ""),
          {{"part", part.text()}, {"message", why.message}});
  }

  // Whether the deadline with one more extension or pause can be, and its due day be reckoned.
  bool judge_form(const part_id& part, deadline changed, const change_places& places) {
    const bool is_start_known = !has_start(changed.rule.kind) || changed.start;
    if (!is_start_known) changed.start = what_.happened_on;  // so that the change itself can be looked at
    if (auto checked = check(changed); !checked) {
      refuse_change(part, checked.error(), places);
      return false;
    }
    if (!is_start_known)
      warn("deadline.start_unknown", path("part"),
           {{"part", part.text()}, {"from", std::string(code_of(*changed.rule.from))}});
    return is_start_known;
  }

  // Reports go the same way, by what fits: an extension decided later may not fit any more.
  void judge_moved(const part_id& part, const deadline& told, const deadline& changed, const std::string& where) {
    if (!rules_->calendar || purpose_ == judging_for::refusal) return;
    const auto due_by_rules = [&](const deadline& of) {
      return due_of(fitting(of, *rules_->calendar), *rules_->calendar);
    };
    const auto before = due_by_rules(told);
    const auto after = due_by_rules(changed);
    if (!after) return warn("deadline.not_covered", where, {{"part", part.text()}, {"message", after.error().message}});
    if (before && before->day == after->day) {
      warn("deadline.unchanged", where, {{"part", part.text()}, {"due_on", to_text(*after->day)}});
    } else {
      std::vector<argument> args{{"part", part.text()}};
      if (before) args.push_back({"from", to_text(*before->day)});
      args.push_back({"to", to_text(*after->day)});
      found_.push_back({"deadline.changed", severity::note, where, std::move(args), ""});
    }
    judge_certainty(part, *after, where);
  }

  static std::string texts_of(const std::vector<date>& days) {
    std::string all;
    for (const auto day : days) all += (all.empty() ? "" : ", ") + to_text(day);
    return all;
  }

  // The session at which the issue was raised, where the deadline counts from it.
  [[nodiscard]] row session_of(const issue_assigned& e) const {
    const row issue = e.due.from == deadline_start::held ? find(e.issue) : no_row;
    return issue == no_row ? no_row : session_of_issue(facts_, issue);
  }

  [[nodiscard]] bool is_addressed(const duty& d, const organisation_id& body) const {
    return std::any_of(d.addressees.begin(), d.addressees.end(), [&](const addressee& a) {
      if (!a.bodies) return a.body == body;
      const auto all = expand(*a.bodies, rules_->document.directory, what_.happened_on);
      return std::find(all.begin(), all.end(), body) != all.end();
    });
  }

  const state_content& of_;
  const facts& facts_;
  const event& what_;
  judging_for purpose_;
  const rulebook* rules_ = nullptr;
  const plan* plan_ = nullptr;
  unknown_ids unknown_;
  std::vector<finding> found_;
};

}  // namespace

std::vector<finding> judge_event(const state_content& current, const event& what, judging_for purpose) {
  judging judged(current, what, purpose);
  judged.judge_envelope();
  if (judged.can_judge()) std::visit(judged, what.data);
  return std::move(judged).take();
}

bool is_refused(const std::vector<finding>& findings) noexcept {
  return std::any_of(findings.begin(), findings.end(), [](const finding& f) { return f.level == severity::error; });
}

}  // namespace doithoai::inline v0
