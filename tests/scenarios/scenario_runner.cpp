// Prints a scenario's transcript as the C++ library gives it. The format stands in README.md.
//
//   scenario_runner tests/scenarios/ordinary-session.scenario

#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <numeric>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "doithoai/calendar.hpp"
#include "doithoai/code.hpp"
#include "doithoai/deadline.hpp"
#include "doithoai/json.hpp"
#include "doithoai/ledger.hpp"
#include "doithoai/lunar.hpp"
#include "doithoai/sentence.hpp"
#include "doithoai/table.hpp"

namespace {

using doithoai::errc;

// A mistake in the scenario itself.
struct bad_scenario : std::runtime_error {
  using std::runtime_error::runtime_error;
};

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

doithoai::date day_of(const std::string& text) {
  const auto day = doithoai::parse_date(text);
  if (!day) throw bad_scenario(day.error().message);
  return *day;
}

std::int32_t number_of(const std::string& text) {
  std::size_t end = 0;
  const int number = std::stoi(text, &end);
  if (end != text.size()) throw bad_scenario("'" + text + "' is no number");
  return number;
}

std::string code_name(errc code) {
  switch (code) {
    case errc::invalid_argument: return "invalid_argument";
    case errc::not_covered: return "not_covered";
    case errc::rejected: return "rejected";
    case errc::storage: return "storage";
    case errc::conflict: return "conflict";
  }
  return "status " + std::to_string(static_cast<int>(code));
}

class runner {
 public:
  explicit runner(const std::string& path) : text_(read_file(path)) {
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
  void perform(std::string statement) {
    if (statement.empty()) return;
    const std::string verb = take_word(statement);
    if (verb == "at") {
      const auto moment = doithoai::parse_instant(take_word(statement));
      if (!moment) throw bad_scenario(moment.error().message);
      who_ = {*moment, statement};
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

  const doithoai::calendar& days() const {
    if (!days_) throw bad_scenario("no calendar has been taken");
    return *days_;
  }

  void take(const doithoai::result<doithoai::calendar>& made) {
    if (!made) return print(made.error());
    days_ = *made;
  }

  void take_calendar(std::string from) {
    const std::string name = take_word(from);
    if (name == "vietnam") return take(doithoai::calendar::vietnam());
    if (name == "ledger") return take(calendar_of(ledger_.current(), {.as_of = day_of(from)}));
    if (name == "part") {
      const auto part = doithoai::part_id::parse(take_word(from)).value();
      return take(calendar_of(ledger_.current(), part, {.as_of = day_of(from)}));
    }
    take(doithoai::calendar::from_json(read_file(folder_ + name)));
  }

  void known_on(std::string day) { take(days().known_on(day_of(day))); }

  void overlay(std::string json) {
    const auto own = doithoai::from_json<doithoai::calendar_overlay>(json_of(json));
    if (!own) return print(own.error());
    take(days().overlaid(*own));
  }

  void project(std::string /*nothing*/) { take(days().projected()); }

  void coverage(std::string /*nothing*/) {
    const auto covered = days().coverage();
    std::cout << "  " << doithoai::to_text(covered.first) << " to " << doithoai::to_text(covered.last) << '\n';
  }

  void add(std::string arguments) {
    const auto start = day_of(take_word(arguments));
    const auto day = days().add_working_days(start, number_of(arguments));
    if (!day) return print(day.error());
    std::cout << "  " << doithoai::to_text(*day) << '\n';
  }

  void count(std::string arguments) {
    const auto from = day_of(take_word(arguments));
    const auto counted = days().count_working_days(from, day_of(arguments));
    if (!counted) return print(counted.error());
    std::cout << "  " << *counted << '\n';
  }

  void about(std::string day) {
    const auto account = days().about(day_of(day));
    if (!account) return print(account.error());
    print_all(std::vector{*account});
  }

  void unverified(std::string arguments) {
    const auto after = day_of(take_word(arguments));
    std::vector<doithoai::day_account> rows;
    for (const auto day : days().unverified_days(after, day_of(arguments))) rows.push_back(days().about(day).value());
    print_all(std::move(rows));
  }

  void lunar(std::string day) {
    const auto found = doithoai::to_lunar(day_of(day));
    if (!found) return print(found.error());
    std::cout << "  " << found->year << ' ' << found->month << ' ' << found->day << (found->is_leap ? " leap" : "")
              << '\n';
  }

  void solar(std::string arguments) {
    doithoai::lunar_date asked;
    asked.year = number_of(take_word(arguments));
    asked.month = number_of(take_word(arguments));
    asked.day = number_of(take_word(arguments));
    asked.is_leap = arguments == "leap";
    const auto day = doithoai::to_solar(asked);
    if (!day) return print(day.error());
    std::cout << "  " << doithoai::to_text(*day) << '\n';
  }

  doithoai::result<doithoai::deadline> read_deadline(const std::string& text) const {
    return doithoai::from_json<doithoai::deadline>(json_of(text), doithoai::unknown_members::refuse);
  }

  void due(std::string json) {
    const auto asked = read_deadline(json);
    if (!asked) return print(asked.error());
    const auto found = due_of(*asked, days());
    if (!found) return print(found.error());
    std::cout << "  " << (found->day ? doithoai::to_text(*found->day) : "none set")
              << (found->is_provisional ? ", provisional" : ", firm");
    if (found->reckoned_on) std::cout << ", moved from " << doithoai::to_text(*found->reckoned_on);
    std::cout << "\n  " << doithoai::to_json(*found) << '\n';
  }

  void trace(std::string json) {
    const auto asked = read_deadline(json);
    if (!asked) return print(asked.error());
    auto steps = trace_of(*asked, days());
    if (!steps) return print(steps.error());
    print_all(*std::move(steps));
  }

  void deadline(std::string arguments) {
    const auto part = doithoai::part_id::parse(take_word(arguments));
    if (!part) return print(part.error());
    const auto found = deadline_of(ledger_.current(), *part, {.as_of = day_of(arguments)});
    if (!found) return print(found.error());
    std::cout << "  " << doithoai::to_json(*found) << '\n';
  }

  template <class Row>
  static void print_all(std::vector<Row> rows) {
    const doithoai::table table(std::move(rows), doithoai::audience::full);
    std::vector<std::size_t> columns(table.column_count());
    std::iota(columns.begin(), columns.end(), std::size_t{0});
    print_rows(table, columns);
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
    const auto decision = ledger_.apply_json(json, who_);
    if (!decision)
      print(decision.error());
    else if (is_told)
      print_accepted(decision->findings);
  }

  void load(const std::string& json) {
    const auto findings = ledger_.load_json(json);
    if (findings)
      print_accepted(*findings);
    else
      print(findings.error());
  }

  void reload() {
    const std::string saved = ledger_.save_json().value();
    doithoai::ledger fresh;
    if (const auto findings = fresh.load_json(saved); !findings) return print(findings.error());
    ledger_ = std::move(fresh);
    std::cout << "  reloaded, revision " << ledger_.revision()
              << (ledger_.save_json().value() == saved ? "" : ", but the journal differs") << '\n';
  }

  void show(std::string arguments) {
    const std::string name = take_word(arguments);
    std::string query = R"({"as_of":")" + take_word(arguments) + '"';
    std::string wanted = take_word(arguments);
    while (!arguments.empty()) {
      const std::string option = take_word(arguments);
      const auto equals = option.find('=');
      if (equals == std::string::npos) throw bad_scenario("'" + option + "' is not <option>=<value>");
      query += ",\"" + option.substr(0, equals) + "\":\"" + option.substr(equals + 1) + '"';
    }
    const auto how = doithoai::from_json<doithoai::query>(query + "}", doithoai::unknown_members::refuse);
    if (!how) return print(how.error());
    const auto table = doithoai::open_table(ledger_.current(), name, *how);
    if (!table) return print(table.error());

    std::vector<std::size_t> columns;
    for (std::istringstream names(wanted); std::getline(names, wanted, ',');) {
      const auto column = table->find_column(wanted);
      if (!column) throw bad_scenario("no column '" + wanted + "' in table '" + name + "'");
      columns.push_back(*column);
    }
    print_rows(*table, columns);
  }

  static void print_rows(const doithoai::table& table, const std::vector<std::size_t>& columns) {
    if (table.size() == 0) std::cout << "  nothing\n";
    for (std::size_t row = 0; row < table.size(); ++row) {
      for (std::size_t i = 0; i < columns.size(); ++i)
        std::cout << (i == 0 ? "  " : " | ") << value(table, row, columns[i]);
      std::cout << '\n';
    }
  }

  static std::string value(const doithoai::table& table, std::size_t row, std::size_t column) {
    if (table.is_null(row, column)) return "-";
    const auto number = table.integer(row, column);
    switch (table.type_of(column)) {
      case doithoai::column_type::boolean: return number != 0 ? "true" : "false";
      case doithoai::column_type::day: return doithoai::to_text(doithoai::date{std::chrono::days{number}});
      case doithoai::column_type::text: {
        const auto text = table.text(row, column);
        return text.empty() ? "-" : std::string(text);
      }
      case doithoai::column_type::integer:
      case doithoai::column_type::moment: break;
    }
    return std::to_string(number);
  }

  void print_accepted(const std::vector<doithoai::finding>& findings) const {
    std::cout << "  accepted, revision " << ledger_.revision() << '\n';
    print(findings);
  }

  static void print(const doithoai::failure& why) {
    if (why.code == errc::rejected)
      std::cout << "  refused\n";
    else
      std::cout << "  error " << code_name(why.code) << (why.where.empty() ? "" : " ") << why.where << ": "
                << why.message << '\n';
    print(why.findings);
  }

  static void print(const std::vector<doithoai::finding>& findings) {
    for (const auto& f : findings) {
      std::cout << "  " << doithoai::code_of(f.level) << ' ' << f.rule << (f.path.empty() ? "" : " ") << f.path << ": "
                << doithoai::sentence(f, doithoai::language::english);
      if (!f.basis.empty()) std::cout << " [" << f.basis << ']';
      std::cout << '\n';
    }
  }

  std::string folder_;
  std::string text_;
  doithoai::ledger ledger_;
  std::optional<doithoai::calendar> days_;
  doithoai::context who_{doithoai::parse_instant("2020-01-02T08:00:00+07:00").value(), "van-phong"};
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: scenario_runner <file>\n";
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
