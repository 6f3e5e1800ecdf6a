#pragma once
// What is of a denunciation, whatever day is asked for: an opinion of Monday that became a denunciation on Tuesday is secret
// in a report of Monday too. So it goes by all that is known at last.

#include "ledger/facts.hpp"

namespace doithoai::inline v0 {

inline bool is_denunciation(const facts& now, issue_no issue) {
  const auto* told = now.told<issue_raised_fact>(issue);
  return told != nullptr && told->kind == issue_kind::denunciation;
}

/// Whether a denunciation came out of an opinion.
inline bool is_of_denunciation(const facts& now, opinion_no opinion) {
  bool is_found = false;
  now.each<&issue_opinion_fact::opinion>(
      opinion, [&](const auto& link) { is_found = is_found || is_denunciation(now, link.issue); });
  return is_found;
}

/// Whether a part is one of a denunciation.
inline bool is_of_denunciation(const facts& now, part_no part) {
  const auto* told = now.told<part_assigned_fact>(part);
  return told != nullptr && is_denunciation(now, told->issue);
}

/// Whether one of the issues that an answer serves is one.
inline bool is_of_denunciation(const facts& now, answer_no answer) {
  bool is_found = false;
  now.each<&issue_answered_fact::answer>(
      answer, [&](const auto& served) { is_found = is_found || is_denunciation(now, served.issue); });
  return is_found;
}

/// Whether an id is that of a denunciation, or of what is of one; by the kind of id that a field table tells.
inline bool is_of_denunciation(const facts& now, std::string_view kind, std::string_view id) {
  if (kind == issue_tag::name) return is_denunciation(now, now.find<issue_tag>(id));
  if (kind == opinion_tag::name) return is_of_denunciation(now, now.find<opinion_tag>(id));
  if (kind == part_tag::name) return is_of_denunciation(now, now.find<part_tag>(id));
  if (kind == answer_tag::name) return is_of_denunciation(now, now.find<answer_tag>(id));
  return false;
}

}  // namespace doithoai::inline v0
