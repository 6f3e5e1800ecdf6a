// Judges whether people were told of a session as many days before it as the law of that day asks.

#include "ledger/notice.hpp"

#include <algorithm>

namespace doithoai::inline v0 {
namespace {

bool binds(const regime_number& number, const organisation* organiser) {
  if (organiser == nullptr || number.binds_tiers.empty()) return true;
  return std::find(number.binds_tiers.begin(), number.binds_tiers.end(), organiser->level) != number.binds_tiers.end();
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
  return finding{"session.notice_too_short",
                 binds(*notice, body) ? severity::warning : severity::note,
                 path,
                 {{"session", std::string(known.id_text(session.session))},
                  {"announced_on", to_text(announced_on)},
                  {"held_on", to_text(held_on)},
                  {"days", std::to_string(days)},
                  {"required", std::to_string(notice->value)}},
                 notice->source};
}

}  // namespace doithoai::inline v0
