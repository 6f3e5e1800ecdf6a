#pragma once
// Which offices that the plan's composition rules ask for are missing from a session, and which are there too often.

#include <functional>
#include <string>
#include <vector>

#include "ledger/facts.hpp"
#include "ledger/names.hpp"

namespace doithoai::inline v0 {

struct gap {
  const fact_row<session_scheduled_fact>* session = nullptr;
  const composition_rule* rule = nullptr;
  organisation_id body;
  field_code field;
  std::int32_t asked = 0;  // at least; at most where there are more
  std::int32_t present = 0;

  [[nodiscard]] bool is_missing() const { return present < asked; }
};

/// How many people are told of at a session.
std::size_t people_of(const facts& known, session_no session, gathering who);

/// Calls `take` with the gaps of a session by the rules and the plan in force, in the order of the plan's rules; with none when
/// there are no rules, no plan or no such session. `more` are people who are told of besides. There may be as many as the
/// plan's rules times the directory's bodies: they are not kept.
void each_gap(const facts& known, session_no session, gathering who, const std::vector<attendee>& more,
              const std::function<void(const gap&)>& take);

/// The gaps among those who came: none where nobody was told of, since that says nothing of who was missing.
void each_gap_of_attendance(const facts& known, session_no session, const std::function<void(const gap&)>& take);

/// A gap as a finding, and its rule: that an office is missing, or that there are more than the plan asks for.
const char* rule_of(const gap& g, gathering who);
finding finding_of(const gap& g, const facts& known, gathering who, std::string path);

/// Names as they were on the day of the gap's session.
names_on names_for(const gap& g, const facts& known);

}  // namespace doithoai::inline v0
