#pragma once
// Field tables: one per record, the only list of its fields.
//
//   template <> struct fields<line_range> {
//     static constexpr std::string_view record = "line_range";
//     static constexpr auto all = std::tuple{
//         field("first", &line_range::first, "dòng đầu", "first line").required().within(1, 100'000),
//         field("last", &line_range::last, "dòng cuối", "last line").required().within(1, 100'000)};
//   };
//
// A table is lowered to a `shape` once, in the room's *_shapes.cpp, with lower.hpp.

#include <array>
#include <cstdint>
#include <string_view>
#include <tuple>

#include "schema/shape.hpp"

namespace doithoai::inline v0 {

template <class Record>
struct fields;  // `record`, `vietnamese`, `english`, `all`; where there is more to say what shape.hpp has of `level`,
                // `was_accepted`, `is_denunciation` and `may_become_denunciation`

template <class Enum>
struct words;  // `name`, and `all`: one `word` per enumerator, in the order of the enumerators, which count from 0

template <class Variant>
struct alternatives;  // `all`: the code of each alternative of a choice, in the order of the variant

template <class Owner, class Value>
struct field {
  std::string_view name;
  Value Owner::*pointer;
  std::string_view vietnamese;
  std::string_view english;
  privacy how_private = privacy::everyone;
  bool is_required = false;
  bool stands_of_denunciation = false;
  std::int64_t lowest = -integer_limit;
  std::int64_t highest = integer_limit;

  constexpr field(std::string_view n, Value Owner::*p, std::string_view vi, std::string_view en)
      : name(n), pointer(p), vietnamese(vi), english(en) {}

  [[nodiscard]] constexpr field required() const {
    auto changed = *this;
    changed.is_required = true;
    return changed;
  }
  [[nodiscard]] constexpr field seen_by(privacy how) const {
    auto changed = *this;
    changed.how_private = how;
    return changed;
  }
  /// Outside the full view it may be seen even of a denunciation. Nothing else of one may.
  [[nodiscard]] constexpr field even_of_denunciation() const {
    auto changed = *this;
    changed.stands_of_denunciation = true;
    return changed;
  }
  [[nodiscard]] constexpr field within(std::int64_t low, std::int64_t high) const {
    auto changed = *this;
    changed.lowest = low;
    changed.highest = high;
    return changed;
  }
  /// Of a list: it may be longer than other lists.
  [[nodiscard]] constexpr field without_limit() const { return within(0, unlimited); }
};

}  // namespace doithoai::inline v0
