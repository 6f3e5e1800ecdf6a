#pragma once
// Memory that runs out where a test wants it to: a program that links starving.cpp allocates through it.

namespace starving {

struct allocator {
  long live = 0;
  long until_failure = -1;  // allocations that still succeed; negative: all of them
  bool fails_for_ever = false;
};

allocator& memory();

}  // namespace starving
