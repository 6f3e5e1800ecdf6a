// A session's id is not an issue's id.
#include "doithoai/id.hpp"

bool is_known(const doithoai::session_id& which);

bool check(const doithoai::session_id& session, const doithoai::issue_id& issue) {
#ifdef MUST_FAIL
  return is_known(issue) || is_known(session);
#else
  return is_known(session) && !issue.empty();
#endif
}
