#pragma once
// How a noun's life is used where it is judged: a state is the first whose sign is there, and a step gives what is found at it.
// The tables themselves stand with their nouns.

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "doithoai/event.hpp"
#include "doithoai/life.hpp"
#include "ledger/judging.hpp"

namespace doithoai::inline v0 {

/// A state, and how it shows in what is known. A noun is in the first state of its list whose sign is there.
template <class State, class... Known>
struct state_sign {
  State state{};
  bool (*is_there)(Known...) = nullptr;
};

/// The first of them that is there. The last always is.
template <class Signs, class... Known>
auto first_there(const Signs& signs, const Known&... known) {
  return std::find_if(signs.begin(), signs.end() - 1, [&](const auto& one) { return one.is_there(known...); })->state;
}

/// The step from one state to another by the judged event, if something is found at it; else null.
template <class State>
const life_step<State>* judged_step(const judging& by, std::span<const life_step<State>> life,
                                    std::optional<std::type_identity_t<State>> from, std::type_identity_t<State> to) {
  const auto event = type_of(by.what);
  for (const auto& one : life)
    if (one.from == from && one.to == to && one.event == event) return one.rule.empty() ? nullptr : &one;
  return nullptr;
}

/// Adds what is found at it.
template <class State>
void find_at(judging& by, const life_step<State>& met, const place& where, arguments args, std::string basis = {}) {
  by.report(met.weight, std::string(met.rule), where, std::move(args), std::move(basis));
}

}  // namespace doithoai::inline v0
