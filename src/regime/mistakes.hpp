#pragma once
// What `check` finds wrong with a deadline or with the law, in both languages.

#include "core/mistake.hpp"
#include "doithoai/deadline.hpp"
#include "doithoai/regime.hpp"

namespace doithoai::inline v0 {

maybe_mistake mistake_in(const deadline_rule& rule);
maybe_mistake mistake_in(const deadline& judged);
maybe_mistake mistake_in(const regime& judged);

/// Of a deadline whose records are right in themselves: what does not fit together.
maybe_mistake misfit_in(const deadline& judged);

}  // namespace doithoai::inline v0
