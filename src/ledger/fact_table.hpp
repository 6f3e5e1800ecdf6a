#pragma once
// Facts of one kind in the order in which they were told. Rows are added behind the others, never move and never change.
//
// A row names the one before it that tells of the same subject, so that what was told of a subject is a short chain that
// begins at its newest row, its head. One thread writes; any thread reads what was published, and walks back over what is
// newer than what it wants to know.

#include <algorithm>
#include <array>
#include <atomic>
#include <concepts>
#include <memory>
#include <span>
#include <tuple>
#include <type_traits>
#include <utility>

#include "ledger/hash_index.hpp"
#include "ledger/number.hpp"
#include "ledger/segments.hpp"

namespace doithoai::inline v0 {

/// Which of the rows of one subject counts. Of two on one day: for the earliest the one told first, for the latest the one
/// told last.
enum class counted : std::uint8_t { earliest, latest, every };

/// A member by whose value rows are chained: where most values have such a fact, and where few have.
template <auto Member>
struct dense {
  static constexpr auto member = Member;
  static constexpr bool is_dense = true;
};
template <auto Member>
struct sparse {
  static constexpr auto member = Member;
  static constexpr bool is_dense = false;
};

template <class... Key>
struct chained_by {
  static constexpr std::size_t count = sizeof...(Key);
  template <std::size_t I>
  using key = std::tuple_element_t<I, std::tuple<Key...>>;
};

/// A struct of what is told. It says which of its rows counts, and by which members they are chained; the first of these is
/// its subject.
template <class T>
concept fact = requires {
  { T::counts } -> std::convertible_to<counted>;
  T::chains::count;
};

template <class>
struct member_of;
template <class Fact, class Value>
struct member_of<Value Fact::*> {
  using fact = Fact;
  using value = Value;
};

/// The chain of a fact that goes by that member.
template <auto Member>
constexpr std::size_t chain_of() {
  using chains = typename member_of<decltype(Member)>::fact::chains;
  return []<std::size_t... I>(std::index_sequence<I...>) {
    constexpr auto is_it = []<std::size_t J>() {
      constexpr auto member = chains::template key<J>::member;
      if constexpr (std::is_same_v<decltype(member), const decltype(Member)>)
        return member == Member;
      else
        return false;
    };
    std::size_t found = sizeof...(I);
    ((is_it.template operator()<I>() && found == sizeof...(I) ? (void)(found = I) : void()), ...);
    return found;
  }
  (std::make_index_sequence<chains::count>{});
}

template <class Fact>
struct fact_row : Fact {
  std::uint32_t seq = 0;  // of the event that told it
  stored_day day;         // on which it was so
  std::array<number<Fact>, Fact::chains::count> before;

  /// The value that chain `I` goes by.
  template <std::size_t I>
  [[nodiscard]] auto key() const {
    return this->*Fact::chains::template key<I>::member;
  }
};

/// Whether of one subject the row of a day counts in place of one that was told before it.
template <fact Fact>
[[nodiscard]] constexpr bool takes_over(stored_day later, stored_day earlier) noexcept {
  static_assert(Fact::counts != counted::every, "each of its rows counts");
  return Fact::counts == counted::earliest ? later < earlier : later >= earlier;
}

/// Whether facts have been accepted, or belong to a draft that may be dropped.
enum class standing : std::uint8_t { accepted, draft };

/// Heads by a value that nearly always has one.
class dense_heads {
 public:
  /// The head's row, and one; 0 where there is none.
  [[nodiscard]] std::uint32_t find(std::size_t value) const noexcept {
    const auto* held = heads_.find(value);
    return held == nullptr ? 0U : held->load(std::memory_order_acquire);
  }

  /// Makes room for the head of that value, and for so many new ones.
  void reserve(std::size_t value) { heads_.reserve(value + 1); }
  void reserve_more(std::size_t) {}

  void set(std::size_t value, std::uint32_t head) noexcept { heads_[value].store(head, std::memory_order_release); }
  void forget_old() noexcept {}

 private:
  segments<std::atomic<std::uint32_t>, room::made> heads_;
};

/// Heads by a value that seldom has one.
class sparse_heads {
 public:
  [[nodiscard]] std::uint32_t find(std::size_t value) const noexcept {
    const auto entry = entry_of(value);
    return entry == hash_index::none ? 0U : heads_[entry].head.load(std::memory_order_acquire);
  }

  void reserve(std::size_t) {}
  void reserve_more(std::size_t heads) {
    heads_.reserve(count_ + heads);
    index_.reserve(heads, hash_of_entry{*this});
  }

  void set(std::size_t value, std::uint32_t head) noexcept {
    if (const auto entry = entry_of(value); entry != hash_index::none)
      return heads_[entry].head.store(head, std::memory_order_release);
    heads_[count_].value = static_cast<std::uint32_t>(value);
    heads_[count_].head.store(head, std::memory_order_relaxed);
    index_.add(static_cast<std::uint32_t>(count_++), hash_of_entry{*this});
  }
  void forget_old() noexcept { index_.forget_old(); }

