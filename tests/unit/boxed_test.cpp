#include "doithoai/boxed.hpp"

#include <gtest/gtest.h>

#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "doithoai/event.hpp"
#include "samples.hpp"

namespace {

using doithoai::boxed;
using doithoai::boxed_optional;

// A journal holds hundreds of thousands of events.
static_assert(sizeof(doithoai::event) <= 640);
static_assert(sizeof(doithoai::command) <= 640);
static_assert(sizeof(doithoai::personal_text) <= 40);
static_assert(sizeof(boxed<doithoai::plan>) == sizeof(void*));
static_assert(sizeof(doithoai::result<void>) == sizeof(void*));
// A list of events grows by moving them.
static_assert(std::is_nothrow_move_constructible_v<doithoai::event>);

struct seven {
  int number = 7;

  bool operator==(const seven&) const = default;
};

int number_of(const seven& value) { return value.number; }

TEST(boxed, always_holds_a_value) {
  const boxed<seven> nothing_said;
  EXPECT_EQ(nothing_said->number, 7);
  boxed<seven> edited;
  edited->number = 8;
  EXPECT_EQ((*edited).number, 8);
  EXPECT_EQ(nothing_said->number, 7);
}

TEST(boxed, is_copied_as_a_value_is) {
  const boxed<seven> first = seven{1};
  auto second = first;
  second->number = 2;
  EXPECT_EQ(first->number, 1);
  second = first;
  EXPECT_EQ(second->number, 1);
  const auto& itself = second;
  second = itself;
  EXPECT_EQ(second->number, 1);
}

TEST(boxed, is_as_it_was_made_after_a_move) {
  boxed<seven> from = seven{1};
  const boxed<seven> to = std::move(from);
  EXPECT_EQ(to->number, 1);
  EXPECT_EQ(from->number, 7);  // NOLINT(bugprone-use-after-move): that is what is asked
  from->number = 3;
  EXPECT_EQ(from->number, 3);
}

TEST(boxed, compares_values) {
  EXPECT_EQ(boxed<seven>(), boxed<seven>(seven{7}));
  EXPECT_NE(boxed<seven>(), boxed<seven>(seven{8}));
  EXPECT_EQ(boxed<seven>(), seven{7});
  EXPECT_EQ(seven{8}, boxed<seven>(seven{8}));
  EXPECT_NE(seven{8}, boxed<seven>());
}

TEST(boxed, stands_for_its_value) { EXPECT_EQ(number_of(boxed<seven>(seven{4})), 4); }

TEST(boxed_optional, holds_a_value_or_nothing) {
  boxed_optional<std::string> text;
  EXPECT_FALSE(text);
  text = std::string("a");
  ASSERT_TRUE(text);
  EXPECT_EQ(*text, "a");
  EXPECT_EQ(text->size(), 1U);
  EXPECT_EQ(text.emplace(), "");
  text.reset();
  EXPECT_FALSE(text.has_value());
}

TEST(boxed_optional, is_copied_and_compared_as_a_value_is) {
  const boxed_optional<std::string> first = std::string("a");
  auto second = first;
  EXPECT_EQ(second, first);
  *second = "b";
  EXPECT_EQ(*first, "a");
  EXPECT_NE(second, first);
  EXPECT_NE(first, boxed_optional<std::string>());
  EXPECT_EQ(boxed_optional<std::string>(), boxed_optional<std::string>());
  const auto taken = std::move(second);
  EXPECT_EQ(*taken, "b");
  EXPECT_FALSE(second);  // NOLINT(bugprone-use-after-move): that is what is asked
}

}  // namespace
