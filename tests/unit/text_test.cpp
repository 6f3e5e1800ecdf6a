#include "doithoai/text.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

namespace {

using doithoai::find_invalid_utf8;
using doithoai::fold;
using doithoai::to_nfc;

TEST(text, finds_the_first_byte_that_is_not_utf8) {
  struct sample {
    std::string text;
    std::size_t offset;
  };
  const std::vector<sample> samples{
      {"\xff", 0},
      {"ab\x80", 2},               // a continuation without its beginning
      {"ệ\xe1\xbb", 3},            // cut off
      {"a\xc0\xaf", 1},            // an overlong '/'
      {"a\xe0\x80\xaf", 1},        // an overlong '/' of three bytes
      {"\xed\xa0\x80", 0},         // half of a surrogate pair
      {"abc\xf4\x90\x80\x80", 3},  // past U+10FFFF
      {"abc\xf5\x80\x80\x80", 3},
      {"Thường L\xe1\xba", 11},
      {std::string("a\0\xfe", 3), 2},  // a zero byte is a letter like any other
  };
  for (const auto& s : samples) {
    ASSERT_TRUE(find_invalid_utf8(s.text).has_value()) << s.text;
    EXPECT_EQ(*find_invalid_utf8(s.text), s.offset) << s.text;
  }
}

TEST(text, finds_nothing_wrong_with_utf8) {
  const std::vector<std::string> good{
      "", "abc", "Thường Lạc", "\xf0\x9f\x8f\xa0", "\xf4\x8f\xbf\xbf", std::string("a\0b", 3), "\xed\x9f\xbf"};
  for (const auto& text : good) EXPECT_FALSE(find_invalid_utf8(text).has_value()) << text;
  EXPECT_FALSE(find_invalid_utf8(std::string_view()).has_value());
}

std::string letter(std::uint32_t point) {
  const auto byte = [](std::uint32_t value) { return static_cast<char>(value); };
  const auto rest = [&](std::uint32_t shift) { return byte(0x80U | ((point >> shift) & 0x3FU)); };
  if (point < 0x80U) return {byte(point)};
  if (point < 0x800U) return {byte(0xC0U | (point >> 6U)), rest(0)};
  if (point < 0x1'0000U) return {byte(0xE0U | (point >> 12U)), rest(6), rest(0)};
  return {byte(0xF0U | (point >> 18U)), rest(12), rest(6), rest(0)};
}

TEST(text, knows_every_letter_of_unicode_whole_and_no_half_of_one) {
  for (std::uint32_t point = 0; point <= 0x11'0100U; ++point) {
    const auto text = letter(point);
    const bool is_letter = point <= 0x10'FFFFU && (point < 0xD800U || point > 0xDFFFU);
    ASSERT_EQ(!find_invalid_utf8(text).has_value(), is_letter) << point;
    if (text.size() == 1) continue;
    ASSERT_EQ(find_invalid_utf8(text.substr(0, text.size() - 1)), 0U) << point;
    ASSERT_EQ(find_invalid_utf8("a" + text.substr(1)), 1U) << point;
  }
}

TEST(text, finds_a_wrong_byte_wherever_it_stands) {
  for (std::size_t size = 1; size < 40; ++size)
    for (std::size_t i = 0; i < size; ++i)
      for (const char wrong : {'\x80', '\xbf', '\xc1', '\xe1', '\xff'}) {
        std::string text(size, 'a');
        text[i] = wrong;
        ASSERT_EQ(find_invalid_utf8(text), i) << size;
        ASSERT_EQ(find_invalid_utf8("đ" + text), i + 2) << size;
      }
}

TEST(text, composes_a_letter_that_was_typed_in_parts) {
  const std::string composed = "ệ";
  for (const auto* typed : {"e\u0323\u0302", "e\u0302\u0323", "ê\u0323", "ẹ\u0302", "ệ"})
    EXPECT_EQ(to_nfc(typed).value(), composed) << typed;
  EXPECT_EQ(to_nfc("").value(), "");
  EXPECT_EQ(to_nfc(std::string_view()).value(), "");
  EXPECT_EQ(to_nfc(std::string("a\0e\u0302", 5)).value(), std::string("a\0ê", 4));
}

TEST(text, leaves_composed_vietnamese_as_it_is) {
  const std::string words = "Ủy ban nhân dân huyện Hồng Ngự, ĐẶC BIỆT đường đê; hoà, hòa";
  EXPECT_EQ(to_nfc(words).value(), words);
  EXPECT_NE(to_nfc("hoà").value(), to_nfc("hòa").value());
}

TEST(text, folds_case_and_diacritics) {
  EXPECT_EQ(fold("Thường Lạc").value(), "thuong lac");
  EXPECT_EQ(fold("Thường Lạc").value(), fold("thuong lac").value());
  EXPECT_EQ(fold("ỦY BAN NHÂN DÂN").value(), "uy ban nhan dan");
  EXPECT_EQ(fold("ăâêôơưđ ĂÂÊÔƠƯĐ").value(), "aaeooud aaeooud");
}

TEST(text, folds_the_stroke_of_d) {
  EXPECT_EQ(fold("đường Đê ĐỎ").value(), "duong de do");
  EXPECT_EQ(fold("đ").value(), "d");
}

TEST(text, folds_every_vietnamese_vowel_to_its_letter) {
  const std::vector<std::pair<std::string, std::vector<std::string>>> vowels{
      {"a", {"à", "á", "ả", "ã", "ạ", "ằ", "ắ", "ẳ", "ẵ", "ặ", "ầ", "ấ", "ẩ", "ẫ", "ậ", "Ậ", "Ẵ"}},
      {"e", {"è", "é", "ẻ", "ẽ", "ẹ", "ề", "ế", "ể", "ễ", "ệ", "Ệ"}},
      {"i", {"ì", "í", "ỉ", "ĩ", "ị", "Ị"}},
      {"o", {"ò", "ó", "ỏ", "õ", "ọ", "ồ", "ố", "ổ", "ỗ", "ộ", "ờ", "ớ", "ở", "ỡ", "ợ", "Ợ"}},
      {"u", {"ù", "ú", "ủ", "ũ", "ụ", "ừ", "ứ", "ử", "ữ", "ự", "Ự"}},
      {"y", {"ỳ", "ý", "ỷ", "ỹ", "ỵ", "Ỵ"}}};
  for (const auto& [letter, forms] : vowels)
    for (const auto& form : forms) EXPECT_EQ(fold(form).value(), letter) << form;
}

TEST(text, folds_the_two_ways_of_placing_a_tone_alike_because_diacritics_alone_differ) {
  EXPECT_EQ(fold("hòa").value(), fold("hoà").value());
  EXPECT_EQ(fold("thủy").value(), fold("thuỷ").value());
}

TEST(text, keeps_apart_words_of_other_letters) {
  EXPECT_NE(fold("lí").value(), fold("lý").value());
  EXPECT_NE(fold("Long Thuận").value(), fold("Long Thạnh").value());
}

TEST(text, folds_white_space_to_single_blanks) {
  EXPECT_EQ(fold("  ấp \t 1 \r\n\n xã\u00a0A  ").value(), "ap 1 xa a");
  EXPECT_EQ(fold(" \n ").value(), "");
  EXPECT_EQ(fold("").value(), "");
}

TEST(text, folds_what_is_folded_to_itself) {
  for (const auto* words : {"Phòng LĐ-TB&XH", "Đường  đê", "hoà", "İstanbul", "ﬁ", "Straße"}) {
    const auto once = fold(words).value();
    EXPECT_EQ(fold(once).value(), once) << words;
  }
}

TEST(text, refuses_to_compose_or_fold_what_is_not_utf8) {
  for (const auto& made : {to_nfc("ab\xff"), fold("ab\xff")}) {
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, doithoai::errc::invalid_argument);
    EXPECT_NE(made.error().message.find("byte 2"), std::string::npos) << made.error().message;
  }
}

TEST(text, is_quoted_whole_when_it_is_short) {
  EXPECT_EQ(doithoai::in_quotes("Thường Lạc"), "'Thường Lạc'");
  EXPECT_EQ(doithoai::in_quotes(""), "''");
  EXPECT_EQ(doithoai::in_quotes(std::string(80, 'a')), "'" + std::string(80, 'a') + "'");
}

TEST(text, is_cut_between_letters_when_it_is_quoted) {
  for (std::size_t shift = 0; shift < 4; ++shift) {
    std::string words(shift, 'a');
    for (int i = 0; i < 60; ++i) words += "ệ";
    const auto cut = doithoai::in_quotes(words);
    EXPECT_FALSE(find_invalid_utf8(cut).has_value()) << cut;
    EXPECT_LT(cut.size(), words.size());
    EXPECT_NE(cut.find("…"), std::string::npos);
  }
}

TEST(text, is_quoted_as_utf8_whatever_it_is) {
  EXPECT_EQ(doithoai::in_quotes("ab\xff\xc3"), "'ab\xEF\xBF\xBD\xEF\xBF\xBD'");
  EXPECT_EQ(doithoai::in_quotes("\xed\xa0\x80"), "'\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD'");  // half of a pair
  for (std::size_t shift = 0; shift < 4; ++shift)
    for (const auto* bytes : {"\x80", "\xff", "\xe1\xbb", "\xf0\x9f"}) {
      std::string text(shift, 'a');
      for (int i = 0; i < 100; ++i) text += bytes;
      const auto quoted = doithoai::in_quotes(text);
      EXPECT_FALSE(find_invalid_utf8(quoted).has_value()) << quoted;
      EXPECT_TRUE(quoted.ends_with("…'")) << quoted;
    }
}

TEST(text, is_quoted_on_one_line) {
  EXPECT_EQ(doithoai::in_quotes("a\nb\r\tc\x7f"), "'a b  c '");
  EXPECT_EQ(doithoai::in_quotes(std::string_view("a\0b", 3)), "'a b'");
  EXPECT_EQ(doithoai::in_quotes("a\u0085b\u2028c\u2029d\u009b"), "'a b c d '");
}

}  // namespace
