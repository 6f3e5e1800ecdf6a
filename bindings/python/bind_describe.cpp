#include <pybind11/stl.h>

#include <string>
#include <vector>

#include "bind.hpp"
#include "doithoai/deadline.hpp"
#include "doithoai/describe.hpp"
#include "doithoai/json.hpp"
#include "doithoai/plan.hpp"
#include "doithoai/rules.hpp"
#include "doithoai/sentence.hpp"

namespace doithoai_python {

namespace {

template <class Record>
doithoai::result<std::string> read_again(std::string_view text) {
  auto read = doithoai::from_json<Record>(text);
  if (!read) return std::move(read).error();
  return doithoai::to_json(*read);
}

doithoai::result<std::string> normalise(std::string_view name, std::string_view text) {
  if (name == "plan") return read_again<doithoai::plan>(text);
  if (name == "calendar") return read_again<doithoai::calendar_document>(text);
  if (name == "calendar_overlay") return read_again<doithoai::calendar_overlay>(text);
  if (name == "deadline") return read_again<doithoai::deadline>(text);
  if (name == "regime") return read_again<doithoai::regime>(text);
  if (name == "law") return read_again<doithoai::law>(text);
  if (name == "taxonomy") return read_again<doithoai::taxonomy>(text);
  if (name == "directory") return read_again<doithoai::directory>(text);
  return doithoai::failure{doithoai::errc::invalid_argument, "'" + std::string(name) + "' is not a document", "", {}};
}

doithoai::result<std::string> words_of(std::string_view finding, bool vietnamese) {
  const auto read = doithoai::from_json<doithoai::finding>(finding);
  if (!read) return read.error();
  return doithoai::sentence(*read, vietnamese ? doithoai::language::vietnamese : doithoai::language::english);
}

}  // namespace

void bind_describe(py::module_& m) {
  m.def("described", &doithoai::described, "The names that `describe` knows, in a fixed order.");
  m.def(
      "describe", [](std::string_view name) { return doithoai::describe(name).value(); }, py::arg("name"),
      py::pos_only(), "The JSON Schema of a record.");
  m.def(
      "normalise",
      [](std::string_view name, const py::bytes& text) {
        return unlocked([name, view = view_of(text)] { return normalise(name, view); });
      },
      py::arg("name"), py::arg("text"), py::pos_only(),
      "Reads a document and writes it again: checked, and in the library's order.");
  m.def(
      "sentence",
      [](const py::bytes& finding, bool vietnamese) { return words_of(view_of(finding), vietnamese).value(); },
      py::arg("finding"), py::pos_only(), py::kw_only(), py::arg("vietnamese").noconvert(), "A finding in words.");
  m.def("shipped_names", &doithoai::shipped_names, "The documents that come with the library.");
  m.def(
      "shipped_text", [](std::string_view name) { return doithoai::shipped_text(name).value(); }, py::arg("name"),
      py::pos_only(), "The JSON text of a document that comes with the library.");
}

}  // namespace doithoai_python
