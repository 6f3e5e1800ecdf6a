// Adopting rules and plans, and the duties of a plan: what their events tell, and the rules by which they are judged.

#include "ledger/adoption.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "core/digest.hpp"
#include "core/in_sentence.hpp"
#include "doithoai/json.hpp"
#include "ledger/composition.hpp"
#include "ledger/judging.hpp"
#include "ledger/named_bodies.hpp"
#include "ledger/names.hpp"
#include "ledger/paper.hpp"
#include "ledger/part.hpp"
#include "ledger/telling.hpp"

namespace doithoai::inline v0 {
namespace {

// A warning only: another version of the library may have written the same document with other members.
void judge_digest(judging& by, const std::string& told, const std::string& document) {
  if (const auto made = digest_of(document); made != told)
    by.warn("document.other_digest", "digest", {{"told", told}, {"made", made}});
}

// Rules of an earlier day than those in force come too late to change anything now.
void judge_moved_deadlines(judging& by, const rules_adopted& e) {
  if (by.rules == nullptr || !by.rules->calendar || by.purpose == judging_for::refusal) return;
  const auto* in_force = by.known.told<rules_adopted_fact>(the_ledger);
  if (by.day() < date(in_force->day)) return;
  const bool is_same_calendar = by.rules->document.calendar == e.rules->calendar;
  if (is_same_calendar && by.rules->document.directory == e.rules->directory) return;
  const rulebook adopted(*e.rules, e.digest);
  if (is_same_calendar && !adopted.has_own_calendars() && !by.rules->has_own_calendars()) return;
  if (adopted.calendar)
    by.add(moved_deadlines(by.known, *by.rules, adopted,
                           place("rules").in(is_same_calendar ? "directory" : "calendar").text()));
}

// A rule that asks nobody is silent for ever, so that it is told of.
void judge_composition(judging& by, const plan& judged, const rulebook& rules, const std::string* path) {
  if (by.purpose == judging_for::refusal) return;
  for (const auto i : rules_for_nobody(judged, rules)) {
    const auto& rule = judged.composition[i];
    by.found.push_back({"plan.composition_unmatched",
                        severity::warning,
                        path != nullptr ? *path : "/data/plan/composition/" + std::to_string(i) + "/bodies",
                        {{"rule", rule.id.text()}, {"office", rule.text}, {"bodies", rule.bodies.name}},
                        judged.id.text() + "/" + rule.id.text()});
  }
}

// Another directory is held against the plan in force. Rules of an earlier day than those in force change nothing now.
void judge_directory(judging& by, const rules_adopted& e) {
  if (by.rules == nullptr || by.plan == nullptr || is_refused(by.found)) return;
  if (by.day() < date(by.known.told<rules_adopted_fact>(the_ledger)->day)) return;
  if (by.rules->document.directory == e.rules->directory) return;
  const auto path = place("rules").in("directory").text();
  judge_composition(by, by.plan->document, rulebook(*e.rules, e.digest), &path);
}

// Events name bodies for ever: one that is no more ends, and stays in the directory.
void judge_missing_bodies(judging& by, const rules_adopted& e) {
  if (by.rules == nullptr || by.purpose != judging_for::everything) return;
  if (by.rules->document.directory == e.rules->directory) return;
  const auto named = named_bodies(by.known);
  std::set<std::string_view> adopted;
  for (const auto& body : e.rules->directory.organisations) adopted.insert(body.id.text());
  for (std::size_t i = 0; i < named.size(); ++i) {
    const auto id = by.known.id_text(body_no(i));
    if (!named[i] || adopted.contains(id) || by.rules->find(id) == nullptr) continue;
    by.refuse("rules.body_missing", place("rules").in("directory"),
              {{"body", std::string(id)}, {"body_name", by.rules->find(id)->name}});
  }
}

void judge_kinds(judging& by, const plan& adopted) {
  each_named_body(adopted, [&](const std::string& path, const organisation_id& id, body_wanted wanted) {
    const auto* body = by.rules->find(id.text());
    if (body == nullptr || is_wanted(*body, wanted)) return;
    by.refuse("organisation.other_kind", "plan", args_of_other_kind(*body, wanted));
    by.found.back().path += path;
  });
}

bool is_addressed(const judging& by, const duty& d, const organisation_id& body) {
  return std::any_of(d.addressees.begin(), d.addressees.end(), [&](const addressee& a) {
    if (!a.bodies) return a.body == body;
    const auto* member = by.rules->find(body.text());
    return member != nullptr && is_member(*member, *a.bodies, {by.day(), by.day()});
  });
}

}  // namespace

std::string name_of_plan(const facts& known) {
  const auto* adopted = known.told<plan_adopted_fact>(the_ledger);
  const auto* book = known.plan();
  if (adopted == nullptr || book == nullptr) return {};
  const auto& plan = book->document;
  auto cited = number_in_sentence(full_number(plan.number, plan.symbol));
  if (plan.issued_on) cited += " ngày " + day_in_sentence(*plan.issued_on);
  const auto issuer = names_on(known, plan.issued_on.value_or(date(adopted->day))).of(plan.issuer);
  if (!issuer.empty()) cited += " của " + issuer;
  return cited.empty() ? cited : "Kế hoạch" + cited;
}

void tell_of(telling& to, const rules_adopted& e) { to.tell(std::make_shared<const rulebook>(*e.rules, e.digest)); }

void judge_of(judging& by, const rules_adopted& e) {
  by.add(check_rules(*e.rules, "/data/rules"));
  judge_digest(by, e.digest, to_json(*e.rules));
  judge_missing_bodies(by, e);
  judge_moved_deadlines(by, e);
  judge_directory(by, e);
}

void tell_of(telling& to, const plan_adopted& e) { to.tell(std::make_shared<const planbook>(*e.plan)); }

void judge_of(judging& by, const plan_adopted& e) {
  by.add(check_plan(*e.plan, by.rules->document, "/data/plan"));
  judge_composition(by, *e.plan, *by.rules, nullptr);
  judge_kinds(by, *e.plan);
  judge_digest(by, e.digest, to_json(*e.plan));
}

void tell_of(telling& to, const duty_completed& e) {
  const auto duty = to.number_of(e.duty);
  const auto body = to.number_of(e.body);
  to.tell(duty_completed_fact{duty, body, to.number_of(e.session)});
}

void judge_of(judging& by, const duty_completed& e) {
  const auto* duty = by.plan->duty_of(e.duty.text());
  if (duty == nullptr) by.unknown(e.duty, "duty", by.plan->document.duties);
  by.body(e.body, "body", by.day());
  by.refer(e.session, "session");
  if (duty != nullptr && !is_addressed(by, *duty, e.body))
    by.warn("duty.not_addressee", "body",
            {{"duty", e.duty.text()}, {"body", e.body.text()}, {"body_name", by.names().of(e.body)}});
}

}  // namespace doithoai::inline v0
