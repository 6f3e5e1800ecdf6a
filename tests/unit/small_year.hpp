#pragma once
// A small district for tests, a year of it that chance makes, and its tables as text for comparing.

#include <gtest/gtest.h>

#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "doithoai/ledger.hpp"
#include "doithoai/sentence.hpp"
#include "doithoai/summary.hpp"
#include "doithoai/table.hpp"
#include "samples.hpp"

namespace small {

using samples::day;
using samples::id_of;
using samples::moment;

inline std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  EXPECT_TRUE(in) << path;
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

inline doithoai::rules rules() {
  return doithoai::from_json<doithoai::rules>(read_file(DOITHOAI_SCENARIOS "/small-rules.json")).value();
}
/// The same, and some bodies work on Saturdays, or have a day off of their own, and one comes after another.
inline doithoai::rules rules_with_an_own_week() {
  auto made = rules();
  for (std::size_t i = 0; i < made.directory.organisations.size(); i += 3) {
    doithoai::calendar_overlay own{.id = id_of<doithoai::document_id>("own"), .name = "lịch riêng"};
    if (i % 2 == 0) own.weekend = {doithoai::day_of_week::sunday};
    own.days = {{.day = day("2020-08-25"), .kind = doithoai::day_kind::closed, .reason = "ngày truyền thống"}};
    made.directory.organisations[i].calendar = own;
  }
  for (auto& body : made.directory.organisations)
    if (body.id.text() == "phong-noi-vu") {
      body.valid_to = day("2020-08-20");
      body.successors = {id_of<doithoai::organisation_id>("phong-tnmt")};
    }
  return made;
}

/// No duty asks for evidence, unless the test wants it.
inline doithoai::plan plan(const std::string& evidence = "") {
  auto made = doithoai::from_json<doithoai::plan>(read_file(DOITHOAI_SCENARIOS "/small-plan.json"),
                                                  doithoai::unknown_members::refuse)
                  .value();
  for (auto& d : made.duties) d.evidence = evidence;
  return made;
}

inline doithoai::command adopting(const doithoai::rules& r, doithoai::date on = day("2020-01-02")) {
  return {on, doithoai::adopt_rules{r.calendar, r.regime, r.taxonomy, r.directory}};
}

/// A ledger with rules and plan, before anything has happened.
inline doithoai::ledger adopted(const doithoai::rules& r = rules(), const doithoai::plan& p = plan()) {
  const doithoai::context who{moment("2020-01-02T08:00:00+07:00"), "văn phòng"};
  doithoai::ledger made;
  made.apply(adopting(r), who).value();
  made.apply({day("2020-01-02"), doithoai::adopt_plan{p}}, who).value();
  return made;
}

/// One command as JSON, told on a day at noon.
inline doithoai::result<doithoai::decision> tell(doithoai::ledger& to, const std::string& recorded_on,
                                                 const std::string& type, const std::string& happened_on,
                                                 const std::string& data) {
  return to.apply_json(R"({"type":")" + type + R"(","happened_on":")" + happened_on + R"(","data":)" + data + "}",
                       {moment((recorded_on + "T12:00:00+07:00").c_str()), "văn phòng"});
}

/// The same for a command that is told on its own day and must be accepted.
inline doithoai::decision must(doithoai::ledger& to, const std::string& type, const std::string& on,
                               const std::string& data) {
  auto decided = tell(to, on, type, on, data);
  EXPECT_TRUE(decided) << type << data << ": " << decided.error().where << ' ' << decided.error().message;
  return decided ? *std::move(decided) : doithoai::decision{};
}

inline std::vector<std::string> rules_in(const std::vector<doithoai::finding>& findings) {
  std::vector<std::string> names;
  for (const auto& f : findings) names.push_back(f.rule);
  return names;
}

/// Every table in those views, but for the key of the summary, which is the query.
inline std::string tables(const doithoai::state& of, doithoai::date as_of, std::optional<doithoai::date> known_on = {},
                          std::initializer_list<doithoai::audience> views = {doithoai::audience::full}) {
  std::string all;
  for (const auto who : views)
    for (const auto name : doithoai::table_names()) {
      doithoai::query how{as_of, known_on, who, {}};
      if (name == "summary_key") continue;
      if (name == "summary" || name == "breakdown") how.period = "2020-Q3";
      const auto opened = doithoai::open_table(of, name, how);
      EXPECT_TRUE(opened) << name;
      all += std::string(name) + opened->to_json() + "\n";
    }
  return all;
}

/// A table's rows, whatever their order.
inline std::multiset<std::string> rows_in_any_order(const doithoai::state& of, std::string_view name,
                                                    const doithoai::query& how) {
  const auto opened = doithoai::open_table(of, name, how).value();
  std::multiset<std::string> rows;
  for (std::size_t r = 0; r < opened.size(); ++r) {
    std::string row;
    for (std::size_t c = 0; c < opened.column_count(); ++c) {
      row += opened.is_null(r, c) ? "~" : std::to_string(opened.integer(r, c)) + std::string(opened.text(r, c));
      row += '|';
    }
    rows.insert(row);
  }
  return rows;
}

/// How events lie to each other in a year made by chance.
enum class order : std::uint8_t {
  clean,  ///< Told late, but nothing happened before what it refers to.
  wild,   ///< Days as they come: an answer may be older than its issue.
};

/// Is shown each command, what came of it, and the state after it.
using watcher =
    std::function<void(const doithoai::command&, const doithoai::result<doithoai::decision>&, const doithoai::state&)>;

/// A year of accepted commands; the same for the same seed.
class random_year {
 public:
  random_year(unsigned seed, order how, int commands, watcher watch = {})
      : chance_(seed),
        how_(how),
        ledger_(adopted(rules_with_an_own_week(), plan("báo cáo"))),
        watch_(std::move(watch)) {
    for (int i = 0; i < commands; ++i) {
      if (is_one_in(4)) today_ += std::chrono::days{1};
      say();
      if (i == commands / 3) adopt_again();
    }
  }

