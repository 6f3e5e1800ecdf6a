// Every rule that the sources tell of has its sentence, and every sentence a rule.
#include "doithoai/sentence.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <string>

#include "doithoai/json.hpp"
#include "doithoai/rules.hpp"
#include "doithoai/text.hpp"
#include "ledger/sentence_fields.hpp"
#include "small_year.hpp"

namespace {

using doithoai::finding;
using doithoai::language;
using doithoai::sentence;
using doithoai::severity;

std::map<std::string, doithoai::rule_sentence> sentences() {
  std::map<std::string, doithoai::rule_sentence> all;
  const auto document =
      doithoai::from_json<doithoai::sentences_document>(doithoai::shipped_text("sentences").value()).value();
  for (const auto& one : document.rules)
    EXPECT_TRUE(all.emplace(one.rule, one).second) << one.rule << " has two sentences";
  return all;
}

// The rules that the sources name: texts of the form `area.what` in quotation marks.
std::set<std::string> rules_of_sources() {
  static const std::regex named(R"re("([a-z_]+\.[a-z_]+)")re");
  static const std::set<std::string> not_rules{"session.notice_days", "petition_on_regulations.forwarding_days",
                                               "complaint.own_procedure",
                                               "denunciation.own_procedure"};  // numbers and bases of the law
  std::set<std::string> found;
  for (const auto* room : {"ledger", "report"})
    for (const auto& file : std::filesystem::directory_iterator(std::filesystem::path(DOITHOAI_SOURCES) / room)) {
      if (file.path().extension() != ".cpp") continue;
      const auto text = small::read_file(file.path().string());
      for (auto match = std::sregex_iterator(text.begin(), text.end(), named); match != std::sregex_iterator(); ++match)
        if (!not_rules.contains((*match)[1])) found.insert((*match)[1]);
    }
  return found;
}

TEST(sentence, exists_for_every_rule_and_for_nothing_else) {
  std::set<std::string> written;
  for (const auto& [rule, words] : sentences()) written.insert(rule);
  EXPECT_EQ(written, rules_of_sources());
}

// The arguments that a form cannot do without: not those of parts that may be left out.
std::set<std::string> names_in(std::string form) {
  static const std::regex optional(R"(\[[^\]]*\])");
  static const std::regex named(R"([{|]([a-z_]+)(?=[|}]))");
  form = std::regex_replace(form, optional, "");
  std::set<std::string> found;
  for (auto match = std::sregex_iterator(form.begin(), form.end(), named); match != std::sregex_iterator(); ++match)
    found.insert((*match)[1]);
  return found;
}

TEST(sentence, has_words_in_both_languages_without_a_period) {
  for (const auto& [rule, words] : sentences())
    for (const auto& form : {words.vietnamese, words.english}) {
      EXPECT_FALSE(form.empty()) << rule;
      EXPECT_NE(form.back(), '.') << rule;
      EXPECT_EQ(form.find('\n'), std::string::npos) << rule;
      EXPECT_EQ(std::count(form.begin(), form.end(), '{'), std::count(form.begin(), form.end(), '}')) << rule;
      EXPECT_EQ(std::count(form.begin(), form.end(), '['), std::count(form.begin(), form.end(), ']')) << rule;
      EXPECT_EQ(doithoai::to_nfc(form).value(), form) << rule;
    }
}

TEST(sentence, is_filled_with_its_arguments) {
  const finding taken{"id.taken", severity::error, "/data/session", {{"id", "s1"}}, ""};
  EXPECT_EQ(sentence(taken, language::english), "'s1' is taken already");
  EXPECT_EQ(sentence(taken, language::vietnamese), "mã s1 đã được dùng; cần đặt mã khác hoặc xem có ghi trùng không");
}

TEST(sentence, has_a_part_for_none_and_one_for_some) {
  const auto said = [](const char* days, language tongue = language::vietnamese) {
    return sentence({"session.notice_too_short",
                     severity::warning,
                     "",
                     {{"session", "s1"},
                      {"held_on", "2020-08-14"},
                      {"announced_on", "2020-08-14"},
                      {"days", days},
                      {"required", "7"}},
                     ""},
                    tongue);
  };
  const std::string before = "buổi đối thoại ngày 14/8/2020 (s1) được thông báo ngày 14/8/2020";
  const std::string after = "; quy định là ít nhất 7 ngày trước ngày tổ chức";
  EXPECT_EQ(said("0"), before + ", ngay trong ngày tổ chức" + after);
  EXPECT_EQ(said("10"), before + ", trước ngày tổ chức 10 ngày" + after);
  const std::string announced = "session 's1' of 2020-08-14 was announced on 2020-08-14";
  EXPECT_EQ(said("0", language::english), announced + ", on the day itself; 7 days before it are asked for");
  EXPECT_EQ(said("10", language::english), announced + ", 10 days before; 7 are asked for");
}

// What people who refuse or correct something have to know: of real commands, what the Vietnamese sentence says.
TEST(sentence, says_in_vietnamese_what_is_wrong_and_what_would_be_right) {
  auto l = small::adopted();
  const auto must = [&](const char* type, const char* on, const char* data) { small::must(l, type, on, data); };
  const auto said = [&](const char* type, const char* data) {
    const auto decided = small::tell(l, "2020-09-30", type, "2020-08-14", data);
    const auto& findings = decided ? decided->findings : decided.error().findings;
    return findings.empty() ? std::string() : sentence(findings[0], language::vietnamese);
  };
  must("schedule_session", "2020-08-01",
       R"({"session":"s1","planned":"P.a","held_on":"2020-08-14","communes":["xa-a"],"organiser":"ubnd-xa-a"})");
  EXPECT_EQ(said("schedule_session", R"({"session":"s1","planned":"P.b","held_on":"2020-08-14","communes":["xa-b"]})"),
            "mã s1 đã được dùng cho một buổi đối thoại khác; cần đặt mã khác hoặc xem có ghi trùng không");
  EXPECT_EQ(said("schedule_session",
                 R"({"session":"s2","planned":"P.b","held_on":"2020-08-14","communes":["phong-noi-vu"]})"),
            "ở đây phải nêu địa bàn hoặc khóm, ấp, còn Phòng Nội vụ huyện X (phong-noi-vu) thuộc loại “phòng”");
  must("record_opinion", "2020-08-14", R"({"opinion":"y1","session":"s1","channel":"gathered_before"})");
  must("raise_issue", "2020-08-14", R"({"issue":"v1","opinions":["y1"],"kind":"petition","category":"land"})");
  EXPECT_EQ(
      said("assign_issue", R"({"part":"p1","issue":"v1","lead":"phong-tnmt","due":{"kind":"by_date","basis":"TB"}})"),
      "thời hạn ấn định theo “chậm nhất ngày” còn thiếu mục “ngày”");
  must("assign_issue", "2020-08-14",
       R"({"part":"p1","issue":"v1","lead":"phong-tnmt","due":{"kind":"by_date","day":"2020-09-10","basis":"TB"}})");
  const std::string part =
      "phần việc giao Phòng Tài nguyên và Môi trường huyện X về kiến nghị thuộc lĩnh vực quản lý đất đai, nêu ngày "
      "14/8/2020 tại xã A (p1)";
  EXPECT_EQ(said("extend_deadline", R"({"part":"p1","extension":{"until":"2020-09-10","reason":"a"}})"),
            "không thể thay đổi thời hạn của " + part +
                " như vậy: gia hạn đến hết ngày 10/9/2020 là không hợp lệ; phải đến sau ngày 10/9/2020, là ngày cuối "
                "khi chưa gia hạn");
  EXPECT_EQ(said("pause_deadline",
                 R"({"part":"p1","pause":{"from":"2020-09-20","to":"2020-09-22","reason":"a","basis":"b"}})"),
            "việc tạm dừng không làm thay đổi hạn của " + part + "; hạn vẫn là ngày 10/9/2020");
  EXPECT_EQ(said("assign_issue", R"({"part":"p2","issue":"v1","lead":"phong-tnmt","due":{"kind":"working_day_of_month",
      "year":2020,"month":9,"nth":25,"basis":"TB"}})"),
            "chưa tính được hạn của phần việc giao Phòng Tài nguyên và Môi trường huyện X về kiến nghị thuộc lĩnh vực "
            "quản lý đất đai, nêu "
            "ngày 14/8/2020 tại xã A (p2): tháng 9/2020 có 20 ngày làm việc, không có ngày làm việc thứ 25");
}

