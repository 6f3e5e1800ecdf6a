#pragma once
// An event that says what its command said is read and written by the command's fields, under a name of its own.

#include <string_view>

#include "doithoai/recorded.hpp"
#include "schema/fields.hpp"

namespace doithoai::inline v0 {

// What an event that says what its command said is called. Its fields are the command's.
template <class Action>
struct event_name;

template <class Action>
struct fields<recorded<Action>> {
  static constexpr std::string_view record = event_name<Action>::code, vietnamese = event_name<Action>::vietnamese,
                                    english = event_name<Action>::english;
  static constexpr auto all = fields<Action>::all;
};

}  // namespace doithoai::inline v0
