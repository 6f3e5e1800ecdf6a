// Inputs that somebody makes to be slow: each a small document or a few commands of which much follows.
//
//   hostile_bench                    the names of the inputs, each with two sizes
//   hostile_bench <name> <size>      one of them: the bytes of the input, and what it took
//
// hostile_bench.py runs each at both sizes in a process of its own and says what grows faster than the input.

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

#include "counted_memory.hpp"
#include "doithoai/deadline.hpp"
#include "doithoai/json.hpp"
#include "doithoai/ledger.hpp"
#include "doithoai/sentence.hpp"
#include "doithoai/table.hpp"
#include "ledger/hash_index.hpp"
#include "ledger_made.hpp"

namespace {

using bench::id_of;
using bench::number;
using doithoai::date;
using std::chrono::days;

// What is done with an input, and how many bytes that has.
struct hostile {
  std::size_t bytes;
  std::function<void()> work;
};

struct input {
  const char* name;
  number less;
  number more;
  hostile (*make)(number size);
};

constexpr date today = bench::first_day + days{200};
const doithoai::context who{doithoai::instant{today} + std::chrono::hours{9}, "văn thư"};

std::string text_of(number n) { return std::to_string(n); }

// ---- Commands ----------------------------------------------------------------

std::size_t bytes_of(const std::vector<doithoai::command>& commands) {
  std::size_t bytes = 0;
  for (const auto& one : commands) bytes += to_json(one).size();
  return bytes;
}

// Tables and their sentences, as a report reads them.
void read_tables(const doithoai::ledger& of) {
  for (const auto name : doithoai::table_names()) {
    doithoai::query how{today, {}, doithoai::audience::full, {}};
    if (name == "summary" || name == "breakdown" || name == "summary_key") how.period = "2020";
    doithoai::open_table(of.current(), name, how).value();
  }
}

// A ledger with rules and plan is told `before`; what is measured is one batch more, and a report.
hostile told(const std::vector<doithoai::command>& before, std::vector<doithoai::command> batch) {
  auto ledger = std::make_shared<doithoai::ledger>(bench::adopted_ledger(bench::keeping::every_event));
  if (!before.empty()) ledger->apply(before, who).value();
  return {bytes_of(before) + bytes_of(batch), [ledger, batch = std::move(batch)] {
            ledger->apply(batch, who).value();
            read_tables(*ledger);
          }};
}

doithoai::command at_a_session(doithoai::action what) { return {today, std::move(what)}; }

doithoai::schedule_session session(const std::string& id) {
  doithoai::schedule_session c;
  c.session = id_of<doithoai::session_id>(id);
  c.held_on = today;
  c.communes = {id_of<doithoai::organisation_id>(bench::commune_text(0))};
  return c;
}

hostile sessions_of_one_entry(number size) {
  std::vector<doithoai::command> batch;
  for (number i = 0; i < size; ++i) {
    auto c = session("s" + text_of(i));
    c.planned = id_of<doithoai::entry_id>(bench::planned_text(0));
    batch.push_back(at_a_session(std::move(c)));
  }
  return told({}, std::move(batch));
}

doithoai::record_opinion opinion() {
  doithoai::record_opinion c;
  c.opinion = id_of<doithoai::opinion_id>("o");
  c.session = id_of<doithoai::session_id>("s");
  return c;
}

doithoai::raise_issue issue(const std::string& id) {
  doithoai::raise_issue c;
  c.issue = id_of<doithoai::issue_id>(id);
  c.opinions = {id_of<doithoai::opinion_id>("o")};
  c.category = id_of<doithoai::category_code>("land");
  return c;
}

doithoai::assign_issue part(const std::string& id) {
  doithoai::assign_issue c;
  c.part = id_of<doithoai::part_id>("p" + id);
  c.issue = id_of<doithoai::issue_id>(id);
  c.lead = id_of<doithoai::organisation_id>(bench::body_text(3));
  c.due.kind = doithoai::deadline_kind::working_days;
  c.due.amount = 15;
  c.due.basis = "Công văn 12/UBND";
  return c;
}

std::vector<doithoai::command> issues_with_parts(number size) {
  std::vector<doithoai::command> batch{at_a_session(session("s")), at_a_session(opinion())};
  for (number i = 0; i < size; ++i) {
    batch.push_back(at_a_session(issue("i" + text_of(i))));
    batch.push_back(at_a_session(part("i" + text_of(i))));
  }
  return batch;
}

hostile answers_with_parts(number size) {
  auto before = issues_with_parts(size);
  std::vector<doithoai::command> batch;
  for (number i = 0; i < size; ++i) {
    doithoai::give_answer c;
    c.answer = id_of<doithoai::answer_id>("a" + text_of(i));
    c.issues = {id_of<doithoai::issue_id>("i" + text_of(i))};
    c.body = id_of<doithoai::organisation_id>(bench::body_text(3));
    batch.push_back(at_a_session(std::move(c)));
  }
  return told(before, std::move(batch));
}

// Each adoption moves every open part.
hostile parts_and_adoptions(number size) {
  constexpr number adoptions = 50;
  const auto shipped = doithoai::calendar::vietnam().document();
  std::vector<doithoai::command> batch;
  for (number i = 0; i < adoptions; ++i) {
    auto other = shipped;
    if (i % 2 == 0) other.weekend = {doithoai::day_of_week::sunday};
    batch.push_back(at_a_session(doithoai::adopt_rules{other, {}, {}, {}}));
  }
  return told(issues_with_parts(size), std::move(batch));
}

// Ids that a hash by the ledger's first key puts into one sixty-fourth of its places.
hostile ids_of_like_hash(number size) {
  std::vector<doithoai::command> batch{at_a_session(session("s")), at_a_session(opinion())};
  for (number i = 0; batch.size() < size; ++i)
    if (const auto id = "i" + text_of(i); doithoai::hash_of(id, 0) >> 26U == 0)
      batch.push_back(at_a_session(issue(id)));
  return told({}, std::move(batch));
}

hostile refused_references(number size) {
  doithoai::record_attendance came;
  came.session = id_of<doithoai::session_id>("s");
  for (number i = 0; i < size; ++i)
    came.present.push_back({id_of<doithoai::organisation_id>("nobody-" + text_of(i)),
                            doithoai::office::civil_servant,
                            doithoai::session_part::member,
                            {},
                            {},
                            {}});
  auto ledger = std::make_shared<doithoai::ledger>(bench::adopted_ledger(bench::keeping::every_event));
  ledger->apply(at_a_session(session("s")), who).value();
  const auto asked = at_a_session(std::move(came));
  return {to_json(asked).size(), [ledger, asked] {
            if (ledger->apply(asked, who)) std::abort();
          }};
}

// ---- Documents that are adopted -------------------------------------------------

// Each rule of the plan asks something of each body; `rules` are at most as many as may be adopted.
hostile rules_and_bodies(number size) {
  constexpr number most_rules = 200;
  auto bodies = bench::directory();
  for (number i = 0; i < size; ++i) {
    auto one = bodies.organisations[1];
    one.id = id_of<doithoai::organisation_id>("b" + text_of(i));
    bodies.organisations.push_back(std::move(one));
  }
  auto plan = bench::plan();
  plan.composition.clear();
  for (number i = 0; i < std::min(size, most_rules); ++i) {
    doithoai::composition_rule rule;
    rule.id = id_of<doithoai::entry_id>("c" + text_of(i));
    rule.text = "Chủ tịch";
    rule.bodies.tiers = {doithoai::tier::district};
    rule.any_of = {doithoai::office::chairman};
    rule.per = doithoai::composition_unit::body;
    plan.composition.push_back(std::move(rule));
  }
  doithoai::record_attendance came;
  came.session = id_of<doithoai::session_id>("s");
  came.present.push_back({id_of<doithoai::organisation_id>(bench::body_text(3)),
                          doithoai::office::civil_servant,
                          doithoai::session_part::member,
                          {},
                          {},
                          {}});
  return told({}, {at_a_session(doithoai::adopt_rules{{}, {}, {}, std::move(bodies)}),
                   at_a_session(doithoai::adopt_plan{std::move(plan)}), at_a_session(session("s")),
                   at_a_session(std::move(came))});
}

doithoai::calendar_document calendar_of(date first, date last) {
  doithoai::calendar_document made;
  made.id = id_of<doithoai::document_id>("c");
  made.name = "lịch";
  made.coverage = {first, last};
  made.weekend = {doithoai::day_of_week::saturday, doithoai::day_of_week::sunday};
  return made;
}

hostile adoptions_of_400_years(number size) {
  std::vector<doithoai::command> batch;
  for (number i = 0; i < size; ++i) {
    auto document = calendar_of(date{std::chrono::year{1900} / 1 / 1}, date{std::chrono::year{2299} / 12 / 31});
    document.name += ' ' + text_of(i);
    batch.push_back(at_a_session(doithoai::adopt_rules{std::move(document), {}, {}, {}}));
  }
  return {bytes_of(batch), [batch = std::move(batch)] {
            doithoai::ledger empty;  // with no directory that each adoption would hold again
            empty.apply(batch, who).value();
            read_tables(empty);
          }};
}

hostile bodies_with_own_calendars(number size) {
  auto bodies = bench::directory();
  for (number i = 0; i < size; ++i) {
    auto one = bodies.organisations[1];
    one.id = id_of<doithoai::organisation_id>("b" + text_of(i));
    doithoai::calendar_overlay own;
    own.id = id_of<doithoai::document_id>("own-" + text_of(i % 100));  // as many as there may be
    own.name = "lịch riêng";
    own.weekend = {doithoai::day_of_week::sunday};
    one.calendar = own;
    bodies.organisations.push_back(std::move(one));
  }
  return told({}, {at_a_session(doithoai::adopt_rules{{}, {}, {}, std::move(bodies)})});
}

// ---- Calendars by themselves ------------------------------------------------------

hostile read(std::string text) {
  const auto bytes = text.size();
  return {bytes, [text = std::move(text)] { static_cast<void>(doithoai::calendar::from_json(text)); }};
}

// By a document, as from_document takes it and a journal may hold it.
hostile made(const doithoai::calendar_document& document) {
  return {to_json(document).size(), [document] {
            const auto calendar = doithoai::calendar::from_document(document).value();
            static_cast<void>(calendar.known_on(calendar.coverage().first));
            static_cast<void>(calendar.projected());
          }};
}

doithoai::calendar_day entry(date day, doithoai::day_kind kind) {
  doithoai::calendar_day made;
  made.day = day;
  made.kind = kind;
  made.reason = "lý do";
  return made;
}

constexpr date first_of_long{std::chrono::year{1900} / 1 / 1};
constexpr date last_of_long{std::chrono::year{2299} / 12 / 31};

hostile weekend_of_equal_days(number size) {
  auto document = calendar_of(first_of_long, last_of_long);
  document.weekend.assign(size, doithoai::day_of_week::sunday);
  return made(document);
}

hostile weekend_as_json(number size) {
  auto document = calendar_of(first_of_long, last_of_long);
  document.weekend.assign(size, doithoai::day_of_week::sunday);
  return read(to_json(document));
}

hostile former_of_one_day(number size) {
  using doithoai::day_kind;
  auto document = calendar_of(first_of_long, last_of_long);
  const date day{std::chrono::year{2020} / 6 / 1};
  document.days.push_back(entry(day, day_kind::closed));
  document.days.push_back(entry(day + days{5}, day_kind::worked));
  for (number i = 0; i < size; ++i) {
    auto one = entry(i % 2 == 0 ? day : day + days{5}, i % 2 == 0 ? day_kind::closed : day_kind::worked);
    one.swapped_with = i % 2 == 0 ? day + days{5} : day;
    one.decided_on = day - days{static_cast<int>(i / 2 % 3'000)};
    document.former.push_back(std::move(one));
  }
  return made(document);
}

hostile former_swaps(number size) {
  using doithoai::day_kind;
  auto document = calendar_of(first_of_long, last_of_long);
  date day = first_of_long;
  while (document.former.size() < size) {
    const bool is_friday = std::chrono::weekday{day} == std::chrono::Friday;
    if (is_friday) {
      auto off = entry(day, day_kind::closed);
      auto worked = entry(day + days{1}, day_kind::worked);
      document.days.push_back(off);
      document.days.push_back(worked);
      off.swapped_with = worked.day;
      worked.swapped_with = off.day;
      document.former.push_back(off);
      document.former.push_back(worked);
    }
    day += days{1};
  }
  return made(document);
}

hostile overlay_of_as_many_days(number size) {
  auto document = calendar_of(first_of_long, last_of_long);
  doithoai::calendar_overlay own;
  own.id = id_of<doithoai::document_id>("own");
  own.name = "lịch riêng";
  for (number i = 0; i < size; ++i) {
    document.days.push_back(entry(first_of_long + days{i}, doithoai::day_kind::closed));
    own.days.push_back(entry(first_of_long + days{i}, doithoai::day_kind::worked));
  }
  const auto below = doithoai::calendar::from_document(document).value();
  return {to_json(document).size() + to_json(own).size(),
          [below, own] { static_cast<void>(below.overlaid(own).value()); }};
}

// ---- Deadlines ------------------------------------------------------------------------

hostile way_of_extensions(number size) {
  const auto calendar = doithoai::calendar::from_document(calendar_of(first_of_long, last_of_long)).value();
  doithoai::deadline of;
  of.rule.kind = doithoai::deadline_kind::calendar_days;
  of.rule.amount = 1;
  of.start = today;
  for (number i = 0; i < size; ++i) {
    doithoai::deadline_extension more;
    more.amount = 9'000;
    more.reason = more.basis = more.approver = std::string(500, 'a');
    of.extensions.push_back(std::move(more));
  }
  return {to_json(of).size(), [of, calendar] { static_cast<void>(trace_of(of, calendar)); }};
}

constexpr input inputs[] = {
    {"sessions_of_one_entry", 1'000, 4'000, sessions_of_one_entry},
    {"rules_and_bodies", 500, 2'000, rules_and_bodies},
    {"adoptions_of_400_years", 80, 320, adoptions_of_400_years},
    {"bodies_with_own_calendars", 100, 400, bodies_with_own_calendars},
    {"weekend_of_equal_days", 25'000, 100'000, weekend_of_equal_days},
    {"weekend_as_json", 25'000, 100'000, weekend_as_json},
    {"former_of_one_day", 4'000, 16'000, former_of_one_day},
    {"former_swaps", 5'000, 20'000, former_swaps},
    {"overlay_of_as_many_days", 7'500, 30'000, overlay_of_as_many_days},
    {"answers_with_parts", 15'000, 60'000, answers_with_parts},
    {"parts_and_adoptions", 250, 1'000, parts_and_adoptions},
    {"ids_of_like_hash", 16'000, 64'000, ids_of_like_hash},
    {"refused_references", 5'000, 20'000, refused_references},
    {"way_of_extensions", 2, 10, way_of_extensions},
};

void run(const input& one, number size) {
  bench::measuring_clock = CLOCK_THREAD_CPUTIME_ID;  // whatever else the machine does
  const auto made = one.make(size);
  const auto held = bench::counted_memory().bytes;
  bench::forget_most_bytes();
  const double seconds = bench::time_of(made.work);
  std::printf(R"({"bytes": %zu, "seconds": %.6f, "peak_bytes": %zu})"
              "\n",
              made.bytes, seconds, bench::counted_memory().most_bytes - held);
}

}  // namespace

int main(int count, char** words) {
  if (count == 1) {
    for (const auto& one : inputs) std::printf("%s %u %u\n", one.name, one.less, one.more);
    return 0;
  }
  for (const auto& one : inputs)
    if (count == 3 && std::string(words[1]) == one.name) {
      run(one, static_cast<number>(std::strtoul(words[2], nullptr, 10)));
      return 0;
    }
  std::fprintf(stderr, "hostile_bench [name size]; without them it says which there are\n");
  return 2;
}
