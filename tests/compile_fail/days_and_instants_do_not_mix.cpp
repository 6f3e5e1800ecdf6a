// An instant is no day: whose day it is must be said.
#include "doithoai/date.hpp"

doithoai::date check(doithoai::instant moment) {
#ifdef MUST_FAIL
  return moment;
#else
  return doithoai::day_in_vietnam(moment);
#endif
}
