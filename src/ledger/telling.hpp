#pragma once
// Telling an event to a draft: its ids get numbers, and what it says becomes facts. Never refuses, whatever the order in
// which events come. Each noun says what its events tell: `tell_of`, declared with
// its facts.

#include "ledger/facts.hpp"

namespace doithoai::inline v0 {

/// The id that a ledger gives an event itself: "e" and its seq. No other event may bear it.
event_id own_id(std::int64_t seq);
bool is_own_id(const event_id& id, std::int64_t seq);

class telling {
 public:
  /// An event that is told to `to` as the one of that seq.
  telling(draft& to, std::int64_t seq, date happened_on)
      : to_(to), seq_(static_cast<std::uint32_t>(seq)), day_(happened_on) {}

  /// The number of an id, made where it is new; none for an empty id.
  template <class Tag>
  number<Tag> number_of(const id<Tag>& named) {
    return number_of<Tag>(std::string_view(named.text()));
  }

  /// The same of a paper by its key.
  paper_no paper(std::string_view key) { return number_of<paper_tag>(key); }

  [[nodiscard]] date day() const noexcept { return day_; }

  /// What was told before this event.
  [[nodiscard]] facts known() const { return {to_.below, &to_, seq_}; }

  text_no text(std::string_view words);
  words_no words(const personal_text& words);

  template <class Fact>
  number<Fact> tell(const Fact& what) {
    auto& table = to_.table<Fact>();
    fact_row<Fact> row{what, seq_, day_, {}};
    find_before(row, std::make_index_sequence<Fact::chains::count>());
    if constexpr (requires { row.latest_before; })
      if (row.before[0]) row.latest_before = latest_day(known().row(row.before[0]));
    if (Fact::counts == counted::earliest && row.before[0]) to_.is_repeated.store(true, std::memory_order_relaxed);
    return table.append(row);
  }

  void tell(std::shared_ptr<const rulebook> adopted);
  void tell(std::shared_ptr<const planbook> adopted);

 private:
  template <class Tag>
  number<Tag> number_of(std::string_view text) {
    if (text.empty()) return {};
    if (const auto found = known().find<Tag>(text)) return found;
    auto& list = to_.ids<Tag>();
    list.add(text);
    list.reserve(1);
    list.publish();
    return number<Tag>(list.end() - 1);
  }

  template <class Fact, std::size_t... I>
  void find_before(fact_row<Fact>& row, std::index_sequence<I...>) const {
    const auto before = [&]<std::size_t Chain>(auto value) {
      return value ? newest_of<Fact, Chain>(to_.below, &to_, value.index()) : number<Fact>();
    };
    ((row.before[I] = before.template operator()<I>(row.template key<I>())), ...);
  }

  template <class Row>
  static stored_day latest_day(const Row& row) {
    return row.day < row.latest_before ? row.latest_before : row.day;
  }

  draft& to_;
  std::uint32_t seq_;
  stored_day day_;
};

/// Takes an event into a draft, as the one after `before` events of which the last was recorded at `last_recorded_at`.
void tell(draft& to, std::int64_t before, instant last_recorded_at, const event& what);

}  // namespace doithoai::inline v0
