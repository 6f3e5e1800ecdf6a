// Makes of a state what a query asks about: only what was known by then, and happened by then.

#include "report/view.hpp"

namespace doithoai::inline v0 {

view view_at(const state& of, const query& how) {
  const auto all = state_access::all(of);
  const auto last_seq = how.known_on ? all.last_recorded_by(*how.known_on) : all.last_seq();
  view made{all.at(how.as_of, last_seq), all, nullptr, nullptr, how};
  made.rules = made.known.rules();
  made.plan = made.known.plan();
  return made;
}

}  // namespace doithoai::inline v0
