#pragma once
// What is known of a ledger at a moment: the facts that were so by a day, and told by an event. Reading goes through here,
// so that no reader asks for itself what it may see.

#include <algorithm>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "doithoai/state.hpp"
#include "ledger/store.hpp"

namespace doithoai::inline v0 {

/// The newest row with that value in a store and in the draft over it, if there is one. The store may have gone on since the
/// draft was begun: what it took in then is not seen here, and its numbers are the draft's.
template <class Fact, std::size_t Chain>
number<Fact> newest_of(const store& of, const draft* over, std::size_t value) noexcept {
  const auto& accepted = of.table<Fact>();
  if (over == nullptr) return accepted.template newest<Chain>(value);
  const auto& drafted = over->table<Fact>();
  if (const auto found = drafted.template newest<Chain>(value)) return found;
  auto at = accepted.template newest<Chain>(value);
  while (at && at.index() >= drafted.first()) at = accepted[at].before[Chain];
  return at;
}

/// Refers to a store, and to a draft over it when there is one: both must outlive it.
class facts {
 public:
  facts(const store& of, const draft* over, std::int64_t last_seq, date as_of = last_date)
      : store_(&of), draft_(over), as_of_(as_of) {
    last_ = static_cast<std::uint32_t>(last_seq);
    last_below_ = static_cast<std::uint32_t>(over == nullptr ? last_seq : std::min(last_seq, over->known_below));
  }

  [[nodiscard]] date as_of() const noexcept { return as_of_; }
  [[nodiscard]] std::int64_t last_seq() const noexcept { return last_; }

  /// The same by that day, and told by that event.
  [[nodiscard]] facts at(date as_of, std::int64_t last_seq) const { return {*store_, draft_, last_seq, as_of}; }

  /// The last event that was recorded by the end of a day.
  [[nodiscard]] std::int64_t last_recorded_by(date day) const;

  // What was told of a subject.

  /// The row that counts, or null.
  template <class Fact, class Number>
  [[nodiscard]] const fact_row<Fact>* told(Number subject) const {
    const fact_row<Fact>* found = nullptr;
    each_of_chain<Fact, 0>(subject, [&](const fact_row<Fact>& one, number<Fact>) {
      if (found == nullptr || !takes_over<Fact>(found->day, one.day)) found = &one;
      if constexpr (requires { one.latest_before; }) return found->day < one.latest_before;
    });
    return found;
  }

  /// Whether there is such a row.
  template <class Fact, class Number>
  [[nodiscard]] bool has(Number subject) const {
    return told<Fact>(subject) != nullptr;
  }

  /// Calls `what` with each row whose member has that value, and with the row's number where it takes that, the newest
  /// first. Where one row of a subject counts, with this one alone.
  template <auto Member, class Number, class Do>
  void each(Number value, Do what) const {
    using Fact = typename member_of<decltype(Member)>::fact;
    constexpr auto chain = chain_of<Member>();
    each_of_chain<Fact, chain>(value, [&](const fact_row<Fact>& one, number<Fact> at) {
      if (!counts(one)) return;
      if constexpr (std::is_invocable_v<Do, const fact_row<Fact>&, number<Fact>>)
        what(one, at);
      else
        what(one);
    });
  }

  /// Calls `what` with each row that tells this of a subject, the newest first; with those too that do not count.
  template <class Fact, class Number, class Do>
  void each_telling(Number subject, Do what) const {
    each_of_chain<Fact, 0>(subject, [&](const fact_row<Fact>& one, number<Fact>) { what(one); });
  }

  /// The newest of these rows, or null.
  template <auto Member, class Number>
  [[nodiscard]] auto newest(Number value) const {
    using Fact = typename member_of<decltype(Member)>::fact;
    const fact_row<Fact>* found = nullptr;
    each_of_chain<Fact, chain_of<Member>()>(value, [&](const fact_row<Fact>& one, number<Fact>) {
      if (counts(one)) found = &one;
      return found == nullptr;
    });
    return found;
  }

