#pragma once
// A ledger: what its events add up to, and how more of them come in. The events themselves lie in its event store.
//
//   doithoai::ledger ledger;
//   ledger.apply({day, doithoai::adopt_plan{plan}}, {now, "van-phong"}).value();
//   auto table = doithoai::issues(ledger.current(), {.as_of = day});
//
// One thread at a time; different ledgers never interact, unless they share an event store.

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "doithoai/event_store.hpp"
#include "doithoai/json.hpp"
#include "doithoai/state.hpp"

namespace doithoai::inline v0 {

class sequel;

/// Called with what a call is about to give, before anything is recorded: whoever needs memory for it gets it here, since
/// afterwards nothing may fail. What it throws is thrown by the call, which then has recorded nothing. It must not use the ledger
/// but to read it.
using before_recording = std::function<void(const decision&)>;

class ledger {
 public:
  ledger() : ledger(store_in_memory()) {}
  /// Keeps its events there. What the store holds already is taken in by `refresh`, or by the first call that adds to it.
  /// Throws std::invalid_argument where there is no store.
  explicit ledger(std::unique_ptr<event_store> store);
  ledger(ledger&&) = default;  ///< One that was moved from may only be assigned to or destroyed.
  ledger& operator=(ledger&&) = default;
  ledger(const ledger&) = delete;  ///< A copy of current() is a snapshot.
  ledger& operator=(const ledger&) = delete;
  ~ledger() = default;

  /// Judges a command and, unless it is refused, takes in its events. Fails as `decide` does; as `refresh` does, which comes
  /// first; and as the store's `append` does. Then no event is added.
  result<decision> apply(const command& what, const context& who, const before_recording& ready = {});

  /// All of the commands or none. They are judged in their order up to the first that is refused, since those after it
  /// would be judged without it: a failure has the findings of that one, and its `where` begins with its index.
  result<decision> apply(std::span<const command> batch, const context& who, const before_recording& ready = {});

  /// One command as JSON, or an array of them. Unknown members are refused.
  result<decision> apply_json(std::string_view text, const context& who, const before_recording& ready = {});

  /// Takes in events recorded elsewhere, all or none: their seq must go on where this ledger stands. An event of an
  /// unknown type is kept and named by a finding. Fails: invalid_argument for a seq out of order, for recorded_at running
  /// backwards, for what `judge` finds and for what could not be saved: an empty required id, a text that is not UTF-8.
  /// Fails as `apply` does, too, of reading and adding to the store.
  result<std::vector<finding>> take_in(std::vector<event> events);

  /// Takes in a journal document: `{"events": [...]}`. Fails as `from_json` and `take_in` do. `ready` gets the findings alone.
  result<std::vector<finding>> load_json(std::string_view text, const before_recording& ready = {});

  /// Takes in what another hand has added to the store: all of it or none, judged as `take_in` judges. Reads show the ledger
  /// as of the last of these and of the calls that add to it. Those take in first what is there, whatever becomes of what they
  /// are asked for, and what is found of it is told by `refresh` alone. Fails: as the store's `read` does; storage, when the
  /// store holds fewer events than the ledger has seen, or one that `take_in` would refuse, whose place and findings it gives.
  result<std::vector<finding>> refresh();

  /// The journal document, in the full view: what `load_json` reads. Its note and unknown members are those of the journal
  /// that this ledger loaded last. Fails as the store's `read` does, and with storage when the store leaves events out.
  [[nodiscard]] result<std::string> save_json() const;

  [[nodiscard]] const state& current() const noexcept { return state_; }
  /// The events that were taken in, from that seq on. Fails as `save_json` does.
  [[nodiscard]] result<std::vector<event>> events(std::int64_t from_seq = 1) const;
  /// The same as a JSON array, as `who` may see them. Outside the full view there are none that name a denunciation, an opinion
  /// behind one, or a part or an answer of one, whatever is told of it later; of a conclusion its items that do are left out. The
  /// rest has neither `seq` nor `id`, which would tell where one is missing, and nor may `from_seq`: there they are told from the
  /// first on. To write an event by itself, `to_json` has no more to go by than the event. Fails as `events` does, and with
  /// invalid_argument for a `from_seq` above 1 outside the full view.
  [[nodiscard]] result<std::string> events_json(audience who, std::int64_t from_seq = 1) const;
  /// How many events were taken in.
  [[nodiscard]] std::int64_t revision() const noexcept { return state_.revision(); }

 private:
  [[nodiscard]] sequel next() const;
  result<std::vector<finding>> take_all(std::span<const event> events, bool are_read, const before_recording& ready);
  result<void> accept(const sequel& judged, std::span<const event> added);
  [[nodiscard]] result<void> each_stored(std::int64_t from_seq, std::int64_t to_seq,
                                         const std::function<result<void>(const stored_event&)>& take) const;

  std::unique_ptr<event_store> store_;
  state state_;
  std::string note_;     // of the journal document that was loaded last
  personal_text extra_;  // its unknown members
};

}  // namespace doithoai::inline v0
