// What is wrong with a deadline, a regime or a calendar is told in Vietnamese as fully as in English: what is wrong, which value,
// what would be right.
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <string>
#include <vector>

#include "calendar/calendar_check.hpp"
#include "core/in_sentence.hpp"
#include "doithoai/json.hpp"
#include "doithoai/text.hpp"
#include "regime/mistakes.hpp"

namespace {

using doithoai::calendar_document;
using doithoai::calendar_overlay;
using doithoai::maybe_mistake;

struct told {
  std::string document;
  std::string vietnamese;
};

std::vector<std::string> found_in(const std::string& text, const std::regex& what) {
  return {std::sregex_token_iterator(text.begin(), text.end(), what), {}};
}

// One of English as Vietnamese sentences write it. A month is called by its first day in English.
bool is_written(const std::string& number, const std::vector<std::string>& vietnamese) {
  const auto is_there = [&](const std::string& one) {
    return std::find(vietnamese.begin(), vietnamese.end(), one) != vietnamese.end();
  };
  if (number.starts_with('/')) return is_there(std::to_string(std::stoi(number.substr(1)) + 1));
  const auto day = doithoai::parse_date(number);
  if (!day) return is_there(doithoai::number_in_sentence(std::stoll(number)));
  const auto words = doithoai::day_in_sentence(*day);
  return is_there(words) || (words.starts_with("1/") && is_there(words.substr(2)));
}

// The numbers of the English message, days among them, but for those in names and a list's least size, are in the Vietnamese one.
void expect_as_much(const doithoai::mistake& found) {
  static const std::regex unsaid("'[^']*'|[0-9]+ to (?=[0-9]+ are allowed)");
  static const std::regex days_and_numbers("[0-9]{4}-[0-9]{2}-[0-9]{2}|/?[0-9]+");
  static const std::regex numbers("[0-9]+([./][0-9]+)*");
  const auto vietnamese = found_in(found.vietnamese, numbers);
  for (const auto& one : found_in(std::regex_replace(found.why.message, unsaid, ""), days_and_numbers))
    EXPECT_TRUE(is_written(one, vietnamese)) << one << " of: " << found.why.message << "; " << found.vietnamese;
}

TEST(mistakes, hold_vietnamese_to_the_numbers_of_english) {
  const std::vector<std::string> written{"1/9/2020", "9/2021", "10.000", "3"};
  for (const auto* one : {"2020-09-01", "2021-09-01", "10000", "3", "/2"}) EXPECT_TRUE(is_written(one, written)) << one;
  for (const auto* one : {"2020-09-02", "1", "9", "2020", "10", "/3"}) EXPECT_FALSE(is_written(one, written)) << one;
}

void expect_told(const maybe_mistake& found, const told& one) {
  static const std::regex not_for_people("[0-9]{4}-[0-9]{2}-[0-9]{2}|'|[a-z]_[a-z]|  |^ | $|[.]$");
  ASSERT_TRUE(found) << one.document;
  EXPECT_EQ(found->vietnamese, one.vietnamese) << found->why.where << ": " << found->why.message;
  EXPECT_FALSE(std::regex_search(found->vietnamese, not_for_people)) << found->vietnamese;
  EXPECT_EQ(doithoai::to_nfc(found->vietnamese).value(), found->vietnamese);
  EXPECT_FALSE(found->why.message.empty());
  expect_as_much(*found);
}

template <class Document>
Document read(const std::string& text) {
  return doithoai::from_json<Document>(text, doithoai::unknown_members::refuse).value();
}

TEST(mistakes, of_a_deadline_are_told_in_vietnamese) {
  const std::string days = R"({"rule":{"kind":"working_days","amount":4},"start":"2020-08-14")";
  for (
      const auto& one : {
          told{R"({"rule":{"kind":"by_date"}})", "thời hạn ấn định theo “chậm nhất ngày” còn thiếu mục “ngày”"},
          told{R"({"rule":{"kind":"none_set","amount":4}})", "không ấn định thời hạn thì không dùng mục “số lượng”"},
          told{R"({"rule":{"kind":"months","amount":1,"then_working_days":2,"when_off":"stays"},"start":"2020-08-14"})",
               "thời hạn có mục “rồi thêm số ngày làm việc” thì kết thúc vào một ngày làm việc và không dùng mục “khi "
               "ngày cuối là ngày nghỉ”"},
          told{R"({"rule":{"kind":"working_day_of_month","year":2020,"month":8,"nth":0}})",
               "không có ngày làm việc thứ 0 của tháng; ngày làm việc đầu tiên ghi là 1, ngày cuối cùng ghi là -1"},
          told{R"({"rule":{"kind":"working_days","amount":4}})",
               "thời hạn ấn định theo “số ngày làm việc” còn thiếu mục “ngày bắt đầu”"},
          told{R"({"rule":{"kind":"none_set"},"extensions":[{"amount":1,"reason":"a"}]})",
               "không ấn định thời hạn thì không dùng mục “các lần gia hạn”"},
          told{
              R"({"rule":{"kind":"days_before","amount":1},"start":"2020-08-14","pauses":[{"from":"2020-08-01","reason":"a"}]})",
              "thời hạn ấn định theo “số ngày trước đó” không dùng mục “các lần tạm dừng”"},
          told{R"({"rule":{"kind":"by_date","day":"2020-09-01"},"pauses":[{"from":"2020-08-01","reason":"a"}]})",
               "thời hạn ấn định theo “chậm nhất ngày” chỉ tạm dừng theo văn bản; phải nêu văn bản ấy ở mục “căn cứ”"},
          told{days + R"(,"extensions":[{"amount":1,"until":"2020-09-01","reason":"a"}]})",
               "việc gia hạn chỉ nêu mục “số lượng thêm” hoặc mục “đến hết ngày”, không nêu cả hai"},
          told{days + R"(,"extensions":[{"reason":"a"}]})",
               "việc gia hạn còn thiếu mục “số lượng thêm” hoặc mục “đến hết ngày”"},
          told{days + R"(,"extensions":[{"until":"2020-09-01","limit":3,"reason":"a"}]})",
               "việc gia hạn không nêu mục “số lượng thêm” thì không dùng mục “được thêm nhiều nhất”"},
          told{days + R"(,"extensions":[{"until":"2020-09-01","unit":"weeks","reason":"a"}]})",
               "việc gia hạn không nêu mục “số lượng thêm” thì không dùng mục “đơn vị”"},
          told{days + R"(,"extensions":[{"amount":3,"limit":2,"reason":"a"}]})",
               "gia hạn thêm 3 ngày làm việc, vượt mức gia hạn tối đa là 2 ngày làm việc"},
          told{days + R"(,"pauses":[{"from":"2020-08-20","to":"2020-08-18","reason":"a"}]})",
               "lần tạm dừng từ ngày 20/8/2020 đến hết ngày 18/8/2020 có ngày kết thúc trước ngày bắt đầu"},
          told{days + R"(,"pauses":[{"from":"2020-08-20","to":"2060-08-18","reason":"a"}]})",
               "lần tạm dừng từ ngày 20/8/2020 đến hết ngày 18/8/2060 dài quá 10.000 ngày"},
          told{days + R"(,"pauses":[{"from":"2020-08-20","end_basis":"b","reason":"a"}]})",
               "lần tạm dừng chưa nêu mục “đến hết ngày” thì không dùng mục “căn cứ kết thúc”"},
          told{
              days +
                  R"(,"pauses":[{"from":"2020-08-20","to":"2020-08-22","reason":"a"},{"from":"2020-08-21","reason":"a"}]})",
              "lần tạm dừng từ ngày 21/8/2020 trùng với lần tạm dừng từ ngày 20/8/2020 đến hết ngày 22/8/2020"},
      })
    expect_told(mistake_in(read<doithoai::deadline>(one.document)), one);
  auto often = read<doithoai::deadline>(days + "}");
  often.extensions.assign(31, {.amount = 1, .reason = "a"});
  expect_told(mistake_in(often), {"", "đã có 31 lần gia hạn, tối đa 30 lần"});
  expect_told(misfit_in(often), {"", "đã có 31 lần gia hạn, tối đa 30 lần"});
  often.extensions.clear();
  often.pauses.assign(31, {.from = doithoai::first_date, .reason = "a"});
  expect_told(mistake_in(often), {"", "đã có 31 lần tạm dừng, tối đa 30 lần"});
  EXPECT_FALSE(mistake_in(read<doithoai::deadline>(days + "}")));
}

std::string calendar_with(const std::string& more,
                          const char* coverage = R"({"first":"2020-01-01","last":"2020-12-31"})") {
  return R"({"id":"c","name":"c","weekend":["saturday","sunday"],"coverage":)" + std::string(coverage) + "," + more +
         "}";
}

// `of`: the calendar; `on`: the document of the deadline.
maybe_mistake mistake_on(const doithoai::calendar& of, const std::string& on) {
  return mistake_in(read<doithoai::deadline>(on), of);
}

TEST(mistakes, of_a_way_to_a_due_day_are_told_as_it_fails) {
  const auto base = doithoai::calendar::from_document(read<calendar_document>(calendar_with(R"("days":[])"))).value();
  const auto own = base.overlaid(read<calendar_overlay>(
                                     R"({"id":"own","name":"Lịch riêng",
                                       "coverage":{"first":"2020-01-01","last":"2021-12-31"}})"))
                       .value();
  const std::string far = R"({"rule":{"kind":"working_days","amount":500},"start":"2020-12-10"})";
  const std::string not_covered = " mà cách tính cần đến ngày nằm ngoài khoảng đó";
  expect_told(mistake_on(base, far), {far, "lịch “c” chỉ có từ ngày 1/1/2020 đến ngày 31/12/2020," + not_covered});
  expect_told(mistake_on(own, far),
              {far, "lịch “Lịch riêng” chỉ có từ ngày 1/1/2020 đến ngày 31/12/2021," + not_covered});
  const std::string never = "hạn nằm ngoài khoảng từ ngày 1/1/1 đến ngày 31/12/9999";
  for (const auto& one : {
           told{R"({"rule":{"kind":"years","amount":9000},"start":"2020-12-10"})", never},
           told{R"({"rule":{"kind":"months_before","amount":10000},"start":"0500-12-10"})", never},
           told{R"({"rule":{"kind":"before_date","day":"0001-01-01"}})", never},
           told{R"({"rule":{"kind":"by_date","day":"9999-12-30"},
             "pauses":[{"from":"9999-12-01","to":"9999-12-10","reason":"a","basis":"b"}]})",
                never},
           told{R"({"rule":{"kind":"working_day_of_month","year":2020,"month":9,"nth":25}})",
                "tháng 9/2020 có 22 ngày làm việc, không có ngày làm việc thứ 25"},
           told{R"({"rule":{"kind":"working_day_of_month","year":2020,"month":9,"nth":-25}})",
                "tháng 9/2020 có 22 ngày làm việc, không có ngày làm việc thứ 25 tính từ cuối tháng"},
           told{R"({"rule":{"kind":"by_date","day":"2020-09-05","when_off":"next_working_day"},
             "extensions":[{"until":"2020-09-05","reason":"a"}]})",
                "gia hạn đến hết ngày 5/9/2020 là không hợp lệ; phải đến sau ngày 5/9/2020, là ngày cuối khi chưa gia "
                "hạn"},
       })
    expect_told(mistake_on(base, one.document), one);
  EXPECT_FALSE(mistake_on(own, R"({"rule":{"kind":"working_days","amount":5},"start":"2020-12-10"})"));
}

