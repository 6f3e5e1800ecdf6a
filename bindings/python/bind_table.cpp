#include <pybind11/stl.h>
#include <pybind11/typing.h>

#include <chrono>
#include <string_view>
#include <vector>

#include "bind.hpp"
#include "day.hpp"
#include "doithoai/table.hpp"

namespace doithoai_python {

namespace {

using doithoai::column_type;
using doithoai::table;

py::object cell(const table& of, std::size_t row, std::size_t column, column_type type) {
  if (of.is_null(row, column)) return py::none();
  switch (type) {
    case column_type::integer: return py::int_(of.integer(row, column));
    case column_type::boolean: return py::bool_(of.integer(row, column) != 0);
    case column_type::day: return to_python(doithoai::date{std::chrono::days{of.integer(row, column)}});
    case column_type::moment: return to_python(doithoai::instant{std::chrono::microseconds{of.integer(row, column)}});
    case column_type::text: return py::str(of.text(row, column));
  }
  return py::none();
}

std::string_view name_of(column_type type) {
  switch (type) {
    case column_type::integer: return "integer";
    case column_type::boolean: return "boolean";
    case column_type::day: return "date";
    case column_type::moment: return "datetime";
    case column_type::text: return "text";
  }
  return "text";
}

std::vector<std::string_view> names(const table& of) {
  std::vector<std::string_view> all;
  for (std::size_t c = 0; c < of.column_count(); ++c) all.push_back(of.column_name(c));
  return all;
}

std::vector<std::string_view> types(const table& of) {
  std::vector<std::string_view> all;
  for (std::size_t c = 0; c < of.column_count(); ++c) all.push_back(name_of(of.type_of(c)));
  return all;
}

py::typing::List<py::object> column(const table& of, std::size_t index) {
  if (index >= of.column_count()) throw py::index_error("no such column");
  py::typing::List<py::object> values(of.size());
  for (std::size_t row = 0; row < of.size(); ++row) values[row] = cell(of, row, index, of.type_of(index));
  return values;
}

py::typing::Tuple<py::object, py::ellipsis> row(const table& of, std::size_t index) {
  if (index >= of.size()) throw py::index_error("no such row");
  py::typing::Tuple<py::object, py::ellipsis> values(of.column_count());
  for (std::size_t c = 0; c < of.column_count(); ++c) values[c] = cell(of, index, c, of.type_of(c));
  return values;
}

}  // namespace

void bind_table(py::module_& m) {
  py::class_<table>(m, "Table")
      .def("__len__", &table::size)
      .def("name", &table::name)
      .def("names", &names)
      .def("types", &types)
      .def("column", &column, py::arg("index").noconvert(), py::pos_only())
      .def("row", &row, py::arg("index").noconvert(), py::pos_only())
      .def("to_json", &table::to_json, py::call_guard<py::gil_scoped_release>());
  m.def("table_names", &doithoai::table_names, "The names of the tables, in a fixed order.");
}

}  // namespace doithoai_python
