#pragma once
// Where an entry of a plan stands in the plan's text, and how much of it the text says.

#include <cstdint>
#include <string>
#include <vector>

#include "doithoai/personal_text.hpp"

namespace doithoai::inline v0 {

enum class reading_kind : std::uint8_t {
  stated,    ///< The text says so.
  inferred,  ///< The text allows it; the note says why it was read so.
};

/// Lines of a text, counted from 1, both included.
struct line_range {
  std::int32_t first = 1;
  std::int32_t last = 1;
  personal_text extra{};

  bool operator==(const line_range&) const = default;
};

struct reading {
  reading_kind kind = reading_kind::stated;
  std::vector<line_range> lines{};
  std::string note{};
  personal_text extra{};

  bool operator==(const reading&) const = default;
};

}  // namespace doithoai::inline v0
