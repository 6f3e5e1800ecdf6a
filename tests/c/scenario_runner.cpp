// Prints a scenario's transcript as the C library gives it, through doithoai.h alone. The format stands in
// tests/scenarios/README.md.
//
//   c_scenario_runner tests/scenarios/ordinary-session.scenario

#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <memory>
#include <numeric>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "doithoai.h"

namespace {

// A mistake in the scenario itself.
struct bad_scenario : std::runtime_error {
  using std::runtime_error::runtime_error;
};

template <auto free_handle>
struct freer {
  template <class Handle>
  void operator()(Handle* handle) const noexcept {
    free_handle(handle);
  }
};
using error_handle = std::unique_ptr<dth_error, freer<dth_error_free>>;
using text_handle = std::unique_ptr<dth_text, freer<dth_text_free>>;
using calendar_handle = std::unique_ptr<dth_calendar, freer<dth_calendar_free>>;
using ledger_handle = std::unique_ptr<dth_ledger, freer<dth_ledger_free>>;
using command_handle = std::unique_ptr<dth_command, freer<dth_command_free>>;
using cursor_handle = std::unique_ptr<dth_cursor, freer<dth_cursor_free>>;

std::int64_t size_of(std::string_view text) { return static_cast<std::int64_t>(text.size()); }

// A short text, by way of a buffer that is too small at first.
template <class Copy>
std::string copied(Copy copy) {
  std::string text(8, '\0');
  std::int64_t length = 0;
  if (copy(text.data(), size_of(text) + 1, &length) != DTH_OK) throw std::runtime_error("a text could not be copied");
  if (length > size_of(text)) {
    text.resize(static_cast<std::size_t>(length));
    if (copy(text.data(), size_of(text) + 1, &length) != DTH_OK) throw std::runtime_error("a text could not be copied");
  }
  text.resize(static_cast<std::size_t>(length));
  return text;
}

// What a call of which the scenario sees nothing must be: a success.
void must(dth_status status) {
  if (status != DTH_OK) throw std::runtime_error("a call failed with status " + std::to_string(status));
}

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw bad_scenario("cannot read " + path);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// Takes the first word off a text.
std::string take_word(std::string& text) {
  const auto end = text.find(' ');
  std::string word = text.substr(0, end);
  text.erase(0, end == std::string::npos ? end : end + 1);
  return word;
}

dth_date day_of(const std::string& text) {
  dth_date day = 0;
  if (dth_date_from_text(text.data(), size_of(text), &day, nullptr) != DTH_OK)
    throw bad_scenario("'" + text + "' is no day");
  return day;
}

std::string text_of(dth_date day) {
  return copied([&](char* buffer, std::int64_t capacity, std::int64_t* length) {
    return dth_date_to_text(day, buffer, capacity, length, nullptr);
  });
}

std::int32_t number_of(const std::string& text) {
  std::size_t end = 0;
  const int number = std::stoi(text, &end);
  if (end != text.size()) throw bad_scenario("'" + text + "' is no number");
  return number;
}

// What a text handle holds.
std::string content_of(dth_text* made) {
  const text_handle text(made);
  const char* data = nullptr;
  std::int64_t size = 0;
  must(dth_text_data(text.get(), &data, nullptr));
  must(dth_text_size(text.get(), &size, nullptr));
  return {data, static_cast<std::size_t>(size)};
}

std::int64_t moment_of(const std::string& text) {
  std::int64_t moment = 0;
  if (dth_instant_from_text(text.data(), size_of(text), &moment, nullptr) != DTH_OK)
    throw bad_scenario("'" + text + "' is no moment");
  return moment;
}

// A command made from JSON, as the library itself writes it, and put together again member by member.
class setter {
 public:
  static command_handle made_of(std::string_view json) {
    setter from(json);
    from.take('{');
    const dth_date day = day_of(from.text_of("happened_on"));
    const std::string type = from.text_of("type");
    dth_command* made = nullptr;
    must(dth_command_new(type.data(), size_of(type), day, &made, nullptr));
    command_handle command(made);
    from.command_ = made;
    from.take_name("data");
    from.set_object("");
    return command;
  }

