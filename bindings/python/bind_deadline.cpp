#include <string>
#include <string_view>
#include <utility>

#include "bind.hpp"
#include "doithoai/calendar.hpp"
#include "doithoai/deadline.hpp"
#include "doithoai/json.hpp"
#include "doithoai/table.hpp"

namespace doithoai_python {

namespace {

using doithoai::calendar;
using doithoai::result;

// A member that the library does not know might move the day.
result<doithoai::deadline> read(std::string_view text) {
  return doithoai::from_json<doithoai::deadline>(text, doithoai::unknown_members::refuse);
}

result<std::string> due_of(std::string_view text, const calendar& days) {
  const auto of = read(text);
  if (!of) return of.error();
  const auto due = doithoai::due_of(*of, days);
  if (!due) return due.error();
  return doithoai::to_json(*due);
}

result<doithoai::table> trace_of(std::string_view text, const calendar& days) {
  const auto of = read(text);
  if (!of) return of.error();
  auto steps = doithoai::trace_of(*of, days);
  if (!steps) return std::move(steps).error();
  return doithoai::table(*std::move(steps), doithoai::audience::full);
}

}  // namespace

void bind_deadline(py::module_& m) {
  m.def(
      "due_of",
      [](const py::bytes& text, const calendar& days) {
        return unlocked([&days, view = view_of(text)] { return due_of(view, days); });
      },
      py::arg("deadline"), py::arg("calendar"), py::pos_only(), "When a deadline is due.");
  m.def(
      "trace_of",
      [](const py::bytes& text, const calendar& days) {
        return unlocked([&days, view = view_of(text)] { return trace_of(view, days); });
      },
      py::arg("deadline"), py::arg("calendar"), py::pos_only(), "How that day is come to.");
}

}  // namespace doithoai_python