TEST(sentence, names_the_calendar_of_the_body_where_it_ends) {
  auto rules = small::rules();
  for (auto& body : rules.directory.organisations)
    if (body.id.text() == "phong-tnmt")
      body.calendar =
          doithoai::calendar_overlay{.id = samples::id_of<doithoai::document_id>("own"),
                                     .name = "Lịch riêng",
                                     .coverage = {{samples::day("2020-01-01"), samples::day("2021-12-31")}}};
  auto l = small::adopted(rules);
  small::must(l, "schedule_session", "2020-08-01",
              R"({"session":"s1","planned":"P.a","held_on":"2020-08-14","communes":["xa-a"],"organiser":"ubnd-xa-a"})");
  small::must(l, "record_opinion", "2020-08-14", R"({"opinion":"y1","session":"s1","channel":"gathered_before"})");
  small::must(l, "raise_issue", "2020-08-14",
              R"({"issue":"v1","opinions":["y1"],"kind":"petition","category":"land"})");
  const auto said = [&](const std::string& body) {
    const auto decided = small::tell(l, "2020-09-30", "assign_issue", "2020-08-14",
                                     R"({"part":")" + body + R"(","issue":"v1","lead":")" + body +
                                         R"(","due":{"kind":"working_days","amount":500,"basis":"TB"}})");
    const auto words = sentence(decided.value().findings.at(0), language::vietnamese);
    return words.substr(words.find(": ") + 2);
  };
  const std::string end = ", mà cách tính cần đến ngày nằm ngoài khoảng đó";
  EXPECT_EQ(said("phong-tnmt"), "lịch “Lịch riêng” chỉ có từ ngày 1/1/2020 đến ngày 31/12/2021" + end);
  EXPECT_EQ(said("phong-ktht"), "lịch “Lịch làm việc dùng để thử” chỉ có từ ngày 1/1/2020 đến ngày 31/12/2020" + end);
}