 private:
  explicit setter(std::string_view json) : rest_(json) {}

  void take_name(std::string_view name) {
    if (text() != name) throw std::runtime_error("the members of a command stand in another order");
    take(':');
  }

  std::string text_of(std::string_view name) {
    take_name(name);
    std::string words = text();
    take(',');
    return words;
  }

  void set_object(const std::string& pointer) {
    take('{');
    while (!ends('}')) {
      const std::string name = text();
      take(':');
      set_value(pointer + '/' + name);
    }
  }

  void set_value(const std::string& pointer) {
    if (rest_.starts_with('{')) return set_object(pointer);
    if (rest_.starts_with('[')) return set_list(pointer);
    if (rest_.starts_with('"')) return set_text(pointer, text());
    const auto end = rest_.find_first_of(",]}");
    const std::string word(rest_.substr(0, end));
    rest_.remove_prefix(end);
    const std::int64_t number = word == "true" ? 1 : word == "false" ? 0 : std::stoll(word);
    must(dth_command_set_int64(command_, pointer.data(), size_of(pointer), number, nullptr));
  }

  void set_list(const std::string& pointer) {
    take('[');
    for (int index = 0; !ends(']'); ++index) set_value(pointer + '/' + std::to_string(index));
  }

  // A text that is a day is given as one, where one belongs.
  void set_text(const std::string& pointer, const std::string& words) {
    dth_date day = 0;
    if (dth_date_from_text(words.data(), size_of(words), &day, nullptr) == DTH_OK &&
        dth_command_set_date(command_, pointer.data(), size_of(pointer), day, nullptr) == DTH_OK)
      return;
    must(dth_command_set_text(command_, pointer.data(), size_of(pointer), words.data(), size_of(words), nullptr));
  }

  std::string text() {
    take('"');
    std::string words;
    for (; !rest_.starts_with('"'); rest_.remove_prefix(1)) {
      if (rest_.starts_with('\\')) {
        rest_.remove_prefix(1);
        words += unescaped();
      } else {
        words += rest_.front();
      }
    }
    take('"');
    return words;
  }

  // The sign behind a backslash; of \u, whose digits are read here but for the last, one of ASCII.
  char unescaped() {
    constexpr std::string_view escapes = "bfnrt";
    constexpr std::string_view meant = "\b\f\n\r\t";
    if (rest_.starts_with('u')) {
      const int code = std::stoi(std::string(rest_.substr(1, 4)), nullptr, 16);
      rest_.remove_prefix(4);
      return static_cast<char>(code);
    }
    const auto found = escapes.find(rest_.front());
    return found == std::string_view::npos ? rest_.front() : meant[found];
  }

  void take(char sign) {
    if (!rest_.starts_with(sign)) throw std::runtime_error("the library wrote JSON that cannot be read");
    rest_.remove_prefix(1);
  }

  // Whether an object or a list ends; else goes on to its next member or item.
  bool ends(char bracket) {
    const bool is_end = rest_.starts_with(bracket);
    if (is_end || rest_.starts_with(',')) rest_.remove_prefix(1);
    return is_end;
  }

