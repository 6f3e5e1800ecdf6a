#pragma once
// Where a ledger's facts stand: the store of what was accepted, to which rows are only added, and drafts over it.
//
// A batch of commands is judged in a draft, which has rows, heads and ids of its own. Refused, it is dropped, and the store
// never knew of it. Accepted, room for all of it is made in the store, and then it is published without anything that can
// fail. One thread writes; any thread reads what was published by the events that it wants to know of.

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "doithoai/calendar.hpp"
#include "doithoai/event.hpp"
#include "ledger/answer_facts.hpp"
#include "ledger/books.hpp"
#include "ledger/conclusion_facts.hpp"
#include "ledger/issue_facts.hpp"
#include "ledger/opinion_facts.hpp"
#include "ledger/part_facts.hpp"
#include "ledger/plan_facts.hpp"
#include "ledger/session_facts.hpp"
#include "ledger/text_list.hpp"
#include "ledger/words_list.hpp"

namespace doithoai::inline v0 {

/// Every kind of fact, as the nouns list them.
template <template <class> class Of>
using of_each_fact = decltype(std::tuple_cat(std::declval<plan_facts<Of>>(), std::declval<session_facts<Of>>(),
                                             std::declval<opinion_facts<Of>>(), std::declval<issue_facts<Of>>(),
                                             std::declval<conclusion_facts<Of>>(), std::declval<part_facts<Of>>(),
                                             std::declval<answer_facts<Of>>()));

/// Ids of everything that has one, and papers. Events are here when their id is not the one that the ledger would give.
using all_ids = std::tuple<id_list<event_tag>, id_list<session_tag>, id_list<opinion_tag>, id_list<issue_tag>,
                           id_list<part_tag>, id_list<answer_tag>, id_list<conclusion_tag>, id_list<organisation_tag>,
                           id_list<category_tag>, id_list<entry_tag>, id_list<field_tag>, id_list<paper_tag>>;

/// Values of any type by number, published like everything else.
template <class T>
class value_list {
 public:
  void begin_at(std::size_t first) noexcept { first_ = first; }
  [[nodiscard]] std::size_t first() const noexcept { return first_; }
  [[nodiscard]] std::size_t end() const noexcept { return first_ + size_.load(std::memory_order_acquire); }
  const T& operator[](std::size_t index) const noexcept { return values_[index - first_]; }

  /// Writes a value behind the others; nobody sees it before it is published. May fail.
  void add(T value) {
    values_.reserve(count_ + 1);
    values_[count_] = std::move(value);
    ++count_;
  }
  void publish() noexcept { size_.store(count_, std::memory_order_release); }
  void discard() noexcept { count_ = size_.load(std::memory_order_relaxed); }

 private:
  segments<T, room::made> values_;
  std::size_t first_ = 0;
  std::size_t count_ = 0;
  std::atomic<std::size_t> size_{0};
};

/// From that event on the ledger's clock showed that day, or a later one.
struct recorded_day {
  stored_day day;
  std::uint32_t first_seq = 0;
};

template <standing Standing>
struct content {
  template <class Fact>
  using table_of = fact_table<Fact, Standing>;

  template <class Fact>
  auto& table() {
    return std::get<table_of<Fact>>(tables);
  }
  template <class Fact>
  const auto& table() const {
    return std::get<table_of<Fact>>(tables);
  }
  template <class Tag>
  auto& ids() {
    return std::get<id_list<Tag>>(names);
  }
  template <class Tag>
  const auto& ids() const {
    return std::get<id_list<Tag>>(names);
  }

  /// Calls `what` with each list of this and the same list of another.
  template <class Other, class Do>
  void each_list(const Other& other, Do what) {
    std::apply([&]<class... Fact>(table_of<Fact>&... one) { (what(one, other.template table<Fact>()), ...); }, tables);
    std::apply([&]<class... Tag>(id_list<Tag>&... one) { (what(one, other.template ids<Tag>()), ...); }, names);
    what(texts, other.texts);
    what(words, other.words);
    what(rulebooks, other.rulebooks);
    what(planbooks, other.planbooks);
    what(days, other.days);
  }

  /// Writes everything of a draft behind what there is; nobody sees it yet. May fail, and then nothing has changed.
  void prepare(const content<standing::draft>& from);

  /// Lets everybody see what was prepared.
  void publish() noexcept;

  /// Gives back what only readers still held: when there are none.
  void forget_old() noexcept;

  of_each_fact<table_of> tables;
  all_ids names;
  text_list texts;
  words_list words;
  value_list<std::shared_ptr<const rulebook>> rulebooks;
  value_list<std::shared_ptr<const planbook>> planbooks;
  value_list<recorded_day> days;
  std::atomic<bool> is_repeated{false};  // some fact of which one row counts was told twice of one subject

 private:
  bool prepared_repeated_ = false;
};

/// Counts who holds it, so that whoever holds it alone knows, and sees all that the others did before they let go.
class shared_count {
 public:
  void hold() const noexcept { holders_.fetch_add(1, std::memory_order_relaxed); }
  [[nodiscard]] bool let_go() const noexcept { return holders_.fetch_sub(1, std::memory_order_acq_rel) == 1; }
  [[nodiscard]] bool is_one() const noexcept { return holders_.load(std::memory_order_acquire) == 1; }

 private:
  mutable std::atomic<std::uint32_t> holders_{1};
};

/// A pointer that shares what it points to.
template <class T>
class shared {
 public:
  shared() = default;
  explicit shared(T* made) noexcept : held_(made) {}
  shared(const shared& other) noexcept : held_(other.held_) {
    if (held_ != nullptr) held_->holders.hold();
  }
  shared(shared&& other) noexcept : held_(std::exchange(other.held_, nullptr)) {}
  shared& operator=(const shared& other) noexcept {
    if (this != &other) *this = shared(other);
    return *this;
  }
  shared& operator=(shared&& other) noexcept {
    std::swap(held_, other.held_);
    return *this;
  }
  ~shared() {
    if (held_ != nullptr && held_->holders.let_go()) delete held_;
  }

  explicit operator bool() const noexcept { return held_ != nullptr; }
  T* operator->() const noexcept { return held_; }
  T& operator*() const noexcept { return *held_; }
  T* get() const noexcept { return held_; }
  [[nodiscard]] bool is_alone() const noexcept { return held_->holders.is_one(); }

 private:
  T* held_ = nullptr;
};

struct store : content<standing::accepted> {
  std::int64_t last_seq = 0;  // for the thread that writes
  shared_count holders;
};

struct draft : content<standing::draft> {
  /// Over a store as it is known up to that event. What is told here is numbered from where the store ends now, and does not
  /// see what the store takes in later.
  draft(const store& over, std::int64_t last_known);
  draft(const draft& other);
  draft& operator=(const draft&) = delete;
  draft(draft&&) = delete;
  draft& operator=(draft&&) = delete;
  ~draft() = default;

  const store& below;
  const std::int64_t known_below;  // the last event of the store that is seen here
  shared_count holders;
};

}  // namespace doithoai::inline v0
