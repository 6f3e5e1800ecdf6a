// The two event stores that come with the library: one in memory, and one that only counts.
#include "doithoai/event_store.hpp"

#include <utility>

#include "ledger/store.hpp"

namespace doithoai::inline v0 {
namespace {

result<void> check_size_of(std::int64_t size, std::int64_t expected) {
  if (size == expected) return {};
  return failure{
      errc::conflict,
      "the store holds " + std::to_string(size) + " events where " + std::to_string(expected) + " were expected",
      "",
      {}};
}

class memory_store final : public event_store {
 public:
  [[nodiscard]] result<std::int64_t> size() const override { return static_cast<std::int64_t>(events_.end()); }

  result<void> append(std::vector<stored_event> events, std::int64_t expected_size) override {
    if (auto checked = check_size_of(*size(), expected_size); !checked) return checked;
    events_.discard();  // what an append had written that failed for want of memory
    for (auto& e : events) events_.add(std::move(e));
    events_.publish();
    return {};
  }

  result<void> read(std::int64_t from_seq, std::int64_t to_seq,
                    const std::function<result<void>(const stored_event&)>& take) const override {
    for (auto seq = from_seq; seq <= to_seq; ++seq)
      if (auto taken = take(events_[static_cast<std::size_t>(seq - 1)]); !taken) return taken;
    return {};
  }

 private:
  value_list<stored_event> events_;
};

class counting_store final : public event_store {
 public:
  [[nodiscard]] result<std::int64_t> size() const override { return size_; }

  result<void> append(std::vector<stored_event> events, std::int64_t expected_size) override {
    if (auto checked = check_size_of(size_, expected_size); !checked) return checked;
    size_ += static_cast<std::int64_t>(events.size());
    return {};
  }

  result<void> read(std::int64_t from_seq, std::int64_t to_seq,
                    const std::function<result<void>(const stored_event&)>& /*take*/) const override {
    if (from_seq > to_seq) return {};
    return failure{errc::storage, "the ledger's store counts events and keeps none of them", "", {}};
  }

 private:
  std::int64_t size_ = 0;
};

}  // namespace

std::unique_ptr<event_store> store_in_memory() { return std::make_unique<memory_store>(); }
std::unique_ptr<event_store> store_that_keeps_nothing() { return std::make_unique<counting_store>(); }

}  // namespace doithoai::inline v0