  [[nodiscard]] const doithoai::ledger& made() const { return ledger_; }
  [[nodiscard]] doithoai::date first_day() const { return first_; }
  [[nodiscard]] doithoai::date last_day() const { return today_; }

 private:
  template <class Id>
  struct told {
    Id id;
    doithoai::date on;
  };

  unsigned below(std::size_t n) { return static_cast<unsigned>(chance_() % n); }
  bool is_one_in(unsigned n) { return below(n) == 0; }
  template <class Values>
  const auto& any(const Values& values) {
    return values[below(values.size())];
  }
  template <class Id>
  Id next(const char* prefix) {
    return id_of<Id>((prefix + std::to_string(++made_)).c_str());
  }
  doithoai::organisation_id body() {
    static const std::vector<const char*> all{"van-phong",  "phong-noi-vu", "phong-ktht", "phong-tnmt",
                                              "ubnd-huyen", "mttq-huyen",   "ubnd-xa-a",  "hdnd-xa-a",
                                              "ubnd-xa-b",  "ap-a1",        "ap-a2",      "ap-b1"};
    return id_of<doithoai::organisation_id>(any(all));
  }
  // A day on which it may have happened: not before `after`, unless days are wild.
  doithoai::date some_day(doithoai::date after) {
    const auto back = std::chrono::days{is_one_in(3) ? below(9) : 0};
    const auto wanted = today_ - back;
    return how_ == order::wild ? wanted : std::min(std::max(wanted, after), today_);
  }

  bool record(doithoai::date on, doithoai::action what) {
    now_ = std::max(now_ + std::chrono::minutes{1},
                    doithoai::instant{today_} + std::chrono::hours{1 + below(20)} - doithoai::vietnam_offset);
    const doithoai::command asked{on, std::move(what)};
    const auto decided = ledger_.apply(asked, {now_, is_one_in(2) ? "văn thư" : "tổng hợp"});
    if (watch_) watch_(asked, decided, ledger_.current());
    return decided.has_value();
  }