  /// The same rows, the oldest first.
  template <auto Member, class Number>
  [[nodiscard]] auto all(Number value) const {
    using Fact = typename member_of<decltype(Member)>::fact;
    std::vector<const fact_row<Fact>*> rows;
    each<Member>(value, [&](const fact_row<Fact>& one) { rows.push_back(&one); });
    std::reverse(rows.begin(), rows.end());
    return rows;
  }

  /// Adds copies of these rows to a list, the oldest first.
  template <auto Member, class Number, class Row>
  void copy(Number value, std::vector<Row>& to) const {
    const auto from = static_cast<std::ptrdiff_t>(to.size());
    each<Member>(value, [&](const Row& one) { to.push_back(one); });
    std::reverse(to.begin() + from, to.end());
  }

  // The links of a chain, for who follows many of them at once.

  /// The newest row with that value, seen or not.
  template <auto Member, class Number>
  [[nodiscard]] auto head(Number value) const {
    using Fact = typename member_of<decltype(Member)>::fact;
    return value ? newest_of<Fact, chain_of<Member>()>(*store_, draft_, value.index()) : number<Fact>();
  }
  template <class Fact>
  [[nodiscard]] const fact_row<Fact>& row(number<Fact> at) const noexcept {
    return is_drafted(at) ? draft_->table<Fact>()[at] : store_->table<Fact>()[at];
  }
  template <class Fact>
  [[nodiscard]] bool is_seen(const fact_row<Fact>& row, number<Fact> at) const noexcept {
    return is_seen(row, is_drafted(at) ? last_ : last_below_);
  }

  /// Calls `what` with each row of a table that counts, in the order in which they were told.
  template <class Fact, class Do>
  void each_row(Do what) const {
    each_seen_row<Fact>([&](const fact_row<Fact>& one) {
      if (counts(one)) what(one);
    });
  }

  /// The same with those that do not count.
  template <class Fact, class Do>
  void each_seen_row(Do what) const {
    each_stretch<Fact>([&](std::span<const fact_row<Fact>> rows) {
      for (const auto& one : rows)
        if (one.day <= stored_day(as_of_)) what(one);
    });
  }

  /// Whether a row that is seen is the one that counts of its subject.
  template <class Fact>
  [[nodiscard]] bool counts(const fact_row<Fact>& row) const {
    if constexpr (requires { typename Fact::told_with; }) {
      return !is_repeated() || told<typename Fact::told_with>(row.answer)->seq == row.seq;
    } else if constexpr (Fact::counts == counted::every) {
      return true;
    } else if constexpr (Fact::counts == counted::earliest) {
      return !is_repeated() || told<Fact>(row.template key<0>()) == &row;
    } else {
      return told<Fact>(row.template key<0>()) == &row;
    }
  }

  // Ids and texts.

  template <class Tag>
  [[nodiscard]] number<Tag> find(const id<Tag>& wanted) const {
    return find<Tag>(std::string_view(wanted.text()));
  }
  template <class Tag>
  [[nodiscard]] number<Tag> find(std::string_view wanted) const {
    if (wanted.empty()) return {};
    sought_id sought(wanted);
    const auto found = store_->ids<Tag>().find(sought);
    if (draft_ == nullptr || (found && found.index() < draft_->ids<Tag>().first())) return found;
    return draft_->ids<Tag>().find(sought);
  }

  /// How many ids of a kind there are: of each number below, something may be known.
  template <class Tag>
  [[nodiscard]] std::size_t id_count() const {
    return draft_ == nullptr ? store_->ids<Tag>().end() : draft_->ids<Tag>().end();
  }

  template <class Tag>
  [[nodiscard]] std::string_view id_text(number<Tag> number) const {
    if (!number) return {};
    return from(
        store_->ids<Tag>(), [](const draft& d) -> const auto& { return d.ids<Tag>(); }, number.index());
  }
  template <class Tag>
  [[nodiscard]] id<Tag> id_of(number<Tag> number) const {
    return number ? id<Tag>::parse(id_text(number)).value() : id<Tag>();
  }

  [[nodiscard]] std::string text(text_no number) const {
    if (!number) return {};
    return std::string(from(
        store_->texts, [](const draft& d) -> const auto& { return d.texts; }, number.index()));
  }
  [[nodiscard]] personal_text words(words_no number) const {
    if (!number) return {};
    return from(
        store_->words, [](const draft& d) -> const auto& { return d.words; }, number.index());
  }

