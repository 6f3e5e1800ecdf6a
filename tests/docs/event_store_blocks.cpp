// The event store of docs/architecture.md.
#include <doithoai/event_store.hpp>
#include <doithoai/json.hpp>
#include <doithoai/ledger.hpp>

#include <cstdlib>
#include <iostream>
#include <memory>
#include <utility>
#include <vector>

// [a store of one's own]
// Keeps the events where the host wants them: here in a list that two ledgers share.
class shared_list : public doithoai::event_store {
 public:
  explicit shared_list(std::shared_ptr<std::vector<doithoai::stored_event>> list) : list_(std::move(list)) {}

  doithoai::result<std::int64_t> size() const override { return static_cast<std::int64_t>(list_->size()); }

  doithoai::result<void> append(const doithoai::events_to_keep& events, std::int64_t expected_size) override {
    if (expected_size != static_cast<std::int64_t>(list_->size()))
      return doithoai::failure{doithoai::errc::conflict, "another hand was quicker", "", {}};
    const auto size = list_->size();
    auto kept = events.each([&](doithoai::stored_event& event) -> doithoai::result<void> {
      list_->push_back(std::move(event));
      return {};
    });
    if (!kept) list_->resize(size);
    return kept;
  }

  doithoai::result<void> read(
      std::int64_t from_seq, std::int64_t to_seq,
      const std::function<doithoai::result<void>(const doithoai::stored_event&)>& take) const override {
    for (const auto& event : *list_)
      if (from_seq <= event.seq && event.seq <= to_seq)
        if (auto taken = take(event); !taken) return taken;
    return {};
  }

 private:
  std::shared_ptr<std::vector<doithoai::stored_event>> list_;
};
// [end]

int main() {
  const auto list = std::make_shared<std::vector<doithoai::stored_event>>();
  const auto day = doithoai::parse_date("2020-01-02").value();
  const doithoai::context now{doithoai::parse_instant("2020-01-02T08:00:00+07:00").value(), "văn phòng"};
  const auto rules = doithoai::from_json<doithoai::adopt_rules>("{}").value();
  // [two hands]
  doithoai::ledger one(std::make_unique<shared_list>(list));
  doithoai::ledger other(std::make_unique<shared_list>(list));
  one.apply({day, rules}, now).value();
  other.refresh().value();  // takes in what the store holds by now
  // [end]
  std::cout << one.revision() << ' ' << other.revision() << '\n';
  return other.revision() == one.revision() && one.revision() == 1 ? EXIT_SUCCESS : EXIT_FAILURE;
}
