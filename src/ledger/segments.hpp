#pragma once
// A list in segments that double as it grows, so that nothing in it ever moves: one thread writes, any thread reads what
// was published to it.

#include <array>
#include <atomic>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <new>
#include <type_traits>

namespace doithoai::inline v0 {

/// What stands in the room that was made and not written yet: nothing at all, so that no memory is touched before it is
/// needed, or values.
enum class room : std::uint8_t { raw, made };

/// Four segments to each doubling: an eighth of the room is empty on average.
template <class T, room Room = room::raw>
class segments {
  static_assert(Room == room::made || (std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>));

 public:
  segments() = default;
  segments(const segments&) = delete;
  segments& operator=(const segments&) = delete;
  segments(segments&&) = delete;
  segments& operator=(segments&&) = delete;
  ~segments() {
    directory* all = all_.load(std::memory_order_relaxed);
    if (all == nullptr) return;
    for (auto& held : *all) release(held.load(std::memory_order_relaxed));
    delete all;
  }

  /// Makes room for that many values. The one thing here that can fail.
  void reserve(std::size_t size) {
    for (; room_ < size; ++made_) {
      make(made_);
      room_ += size_of(made_);
    }
  }

  /// Room for `size` values from `first` on, and none before: where some are left out.
  void reserve_from(std::size_t first, std::size_t size) {
    const auto last = place_of(first + size - 1).segment;
    for (auto i = place_of(first).segment; i <= last; ++i)
      if (all_.load(std::memory_order_relaxed) == nullptr || at(i, std::memory_order_relaxed) == nullptr) make(i);
  }

  /// Where there is room.
  T& operator[](std::size_t index) noexcept {
    const auto place = place_of(index);
    return at(place.segment, std::memory_order_relaxed)[place.offset];
  }
  const T& operator[](std::size_t index) const noexcept {
    const auto place = place_of(index);
    return at(place.segment, std::memory_order_acquire)[place.offset];
  }

  /// Null where there is no room yet.
  [[nodiscard]] const T* find(std::size_t index) const noexcept {
    const directory* all = all_.load(std::memory_order_acquire);
    if (all == nullptr) return nullptr;
    const auto place = place_of(index);
    const T* held = (*all)[place.segment].load(std::memory_order_acquire);
    return held == nullptr ? nullptr : held + place.offset;
  }

  /// How many values stand in one piece from there on.
  [[nodiscard]] static std::size_t run_at(std::size_t index) noexcept {
    const auto place = place_of(index);
    return size_of(place.segment) - place.offset;
  }

 private:
  static constexpr unsigned first_bits = 6;  // of the number of values in each of the first four segments
  static constexpr std::size_t bias = std::size_t{4} << first_bits;
  static constexpr std::size_t most = std::size_t{4} * (32 - first_bits);

  using directory = std::array<std::atomic<T*>, most>;

  struct position {
    std::size_t segment;
    std::size_t offset;
  };

  T* at(std::size_t segment, std::memory_order order) const noexcept {
    return (*all_.load(order))[segment].load(order);
  }

  void make(std::size_t segment) {
    directory* all = all_.load(std::memory_order_relaxed);
    if (all == nullptr) {
      all = new directory{};
      all_.store(all, std::memory_order_release);
    }
    (*all)[segment].store(allocate(size_of(segment)), std::memory_order_release);
  }

  static position place_of(std::size_t index) noexcept {
    const auto biased = index + bias;
    const auto bits = static_cast<unsigned>(std::bit_width(biased)) - 3;  // of a number within its segment
    return {(static_cast<std::size_t>(bits) - first_bits) * 4 + ((biased >> bits) & 3U),
            biased & ((std::size_t{1} << bits) - 1)};
  }

  static std::size_t size_of(std::size_t segment) noexcept { return std::size_t{1} << (first_bits + segment / 4); }

  static T* allocate(std::size_t many) {
    if constexpr (Room == room::made)
      return new T[many]();
    else
      return static_cast<T*>(::operator new(many * sizeof(T)));
  }

  static void release(T* held) noexcept {
    if constexpr (Room == room::made)
      delete[] held;
    else
      ::operator delete(held);
  }

  std::atomic<directory*> all_{nullptr};  // made with the first segment, since most lists of a small ledger are empty
  std::size_t room_ = 0;                  // for the thread that writes
  std::size_t made_ = 0;
};

}  // namespace doithoai::inline v0
