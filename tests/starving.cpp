// The operators that take the place of the standard ones.

#include "starving.hpp"

#include <cstddef>
#include <cstdlib>
#include <new>

namespace starving {

allocator& memory() {
  static allocator state;
  return state;
}

namespace {

void* allocate(std::size_t size) {
  allocator& state = memory();
  if (state.until_failure == 0) {
    if (!state.fails_for_ever) state.until_failure = -1;
    throw std::bad_alloc();
  }
  if (state.until_failure > 0) --state.until_failure;
  void* made = std::malloc(size == 0 ? 1 : size);
  if (made == nullptr) throw std::bad_alloc();
  ++state.live;
  return made;
}

void release(void* which) noexcept {
  if (which == nullptr) return;
  --memory().live;
  std::free(which);
}

}  // namespace
}  // namespace starving

void* operator new(std::size_t size) { return starving::allocate(size); }
void* operator new[](std::size_t size) { return starving::allocate(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  try {
    return starving::allocate(size);
  } catch (const std::bad_alloc&) {
    return nullptr;
  }
}
void operator delete(void* which) noexcept { starving::release(which); }
void operator delete[](void* which) noexcept { starving::release(which); }
void operator delete(void* which, std::size_t) noexcept { starving::release(which); }
void operator delete[](void* which, std::size_t) noexcept { starving::release(which); }
void operator delete(void* which, const std::nothrow_t&) noexcept { starving::release(which); }
