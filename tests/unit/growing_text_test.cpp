#include "schema/growing_text.hpp"

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <limits>
#include <random>
#include <string>

#include "schema/json_text.hpp"

namespace {

using doithoai::growing_text;
using doithoai::json_text;

std::string as_json(const std::string& words) {
  growing_text out;
  out.put_string(words);
  return std::move(out).take();
}

TEST(growing_text, escapes_as_boost_does) {
  for (int byte = 0; byte < 0x80; ++byte)
    for (std::size_t size = 1; size < 20; ++size)
      for (std::size_t i = 0; i < size; ++i) {
        std::string words(size, 'a');
        words[i] = static_cast<char>(byte);
        ASSERT_EQ(as_json(words), boost::json::serialize(boost::json::string_view(words))) << byte << ' ' << size;
      }
}

TEST(growing_text, escapes_random_words_as_boost_does) {
  std::mt19937 random(20200814);
  const std::vector<std::string> letters{"a",        "ệ",     "đ", "\"", "\\", "\n",   "\x01",
                                         "/",        "Z",     "🏠", " ",  "\t", "\x7f", std::string(1, '\0'),
                                         "abcdefgh", "thường"};
  for (int turn = 0; turn < 20'000; ++turn) {
    std::string words;
    for (auto size = random() % 40; size > 0; --size) words += letters[random() % letters.size()];
    ASSERT_EQ(as_json(words), boost::json::serialize(boost::json::string_view(words)));
  }
}

TEST(growing_text, holds_what_was_put_at_its_end) {
  growing_text out(std::string("before"));
  std::string expected = "before";
  for (int i = 0; i < 3'000; ++i) {
    out.put("piece");
    out.put(',');
    out.put_integer(i);
    expected += "piece," + std::to_string(i);
  }
  out.put_integer(std::numeric_limits<std::int64_t>::min());
  expected += std::to_string(std::numeric_limits<std::int64_t>::min());
  EXPECT_EQ(out.size(), expected.size());
  EXPECT_EQ(std::move(out).take(), expected);
  EXPECT_TRUE(out.empty());  // NOLINT(bugprone-use-after-move): that is what is asked
  out.put("again");
  EXPECT_EQ(std::move(out).take(), "again");
}

TEST(growing_text, gives_back_what_was_there_before_unless_it_is_kept) {
  std::string whose = "before";
  {
    doithoai::grown<growing_text> more(whose);
    (*more).put("lost");
  }
  EXPECT_EQ(whose, "before");
  {
    doithoai::grown<growing_text> more(whose);
    (*more).put(" and after");
    more.keep();
  }
  EXPECT_EQ(whose, "before and after");
}

TEST(json_text, puts_commas_by_itself) {
  json_text out;
  out.begin_object();
  out.key("a");
  out.begin_array();
  out.end_array();
  out.key("b,{");
  out.begin_array();
  out.integer(-1);
  out.string("x,");
  out.begin_object();
  out.end_object();
  out.boolean(true);
  out.raw("null");
  out.end_array();
  out.raw_members(R"({"c":1})");
  out.raw_members("{}");
  out.end_object();
  EXPECT_EQ(std::move(out).take(), R"({"a":[],"b,{":[-1,"x,",{},true,null],"c":1})");
}

}  // namespace
