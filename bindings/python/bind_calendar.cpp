#include <pybind11/stl.h>
#include <pybind11/typing.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "bind.hpp"
#include "day.hpp"
#include "doithoai/calendar.hpp"
#include "doithoai/json.hpp"

namespace doithoai_python {

namespace {

using doithoai::calendar;
using doithoai::date;

// ---- Arrays -----------------------------------------------------------------
// numpy's datetime64[D] seen as int64 is the library's own day, and its NaT is `no_date`: nothing is converted or copied.

static_assert(std::is_same_v<date::rep, std::int64_t> && sizeof(date) == sizeof(std::int64_t) &&
              std::is_trivially_copyable_v<date>);
static_assert(doithoai::no_date.time_since_epoch().count() == std::numeric_limits<std::int64_t>::min());

// The elements of an array of one dimension, as they lie.
template <class T, class As = T>
std::span<As> elements(const py::buffer& array, const char* name) {
  const auto found = array.request(!std::is_const_v<As>);
  const bool is_right = found.template item_type_is_equivalent_to<std::remove_const_t<T>>() && found.ndim == 1 &&
                        (found.size <= 1 || found.strides[0] == found.itemsize);
  if (!is_right) throw py::type_error(std::string(name) + " is not an array of the right kind");
  return {static_cast<As*>(found.ptr), static_cast<std::size_t>(found.size)};
}

std::span<const date> days_in(const py::buffer& array, const char* name) {
  return elements<const std::int64_t, const date>(array, name);
}

// No calendar covers so many days, so counts beyond those of the library need not be told from its own extremes.
std::int32_t narrowed(std::int64_t count) noexcept {
  using limits = std::numeric_limits<std::int32_t>;
  return static_cast<std::int32_t>(std::clamp<std::int64_t>(count, limits::min(), limits::max()));
}

void need_as_many(std::size_t size, std::size_t wanted, const char* name) {
  if (size != wanted)
    throw doithoai::error({doithoai::errc::invalid_argument,
                           std::to_string(size) + " " + name + " for " + std::to_string(wanted) + " rows",
                           "",
                           {}});
}

void add_wide(const calendar& self, std::span<const date> starts, std::span<const std::int64_t> counts,
              std::span<date> ends) {
  constexpr std::size_t at_once = 1024;
  std::array<std::int32_t, at_once> narrow{};
  for (std::size_t done = 0; done < starts.size(); done += at_once) {
    const auto rows = std::min(at_once, starts.size() - done);
    std::transform(counts.begin() + static_cast<std::ptrdiff_t>(done),
                   counts.begin() + static_cast<std::ptrdiff_t>(done + rows), narrow.begin(), narrowed);
    self.add_working_days_many(starts.subspan(done, rows), {narrow.data(), rows}, ends.subspan(done, rows)).value();
  }
}

void add_to_array(const calendar& self, const py::buffer& starts, const py::buffer& counts, const py::buffer& ends) {
  const auto from = days_in(starts, "starts");
  const auto to = elements<std::int64_t, date>(ends, "ends");
  need_as_many(to.size(), from.size(), "ends");
  const bool is_wide = counts.request().itemsize == sizeof(std::int64_t);
  const auto wide = is_wide ? elements<const std::int64_t>(counts, "counts") : std::span<const std::int64_t>();
  const auto narrow = is_wide ? std::span<const std::int32_t>() : elements<const std::int32_t>(counts, "counts");
  const auto size = is_wide ? wide.size() : narrow.size();
  if (size != 1) need_as_many(size, from.size(), "counts");
  const py::gil_scoped_release release;
  if (!is_wide) return self.add_working_days_many(from, narrow, to).value();
  if (size == 1 && from.size() != 1) {
    const auto one = narrowed(wide.front());
    return self.add_working_days_many(from, {&one, 1}, to).value();
  }
  add_wide(self, from, wide, to);
}

void due_in_arrays(const calendar& self, const py::buffer& starts, const py::buffer& counts, const py::buffer& ends,
                   const py::buffer& marks) {
  const auto from = days_in(starts, "starts");
  const auto amounts = elements<const std::int32_t>(counts, "counts");
  const auto to = elements<std::int64_t, date>(ends, "ends");
  const auto is_provisional = elements<bool>(marks, "marks");
  need_as_many(to.size(), from.size(), "ends");
  if (amounts.size() != 1) need_as_many(amounts.size(), from.size(), "counts");
  const py::gil_scoped_release release;
  self.due_days_many(from, amounts, to, is_provisional).value();
}

void count_in_arrays(const calendar& self, const py::buffer& starts, const py::buffer& ends, const py::buffer& counts) {
  const auto from = days_in(starts, "start");
  const auto to = days_in(ends, "end");
  const auto counted = elements<std::int32_t>(counts, "counts");
  need_as_many(to.size(), from.size(), "end");
  need_as_many(counted.size(), from.size(), "counts");
  const py::gil_scoped_release release;
  self.count_working_days_many(from, to, counted).value();
}

// ---- Lists ------------------------------------------------------------------

using day_list = py::typing::List<py::object>;

template <class T>
using optional_list = py::typing::List<py::typing::Optional<T>>;

std::vector<date> days_of(const day_list& all, const char* name) {
  std::vector<date> days;
  days.reserve(all.size());
  for (const auto item : all) {
    const auto day = day_from(item);
    if (!day)
      throw py::type_error(std::string(name) + "[" + std::to_string(days.size()) + "] must be a datetime.date, not " +
                           Py_TYPE(item.ptr())->tp_name);
    days.push_back(*day);
  }
  return days;
}

optional_list<date> add_to_list(const calendar& self, const day_list& starts, const std::vector<std::int64_t>& counts) {
  auto days = days_of(starts, "starts");
  std::vector<std::int32_t> narrow(counts.size());
  std::transform(counts.begin(), counts.end(), narrow.begin(), narrowed);
  if (counts.size() != 1) need_as_many(counts.size(), days.size(), "counts");
  {
    const py::gil_scoped_release release;
    self.add_working_days_many(days, narrow, days).value();
  }
  optional_list<date> ends(days.size());
  for (std::size_t i = 0; i < days.size(); ++i)
    ends[i] = days[i] == doithoai::no_date ? py::object(py::none()) : to_python(days[i]);
  return ends;
}

std::pair<optional_list<date>, py::typing::List<bool>> due_in_lists(const calendar& self, const day_list& starts,
                                                                    const std::vector<std::int64_t>& counts) {
  const auto from = days_of(starts, "starts");
  std::vector<std::int32_t> narrow(counts.size());
  std::transform(counts.begin(), counts.end(), narrow.begin(), narrowed);
  if (counts.size() != 1) need_as_many(counts.size(), from.size(), "counts");
  std::vector<date> days(from.size());
  const auto marks = std::make_unique<bool[]>(from.size());
  {
    const py::gil_scoped_release release;
    self.due_days_many(from, narrow, days, {marks.get(), from.size()}).value();
  }
  optional_list<date> ends(days.size());
  py::typing::List<bool> is_provisional(days.size());
  for (std::size_t i = 0; i < days.size(); ++i) {
    ends[i] = days[i] == doithoai::no_date ? py::object(py::none()) : to_python(days[i]);
    is_provisional[i] = py::bool_(marks[i]);
  }
  return {ends, is_provisional};
}

optional_list<py::int_> count_in_lists(const calendar& self, const day_list& starts, const day_list& ends) {
  const auto from = days_of(starts, "start");
  const auto to = days_of(ends, "end");
  need_as_many(to.size(), from.size(), "end");
  std::vector<std::int32_t> counted(from.size());
  {
    const py::gil_scoped_release release;
    self.count_working_days_many(from, to, counted).value();
  }
  optional_list<py::int_> counts(counted.size());
  for (std::size_t i = 0; i < counted.size(); ++i)
    counts[i] = counted[i] == doithoai::no_count ? py::object(py::none()) : py::int_(counted[i]);
  return counts;
}

std::pair<date, date> ends_of(const doithoai::date_range& range) { return {range.first, range.last}; }

}  // namespace

void bind_calendar(py::module_& m) {
  py::class_<calendar>(m, "Calendar")
      .def(py::init([](const py::bytes& text) {
             return unlocked([view = view_of(text)] { return calendar::from_json(view); });
           }),
           py::arg("text"), py::pos_only())
      .def("to_json", [](const calendar& self) { return doithoai::to_json(self.document()); })
      .def("id", [](const calendar& self) { return self.document().id.text(); })
      .def("version", &calendar::version)
      .def("coverage", [](const calendar& self) { return ends_of(self.coverage()); })
      .def("is_projected", &calendar::is_projected)
      .def("decided", [](const calendar& self) { return ends_of(self.decided()); })
      .def(
          "is_working_day", [](const calendar& self, date day) { return self.is_working_day(day).value(); },
          py::arg("day"), py::pos_only())
      .def(
          "add_working_days",
          [](const calendar& self, date start, std::int64_t count) {
            return self.add_working_days(start, narrowed(count)).value();
          },
          py::arg("start"), py::arg("count").noconvert(), py::pos_only())
      .def(
          "count_working_days",
          [](const calendar& self, date from, date to) { return self.count_working_days(from, to).value(); },
          py::arg("start"), py::arg("end"), py::pos_only())
      .def("add_to_array", &add_to_array, py::arg("starts"), py::arg("counts"), py::arg("ends"), py::pos_only())
      .def("due_in_arrays", &due_in_arrays, py::arg("starts"), py::arg("counts"), py::arg("ends"), py::arg("marks"),
           py::pos_only())
      .def("count_in_arrays", &count_in_arrays, py::arg("start"), py::arg("end"), py::arg("counts"), py::pos_only())
      .def("add_to_list", &add_to_list, py::arg("starts"), py::arg("counts").noconvert(), py::pos_only())
      .def("due_in_lists", &due_in_lists, py::arg("starts"), py::arg("counts").noconvert(), py::pos_only())
      .def("count_in_lists", &count_in_lists, py::arg("start"), py::arg("end"), py::pos_only())
      .def("known_on", &calendar::known_on, py::arg("day"), py::pos_only(), py::call_guard<py::gil_scoped_release>())
      .def(
          "overlaid",
          [](const calendar& self, const py::bytes& text) {
            return unlocked([&self, view = view_of(text)]() -> doithoai::result<calendar> {
              const auto own = doithoai::from_json<doithoai::calendar_overlay>(view);
              if (!own) return own.error();
              return self.overlaid(*own);
            });
          },
          py::arg("overlay"), py::pos_only())
      .def("projected", &calendar::projected)
      .def(
          "about", [](const calendar& self, date day) { return doithoai::to_json(self.about(day).value()); },
          py::arg("day"), py::pos_only())
      .def("unverified_days", &calendar::unverified_days, py::arg("after"), py::arg("until"), py::pos_only());
}

}  // namespace doithoai_python
