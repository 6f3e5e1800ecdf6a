// A host that calls the C library, line by line: a word that chooses the function, and its text. Handles are those that earlier
// lines gave, or NULL, and now and then of another type. A status is one of those that there are, an error object is there
// exactly after a failure, and nothing is written past a buffer's capacity.

#include "doithoai.h"

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "fuzz.hpp"

namespace {

using fuzz::ensure;

std::int64_t size_of(std::string_view text) { return static_cast<std::int64_t>(text.size()); }

// NULL for no text at all.
const char* start_of(std::string_view text) { return text.data(); }

std::string_view next_word(std::string_view& rest, char end) {
  const auto at = rest.find(end);
  const auto word = rest.substr(0, at);
  rest = at == std::string_view::npos ? std::string_view() : rest.substr(at + 1);
  return word;
}

std::int64_t number_in(std::string_view text) {
  std::uint64_t number = 0;
  for (const char c : text)
    if ('0' <= c && c <= '9') number = number * 10 + static_cast<std::uint64_t>(c - '0');
  const auto told = static_cast<std::int64_t>(number);
  return text.starts_with('-') ? -(told & INT64_MAX) : told;
}

// A buffer of that capacity, whose next byte stays as it was.
class guarded {
 public:
  explicit guarded(std::int64_t capacity) : bytes_(static_cast<std::size_t>(capacity) + 1, mark) {}
  char* start() { return bytes_.data(); }
  std::int64_t capacity() const { return static_cast<std::int64_t>(bytes_.size()) - 1; }
  void ensure_kept(bool is_done, std::int64_t length) const {
    ensure(bytes_.back() == mark, "nothing is written past the capacity");
    if (!is_done) return;
    ensure(length >= 0, "a length is none below 0");
    if (capacity() > 0)
      ensure(std::string_view(bytes_.data(), bytes_.size() - 1).find('\0') != std::string_view::npos,
             "a text in a buffer is ended");
  }

 private:
  static constexpr char mark = 0x7e;
  std::vector<char> bytes_;
};

class host {
 public:
  host() = default;
  host(const host&) = delete;
  host& operator=(const host&) = delete;
  ~host() {
    forget_commands();
    dth_calendar_free(calendar_);
    dth_ledger_free(ledger_);
  }

  void run(std::string_view line) {
    const auto word = next_word(line, ' ');
    for (const auto& one : calls)
      if (one.word == word) return (this->*one.call)(line);
  }

 private:
  struct known_call {
    std::string_view word;
    void (host::*call)(std::string_view text);
  };
  static const std::array<known_call, 29> calls;

  // What holds after every call.
  bool done(dth_status status) {
    ensure(DTH_OK <= status && status <= DTH_INTERNAL && status != DTH_INTERNAL,
           "a status is one of those that there are");
    ensure((status == DTH_OK) == (error_ == nullptr), "there is an error object exactly after a failure");
    if (error_ == nullptr) return true;
    dth_status code = DTH_OK;
    ensure(dth_error_code(error_, &code) == DTH_OK && code == status, "an error has the status");
    for (const auto copy : {dth_error_copy_message, dth_error_copy_path}) {
      guarded words(static_cast<std::int64_t>(next_capacity()));
      std::int64_t length = 0;
      const bool is_done = copy(error_, words.start(), words.capacity(), &length) == DTH_OK;
      ensure(is_done, "an error tells its words");
      words.ensure_kept(is_done, length);
    }
    dth_error_free(error_);
    error_ = nullptr;
    return false;
  }

  // 0, 1, 2, 3, 5, 8 ... bytes, one after another.
  std::size_t next_capacity() {
    std::swap(less_, more_);
    more_ += less_;
    if (more_ <= 300) return less_;
    less_ = 0;
    more_ = 1;
    return less_;
  }

  std::string_view words_of(const dth_text* text) {
    std::int64_t size = 0;
    const char* data = nullptr;
    ensure(done(dth_text_size(text, &size, &error_)) && done(dth_text_data(text, &data, &error_)), "a text is there");
    ensure(size >= 0 && data[size] == '\0', "a text is ended by a zero byte");
    return {data, static_cast<std::size_t>(size)};
  }

  void take(dth_text* text) {
    if (text == nullptr) return;
    const auto size = size_of(words_of(text));
    for (const auto offset : {std::int64_t{0}, size / 2, size, size + 1, std::int64_t{-1}}) {
      guarded piece(static_cast<std::int64_t>(next_capacity()));
      std::int64_t length = 0;
      const bool is_done = done(dth_text_copy(text, offset, piece.start(), piece.capacity(), &length, &error_));
      ensure(is_done == (0 <= offset && offset <= size), "a piece lies within its text");
      piece.ensure_kept(is_done, length);
      ensure(!is_done || length == size - offset, "a piece knows how long it would be");
    }
    dth_text_free(text);
  }

