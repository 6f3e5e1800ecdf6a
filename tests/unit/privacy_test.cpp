// What a view may not see is in nothing that leaves the library for it: not in a table, nor in any text.

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "doithoai/describe.hpp"
#include "schema/shape.hpp"
#include "small_year.hpp"

namespace {

using doithoai::audience;
using doithoai::open_table;
using small::day;
using small::id_of;
using small::must;

constexpr audience outside_full[] = {audience::everyone, audience::staff};

doithoai::query at_end(audience who) { return {day("2020-12-31"), {}, who, {}}; }

std::string json_of(const doithoai::state& of, std::string_view name, audience who) {
  return open_table(of, name, at_end(who)).value().to_json();
}

bool holds(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

// Two sessions; at the first a petition and a denunciation, of two opinions.
doithoai::ledger denounced() {
  auto l = small::adopted(small::rules(), small::plan("báo cáo"));
  for (const auto* session : {R"({"session":"s1","planned":"P.a","held_on":"2020-08-14","communes":["xa-a"]})",
                              R"({"session":"s2","planned":"P.b","held_on":"2020-08-20","communes":["xa-b"]})"})
    must(l, "schedule_session", "2020-08-01", session);
  must(l, "open_session", "2020-08-14", R"({"session":"s1"})");
  must(l, "record_opinion", "2020-08-14", R"({"opinion":"y1","session":"s1","words":"đường hỏng","hamlet":"ap-a1"})");
  must(l, "record_opinion", "2020-08-14",
       R"({"opinion":"y2","session":"s1","channel":"slip","words":"ông ấy nhận tiền","hamlet":"ap-a2"})");
  must(l, "record_opinion", "2020-08-14", R"({"opinion":"y3","session":"s1","words":"chợ bẩn"})");
  const auto raise = [&](const std::string& issue, const std::string& from, const std::string& kind,
                         const std::string& category) {
    must(l, "raise_issue", "2020-08-14",
         R"({"issue":")" + issue + R"(","opinions":[")" + from + R"("],"kind":")" + kind + R"(","category":")" +
             category + R"(","competence":"district","summary":"về )" + issue + R"(","people":9})");
  };
  raise("v1", "y1", "petition", "economy.roads");
  raise("v2", "y2", "denunciation", "land");
  raise("v3", "y3", "petition", "economy");
  return l;
}

doithoai::event event_of(const doithoai::state& after, doithoai::happening what, const char* on = "2020-08-18") {
  doithoai::event made;
  made.seq = after.revision() + 1;
  made.id = id_of<doithoai::event_id>(("x" + std::to_string(made.seq)).c_str());
  made.happened_on = day(on);
  made.recorded_at = small::moment("2020-12-01T08:00:00+07:00");
  made.by = "văn phòng";
  made.data = std::move(what);
  return made;
}

// With a part of the denunciation, an answer to it and a look at it. No ledger takes the first two, and a state takes anything.
doithoai::state denounced_and_assigned() {
  auto made = denounced().current();
  const auto add = [&](doithoai::happening what) { made = evolve(std::move(made), event_of(made, std::move(what))); };
  const auto issue = id_of<doithoai::issue_id>("v2");
  const auto lead = id_of<doithoai::organisation_id>("phong-tnmt");
  doithoai::issue_assigned assigned;
  assigned.part = id_of<doithoai::part_id>("p2");
  assigned.issue = issue;
  assigned.lead = lead;
  assigned.due = {.kind = doithoai::deadline_kind::by_date, .day = day("2020-09-01"), .basis = "TB 12"};
  add(assigned);
  doithoai::answer_given answer;
  answer.answer = id_of<doithoai::answer_id>("a2");
  answer.issues = {issue};
  answer.body = id_of<doithoai::organisation_id>("ubnd-xa-a");
  answer.is_interim = true;
  answer.number = "45/UBND";
  add(answer);
  return made;
}

