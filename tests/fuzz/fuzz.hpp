#pragma once
// What the fuzz targets share. A target is a file <noun>_fuzz.cpp with the function that libFuzzer calls; replay.cpp calls it
// with the files of corpus/<noun>, so that they run as an ordinary test under any compiler.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace fuzz {

/// Ends the program, which is what libFuzzer looks for, when a property does not hold.
inline void ensure(bool holds, std::string_view what, std::string_view seen = {}) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n%s\n", std::string(what).c_str(), std::string(seen).c_str());
  std::abort();
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return size == 0 ? std::string_view() : std::string_view(reinterpret_cast<const char*>(data), size);
}

/// What stands before the next line that is `---` alone, and takes it with that line from `rest`.
inline std::string_view next_document(std::string_view& rest) {
  constexpr std::string_view mark = "\n---\n";
  const auto end = rest.find(mark);
  const auto first = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + mark.size());
  return first;
}

inline std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  ensure(in.good(), "a file can be read", path);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace fuzz
