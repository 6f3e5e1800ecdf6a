#include <pybind11/stl.h>

#include <optional>
#include <string>

#include "bind.hpp"
#include "day.hpp"
#include "doithoai/json.hpp"
#include "doithoai/regime.hpp"

namespace doithoai_python {

namespace {

doithoai::result<std::string> overlaid(std::string_view base, std::string_view local) {
  doithoai::regime below;
  doithoai::regime above;
  const auto read = [](std::string_view text, doithoai::regime& into, std::string_view where) {
    return doithoai::read_json(text, doithoai::shape_of<doithoai::regime>(), &into, doithoai::unknown_members::keep,
                               where);
  };
  if (auto done = read(base, below, "/base"); !done) return std::move(done).error();
  if (auto done = read(local, above, "/local"); !done) return std::move(done).error();
  auto made = doithoai::overlaid(below, above);
  if (!made) return std::move(made).error();
  return doithoai::to_json(*made);
}

doithoai::result<std::optional<std::string>> number_of(std::string_view regime, std::string_view name,
                                                       doithoai::date on) {
  const auto read = doithoai::from_json<doithoai::regime>(regime);
  if (!read) return read.error();
  const auto* found = doithoai::find_number(*read, name, on);
  return found == nullptr ? std::nullopt : std::optional(doithoai::to_json(*found));
}

}  // namespace

void bind_regime(py::module_& m) {
  m.def(
      "regime_on", [](doithoai::date day) { return doithoai::to_json(doithoai::regime_on(day).value()); },
      py::arg("day"), py::pos_only(), "The regime of that day, of the law that comes with the library.");
  m.def(
      "overlay_regime",
      [](const py::bytes& base, const py::bytes& local) {
        return unlocked([base = view_of(base), local = view_of(local)] { return overlaid(base, local); });
      },
      py::arg("base"), py::arg("local"), py::pos_only(), "A local regulation laid over a regime.");
  m.def(
      "find_number",
      [](const py::bytes& regime, const std::string& name, doithoai::date on) {
        return number_of(view_of(regime), name, on).value();
      },
      py::arg("regime"), py::arg("name"), py::arg("on"), py::pos_only(), "The number of that name on a day, if any.");
}

}  // namespace doithoai_python