  // Documents.

  /// The rules and the plan in force, or null.
  [[nodiscard]] const rulebook* rules() const { return book_of(told<rules_adopted_fact>(the_ledger)); }
  [[nodiscard]] const planbook* plan() const;

  /// The rules in force on a day; before the first ones, null.
  [[nodiscard]] const rulebook* rules_on(date day) const { return at(std::min(day, as_of_), last_).rules(); }

 private:
  [[nodiscard]] const rulebook* book_of(const fact_row<rules_adopted_fact>* adopted) const;

  [[nodiscard]] bool is_repeated() const noexcept {
    return store_->is_repeated.load(std::memory_order_acquire) ||
           (draft_ != nullptr && draft_->is_repeated.load(std::memory_order_acquire));
  }

  // The value of that number in the list of the store, or of the draft.
  template <class List, class OfDraft>
  auto from(const List& accepted, OfDraft of_draft, std::size_t index) const -> decltype(accepted[index]) {
    const bool is_drafted = draft_ != nullptr && index >= of_draft(*draft_).first();
    return is_drafted ? of_draft(*draft_)[index] : accepted[index];
  }

  template <class Fact>
  [[nodiscard]] bool is_drafted(number<Fact> at) const noexcept {
    return draft_ != nullptr && at.index() >= draft_->table<Fact>().first();
  }

  // Calls `what` with the rows that are seen, the newest first, as long as it does not say false.
  template <class Fact, std::size_t Chain, class Number, class Do>
  void each_of_chain(Number value, Do what) const {
    if (!value) return;
    for (auto at = newest_of<Fact, Chain>(*store_, draft_, value.index()); at; at = row(at).before[Chain]) {
      const auto& one = row(at);
      if (is_seen(one, at) && !goes_on(what, one, at)) return;
    }
  }

  template <class Do, class Row, class Number>
  static bool goes_on(Do& what, const Row& row, Number at) {
    if constexpr (std::is_void_v<decltype(what(row, at))>) {
      what(row, at);
      return true;
    } else {
      return what(row, at);
    }
  }

  // The one place that says which rows there are for a reader.
  template <class Row>
  [[nodiscard]] bool is_seen(const Row& row, std::uint32_t last) const noexcept {
    return row.seq <= last && row.day <= stored_day(as_of_);
  }

  template <class Fact, class Do>
  void each_stretch(Do what) const {
    stretches_of(store_->table<Fact>(), last_below_, what);
    if (draft_ != nullptr) stretches_of(draft_->table<Fact>(), last_, what);
  }

  // Rows stand in the order of their events, so that those of later ones are the last.
  template <class Table, class Do>
  static void stretches_of(const Table& table, std::uint32_t last, Do what) {
    table.each_stretch(table.end(), [&](auto rows, std::size_t) {
      const auto end =
          rows.empty() || rows.back().seq <= last
              ? rows.end()
              : std::partition_point(rows.begin(), rows.end(), [&](const auto& r) { return r.seq <= last; });
      if (end != rows.begin()) what(rows.first(static_cast<std::size_t>(end - rows.begin())));
    });
  }

  const store* store_;
  const draft* draft_;
  date as_of_;
  std::uint32_t last_ = 0;
  std::uint32_t last_below_ = 0;  // of the store, where there is a draft
};

/// A state's content: the store, a draft of its own where others hold the store too, and how far it is known. What a draft
/// is over is let go of after it.
struct state_content {
  shared<store> accepted;
  shared<draft> own;
  std::int64_t last_seq = 0;
  instant last_recorded_at{std::chrono::microseconds::min()};
  shared_count holders;

  [[nodiscard]] facts all() const { return {*accepted, own.get(), last_seq}; }
};

/// How the rooms above see into a state.
struct state_access {
  static const state_content& content(const state& of) { return *of.content_; }
  static facts all(const state& of) { return of.content_->all(); }
  static void replace(state& of, std::unique_ptr<state_content> next) noexcept;
  static void evolve(state& of, const event& what);
};

}  // namespace doithoai::inline v0
