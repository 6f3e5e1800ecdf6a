#pragma once

#include <span>
#include <vector>

#include "ledger/facts.hpp"

namespace doithoai::inline v0 {

/// Links seen from one side: the rows at the other end, in the order in which they were told.
class grouping {
 public:
  grouping() = default;

  /// `size` rows on the side of `key`. A key beyond them is a reference to nothing, in events from elsewhere.
  grouping(const column<row>& key, const column<row>& value, std::size_t size);

  /// Row numbers by key: as above, where the value is the row's own number.
  grouping(const column<row>& key, std::size_t size);

  [[nodiscard]] std::span<const row> of(std::size_t key) const {
    if (key + 1 >= first_.size()) return {};
    return std::span(items_).subspan(first_[key], first_[key + 1] - first_[key]);
  }
  [[nodiscard]] std::span<const row> of(row key) const {
    return key == no_row ? std::span<const row>() : of(static_cast<std::size_t>(key));
  }

 private:
  template <class Value>
  void fill(const column<row>& key, std::size_t size, Value value);

  std::vector<std::size_t> first_;
  std::vector<row> items_;
};

}  // namespace doithoai::inline v0
