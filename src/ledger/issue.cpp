// Issues: what their events tell, and the rules by which they are judged.

#include "ledger/issue.hpp"

#include <algorithm>
#include <array>

#include "doithoai/code.hpp"
#include "ledger/judging.hpp"
#include "ledger/life.hpp"
#include "ledger/telling.hpp"

namespace doithoai::inline v0 {
namespace {

using enum issue_state;

using step = life_step<issue_state>;

constexpr std::array steps{
    step{{}, "issue_raised", raised},
    step{{}, "issue_raised", own_procedure, "issue.own_procedure", severity::warning},
    step{raised, "issue_assigned", assigned},
    step{raised, "answer_given", raised},
    step{raised, "answer_given", returned},
    step{raised, "answer_given", answered},
    step{raised, "answer_given", under_way},
    step{raised, "answer_given", resolved},
    step{raised, "answer_given", verified},
    step{raised, "issue_verified", raised},
    step{own_procedure, "issue_assigned", own_procedure, "issue.outside_answers", severity::error},
    step{own_procedure, "answer_given", own_procedure, "issue.outside_answers", severity::error},
    step{own_procedure, "issue_verified", own_procedure},
    step{returned, "issue_assigned", returned},
    step{returned, "issue_assigned", assigned},
    step{returned, "answer_given", returned},
    step{returned, "answer_given", answered},
    step{returned, "answer_given", under_way},
    step{returned, "answer_given", resolved},
    step{returned, "answer_given", verified},
    step{returned, "issue_verified", returned},
    step{assigned, "issue_assigned", assigned},
    step{assigned, "answer_given", returned},
    step{assigned, "answer_given", assigned},
    step{assigned, "answer_given", answered},
    step{assigned, "answer_given", under_way},
    step{assigned, "answer_given", resolved},
    step{assigned, "answer_given", verified},
    step{assigned, "issue_verified", assigned},
    step{answered, "issue_assigned", returned},
    step{answered, "issue_assigned", assigned},
    step{answered, "issue_assigned", answered},
    step{answered, "issue_assigned", under_way},
    step{answered, "issue_assigned", resolved},
    step{answered, "answer_given", answered},
    step{answered, "answer_given", under_way},
    step{answered, "answer_given", resolved},
    step{answered, "issue_verified", answered},
    step{answered, "issue_verified", under_way},
    step{answered, "issue_verified", verified},
    step{under_way, "issue_assigned", returned},
    step{under_way, "issue_assigned", assigned},
    step{under_way, "issue_assigned", answered},
    step{under_way, "issue_assigned", under_way},
    step{under_way, "issue_assigned", resolved},
    step{under_way, "issue_assigned", verified},
    step{under_way, "answer_given", answered},
    step{under_way, "answer_given", under_way},
    step{under_way, "answer_given", resolved},
    step{under_way, "answer_given", verified},
    step{under_way, "issue_verified", under_way},
    step{under_way, "issue_verified", verified},
    step{resolved, "issue_assigned", returned},
    step{resolved, "issue_assigned", assigned},
    step{resolved, "issue_assigned", answered},
    step{resolved, "issue_assigned", under_way},
    step{resolved, "issue_assigned", resolved},
    step{resolved, "answer_given", answered},
    step{resolved, "answer_given", under_way},
    step{resolved, "answer_given", resolved},
    step{resolved, "issue_verified", under_way},
    step{resolved, "issue_verified", resolved},
    step{resolved, "issue_verified", verified},
    step{verified, "issue_assigned", returned},
    step{verified, "issue_assigned", under_way},
    step{verified, "issue_assigned", assigned},
    step{verified, "issue_assigned", verified},
    step{verified, "answer_given", under_way},
    step{verified, "answer_given", verified},
    step{verified, "issue_verified", answered},
    step{verified, "issue_verified", under_way},
    step{verified, "issue_verified", resolved},
    step{verified, "issue_verified", verified},
};

using sign = state_sign<issue_state, const issue_standing&>;

constexpr std::array signs{
    sign{own_procedure, [](const issue_standing& s) { return s.is_own_procedure; }},
    sign{returned, [](const issue_standing& s) { return s.is_returned; }},
    sign{raised, [](const issue_standing& s) { return !s.answered_on && !s.has_live_parts; }},
    sign{assigned, [](const issue_standing& s) { return !s.answered_on; }},
    sign{under_way, [](const issue_standing& s) { return s.is_under_way(); }},
    sign{verified, [](const issue_standing& s) { return bool(s.verified_on); }},
    sign{resolved, [](const issue_standing& s) { return bool(s.resolved_on); }},
    sign{answered},
};

// Of the opinions behind an issue that is to be raised.
origin origin_of(const facts& known, const raise_issue& raised) {
  origin made;
  for (const auto& id : raised.opinions)
    if (const auto* opinion = known.told<opinion_recorded_fact>(known.find(id))) made.add(*opinion);
  return made;
}

std::string own_procedure_basis(const judging& by, issue_kind kind) {
  const auto* name = kind == issue_kind::complaint ? "complaint.own_procedure" : "denunciation.own_procedure";
  const auto* basis = find_basis(by.rules->document.regime, name, by.day());
  return basis == nullptr ? std::string() : basis->source;
}

// Figures by place leave out an issue of which nobody can say where: its session was held for several.
void judge_place(judging& by, const issue_raised& e) {
  if (!e.commune.empty()) return;
  const auto from = origin_of(by.known, e);
  if (from.session && !from.hamlet.get() && !place_of(by.known, from.session))
    by.note("issue.place_unclear", "commune",
            {{"issue", e.issue.text()}, {"session", std::string(by.known.id_text(from.session))}});
}

// An issue comes out of what was said. What was gathered before a session may be one before it.
void judge_origin(judging& by, const issue_raised& e, opinion_no opinion, const place& where) {
  const auto* said = by.known.told<opinion_recorded_fact>(opinion);
  const auto begun_on =
      said->channel == opinion_channel::gathered_before ? maybe_day() : begin_of(by.known, said->session);
  const bool is_before_opinion = by.day() < date(said->day);
  if (!is_before_opinion && (!begun_on || by.day() >= *begun_on)) return;
  std::vector<argument> args{{"issue", e.issue.text()}};
  if (e.kind != issue_kind::denunciation) {
    args.push_back({"begun_on", to_text(is_before_opinion ? date(said->day) : *begun_on)});
    if (is_before_opinion)
      args.push_back({"opinion", std::string(by.known.id_text(opinion))});
    else
      args.push_back({"session", std::string(by.known.id_text(said->session))});
  }
  by.warn("issue.before_opinion", where, std::move(args));
}

// The law says which tiers there are no longer.
void judge_tier(judging& by, const issue_raised& e) {
  if (!e.level) return;
  const auto* ended = find_basis(by.rules->document.regime, std::string(code_of(*e.level)) + ".ended", by.day());
  if (ended == nullptr) return;
  std::vector<argument> args{{"issue", e.issue.text()},
                             {"level_name", std::string(label_of(*e.level, language::vietnamese))},
                             {"level_name_en", std::string(label_of(*e.level, language::english))}};
  if (ended->valid_from) args.push_back({"ended_on", to_text(*ended->valid_from - std::chrono::days{1})});
  by.warn("issue.tier_ended", "competence", std::move(args), ended->source);
}

// Of an issue that is answered here; what goes by a procedure of its own has its answer there.
bool lacks_answer(const judging& by, issue_no issue) {
  if (has_own_procedure(by.known.told<issue_raised_fact>(issue)->kind)) return false;
  bool is_answered = false;
  by.known.each<&issue_answered_fact::issue>(
      issue, [&](const auto& answer) { is_answered = is_answered || !answer.is_interim; });
  return !is_answered;
}

}  // namespace

std::span<const life_step<issue_state>> issue_life() noexcept { return steps; }

issue_state state_of(const issue_standing& standing) { return first_there(signs, standing); }

session_no session_of(const facts& known, issue_no issue) {
  session_no first;
  known.each<&issue_opinion_fact::issue>(issue, [&](const auto& link) {
    const auto* opinion = known.told<opinion_recorded_fact>(link.opinion);
    if (opinion != nullptr && opinion->session) first = opinion->session;
  });
  return first;
}

body_no shared_hamlet_of(const facts& known, issue_no issue) {
  shared_place hamlet;
  known.each<&issue_opinion_fact::issue>(issue, [&](const auto& link) {
    if (const auto* opinion = known.told<opinion_recorded_fact>(link.opinion)) hamlet.add(opinion->hamlet);
  });
  return hamlet.get();
}

maybe_day end_of(const facts& known, session_no session) {
  if (const auto* closed = known.told<session_closed_fact>(session)) return closed->day;
  const auto* scheduled = known.told<session_scheduled_fact>(session);
  return scheduled == nullptr ? maybe_day() : scheduled->held_on;
}

maybe_day begin_of(const facts& known, session_no session) {
  if (const auto* opened = known.told<session_opened_fact>(session)) return opened->day;
  return end_of(known, session);
}

issue_by_chains::issue_by_chains(const facts& known, issue_no issue, const rulebook* rules) {
  told_.raised = known.told<issue_raised_fact>(issue);
  known.copy<&part_assigned_fact::issue>(issue, parts_);
  known.copy<&issue_answered_fact::issue>(issue, answers_);
  told_.parts = parts_;
  told_.answers = answers_;
  kinship kin(known, rules);
  served_.read(known, kin, told_);
  told_.served = &served_;
  told_.verified = verifications_of(known, issue);
  if (const auto* last = known.told<response_recorded_fact>(issue)) told_.accepted_on = accepted_on(*last);
  told_.session = session_of(known, issue);
  told_.hamlet = shared_hamlet_of(known, issue);
  told_.place_of_session = place_of(known, told_.session);
  told_.session_end = end_of(known, told_.session);
}

issue_standing issue_by_chains::standing() const {
  std::vector<part_standing> parts;
  for (std::size_t i = 0; i < parts_.size(); ++i) parts.push_back(standing_of(told_, i));
  return standing_of(told_, parts);
}

body_no place_of(const facts& known, session_no session) {
  shared_place only;
  known.each<&session_commune_fact::session>(session, [&](const auto& told) { only.add(told.commune); });
  return only.get();
}

body_no place_of(const facts& known, const fact_row<issue_raised_fact>& raised) {
  if (raised.commune) return raised.commune;
  const auto hamlet = shared_hamlet_of(known, raised.issue);
  return hamlet ? hamlet : place_of(known, session_of(known, raised.issue));
}

body_no place_of(const facts& known, const raise_issue& raised) {
  if (!raised.commune.empty()) return known.find(raised.commune);
  const auto from = origin_of(known, raised);
  return from.hamlet.get() ? from.hamlet.get() : place_of(known, from.session);
}

part_standing issue_by_chains::standing_of_part(part_no part) const {
  const auto place = find(part);
  return place ? standing_of(told_, *place) : part_standing();
}

std::optional<std::size_t> issue_by_chains::find(part_no part) const {
  const auto found = std::find_if(parts_.begin(), parts_.end(), [&](const auto& one) { return one.part == part; });
  return found == parts_.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - parts_.begin()));
}

