#include <pybind11/stl.h>

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "bind.hpp"
#include "day.hpp"
#include "doithoai/json.hpp"
#include "doithoai/ledger.hpp"
#include "doithoai/summary.hpp"
#include "doithoai/table.hpp"

namespace doithoai_python {

namespace {

using doithoai::result;

// Who records, and when, as Python tells it.
struct told {
  std::string recorded_at;
  std::string by;
};

result<doithoai::context> context_of(const told& who) {
  auto moment = doithoai::parse_instant(who.recorded_at);
  if (moment) return doithoai::context{*moment, who.by};
  auto why = std::move(moment).error();
  why.where = "/recorded_at";
  return why;
}

// A ledger is used by one thread at a time, and Python's lock is given back meanwhile, so it has a lock of its own.
// Taken only while Python's is released: the two are never waited for in opposite order.
class locked_ledger {
 public:
  result<std::string> apply(std::string_view text, const told& who) {
    const auto context = context_of(who);
    if (!context) return context.error();
    const std::lock_guard lock(mutex_);
    return written(ledger_.apply_json(text, *context));
  }

  /// A document that a command carries, so that a mistake in it is placed in the document itself.
  template <class Action>
  result<std::string> adopt(result<Action> action, doithoai::date happened_on, const told& who) {
    if (!action) return std::move(action).error();
    const auto context = context_of(who);
    if (!context) return context.error();
    const std::lock_guard lock(mutex_);
    return written(ledger_.apply(doithoai::command{happened_on, *std::move(action)}, *context));
  }

  result<std::string> load_json(std::string_view text) {
    const std::lock_guard lock(mutex_);
    auto findings = ledger_.load_json(text);
    if (!findings) return std::move(findings).error();
    return doithoai::to_json(doithoai::decision{{}, *std::move(findings)});
  }

  result<std::string> save_json() {
    const std::lock_guard lock(mutex_);
    return ledger_.save_json();
  }

  result<std::int64_t> revision() {
    const std::lock_guard lock(mutex_);
    return ledger_.revision();
  }

  result<std::optional<std::string>> rules() {
    const std::lock_guard lock(mutex_);
    return written(ledger_.current().adopted_rules());
  }

  result<std::optional<std::string>> plan() {
    const std::lock_guard lock(mutex_);
    return written(ledger_.current().adopted_plan());
  }

  result<doithoai::table> table(std::string_view name, std::string_view how) {
    const auto query = doithoai::from_json<doithoai::query>(how, doithoai::unknown_members::refuse);
    if (!query) return query.error();
    const std::lock_guard lock(mutex_);
    return doithoai::open_table(ledger_.current(), name, *query);
  }

  result<std::string> deadline(std::string_view part, std::string_view how) {
    const auto which = doithoai::part_id::parse(part);
    if (!which) return which.error();
    const auto query = doithoai::from_json<doithoai::query>(how, doithoai::unknown_members::refuse);
    if (!query) return query.error();
    const std::lock_guard lock(mutex_);
    const auto found = doithoai::deadline_of(ledger_.current(), *which, *query);
    if (!found) return found.error();
    return doithoai::to_json(*found);
  }

  result<doithoai::calendar> calendar(std::string_view how) {
    const auto query = doithoai::from_json<doithoai::query>(how, doithoai::unknown_members::refuse);
    if (!query) return query.error();
    const std::lock_guard lock(mutex_);
    return doithoai::calendar_of(ledger_.current(), *query);
  }

  result<doithoai::calendar> part_calendar(std::string_view part, std::string_view how) {
    const auto which = doithoai::part_id::parse(part);
    if (!which) return which.error();
    const auto query = doithoai::from_json<doithoai::query>(how, doithoai::unknown_members::refuse);
    if (!query) return query.error();
    const std::lock_guard lock(mutex_);
    return doithoai::calendar_of(ledger_.current(), *which, *query);
  }

  result<doithoai::summary> summary(std::string_view period, std::string_view how) {
    const auto query = doithoai::from_json<doithoai::query>(how, doithoai::unknown_members::refuse);
    if (!query) return query.error();
    const auto when = doithoai::parse_period(period);
    if (!when) return when.error();
    const std::lock_guard lock(mutex_);
    return doithoai::summarise(ledger_.current(), *when, *query);
  }