  void adopt_again() {
    auto changed = rules_with_an_own_week();
    changed.directory.organisations[2].name = "Văn phòng mới";
    changed.calendar.days.emplace_back();
    changed.calendar.days.back().day = day("2020-08-31");
    changed.calendar.days.back().reason = "nghỉ bão";
    record(today_, adopting(changed, today_).data);
    auto revised = plan("báo cáo");
    revised.revision = 2;
    record(today_, doithoai::adopt_plan{revised});
  }

  void say() {
    if (sessions_.empty()) return schedule();
    switch (below(16)) {
      case 0: return schedule();
      case 1: return of_session(doithoai::announce_session{});
      case 2: return of_session(doithoai::open_session{});
      case 3: return of_session(doithoai::close_session{});
      case 4: return meet();
      case 5:
      case 6: return speak();
      case 7:
      case 8: return raise();
      case 9: return conclude();
      case 10: return assign();
      case 11: return answer();
      case 12: return verify();
      case 13: return change_deadline();
      case 14: return do_anything();
      default: return complete();
    }
  }

  // Any action but an adoption, with all of its members: what is told here by no function of its own comes in by this.
  void do_anything() {
    const auto index = 2 + below(filled::action_count() - 2);
    record(today_, filled::action_at(index, [this](std::string_view kind) { return some_id(kind); }));
  }

  std::string some_id(std::string_view kind) {
    const auto one_of = [&](const auto& all) { return all.empty() ? next_id() : std::string(any(all).id.text()); };
    if (kind == doithoai::session_tag::name) return one_of(sessions_);
    if (kind == doithoai::opinion_tag::name) return one_of(opinions_);
    if (kind == doithoai::issue_tag::name) return one_of(issues_);
    if (kind == doithoai::part_tag::name) return one_of(parts_);
    if (kind == doithoai::conclusion_tag::name) return one_of(conclusions_);
    if (kind == doithoai::organisation_tag::name) return std::string(body().text());
    if (kind == doithoai::category_tag::name) return "land";
    return next_id();
  }
  std::string next_id() { return "x" + std::to_string(++made_); }

  void schedule() {
    doithoai::schedule_session c;
    c.session = next<doithoai::session_id>("s");
    if (is_one_in(2)) c.planned = id_of<doithoai::entry_id>(is_one_in(2) ? "P.a" : "P.b");
    const auto on = some_day(first_);
    c.held_on = on + std::chrono::days{below(20)};
    c.communes = {id_of<doithoai::organisation_id>(is_one_in(2) ? "xa-a" : "xa-b")};
    if (made_ % 4 == 0) c.communes.push_back(id_of<doithoai::organisation_id>("ap-a2"));
    if (is_one_in(2))
      c.concerned = {id_of<doithoai::organisation_id>("phong-ktht"), id_of<doithoai::organisation_id>("phong-tnmt")};
    if (is_one_in(2)) c.topics = {id_of<doithoai::entry_id>("T.land")};
    c.venue = "hội trường";
    const auto id = c.session;
    if (record(on, c)) sessions_.push_back({id, on});
  }

  template <class Command>
  void of_session(Command c) {
    const auto& s = any(sessions_);
    c.session = s.id;
    record(some_day(s.on), c);
  }

  std::vector<doithoai::attendee> people() {
    std::vector<doithoai::attendee> all;
    for (auto n = below(4); n > 0; --n)
      all.push_back(
          {body(),
           static_cast<doithoai::office>(below(10)),
           static_cast<doithoai::session_part>(below(5)),
           is_one_in(3) ? std::vector{id_of<doithoai::field_code>("tu-phap")} : std::vector<doithoai::field_code>{},
           samples::words("Người Nào Đó"),
           {}});
    return all;
  }

  void meet() {
    if (is_one_in(2)) return of_session(doithoai::invite{{}, people()});
    doithoai::record_attendance c{{}, people(), {}};
    if (is_one_in(2)) c.citizens = static_cast<std::int32_t>(below(90));
    of_session(c);
  }