  std::string_view rest_;
  dth_command* command_ = nullptr;
};

std::string json_of(const command_handle& command) {
  dth_text* made = nullptr;
  must(dth_command_to_json(command.get(), &made, nullptr));
  return content_of(made);
}

// Null when the text is no command.
command_handle read_command(std::string_view json) {
  dth_command* read = nullptr;
  if (dth_command_from_json(json.data(), size_of(json), &read, nullptr) != DTH_OK) return nullptr;
  return command_handle(read);
}

// The texts of a list's items; of a text that is no list, itself. Nothing where the brackets do not fit.
std::optional<std::vector<std::string_view>> items_of(std::string_view json) {
  if (!json.starts_with('[')) return std::vector{json};
  std::vector<std::string_view> items;
  bool is_in_string = false;
  int depth = 0;
  std::size_t begin = 1;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char sign = json[i];
    if (is_in_string && sign == '\\') ++i;
    if (sign == '"') is_in_string = !is_in_string;
    if (is_in_string) continue;
    if (sign == '{' || sign == '[') ++depth;
    if (sign == '}' || sign == ']') --depth;
    if ((depth == 1 && sign == ',') || depth == 0) items.push_back(json.substr(begin, i - begin));
    if (depth == 0)
      return json.find_first_not_of(" \n", i + 1) == std::string_view::npos ? std::optional(items) : std::nullopt;
    if (depth == 1 && sign == ',') begin = i + 1;
  }
  return std::nullopt;
}

// The commands of a statement, each put together member by member; nothing when the text is not good, which is for
// dth_ledger_apply_json to tell.
std::optional<std::vector<command_handle>> commands_of(std::string_view json) {
  const auto items = items_of(json);
  if (!items) return std::nullopt;
  std::vector<command_handle> commands;
  for (const auto item : *items) {
    if (items->size() == 1 && json.starts_with('[') && item.find_first_not_of(" \n") == std::string_view::npos) break;
    auto read = read_command(item);
    if (!read) return std::nullopt;
    const std::string json_of_it = json_of(read);
    const bool can_be_set = json_of_it.find("{}") == std::string::npos;  // a record without members has none to set
    commands.push_back(can_be_set ? setter::made_of(json_of_it) : std::move(read));
    if (json_of(read_command(json_of(commands.back()))) != json_of_it)
      throw std::runtime_error("put together by its members, a command is another one");
  }
  return commands;
}

// A place without the index of the only command of a batch.
std::string without(std::string_view index, std::string where) {
  if (where.starts_with(index)) where.erase(0, index.size());
  return where;
}

std::string code_name(dth_status status) {
  switch (status) {
    case DTH_INVALID_ARGUMENT: return "invalid_argument";
    case DTH_NOT_COVERED: return "not_covered";
    default: return "status " + std::to_string(status);
  }
}

class runner {
 public:
  explicit runner(const std::string& path) : text_(read_file(path)), ledger_(empty_ledger()) {
    const auto slash = path.rfind('/');
    folder_ = slash == std::string::npos ? "" : path.substr(0, slash + 1);
  }

  void run() {
    std::istringstream lines(text_);
    std::string statement;
    for (std::string line; std::getline(lines, line);) {
      if (line.starts_with("  ")) continue;
      const bool continues = line.starts_with('|');
      if (!continues) perform(std::exchange(statement, {}));
      std::cout << line << '\n';
      if (continues)
        statement += '\n' + line.substr(1);
      else if (!line.empty() && line[0] != '#')
        statement = line;
    }
    perform(statement);
  }

 private:
  static ledger_handle empty_ledger() {
    dth_ledger* ledger = nullptr;
    must(dth_ledger_new(&ledger, nullptr));
    return ledger_handle(ledger);
  }

  void perform(std::string statement) {
    if (statement.empty()) return;
    const std::string verb = take_word(statement);
    if (verb == "at") {
      recorded_at_ = moment_of(take_word(statement));
      by_ = statement;
    } else if (verb == "rules") {
      adopt(statement, "adopt_rules", "", "");
    } else if (verb == "plan") {
      adopt(statement, "adopt_plan", "{\"plan\":", "}");
    } else if (verb == "given") {
      apply(json_of(statement), false);
    } else if (verb == "when") {
      apply(json_of(statement), true);
    } else if (verb == "load") {
      load(json_of(statement));
    } else if (verb == "reload") {
      reload();
    } else if (verb == "show") {
      show(statement);
    } else if (!ask(verb, statement)) {
      throw bad_scenario("unknown statement '" + verb + "'");
    }
  }

