#pragma once
// An event that says what its command said is read and written by the command's fields, under a name of its own: the
// `event` of the command's table.

#include <string_view>

#include "doithoai/recorded.hpp"
#include "schema/fields.hpp"

namespace doithoai::inline v0 {

/// What of an action's table is about denunciations goes for its event too.
template <class Action>
struct denunciation_of {};
template <class Action>
requires requires(const Action& what) { fields<Action>::is_denunciation(what); }
struct denunciation_of<Action> {
  static bool is_denunciation(const Action& what) { return fields<Action>::is_denunciation(what); }
};
template <class Action>
requires requires { fields<Action>::may_become_denunciation; }
struct denunciation_of<Action> {
  static constexpr bool may_become_denunciation = true;
};

template <class Action>
struct fields<recorded<Action>> : denunciation_of<Action> {
  static constexpr bool was_accepted = true;
  static constexpr std::string_view record = fields<Action>::event.code, vietnamese = fields<Action>::event.vietnamese,
                                    english = fields<Action>::event.english;
  static constexpr auto all = fields<Action>::all;
};

}  // namespace doithoai::inline v0
