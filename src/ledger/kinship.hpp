#pragma once
// Who speaks for a lead body by a directory: it does itself, the bodies that came after it, and those above.

#include <algorithm>
#include <vector>

#include "ledger/facts.hpp"

namespace doithoai::inline v0 {

/// Refers to the facts and the rules, which must outlive it. Without rules a body speaks for itself alone.
class kinship {
 public:
  /// `at_hand`: the places of how many bodies it keeps, for a question about few.
  kinship(const facts& known, const rulebook* rules, std::size_t at_hand = 16)
      : known_(&known), rules_(rules), at_hand_(at_hand) {}
  /// By the rules in force.
  explicit kinship(const facts& known) : kinship(known, known.rules()) {}
  /// For a question about all.
  static kinship of_all(const facts& known, const rulebook* rules) {
    return {known, rules, std::max<std::size_t>(known.id_count<organisation_tag>(), 1)};
  }

  /// What a body says on a day to what was given to a lead.
  [[nodiscard]] speaking of(body_no body, body_no lead, date on) {
    if (body == lead) return body ? speaking::as_it : speaking::not_for_it;
    if (rules_ == nullptr) return speaking::not_for_it;
    return rules_->speaking_for(place_of(body), place_of(lead), on);
  }

  [[nodiscard]] const rulebook* rules() const noexcept { return rules_; }

 private:
  struct known_place {
    body_no body;
    std::size_t place = id_order::nowhere;
  };

  // Looked up once, as long as no other body comes to the same entry.
  std::size_t place_of(body_no body) {
    if (!body) return id_order::nowhere;
    if (places_.empty()) places_.resize(at_hand_);
    auto& entry = places_[body.index() % at_hand_];
    if (entry.body != body) entry = {body, rules_->by_id().find(known_->id_text(body))};
    return entry.place;
  }

  const facts* known_;
  const rulebook* rules_;
  std::size_t at_hand_;
  std::vector<known_place> places_;  // none before they are asked for: most answers are the lead's own
};

}  // namespace doithoai::inline v0
