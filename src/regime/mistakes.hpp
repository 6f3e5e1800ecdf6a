#pragma once
// What `check` and `due_of` find wrong with a deadline, and `check` with the law, in both languages.

#include "core/mistake.hpp"
#include "doithoai/deadline.hpp"
#include "doithoai/regime.hpp"

namespace doithoai::inline v0 {

maybe_mistake mistake_in(const deadline_rule& rule);
maybe_mistake mistake_in(const deadline& judged);
maybe_mistake mistake_in(const regime& judged);

/// Why due_of fails.
maybe_mistake mistake_in(const deadline& of, const calendar& days);

/// Of a deadline whose records are right in themselves: what does not fit together.
maybe_mistake misfit_in(const deadline& judged);

}  // namespace doithoai::inline v0
