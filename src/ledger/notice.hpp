#pragma once
// Whether people were told of a session in time.

#include <optional>
#include <string>

#include "ledger/facts.hpp"

namespace doithoai::inline v0 {

/// A finding when the notice was shorter than the regime asked for on the day on which it was given, where the regime's number
/// is about such a session: a warning where it binds the tier of whoever organises, a note where it is advice. The days
/// count backwards from the session and never roll over a weekend.
std::optional<finding> judge_notice(const facts& known, const fact_row<session_scheduled_fact>& session,
                                    date announced_on, const std::string& path);

}  // namespace doithoai::inline v0
