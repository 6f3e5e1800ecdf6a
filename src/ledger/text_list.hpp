#pragma once
// Texts by number, one after the other in large pieces of memory, and ids, which are found by their text as well. One thread
// writes, any thread reads what was published.

#include <atomic>
#include <initializer_list>
#include <string_view>

#include "ledger/hash_index.hpp"
#include "ledger/number.hpp"
#include "ledger/segments.hpp"

namespace doithoai::inline v0 {

class text_list {
 public:
  /// Of a draft: its texts are numbered from there on. While there are none.
  void begin_at(std::size_t first) noexcept { first_ = first; }
  [[nodiscard]] std::size_t first() const noexcept { return first_; }

  /// The number of the text that would be published next.
  [[nodiscard]] std::size_t end() const noexcept { return first_ + size_.load(std::memory_order_acquire); }

  std::string_view operator[](std::size_t index) const noexcept;

  /// Writes a text, which may come in pieces, behind the others; nobody sees it before it is published. May fail, and then
  /// nothing has changed.
  void add(std::initializer_list<std::string_view> pieces);
  void add(std::string_view text) { add({text}); }

  void publish() noexcept {
    published_bytes_ = bytes_end_;
    size_.store(count_, std::memory_order_release);
  }

  /// Forgets what was added and not published.
  void discard() noexcept {
    bytes_end_ = published_bytes_;
    count_ = size_.load(std::memory_order_relaxed);
  }

 private:
  segments<std::uint32_t> bytes_;   // each text: its length in groups of seven bits, lowest first, and its bytes
  segments<std::uint32_t> places_;  // where each begins, counted in four bytes
  std::size_t first_ = 0;
  std::size_t bytes_end_ = 0;
  std::size_t count_ = 0;
  std::size_t published_bytes_ = 0;
  std::atomic<std::size_t> size_{0};
};

/// Ids of one kind and their numbers.
template <class Tag>
class id_list {
 public:
  void begin_at(std::size_t first) noexcept { texts_.begin_at(first); }
  [[nodiscard]] std::size_t first() const noexcept { return texts_.first(); }
  [[nodiscard]] std::size_t end() const noexcept { return texts_.end(); }

  std::string_view operator[](std::size_t index) const noexcept { return texts_[index]; }

  [[nodiscard]] number<Tag> find(sought_id& id) const {
    const auto found = index_.find([&](std::uint32_t key) { return id.hash(key); },
                                   [&](std::uint32_t entry) { return texts_[entry] == id.text(); });
    return found == hash_index::none ? number<Tag>() : number<Tag>(found);
  }

  /// Writes an id that is not there behind the others; nobody sees it before it is published. May fail.
  void add(std::string_view id) { texts_.add(id); }

  /// Makes ready to publish so many. May fail.
  void reserve(std::size_t more) { index_.reserve(more, hash_of_entry{texts_}); }
  /// The same for those of a draft, which has found out by which key they do not meet.
  void reserve(const id_list& drafted) {
    index_.reserve(drafted.end() - drafted.first(), hash_of_entry{texts_}, drafted.index_.key());
  }

  void publish() noexcept {
    const auto before = texts_.end();
    texts_.publish();
    for (auto i = before; i < texts_.end(); ++i) index_.add(static_cast<std::uint32_t>(i), hash_of_entry{texts_});
  }

  void discard() noexcept { texts_.discard(); }
  void forget_old() noexcept { index_.forget_old(); }

 private:
  struct hash_of_entry {
    const text_list& of;
    std::uint32_t operator()(std::uint32_t entry, std::uint32_t key) const { return hash_of(of[entry], key); }
  };

  text_list texts_;
  hash_index index_;
};

}  // namespace doithoai::inline v0
