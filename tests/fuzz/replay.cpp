// replay <folder>...: runs a fuzz target over the files of folders, whole and broken off at some places. What does not hold ends
// the program.

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <vector>

#include "fuzz.hpp"

namespace {

// In memory of its own, so that a sanitizer sees what is read past the end.
void run(std::string_view text) {
  const std::vector<std::uint8_t> alone(text.begin(), text.end());
  LLVMFuzzerTestOneInput(alone.data(), alone.size());
}

void run_with_beginnings(const std::string& text) {
  constexpr std::size_t most = 64;
  run(text);
  const auto step = std::max<std::size_t>(1, text.size() / most);
  for (std::size_t size = 0; size < text.size(); size += step) run(std::string_view(text).substr(0, size));
}

}  // namespace

int main(int count, char** words) {
  std::size_t files = 0;
  for (int i = 1; i < count; ++i)
    for (const auto& entry : std::filesystem::directory_iterator(words[i])) {
      std::printf("%s\n", entry.path().c_str());
      std::fflush(stdout);
      run_with_beginnings(fuzz::read_file(entry.path()));
      ++files;
    }
  if (files > 0) return 0;
  std::fprintf(stderr, "nothing to replay\n");
  return 2;
}
