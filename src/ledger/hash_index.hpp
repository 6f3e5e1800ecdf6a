#pragma once
// Finds the number of a thing by its hash: one thread writes, any thread reads.
//
// An outsider chooses ids, and knows this code. So ids are hashed with a key (SipHash), and a key under which many of them
// meet in one place is left for the next: nobody aims at one that nobody was made to use yet.

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace doithoai::inline v0 {

/// The hash of an id by the key of that number.
std::uint32_t hash_of(std::string_view id, std::uint32_t key) noexcept;

/// An id that is looked for in more than one place, where it is hashed once for the same key.
class sought_id {
 public:
  explicit sought_id(std::string_view id) noexcept : text_(id) {}

  [[nodiscard]] std::string_view text() const noexcept { return text_; }
  [[nodiscard]] std::uint32_t hash(std::uint32_t key) noexcept {
    if (!is_hashed_ || key != key_) hash_ = hash_of(text_, key);
    is_hashed_ = true;
    key_ = key;
    return hash_;
  }

 private:
  std::string_view text_;
  std::uint32_t key_ = 0;
  std::uint32_t hash_ = 0;
  bool is_hashed_ = false;
};

/// The hash of a number that the ledger gave itself.
std::uint32_t hash_of(std::uint32_t number, std::uint32_t key) noexcept;

class hash_index {
 public:
  static constexpr std::uint32_t none = 0xffff'ffffU;

  /// The entry of which `is_it` is true. `hash(key)` gives the hash that is looked for.
  template <class Hash, class Is>
  [[nodiscard]] std::uint32_t find(Hash hash, Is is_it) const {
    const table* held = table_.load(std::memory_order_acquire);
    if (held == nullptr) return none;
    const std::uint32_t tag = hash(held->key);
    for (auto place = held->place_of(tag);; place = held->after(place)) {
      const auto slot = held->slots[place].load(std::memory_order_acquire);
      if (slot == 0) return none;
      if (slot >> 32U == tag && is_it(entry_of(slot))) return entry_of(slot);
    }
  }

  /// Makes room for so many more entries. `hash_of_entry(entry, key)` is asked where the key has to be left: for the next, or
  /// for `least_key`, to which these entries have come elsewhere.
  template <class HashOfEntry>
  void reserve(std::size_t more, HashOfEntry hash_of_entry, std::uint32_t least_key = 0) {
    const table* held = table_.load(std::memory_order_relaxed);
    if (held == nullptr) return publish(std::make_unique<table>(size_for(more), least_key));
    const auto key = std::max(held->key + (longest_ > most_steps ? 1U : 0U), least_key);
    const bool is_left = key != held->key;
    const bool is_full = (count_ + more) * 3 > held->slots.size() * 2;
    if (!is_left && !is_full) return;
    const auto size = is_full ? std::max(size_for(count_ + more), held->slots.size() * 3 / 2) : held->slots.size();
    auto next = std::make_unique<table>(size, key);
    longest_ = 0;
    for (const auto& one : held->slots) {
      const auto slot = one.load(std::memory_order_relaxed);
      if (slot == 0) continue;
      const auto tag = is_left ? hash_of_entry(entry_of(slot), next->key) : static_cast<std::uint32_t>(slot >> 32U);
      put(*next, tag, entry_of(slot));
    }
    publish(std::move(next));
  }

  /// Adds an entry that is not there yet, and for which there is room. Readers see it from now on.
  template <class HashOfEntry>
  void add(std::uint32_t entry, HashOfEntry hash_of_entry) noexcept {
    auto& held = *table_.load(std::memory_order_relaxed);
    put(held, hash_of_entry(entry, held.key), entry);
    ++count_;
  }

  /// The key that it has come to, for the thread that writes.
  [[nodiscard]] std::uint32_t key() const noexcept {
    const table* held = table_.load(std::memory_order_relaxed);
    return held == nullptr ? 0 : held->key;
  }

  /// Gives back what readers may still have looked at: when there is none.
  void forget_old() noexcept { old_.clear(); }

  hash_index() = default;
  hash_index(const hash_index&) = delete;
  hash_index& operator=(const hash_index&) = delete;
  hash_index(hash_index&&) = delete;
  hash_index& operator=(hash_index&&) = delete;
  ~hash_index() = default;

 private:
  struct table {
    table(std::size_t size, std::uint32_t with_key) : key(with_key), slots(size) {}
    [[nodiscard]] std::size_t place_of(std::uint32_t tag) const noexcept {
      return static_cast<std::size_t>((static_cast<std::uint64_t>(tag) * slots.size()) >> 32U);
    }
    [[nodiscard]] std::size_t after(std::size_t place) const noexcept {
      return place + 1 == slots.size() ? 0 : place + 1;
    }

    std::uint32_t key;
    std::vector<std::atomic<std::uint64_t>> slots;  // the hash above, the entry and one below; 0: free
  };

  // Of a good hash, at most two thirds full, such a long way is not met with at any size: about 300 at 2^31 entries.
  static constexpr std::size_t most_steps = 1024;

  static std::uint32_t entry_of(std::uint64_t slot) noexcept { return static_cast<std::uint32_t>(slot) - 1; }
  static std::size_t size_for(std::size_t count) noexcept { return 16 + count * 3 / 2; }

  void put(table& to, std::uint32_t tag, std::uint32_t entry) noexcept {
    auto place = to.place_of(tag);
    std::size_t steps = 1;
    for (; to.slots[place].load(std::memory_order_relaxed) != 0; ++steps) place = to.after(place);
    longest_ = std::max(longest_, steps);
    to.slots[place].store(static_cast<std::uint64_t>(tag) << 32U | (entry + 1U), std::memory_order_release);
  }

  void publish(std::unique_ptr<table> next) {
    old_.reserve(old_.size() + 1);
    table_.store(next.get(), std::memory_order_release);
    if (current_) old_.push_back(std::move(current_));
    current_ = std::move(next);
  }

  std::atomic<table*> table_{nullptr};
  std::unique_ptr<table> current_;
  std::vector<std::unique_ptr<table>> old_;
  std::size_t count_ = 0;
  std::size_t longest_ = 0;
};

}  // namespace doithoai::inline v0
