#pragma once
// An event that says what its command said is read and written by the command's fields, under a name of its own: the
// `event` of the command's table.

#include <string_view>

#include "doithoai/recorded.hpp"
#include "schema/fields.hpp"

namespace doithoai::inline v0 {

template <class Action>
struct fields<recorded<Action>> {
  static constexpr bool was_accepted = true;
  static constexpr std::string_view record = fields<Action>::event.code, vietnamese = fields<Action>::event.vietnamese,
                                    english = fields<Action>::event.english;
  static constexpr auto all = fields<Action>::all;
};

}  // namespace doithoai::inline v0
