#include "ledger/grouping.hpp"

namespace doithoai::inline v0 {

template <class Value>
void grouping::fill(const column<row>& key, std::size_t size, Value value) {
  if (key.size() == 0) return;
  const auto is_kept = [&](row k) { return k != no_row && static_cast<std::size_t>(k) < size; };
  first_.resize(size + 1);
  for (std::size_t i = 0; i < key.size(); ++i)
    if (is_kept(key[i])) ++first_[static_cast<std::size_t>(key[i]) + 1];
  for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
  items_.resize(first_.back());
  auto next = first_;
  for (std::size_t i = 0; i < key.size(); ++i)
    if (is_kept(key[i])) items_[next[static_cast<std::size_t>(key[i])]++] = value(i);
}

grouping::grouping(const column<row>& key, const column<row>& value, std::size_t size) {
  fill(key, size, [&](std::size_t i) { return value[i]; });
}

grouping::grouping(const column<row>& key, std::size_t size) {
  fill(key, size, [](std::size_t i) { return static_cast<row>(i); });
}

}  // namespace doithoai::inline v0