// What no document has, and a program may have made.
TEST(mistakes, of_a_value_name_its_bounds) {
  const auto made = read<doithoai::deadline>(R"({"rule":{"kind":"working_days","amount":4},"start":"2020-08-14",
    "extensions":[{"amount":1,"reason":"a"}]})");
  auto one = made;
  one.rule.amount = 12345;
  expect_told(mistake_in(one), {"", "mục “số lượng” là 12.345, phải từ 1 đến 10.000"});
  one = made;
  one.extensions[0].amount = 0;
  expect_told(mistake_in(one), {"", "mục “các lần gia hạn, mục 1, số lượng thêm” là 0, phải từ 1 đến 10.000"});
  one = made;
  one.extensions[0].reason.clear();
  expect_told(mistake_in(one), {"", "mục “các lần gia hạn, mục 1, lý do” không được để trống"});
  one.extensions[0].reason = std::string(1001, 'a');
  expect_told(mistake_in(one), {"", "mục “các lần gia hạn, mục 1, lý do” dài 1.001 byte, tối đa 500 byte"});
  one = made;
  one.start = doithoai::last_date + std::chrono::days{1};
  expect_told(mistake_in(one), {"", "mục “ngày bắt đầu” không nằm trong khoảng từ ngày 1/1/1 đến ngày 31/12/9999"});
}

