#include <exception>

#include "bind.hpp"
#include "doithoai/json.hpp"
#include "doithoai/state.hpp"

namespace doithoai_python {

namespace {

// What a failure quotes may be bytes that are no text.
py::str to_str(std::string_view text) {
  auto* made = PyUnicode_DecodeUTF8(text.data(), static_cast<py::ssize_t>(text.size()), "replace");
  if (made == nullptr) throw py::error_already_set();
  return py::reinterpret_steal<py::str>(made);
}

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
  const auto findings = doithoai::to_json(doithoai::decision{{}, why.findings});
  const auto made = type.attr("_from_core")(to_str(why.message), to_str(why.where), to_str(findings));
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
