#pragma once
// Chance for data that can be made again: what is drawn for a subject depends on the subject, and on nothing drawn before.

#include <array>
#include <cstddef>
#include <cstdint>

namespace bench {

using number = std::uint32_t;

/// Draws for one subject: always the same ones.
class chance {
 public:
  chance(std::uint64_t seed, std::uint64_t kind, std::uint64_t subject)
      : state_(mixed(mixed(seed * 31 + kind) + subject)) {}

  number below(number n) { return static_cast<number>((draw() >> 32U) * n >> 32U); }
  bool percent(number p) { return below(100) < p; }
  bool per_mille(number p) { return below(1000) < p; }

  /// An index of `weights`, as often as its weight says.
  template <std::size_t N>
  number weighted(const std::array<number, N>& weights) {
    number sum = 0;
    for (const auto w : weights) sum += w;
    auto left = below(sum);
    number at = 0;
    while (left >= weights[at]) left -= weights[at++];
    return at;
  }

  /// Most are low: the cube of an even draw.
  number mostly_low(number n) {
    const std::uint64_t even = below(1U << 16U);
    return static_cast<number>(even * even * even * n >> 48U);
  }

 private:
  static std::uint64_t mixed(std::uint64_t x) {  // splitmix64
    x += 0x9e3779b97f4a7c15U;
    x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27U)) * 0x94d049bb133111ebU;
    return x ^ (x >> 31U);
  }
  std::uint64_t draw() { return mixed(state_++); }

  std::uint64_t state_;
};

}  // namespace bench
