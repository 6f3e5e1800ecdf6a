#include "doithoai/lunar.hpp"

#include <cstdint>
#include <tuple>

#include "bind.hpp"
#include "day.hpp"

namespace doithoai_python {

void bind_lunar(py::module_& m) {
  m.def(
      "to_lunar",
      [](doithoai::date day) {
        const auto found = doithoai::to_lunar(day).value();
        return std::tuple{found.year, found.month, found.day, found.is_leap};
      },
      py::arg("day"), py::pos_only(), "The lunar date of a day: year, month, day, whether in the leap month.");
  m.def(
      "to_solar",
      [](std::int32_t year, std::int32_t month, std::int32_t day, bool leap) {
        return doithoai::to_solar({.year = year, .month = month, .day = day, .is_leap = leap}).value();
      },
      py::arg("year").noconvert(), py::arg("month").noconvert(), py::arg("day").noconvert(),
      py::arg("leap").noconvert(), py::pos_only(), "The day of a lunar date.");
}

}  // namespace doithoai_python
