#pragma once
// Which offices that the plan's composition rules ask for are missing from a session, and which are there too often.

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
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
  std::int32_t unclear = 0;  // those who may be meant besides: their position is not known
  std::int32_t listed = 0;   // all who are told of
  bool is_complete = true;   // no more will be told of

  [[nodiscard]] bool is_missing() const { return present + unclear < asked; }
  [[nodiscard]] bool is_unclear() const { return present < asked && !is_missing(); }
  /// Nobody is missing for sure from a list that goes on.
  [[nodiscard]] severity weight() const { return is_missing() && is_complete ? severity::warning : severity::note; }
};

/// Somebody who is told of by name: body, position and name. Told twice, that is one person.
using named_person = std::tuple<std::string_view, office, std::string>;

/// Those who are told of by name at a session.
std::set<named_person> named_people(const facts& known, session_no session, gathering who);

/// How many people are told of at a session: each of those who are named once, and all others.
std::size_t people_of(const facts& known, session_no session, gathering who);

/// Calls `take` with the gaps of a session by the rules and the plan in force, in the order of the plan's rules; with none when
/// there are no rules, no plan or no such session. `more` are people who are told of besides. There may be as many as the
/// plan's rules times the directory's bodies: they are not kept.
void each_gap(const facts& known, session_no session, gathering who, const std::vector<attendee>& more,
              const std::function<void(const gap&)>& take);

/// A list of those who came, which is judged before it is told.
struct judged_list {
  const std::vector<attendee>& present;
  bool is_complete = true;
  date day{};
};

/// The gaps among those who came: none where nobody was told of, since that says nothing of who was missing.
void each_gap_of_attendance(const facts& known, session_no session, const std::function<void(const gap&)>& take,
                            const judged_list* more = nullptr);

/// A gap as a finding, and its rule: that an office is missing, that not enough is known to judge, or that there are more than
/// the plan asks for.
const char* rule_of(const gap& g, gathering who);
finding finding_of(const gap& g, const facts& known, gathering who, std::string path);

/// Names as they were on the day of the gap's session.
names_on names_for(const gap& g, const facts& known);

/// The composition rules of a plan, by their places in it, that ask nobody: of all whom a session could have, none is of the
/// rule's class on a day of the plan's year.
std::vector<std::size_t> rules_for_nobody(const plan& judged, const rulebook& rules);

}  // namespace doithoai::inline v0
