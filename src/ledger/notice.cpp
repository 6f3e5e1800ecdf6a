#include "ledger/notice.hpp"

#include <algorithm>

namespace doithoai::inline v0 {
namespace {

bool binds(const regime_number& number, const organisation* organiser) {
  if (organiser == nullptr || number.binds_tiers.empty()) return true;
  return std::find(number.binds_tiers.begin(), number.binds_tiers.end(), organiser->level) != number.binds_tiers.end();
}

}  // namespace

std::optional<finding> judge_notice(const state_content& of, const facts& as_known, row session, date announced_on,
                                    std::string path) {
  const auto* rules = of.rules_of(as_known);
  const auto* plan = of.plan_of(as_known);
  const auto* notice =
      rules == nullptr ? nullptr : find_number(rules->document.regime, "session.notice_days", announced_on);
  if (notice == nullptr || plan == nullptr) return std::nullopt;
  const auto at = static_cast<std::size_t>(session);
  const auto held_on = day_of(as_known.sessions.held_on[at]);
  const auto days = (held_on - announced_on).count();
  if (days >= notice->value) return std::nullopt;
  const auto& organiser = of.bodies[as_known.sessions.organiser[at]];
  const auto* body = rules->find(organiser.empty() ? plan->issuer : organiser);
  return finding{"session.notice_too_short",
                 binds(*notice, body) ? severity::warning : severity::note,
                 std::move(path),
                 {{"session", of.sessions[session].text()},
                  {"announced_on", to_text(announced_on)},
                  {"held_on", to_text(held_on)},
                  {"days", std::to_string(days)},
                  {"required", std::to_string(notice->value)}},
                 notice->source};
}

}  // namespace doithoai::inline v0