TEST(mistakes, of_a_regime_are_told_in_vietnamese) {
  const auto with = [](const std::string& numbers) {
    return R"({"id":"r","name":"r","valid_from":"2020-01-01","numbers":[)" + numbers + "]}";
  };
  const std::string number = R"({"name":"session.notice_days","value":7,"unit":"calendar_days","source":"s")";
  const std::string both = "“các con số, mục 2” (căn cứ: s) và “các con số, mục 1” (căn cứ: ";
  for (const auto& one : {
           told{with(number + "}," + number + "}"),
                both + "s) quy định về cùng một việc mà có thời gian hiệu lực trùng nhau"},
           told{with(number + "}," + number + R"(,"valid_from":"2020-07-01"})"),
                both + "s) quy định về cùng một việc mà có thời gian hiệu lực trùng nhau từ ngày 1/7/2020"},
           told{with(number + R"(,"valid_until":"2020-09-30"},)" + number + R"(,"valid_from":"2020-07-01"})"),
                both + "s) quy định về cùng một việc mà có thời gian hiệu lực trùng nhau từ ngày 1/7/2020 đến hết ngày "
                       "30/9/2020"},
           told{with(number + R"(,"valid_from":"2020-07-01","valid_until":"2020-06-30"})"),
                "“các con số, mục 1” hết hiệu lực ngày 30/6/2020, trước ngày bắt đầu có hiệu lực là ngày 1/7/2020"},
       })
    expect_told(mistake_in(read<doithoai::regime>(one.document)), one);
  expect_told(mistake_in(doithoai::regime{}), {"", "phải có mã"});
}