TEST(denunciation, has_its_id_kind_and_state_alone_outside_the_full_view_and_comes_last) {
  const auto l = denounced();
  for (const auto who : outside_full) {
    const auto rows = doithoai::issues(l.current(), at_end(who));
    ASSERT_EQ(rows.size(), 3U);
    doithoai::issue_row left;
    left.issue = id_of<doithoai::issue_id>("v2");
    left.kind = doithoai::issue_kind::denunciation;
    left.state = doithoai::issue_state::own_procedure;
    EXPECT_EQ(rows.back(), left);
    EXPECT_EQ(rows[0].session.text(), "s1");
    EXPECT_EQ(rows[1].issue.text(), "v3");
    const auto table = open_table(l.current(), "issues", at_end(who)).value();
    for (const auto* column : {"session", "category", "category_name", "commune", "commune_name", "competence",
                               "raised_on", "lead", "due_on", "answered_on", "summary"})
      EXPECT_TRUE(table.is_null(2, table.find_column(column).value())) << column;
    EXPECT_TRUE(holds(table.to_json(), R"({"issue":"v2","kind":"denunciation","state":"own_procedure","is_overdue")"));
  }
  EXPECT_EQ(doithoai::issues(l.current(), at_end(audience::full))[1].commune.text(), "xa-a");
}

TEST(denunciation, leaves_of_its_opinion_an_id_and_no_session) {
  const auto l = denounced();
  for (const auto who : outside_full) {
    const auto rows = doithoai::opinions(l.current(), at_end(who));
    ASSERT_EQ(rows.size(), 3U);
    doithoai::opinion_row left;
    left.opinion = id_of<doithoai::opinion_id>("y2");
    left.channel = doithoai::opinion_channel::slip;
    left.issues = 1;
    EXPECT_EQ(rows.back(), left);
    EXPECT_EQ(rows[1].opinion.text(), "y3");
  }
}

// The difference between a session's count and its rows would tell.
TEST(denunciation, is_not_counted_at_its_session_outside_the_full_view) {
  const auto l = denounced();
  for (const auto& [who, many] : {std::pair(audience::full, 3), {audience::staff, 2}, {audience::everyone, 2}}) {
    const auto rows = doithoai::sessions(l.current(), at_end(who));
    EXPECT_EQ(rows[0].opinions, many);
    EXPECT_EQ(rows[0].issues, many);
    const auto& issues = doithoai::issues(l.current(), at_end(who));
    const auto of_s1 = [](const auto& row) { return row.session.text() == "s1"; };
    EXPECT_EQ(std::count_if(issues.begin(), issues.end(), of_s1), many);
  }
}

TEST(denunciation, has_parts_answers_and_findings_in_the_full_view_alone) {
  const auto state = denounced_and_assigned();
  const auto part = id_of<doithoai::part_id>("p2");
  const auto full = at_end(audience::full);
  EXPECT_EQ(doithoai::parts(state, full).size(), 1U);
  EXPECT_EQ(doithoai::answers(state, full).size(), 1U);
  EXPECT_TRUE(holds(json_of(state, "findings", audience::full), "/parts/p2"));
  EXPECT_EQ(doithoai::overdue_parts(state, full), std::vector{part});
  EXPECT_TRUE(doithoai::deadline_of(state, part, full));
  EXPECT_TRUE(doithoai::calendar_of(state, part, full));
  for (const auto who : outside_full) {
    EXPECT_TRUE(doithoai::parts(state, at_end(who)).empty());
    EXPECT_TRUE(doithoai::answers(state, at_end(who)).empty());
    EXPECT_TRUE(doithoai::overdue_parts(state, at_end(who)).empty());
    const auto nobody = doithoai::deadline_of(state, id_of<doithoai::part_id>("p9"), at_end(who)).error().message;
    const auto refused = doithoai::deadline_of(state, part, at_end(who));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().message, "no part 'p2'" + nobody.substr(nobody.find(" had")));
    EXPECT_FALSE(doithoai::calendar_of(state, part, at_end(who)));
    for (const auto name : doithoai::table_names()) {
      const auto json = json_of(state, name, who);
      for (const auto* words : {"p2", "a2", "45/UBND", "TB 12"}) EXPECT_FALSE(holds(json, words)) << name << json;
    }
  }
}