  void speak() {
    const auto& s = any(sessions_);
    doithoai::record_opinion c{next<doithoai::opinion_id>("y"),
                               s.id,
                               static_cast<doithoai::opinion_channel>(below(4)),
                               samples::words("lời nói"),
                               is_one_in(2) ? samples::words("Người Hỏi") : samples::erased(),
                               {},
                               id_of<doithoai::organisation_id>(made_ % 3 == 0 ? "ap-b1" : "ap-a1")};
    const auto on = some_day(s.on);
    const auto id = c.opinion;
    if (record(on, c)) opinions_.push_back({id, on});
  }

  void raise() {
    if (opinions_.empty()) return;
    const auto& y = any(opinions_);
    static const std::vector<const char*> codes{"economy", "economy.roads", "land", "land.certificate", "other"};
    doithoai::raise_issue c;
    c.issue = next<doithoai::issue_id>("v");
    c.opinions = {y.id};
    if (opinions_.back().id != y.id && made_ % 4 == 0) c.opinions.push_back(opinions_.back().id);
    c.kind = static_cast<doithoai::issue_kind>(below(6));
    c.category = id_of<doithoai::category_code>(any(codes));
    if (is_one_in(3)) c.commune = id_of<doithoai::organisation_id>(made_ % 2 == 0 ? "xa-b" : "ap-a1");
    c.summary = samples::words("điều được hỏi");
    const auto on = some_day(y.on);
    const auto id = c.issue;
    if (record(on, c)) issues_.push_back({id, on});
  }

  void conclude() {
    const auto& s = any(sessions_);
    doithoai::issue_conclusion c{next<doithoai::conclusion_id>("tb"), s.id, "12", "TB", {}, {{"giao", {}, {}}}};
    auto after = s.on;
    for (auto n = issues_.empty() ? 0 : below(3); n > 0; --n) {
      const auto& v = any(issues_);
      c.items[0].issues.push_back(v.id);
      after = std::max(after, v.on);
    }
    const auto on = some_day(after);
    const auto id = c.conclusion;
    if (record(on, c)) conclusions_.push_back({id, on});
  }

  doithoai::deadline_rule some_rule() {
    using kind = doithoai::deadline_kind;
    doithoai::deadline_rule made;
    made.kind = static_cast<kind>(below(17));
    switch (made.kind) {
      case kind::none_set: return made;
      case kind::by_date:
      case kind::before_date: made.day = today_ + std::chrono::days{below(20)}; return made;
      case kind::end_of_month:
      case kind::end_of_quarter:
        made.year = 2020;
        (made.kind == kind::end_of_month ? made.month : made.quarter) = 1 + static_cast<std::int32_t>(below(4));
        return made;
      case kind::working_day_of_month:
        made.year = 2020;
        made.month = 1 + static_cast<std::int32_t>(below(12));
        made.nth = static_cast<std::int32_t>(below(2) * 30) - 15 - static_cast<std::int32_t>(below(6));
        return made;
      case kind::monthly:
      case kind::before_monthly:
        made.day_of_month = 1 + static_cast<std::int32_t>(below(31));
        made.from = static_cast<doithoai::deadline_start>(below(3));
        return made;
      default: break;
    }
    made.amount = 1 + static_cast<std::int32_t>(below(is_one_in(9) ? 400 : 15));
    made.from = static_cast<doithoai::deadline_start>(below(3));
    const bool may_move = made.kind == kind::calendar_days || made.kind == kind::weeks || made.kind == kind::months;
    if (may_move && is_one_in(2)) made.when_off = static_cast<doithoai::day_off_rule>(below(3));
    if (may_move && !made.when_off && is_one_in(3)) made.then_working_days = 1 + static_cast<std::int32_t>(below(5));
    return made;
  }

  void assign() {
    if (issues_.empty()) return;
    const auto& v = any(issues_);
    doithoai::assign_issue c;
    c.part = next<doithoai::part_id>("p");
    c.issue = v.id;
    // Some are what a body has answered already, on that day.
    const auto answered = answers_.find(v.id);
    const bool is_answered = answered != answers_.end() && is_one_in(3);
    c.lead = is_answered ? answered->second.id : body();
    if (c.lead.text() != "ubnd-huyen") c.coordinating = {id_of<doithoai::organisation_id>("ubnd-huyen")};
    c.due = some_rule();
    c.due.basis = "TB 12";
    auto after = v.on;
    if (!conclusions_.empty() && is_one_in(2)) {
      const auto& tb = any(conclusions_);
      c.conclusion = tb.id;
      after = std::max(after, tb.on);
    }
    if (record(is_answered ? std::max(after, answered->second.on) : some_day(after), c)) {
      parts_.push_back({c.part, after});
      parts_of_[c.issue].push_back(c.part);
    }
  }

