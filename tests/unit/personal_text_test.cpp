#include "doithoai/personal_text.hpp"

#include <gtest/gtest.h>

#include <string>

#include "doithoai/command.hpp"
#include "doithoai/event.hpp"
#include "doithoai/json.hpp"

namespace {

using doithoai::erasure;
using doithoai::personal_text;

const doithoai::date first = doithoai::parse_date("2021-03-01").value();
const doithoai::date second = doithoai::parse_date("2022-03-01").value();

TEST(personal_text, holds_words) {
  const personal_text name{std::string("Nguyễn Văn A")};
  EXPECT_EQ(name.words(), "Nguyễn Văn A");
  EXPECT_FALSE(name.erased());
  EXPECT_FALSE(name.empty());
  EXPECT_TRUE(personal_text().empty());
}

TEST(personal_text, forgets_its_words_and_says_why) {
  personal_text name{std::string("Nguyễn Văn A")};
  name.erase(first, "yêu cầu của chủ thể dữ liệu");
  EXPECT_EQ(name.words(), "");
  ASSERT_TRUE(name.erased());
  EXPECT_EQ(*name.erased(), (erasure{first, "yêu cầu của chủ thể dữ liệu"}));
  EXPECT_FALSE(name.empty());  // that something was erased is something
}

TEST(personal_text, stays_erased_as_it_was_first) {
  personal_text name{erasure{first, "một"}};
  name.erase(second, "hai");
  EXPECT_EQ(*name.erased(), (erasure{first, "một"}));
}

TEST(personal_text, compares_words_and_erasure) {
  EXPECT_EQ(personal_text{std::string("a")}, personal_text{std::string("a")});
  EXPECT_NE(personal_text{std::string("a")}, personal_text{std::string("b")});
  EXPECT_NE((personal_text{erasure{first, "một"}}), (personal_text{erasure{second, "một"}}));
  EXPECT_NE((personal_text{erasure{first, "một"}}), personal_text());
}

TEST(personal_text, is_a_text_or_an_erasure_in_json) {
  const auto spoken = doithoai::from_json<doithoai::opinion_recorded>(
      R"({"opinion":"o1","session":"s1","words":"đường hỏng","speaker":{"erased_on":"2021-03-01","basis":"yêu cầu"}})");
  ASSERT_TRUE(spoken) << spoken.error().message;
  EXPECT_EQ(spoken->words.words(), "đường hỏng");
  EXPECT_EQ(*spoken->speaker.erased(), (erasure{first, "yêu cầu"}));
  EXPECT_EQ(doithoai::from_json<doithoai::opinion_recorded>(doithoai::to_json(*spoken)).value(), *spoken);
}

TEST(personal_text, needs_a_day_and_a_basis_to_be_erased_in_json) {
  for (const auto* speaker : {R"({"basis":"yêu cầu"})", R"({"erased_on":"2021-02-30","basis":"yêu cầu"})",
                              R"({"erased_on":"2021-03-01","basis":1})",
                              R"({"erased_on":"2021-03-01","basis":"yêu cầu","words":"x"})", "[]", "7", "true"}) {
    const auto spoken = doithoai::from_json<doithoai::opinion_recorded>(R"({"opinion":"o1","session":"s1","speaker":)" +
                                                                        std::string(speaker) + "}");
    ASSERT_FALSE(spoken) << speaker;
    EXPECT_EQ(spoken.error().where.rfind("/speaker", 0), 0U) << speaker << ": " << spoken.error().where;
  }
}

}  // namespace
