#pragma once
// A state as a query sees it: what is known by its day, by the rules then in force.

#include <string>

#include "doithoai/query.hpp"
#include "doithoai/state.hpp"
#include "ledger/facts.hpp"
#include "ledger/names.hpp"

namespace doithoai::inline v0 {

/// Refers to the state, which must outlive it.
struct view {
  facts known;
  facts now;  // by all that is known at last, whatever was asked for: secrecy goes by this
  const rulebook* rules = nullptr;
  const planbook* plan = nullptr;
  query how;

  [[nodiscard]] std::string name_of(const organisation_id& body) const { return doithoai::name_of(rules, body); }
  [[nodiscard]] organisation_id commune_of(const organisation_id& place) const {
    return rules == nullptr ? place : rules->commune_of(place);
  }
  [[nodiscard]] organisation_id hamlet_of(const organisation_id& place) const {
    return rules == nullptr ? organisation_id() : rules->hamlet_of(place);
  }
  [[nodiscard]] std::string name_of(const category_code& category) const { return doithoai::name_of(rules, category); }
};

view view_at(const state& of, const query& how);

/// Calls `what` with the row that counts of each subject of a kind, in the order in which their ids were first named.
template <class Fact, class Tag, class Do>
void each_subject(const facts& known, Do what) {
  for (std::size_t i = 0; i < known.id_count<Tag>(); ++i)
    if (const auto* told = known.told<Fact>(number<Tag>(i))) what(*told);
}

}  // namespace doithoai::inline v0
