#pragma once
// Days as datetime.date, both ways. A datetime.datetime is not taken for a day, although Python derives it from one.

#include <pybind11/pybind11.h>

#include <optional>

#include "doithoai/date.hpp"

namespace doithoai_python {

/// Makes the functions below usable; called once, when the module is made.
void import_datetime();

std::optional<doithoai::date> day_from(pybind11::handle source);
pybind11::object to_python(doithoai::date day);

/// An aware datetime.datetime at +07:00.
pybind11::object to_python(doithoai::instant moment);

}  // namespace doithoai_python

template <>
struct pybind11::detail::type_caster<doithoai::date> {
  PYBIND11_TYPE_CASTER(doithoai::date, const_name("datetime.date"));

  bool load(handle source, bool /*convert*/) {
    const auto day = doithoai_python::day_from(source);
    if (day) value = *day;
    return day.has_value();
  }
  static handle cast(doithoai::date day, return_value_policy /*policy*/, handle /*parent*/) {
    return doithoai_python::to_python(day).release();
  }
};
