// Findings name bodies, fields and categories as they were called on the day.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "small_year.hpp"

namespace {

using doithoai::language;
using small::day;
using small::id_of;
using small::must;
using small::tell;

std::string value_of(const doithoai::finding& f, const std::string& name) {
  for (const auto& a : f.args)
    if (a.name == name) return a.value;
  ADD_FAILURE() << f.rule << " has no " << name;
  return {};
}

doithoai::finding only(const doithoai::result<doithoai::decision>& decided) {
  const auto& found = decided ? decided->findings : decided.error().findings;
  EXPECT_EQ(found.size(), 1U);
  return found.empty() ? doithoai::finding{} : found.front();
}

doithoai::organisation& body_in(doithoai::rules& of, const std::string& id) {
  for (auto& body : of.directory.organisations)
    if (body.id.text() == id) return body;
  throw std::out_of_range(id);
}

void adopt(doithoai::ledger& to, const doithoai::rules& r, const char* on, const char* recorded_at) {
  to.apply(small::adopting(r, day(on)), {small::moment(recorded_at), "văn phòng"}).value();
}

doithoai::finding wrong_duty(doithoai::ledger& of, const char* on) {
  return only(tell(of, "2020-12-31", "complete_duty", on, R"({"duty":"D.report","body":"van-phong"})"));
}

TEST(names, stand_beside_the_ids) {
  auto l = small::adopted();
  const auto found = wrong_duty(l, "2020-12-15");
  EXPECT_EQ(found.rule, "duty.not_addressee");
  EXPECT_EQ(value_of(found, "body"), "van-phong");
  EXPECT_EQ(value_of(found, "body_name"), "Văn phòng HĐND và UBND huyện X");
  EXPECT_EQ(sentence(found, language::vietnamese),
            "Văn phòng HĐND và UBND huyện X không được giao nhiệm vụ D.report của kế hoạch");
}

TEST(names, are_those_of_the_event_s_day) {
  auto l = small::adopted();
  auto second = small::rules();
  body_in(second, "van-phong").name = "Văn phòng UBND huyện X";
  auto third = second;
  body_in(third, "van-phong").name = "Văn phòng huyện X";
  // Recorded in another order than they were in force.
  adopt(l, third, "2020-10-01", "2020-10-02T08:00:00+07:00");
  adopt(l, second, "2020-06-01", "2020-10-03T08:00:00+07:00");
  for (const auto& [on, name] : std::initializer_list<std::pair<const char*, const char*>>{
           {"2020-01-01", "Văn phòng huyện X"},  // before the first rules: as it is called now
           {"2020-01-02", "Văn phòng HĐND và UBND huyện X"},
           {"2020-05-31", "Văn phòng HĐND và UBND huyện X"},
           {"2020-06-01", "Văn phòng UBND huyện X"},
           {"2020-09-30", "Văn phòng UBND huyện X"},
           {"2020-10-01", "Văn phòng huyện X"}})
    EXPECT_EQ(value_of(wrong_duty(l, on), "body_name"), name) << on;
}

TEST(names, that_are_corrected_on_their_day_are_corrected) {
  auto l = small::adopted();
  auto corrected = small::rules();
  body_in(corrected, "van-phong").name = "Văn phòng HĐND và UBND huyện X (đúng)";
  adopt(l, corrected, "2020-01-02", "2020-03-01T08:00:00+07:00");
  EXPECT_EQ(value_of(wrong_duty(l, "2020-01-02"), "body_name"), "Văn phòng HĐND và UBND huyện X (đúng)");
}

TEST(names, of_a_body_that_came_into_the_directory_later_are_those_of_now) {
  auto first = small::rules();
  std::erase_if(first.directory.organisations, [](const auto& body) { return body.id.text() == "phong-tnmt"; });
  auto l = small::adopted(first);
  adopt(l, small::rules(), "2020-10-01", "2020-10-02T08:00:00+07:00");
  const auto found =
      only(tell(l, "2020-12-31", "complete_duty", "2020-05-01", R"({"duty":"D.report","body":"phong-tnmt"})"));
  EXPECT_EQ(value_of(found, "body_name"), "Phòng Tài nguyên và Môi trường huyện X");
}

TEST(names, of_a_body_that_is_no_more_stand_beside_its_id) {
  auto rules = small::rules();
  body_in(rules, "van-phong").valid_to = day("2020-06-30");
  auto l = small::adopted(rules);
  const auto decided =
      tell(l, "2020-12-31", "complete_duty", "2020-07-01", R"({"duty":"D.organise","body":"van-phong"})");
  ASSERT_FALSE(decided);
  const auto found = only(decided);
  EXPECT_EQ(found.rule, "organisation.not_valid");
  EXPECT_EQ(decided.error().message, "'van-phong' (Văn phòng HĐND và UBND huyện X) does not exist on 2020-07-01");
}

TEST(names, of_a_category_are_in_the_sentence_s_language) {
  auto closed = small::plan();
  closed.topics_are_open = false;
  auto l = small::adopted(small::rules(), closed);
  must(l, "schedule_session", "2020-08-01",
       R"({"session":"s1","planned":"P.a","held_on":"2020-08-14","communes":["xa-a"]})");
  must(l, "record_opinion", "2020-08-14", R"({"opinion":"y1","session":"s1","channel":"gathered_before"})");
  auto found = only(tell(l, "2020-08-14", "raise_issue", "2020-08-14",
                         R"({"issue":"v1","opinions":["y1"],"kind":"petition","category":"other"})"));
  EXPECT_EQ(found.rule, "issue.outside_topics");
  EXPECT_EQ(value_of(found, "category"), "other");
  EXPECT_EQ(
      sentence(found, language::vietnamese),
      "kiến nghị thuộc lĩnh vực khác, nêu ngày 14/8/2020 tại xã A (v1) nằm ngoài nội dung đối thoại của kế hoạch");
  EXPECT_EQ(sentence(found, language::english), "issue 'v1' is about 'Other', which is no topic of the plan");
  for (auto& a : found.args)
    if (a.name == "category_name_en") a.value.clear();  // a taxonomy may have no English names
  EXPECT_EQ(sentence(found, language::english), "issue 'v1' is about 'Khác', which is no topic of the plan");
}

// What sentences call sessions, issues and notices.

TEST(names, of_a_session_are_its_day_and_all_its_places) {
  auto l = small::adopted();
  const auto found = only(tell(l, "2020-08-01", "schedule_session", "2020-08-01",
                               R"({"session":"s1","held_on":"2020-09-05","communes":["xa-a","xa-b"]})"));
  EXPECT_EQ(sentence(found, language::vietnamese),
            "buổi đối thoại ngày 5/9/2020 tại xã A và xã B (s1) không có trong kế hoạch");
  EXPECT_EQ(value_of(found, "held_on"), "2020-09-05");
}

TEST(names, of_an_area_begin_with_a_small_letter) {
  auto rules = small::rules();
  body_in(rules, "xa-a").name = "Xã Long Thuận";
  auto l = small::adopted(rules);
  const auto found = only(tell(l, "2020-08-01", "schedule_session", "2020-08-01",
                               R"({"session":"s1","held_on":"2020-09-05","communes":["xa-a"]})"));
  EXPECT_EQ(value_of(found, "place"), "xã Long Thuận");
}

// Whatever is asked for: of a denunciation its place, its day and its subject are named nowhere, nor anybody's words.
TEST(names, of_a_denunciation_are_its_kind_alone) {
  auto l = small::adopted();
  must(l, "schedule_session", "2020-08-01",
       R"({"session":"s1","planned":"P.a","held_on":"2020-08-14","communes":["xa-a"]})");
  must(l, "record_opinion", "2020-08-14", R"({"opinion":"y1","session":"s1","channel":"gathered_before"})");
  auto found =
      must(
          l, "raise_issue", "2020-08-14",
          R"({"issue":"v1","opinions":["y1"],"kind":"denunciation","category":"land","commune":"xa-a","summary":"lời nói"})")
          .findings;
  const auto verified =
      tell(l, "2020-08-20", "verify_issue", "2020-08-13", R"({"issue":"v1","by":"phong-noi-vu","is_confirmed":true})")
          .value();
  found.insert(found.end(), verified.findings.begin(), verified.findings.end());
  EXPECT_EQ(found.size(), 2U);
  for (const auto& f : found) {
    EXPECT_NE(sentence(f, language::vietnamese).find("tố cáo (v1)"), std::string::npos);
    for (const auto& a : f.args) {
      EXPECT_EQ(a.value.find("xã A"), std::string::npos) << f.rule;
      EXPECT_NE(a.value, "2020-08-14") << f.rule;
      EXPECT_EQ(a.value.find("đất"), std::string::npos) << f.rule;
      EXPECT_EQ(a.value.find("lời nói"), std::string::npos) << f.rule;
    }
  }
}

TEST(names, of_a_notice_are_its_number_or_its_day) {
  auto l = small::adopted();
  must(l, "schedule_session", "2020-08-01",
       R"({"session":"s1","planned":"P.a","held_on":"2020-08-14","communes":["xa-a"]})");
  for (const auto* told :
       {R"({"conclusion":"c1","session":"s1","number":"61","symbol":"TB-UBND"})",
        R"({"conclusion":"c2","session":"s1","symbol":"TB-UBND"})", R"({"conclusion":"c3","session":"s1"})",
        R"({"conclusion":"c4","session":"s1","number":"62/TB-UBND","symbol":"TB-UBND"})"})
    must(l, "issue_conclusion", "2020-08-28", told);
  std::vector<std::string> texts;
  for (const auto& row : doithoai::coverage(l.current(), {.as_of = day("2020-12-31")}))
    if (row.kind == doithoai::coverage_kind::conclusion) texts.push_back(row.text);
  EXPECT_EQ(texts, (std::vector<std::string>{"Thông báo kết luận số 61/TB-UBND",
                                             "Thông báo kết luận số …/TB-UBND ngày 28/8/2020",
                                             "Thông báo kết luận ngày 28/8/2020", "Thông báo kết luận số 62/TB-UBND"}));
}

std::string cited(const std::string& number, const std::string& symbol, const char* issued_on) {
  auto p = small::plan();
  p.number = number;
  p.symbol = symbol;
  p.issued_on = issued_on == nullptr ? std::nullopt : std::optional(day(issued_on));
  return small::adopted(small::rules(), p).current().plan_paper();
}

TEST(names, of_a_plan_are_cited_like_those_of_a_notice) {
  EXPECT_EQ(doithoai::state().plan_paper(), "");
  const std::string by = " của Ủy ban nhân dân huyện X";
  EXPECT_EQ(cited("12", "KH-UBND", "2020-01-02"), "Kế hoạch số 12/KH-UBND ngày 2/1/2020" + by);
  EXPECT_EQ(cited("12/KH-UBND", "KH-UBND", "2020-01-02"), "Kế hoạch số 12/KH-UBND ngày 2/1/2020" + by);
  EXPECT_EQ(cited("12", "/KH-UBND", nullptr), "Kế hoạch số 12/KH-UBND" + by);
  EXPECT_EQ(cited("12/KH-UBND", "", nullptr), "Kế hoạch số 12/KH-UBND" + by);
  EXPECT_EQ(cited("", "KH-UBND", "2020-01-02"), "Kế hoạch số …/KH-UBND ngày 2/1/2020" + by);
  EXPECT_EQ(cited("/KH-UBND", "KH-UBND", nullptr), "Kế hoạch số …/KH-UBND" + by);
  EXPECT_EQ(cited("", "", "2020-01-02"), "Kế hoạch ngày 2/1/2020" + by);
  EXPECT_EQ(cited("", "", nullptr), "Kế hoạch" + by);
}

TEST(names, of_a_plan_s_issuer_are_those_of_its_day) {
  auto p = small::plan();
  p.issued_on = day("2020-01-02");
  auto l = small::adopted(small::rules(), p);
  const auto before = l.current().plan_paper();
  auto second = small::rules();
  body_in(second, p.issuer.text()).name = "UBND huyện mới";
  adopt(l, second, "2020-07-01", "2020-07-01T08:00:00+07:00");
  EXPECT_EQ(l.current().plan_paper(), before);
  EXPECT_EQ(before.find("huyện mới"), std::string::npos);
  // One that tells no day is cited as of the day on which it was adopted.
  p.issued_on.reset();
  l.apply({day("2020-08-01"), doithoai::adopt_plan{p}}, {small::moment("2020-08-01T08:00:00+07:00"), "văn phòng"})
      .value();
  EXPECT_EQ(l.current().plan_paper(), "Kế hoạch của UBND huyện mới");
}

TEST(names, are_the_same_in_a_session_s_gaps_and_in_their_findings) {
  auto l = small::adopted();
  must(l, "schedule_session", "2020-08-01",
       R"({"session":"s1","planned":"P.a","held_on":"2020-08-14","communes":["xa-a"],"concerned":["phong-ktht"]})");
  const auto told = must(l, "record_attendance", "2020-08-14",
                         R"({"session":"s1","present":[{"body":"ubnd-huyen","position":"chairman"}]})");
  auto renamed = small::rules();
  for (auto& body : renamed.directory.organisations) body.name += " (mới)";
  for (auto& field : renamed.directory.fields) field.name += " (mới)";
  adopt(l, renamed, "2020-10-01", "2020-10-01T08:00:00+07:00");
  const auto gaps = doithoai::gaps(l.current(), {.as_of = day("2020-12-31")});
  ASSERT_EQ(gaps.size(), told.findings.size());
  bool has_body = false;
  bool has_field = false;
  for (std::size_t i = 0; i < gaps.size(); ++i) {
    EXPECT_EQ(gaps[i].body_name, value_of(told.findings[i], "body_name"));
    EXPECT_EQ(gaps[i].field_name, value_of(told.findings[i], "field_name"));
    EXPECT_EQ(gaps[i].body_name.empty(), gaps[i].body.empty());
    EXPECT_EQ(gaps[i].field_name.empty(), gaps[i].field.empty());
    has_body = has_body || !gaps[i].body.empty();
    has_field = has_field || !gaps[i].field.empty();
    EXPECT_EQ((gaps[i].body_name + gaps[i].field_name).find("(mới)"), std::string::npos);
  }
  EXPECT_TRUE(has_body && has_field);
  for (const auto& f : doithoai::findings(l.current(), {.as_of = day("2020-12-31")}))
    EXPECT_TRUE(f.rule != "session.office_missing" || f.args.find("(mới)") == std::string::npos) << f.args;
}

}  // namespace
