#pragma once
// Events as a store keeps them, and back.

#include <string>

#include "doithoai/event.hpp"
#include "doithoai/event_store.hpp"

namespace doithoai::inline v0 {

/// The event as it is kept. What the field tables refuse must have been refused before.
stored_event stored(const event& what);

/// The event again, as it was. Fails: invalid_argument for data that is not what `stored` gives; `where` begins in the event.
result<event> event_of(const stored_event& kept);

/// Appends the event as JSON, in the full view, as `to_json` of the event would. Fails: invalid_argument for an envelope
/// whose text is not there.
result<void> append_json(std::string& out, const stored_event& kept);

}  // namespace doithoai::inline v0
