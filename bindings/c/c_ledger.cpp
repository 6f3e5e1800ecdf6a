#include <chrono>
#include <memory>
#include <string>
#include <utility>

#include "argument.hpp"
#include "doithoai.h"
#include "doithoai/ledger.hpp"
#include "doithoai/query.hpp"
#include "doithoai/table.hpp"
#include "guard.hpp"
#include "handle.hpp"

namespace {

// Where the findings of a call go. The cursor is made before the call, so that nothing can fail after it.
class findings_output {
 public:
  explicit findings_output(dth_cursor** target) : target_(target) {
    if (target_ == nullptr) return;
    *target_ = nullptr;
    cursor_ = std::make_unique<dth_cursor>();
  }

  void hand_over(std::vector<doithoai::finding> findings) noexcept {
    if (target_ == nullptr) return;
    cursor_->findings = std::move(findings);
    *target_ = cursor_.release();
  }

 private:
  dth_cursor** target_;
  std::unique_ptr<dth_cursor> cursor_;
};

// Hands the findings of a call over, whatever its outcome, and throws its failure.
template <class Outcome, class Findings>
void conclude(findings_output& findings, Outcome outcome, Findings&& found) {
  if (outcome) return findings.hand_over(found(*std::move(outcome)));
  doithoai::failure why = std::move(outcome).error();
  const bool has_findings = why.code == doithoai::errc::rejected || !why.findings.empty();
  doithoai::error thrown({why.code, std::move(why.message), std::move(why.where), {}});
  if (has_findings) findings.hand_over(std::move(why.findings));
  throw std::move(thrown);
}

std::vector<doithoai::finding> of_decision(doithoai::decision&& decision) { return std::move(decision.findings); }

// Nothing is recorded before the computers on which the library runs: what reads so is seconds or milliseconds, or what 32
// bits have left of an instant.
doithoai::instant moment_of_recording(std::int64_t recorded_at) {
  constexpr doithoai::instant earliest = doithoai::date{std::chrono::year{1990} / 1 / 1};
  if (recorded_at < earliest.time_since_epoch().count())
    dth::refuse("recorded_at is " + std::to_string(recorded_at) +
                ", a moment before 1990; is it in microseconds since 1970, not seconds?");
  return dth::to_instant(recorded_at, "recorded_at");
}

doithoai::context context_of(std::int64_t recorded_at, const char* by, std::int64_t by_length) {
  return {moment_of_recording(recorded_at), std::string(dth::code_text(by, by_length, "by"))};
}

// The options of a call, of which there are none when they are NULL.
template <class Options>
doithoai::result<Options> options_of(const char* options, std::int64_t length) {
  if (options == nullptr) return Options{};
  return doithoai::from_json<Options>(dth::whole_text(options, length, "options"), doithoai::unknown_members::refuse);
}

doithoai::query query_of(dth_date as_of, const char* options, std::int64_t length) {
  const auto day = dth::to_date(as_of, "as_of");
  auto told = options_of<doithoai::query_options>(options, length);
  if (!told && told.error().where == "/as_of")
    throw doithoai::error(
        {doithoai::errc::invalid_argument, "as_of is an argument by itself, not an option", "/as_of", {}});
  auto chosen = std::move(told).value();
  return {day, chosen.known_on, chosen.view, std::move(chosen.period)};
}

// The commands of a batch as a JSON array.
std::string batch_of(dth_command* const* commands, std::int64_t count) {
  constexpr std::int64_t most = 1'000'000;
  if (count < 0 || count > most)
    dth::refuse("count is " + std::to_string(count) + ", not within 0 to " + std::to_string(most));
  if (commands == nullptr && count > 0) dth::refuse("commands is NULL");
  std::string all = "[";
  for (std::int64_t i = 0; i < count; ++i) {
    if (i > 0) all += ',';
    all += dth::checked(commands[i], "commands[" + std::to_string(i) + "]").content.to_json();
  }
  return all += ']';
}

// Documents to adopt are read as strictly as commands.
template <class Document>
Document document_of(const char* text, std::int64_t length) {
  return doithoai::from_json<Document>(dth::whole_text(text, length, "text"), doithoai::unknown_members::refuse)
      .value();
}

doithoai::table table_of(const dth_ledger* ledger, const char* name, std::int64_t name_length, dth_date as_of,
                         const char* options, std::int64_t options_length) {
  const auto& from = dth::checked(ledger, "ledger");
  const auto table = dth::code_text(name, name_length, "table");
  return doithoai::open_table(from.content.current(), table, query_of(as_of, options, options_length)).value();
}

}  // namespace

dth_status dth_ledger_new(dth_ledger** ledger, dth_error** error) {
  return dth::guard(error, [&] {
    dth_ledger*& out = dth::handle_output(ledger, "ledger");
    out = new dth_ledger{};
  });
}

void dth_ledger_free(dth_ledger* ledger) {
  if (dth::is_own(ledger)) delete ledger;
}

dth_status dth_ledger_revision(const dth_ledger* ledger, int64_t* revision, dth_error** error) {
  return dth::guard(error,
                    [&] { dth::output(revision, "revision") = dth::checked(ledger, "ledger").content.revision(); });
}

dth_status dth_ledger_load_rules(dth_ledger* ledger, const char* text, int64_t length, dth_date happened_on,
                                 int64_t recorded_at, const char* by, int64_t by_length, dth_cursor** findings,
                                 dth_error** error) {
  return dth::guard(error, [&] {
    findings_output found(findings);
    auto& into = dth::checked(ledger, "ledger").content;
    const auto who = context_of(recorded_at, by, by_length);
    doithoai::command what{dth::to_date(happened_on, "happened_on"), {}};
    what.data = document_of<doithoai::adopt_rules>(text, length);
    conclude(found, into.apply(what, who), of_decision);
  });
}