TEST(sentence, leaves_out_what_has_no_argument) {
  finding missing{"session.office_missing",
                  severity::warning,
                  "",
                  {{"session", "s1"}, {"office", "Chủ tọa"}, {"asked", "1"}, {"present", "0"}},
                  ""};
  EXPECT_EQ(sentence(missing, language::english), "session 's1' has 0 of 1 for 'Chủ tọa'");
  missing.args.push_back({"body", "ubnd-xa-a"});
  missing.args.push_back({"field", ""});
  EXPECT_EQ(sentence(missing, language::english), "session 's1' has 0 of 1 for 'Chủ tọa', body 'ubnd-xa-a'");
}

TEST(sentence, says_a_name_where_there_is_one_and_else_the_id) {
  finding missing{"session.office_missing",
                  severity::warning,
                  "",
                  {{"session", "s1"},
                   {"office", "Trưởng ấp"},
                   {"body", "ap-a2"},
                   {"body_name", "ấp A2"},
                   {"asked", "1"},
                   {"present", "0"}},
                  ""};
  EXPECT_EQ(sentence(missing, language::english), "session 's1' has 0 of 1 for 'Trưởng ấp', body 'ấp A2'");
  missing.args[3].value.clear();
  EXPECT_EQ(sentence(missing, language::english), "session 's1' has 0 of 1 for 'Trưởng ấp', body 'ap-a2'");
  missing.args[2].value.clear();
  EXPECT_EQ(sentence(missing, language::english), "session 's1' has 0 of 1 for 'Trưởng ấp'");
}

TEST(sentence, of_an_unknown_rule_gives_its_id_and_arguments) {
  const finding strange{"weather.rain", severity::note, "", {{"day", "2020-08-14"}, {"mm", "12"}}, ""};
  for (const auto tongue : {language::english, language::vietnamese}) {
    const auto words = sentence(strange, tongue);
    for (const auto* part : {"weather.rain", "day", "2020-08-14", "mm", "12"})
      EXPECT_NE(words.find(part), std::string::npos) << words;
  }
}

TEST(sentence, is_not_confused_by_the_words_of_its_arguments) {
  const finding taken{"id.taken", severity::error, "", {{"id", "a{id}[b"}}, ""};
  EXPECT_EQ(sentence(taken, language::english), "'a{id}[b' is taken already");
}

