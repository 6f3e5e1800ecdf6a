// Records that were built in C++ are judged by the same limits as those that are read, and failures name the same place.
#include "schema/check.hpp"

#include <gtest/gtest.h>

#include <string>

#include "ledger/event_fields.hpp"
#include "samples.hpp"

namespace {

using doithoai::check_record;
using doithoai::command;
using doithoai::personal_text;
using doithoai::shape_of;

template <class Record>
void expect_right(const Record& record) {
  const auto checked = check_record(shape_of<Record>(), &record, "/x");
  EXPECT_TRUE(checked) << checked.error().where << ": " << checked.error().message;
}

template <class Record>
void expect_wrong(const Record& record, const std::string& where, const std::string& message) {
  const auto checked = check_record(shape_of<Record>(), &record, "/x");
  ASSERT_FALSE(checked) << where;
  EXPECT_EQ(checked.error().code, doithoai::errc::invalid_argument);
  EXPECT_EQ(checked.error().where, "/x" + where);
  EXPECT_EQ(checked.error().message, message);
}

TEST(check, finds_nothing_wrong_with_what_is_right) {
  for (const auto& action : samples::actions()) expect_right(command{samples::day("2020-08-14"), action});
}

TEST(check, names_the_place_and_what_is_wrong_there) {
  const auto range = std::string("a day that is not within 0001-01-01 to 9999-12-31");
  expect_wrong(command{doithoai::last_date + std::chrono::days{1}, samples::actions()[5]}, "/happened_on", range);

  auto plan = samples::plan();
  plan.aims[0].source->lines[1].last = 0;
  expect_wrong(command{samples::day("2020-08-14"), doithoai::adopt_plan{plan}},
               "/data/plan/aims/0/reading/lines/1/last", "0 is not within 1 to 1000000");
  plan = samples::plan();
  plan.title.clear();
  expect_wrong(plan, "/title", "'title' is empty");
  plan = samples::plan();
  plan.scope = "a\xff";
  expect_wrong(plan, "/scope", "byte 1 of the text is not UTF-8");
  plan.scope = std::string(20'001, 'a');
  expect_wrong(plan, "/scope", "a text of 20001 bytes; at most 20000 are allowed");
  plan = samples::plan();
  plan.topics[0].extra = personal_text{std::string("[]")};
  expect_wrong(plan, "/topics/0", "the unknown members are no JSON object");

  doithoai::give_answer answer = std::get<doithoai::give_answer>(samples::actions()[14]);
  answer.promised_on = doithoai::first_date - std::chrono::days{1};
  expect_wrong(command{samples::day("2020-08-14"), answer}, "/data/promised_on", range);
  expect_wrong(doithoai::context{doithoai::instant{doithoai::last_date + std::chrono::days{2}}, "a"}, "/recorded_at",
               range);
}

}  // namespace
