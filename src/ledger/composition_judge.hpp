#pragma once
// Which offices that the plan's composition rules ask for are missing from a session, and which are there too often.

#include <string>
#include <vector>

#include "ledger/facts.hpp"
#include "ledger/grouping.hpp"
#include "ledger/names.hpp"

namespace doithoai::inline v0 {

struct gap {
  row session = no_row;
  std::size_t rule = 0;  // in the plan's composition
  organisation_id body;
  field_code field;
  std::int32_t asked = 0;  // at least; at most where there are more
  std::int32_t present = 0;

  [[nodiscard]] bool is_missing() const { return present < asked; }
};

/// Whether those who came are judged, or those who were invited.
enum class gathering : std::uint8_t { invited, present };

/// The sessions of a state, judged by the rules in force. Refers to the state and its facts, which must outlive it.
class composition_judge {
 public:
  composition_judge(const state_content& of, const facts& as_known, gathering who);

  /// In the order of the plan's rules; empty as well when no plan or no rules are in force, or nobody is scheduled.
  [[nodiscard]] std::vector<gap> gaps_of(row session) const;

  /// How many people are told of.
  [[nodiscard]] std::size_t people_of(row session) const { return people_.of(session).size(); }

 private:
  const state_content& of_;
  const facts& known_;
  const person_facts& told_;
  grouping people_;
  grouping fields_;
  grouping communes_;
  grouping concerned_;
};

/// Names as they were on the day of the gap's session.
names_on names_for(const gap& g, const state_content& of, const facts& as_known);

/// A gap as a finding: of the rule that names a missing office, or that there are more than the plan asks for.
finding finding_of(const gap& g, const state_content& of, const facts& as_known, gathering who, std::string path);

}  // namespace doithoai::inline v0
