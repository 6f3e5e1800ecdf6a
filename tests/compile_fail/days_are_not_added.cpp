// Two days have a distance, no sum.
#include "doithoai/date.hpp"

auto check(doithoai::date first, doithoai::date last) {
#ifdef MUST_FAIL
  return first + last;
#else
  return last - first;
#endif
}