dth_status dth_ledger_load_plan(dth_ledger* ledger, const char* text, int64_t length, dth_date happened_on,
                                int64_t recorded_at, const char* by, int64_t by_length, dth_cursor** findings,
                                dth_error** error) {
  return dth::guard(error, [&] {
    findings_output found(findings);
    auto& into = dth::checked(ledger, "ledger").content;
    const auto who = context_of(recorded_at, by, by_length);
    doithoai::command what{dth::to_date(happened_on, "happened_on"), {}};
    what.data = doithoai::adopt_plan{document_of<doithoai::plan>(text, length)};
    conclude(found, into.apply(what, who), of_decision);
  });
}

dth_status dth_ledger_load_json(dth_ledger* ledger, const char* text, int64_t length, dth_cursor** findings,
                                dth_error** error) {
  return dth::guard(error, [&] {
    findings_output found(findings);
    auto& into = dth::checked(ledger, "ledger").content;
    conclude(found, into.load_json(dth::whole_text(text, length, "text")),
             [](std::vector<doithoai::finding>&& all) { return std::move(all); });
  });
}

dth_status dth_ledger_save_json(const dth_ledger* ledger, dth_text** text, dth_error** error) {
  return dth::guard(error, [&] {
    dth_text*& out = dth::handle_output(text, "text");
    out = new dth_text{.content = dth::checked(ledger, "ledger").content.save_json().value()};
  });
}

dth_status dth_ledger_apply_json(dth_ledger* ledger, const char* text, int64_t length, int64_t recorded_at,
                                 const char* by, int64_t by_length, dth_cursor** findings, dth_error** error) {
  return dth::guard(error, [&] {
    findings_output found(findings);
    auto& into = dth::checked(ledger, "ledger").content;
    const auto who = context_of(recorded_at, by, by_length);
    conclude(found, into.apply_json(dth::whole_text(text, length, "text"), who), of_decision);
  });
}

dth_status dth_ledger_apply(dth_ledger* ledger, dth_command* const* commands, int64_t count, int64_t recorded_at,
                            const char* by, int64_t by_length, const char* options, int64_t options_length,
                            dth_cursor** findings, dth_error** error) {
  return dth::guard(error, [&] {
    findings_output found(findings);
    auto& into = dth::checked(ledger, "ledger").content;
    const auto batch = batch_of(commands, count);
    const auto who = context_of(recorded_at, by, by_length);
    static_cast<void>(options_of<doithoai::apply_options>(options, options_length).value());
    conclude(found, into.apply_json(batch, who), of_decision);
  });
}

dth_status dth_ledger_query_json(const dth_ledger* ledger, const char* table, int64_t table_length, dth_date as_of,
                                 const char* options, int64_t options_length, dth_text** rows, dth_error** error) {
  return dth::guard(error, [&] {
    dth_text*& out = dth::handle_output(rows, "rows");
    out = new dth_text{.content = table_of(ledger, table, table_length, as_of, options, options_length).to_json()};
  });
}

dth_status dth_ledger_open_table(const dth_ledger* ledger, const char* table, int64_t table_length, dth_date as_of,
                                 const char* options, int64_t options_length, dth_cursor** cursor, dth_error** error) {
  return dth::guard(error, [&] {
    dth_cursor*& out = dth::handle_output(cursor, "cursor");
    out = new dth_cursor{.rows = table_of(ledger, table, table_length, as_of, options, options_length)};
  });
}

dth_status dth_ledger_deadline_json(const dth_ledger* ledger, const char* part, int64_t part_length, dth_date as_of,
                                    const char* options, int64_t options_length, dth_text** deadline,
                                    dth_error** error) {
  return dth::guard(error, [&] {
    dth_text*& out = dth::handle_output(deadline, "deadline");
    const auto& from = dth::checked(ledger, "ledger").content;
    const auto which = doithoai::part_id::parse(dth::code_text(part, part_length, "part")).value();
    const auto how = query_of(as_of, options, options_length);
    const auto found = doithoai::deadline_of(from.current(), which, how).value();
    out = new dth_text{.content = doithoai::to_json(found, how.view)};
  });
}

dth_status dth_ledger_part_calendar(const dth_ledger* ledger, const char* part, int64_t part_length, dth_date as_of,
                                    const char* options, int64_t options_length, dth_calendar** calendar,
                                    dth_error** error) {
  return dth::guard(error, [&] {
    dth_calendar*& out = dth::handle_output(calendar, "calendar");
    const auto& from = dth::checked(ledger, "ledger").content;
    const auto which = doithoai::part_id::parse(dth::code_text(part, part_length, "part")).value();
    const auto how = query_of(as_of, options, options_length);
    out = new dth_calendar{.content = doithoai::calendar_of(from.current(), which, how).value()};
  });
}

dth_status dth_ledger_calendar(const dth_ledger* ledger, dth_date as_of, const char* options, int64_t options_length,
                               dth_calendar** calendar, dth_error** error) {
  return dth::guard(error, [&] {
    dth_calendar*& out = dth::handle_output(calendar, "calendar");
    const auto& from = dth::checked(ledger, "ledger").content;
    const auto how = query_of(as_of, options, options_length);
    out = new dth_calendar{.content = doithoai::calendar_of(from.current(), how).value()};
  });
}
