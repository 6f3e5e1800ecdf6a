#include "counted_memory.hpp"

#include <malloc.h>
#include <sys/resource.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <new>
#include <stdexcept>
#include <string>

namespace {

constinit bench::memory_count now;

void* take(std::size_t size) {
  void* place = std::malloc(size);
  if (place == nullptr) throw std::bad_alloc();
  ++now.allocations;
  now.bytes += malloc_usable_size(place);
  now.most_bytes = std::max(now.most_bytes, now.bytes);
  return place;
}

void give_back(void* place) noexcept {
  if (place == nullptr) return;
  now.bytes -= malloc_usable_size(place);
  std::free(place);
}

}  // namespace

void* operator new(std::size_t size) { return take(size); }
void* operator new[](std::size_t size) { return take(size); }
void operator delete(void* place) noexcept { give_back(place); }
void operator delete[](void* place) noexcept { give_back(place); }
void operator delete(void* place, std::size_t) noexcept { give_back(place); }
void operator delete[](void* place, std::size_t) noexcept { give_back(place); }

namespace bench {

memory_count counted_memory() noexcept { return now; }

void forget_most_bytes() noexcept { now.most_bytes = now.bytes; }

std::size_t available_bytes() {
  std::ifstream in("/proc/meminfo");
  for (std::string name, unit; in >> name;) {
    std::size_t kilobytes = 0;
    in >> kilobytes;
    std::getline(in, unit);
    if (name == "MemAvailable:") return kilobytes * 1024;
  }
  throw std::runtime_error("/proc/meminfo has no MemAvailable");
}

void refuse_more_than(std::size_t bytes) {
  const rlimit limit{bytes, bytes};
  if (setrlimit(RLIMIT_DATA, &limit) != 0) throw std::runtime_error("could not set a limit of memory");
}

}  // namespace bench
