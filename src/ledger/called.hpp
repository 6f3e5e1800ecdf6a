#pragma once
// What a finding's sentence calls the sessions, issues and parts that it speaks of.

#include "ledger/facts.hpp"

namespace doithoai::inline v0 {

/// Adds to a finding's arguments, beside the ids of a session, a planned session, an issue and a part, what their sentence calls
/// them by: day, places, kind, subject and lead body. Never anybody's words, and of a denunciation neither place, day nor
/// subject; `now` knows whether it is one, whatever was known by the day that is asked for. `judged` is the event, if any,
/// that makes them known.
void call_by_name(finding& what, const facts& known, const facts& now, const event* judged = nullptr);

}  // namespace doithoai::inline v0
