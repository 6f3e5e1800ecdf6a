// Every C function that takes memory (dth_calendar_vietnam is dth_calendar_new of a longer text), with too little of it: its
// first allocation fails, then its second, and so on until it succeeds; first
// with one allocation failing, then with all from that one on. Each failure must be DTH_NO_MEMORY with the error object
// that needs no memory, must lose nothing, and must leave the ledger as it was.
//
//   c_memory_test tests/scenarios
//
// The library allocates through the operators of this program (starving.hpp), which take the place of the standard ones.

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>

#include "doithoai.h"
#include "starving.hpp"

namespace {

using starving::memory;

int failures = 0;

void expect(bool holds, const char* function, long at, const char* what) {
  if (holds) return;
  ++failures;
  std::printf("%s, allocation %ld: %s\n", function, at, what);
}

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    std::fprintf(stderr, "cannot read %s\n", path.c_str());
    std::exit(2);
  }
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::int64_t size_of(const std::string& text) { return static_cast<std::int64_t>(text.size()); }

constexpr std::int64_t second = 1'000'000;
constexpr dth_date adopted_on = 18263;  // 2020-01-02
constexpr std::int64_t adopted_at = adopted_on * std::int64_t{86'400} * second;
constexpr dth_date held_on = 18492;            // 2020-08-18
constexpr dth_date first_of_calendar = 17713;  // 2018-07-01, a Sunday
constexpr std::int64_t held_at = held_on * std::int64_t{86'400} * second;

struct documents {
  std::string rules;
  std::string plan;
  std::string session;
  std::string issue;
  std::string calendar;
};

void must(dth_status status) {
  if (status == DTH_OK) return;
  std::printf("a call that prepares a test failed with status %d\n", static_cast<int>(status));
  std::exit(1);
}

dth_ledger* planned(const documents& from) {
  dth_ledger* ledger = nullptr;
  must(dth_ledger_new(&ledger, nullptr));
  must(dth_ledger_load_rules(ledger, from.rules.data(), size_of(from.rules), adopted_on, adopted_at, "v", -1, nullptr,
                             nullptr));
  must(dth_ledger_load_plan(ledger, from.plan.data(), size_of(from.plan), adopted_on, adopted_at, "v", -1, nullptr,
                            nullptr));
  return ledger;
}

std::string journal_of(const dth_ledger* ledger) {
  dth_text* text = nullptr;
  must(dth_ledger_save_json(ledger, &text, nullptr));
  const char* data = nullptr;
  must(dth_text_data(text, &data, nullptr));
  std::string copy = data;
  dth_text_free(text);
  return copy;
}

// What is tested: a call on a fresh ledger that frees what it gets.
using call = std::function<dth_status(dth_ledger*, dth_error**)>;

// Makes the call fail at each of its allocations. Gives their number. A call that failed has left the ledger as it was but
// for room that it made and the next one finds: so what is held is counted when the ledger is gone.
long starve(const char* name, const documents& from, bool for_ever, dth_status expected, const call& body) {
  dth_ledger* ledger = planned(from);
  const std::string before = journal_of(ledger);
  dth_ledger_free(ledger);
  const long live = memory().live;
  ledger = planned(from);
  long at = 0;
  for (bool has_failed = true; has_failed && failures <= 20; ++at) {
    dth_error* error = nullptr;
    memory().fails_for_ever = for_ever;
    memory().until_failure = at;
    const dth_status status = body(ledger, &error);
    has_failed = memory().until_failure == 0 || (!for_ever && memory().until_failure < 0);
    memory().until_failure = -1;

    dth_status code = DTH_OK;
    if (status != DTH_OK) expect(dth_error_code(error, &code) == DTH_OK && code == status, name, at, "a wrong error");
    dth_error_free(error);
    if (has_failed && status == DTH_NO_MEMORY) {
      expect(journal_of(ledger) == before, name, at, "the ledger changed");
    } else {
      expect(status == expected, name, at, "a wrong status");
      dth_ledger_free(ledger);
      expect(memory().live == live, name, at, "memory was lost");
      ledger = planned(from);
    }
  }
  dth_ledger_free(ledger);
  expect(memory().live == live, name, at, "memory was lost");
  return at - 1;
}

// A call that fails again and again at the same allocation holds no more than after the first few times.
void fail_often(const char* name, const documents& from, long allocations, const call& body) {
  for (const long at : {allocations / 4, allocations / 2, allocations * 3 / 4}) {
    dth_ledger* ledger = planned(from);
    const auto fails = [&] {
      dth_error* error = nullptr;
      memory().fails_for_ever = true;
      memory().until_failure = at;
      const dth_status status = body(ledger, &error);
      memory().until_failure = -1;
      dth_error_free(error);
      return status == DTH_NO_MEMORY;
    };
    bool has_failed = true;
    for (int times = 0; times < 5 && has_failed; ++times) has_failed = fails();
    const long held = memory().live;
    for (int times = 0; times < 30 && has_failed; ++times) has_failed = fails();
    if (has_failed) expect(memory().live == held, name, at, "each failure holds more memory");
    dth_ledger_free(ledger);
  }
}

// `handle` is a reference because the call that gives the status may be evaluated after it.
template <class Handle>
dth_status freed(dth_status status, Handle* const& handle, void (*free_handle)(Handle*)) {
  free_handle(handle);
  return status;
}

// Goes through a cursor by every function of it, until one fails; frees it.
dth_status walk(dth_cursor* cursor, dth_error** error) {
  char text[100];
  std::int32_t count = 0;
  std::int32_t has_row = 0;
  std::int32_t is_null = 0;
  std::int32_t type = 0;
  std::int32_t found = 0;
  dth_status status = dth_cursor_column_count(cursor, &count, error);
  do {
    if (status == DTH_OK) status = dth_cursor_next(cursor, &has_row, error);
    for (std::int32_t column = 0; column < count && status == DTH_OK && has_row != 0; ++column) {
      std::int64_t number = 0;
      dth_date day = 0;
      status = dth_cursor_column_type(cursor, column, &type, error);
      if (status == DTH_OK) status = dth_cursor_copy_column_name(cursor, column, text, sizeof text, nullptr, error);
      if (status == DTH_OK) status = dth_cursor_find_column(cursor, text, -1, &found, error);
      if (status != DTH_OK) break;
      status = dth_cursor_copy_text(cursor, column, text, sizeof text, nullptr, &is_null, error);
      if (status != DTH_OK || type == DTH_COLUMN_TEXT) continue;
      status = type == DTH_COLUMN_DATE ? dth_cursor_get_date(cursor, column, &day, &is_null, error)
                                       : dth_cursor_get_int64(cursor, column, &number, &is_null, error);
    }
  } while (status == DTH_OK && has_row != 0);
  dth_cursor_free(cursor);
  return status;
}

// Applies a command, then reads its findings. The status of the command is what counts: once it stands, memory that runs
// out while reading is another matter.
dth_status apply(dth_ledger* ledger, const std::string& command, dth_error** error) {
  dth_cursor* findings = nullptr;
  const dth_status status =
      dth_ledger_apply_json(ledger, command.data(), size_of(command), held_at, "van-thu", -1, &findings, error);
  dth_cursor_free(findings);
  return status;
}

std::string json_of(const dth_command* command) {
  dth_text* text = nullptr;
  must(dth_command_to_json(command, &text, nullptr));
  const char* data = nullptr;
  must(dth_text_data(text, &data, nullptr));
  std::string copy = data;
  dth_text_free(text);
  return copy;
}

// Sets members of every kind, until one fails.
dth_status fill(dth_command* command, dth_error** error) {
  dth_status status = dth_command_set_text(command, "/answer", -1, "a1", -1, error);
  if (status == DTH_OK) status = dth_command_set_text(command, "/issues/0", -1, "i1", -1, error);
  if (status == DTH_OK) status = dth_command_set_text(command, "/body", -1, "phong-ktht", -1, error);
  if (status == DTH_OK) status = dth_command_set_text(command, "/manner", -1, "in_writing", -1, error);
  if (status == DTH_OK) status = dth_command_set_text(command, "/kind", -1, "explained", -1, error);
  if (status == DTH_OK) status = dth_command_set_int64(command, "/is_interim", -1, 1, error);
  if (status == DTH_OK)
    status = dth_command_set_text(command, "/text", -1, "a text that is longer than a short one", -1, error);
  if (status == DTH_OK) status = dth_command_set_date(command, "/promised_on", -1, held_on + 100, error);
  return status;
}

// A member that could not be set has left its command as it was, also where a list and a record were on the way to it.
void expect_kept(const char* pointer) {
  bool has_failed = true;
  for (long at = 0; has_failed && failures <= 20; ++at) {
    dth_command* command = nullptr;
    must(dth_command_new("record_attendance", -1, held_on, &command, nullptr));
    must(dth_command_set_text(command, "/present/0/body", -1, "phong-ktht", -1, nullptr));
    const std::string before = json_of(command);
    memory().until_failure = at;
    const dth_status status =
        dth_command_set_text(command, pointer, -1, "someone-with-a-name-of-some-length", -1, nullptr);
    memory().until_failure = -1;
    has_failed = status == DTH_NO_MEMORY;
    expect(status == (has_failed ? DTH_NO_MEMORY : DTH_OK), pointer, at, "a wrong status");
    expect((json_of(command) == before) == has_failed, pointer, at, "the command changed, or did not");
    dth_command_free(command);
  }
}

// A day that is not covered is told without any memory to whoever does not ask why.
void expect_failure_without_allocation(const dth_calendar* calendar) {
  constexpr dth_date never = 400'000;
  dth_date day = 0;
  std::int32_t number = 0;
  memory().until_failure = 0;
  const bool all = dth_calendar_add_working_days(calendar, never, 1, &day, nullptr) == DTH_NOT_COVERED &&
                   dth_calendar_count_working_days(calendar, never, never, &number, nullptr) == DTH_NOT_COVERED &&
                   dth_calendar_is_working_day(calendar, never, &number, nullptr) == DTH_NOT_COVERED;
  memory().until_failure = -1;
  expect(all, "dth_calendar_*, not covered", 0, "asks for memory");
}

// Rows are added and counted without any memory.
void expect_no_allocation(const dth_calendar* calendar) {
  static std::array<dth_date, 5000> days;
  static std::array<std::int32_t, 5000> counts;
  static std::array<dth_status, 5000> statuses;
  days.fill(first_of_calendar);
  counts.fill(5);
  constexpr auto size = std::int64_t{5000};
  memory().until_failure = 0;
  const dth_status added = dth_calendar_add_working_days_many(calendar, days.data(), counts.data(), size, days.data(),
                                                              statuses.data(), nullptr);
  const dth_status counted = dth_calendar_count_working_days_many(calendar, days.data(), days.data(), size,
                                                                  counts.data(), statuses.data(), nullptr);
  memory().until_failure = -1;
  expect(added == DTH_OK && days.back() == first_of_calendar + 5, "dth_calendar_add_working_days_many", 0, "failed");
  expect(counted == DTH_OK && counts.back() == 0, "dth_calendar_count_working_days_many", 0, "failed");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: c_memory_test <folder of scenarios>\n");
    return 2;
  }
  const std::string folder = std::string(argv[1]) + "/";
  const documents from{read_file(folder + "small-rules.json"), read_file(folder + "small-plan.json"),
                       read_file(folder + "held-session.json"), read_file(folder + "held-issue.json"),
                       read_file(folder + "swap-calendar.json")};
  const std::string batch =
      from.session.substr(0, from.session.rfind(']')) + "," + from.issue.substr(from.issue.find('[') + 1);
  const std::string refused =
      R"({"type": "raise_issue", "happened_on": "2020-08-14", "data": {"issue": "i1", "opinions": ["o9"], "kind": "question", "category": "land"}})";
  const std::string scheduled =
      R"({"type": "schedule_session", "happened_on": "2020-08-01", "data": {"session": "s2", "planned": "P.b", "held_on": "2020-08-14", "communes": ["xa-b"], "organiser": "van-phong"}})";
  const std::string malformed = R"([{"type": "no such command"}])";

  dth_ledger* held = planned(from);
  must(dth_ledger_apply_json(held, batch.data(), size_of(batch), held_at, "van-thu", -1, nullptr, nullptr));
  const std::string assigned =
      R"({"type": "assign_issue", "happened_on": "2020-08-18", "data": {"part": "p1", "issue": "i1", "lead": "phong-ktht", "due": {"kind": "working_days", "amount": 15, "basis": "TB 12"}, "conclusion": "c1"}})";
  must(dth_ledger_apply_json(held, assigned.data(), size_of(assigned), held_at, "van-thu", -1, nullptr, nullptr));
  const std::string journal = journal_of(held);

  dth_calendar* calendar = nullptr;
  must(dth_calendar_new(from.calendar.data(), size_of(from.calendar), &calendar, nullptr));
  constexpr dth_date worked_saturday = 17901;  // 2019-01-05
  const std::string fair =
      R"({"id": "fair", "name": "Fair", "days": [{"day": "2019-05-06", "kind": "closed", "reason": "fair"}]})";
  const std::string deadline =
      R"({"rule": {"kind": "working_days", "amount": 4}, "start": "2019-08-28", "extensions": [{"amount": 300, "reason": "complex"}]})";
  const std::string fair_elsewhere =
      R"({"id": "fair", "name": "Fair", "days": [{"day": "2029-05-06", "kind": "closed", "reason": "fair"}]})";

  expect_no_allocation(calendar);
  expect_failure_without_allocation(calendar);
  expect_kept("/present/0/body");
  expect_kept("/present/0/name");
  expect_kept("/present/1/fields/0");

  dth_command* answer = nullptr;
  must(dth_command_new("give_answer", -1, held_on, &answer, nullptr));
  must(fill(answer, nullptr));
  const std::string answer_json = json_of(answer);
  dth_command* refused_command = nullptr;
  must(dth_command_from_json(refused.data(), size_of(refused), &refused_command, nullptr));
  dth_command* session = nullptr;
  must(dth_command_from_json(scheduled.data(), size_of(scheduled), &session, nullptr));

  struct {
    const char* name;
    dth_status expected;
    call body;
  } const tests[] = {
      {"dth_ledger_new", DTH_OK,
       [](dth_ledger*, dth_error** error) {
         dth_ledger* made = nullptr;
         return freed(dth_ledger_new(&made, error), made, dth_ledger_free);
       }},
      {"dth_ledger_load_rules", DTH_OK,
       [&](dth_ledger*, dth_error** error) {
         dth_ledger* made = nullptr;
         dth_status status = dth_ledger_new(&made, error);
         if (status == DTH_OK)
           status = dth_ledger_load_rules(made, from.rules.data(), size_of(from.rules), adopted_on, adopted_at, "v", -1,
                                          nullptr, error);
         return freed(status, made, dth_ledger_free);
       }},
      {"dth_ledger_load_plan", DTH_OK,
       [&](dth_ledger* ledger, dth_error** error) {
         dth_cursor* findings = nullptr;
         return freed(dth_ledger_load_plan(ledger, from.plan.data(), size_of(from.plan), adopted_on, adopted_at, "v",
                                           -1, &findings, error),
                      findings, dth_cursor_free);
       }},
      {"dth_ledger_load_json", DTH_OK,
       [&](dth_ledger*, dth_error** error) {
         dth_ledger* made = nullptr;
         dth_cursor* findings = nullptr;
         dth_status status = dth_ledger_new(&made, error);
         if (status == DTH_OK) status = dth_ledger_load_json(made, journal.data(), size_of(journal), &findings, error);
         dth_cursor_free(findings);
         return freed(status, made, dth_ledger_free);
       }},
      {"dth_ledger_apply_json", DTH_OK,
       [&](dth_ledger* ledger, dth_error** error) { return apply(ledger, batch, error); }},
      {"dth_ledger_apply_json, refused", DTH_REJECTED,
       [&](dth_ledger* ledger, dth_error** error) { return apply(ledger, refused, error); }},
      {"dth_ledger_apply_json, malformed", DTH_INVALID_ARGUMENT,
       [&](dth_ledger* ledger, dth_error** error) { return apply(ledger, malformed, error); }},
      {"dth_command_new and dth_command_set_*", DTH_OK,
       [&](dth_ledger*, dth_error** error) {
         dth_command* made = nullptr;
         dth_status status = dth_command_new("give_answer", -1, held_on, &made, error);
         if (status == DTH_OK) status = fill(made, error);
         return freed(status, made, dth_command_free);
       }},
      {"dth_command_set_text, no such member", DTH_INVALID_ARGUMENT,
       [&](dth_ledger*, dth_error** error) { return dth_command_set_text(answer, "/anser", -1, "a1", -1, error); }},
      {"dth_command_from_json", DTH_OK,
       [&](dth_ledger*, dth_error** error) {
         dth_command* made = nullptr;
         return freed(dth_command_from_json(answer_json.data(), size_of(answer_json), &made, error), made,
                      dth_command_free);
       }},
      {"dth_command_to_json", DTH_OK,
       [&](dth_ledger*, dth_error** error) {
         dth_text* text = nullptr;
         return freed(dth_command_to_json(answer, &text, error), text, dth_text_free);
       }},
      {"dth_ledger_apply", DTH_OK,
       [&](dth_ledger* ledger, dth_error** error) {
         dth_cursor* findings = nullptr;
         return freed(dth_ledger_apply(ledger, &session, 1, held_at, "van-thu", -1, "{}", -1, &findings, error),
                      findings, dth_cursor_free);
       }},
      {"dth_ledger_apply, refused", DTH_REJECTED,
       [&](dth_ledger* ledger, dth_error** error) {
         dth_cursor* findings = nullptr;
         return freed(dth_ledger_apply(ledger, &refused_command, 1, held_at, "v", -1, nullptr, 0, &findings, error),
                      findings, dth_cursor_free);
       }},
      {"dth_ledger_save_json", DTH_OK,
       [&](dth_ledger*, dth_error** error) {
         dth_text* text = nullptr;
         return freed(dth_ledger_save_json(held, &text, error), text, dth_text_free);
       }},
      {"dth_ledger_query_json", DTH_OK,
       [&](dth_ledger*, dth_error** error) {
         dth_text* text = nullptr;
         return freed(dth_ledger_query_json(held, "issues", -1, held_on, R"({"view": "internal"})", -1, &text, error),
                      text, dth_text_free);
       }},
      {"dth_ledger_open_table and dth_cursor_*", DTH_OK,
       [&](dth_ledger*, dth_error** error) {
         dth_cursor* cursor = nullptr;
         const dth_status status = dth_ledger_open_table(held, "issues", -1, held_on, nullptr, 0, &cursor, error);
         return status == DTH_OK ? walk(cursor, error) : status;
       }},
      {"dth_ledger_open_table, summary", DTH_OK,
       [&](dth_ledger*, dth_error** error) {
         dth_cursor* cursor = nullptr;
         return freed(
             dth_ledger_open_table(held, "summary", -1, held_on, R"({"period": "2020-Q3"})", -1, &cursor, error),
             cursor, dth_cursor_free);
       }},
      {"findings read by dth_cursor_*", DTH_OK,
       [&](dth_ledger* ledger, dth_error** error) {
         const long until_failure = memory().until_failure;
         memory().until_failure = -1;  // the command itself has all it needs
         dth_cursor* findings = nullptr;
         const dth_status status =
             dth_ledger_apply_json(ledger, refused.data(), size_of(refused), held_at, "v", -1, &findings, nullptr);
         memory().until_failure = until_failure;
         return status == DTH_REJECTED ? walk(findings, error) : DTH_INTERNAL;
       }},
      {"dth_calendar_new", DTH_OK,
       [&](dth_ledger*, dth_error** error) {
         dth_calendar* made = nullptr;
         return freed(dth_calendar_new(from.calendar.data(), size_of(from.calendar), &made, error), made,
                      dth_calendar_free);
       }},
      {"dth_calendar_new, malformed", DTH_INVALID_ARGUMENT,
       [&](dth_ledger*, dth_error** error) {
         dth_calendar* made = nullptr;
         return freed(dth_calendar_new(from.calendar.data(), 1000, &made, error), made, dth_calendar_free);
       }},
      {"dth_calendar_to_json", DTH_OK,
       [&](dth_ledger*, dth_error** error) {
         dth_text* text = nullptr;
         return freed(dth_calendar_to_json(calendar, &text, error), text, dth_text_free);
       }},
      {"dth_calendar_copy_version", DTH_OK,
       [&](dth_ledger*, dth_error** error) {
         char text[100];
         return dth_calendar_copy_version(calendar, text, sizeof text, nullptr, error);
       }},
      {"dth_calendar_coverage", DTH_OK,
       [&](dth_ledger*, dth_error** error) {
         dth_date first = 0;
         dth_date last = 0;
         const dth_status status = dth_calendar_decided(calendar, &first, &last, error);
         return status == DTH_OK ? dth_calendar_coverage(calendar, &first, &last, error) : status;
       }},
      {"dth_calendar_is_working_day", DTH_OK,
       [&](dth_ledger*, dth_error** error) {
         std::int32_t is_working = 0;
         return dth_calendar_is_working_day(calendar, worked_saturday, &is_working, error);
       }},
      {"dth_calendar_add_working_days", DTH_OK,
       [&](dth_ledger*, dth_error** error) {
         dth_date day = 0;
         return dth_calendar_add_working_days(calendar, worked_saturday, -4, &day, error);
       }},
      {"dth_calendar_add_working_days, not covered", DTH_NOT_COVERED,
       [&](dth_ledger*, dth_error** error) {
         dth_date day = 0;
         return dth_calendar_add_working_days(calendar, worked_saturday, 4000, &day, error);
       }},
      {"dth_calendar_count_working_days", DTH_OK,
       [&](dth_ledger*, dth_error** error) {
         std::int32_t count = 0;
         return dth_calendar_count_working_days(calendar, worked_saturday, worked_saturday + 30, &count, error);
       }},
      {"dth_calendar_known_on", DTH_OK,
       [&](dth_ledger*, dth_error** error) {
         dth_calendar* other = nullptr;
         return freed(dth_calendar_known_on(calendar, worked_saturday, &other, error), other, dth_calendar_free);
       }},
      {"dth_calendar_overlay", DTH_OK,
       [&](dth_ledger*, dth_error** error) {
         dth_calendar* other = nullptr;
         return freed(dth_calendar_overlay(calendar, fair.data(), size_of(fair), &other, error), other,
                      dth_calendar_free);
       }},
      {"dth_calendar_overlay, refused", DTH_INVALID_ARGUMENT,
       [&](dth_ledger*, dth_error** error) {
         dth_calendar* other = nullptr;
         return freed(dth_calendar_overlay(calendar, fair_elsewhere.data(), size_of(fair_elsewhere), &other, error),
                      other, dth_calendar_free);
       }},
      {"dth_calendar_project", DTH_OK,
       [&](dth_ledger*, dth_error** error) {
         dth_calendar* other = nullptr;
         return freed(dth_calendar_project(calendar, &other, error), other, dth_calendar_free);
       }},
      {"dth_calendar_open_account", DTH_OK,
       [&](dth_ledger*, dth_error** error) {
         dth_cursor* cursor = nullptr;
         const dth_status status = dth_calendar_open_account(calendar, worked_saturday, &cursor, error);
         return status == DTH_OK ? walk(cursor, error) : status;
       }},
      {"dth_calendar_open_unverified", DTH_OK,
       [&](dth_ledger*, dth_error** error) {
         dth_cursor* cursor = nullptr;
         const dth_status status =
             dth_calendar_open_unverified(calendar, worked_saturday, worked_saturday + 300, &cursor, error);
         return status == DTH_OK ? walk(cursor, error) : status;
       }},
      {"dth_lunar_from_date", DTH_OK,
       [&](dth_ledger*, dth_error** error) {
         std::int32_t year = 0;
         std::int32_t month = 0;
         std::int32_t day = 0;
         std::int32_t is_leap = 0;
         return dth_lunar_from_date(worked_saturday, &year, &month, &day, &is_leap, error);
       }},
      {"dth_lunar_to_date, no such month", DTH_INVALID_ARGUMENT,
       [](dth_ledger*, dth_error** error) {
         dth_date day = 0;
         return dth_lunar_to_date(2019, 1, 1, 1, &day, error);
       }},
      {"dth_deadline_due", DTH_OK,
       [&](dth_ledger*, dth_error** error) {
         std::int32_t has_day = 0;
         std::int32_t is_provisional = 0;
         dth_date day = 0;
         dth_date reckoned_on = 0;
         return dth_deadline_due(calendar, deadline.data(), size_of(deadline), &has_day, &day, &reckoned_on,
                                 &is_provisional, error);
       }},
      {"dth_deadline_due_json", DTH_OK,
       [&](dth_ledger*, dth_error** error) {
         dth_text* due = nullptr;
         return freed(dth_deadline_due_json(calendar, deadline.data(), size_of(deadline), &due, error), due,
                      dth_text_free);
       }},
      {"dth_deadline_due_json, malformed", DTH_INVALID_ARGUMENT,
       [&](dth_ledger*, dth_error** error) {
         dth_text* due = nullptr;
         return freed(dth_deadline_due_json(calendar, "{}", -1, &due, error), due, dth_text_free);
       }},
      {"dth_deadline_open_trace", DTH_OK,
       [&](dth_ledger*, dth_error** error) {
         dth_cursor* trace = nullptr;
         const dth_status status = dth_deadline_open_trace(calendar, deadline.data(), size_of(deadline), &trace, error);
         return status == DTH_OK ? walk(trace, error) : status;
       }},
      {"dth_ledger_deadline_json", DTH_OK,
       [&](dth_ledger*, dth_error** error) {
         dth_text* found = nullptr;
         return freed(dth_ledger_deadline_json(held, "p1", -1, held_on, nullptr, 0, &found, error), found,
                      dth_text_free);
       }},
      {"dth_ledger_calendar", DTH_OK,
       [&](dth_ledger*, dth_error** error) {
         dth_calendar* found = nullptr;
         return freed(dth_ledger_calendar(held, held_on, nullptr, 0, &found, error), found, dth_calendar_free);
       }},
      {"dth_describe", DTH_OK,
       [](dth_ledger*, dth_error** error) {
         dth_text* text = nullptr;
         return freed(dth_describe("plan", -1, &text, error), text, dth_text_free);
       }},
      {"dth_regime_on", DTH_OK,
       [](dth_ledger*, dth_error** error) {
         dth_text* text = nullptr;
         return freed(dth_regime_on(held_on, &text, error), text, dth_text_free);
       }},
      {"dth_regime_overlay", DTH_OK,
       [](dth_ledger*, dth_error** error) {
         const char* base =
             R"({"id":"b","name":"b","valid_from":"2020-01-01","numbers":[{"name":"a.b","value":7,"unit":"times","source":"a long enough source"}]})";
         const char* local =
             R"({"id":"l","name":"l","valid_from":"2021-01-01","numbers":[{"name":"a.b","value":9,"unit":"times","source":"a long enough source"}]})";
         dth_text* text = nullptr;
         return freed(dth_regime_overlay(base, -1, local, -1, &text, error), text, dth_text_free);
       }},
      {"dth_regime_open_numbers", DTH_OK,
       [](dth_ledger*, dth_error** error) {
         const char* regime =
             R"({"id":"b","name":"b","valid_from":"2020-01-01","numbers":[{"name":"a.b","value":7,"unit":"times","source":"a long enough source"}]})";
         dth_cursor* cursor = nullptr;
         return freed(dth_regime_open_numbers(regime, -1, held_on, &cursor, error), cursor, dth_cursor_free);
       }},
      {"dth_date_to_text", DTH_OK,
       [](dth_ledger*, dth_error** error) {
         char text[11];
         return dth_date_to_text(held_on, text, sizeof text, nullptr, error);
       }},
      {"dth_date_from_text, no date", DTH_INVALID_ARGUMENT,
       [](dth_ledger*, dth_error** error) {
         dth_date day = 0;
         return dth_date_from_text("2020-02-30", -1, &day, error);
       }},
      {"dth_instant_to_text", DTH_OK,
       [](dth_ledger*, dth_error** error) {
         char text[40];
         std::int64_t instant = 0;
         const dth_status status = dth_instant_from_text("2020-08-18T08:00:00.5+07:00", -1, &instant, error);
         return status == DTH_OK ? dth_instant_to_text(instant, text, sizeof text, nullptr, error) : status;
       }},
      {"dth_instant_from_text, no instant", DTH_INVALID_ARGUMENT,
       [](dth_ledger*, dth_error** error) {
         std::int64_t instant = 0;
         return dth_instant_from_text("2020-08-18", -1, &instant, error);
       }},
      {"dth_cursor_find_column, no such column", DTH_INVALID_ARGUMENT,
       [&](dth_ledger*, dth_error** error) {
         dth_cursor* cursor = nullptr;
         std::int32_t column = 0;
         dth_status status = dth_ledger_open_table(held, "issues", -1, held_on, nullptr, 0, &cursor, error);
         if (status == DTH_OK) status = dth_cursor_find_column(cursor, "isue", -1, &column, error);
         return freed(status, cursor, dth_cursor_free);
       }},
      {"dth_abi_check, too new", DTH_INVALID_ARGUMENT,
       [](dth_ledger*, dth_error** error) { return dth_abi_check(9000, error); }},
  };

  for (const auto& test : tests) {
    // Once with enough memory: constant texts that are read when they are first needed stay.
    dth_ledger* ledger = planned(from);
    expect(test.body(ledger, nullptr) == test.expected, test.name, -1, "not the expected status with enough memory");
    dth_ledger_free(ledger);

    const long live = memory().live;
    const long once = starve(test.name, from, false, test.expected, test.body);
    const long for_ever = starve(test.name, from, true, test.expected, test.body);
    fail_often(test.name, from, for_ever, test.body);
    std::printf("%-44s %6ld points of failure, %6ld for ever\n", test.name, once, for_ever);
    expect(memory().live == live, test.name, once, "something was lost in the whole");
  }
  dth_command_free(answer);
  dth_command_free(refused_command);
  dth_command_free(session);
  dth_calendar_free(calendar);
  dth_ledger_free(held);
  std::printf("%d failed\n", failures);
  return failures == 0 ? 0 : 1;
}
