#include "day.hpp"

#include <datetime.h>

#include <chrono>

namespace doithoai_python {

namespace py = pybind11;
using namespace std::chrono;

void import_datetime() {
  PyDateTime_IMPORT;
  if (PyDateTimeAPI == nullptr) throw py::error_already_set();
}

std::optional<doithoai::date> day_from(py::handle source) {
  if (!source || !PyDate_Check(source.ptr()) || PyDateTime_Check(source.ptr())) return std::nullopt;
  return year{PyDateTime_GET_YEAR(source.ptr())} / static_cast<unsigned>(PyDateTime_GET_MONTH(source.ptr())) /
         static_cast<unsigned>(PyDateTime_GET_DAY(source.ptr()));
}

py::object to_python(doithoai::date day) {
  const year_month_day ymd{day};
  auto* made = PyDate_FromDate(static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
                               static_cast<int>(static_cast<unsigned>(ymd.day())));
  if (made == nullptr) throw py::error_already_set();
  return py::reinterpret_steal<py::object>(made);
}

py::object to_python(doithoai::instant moment) {
  const auto local = moment + doithoai::vietnam_offset;
  const auto midnight = floor<days>(local);
  const year_month_day ymd{midnight};
  const hh_mm_ss time{local - midnight};
  const auto offset = py::reinterpret_steal<py::object>(
      PyDelta_FromDSU(0, static_cast<int>(seconds{doithoai::vietnam_offset}.count()), 0));
  const auto zone = py::reinterpret_steal<py::object>(offset ? PyTimeZone_FromOffset(offset.ptr()) : nullptr);
  if (!zone) throw py::error_already_set();
  auto* made = PyDateTimeAPI->DateTime_FromDateAndTime(
      static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
      static_cast<int>(static_cast<unsigned>(ymd.day())), static_cast<int>(time.hours().count()),
      static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()),
      static_cast<int>(time.subseconds().count()), zone.ptr(), PyDateTimeAPI->DateTimeType);
  if (made == nullptr) throw py::error_already_set();
  return py::reinterpret_steal<py::object>(made);
}

}  // namespace doithoai_python
