#include "ledger/kept_words.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "samples.hpp"

namespace {

using doithoai::kept_words;
using doithoai::personal_text;

TEST(kept_words, gives_back_what_it_was_given) {
  for (const auto& text : {personal_text(), samples::words("đường hỏng"), samples::words("\0 giữa"),
                           personal_text(std::string(20'000, 'x')), samples::erased(),
                           personal_text(doithoai::erasure{samples::day("1969-12-31"), ""})}) {
    const kept_words one(text);
    EXPECT_EQ(one.get(), text);
    kept_words copied = one;
    EXPECT_EQ(copied.get(), text);
    copied = kept_words(samples::words("khác"));
    EXPECT_EQ(one.get(), text);
    copied = one;
    EXPECT_EQ(std::move(copied).get(), text);
  }
}

}  // namespace
