// How texts lie in memory: each behind its length, which mostly takes one byte.

#include "ledger/text_list.hpp"

#include <algorithm>
#include <cstring>

namespace doithoai::inline v0 {
namespace {

constexpr std::size_t word = sizeof(std::uint32_t);
constexpr std::size_t longest_length = 5;  // bytes of a length of 32 bits in groups of seven

std::size_t write_length(std::size_t length, unsigned char* to) {
  std::size_t written = 0;
  for (; length >= 128; length >>= 7U) to[written++] = static_cast<unsigned char>(length | 128U);
  to[written++] = static_cast<unsigned char>(length);
  return written;
}

}  // namespace

std::string_view text_list::operator[](std::size_t index) const noexcept {
  const auto* bytes = reinterpret_cast<const unsigned char*>(&bytes_[places_[index - first_]]);
  std::size_t length = 0;
  for (unsigned shift = 0;; shift += 7) {
    length |= static_cast<std::size_t>(*bytes & 127U) << shift;
    if (*bytes++ < 128) break;
  }
  return {reinterpret_cast<const char*>(bytes), length};
}

void text_list::add(std::initializer_list<std::string_view> pieces) {
  std::size_t all = 0;
  for (const auto piece : pieces) all += piece.size();
  unsigned char length[longest_length];
  const auto length_size = write_length(all, length);
  const auto size = (length_size + all + word - 1) / word;
  auto place = bytes_end_;
  while (segments<std::uint32_t>::run_at(place) < size) place += segments<std::uint32_t>::run_at(place);
  bytes_.reserve_from(place, size);
  places_.reserve(count_ + 1);
  auto* to = reinterpret_cast<unsigned char*>(&bytes_[place]);
  std::memcpy(to, length, length_size);
  to += length_size;
  for (const auto piece : pieces) to = std::copy(piece.begin(), piece.end(), to);
  places_[count_] = static_cast<std::uint32_t>(place);
  ++count_;
  bytes_end_ = place + size;
}

}  // namespace doithoai::inline v0
