// JSON strings: what has to be escaped is rare, so words are copied in long pieces.

#include "schema/growing_text.hpp"

#include <array>

namespace doithoai::inline v0 {
namespace {

// For each byte the letter that follows the backslash, or 0 when the byte stands for itself.
constexpr auto escapes = [] {
  std::array<char, 256> table{};
  for (std::size_t control = 0; control < 0x20; ++control) table[control] = 'u';
  table['\b'] = 'b';
  table['\f'] = 'f';
  table['\n'] = 'n';
  table['\r'] = 'r';
  table['\t'] = 't';
  table['"'] = '"';
  table['\\'] = '\\';
  return table;
}();

char escape_of(char c) { return escapes[static_cast<unsigned char>(c)]; }

constexpr std::uint64_t each(std::uint64_t byte) { return byte * 0x0101'0101'0101'0101U; }

// Not 0 when one of eight bytes is below `least`, which is at most 128.
constexpr std::uint64_t any_below(std::uint64_t eight, std::uint64_t least) {
  return (eight - each(least)) & ~eight & each(0x80);
}

bool all_stand_for_themselves(std::uint64_t eight) {
  return (any_below(eight, 0x20) | any_below(eight ^ each('"'), 1) | any_below(eight ^ each('\\'), 1)) == 0;
}

// Copies the bytes that a text begins with as long as they stand for themselves, eight at a time; says how many. There is
// room for the whole text.
std::size_t copy_plain(std::string_view text, char* to) {
  constexpr std::size_t step = sizeof(std::uint64_t);
  const auto copy_eight = [&](std::size_t i) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + i, step);
    std::memcpy(to + i, &eight, step);
    return all_stand_for_themselves(eight);
  };
  std::size_t i = 0;
  while (text.size() - i >= step && copy_eight(i)) i += step;
  // What is left is copied with some bytes before it once more.
  if (text.size() - i < step && text.size() >= step && copy_eight(text.size() - step)) return text.size();
  for (; i < text.size() && escape_of(text[i]) == 0; ++i) to[i] = text[i];
  return i;
}

void put_escaped(growing_text& out, char c) {
  out.put('\\');
  out.put(escape_of(c));
  if (escape_of(c) != 'u') return;
  constexpr std::string_view digits = "0123456789abcdef";
  const auto byte = static_cast<unsigned char>(c);
  out.put("00");
  out.put(digits[byte >> 4U]);
  out.put(digits[byte & 15U]);
}

}  // namespace

void growing_text::make_room(std::size_t more) {
  constexpr std::size_t ahead = 512;
  text_.resize(size_ + std::max(more, ahead));
}

void growing_text::put_string(std::string_view words) {
  for (put('"');;) {
    const auto size = copy_plain(words, room(words.size() + 1));
    size_ += size;
    if (size == words.size()) break;
    put_escaped(*this, words[size]);
    words.remove_prefix(size + 1);
  }
  put('"');
}

}  // namespace doithoai::inline v0