std::string names_of_parts(const facts& known, std::span<const fact_row<part_assigned_fact>> parts,
                           const std::vector<std::size_t>& places) {
  std::string all;
  for (const auto place : places) all.append(all.empty() ? "" : ", ").append(known.id_text(parts[place].part));
  return all;
}

bool owes_answer(const facts& known, kinship& kin, const fact_row<part_assigned_fact>& part,
                 std::span<const fact_row<issue_answered_fact>> answers) {
  bool is_alone = true;  // what may be to other parts of the issue is not to be told by itself
  for (const auto& one : answers) {
    if (one.is_interim || one.day < part.day) continue;
    const auto how = kin.of(one.body, part.lead, one.day);
    if (how == speaking::as_it && !one.names_parts) return false;
    is_alone = is_alone && how == speaking::not_for_it;
  }
  if (is_alone) return true;
  const auto standing = issue_by_chains(known, part.issue, kin.rules()).standing_of_part(part.part);
  return standing.is_live() && !standing.answered_on;
}

issue_no refer_raised(judging& by, const issue_id& id, const place& where) {
  const auto issue = by.refer(id, where);
  if (!issue) return issue;
  const date raised_on = by.known.told<issue_raised_fact>(issue)->day;
  if (raised_on > by.day()) by.warn("issue.not_yet_raised", where, {{"issue", id.text()}, {"day", to_text(by.day())}});
  return issue;
}