  // Statements about calendars, lunar dates and deadlines, which leave the ledger as it is.
  bool ask(const std::string& verb, const std::string& arguments) {
    static const std::map<std::string, void (runner::*)(std::string)> statements{{"calendar", &runner::take_calendar},
                                                                                 {"known_on", &runner::known_on},
                                                                                 {"overlay", &runner::overlay},
                                                                                 {"project", &runner::project},
                                                                                 {"coverage", &runner::coverage},
                                                                                 {"add", &runner::add},
                                                                                 {"count", &runner::count},
                                                                                 {"about", &runner::about},
                                                                                 {"unverified", &runner::unverified},
                                                                                 {"lunar", &runner::lunar},
                                                                                 {"solar", &runner::solar},
                                                                                 {"due", &runner::due},
                                                                                 {"trace", &runner::trace},
                                                                                 {"deadline", &runner::deadline}};
    const auto found = statements.find(verb);
    if (found == statements.end()) return false;
    (this->*found->second)(arguments);
    return true;
  }

  // Makes a call with a place for its error, and prints that when it fails.
  template <class Call>
  static bool succeeds(Call call) {
    dth_error* error = nullptr;
    const dth_status status = call(&error);
    const error_handle why(error);
    if (status != DTH_OK) print_failure(status, cursor_handle(), why);
    return status == DTH_OK;
  }

  const dth_calendar* days() const {
    if (!days_) throw bad_scenario("no calendar has been taken");
    return days_.get();
  }

  // Makes a calendar, which takes the place of the one there is.
  template <class Make>
  void take(Make make) {
    dth_calendar* made = nullptr;
    if (succeeds([&](dth_error** error) { return make(&made, error); })) days_.reset(made);
  }

  void take_calendar(std::string from) {
    const std::string name = take_word(from);
    if (name == "vietnam") return take(dth_calendar_vietnam);
    if (name == "ledger")
      return take([&](dth_calendar** made, dth_error** error) {
        return dth_ledger_calendar(ledger_.get(), day_of(from), nullptr, 0, made, error);
      });
    if (name == "part") {
      const std::string part = take_word(from);
      return take([&](dth_calendar** made, dth_error** error) {
        return dth_ledger_part_calendar(ledger_.get(), part.data(), size_of(part), day_of(from), nullptr, 0, made,
                                        error);
      });
    }
    const std::string text = read_file(folder_ + name);
    take([&](dth_calendar** made, dth_error** error) {
      return dth_calendar_new(text.data(), size_of(text), made, error);
    });
  }

  void known_on(std::string day) {
    take([&](dth_calendar** made, dth_error** error) {
      return dth_calendar_known_on(days(), day_of(day), made, error);
    });
  }

  void overlay(std::string json) {
    const std::string text = json_of(json);
    take([&](dth_calendar** made, dth_error** error) {
      return dth_calendar_overlay(days(), text.data(), size_of(text), made, error);
    });
  }

  void project(std::string /*nothing*/) {
    take([&](dth_calendar** made, dth_error** error) { return dth_calendar_project(days(), made, error); });
  }

  void coverage(std::string /*nothing*/) {
    dth_date first = 0;
    dth_date last = 0;
    must(dth_calendar_coverage(days(), &first, &last, nullptr));
    std::cout << "  " << text_of(first) << " to " << text_of(last) << '\n';
  }

  void add(std::string arguments) {
    const dth_date start = day_of(take_word(arguments));
    dth_date day = 0;
    if (succeeds([&](dth_error** error) {
          return dth_calendar_add_working_days(days(), start, number_of(arguments), &day, error);
        }))
      std::cout << "  " << text_of(day) << '\n';
  }