  // Some are refused, as they come: a part without a deadline, an overlap, a day that is not later.
  void change_deadline() {
    if (parts_.empty()) return;
    const auto& p = any(parts_);
    if (is_one_in(5)) {
      record(some_day(p.on), doithoai::resume_deadline{p.id});
      return;
    }
    if (is_one_in(3)) {
      doithoai::deadline_pause pause{.from = some_day(p.on), .reason = "chờ"};
      if (!is_one_in(4)) pause.to = pause.from + std::chrono::days{below(6)};
      if (is_one_in(2)) pause.basis = "CV 4";
      record(some_day(p.on), doithoai::pause_deadline{p.id, pause});
      return;
    }
    doithoai::deadline_extension extension;
    extension.reason = "phức tạp";
    if (is_one_in(3))
      extension.until = some_day(p.on) + std::chrono::days{below(60)};
    else
      extension.amount = 1 + static_cast<std::int32_t>(below(10));
    if (extension.amount && is_one_in(3)) extension.unit = static_cast<doithoai::deadline_unit>(below(4));
    record(some_day(p.on), doithoai::extend_deadline{p.id, extension});
  }

  void answer() {
    if (issues_.empty()) return;
    doithoai::give_answer c;
    c.answer = next<doithoai::answer_id>("a");
    auto after = first_;
    for (auto n = 1 + below(2); n > 0; --n) {
      const auto& v = any(issues_);
      c.issues.push_back(v.id);
      after = std::max(after, v.on);
    }
    if (c.issues.size() == 2 && c.issues[0] == c.issues[1]) c.issues.pop_back();
    if (const auto parts = parts_of_.find(c.issues[0]); parts != parts_of_.end() && is_one_in(4))
      c.parts = {any(parts->second)};
    c.body = body();
    c.manner = static_cast<doithoai::answer_manner>(below(2));
    c.kind = static_cast<doithoai::answer_kind>(below(5));
    c.is_interim = is_one_in(4);
    c.text = samples::words("trả lời");
    const auto on = some_day(after);
    if (!record(on, c)) return;
    for (const auto& v : c.issues) answers_[v] = {c.body, on};
  }

  void verify() {
    if (issues_.empty()) return;
    const auto& v = any(issues_);
    record(some_day(v.on), doithoai::verify_issue{v.id, body(), !is_one_in(3), "ghi chú"});
  }

  void complete() {
    static const std::vector<const char*> all{"D.organise", "D.report", "D.prepare", "D.listen"};
    doithoai::complete_duty c{id_of<doithoai::entry_id>(any(all)), body(), {}, "báo cáo"};
    auto after = first_;
    if (is_one_in(2)) {
      const auto& s = any(sessions_);
      c.session = s.id;
      after = s.on;
    }
    record(some_day(after), c);
  }

  std::mt19937 chance_;
  order how_;
  doithoai::date first_ = day("2020-08-03");
  doithoai::date today_ = first_;
  doithoai::instant now_{};
  doithoai::ledger ledger_;
  watcher watch_;
  int made_ = 0;
  std::vector<told<doithoai::session_id>> sessions_;
  std::vector<told<doithoai::opinion_id>> opinions_;
  std::vector<told<doithoai::issue_id>> issues_;
  std::map<doithoai::issue_id, told<doithoai::organisation_id>> answers_;  // the last one, and of whom
  std::vector<told<doithoai::conclusion_id>> conclusions_;
  std::vector<told<doithoai::part_id>> parts_;
  std::map<doithoai::issue_id, std::vector<doithoai::part_id>> parts_of_;
};

}  // namespace small
