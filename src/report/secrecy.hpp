#pragma once
// What is secret of a denunciation, whatever day is asked for: an opinion of Monday that became a denunciation on Tuesday is
// secret in a report of Monday too.

#include "report/view.hpp"

namespace doithoai::inline v0 {

inline bool is_denunciation(const view& at, issue_no issue) {
  const auto* told = at.now.told<issue_raised_fact>(issue);
  return told != nullptr && told->kind == issue_kind::denunciation;
}

/// Whether the query's view may not see what an issue is about and where: of a denunciation that is for those who settle it.
inline bool is_secret(const view& at, issue_no issue) {
  return at.how.view != audience::full && is_denunciation(at, issue);
}

/// Whether a denunciation came out of an opinion.
inline bool is_of_denunciation(const view& at, opinion_no opinion) {
  bool is_found = false;
  at.now.each<&issue_opinion_fact::opinion>(
      opinion, [&](const auto& link) { is_found = is_found || is_denunciation(at, link.issue); });
  return is_found;
}

}  // namespace doithoai::inline v0