TEST(denunciation, covers_no_topic_and_asks_nobody_to_report_outside_the_full_view) {
  const auto state = denounced_and_assigned();
  const auto is_covered = [&](audience who) {
    for (const auto& row : doithoai::coverage(state, at_end(who)))
      if (row.entry.text() == "T.land") return row.is_covered;
    return false;
  };
  EXPECT_TRUE(is_covered(audience::full));
  for (const auto who : outside_full) EXPECT_FALSE(is_covered(who));
}

TEST(denunciation, is_one_on_the_days_before_it_was_told) {
  const auto l = denounced();
  for (const auto who : outside_full) {
    const auto rows = doithoai::opinions(l.current(), {day("2020-12-31"), day("2020-08-13"), who, {}});
    EXPECT_TRUE(rows.empty());
    auto earlier = at_end(who);
    earlier.as_of = day("2020-08-14");
    EXPECT_EQ(doithoai::opinions(l.current(), earlier).back().session.text(), "");
  }
}

// Whoever adds to this says so here: nothing stands of a denunciation that tells who, where or when.
TEST(denunciation, has_a_short_list_of_what_stands) {
  std::set<std::string> stands;
  const auto add = [&](const doithoai::shape& form) {
    for (const auto& member : form.members)
      if (member.stands_of_denunciation) stands.insert(std::string(form.name) + "." + std::string(member.name));
  };
  add(doithoai::shape_of<doithoai::command>());
  add(doithoai::shape_of<doithoai::event>());
  for (const auto& one : doithoai::shape_of<doithoai::command>().choice->value->choice->alternatives) add(one.record());
  add(doithoai::shape_of<doithoai::session_row>());
  add(doithoai::shape_of<doithoai::attendance_row>());
  add(doithoai::shape_of<doithoai::opinion_row>());
  add(doithoai::shape_of<doithoai::issue_row>());
  add(doithoai::shape_of<doithoai::part_row>());
  add(doithoai::shape_of<doithoai::answer_row>());
  add(doithoai::shape_of<doithoai::duty_row>());
  add(doithoai::shape_of<doithoai::gap_row>());
  add(doithoai::shape_of<doithoai::coverage_row>());
  add(doithoai::shape_of<doithoai::finding_row>());
  EXPECT_EQ(stands, (std::set<std::string>{"command.data", "event.data", "event.version", "raise_issue.issue",
                                           "raise_issue.kind", "issues.issue", "issues.kind", "issues.state",
                                           "opinions.opinion", "opinions.channel", "opinions.issues"}));
}

// Events.