TEST(mistakes, of_a_calendar_are_told_in_vietnamese) {
  const auto days = [](const std::string& entries, const std::string& more = "") {
    return calendar_with(R"("days":[)" + entries + "]" + more);
  };
  const auto holiday = [](const std::string& more) {
    return calendar_with(R"("holidays":[{"name":"Quốc khánh",)" + more + "}]");
  };
  const std::string closed = R"({"day":"2020-09-03","kind":"closed","reason":"a")";
  const std::string worked = R"({"day":"2020-08-22","kind":"worked","reason":"a")";
  const std::string off = R"(,"swapped_with":"2020-08-22")";
  const std::string on = R"(,"swapped_with":"2020-09-03")";
  for (
      const auto& one : {
          told{
              calendar_with(R"("days":[])", R"({"first":"2020-01-02","last":"2020-01-01"})"),
              "lịch “c” có phạm vi từ ngày 2/1/2020 đến ngày 1/1/2020; phạm vi phải có ngày đầu không sau ngày cuối và "
              "dài nhất 400 năm"},
          told{days(closed + "}," + closed + "}"), "lịch “c”: ngày 3/9/2020 được nêu hai lần"},
          told{days(R"({"day":"2021-01-01","kind":"closed","reason":"a"})"),
               "lịch “c”: ngày 1/1/2021 nằm ngoài phạm vi của lịch"},
          told{days(closed + R"(,"decided_on":"2020-05-05","not_before":"2020-05-05"})"),
               "lịch “c”: ngày 3/9/2020 đã nêu ngày quyết định là ngày 5/5/2020 thì không dùng mục “quyết định không "
               "sớm hơn "
               "ngày”"},
          told{days(closed + on + "}"), "lịch “c”: ngày 3/9/2020 hoán đổi với chính ngày ấy"},
          told{days(worked + R"(,"swapped_with":"2100-01-01"})"),
               "lịch “c”: ngày 22/8/2020 hoán đổi với ngày 1/1/2100, cách nhau hơn một năm"},
          told{days(R"({"day":"2020-08-29","kind":"closed","reason":"a","swapped_with":"2020-09-03"})"),
               "lịch “c”: ngày 29/8/2020 hoán đổi với ngày 3/9/2020 nhưng là ngày nghỉ hằng tuần, không hoán đổi cũng "
               "đã được "
               "nghỉ"},
          told{days(worked + on + "}"), "lịch “c”: ngày 22/8/2020 hoán đổi với ngày 3/9/2020, là ngày không được nêu"},
          told{days(worked + on + "}," + closed + "}"),
               "lịch “c”: ngày 22/8/2020 hoán đổi với ngày 3/9/2020, mà ngày ấy không nêu hoán đổi lại"},
          told{
              days(closed + off + R"(},{"day":"2020-08-22","kind":"closed","reason":"a","swapped_with":"2020-09-03"})"),
              "lịch “c”: ngày 3/9/2020 hoán đổi với ngày 22/8/2020; trong hai ngày phải có một ngày nghỉ và một ngày "
              "làm việc, "
              "không thể cùng là ngày nghỉ"},
          told{days(closed + off + R"(,"decided_on":"2020-05-05"},)" + worked + on + "}"),
               "lịch “c”: ngày 3/9/2020 hoán đổi với ngày 22/8/2020, được quyết định vào ngày khác; hai ngày hoán đổi "
               "phải theo "
               "cùng một quyết định"},
          told{days("", R"(,"former":[)" + closed + "}]"),
               "lịch “c”: ngày 3/9/2020 được nêu là ngày đã được thay thế, nhưng không có ngày nào thay thế"},
          told{days(closed + "}", R"(,"former":[)" + closed + off + "}]"),
               "lịch “c”: ngày 3/9/2020 từng hoán đổi với ngày 22/8/2020, nhưng ngày ấy không được nêu là ngày hoán "
               "đổi"},
          told{days("", R"(,"decided_from":"2021-01-01")"), "lịch “c”: ngày 1/1/2021 nằm ngoài phạm vi của lịch"},
          told{days("", R"(,"decided_until":"2021-01-01")"), "lịch “c”: ngày 1/1/2021 nằm ngoài phạm vi của lịch"},
          told{days("", R"(,"decided_from":"2020-07-01","decided_until":"2020-06-01")"),
               "lịch “c”: ngày 1/6/2020 trước ngày 1/7/2020, là ngày đầu tiên đã có quyết định"},
          told{days("",
                    R"(,"decided_until":"2020-06-01","decisions":[{"first":"2020-07-01","decided_on":"2020-05-01"}])"),
               "lịch “c”: ngày 1/6/2020 trước ngày 1/7/2020, là ngày đã có quyết định"},
          told{days("", R"(,"decisions":[{"first":"2021-07-01","decided_on":"2020-05-01"}])"),
               "lịch “c”: quyết định về các ngày từ ngày 1/7/2021 bắt đầu ngoài phạm vi của lịch"},
          told{days("",
                    R"(,"decided_from":"2020-07-01","decisions":[{"first":"2020-06-01","decided_on":"2020-05-01"}])"),
               "lịch “c”: quyết định về các ngày từ ngày 1/6/2020 bắt đầu trước ngày 1/7/2020, là ngày đầu tiên đã có "
               "quyết "
               "định"},
          told{
              days(
                  "",
                  R"(,"decisions":[{"first":"2020-06-02","decided_on":"2020-05-01"},{"first":"2020-06-01","decided_on":"2020-05-01"}])"),
              "lịch “c”: quyết định về các ngày từ ngày 1/6/2020 đứng sau quyết định về các ngày từ ngày 2/6/2020"},
          told{
              days(
                  "",
                  R"(,"decisions":[{"first":"2020-06-01","decided_on":"2020-05-01"},{"first":"2020-06-02","decided_on":"2020-04-01"}])"),
              "lịch “c”: quyết định về các ngày từ ngày 2/6/2020 ban hành ngày 1/4/2020, trước quyết định về các ngày "
              "từ ngày "
              "1/6/2020"},
          told{holiday(R"("system":"solar","month":2,"day":30)"),
               "lịch “c”: ngày lễ “Quốc khánh” phải có ngày từ 1 đến 29"},
          told{holiday(R"("system":"solar","month":9,"day":2,"valid_from":"2020-01-01","valid_until":"2019-01-01")"),
               "lịch “c”: ngày lễ “Quốc khánh” có ngày hết hiệu lực trước ngày bắt đầu có hiệu lực"},
      })
    expect_told(mistake_in(read<calendar_document>(one.document)), one);
  auto broken = read<calendar_document>(holiday(R"("system":"solar","month":9,"day":2)"));
  const auto with = [&](auto member, std::int32_t value) {
    auto made = broken;
    made.holidays[0].*member = value;
    return mistake_in(made);
  };
  expect_told(with(&doithoai::holiday_rule::month, 13),
              {"", "lịch “c”: ngày lễ “Quốc khánh” phải có tháng từ 1 đến 12"});
  expect_told(with(&doithoai::holiday_rule::days, 16),
              {"", "lịch “c”: ngày lễ “Quốc khánh” phải có từ 1 đến 15 ngày nghỉ"});
  expect_told(with(&doithoai::holiday_rule::first, 16),
              {"", "lịch “c”: ngày lễ “Quốc khánh” phải bắt đầu trong khoảng 15 ngày trước hoặc sau ngày lễ"});
}

