#include "bind.hpp"
#include "day.hpp"
#include "doithoai/version.hpp"

// Nothing here is shared but what is immutable or has its own lock, so the module needs no interpreter lock.
PYBIND11_MODULE(_core, m, pybind11::mod_gil_not_used()) {
  namespace python = doithoai_python;
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