issue_no refer_answerable(judging& by, const issue_id& id, const place& where) {
  const auto issue = refer_raised(by, id, where);
  if (!issue) return issue;
  const auto kind = by.known.told<issue_raised_fact>(issue)->kind;
  if (!has_own_procedure(kind)) return issue;
  const auto* met = judged_step(by, issue_life(), own_procedure, own_procedure);
  // Whatever asks for an answerable issue is refused one of these, be its step in the table or not.
  if (met == nullptr)
    met = std::find_if(steps.begin(), steps.end(), [](const step& s) { return s.weight == severity::error; });
  find_at(by, *met, where, {{"issue", id.text()}}, own_procedure_basis(by, kind));
  return issue;
}

// Raised.

void tell_of(telling& to, const issue_raised& e) {
  const auto issue = to.number_of(e.issue);
  if (!issue) return;
  issue_raised_fact told;
  told.issue = issue;
  told.kind = e.kind;
  told.category = to.number_of(e.category);
  told.commune = to.number_of(e.commune);
  told.level = e.level;
  told.people = e.people;
  told.summary = to.words(e.summary);
  to.tell(told);
  for (const auto& named : e.opinions)
    if (const auto opinion = to.number_of(named)) to.tell(issue_opinion_fact{issue, opinion});
}

