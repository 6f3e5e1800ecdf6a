#include <exception>

#include "bind.hpp"
#include "doithoai/json.hpp"
#include "doithoai/state.hpp"

namespace doithoai_python {

namespace {

const char* class_of(doithoai::errc code) {
  switch (code) {
    case doithoai::errc::invalid_argument: return "InvalidArgument";
    case doithoai::errc::not_covered: return "NotCovered";
    case doithoai::errc::rejected: return "Rejected";
    case doithoai::errc::storage:
    case doithoai::errc::conflict: break;  // ledgers that are made here keep their events in memory
  }
  return "DoithoaiError";
}

// The classes are Python's own (python/doithoai/errors.py), which makes them from the message, the place and the
// findings as a decision's JSON.
void raise(const doithoai::failure& why) {
  const auto type = py::module_::import("doithoai.errors").attr(class_of(why.code));
  const auto made =
      type.attr("_from_core")(why.message, why.where, doithoai::to_json(doithoai::decision{{}, why.findings}));
  PyErr_SetObject(type.ptr(), made.ptr());
}

}  // namespace

void bind_error(py::module_& /*m*/) {
  py::register_local_exception_translator([](std::exception_ptr thrown) {
    try {
      if (thrown) std::rethrow_exception(thrown);
    } catch (const doithoai::error& e) {
      raise(e.details());
    }
  });
}

}  // namespace doithoai_python
