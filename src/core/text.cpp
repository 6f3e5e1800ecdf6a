// Checks UTF-8, brings Vietnamese text to one form, and folds it for comparing.

#include "doithoai/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>

namespace doithoai::inline v0 {
namespace {

using owned_text = std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)>;

const utf8proc_uint8_t* bytes_of(std::string_view text) {
  return reinterpret_cast<const utf8proc_uint8_t*>(text.data());
}

failure not_utf8(std::size_t at) {
  return {errc::invalid_argument, "byte " + std::to_string(at) + " of the text is not UTF-8", "", {}};
}

result<std::string> mapped(std::string_view text, utf8proc_option_t how) {
  if (const auto bad = find_invalid_utf8(text)) return not_utf8(*bad);
  utf8proc_uint8_t* out = nullptr;
  const auto size = utf8proc_map(bytes_of(text), static_cast<utf8proc_ssize_t>(text.size()), &out, how);
  const owned_text owner(out, &std::free);
  if (size < 0) throw std::bad_alloc();  // the only thing that can fail on valid UTF-8
  return std::string(reinterpret_cast<const char*>(out), static_cast<std::size_t>(size));
}

// Đ has no decomposition in Unicode: its stroke is part of the letter.
std::string without_strokes(std::string_view text) {
  constexpr std::string_view stroked = "đ";
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i).starts_with(stroked)) {
      out += 'd';
      i += stroked.size() - 1;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string with_single_blanks(std::string_view text) {
  std::string out;
  bool blank_due = false;
  std::size_t i = 0;
  while (i < text.size()) {
    utf8proc_int32_t point = 0;
    const auto size = static_cast<std::size_t>(
        utf8proc_iterate(bytes_of(text.substr(i)), static_cast<utf8proc_ssize_t>(text.size() - i), &point));
    const auto category = utf8proc_category(point);
    const bool is_blank = category == UTF8PROC_CATEGORY_ZS || (point >= '\t' && point <= '\r');
    if (!is_blank) {
      if (blank_due && !out.empty()) out += ' ';
      out += text.substr(i, size);
    }
    blank_due = is_blank;
    i += size;
  }
  return out;
}

// How many bytes of ASCII a text begins with, eight at a time.
std::size_t size_of_ascii(std::string_view text) noexcept {
  std::size_t i = 0;
  for (; text.size() - i >= sizeof(std::uint64_t); i += sizeof(std::uint64_t)) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + i, sizeof eight);
    const auto others = eight & 0x8080'8080'8080'8080U;
    if (others == 0) continue;
    const bool first_is_lowest = std::endian::native == std::endian::little;
    return i + static_cast<std::size_t>(first_is_lowest ? std::countr_zero(others) : std::countl_zero(others)) / 8;
  }
  while (i < text.size() && static_cast<unsigned char>(text[i]) < 0x80U) ++i;
  return i;
}

// The bytes of the letter that a text begins with; 0 when they are not UTF-8.
std::size_t size_of_letter(std::string_view text) noexcept {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const auto goes_on = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  // The letters of Vietnamese, of which nearly every text is made, are among these.
  if (0xC2U <= byte(0) && byte(0) <= 0xDFU && goes_on(1)) return 2;
  if (0xE1U <= byte(0) && byte(0) <= 0xECU && goes_on(1) && goes_on(2)) return 3;
  utf8proc_int32_t point = 0;
  const auto size = utf8proc_iterate(bytes_of(text), static_cast<utf8proc_ssize_t>(text.size()), &point);
  return size > 0 ? static_cast<std::size_t>(size) : 0;
}

struct letter {
  utf8proc_int32_t point = -1;  // less than 0: a byte that is not UTF-8
  std::size_t size = 1;
};

letter first_letter(std::string_view text) noexcept {
  letter first;
  const auto size = utf8proc_iterate(bytes_of(text), static_cast<utf8proc_ssize_t>(text.size()), &first.point);
  return size > 0 ? letter{first.point, static_cast<std::size_t>(size)} : letter{};
}

// A letter as it may stand in a line of UTF-8: what would end the line, or steer a terminal, is a blank.
std::string_view shown(const letter& one, std::string_view bytes) noexcept {
  if (one.point < 0) return "\xEF\xBF\xBD";  // U+FFFD
  switch (utf8proc_category(one.point)) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP: return " ";
    default: return bytes;
  }
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) noexcept {
  std::size_t i = 0;
  while (i < text.size()) {
    i += size_of_ascii(text.substr(i));
    if (i == text.size()) break;
    const auto size = size_of_letter(text.substr(i));
    if (size == 0) return i;
    i += size;
  }
  return std::nullopt;
}

result<std::string> to_nfc(std::string_view text) {
  return mapped(text, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
}

result<std::string> fold(std::string_view text) {
  auto lower = mapped(text, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD |
                                                           UTF8PROC_STRIPMARK));
  if (!lower) return lower;
  return with_single_blanks(without_strokes(*lower));
}

std::string in_quotes(std::string_view text) {
  constexpr std::size_t most = 80;
  std::string line = "'";
  std::size_t i = 0;
  while (i < text.size()) {
    const auto letter = first_letter(text.substr(i));
    if (i + letter.size > most) return line + "…'";  // not within a letter
    line += shown(letter, text.substr(i, letter.size));
    i += letter.size;
  }
  return line + "'";
}

}  // namespace doithoai::inline v0
