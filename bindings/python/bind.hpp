#pragma once
// The module doithoai._core: one bind_<noun>.cpp per subject. It is private; python/doithoai is the package.
//
// Documents, commands, contexts and queries cross as JSON text (bytes in, str out), so that every field of every record
// crosses by the same tables as in the other doors. Days and the cells of tables cross as Python values.

#include <pybind11/pybind11.h>

#include <string>
#include <string_view>
#include <utility>

#include "doithoai/result.hpp"

namespace doithoai_python {

namespace py = pybind11;

void bind_calendar(py::module_& m);
void bind_deadline(py::module_& m);
void bind_describe(py::module_& m);
void bind_error(py::module_& m);
void bind_ledger(py::module_& m);
void bind_lunar(py::module_& m);
void bind_regime(py::module_& m);
void bind_table(py::module_& m);

/// The bytes as they lie in the Python object, which the caller keeps alive.
inline std::string_view view_of(const py::bytes& text) { return static_cast<std::string_view>(text); }

/// Runs `body` without the interpreter lock and gives its value, or throws its failure as doithoai::error.
template <class Body>
auto unlocked(Body&& body) {
  py::gil_scoped_release release;
  return std::forward<Body>(body)().value();
}

}  // namespace doithoai_python
