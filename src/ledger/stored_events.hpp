#pragma once
// Events as a store keeps them, and back.

#include <string>
#include <vector>

#include "doithoai/event.hpp"
#include "doithoai/event_store.hpp"

namespace doithoai::inline v0 {

/// Makes what is kept of events. What the field tables refuse must have been refused before. It uses its memory again from
/// one event to the next, and what it gives has no more than it needs.
class storing {
 public:
  stored_event operator()(const event& what);

 private:
  std::string data_;
  std::vector<personal_text> texts_;
};

inline stored_event stored(const event& what) { return storing()(what); }

/// The event again, as it was. Fails: invalid_argument for data that is not what `stored` gives; `where` begins in the event.
result<event> event_of(const stored_event& kept);

/// Appends the event as JSON, in the full view, as `to_json` of the event would. Fails: invalid_argument for an envelope
/// whose text is not there.
result<void> append_json(std::string& out, const stored_event& kept);

}  // namespace doithoai::inline v0
