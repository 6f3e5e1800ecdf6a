#include "doithoai/result.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>

namespace {

using doithoai::errc;
using doithoai::failure;
using doithoai::result;

const failure bad{errc::rejected,
                  "no session 's9'",
                  "/data/session",
                  {{"id.unknown", doithoai::severity::error, "/data/session", {{"id", "s9"}}, ""}}};

TEST(result, holds_a_value) {
  const result<std::string> made{std::string("ba")};
  EXPECT_TRUE(made.has_value());
  EXPECT_TRUE(static_cast<bool>(made));
  EXPECT_EQ(made.value(), "ba");
  EXPECT_EQ(*made, "ba");
  EXPECT_EQ(made->size(), 2U);
}

TEST(result, holds_a_failure) {
  const result<std::string> made{bad};
  EXPECT_FALSE(made.has_value());
  EXPECT_FALSE(static_cast<bool>(made));
  EXPECT_EQ(made.error(), bad);
}

TEST(result, throws_its_failure_when_asked_for_a_value_that_is_not_there) {
  const result<int> made{bad};
  try {
    (void)made.value();
    FAIL() << "nothing was thrown";
  } catch (const doithoai::error& e) {
    EXPECT_EQ(e.details(), bad);
    EXPECT_STREQ(e.what(), "no session 's9' (at /data/session)");
  }
  EXPECT_THROW(result<int>{bad}.value(), doithoai::error);
}

TEST(result, names_no_place_where_there_is_none) {
  const doithoai::error thrown(failure{errc::not_covered, "the answer falls after it", "", {}});
  EXPECT_STREQ(thrown.what(), "the answer falls after it");
}

TEST(result, gives_away_what_cannot_be_copied) {
  result<std::unique_ptr<int>> made{std::make_unique<int>(7)};
  const auto taken = std::move(made).value();
  EXPECT_EQ(*taken, 7);
  result<std::unique_ptr<int>> again{std::make_unique<int>(8)};
  EXPECT_EQ(**std::move(again), 8);
  result<std::unique_ptr<int>> failed{bad};
  EXPECT_EQ(std::move(failed).error(), bad);
}

TEST(result, of_nothing_succeeds_by_default) {
  const result<void> made;
  EXPECT_TRUE(made.has_value());
  EXPECT_TRUE(static_cast<bool>(made));
  EXPECT_NO_THROW(made.value());
}

TEST(result, of_nothing_can_fail) {
  result<void> made{bad};
  EXPECT_FALSE(made.has_value());
  EXPECT_EQ(made.error(), bad);
  EXPECT_THROW(made.value(), doithoai::error);
  EXPECT_EQ(std::move(made).error(), bad);
}

TEST(result, has_the_numbers_of_the_c_library) {
  EXPECT_EQ(static_cast<int>(errc::invalid_argument), 1);
  EXPECT_EQ(static_cast<int>(errc::not_covered), 2);
  EXPECT_EQ(static_cast<int>(errc::rejected), 3);
}

}  // namespace
