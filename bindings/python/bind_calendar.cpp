#include <cstdint>
#include <string>
#include <utility>

#include "bind.hpp"
#include "day.hpp"
#include "doithoai/calendar.hpp"
#include "doithoai/json.hpp"

namespace doithoai_python {

void bind_calendar(py::module_& m) {
  using doithoai::calendar;
  py::class_<calendar>(m, "Calendar")
      .def(py::init([](const py::bytes& text) {
             return unlocked([view = view_of(text)] { return calendar::from_json(view); });
           }),
           py::arg("text"), py::pos_only())
      .def("to_json", [](const calendar& self) { return doithoai::to_json(self.document()); })
      .def("coverage",
           [](const calendar& self) {
             return std::pair{self.coverage().first, self.coverage().last};
           })
      .def(
          "is_working_day", [](const calendar& self, doithoai::date day) { return self.is_working_day(day).value(); },
          py::arg("day"), py::pos_only())
      .def(
          "add_working_days",
          [](const calendar& self, doithoai::date start, std::int32_t count) {
            return self.add_working_days(start, count).value();
          },
          py::arg("start"), py::arg("count").noconvert(), py::pos_only())
      .def(
          "count_working_days",
          [](const calendar& self, doithoai::date from, doithoai::date to) {
            return self.count_working_days(from, to).value();
          },
          py::arg("start"), py::arg("end"), py::pos_only());
}

}  // namespace doithoai_python