TEST(mistakes, of_an_overlay_are_told_in_vietnamese) {
  const auto base = read<calendar_document>(calendar_with(
      R"("days":[{"day":"2020-09-03","kind":"closed","reason":"a","swapped_with":"2020-08-22"},
        {"day":"2020-08-22","kind":"worked","reason":"a","swapped_with":"2020-09-03"}])"));
  const std::string half = R"({"id":"o","name":"o","days":[{"day":"2020-09-03","kind":"worked","reason":"a"}]})";
  const std::string two = R"({"id":"o","name":"o","days":[{"day":"2020-09-03","kind":"worked","reason":"a"},
      {"day":"2020-08-22","kind":"closed","reason":"a","decided_on":"2020-05-05"}]})";
  for (const auto& one : {
           told{half, "lịch “o”: ngày 3/9/2020 đã hoán đổi với ngày 22/8/2020; phải nêu cả ngày ấy"},
           told{two, "lịch “o”: ngày 3/9/2020 đã hoán đổi với ngày 22/8/2020; hai ngày phải theo cùng một quyết định"},
           told{R"({"id":"o","name":"o","coverage":{"first":"2022-01-01","last":"2022-12-31"}})",
                "lịch “o” có phạm vi từ ngày 1/1/2022 đến ngày 31/12/2022; phạm vi phải có ngày đầu không sau ngày "
                "cuối và "
                "liền với phạm vi từ ngày 1/1/2020 đến ngày 31/12/2020 của lịch chung"},
       })
    expect_told(mistake_in(base, read<calendar_overlay>(one.document)), one);
}

}  // namespace