 private:
  struct chain {
    std::uint32_t value = 0;
    std::atomic<std::uint32_t> head{0};
  };
  struct hash_of_entry {
    const sparse_heads& of;
    std::uint32_t operator()(std::uint32_t entry, std::uint32_t key) const {
      return hash_of(of.heads_[entry].value, key);
    }
  };

  [[nodiscard]] std::uint32_t entry_of(std::size_t value) const noexcept {
    return index_.find([&](std::uint32_t key) { return hash_of(static_cast<std::uint32_t>(value), key); },
                       [&](std::uint32_t entry) { return heads_[entry].value == value; });
  }
  segments<chain, room::made> heads_;
  hash_index index_;
  std::size_t count_ = 0;
};

template <class Fact, standing Standing>
class fact_table {
 public:
  using row = fact_row<Fact>;
  using row_no = number<Fact>;

  /// Of a draft: its rows are numbered from there on. While there are none.
  void begin_at(std::size_t first) noexcept { first_ = first; }
  [[nodiscard]] std::size_t first() const noexcept { return first_; }

  /// The number of the row that would be told next.
  [[nodiscard]] std::size_t end() const noexcept { return first_ + size_.load(std::memory_order_acquire); }

  const row& operator[](row_no number) const noexcept { return rows_[number.index() - first_]; }

  /// The newest row with that value in chain `I`.
  template <std::size_t I>
  [[nodiscard]] row_no newest(std::size_t value) const noexcept {
    const auto head = std::get<I>(heads_).find(value);
    return head == 0 ? row_no() : row_no(head - 1);
  }

  /// Adds a row that everybody sees at once, in a draft. May fail, and then nothing has changed.
  row_no append(const row& told) {
    const auto index = size_.load(std::memory_order_relaxed);
    rows_.reserve(index + 1);
    reserve_heads(told);
    each_chain([&]<std::size_t I>() { std::get<I>(heads_).reserve_more(1); });
    std::construct_at(&rows_[index], told);
    set_heads(index);
    size_.store(index + 1, std::memory_order_release);
    return row_no(first_ + index);
  }

  /// Writes the rows of a draft behind those that there are; nobody sees them yet. May fail, and then nothing has changed.
  void prepare(const fact_table<Fact, standing::draft>& more) {
    discard();
    const auto size = size_.load(std::memory_order_relaxed);
    const auto many = more.end() - more.first();
    rows_.reserve(size + many);
    each_chain([&]<std::size_t I>() { std::get<I>(heads_).reserve_more(many); });
    auto to = size;
    more.each_stretch(more.end(), [&](std::span<const row> stretch, std::size_t) {
      for (const auto& told : stretch) {
        reserve_heads(told);
        std::construct_at(&rows_[to++], told);
      }
    });
    prepared_ = many;
  }

  void discard() noexcept { prepared_ = 0; }

  /// Lets everybody see what was prepared.
  void publish() noexcept {
    if (prepared_ == 0) return;
    const auto size = size_.load(std::memory_order_relaxed);
    for (std::size_t i = size; i < size + prepared_; ++i) set_heads(i);
    size_.store(size + prepared_, std::memory_order_release);
    prepared_ = 0;
  }

  /// Calls `what` with each stretch of rows that lie side by side, from the first on to the one before `end`.
  template <class Do>
  void each_stretch(std::size_t end, Do what) const {
    for (auto at = first_; at < end;) {
      const auto many = std::min(segments<row>::run_at(at - first_), end - at);
      what(std::span(&rows_[at - first_], many), at);
      at += many;
    }
  }

  void forget_old() noexcept {
    each_chain([&]<std::size_t I>() { std::get<I>(heads_).forget_old(); });
  }

 private:
  using chains = typename Fact::chains;

  template <class Do>
  static void each_chain(Do what) {
    [&]<std::size_t... I>(std::index_sequence<I...>) { (what.template operator()<I>(), ...); }
    (std::make_index_sequence<chains::count>{});
  }

  void reserve_heads(const row& told) {
    each_chain([&]<std::size_t I>() {
      if (const auto value = told.template key<I>()) std::get<I>(heads_).reserve(value.index());
    });
  }

  void set_heads(std::size_t index) noexcept {
    each_chain([&]<std::size_t I>() {
      if (const auto value = rows_[index].template key<I>())
        std::get<I>(heads_).set(value.index(), static_cast<std::uint32_t>(first_ + index) + 1);
    });
  }

  template <std::size_t I>
  using heads_of = std::conditional_t<Standing == standing::accepted && chains::template key<I>::is_dense, dense_heads,
                                      sparse_heads>;
  template <class>
  struct all_heads;
  template <std::size_t... I>
  struct all_heads<std::index_sequence<I...>> {
    using type = std::tuple<heads_of<I>...>;
  };

  segments<row> rows_;
  typename all_heads<std::make_index_sequence<chains::count>>::type heads_;
  std::size_t first_ = 0;
  std::size_t prepared_ = 0;
  std::atomic<std::size_t> size_{0};
};

}  // namespace doithoai::inline v0
