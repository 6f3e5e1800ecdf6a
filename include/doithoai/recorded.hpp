#pragma once
// An event that says what its command said: such events are named beside their commands, `session_opened` in session.hpp.
//
//   doithoai::session_opened told{{.session = id}};

#include "doithoai/personal_text.hpp"

namespace doithoai::inline v0 {

/// An event that says what its command said; `extra` keeps members that a later version of the library wrote.
template <class Action>
struct recorded : Action {
  personal_text extra{};

  bool operator==(const recorded&) const = default;
};

}  // namespace doithoai::inline v0
