// Judges whether people were told of a session as many days before it as the law of that day asks.

#include "ledger/notice.hpp"

#include <algorithm>

#include "ledger/names.hpp"

namespace doithoai::inline v0 {
namespace {

template <class Code>
bool is_one_of(const std::vector<Code>& codes, Code one) {
  return codes.empty() || std::find(codes.begin(), codes.end(), one) != codes.end();
}

// Whether the number is about such a session at all: about another's, or one of another kind, it says nothing.
bool is_about(const regime_number& number, session_kind kind, const organisation* organiser) {
  return is_one_of(number.session_kinds, kind) &&
         (organiser == nullptr || is_one_of(number.organiser_kinds, organiser->kind));
}

// Of whom nothing is known, nobody says that a number of some binds him.
bool binds(const regime_number& number, const organisation* organiser) {
  if (organiser == nullptr) return number.binds_tiers.empty() && number.organiser_kinds.empty();
  return is_one_of(number.binds_tiers, organiser->level);
}

}  // namespace

std::optional<finding> judge_notice(const facts& known, const fact_row<session_scheduled_fact>& session,
                                    date announced_on, const std::string& path) {
  const auto* rules = known.rules();
  const auto* plan = known.plan();
  const auto* notice =
      rules == nullptr ? nullptr : find_number(rules->document.regime, "session.notice_days", announced_on);
  if (notice == nullptr || plan == nullptr) return std::nullopt;
  const date held_on = session.held_on;
  const auto days = (held_on - announced_on).count();
  if (days >= notice->value) return std::nullopt;
  const auto* body = rules->find(session.organiser ? known.id_text(session.organiser)
                                                   : std::string_view(plan->document.issuer.text()));
  if (!is_about(*notice, session.kind, body)) return std::nullopt;
  const bool is_bound = binds(*notice, body);
  finding made{"session.notice_too_short",
               is_bound ? severity::warning : severity::note,
               path,
               {{"session", std::string(known.id_text(session.session))},
                {"announced_on", to_text(announced_on)},
                {"held_on", to_text(held_on)},
                {days < 0 ? "days_after" : "days", std::to_string(days < 0 ? -days : days)},
                {"required", std::to_string(notice->value)}},
               notice->source};
  if (!is_bound && body != nullptr) made.args.push_back({"not_bound", names_on(known, held_on).of(body->id)});
  return made;
}

}  // namespace doithoai::inline v0
