#include <pybind11/stl.h>
#include <pybind11/typing.h>

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

// Documents to adopt are read as strictly as commands.
template <class Document>
result<Document> document_of(std::string_view text) {
  return doithoai::from_json<Document>(text, doithoai::unknown_members::refuse);
}

using making = py::typing::Callable<py::object(py::str)>;

// What Python is given, made of a decision's JSON by a function of the package before anything is recorded, so that memory may
// run out in the making and not between the recording and the giving.
class given {
 public:
  explicit given(const making& make) : make_(make) {}

  /// Called without Python's lock.
  void make(const doithoai::decision& of) {
    const auto text = doithoai::to_json(of);
    const py::gil_scoped_acquire acquire;
    made_ = make_(py::str(text));
  }
  py::object take() { return std::move(made_); }

 private:
  const making& make_;
  py::object made_;
};

// A ledger is used by one thread at a time, and Python's lock is given back meanwhile, so it has a lock of its own.
// It is waited for only while Python's is released; whoever has it may wait for Python's. While a decision is made an object of
// Python, that thread may come again, from a finaliser: it may read, and is refused to record.
class locked_ledger {
 public:
  result<void> apply(std::string_view text, const told& who, given& out) {
    const auto context = context_of(who);
    if (!context) return context.error();
    return recorded([&](const auto& ready) { return ledger_.apply_json(text, *context, ready); }, out);
  }

  /// A document that a command carries, so that a mistake in it is placed in the document itself.
  template <class Action>
  result<void> adopt(result<Action> action, doithoai::date happened_on, const told& who, given& out) {
    if (!action) return std::move(action).error();
    const auto context = context_of(who);
    if (!context) return context.error();
    const doithoai::command what{happened_on, *std::move(action)};
    return recorded([&](const auto& ready) { return ledger_.apply(what, *context, ready); }, out);
  }

  result<void> load_json(std::string_view text, given& out) {
    return recorded([&](const auto& ready) { return ledger_.load_json(text, ready); }, out);
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

  result<std::string> plan_paper() {
    const std::lock_guard lock(mutex_);
    return ledger_.current().plan_paper();
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
  template <class Record>
  result<void> recorded(const Record& record, given& out) {
    const std::lock_guard lock(mutex_);
    if (is_recording_) return doithoai::failure{doithoai::errc::invalid_argument, "the ledger is recording", "", {}};
    const marked mark(is_recording_);
    const doithoai::before_recording ready = [&](const doithoai::decision& made) { out.make(made); };
    if (auto done = record(ready); !done) return std::move(done).error();
    return {};
  }

  template <class Document>
  static std::optional<std::string> written(const Document* adopted) {
    return adopted == nullptr ? std::nullopt : std::optional(doithoai::to_json(*adopted));
  }

  // True as long as it lives.
  class marked {
   public:
    explicit marked(bool& mark) : mark_(mark) { mark_ = true; }
    marked(const marked&) = delete;
    marked& operator=(const marked&) = delete;
    ~marked() { mark_ = false; }

   private:
    bool& mark_;
  };

  std::recursive_mutex mutex_;
  bool is_recording_ = false;
  doithoai::ledger ledger_;
};

}  // namespace

void bind_ledger(py::module_& m) {
  using ledger = locked_ledger;
  py::class_<ledger>(m, "Ledger")
      .def(py::init<>())
      .def(
          "apply",
          [](ledger& self, const py::bytes& text, std::string recorded_at, std::string by, const making& make) {
            given out(make);
            unlocked([&, text = view_of(text), who = told{std::move(recorded_at), std::move(by)}] {
              return self.apply(text, who, out);
            });
            return out.take();
          },
          py::arg("commands"), py::arg("recorded_at"), py::arg("by"), py::arg("make"), py::pos_only())
      .def(
          "load_rules",
          [](ledger& self, const py::bytes& text, doithoai::date happened_on, std::string recorded_at, std::string by,
             const making& make) {
            given out(make);
            unlocked([&, text = view_of(text), who = told{std::move(recorded_at), std::move(by)}] {
              return self.adopt(document_of<doithoai::adopt_rules>(text), happened_on, who, out);
            });
            return out.take();
          },
          py::arg("rules"), py::arg("happened_on"), py::arg("recorded_at"), py::arg("by"), py::arg("make"),
          py::pos_only())
      .def(
          "load_plan",
          [](ledger& self, const py::bytes& text, doithoai::date happened_on, std::string recorded_at, std::string by,
             const making& make) {
            given out(make);
            unlocked([&, text = view_of(text), who = told{std::move(recorded_at), std::move(by)}] {
              auto plan = document_of<doithoai::plan>(text);
              return plan ? self.adopt<doithoai::adopt_plan>(doithoai::adopt_plan{*std::move(plan)}, happened_on, who,
                                                             out)
                          : result<void>(std::move(plan).error());
            });
            return out.take();
          },
          py::arg("plan"), py::arg("happened_on"), py::arg("recorded_at"), py::arg("by"), py::arg("make"),
          py::pos_only())
      .def(
          "load_json",
          [](ledger& self, const py::bytes& text, const making& make) {
            given out(make);
            unlocked([&, text = view_of(text)] { return self.load_json(text, out); });
            return out.take();
          },
          py::arg("journal"), py::arg("make"), py::pos_only())
      .def("save_json", [](ledger& self) { return unlocked([&] { return self.save_json(); }); })
      .def("revision", [](ledger& self) { return unlocked([&] { return self.revision(); }); })
      .def("rules", [](ledger& self) { return unlocked([&] { return self.rules(); }); })
      .def("plan", [](ledger& self) { return unlocked([&] { return self.plan(); }); })
      .def("plan_paper", [](ledger& self) { return unlocked([&] { return self.plan_paper(); }); })
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
