// Text becomes an id only by parsing it.
#include "doithoai/id.hpp"

doithoai::session_id make(const std::string& text) {
#ifdef MUST_FAIL
  return doithoai::session_id{text};
#else
  return doithoai::session_id::parse(text).value();
#endif
}
