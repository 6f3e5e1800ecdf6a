// A result that nobody looks at hides a failure.
#include "doithoai/date.hpp"

bool check(std::string_view text) {
#ifdef MUST_FAIL
  doithoai::parse_date(text);
  return true;
#else
  return doithoai::parse_date(text).has_value();
#endif
}