 private:
  static result<std::string> written(const result<doithoai::decision>& made) {
    if (!made) return made.error();
    return doithoai::to_json(*made);
  }

  template <class Document>
  static std::optional<std::string> written(const Document* adopted) {
    return adopted == nullptr ? std::nullopt : std::optional(doithoai::to_json(*adopted));
  }

  std::mutex mutex_;
  doithoai::ledger ledger_;
};

}  // namespace

void bind_ledger(py::module_& m) {
  using ledger = locked_ledger;
  py::class_<ledger>(m, "Ledger")
      .def(py::init<>())
      .def(
          "apply",
          [](ledger& self, const py::bytes& text, std::string recorded_at, std::string by) {
            return unlocked([&, text = view_of(text), who = told{std::move(recorded_at), std::move(by)}] {
              return self.apply(text, who);
            });
          },
          py::arg("commands"), py::arg("recorded_at"), py::arg("by"), py::pos_only())
      .def(
          "load_rules",
          [](ledger& self, const py::bytes& text, doithoai::date happened_on, std::string recorded_at, std::string by) {
            return unlocked([&, text = view_of(text), who = told{std::move(recorded_at), std::move(by)}] {
              return self.adopt(doithoai::from_json<doithoai::adopt_rules>(text), happened_on, who);
            });
          },
          py::arg("rules"), py::arg("happened_on"), py::arg("recorded_at"), py::arg("by"), py::pos_only())
      .def(
          "load_plan",
          [](ledger& self, const py::bytes& text, doithoai::date happened_on, std::string recorded_at, std::string by) {
            return unlocked([&, text = view_of(text), who = told{std::move(recorded_at), std::move(by)}] {
              auto plan = doithoai::from_json<doithoai::plan>(text);
              return plan ? self.adopt<doithoai::adopt_plan>(doithoai::adopt_plan{*std::move(plan)}, happened_on, who)
                          : result<std::string>(std::move(plan).error());
            });
          },
          py::arg("plan"), py::arg("happened_on"), py::arg("recorded_at"), py::arg("by"), py::pos_only())
      .def(
          "load_json",
          [](ledger& self, const py::bytes& text) {
            return unlocked([&, text = view_of(text)] { return self.load_json(text); });
          },
          py::arg("journal"), py::pos_only())
      .def("save_json", [](ledger& self) { return unlocked([&] { return self.save_json(); }); })
      .def("revision", [](ledger& self) { return unlocked([&] { return self.revision(); }); })
      .def("rules", [](ledger& self) { return unlocked([&] { return self.rules(); }); })
      .def("plan", [](ledger& self) { return unlocked([&] { return self.plan(); }); })
      .def(
          "table",
          [](ledger& self, const std::string& name, const py::bytes& query) {
            return unlocked([&, how = view_of(query)] { return self.table(name, how); });
          },
          py::arg("name"), py::arg("query"), py::pos_only())
      .def(
          "deadline",
          [](ledger& self, const std::string& part, const py::bytes& query) {
            return unlocked([&, how = view_of(query)] { return self.deadline(part, how); });
          },
          py::arg("part"), py::arg("query"), py::pos_only())
      .def(
          "part_calendar",
          [](ledger& self, const std::string& part, const py::bytes& query) {
            return unlocked([&, how = view_of(query)] { return self.part_calendar(part, how); });
          },
          py::arg("part"), py::arg("query"), py::pos_only())
      .def(
          "calendar",
          [](ledger& self, const py::bytes& query) {
            return unlocked([&, how = view_of(query)] { return self.calendar(how); });
          },
          py::arg("query"), py::pos_only())
      .def(
          "summary",
          [](ledger& self, const std::string& period, const py::bytes& query) {
            auto made = unlocked([&, how = view_of(query)] { return self.summary(period, how); });
            return std::pair{doithoai::table(std::vector{std::move(made.key)}, doithoai::audience::full),
                             doithoai::table(std::move(made.rows), doithoai::audience::full)};
          },
          py::arg("period"), py::arg("query"), py::pos_only());
}

}  // namespace doithoai_python
