#pragma once
// Events as a store keeps them, and back.

#include <string>

#include "doithoai/event.hpp"
#include "doithoai/event_store.hpp"

namespace doithoai::inline v0 {

/// The event again, as it was. Fails: invalid_argument for data that is not what `events_to_keep` gives; `where` begins in the event.
result<event> event_of(const stored_event& kept);

/// Appends the event as JSON, in the full view, as `to_json` of the event would. Fails: invalid_argument for a place or
/// an envelope whose text is not there; `out` is then of no use.
result<void> append_json(std::string& out, const stored_event& kept);

}  // namespace doithoai::inline v0