// What an issue is about, and where: of a denunciation no finding says so.
void judge_subject(judging& by, const issue_raised& e) {
  judge_tier(by, e);
  judge_place(by, e);
  const auto& plan = by.plan->document;
  const auto covers = [&](const topic& t) { return is_within(e.category, t.category); };
  if (!plan.topics_are_open && !plan.topics.empty() && std::none_of(plan.topics.begin(), plan.topics.end(), covers))
    by.note("issue.outside_topics", "category",
            {{"issue", e.issue.text()},
             {"category", e.category.text()},
             {"category_name", by.names().of(e.category)},
             {"category_name_en", by.names().of(e.category, language::english)}},
            plan.id.text());
}

void judge_of(judging& by, const issue_raised& e) {
  by.declare(e.issue, "issue");
  if (e.opinions.empty()) by.error("issue.no_opinion", "opinions", {{"issue", e.issue.text()}});
  by.once(e.opinions, "opinions");
  for (std::size_t i = 0; i < e.opinions.size(); ++i)
    if (const auto opinion = by.refer(e.opinions[i], {"opinions", i})) judge_origin(by, e, opinion, {"opinions", i});
  if (by.rules->category_of(e.category.text()) == nullptr)
    by.unknown(e.category, "category", by.rules->document.taxonomy.categories);
  by.area(e.commune, "commune", by.day());
  if (e.kind != issue_kind::denunciation) judge_subject(by, e);
  const auto state = has_own_procedure(e.kind) ? own_procedure : raised;
  if (const auto* met = judged_step(by, issue_life(), std::nullopt, state))
    find_at(by, *met, "kind", {{"issue", e.issue.text()}, {"kind", std::string(code_of(e.kind))}},
            own_procedure_basis(by, e.kind));
}

// Verified.

void tell_of(telling& to, const issue_verified& e) {
  if (const auto issue = to.number_of(e.issue)) to.tell(issue_verified_fact{issue, to.number_of(e.by), e.is_confirmed});
}

void judge_of(judging& by, const issue_verified& e) {
  const auto issue = refer_raised(by, e.issue, "issue");
  by.body(e.by, "by", by.day());
  if (!issue) return;
  if (lacks_answer(by, issue)) by.warn("verification.without_answer", "issue", {{"issue", e.issue.text()}});
  bool is_own_answer = false;
  const auto verifier = by.known.find(e.by);
  by.known.each<&issue_answered_fact::issue>(
      issue, [&](const auto& answer) { is_own_answer = is_own_answer || answer.body == verifier; });
  if (is_own_answer)
    by.warn("verification.by_answering_body", "by",
            {{"issue", e.issue.text()}, {"body", e.by.text()}, {"body_name", by.names().of(e.by)}});
}

// Responded to.

void tell_of(telling& to, const response_recorded& e) {
  if (const auto issue = to.number_of(e.issue))
    to.tell(response_recorded_fact{issue, e.satisfaction, e.way, to.words(e.words)});
}

void judge_of(judging& by, const response_recorded& e) {
  const auto issue = refer_raised(by, e.issue, "issue");
  if (issue && lacks_answer(by, issue)) by.warn("response.without_answer", "issue", {{"issue", e.issue.text()}});
}

}  // namespace doithoai::inline v0
