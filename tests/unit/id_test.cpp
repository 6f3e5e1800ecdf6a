#include "doithoai/id.hpp"

#include <gtest/gtest.h>

#include <string>
#include <type_traits>
#include <unordered_set>

namespace {

using doithoai::session_id;

TEST(id, is_any_text_of_printable_ascii) {
  for (const auto* text : {"s1", "2020-thuong-lac", "land.certificate", "A/B#7~", "!", "~"}) {
    const auto made = session_id::parse(text);
    ASSERT_TRUE(made) << text;
    EXPECT_EQ(made->text(), text);
    EXPECT_FALSE(made->empty());
  }
}

TEST(id, takes_every_printable_sign_and_no_other) {
  for (int byte = 0; byte < 256; ++byte) {
    const std::string text(1, static_cast<char>(byte));
    const bool is_printable = byte > 0x20 && byte < 0x7f;
    EXPECT_EQ(doithoai::is_id(text), is_printable) << byte;
    EXPECT_EQ(session_id::parse("a" + text + "z").has_value(), is_printable) << byte;
  }
}

TEST(id, refuses_a_text_and_says_what_it_should_have_been) {
  const auto made = session_id::parse("Thường Lạc");
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, doithoai::errc::invalid_argument);
  EXPECT_NE(made.error().message.find("'Thường Lạc'"), std::string::npos) << made.error().message;
  EXPECT_NE(made.error().message.find("session id"), std::string::npos) << made.error().message;
}

TEST(id, refuses_the_empty_text) {
  EXPECT_FALSE(doithoai::is_id(""));
  EXPECT_FALSE(session_id::parse(""));
  EXPECT_TRUE(session_id().empty());
}

TEST(id, compares_by_its_text) {
  const auto a = session_id::parse("a").value();
  const auto b = session_id::parse("b").value();
  EXPECT_EQ(a, session_id::parse("a").value());
  EXPECT_NE(a, b);
  EXPECT_LT(a, b);
  EXPECT_LT(session_id(), a);
}

TEST(id, can_be_looked_up_by_hash) {
  std::unordered_set<doithoai::issue_id> seen;
  seen.insert(doithoai::issue_id::parse("v1").value());
  seen.insert(doithoai::issue_id::parse("v1").value());
  EXPECT_EQ(seen.size(), 1U);
}

TEST(id, of_one_kind_is_no_id_of_another) {
  static_assert(!std::is_convertible_v<session_id, doithoai::issue_id>);
  static_assert(!std::is_constructible_v<doithoai::issue_id, session_id>);
  static_assert(!std::is_convertible_v<std::string, session_id>);
  static_assert(!std::is_constructible_v<session_id, const char*>);
}

}  // namespace