TEST(events_json, leaves_out_what_is_of_a_denunciation) {
  auto l = denounced();
  must(
      l, "issue_conclusion", "2020-08-20",
      R"({"conclusion":"tb1","session":"s1","items":[{"text":"giao phòng","issues":["v1"]},{"text":"chuyển đơn","issues":["v1","v2"]}]})");
  must(l, "verify_issue", "2020-08-21", R"({"issue":"v2","by":"phong-noi-vu","is_confirmed":true,"note":"xem"})");
  EXPECT_EQ(l.events_json(audience::full).value(), doithoai::to_json(doithoai::decision{l.events().value(), {}})
                                                       .substr(10, l.events_json(audience::full).value().size()));
  for (const auto who : outside_full) {
    const auto all = l.events_json(who).value();
    const auto json = all.substr(all.find("session_scheduled"));  // after rules and plan, which name all places
    for (const auto* words :
         {"v2", "y2", "ap-a2", "nhận tiền", "chuyển đơn", "denunciation", "issue_verified", "seq", R"("id":"e)"})
      EXPECT_FALSE(holds(json, words)) << words << json;
    EXPECT_TRUE(holds(json, R"("issue":"v1")"));
    EXPECT_EQ(holds(json, "giao phòng"), who == audience::staff);
    EXPECT_EQ(holds(json, "đường hỏng"), who == audience::staff);
  }
  // Where one is left out, two numbers would give the same.
  EXPECT_EQ(l.events_json(audience::everyone, 2).error().code, doithoai::errc::invalid_argument);
}

TEST(to_json, of_a_denunciation_tells_its_id_and_kind) {
  const auto events = denounced().events().value();
  const auto& raised = events[events.size() - 2];
  for (const auto who : outside_full) {
    EXPECT_EQ(doithoai::to_json(raised, who),
              R"({"version":1,"type":"issue_raised","data":{"issue":"v2","kind":"denunciation"}})");
    const auto& said = std::get<doithoai::issue_raised>(raised.data);
    EXPECT_EQ(doithoai::to_json(static_cast<const doithoai::raise_issue&>(said), who),
              R"({"issue":"v2","kind":"denunciation"})");
  }
}

// It may yet turn out to be a denunciation, which the event does not know.
TEST(to_json, of_an_opinion_has_no_word_of_the_speaker_outside_the_full_view) {
  const auto events = denounced().events().value();
  const auto& told = events[5];
  ASSERT_TRUE(std::holds_alternative<doithoai::opinion_recorded>(told.data));
  for (const auto who : outside_full) {
    const auto json = doithoai::to_json(told, who);
    for (const auto* words : {"đường hỏng", "ap-a1"}) EXPECT_FALSE(holds(json, words)) << json;
  }
}

// Deadlines.

TEST(deadline_of, has_in_the_public_view_neither_approver_nor_reason) {
  auto l = denounced();
  must(l, "assign_issue", "2020-08-18",
       R"({"part":"p1","issue":"v1","lead":"phong-ktht","due":{"kind":"working_days","amount":5,"basis":"TB 12"}})");
  must(l, "extend_deadline", "2020-08-19",
       R"({"part":"p1","extension":{"amount":5,"reason":"ông A vắng","approver":"bà B","basis":"CV 3"}})");
  must(l, "pause_deadline", "2020-08-20",
       R"({"part":"p1","pause":{"from":"2020-08-20","to":"2020-08-21","reason":"bà C ốm"}})");
  const auto part = id_of<doithoai::part_id>("p1");
  for (const auto who : {audience::everyone, audience::staff, audience::full}) {
    const auto json = doithoai::to_json(doithoai::deadline_of(l.current(), part, at_end(who)).value(), who);
    for (const auto* words : {"ông A vắng", "bà B", "bà C ốm"})
      EXPECT_EQ(holds(json, words), who != audience::everyone) << json;
    EXPECT_TRUE(holds(json, "CV 3"));
  }
}

// A text of its own in every member: what comes out is looked through for those that the view may not see.

struct planted {
  std::string words;
  doithoai::privacy how_private;
};

class planting {
 public:
  explicit planting(std::string prefix) : prefix_(std::move(prefix)) {}

  [[nodiscard]] const std::vector<planted>& all() const { return all_; }

  void plant(const doithoai::shape& form, void* record, doithoai::privacy outer = doithoai::privacy::everyone) {
    for (const auto& member : form.members)
      plant(*member.value, member.edit(record), std::max(outer, member.how_private),
            std::string(form.name) + "." + std::string(member.name));
  }

 private:
  using kind = doithoai::value_kind;

  void plant(const doithoai::value_shape& form, void* value, doithoai::privacy how, const std::string& name) {
    switch (form.kind) {
      case kind::text: return form.set_text(value, made(name, how)).value();
      case kind::personal: return form.set_personal(value, doithoai::personal_text(made(name, how)));
      case kind::record: return plant(form.record(), form.hold(value), how);
      case kind::list:
        for (std::size_t i = 0; i < form.size(value); ++i) {
          auto* element = const_cast<void*>(form.at(value, i));
          if (form.element->kind == kind::record) plant(form.element->record(), element, how);
        }
        return;
      default: return;  // as it is
    }
  }

  std::string made(const std::string& name, doithoai::privacy how) {
    all_.push_back({"[" + prefix_ + name + "]", how});
    return all_.back().words;
  }

  std::string prefix_;
  std::vector<planted> all_;
};

// A history in which every action is told once, filled in by its field table, with these ids.
struct story {
  doithoai::state state;
  std::vector<doithoai::event> events;
  std::vector<doithoai::action> actions;
  std::vector<planted> all;
};

std::string id_for(std::string_view kind) {
  static const std::map<std::string_view, std::string> ids{
      {doithoai::session_tag::name, "s1"},        {doithoai::opinion_tag::name, "y1"},
      {doithoai::issue_tag::name, "v1"},          {doithoai::part_tag::name, "p1"},
      {doithoai::answer_tag::name, "a1"},         {doithoai::conclusion_tag::name, "tb1"},
      {doithoai::organisation_tag::name, "xa-a"}, {doithoai::entry_tag::name, "P.a"},
      {doithoai::category_tag::name, "land"}};
  const auto found = ids.find(kind);
  return found == ids.end() ? "x1" : found->second;
}

story told_with(doithoai::issue_kind kind) {
  story made{small::adopted().current(), {}, {}, {}};
  planting some("kín ");
  for (std::size_t i = 0; i < filled::action_count(); ++i) {
    auto action = filled::action_at(i, id_for);
    if (std::holds_alternative<doithoai::adopt_rules>(action) || std::holds_alternative<doithoai::adopt_plan>(action))
      continue;
    const auto& alternative = doithoai::shape_of<doithoai::command>().choice->value->choice->alternatives[i];
    some.plant(alternative.record(), std::visit([](auto& held) -> void* { return &held; }, action));
    if (auto* raised = std::get_if<doithoai::raise_issue>(&action)) raised->kind = kind;
    made.actions.push_back(action);
    made.events.push_back(event_of(made.state, samples::happening_of(action)));
    made.state = evolve(std::move(made.state), made.events.back());
  }
  made.all = some.all();
  return made;
}

// All that a view is told of a state: by every table and every function that takes a view.
std::string told_to(audience who, const doithoai::state& of) {
  const auto how = at_end(who);
  std::string all = small::tables(of, how.as_of, {}, {who});
  for (const auto name : doithoai::table_names()) {
    const auto table = open_table(of, name, how).value();
    for (std::size_t row = 0; row < table.size(); ++row)
      for (std::size_t column = 0; column < table.column_count(); ++column) all += table.text(row, column);
  }
  // The vectors themselves, whoever writes them.
  for (const auto& row : doithoai::attendance(of, how)) all += doithoai::to_json(row);
  for (const auto& row : doithoai::opinions(of, how)) all += doithoai::to_json(row);
  for (const auto& row : doithoai::issues(of, how)) all += doithoai::to_json(row);
  for (const auto& row : doithoai::parts(of, how)) all += doithoai::to_json(row);
  for (const auto& row : doithoai::answers(of, how)) all += doithoai::to_json(row);
  for (const auto& row : doithoai::duties(of, how)) all += doithoai::to_json(row);
  for (const auto& row : doithoai::gaps(of, how)) all += doithoai::to_json(row);
  for (const auto& row : doithoai::coverage(of, how)) all += doithoai::to_json(row);
  for (const auto& row : doithoai::findings(of, how)) all += doithoai::to_json(row);
  const auto year = doithoai::parse_period("2020").value();
  all += doithoai::to_json(doithoai::summarise(of, year, how));
  for (const auto& row : doithoai::break_down(of, year, how)) all += doithoai::to_json(row);
  all += doithoai::to_json(doithoai::summary_key_of(of, year, how));
  const auto deadline = doithoai::deadline_of(of, id_of<doithoai::part_id>("p1"), how);
  all += deadline ? doithoai::to_json(*deadline) + doithoai::to_json(*deadline, who) : deadline.error().message;
  for (const auto& part : doithoai::overdue_parts(of, how)) all += part.text();
  return all;
}

TEST(sentinels, are_seen_by_those_who_may) {
  const auto told = told_with(doithoai::issue_kind::petition);
  EXPECT_GT(told.all.size(), 20U);
  for (const auto who : {audience::everyone, audience::staff, audience::full}) {
    std::string all = told_to(who, told.state);
    for (const auto& e : told.events) all += doithoai::to_json(e, who);
    for (const auto& a : told.actions) all += doithoai::to_json(doithoai::command{day("2020-08-14"), a}, who);
    for (const auto& one : told.all) {
      const bool is_there = holds(all, one.words);
      EXPECT_TRUE(may_see(who, one.how_private) || !is_there) << one.words;
      EXPECT_TRUE(who != audience::full || is_there) << one.words;
    }
  }
}

// Whatever the class of a member: what is told of a denunciation is for the full view alone.
TEST(sentinels, of_a_denunciation_are_seen_in_the_full_view_alone) {
  const auto told = told_with(doithoai::issue_kind::denunciation);
  const std::set<std::string> of_the_session{"schedule_session", "announce_session", "attendee", "complete_duty",
                                             "issue_conclusion"};
  for (const auto who : outside_full) {
    std::string all = told_to(who, told.state);
    for (const auto& e : told.events)
      if (const auto* raised = std::get_if<doithoai::issue_raised>(&e.data); raised != nullptr)
        all += doithoai::to_json(e, who);
    for (const auto& one : told.all) {
      const auto record = one.words.substr(6, one.words.find('.') - 6);
      EXPECT_TRUE(of_the_session.contains(record) || !holds(all, one.words)) << one.words << all;
    }
  }
}

TEST(sentinels, are_in_no_message_and_no_finding) {
  const auto told = told_with(doithoai::issue_kind::petition);
  std::string all;
  const auto note = [&](const auto& outcome) {
    if (outcome) return;
    all += outcome.error().message + outcome.error().where;
    for (const auto& row : doithoai::rows_of(outcome.error().findings)) all += doithoai::to_json(row);
  };
  const doithoai::context who{small::moment("2020-12-31T08:00:00+07:00"), "văn phòng"};
  for (const auto& action : told.actions) {
    const doithoai::command command{day("2020-08-14"), action};
    auto empty = small::adopted();
    note(empty.apply(command, who));
    note(doithoai::decide(told.state, command, who));  // told twice
    const auto json = doithoai::to_json(command);
    auto without = json;
    without.insert(without.size() - 2, R"(,"nothing":1)");
    for (const auto& wrong : {json.substr(0, json.size() - 1), without, json + json, "[" + json + "," + json})
      note(empty.apply_json(wrong, who));
    for (const auto& one : told.all) {
      const auto at = json.find(one.words);
      if (at == std::string::npos) continue;
      auto too_long = json;
      too_long.insert(at + one.words.size(), std::string(20'001, 'x'));
      note(empty.apply_json(too_long, who));
      auto broken = json;
      broken.insert(at + one.words.size(), "\xff");
      note(empty.apply_json(broken, who));
    }
    for (const auto& row : doithoai::rows_of(judge(told.state, event_of(told.state, samples::happening_of(action)))))
      all += doithoai::to_json(row);
  }
  EXPECT_FALSE(all.empty());
  for (const auto& one : told.all)
    EXPECT_TRUE(one.how_private == doithoai::privacy::everyone || !holds(all, one.words)) << one.words;
}

}  // namespace