// Findings of many commands, accepted and refused: what each sentence asks for is among the arguments.
TEST(sentence, gets_every_argument_that_it_names) {
  const auto all = sentences();
  std::set<std::string> seen;
  const auto check = [&](const std::vector<finding>& findings) {
    for (const auto& f : findings) {
      seen.insert(f.rule);
      std::set<std::string> given;
      for (const auto& a : f.args) given.insert(a.name);
      ASSERT_TRUE(all.contains(f.rule)) << f.rule;
      for (const auto& form : {all.at(f.rule).vietnamese, all.at(f.rule).english})
        for (const auto& name : names_in(form)) EXPECT_TRUE(given.contains(name)) << f.rule << " lacks " << name;
    }
  };
  for (const unsigned seed : {1U, 2U, 3U}) {
    const small::random_year year(seed, small::order::wild, 200);
    for (const auto& row : doithoai::findings(year.made().current(), {.as_of = samples::day("2020-12-31")})) {
      seen.insert(row.rule);
      for (const auto& words : {row.sentence_en, row.sentence_vi}) {
        EXPECT_EQ(words.find('{'), std::string::npos) << words;
        EXPECT_EQ(words.find("''"), std::string::npos) << words;
      }
    }
  }
  auto l = small::adopted();
  const auto tell = [&](const std::string& type, const std::string& on, const std::string& data) {
    const auto decided = small::tell(l, "2020-09-30", type, on, data);
    check(decided ? decided->findings : decided.error().findings);
  };
  tell("schedule_session", "2020-08-01",
       R"({"session":"s1","planned":"P.a","held_on":"2020-08-14","communes":["xa-a"]})");
  tell("schedule_session", "2020-08-01",
       R"({"session":"s2","planned":"P.a","held_on":"2021-08-14","communes":["xa-a"]})");
  tell("schedule_session", "2020-08-01", R"({"session":"s3","held_on":"2020-08-14","communes":[]})");
  tell("announce_session", "2020-08-10", R"({"session":"s1"})");
  tell("invite", "2020-08-10", R"({"session":"s1","invited":[{"body":"ubnd-huyen","position":"head"}]})");
  tell("record_opinion", "2020-08-10", R"({"opinion":"y0","session":"s1"})");
  tell("open_session", "2020-08-15", R"({"session":"s1"})");
  tell("open_session", "2020-08-15", R"({"session":"s1"})");
  tell("open_session", "2020-08-15", R"({"session":"s2"})");
  tell("record_attendance", "2020-08-15", R"({"session":"s1","present":[{"body":"ubnd-huyen","position":"head"}]})");
  tell("raise_issue", "2020-08-15", R"({"issue":"v1","opinions":["y0"],"kind":"petition","category":"land"})");
  tell("raise_issue", "2020-08-15", R"({"issue":"v2","opinions":["y0"],"kind":"complaint","category":"land"})");
  tell("raise_issue", "2020-08-15", R"({"issue":"v3","opinions":[],"kind":"petition","category":"land"})");
  tell("issue_conclusion", "2020-08-15", R"({"conclusion":"tb1","session":"s1"})");
  tell("close_session", "2020-08-15", R"({"session":"s1"})");
  tell("close_session", "2020-08-15", R"({"session":"s1"})");
  tell("record_opinion", "2020-08-16", R"({"opinion":"y2","session":"s1"})");
  for (const auto* due :
       {R"({"kind":"by_date","day":"2020-08-01","basis":"TB"})", R"({"kind":"by_date","basis":"TB"})",
        R"({"kind":"by_date","day":"2020-09-01"})", R"({"kind":"working_days","amount":999,"basis":"TB"})",
        R"({"kind":"calendar_days","amount":9,"from":"issued","basis":"TB"})"})
    tell("assign_issue", "2020-08-17",
         R"({"part":"p)" + std::to_string(seen.size()) +
             R"(","issue":"v1","lead":"phong-ktht","coordinating":[],"due":)" + due + "}");
  tell("assign_issue", "2020-08-17",
       R"({"part":"p99","issue":"v2","lead":"phong-ktht","coordinating":["phong-ktht"],"due":{"kind":"none_set"}})");
  tell("verify_issue", "2020-08-18", R"({"issue":"v1","by":"mttq-huyen","is_confirmed":true})");
  tell(
      "give_answer", "2020-08-14",
      R"({"answer":"a1","issues":["v1"],"body":"phong-tnmt","manner":"in_writing","kind":"explained","promised_on":"2020-08-01"})");
  tell("give_answer", "2020-08-19",
       R"({"answer":"a2","issues":[],"body":"phong-tnmt","manner":"in_writing","kind":"explained"})");
  tell("verify_issue", "2020-08-20", R"({"issue":"v1","by":"phong-tnmt","is_confirmed":true})");
  tell("complete_duty", "2020-08-20", R"({"duty":"D.report","body":"mttq-huyen"})");
  tell("complete_duty", "2020-12-20", R"({"duty":"D.report","body":"mttq-huyen"})");
  EXPECT_GE(seen.size(), 30U) << "few rules were seen";
}

}  // namespace
