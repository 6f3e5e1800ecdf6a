#pragma once
// A column of values in chunks that copies share until one of them writes: copying a column costs a pointer a chunk.

#include <array>
#include <atomic>
#include <cstddef>
#include <memory>
#include <vector>

namespace doithoai::inline v0 {

template <class T>
class column {
 public:
  static constexpr std::size_t chunk_rows = 4096;

  [[nodiscard]] std::size_t size() const noexcept { return size_; }

  const T& operator[](std::size_t row) const noexcept { return (*chunks_[row / chunk_rows])[row % chunk_rows]; }

  /// The value for writing; its chunk becomes this column's own.
  T& edit(std::size_t row) {
    auto& held = chunks_[row / chunk_rows];
    if (held.use_count() > 1) held = std::make_shared<chunk>(*held);
    std::atomic_thread_fence(std::memory_order_acquire);  // as in state_access::edit
    return (*held)[row % chunk_rows];
  }

  void push_back(T value) {
    grow_to(size_ + 1, T{});
    edit(size_ - 1) = std::move(value);
  }

  /// Makes the column at least that long; new rows hold `blank`.
  void grow_to(std::size_t size, const T& blank) {
    while (chunks_.size() * chunk_rows < size) chunks_.push_back(std::make_shared<chunk>());
    for (; size_ < size; ++size_) edit(size_) = blank;
  }

 private:
  using chunk = std::array<T, chunk_rows>;
  std::vector<std::shared_ptr<chunk>> chunks_;
  std::size_t size_ = 0;
};

}  // namespace doithoai::inline v0
