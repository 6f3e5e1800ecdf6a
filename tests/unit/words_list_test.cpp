#include "ledger/words_list.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "samples.hpp"

namespace {

using doithoai::personal_text;
using doithoai::words_list;

TEST(words_list, gives_back_what_it_was_given) {
  const std::vector<personal_text> texts{personal_text(),
                                         samples::words("đường hỏng"),
                                         personal_text(std::string("\0 x \1", 5)),
                                         samples::words("\1"),
                                         personal_text(std::string(20'000, 'x')),
                                         samples::erased(),
                                         personal_text(doithoai::erasure{samples::day("1969-12-31"), ""})};
  words_list list;
  for (const auto& text : texts) list.add(text);
  list.publish();
  words_list copied;
  copied.begin_at(5);
  for (std::size_t i = 0; i < texts.size(); ++i) copied.add(list, i);
  copied.publish();
  ASSERT_EQ(list.end(), texts.size());
  ASSERT_EQ(copied.end(), texts.size() + 5);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    EXPECT_EQ(list[i], texts[i]);
    EXPECT_EQ(copied[i + 5], texts[i]);
  }
}

TEST(words_list, forgets_what_was_not_published) {
  words_list list;
  list.add(samples::words("một"));
  list.publish();
  list.add(samples::words("bỏ đi"));
  list.discard();
  list.add(samples::words("hai"));
  list.publish();
  ASSERT_EQ(list.end(), 2U);
  EXPECT_EQ(list[0], samples::words("một"));
  EXPECT_EQ(list[1], samples::words("hai"));
}

}  // namespace