  void read_cell(const dth_cursor* cursor, std::int32_t column) {
    std::int64_t number = 0;
    std::int64_t length = 0;
    std::int32_t is_null = 0;
    dth_date day = 0;
    done(dth_cursor_get_int64(cursor, column, &number, &is_null, &error_));
    done(dth_cursor_get_date(cursor, column, &day, &is_null, &error_));
    guarded words(static_cast<std::int64_t>(next_capacity()));
    const bool is_done =
        done(dth_cursor_copy_text(cursor, column, words.start(), words.capacity(), &length, &is_null, &error_));
    words.ensure_kept(is_done, length);
    ensure(is_null == 0 || is_null == 1, "a value is null or is not");
  }

  void read_column(const dth_cursor* cursor, std::int32_t column) {
    std::array<char, 64> name{};
    std::int64_t length = 0;
    std::int32_t type = 0;
    std::int32_t found = -1;
    ensure(done(dth_cursor_copy_column_name(cursor, column, name.data(), 64, &length, &error_)) && length < 64 &&
               done(dth_cursor_find_column(cursor, name.data(), length, &found, &error_)) && found == column,
           "a column is found by its name");
    ensure(done(dth_cursor_column_type(cursor, column, &type, &error_)), "a column has a type");
  }

  void take(dth_cursor* cursor) {
    if (cursor == nullptr) return;
    std::int32_t count = 0;
    std::int32_t has_row = 0;
    ensure(done(dth_cursor_column_count(cursor, &count, &error_)) && count > 0, "a cursor has columns");
    for (std::int32_t column = 0; column < count; ++column) read_column(cursor, column);
    for (int row = 0; row < 20; ++row) {
      ensure(done(dth_cursor_next(cursor, &has_row, &error_)), "a cursor goes on");
      for (std::int32_t column = -1; column <= count; ++column) read_cell(cursor, column);
      if (has_row == 0) break;
    }
    dth_cursor_free(cursor);
  }

  void become(dth_calendar* made) {
    if (made == nullptr) return;
    dth_calendar_free(calendar_);
    calendar_ = made;
  }

  void take_findings(dth_status status, dth_cursor* findings) {
    const bool is_done = done(status);
    ensure(!is_done || findings != nullptr, "what is accepted has a cursor of findings");
    take(findings);
  }

  void forget_commands() {
    for (auto* one : commands_) dth_command_free(one);
    commands_.clear();
  }

  void become(dth_command* made) {
    if (made == nullptr) return;
    if (commands_.size() == 20) forget_commands();
    commands_.push_back(made);
  }

  // The newest, or NULL.
  [[nodiscard]] dth_command* command() const { return commands_.empty() ? nullptr : commands_.back(); }

