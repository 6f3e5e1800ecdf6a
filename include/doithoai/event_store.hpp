#pragma once
// Where a ledger's events are kept: in memory, unless the host brings a store of its own.
//
//   doithoai::ledger ledger(std::make_unique<my_store>("doi-thoai.db"));
//   ledger.refresh().value();   // takes in what the store holds already
//
// A ledger calls its store from the thread that calls the ledger, and never while another of its calls goes on.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "doithoai/date.hpp"
#include "doithoai/event.hpp"
#include "doithoai/id.hpp"
#include "doithoai/personal_text.hpp"
#include "doithoai/result.hpp"

namespace doithoai::inline v0 {

/// An event as a store keeps it: the envelope, what was told as JSON, and, apart from it, all that may be erased one day. So
/// words are erased without touching what was told, and what was told can be hashed.
struct stored_event {
  std::int64_t seq = 0;  ///< 1 for a store's first event, then one more each.
  event_id id{};
  std::string type{};  ///< E.g. `issue_raised`, or one that this version does not know.
  std::int32_t version = 1;
  date happened_on{};
  instant recorded_at{};
  std::string by{};

  /// The members in the order of their table, without blanks, in UTF-8 that is not escaped. `{"":N}` stands where `texts[N]`
  /// belongs, which are words; `"":[N]`, last in its object, where the members belong that `texts[N]` holds as JSON.
  std::string data{};
  std::vector<personal_text> texts{};           ///< Each as it came, or erased.
  std::optional<std::int32_t> extra_members{};  ///< Which of the texts holds the envelope's unknown members.

  bool operator==(const stored_event&) const = default;
};

/// Events on their way into a store. Each is made when its turn comes, so that a store that keeps none costs nothing.
class events_to_keep {
 public:
  /// Refers to the events, which must outlive it, and are such as a ledger takes in.
  explicit events_to_keep(std::span<const event> events) noexcept : events_(events) {}

  [[nodiscard]] std::int64_t size() const noexcept { return static_cast<std::int64_t>(events_.size()); }

  /// Calls `keep` with each event, in their order, until it fails; then fails as `keep` did. It may move out of the event, which
  /// is gone after the call.
  result<void> each(const std::function<result<void>(stored_event&)>& keep) const;

 private:
  std::span<const event> events_;
};

/// A ledger's events, to which some are only ever added. The note and the unknown members of a journal document that was
/// loaded are no events: they are the ledger's, and are not here. What goes wrong is a failure with errc::storage, whose message
/// holds nothing of the events; an exception is passed on. Either way nothing may have changed.
class event_store {
 public:
  event_store() = default;
  event_store(const event_store&) = delete;
  event_store& operator=(const event_store&) = delete;
  virtual ~event_store() = default;

  /// How many events there are, of whatever hand.
  [[nodiscard]] virtual result<std::int64_t> size() const = 0;

  /// Adds events, all or none: once this has succeeded they are kept. Their seq go on from `expected_size`. Fails: conflict
  /// when the store holds more or fewer than `expected_size`.
  virtual result<void> append(const events_to_keep& events, std::int64_t expected_size) = 0;

  /// Calls `take` with each event from the one seq to the other, both included, in their order, until it fails; then fails as
  /// `take` did. Both are seq that the store has, or `from_seq` is above `to_seq`, and there is none.
  virtual result<void> read(std::int64_t from_seq, std::int64_t to_seq,
                            const std::function<result<void>(const stored_event&)>& take) const = 0;
};

/// Keeps the events in memory: what a ledger has that was given no store.
[[nodiscard]] std::unique_ptr<event_store> store_in_memory();

/// Keeps how many events there were, and none of them, for ledgers of which only the tables are wanted: its `read` fails,
/// and with it `events` and `save_json` of the ledger.
[[nodiscard]] std::unique_ptr<event_store> store_that_keeps_nothing();

}  // namespace doithoai::inline v0