  void count(std::string arguments) {
    const dth_date from = day_of(take_word(arguments));
    std::int32_t counted = 0;
    if (succeeds([&](dth_error** error) {
          return dth_calendar_count_working_days(days(), from, day_of(arguments), &counted, error);
        }))
      std::cout << "  " << counted << '\n';
  }

  template <class Open>
  static void print_all(Open open) {
    dth_cursor* opened = nullptr;
    if (!succeeds([&](dth_error** error) { return open(&opened, error); })) return;
    const cursor_handle rows(opened);
    std::int32_t count = 0;
    must(dth_cursor_column_count(rows.get(), &count, nullptr));
    std::vector<std::int32_t> columns(static_cast<std::size_t>(count));
    std::iota(columns.begin(), columns.end(), 0);
    print_rows(rows, columns);
  }

  void about(std::string day) {
    print_all([&](dth_cursor** cursor, dth_error** error) {
      return dth_calendar_open_account(days(), day_of(day), cursor, error);
    });
  }

  void unverified(std::string arguments) {
    const dth_date after = day_of(take_word(arguments));
    print_all([&](dth_cursor** cursor, dth_error** error) {
      return dth_calendar_open_unverified(days(), after, day_of(arguments), cursor, error);
    });
  }

  void lunar(std::string day) {
    std::int32_t year = 0;
    std::int32_t month = 0;
    std::int32_t number = 0;
    std::int32_t is_leap = 0;
    if (succeeds([&](dth_error** error) {
          return dth_lunar_from_date(day_of(day), &year, &month, &number, &is_leap, error);
        }))
      std::cout << "  " << year << ' ' << month << ' ' << number << (is_leap != 0 ? " leap" : "") << '\n';
  }

  void solar(std::string arguments) {
    const std::int32_t year = number_of(take_word(arguments));
    const std::int32_t month = number_of(take_word(arguments));
    const std::int32_t number = number_of(take_word(arguments));
    const std::int32_t is_leap = arguments == "leap" ? 1 : 0;
    dth_date day = 0;
    if (succeeds([&](dth_error** error) { return dth_lunar_to_date(year, month, number, is_leap, &day, error); }))
      std::cout << "  " << text_of(day) << '\n';
  }

  void due(std::string json) {
    const std::string text = json_of(json);
    std::int32_t has_day = 0;
    std::int32_t is_provisional = 0;
    dth_date day = 0;
    dth_date reckoned_on = 0;
    if (!succeeds([&](dth_error** error) {
          return dth_deadline_due(days(), text.data(), size_of(text), &has_day, &day, &reckoned_on, &is_provisional,
                                  error);
        }))
      return;
    std::cout << "  " << (has_day != 0 ? text_of(day) : "none set")
              << (is_provisional != 0 ? ", provisional" : ", firm");
    if (reckoned_on != day) std::cout << ", moved from " << text_of(reckoned_on);
    dth_text* record = nullptr;
    must(dth_deadline_due_json(days(), text.data(), size_of(text), &record, nullptr));
    std::cout << "\n  " << content_of(record) << '\n';
  }

  void trace(std::string json) {
    const std::string text = json_of(json);
    print_all([&](dth_cursor** cursor, dth_error** error) {
      return dth_deadline_open_trace(days(), text.data(), size_of(text), cursor, error);
    });
  }

  void deadline(std::string arguments) {
    const std::string part = take_word(arguments);
    dth_text* found = nullptr;
    if (succeeds([&](dth_error** error) {
          return dth_ledger_deadline_json(ledger_.get(), part.data(), size_of(part), day_of(arguments), nullptr, 0,
                                          &found, error);
        }))
      std::cout << "  " << content_of(found) << '\n';
  }

  std::string json_of(const std::string& text) const {
    return text.starts_with('@') ? read_file(folder_ + text.substr(1)) : text;
  }