  static constexpr dth_date today = 18'627;  // 2020-12-31
  static constexpr std::int64_t now = today * std::int64_t{86'400'000'000};

  void new_calendar(std::string_view text) {
    dth_calendar* made = nullptr;
    done(dth_calendar_new(start_of(text), size_of(text), &made, &error_));
    become(made);
  }
  void overlay(std::string_view text) {
    dth_calendar* made = nullptr;
    done(dth_calendar_overlay(calendar_, start_of(text), size_of(text), &made, &error_));
    become(made);
  }
  void known_on(std::string_view text) {
    dth_calendar* made = nullptr;
    done(dth_calendar_known_on(calendar_, static_cast<dth_date>(number_in(text)), &made, &error_));
    become(made);
  }
  void add(std::string_view text) {
    const auto start = static_cast<dth_date>(number_in(next_word(text, ' ')));
    const auto count = static_cast<std::int32_t>(number_in(text));
    dth_date end = 0;
    std::int32_t again = 0;
    if (!done(dth_calendar_add_working_days(calendar_, start, count, &end, &error_))) return;
    ensure(done(dth_calendar_count_working_days(calendar_, start, end, &again, &error_)) && again == count,
           "what was added is counted again");
  }
  void day(std::string_view text) {
    dth_date read = 0;
    if (!done(dth_date_from_text(start_of(text), size_of(text), &read, &error_))) return;
    std::array<char, 11> written{};
    std::int64_t length = 0;
    ensure(done(dth_date_to_text(read, written.data(), 11, &length, &error_)) && length == 10, "a day has ten letters");
    while (text.ends_with(' ')) text.remove_suffix(1);
    ensure(text == written.data(), "a day is written as it was read");
    std::int32_t year = 0;
    std::int32_t month = 0;
    std::int32_t of_month = 0;
    ensure(done(dth_date_to_ymd(read, &year, &month, &of_month, &error_)), "a day has a year");
    if (done(dth_lunar_from_date(read, &year, &month, &of_month, &is_leap_, &error_))) {
      dth_date back = 0;
      ensure(done(dth_lunar_to_date(year, month, of_month, is_leap_, &back, &error_)) && back == read,
             "a lunar date is that of one day");
    }
  }
  void describe(std::string_view text) {
    dth_text* schema = nullptr;
    done(dth_describe(start_of(text), size_of(text), &schema, &error_));
    take(schema);
  }
  void due(std::string_view text) {
    std::int32_t has_day = 0;
    std::int32_t is_provisional = 0;
    dth_date on = 0;
    dth_date reckoned = 0;
    dth_text* told = nullptr;
    const bool is_done = done(
        dth_deadline_due(calendar_, start_of(text), size_of(text), &has_day, &on, &reckoned, &is_provisional, &error_));
    ensure(done(dth_deadline_due_json(calendar_, start_of(text), size_of(text), &told, &error_)) == is_done,
           "both ways to a due day agree");
    take(told);
    dth_cursor* steps = nullptr;
    done(dth_deadline_open_trace(calendar_, start_of(text), size_of(text), &steps, &error_));
    take(steps);
  }
  void numbers(std::string_view text) {
    dth_cursor* told = nullptr;
    done(dth_regime_open_numbers(start_of(text), size_of(text), today, &told, &error_));
    take(told);
  }
  void new_ledger(std::string_view /*text*/) {
    dth_ledger* made = nullptr;
    ensure(done(dth_ledger_new(&made, &error_)), "a ledger can be made");
    dth_ledger_free(ledger_);
    ledger_ = made;
  }
  void rules(std::string_view text) {
    dth_cursor* findings = nullptr;
    const auto status =
        dth_ledger_load_rules(ledger_, start_of(text), size_of(text), today, now, "v", -1, &findings, &error_);
    take_findings(status, findings);
  }
  void plan(std::string_view text) {
    dth_cursor* findings = nullptr;
    const auto status =
        dth_ledger_load_plan(ledger_, start_of(text), size_of(text), today, now, "v", -1, &findings, &error_);
    take_findings(status, findings);
  }
  void apply(std::string_view text) {
    dth_cursor* findings = nullptr;
    const auto status = dth_ledger_apply_json(ledger_, start_of(text), size_of(text), now, "v", -1, &findings, &error_);
    take_findings(status, findings);
  }
  void load(std::string_view text) {
    dth_cursor* findings = nullptr;
    const auto status = dth_ledger_load_json(ledger_, start_of(text), size_of(text), &findings, &error_);
    take_findings(status, findings);
  }
  void save(std::string_view /*text*/) {
    dth_text* journal = nullptr;
    done(dth_ledger_save_json(ledger_, &journal, &error_));
    take(journal);
  }
  void table(std::string_view text) {
    const auto name = next_word(text, ' ');
    dth_cursor* rows = nullptr;
    dth_text* same = nullptr;
    const bool is_done = done(dth_ledger_open_table(ledger_, start_of(name), size_of(name), today, start_of(text),
                                                    size_of(text), &rows, &error_));
    ensure(done(dth_ledger_query_json(ledger_, start_of(name), size_of(name), today, start_of(text), size_of(text),
                                      &same, &error_)) == is_done,
           "both ways to a table agree");
    take(rows);
    take(same);
  }
  void own_calendar(std::string_view /*text*/) {
    dth_calendar* made = nullptr;
    ensure(done(dth_calendar_vietnam(&made, &error_)), "the library has a calendar");
    become(made);
  }
  void project(std::string_view /*text*/) {
    dth_calendar* made = nullptr;
    done(dth_calendar_project(calendar_, &made, &error_));
    become(made);
  }
  // What a calendar says of a day, and of many.
  void ask(std::string_view text) {
    const auto on = static_cast<dth_date>(number_in(next_word(text, ' ')));
    const auto count = static_cast<std::int32_t>(number_in(text));
    dth_date first = 0;
    dth_date last = 0;
    const bool is_there = done(dth_calendar_coverage(calendar_, &first, &last, &error_));
    ensure(is_there == (calendar_ != nullptr) && first <= last, "a calendar covers something");
    done(dth_calendar_decided(calendar_, &first, &last, &error_));
    guarded version(static_cast<std::int64_t>(next_capacity()));
    std::int64_t length = 0;
    const bool is_told =
        done(dth_calendar_copy_version(calendar_, version.start(), version.capacity(), &length, &error_));
    version.ensure_kept(is_told, length);
    std::int32_t is_working = 0;
    dth_cursor* account = nullptr;
    const bool is_covered = done(dth_calendar_is_working_day(calendar_, on, &is_working, &error_));
    ensure(done(dth_calendar_open_account(calendar_, on, &account, &error_)) == is_covered,
           "what is known of a day is known twice");
    take(account);
    dth_cursor* unverified = nullptr;
    done(dth_calendar_open_unverified(calendar_, on, later(on, 400), &unverified, &error_));
    take(unverified);
    ask_many(on, count);
    dth_text* document = nullptr;
    ensure(done(dth_calendar_to_json(calendar_, &document, &error_)) == is_there, "a calendar has a document");
    take(document);
  }
  static dth_date later(dth_date day, std::int32_t days) { return day > INT32_MAX - days ? day : day + days; }
  void ask_many(dth_date on, std::int32_t count) {
    const std::array<dth_date, 3> starts{on, later(on, 1), on};
    const std::array<std::int32_t, 3> counts{count, count, count == INT32_MIN ? INT32_MAX : -count};
    std::array<dth_date, 3> days{};
    std::array<std::int32_t, 3> back{};
    std::array<std::int32_t, 3> is_provisional{};
    std::array<dth_status, 3> statuses{};
    if (!done(dth_calendar_add_working_days_many(calendar_, starts.data(), counts.data(), 3, days.data(),
                                                 statuses.data(), &error_)))
      return;
    dth_date alone = 0;
    const bool is_done = done(dth_calendar_add_working_days(calendar_, on, count, &alone, &error_));
    ensure(is_done == (statuses[0] == DTH_OK) && (!is_done || alone == days[0]), "one and many agree");
    std::array<dth_status, 3> again{};
    done(dth_calendar_count_working_days_many(calendar_, starts.data(), days.data(), 3, back.data(), again.data(),
                                              &error_));
    for (std::size_t i = 0; i < 3; ++i)
      if (statuses[i] == DTH_OK) ensure(again[i] == DTH_OK && back[i] == counts[i], "what was added is counted again");
    done(dth_calendar_due_days_many(calendar_, starts.data(), counts.data(), 3, days.data(), is_provisional.data(),
                                    statuses.data(), &error_));
  }
  void instant(std::string_view text) {
    std::int64_t read = 0;
    std::int64_t again = 0;
    std::int64_t length = 0;
    if (!done(dth_instant_from_text(start_of(text), size_of(text), &read, &error_))) return;
    std::array<char, 33> written{};
    ensure(done(dth_instant_to_text(read, written.data(), 33, &length, &error_)) && (length == 25 || length == 32),
           "an instant has its letters");
    ensure(done(dth_instant_from_text(written.data(), length, &again, &error_)) && again == read,
           "an instant is read as it was written");
  }
  void regime(std::string_view text) {
    dth_text* base = nullptr;
    ensure(done(dth_regime_on(today, &base, &error_)), "the library has a regime");
    const auto shipped = words_of(base);
    for (const auto& [below, above] : {std::pair(shipped, text), std::pair(text, shipped)}) {
      dth_text* made = nullptr;
      done(dth_regime_overlay(start_of(below), size_of(below), start_of(above), size_of(above), &made, &error_));
      take(made);
    }
    dth_text_free(base);
  }
  void deadline(std::string_view text) {
    const auto part = next_word(text, ' ');
    dth_text* told = nullptr;
    done(dth_ledger_deadline_json(ledger_, start_of(part), size_of(part), today, start_of(text), size_of(text), &told,
                                  &error_));
    take(told);
    dth_calendar* days = nullptr;
    done(dth_ledger_part_calendar(ledger_, start_of(part), size_of(part), today, start_of(text), size_of(text), &days,
                                  &error_));
    become(days);
    days = nullptr;
    done(dth_ledger_calendar(ledger_, today, start_of(text), size_of(text), &days, &error_));
    become(days);
  }
  void new_command(std::string_view text) {
    dth_command* made = nullptr;
    done(dth_command_new(start_of(text), size_of(text), today, &made, &error_));
    become(made);
  }
  void command_of(std::string_view text) {
    dth_command* made = nullptr;
    if (!done(dth_command_from_json(start_of(text), size_of(text), &made, &error_))) return;
    become(made);
    dth_text* once = nullptr;
    ensure(done(dth_command_to_json(made, &once, &error_)), "a command can be written");
    const auto written = words_of(once);
    dth_command* again = nullptr;
    ensure(done(dth_command_from_json(start_of(written), size_of(written), &again, &error_)),
           "a command is read as it was written");
    dth_text* twice = nullptr;
    ensure(done(dth_command_to_json(again, &twice, &error_)), "a command can be written");
    ensure(words_of(twice) == written, "a command is written as it was read");
    dth_command_free(again);
    dth_text_free(once);
    dth_text_free(twice);
  }
  void set_text(std::string_view text) {
    const auto pointer = next_word(text, ' ');
    done(dth_command_set_text(command(), start_of(pointer), size_of(pointer), start_of(text), size_of(text), &error_));
  }
  void set_number(std::string_view text) {
    const auto pointer = next_word(text, ' ');
    done(dth_command_set_int64(command(), start_of(pointer), size_of(pointer), number_in(text), &error_));
  }
  void set_day(std::string_view text) {
    const auto pointer = next_word(text, ' ');
    const auto day = static_cast<dth_date>(number_in(text));
    done(dth_command_set_date(command(), start_of(pointer), size_of(pointer), day, &error_));
  }
  void write_command(std::string_view /*text*/) {
    dth_text* written = nullptr;
    ensure(done(dth_command_to_json(command(), &written, &error_)) == (command() != nullptr),
           "a command can be written");
    take(written);
  }
  // They stay as they were; those that were accepted are let go, so that others can follow.
  void apply_commands(std::string_view options) {
    std::int64_t before = 0;
    std::int64_t after = 0;
    const bool is_ledger = done(dth_ledger_revision(ledger_, &before, &error_));
    dth_cursor* findings = nullptr;
    const auto status = dth_ledger_apply(ledger_, commands_.data(), static_cast<std::int64_t>(commands_.size()), now,
                                         "v", -1, start_of(options), size_of(options), &findings, &error_);
    take_findings(status, findings);
    if (is_ledger) {
      const auto told = status == DTH_OK ? static_cast<std::int64_t>(commands_.size()) : 0;
      ensure(done(dth_ledger_revision(ledger_, &after, &error_)) && after == before + told,
             "each command is an event, and what is refused changes nothing");
    }
    if (status == DTH_OK) forget_commands();
  }

  // A handle of another type is told from the right one.
  void mistake(std::string_view text) {
    dth_text* journal = nullptr;
    ensure(!done(dth_ledger_save_json(reinterpret_cast<const dth_ledger*>(calendar_), &journal, &error_)),
           "a calendar is no ledger");
    dth_calendar* made = nullptr;
    ensure(!done(dth_calendar_overlay(reinterpret_cast<const dth_calendar*>(ledger_), start_of(text), size_of(text),
                                      &made, &error_)),
           "a ledger is no calendar");
    ensure(!done(dth_command_to_json(reinterpret_cast<const dth_command*>(ledger_), &journal, &error_)),
           "a ledger is no command");
    ensure(journal == nullptr && made == nullptr, "a failure gives no handle");
  }

  dth_calendar* calendar_ = nullptr;
  dth_ledger* ledger_ = nullptr;
  std::vector<dth_command*> commands_;
  dth_error* error_ = nullptr;
  std::int32_t is_leap_ = 0;
  std::size_t less_ = 0;
  std::size_t more_ = 1;
};

const std::array<host::known_call, 29> host::calls{{
    {"calendar", &host::new_calendar},
    {"overlay", &host::overlay},
    {"known_on", &host::known_on},
    {"add", &host::add},
    {"day", &host::day},
    {"describe", &host::describe},
    {"due", &host::due},
    {"numbers", &host::numbers},
    {"ledger", &host::new_ledger},
    {"rules", &host::rules},
    {"plan", &host::plan},
    {"apply", &host::apply},
    {"load", &host::load},
    {"save", &host::save},
    {"table", &host::table},
    {"mistake", &host::mistake},
    {"own_calendar", &host::own_calendar},
    {"project", &host::project},
    {"ask", &host::ask},
    {"instant", &host::instant},
    {"regime", &host::regime},
    {"deadline", &host::deadline},
    {"command", &host::new_command},
    {"command_of", &host::command_of},
    {"set_text", &host::set_text},
    {"set_number", &host::set_number},
    {"set_day", &host::set_day},
    {"write_command", &host::write_command},
    {"apply_commands", &host::apply_commands},
}};

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto rest = fuzz::text_of(data, size);
  host calling;
  while (!rest.empty()) calling.run(next_word(rest, '\n'));
  return 0;
}
