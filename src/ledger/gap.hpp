#pragma once
// Which offices that the plan's composition rules ask for are missing from a session.

#include <string>
#include <vector>

#include "ledger/facts.hpp"

namespace doithoai::inline v0 {

struct gap {
  row session = no_row;
  std::size_t rule = 0;  // in the plan's composition
  organisation_id body;
  field_code field;
  std::int32_t asked = 0;
  std::int32_t present = 0;
};

/// Whether those who came are judged, or those who were invited.
enum class gathering : std::uint8_t { invited, present };

/// Empty as well when no plan or no rules are in force.
std::vector<gap> find_gaps(const state_content& of, const facts& as_known, row session, gathering who);

/// A gap as a finding of the given rule.
finding finding_of(const gap& g, const state_content& of, const plan& by, std::string rule, std::string path);

}  // namespace doithoai::inline v0