  void adopt(std::string arguments, std::string_view type, std::string_view before, std::string_view after) {
    const std::string document = read_file(folder_ + take_word(arguments));
    std::string json = R"({"type":")";
    json.append(type).append(R"(","happened_on":")").append(arguments).append(R"(","data":)");
    json.append(before).append(document).append(after).append("}");
    apply(json, false);
  }

  void apply(const std::string& json, bool is_told) {
    dth_cursor* findings = nullptr;
    dth_error* error = nullptr;
    dth_status status = DTH_OK;
    const auto commands = commands_of(json);
    if (commands) {
      std::vector<dth_command*> handles;
      for (const auto& command : *commands) handles.push_back(command.get());
      status = dth_ledger_apply(ledger_.get(), handles.data(), static_cast<std::int64_t>(handles.size()), recorded_at_,
                                by_.data(), size_of(by_), nullptr, 0, &findings, &error);
    } else {
      status = dth_ledger_apply_json(ledger_.get(), json.data(), size_of(json), recorded_at_, by_.data(), size_of(by_),
                                     &findings, &error);
      if (status == DTH_OK) throw std::runtime_error("a command that dth_command_from_json does not read is accepted");
    }
    const std::string_view index = commands && !json.starts_with('[') ? "/0" : "";
    print_outcome(status, cursor_handle(findings), error_handle(error), is_told, index);
  }

  void load(const std::string& json) {
    dth_cursor* findings = nullptr;
    dth_error* error = nullptr;
    const dth_status status = dth_ledger_load_json(ledger_.get(), json.data(), size_of(json), &findings, &error);
    print_outcome(status, cursor_handle(findings), error_handle(error), true);
  }

  static std::string saved(const ledger_handle& ledger) {
    dth_text* made = nullptr;
    must(dth_ledger_save_json(ledger.get(), &made, nullptr));
    return content_of(made);
  }

  void reload() {
    const std::string before = saved(ledger_);
    ledger_handle fresh = empty_ledger();
    dth_cursor* findings = nullptr;
    dth_error* error = nullptr;
    const dth_status status = dth_ledger_load_json(fresh.get(), before.data(), size_of(before), &findings, &error);
    const cursor_handle found(findings);
    const error_handle why(error);
    if (status != DTH_OK) return print_failure(status, found, why);
    ledger_ = std::move(fresh);
    std::cout << "  reloaded, revision " << revision() << (saved(ledger_) == before ? "" : ", but the journal differs")
              << '\n';
  }

  void show(std::string arguments) {
    const std::string name = take_word(arguments);
    const std::string as_of = take_word(arguments);
    std::string wanted = take_word(arguments);
    std::string options = "{";
    while (!arguments.empty()) {
      const std::string option = take_word(arguments);
      const auto equals = option.find('=');
      if (equals == std::string::npos) throw bad_scenario("'" + option + "' is not <option>=<value>");
      options += options == "{" ? "\"" : ",\"";
      options += option.substr(0, equals) + "\":\"" + option.substr(equals + 1) + '"';
    }
    options += '}';

    dth_date day = 0;
    dth_error* error = nullptr;
    if (const dth_status status = dth_date_from_text(as_of.data(), size_of(as_of), &day, &error); status != DTH_OK) {
      std::cout << "  error " << code_name(status) << " /as_of: " << message_of(error_handle(error)) << '\n';
      return;
    }
    dth_cursor* opened = nullptr;
    const dth_status status = dth_ledger_open_table(ledger_.get(), name.data(), size_of(name), day, options.data(),
                                                    size_of(options), &opened, &error);
    const cursor_handle rows(opened);
    if (status != DTH_OK) return print_failure(status, cursor_handle(), error_handle(error));

    std::vector<std::int32_t> columns;
    for (std::istringstream names(wanted); std::getline(names, wanted, ',');) {
      std::int32_t column = 0;
      if (dth_cursor_find_column(rows.get(), wanted.data(), size_of(wanted), &column, nullptr) != DTH_OK)
        throw bad_scenario("no column '" + wanted + "' in table '" + name + "'");
      columns.push_back(column);
    }
    print_rows(rows, columns);
  }

  static void print_rows(const cursor_handle& rows, const std::vector<std::int32_t>& columns) {
    if (!go_on(rows)) {
      std::cout << "  nothing\n";
      return;
    }
    do {
      for (std::size_t i = 0; i < columns.size(); ++i) std::cout << (i == 0 ? "  " : " | ") << value(rows, columns[i]);
      std::cout << '\n';
    } while (go_on(rows));
  }

  static bool go_on(const cursor_handle& rows) {
    std::int32_t has_row = 0;
    must(dth_cursor_next(rows.get(), &has_row, nullptr));
    return has_row != 0;
  }

  static std::string words(const cursor_handle& rows, std::int32_t column) {
    std::int32_t is_null = 0;
    return copied([&](char* buffer, std::int64_t capacity, std::int64_t* length) {
      return dth_cursor_copy_text(rows.get(), column, buffer, capacity, length, &is_null, nullptr);
    });
  }

  static std::string value(const cursor_handle& rows, std::int32_t column) {
    std::string text = words(rows, column);
    return text.empty() ? "-" : text;
  }

  std::int64_t revision() const {
    std::int64_t revision = 0;
    must(dth_ledger_revision(ledger_.get(), &revision, nullptr));
    return revision;
  }

  // `index`: what the places begin with and the scenario does not say.
  void print_outcome(dth_status status, const cursor_handle& findings, const error_handle& error, bool is_told,
                     std::string_view index = "") const {
    if (status != DTH_OK) return print_failure(status, findings, error, index);
    if (!is_told) return;
    std::cout << "  accepted, revision " << revision() << '\n';
    print(findings, index);
  }

  static std::string message_of(const error_handle& error) {
    return copied([&](char* buffer, std::int64_t capacity, std::int64_t* length) {
      return dth_error_copy_message(error.get(), buffer, capacity, length);
    });
  }

  static void print_failure(dth_status status, const cursor_handle& findings, const error_handle& error,
                            std::string_view index = "") {
    if (status == DTH_REJECTED) {
      std::cout << "  refused\n";
    } else {
      const std::string where = without(index, copied([&](char* buffer, std::int64_t capacity, std::int64_t* length) {
                                          return dth_error_copy_path(error.get(), buffer, capacity, length);
                                        }));
      std::cout << "  error " << code_name(status) << (where.empty() ? "" : " ") << where << ": " << message_of(error)
                << '\n';
    }
    if (findings) print(findings, index);
  }

  static void print(const cursor_handle& findings, std::string_view index) {
    const auto column = [&](const char* name) {
      std::int32_t number = 0;
      must(dth_cursor_find_column(findings.get(), name, -1, &number, nullptr));
      return number;
    };
    const std::int32_t severity = column("severity");
    const std::int32_t rule = column("rule");
    const std::int32_t path = column("path");
    const std::int32_t sentence = column("sentence_en");
    const std::int32_t basis = column("basis");
    while (go_on(findings)) {
      const std::string where = without(index, words(findings, path));
      const std::string law = words(findings, basis);
      std::cout << "  " << words(findings, severity) << ' ' << words(findings, rule) << (where.empty() ? "" : " ")
                << where << ": " << words(findings, sentence);
      if (!law.empty()) std::cout << " [" << law << ']';
      std::cout << '\n';
    }
  }

  std::string folder_;
  std::string text_;
  ledger_handle ledger_;
  calendar_handle days_;
  std::int64_t recorded_at_ = moment_of("2020-01-02T08:00:00+07:00");
  std::string by_ = "van-phong";
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: c_scenario_runner <file>\n";
    return 2;
  }
  try {
    runner(argv[1]).run();
  } catch (const std::exception& e) {
    std::cout << std::flush;
    std::cerr << argv[1] << ": " << e.what() << '\n';
    return 2;
  }
  return 0;
}
