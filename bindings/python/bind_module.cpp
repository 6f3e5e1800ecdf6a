#include "bind.hpp"
#include "day.hpp"
#include "doithoai/version.hpp"

namespace {

// Before CPython 3.12 pybind11 waits for ever in a sub-interpreter, and from then on a host may ask CPython not to look.
bool is_main_interpreter() { return PyInterpreterState_Get() == PyInterpreterState_Main(); }

constexpr const char* sub_interpreter =
    "doithoai runs in the main interpreter of a process, and this is a sub-interpreter; start a process instead";

}  // namespace

// Nothing here is shared but what is immutable or has its own lock, so the module needs no interpreter lock.
PYBIND11_MODULE(_library, m, pybind11::mod_gil_not_used()) {
  namespace python = doithoai_python;
  if (!is_main_interpreter()) throw pybind11::import_error(sub_interpreter);
  m.doc() = "The C++ library behind the package doithoai. Private.";
  m.attr("version") = doithoai::version;
  python::import_datetime();
  python::bind_error(m);
  python::bind_describe(m);
  python::bind_calendar(m);
  python::bind_lunar(m);
  python::bind_regime(m);
  python::bind_table(m);
  python::bind_deadline(m);
  python::bind_ledger(m);
}

// What Python calls: it asks before pybind11 does anything.
extern "C" PYBIND11_EXPORT PyObject* PyInit__core() {  // NOLINT(bugprone-reserved-identifier): Python's name for it
  if (is_main_interpreter()) return PyInit__library();
  PyErr_SetString(PyExc_ImportError, sub_interpreter);
  return nullptr;
}
