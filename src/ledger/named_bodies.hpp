#pragma once
// Which bodies the facts name, and whether a territory or somebody who acts is wanted there: said once for commands, which
// know it by their member, and for what stands in a ledger.

#include <string>
#include <string_view>
#include <vector>

#include "doithoai/finding.hpp"
#include "doithoai/organisation.hpp"
#include "ledger/facts.hpp"

namespace doithoai::inline v0 {

/// What a member that names a body wants. A hamlet is both: a place, and a community with a head.
enum class body_wanted : std::uint8_t { office, area };

[[nodiscard]] constexpr bool is_wanted(const organisation& body, body_wanted wanted) noexcept {
  const bool is_area = body.kind == body_kind::area;
  return body.kind == body_kind::hamlet || is_area == (wanted == body_wanted::area);
}

/// The arguments of `organisation.other_kind`.
std::vector<argument> args_of_other_kind(const organisation& body, body_wanted wanted);

/// A body that a fact names. `table`: that of its subject, as paths of findings name it.
struct named_body {
  std::string_view table;
  std::string_view subject;
  std::string_view member;
  body_no body;
  body_wanted wanted = body_wanted::office;
};

/// Calls `what` with each body that the facts name, by reading all that may name one.
template <class Do>
void each_named_body(const facts& known, Do what) {
  using enum body_wanted;
  const auto tell = [&](std::string_view table, auto subject, std::string_view member, body_no body,
                        body_wanted wanted) {
    if (body) what(named_body{table, known.id_text(subject), member, body, wanted});
  };
  known.each_row<session_scheduled_fact>([&](const auto& told) {
    tell("sessions", told.session, "organiser", told.organiser, office);
    tell("sessions", told.session, "concluder", told.concluder, office);
  });
  known.each_row<session_commune_fact>(
      [&](const auto& told) { tell("sessions", told.session, "communes", told.commune, area); });
  known.each_row<session_concerned_fact>(
      [&](const auto& told) { tell("sessions", told.session, "concerned", told.body, office); });
  known.each_row<person_fact<gathering::invited>>(
      [&](const auto& told) { tell("sessions", told.session, "invited", told.body, office); });
  known.each_row<person_fact<gathering::present>>(
      [&](const auto& told) { tell("sessions", told.session, "present", told.body, office); });
  known.each_row<conclusion_issued_fact>(
      [&](const auto& told) { tell("conclusions", told.conclusion, "concluder", told.concluder, office); });
  known.each_row<opinion_recorded_fact>(
      [&](const auto& told) { tell("opinions", told.opinion, "hamlet", told.hamlet, area); });
  known.each_row<issue_raised_fact>(
      [&](const auto& told) { tell("issues", told.issue, "commune", told.commune, area); });
  known.each_row<issue_verified_fact>([&](const auto& told) { tell("issues", told.issue, "by", told.by, office); });
  known.each_row<part_assigned_fact>([&](const auto& told) { tell("parts", told.part, "lead", told.lead, office); });
  known.each_row<part_coordinating_fact>(
      [&](const auto& told) { tell("parts", told.part, "coordinating", told.body, office); });
  known.each_row<issue_answered_fact>(
      [&](const auto& told) { tell("answers", told.answer, "body", told.body, office); });
  known.each_row<duty_completed_fact>([&](const auto& told) { tell("duties", told.duty, "body", told.body, office); });
}

/// The same of a plan: `what(path, id, wanted)`, with the path within it.
template <class Do>
void each_named_body(const plan& all, Do what) {
  using enum body_wanted;
  const auto place = [](const char* list, std::size_t i, const char* member) {
    return std::string("/") + list + "/" + std::to_string(i) + "/" + member;
  };
  const auto addressees = [&](const std::vector<addressee>& named, const std::string& where) {
    for (std::size_t j = 0; j < named.size(); ++j)
      what(where + "/" + std::to_string(j) + "/body", named[j].body, office);
  };
  what(std::string("/issuer"), all.issuer, office);
  what(std::string("/superior"), all.superior, office);
  for (std::size_t i = 0; i < all.planned_sessions.size(); ++i)
    for (std::size_t j = 0; j < all.planned_sessions[i].communes.size(); ++j)
      what(place("planned_sessions", i, "communes") + "/" + std::to_string(j), all.planned_sessions[i].communes[j],
           area);
  for (std::size_t i = 0; i < all.duties.size(); ++i) {
    addressees(all.duties[i].addressees, place("duties", i, "addressees"));
    addressees(all.duties[i].with, place("duties", i, "with"));
    what(place("duties", i, "on_behalf_of"), all.duties[i].on_behalf_of, office);
  }
  for (std::size_t i = 0; i < all.recipients.size(); ++i)
    addressees(all.recipients[i].bodies, place("recipients", i, "bodies"));
}

/// Which bodies are named, by number.
std::vector<bool> named_bodies(const facts& known);

}  // namespace doithoai::inline v0
