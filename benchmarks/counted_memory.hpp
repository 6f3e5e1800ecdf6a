#pragma once
// Counts what a program that links counted_memory.cpp takes from `new`: that program's every allocation.

#include <cstddef>
#include <cstdint>

namespace bench {

struct memory_count {
  std::uint64_t allocations = 0;  // since the program began
  std::size_t bytes = 0;          // held now, as the C library rounds them up
  std::size_t most_bytes = 0;     // held at once since `forget_most_bytes`
};

/// Of one thread: no benchmark starts another.
memory_count counted_memory() noexcept;
void forget_most_bytes() noexcept;

/// What can still be had, as the system says. Throws where it does not say.
std::size_t available_bytes();

/// From now on `new` throws, instead of the system ending a program for what others need.
void refuse_more_than(std::size_t bytes);

}  // namespace bench
