// The two event stores that come with the library: one in memory, and one that only counts.
#include "doithoai/event_store.hpp"

#include <string>
#include <unordered_set>
#include <utility>

#include "ledger/store.hpp"
#include "ledger/words_list.hpp"

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

// What was told, and the words that belong to it, lie side by side with those of other events; the few texts that most events
// share are there once.
class memory_store final : public event_store {
 public:
  [[nodiscard]] result<std::int64_t> size() const override { return static_cast<std::int64_t>(entries_.end()); }

  result<void> append(const events_to_keep& events, std::int64_t expected_size) override {
    if (auto checked = check_size_of(*size(), expected_size); !checked) return checked;
    // What an append had written that failed for want of memory.
    entries_.discard();
    data_.discard();
    words_.discard();
    auto words_end = words_.end();
    auto kept = events.each([&](stored_event& e) -> result<void> {
      data_.add(e.data);
      for (const auto& text : e.texts) words_.add(text);
      words_end += e.texts.size();
      entries_.add({std::move(e.id), shared(e.type), shared(e.by), e.version, e.happened_on, e.recorded_at,
                    e.extra_members, words_end});
      return {};
    });
    if (!kept) return kept;
    data_.publish();
    words_.publish();
    entries_.publish();
    return {};
  }

  result<void> read(std::int64_t from_seq, std::int64_t to_seq,
                    const std::function<result<void>(const stored_event&)>& take) const override {
    stored_event e;  // one for all: its memory is used again
    for (auto seq = from_seq; seq <= to_seq; ++seq) {
      fill(e, seq);
      if (auto taken = take(e); !taken) return taken;
    }
    return {};
  }

 private:
  struct entry {
    event_id id{};
    const std::string* type = nullptr;
    const std::string* by = nullptr;
    std::int32_t version = 0;
    date happened_on{};
    instant recorded_at{};
    std::optional<std::int32_t> extra_members{};
    std::size_t words_end = 0;  // its words are those from the end of the entry before on
  };

  void fill(stored_event& e, std::int64_t seq) const {
    const auto index = static_cast<std::size_t>(seq - 1);
    const auto& kept = entries_[index];
    e.seq = seq;
    e.id = kept.id;
    e.type = *kept.type;
    e.version = kept.version;
    e.happened_on = kept.happened_on;
    e.recorded_at = kept.recorded_at;
    e.by = *kept.by;
    e.data = data_[index];
    e.extra_members = kept.extra_members;
    e.texts.clear();
    for (auto i = index == 0 ? 0 : entries_[index - 1].words_end; i < kept.words_end; ++i) e.texts.push_back(words_[i]);
  }

  const std::string* shared(const std::string& text) { return &*shared_.insert(text).first; }

  std::unordered_set<std::string> shared_;  // types, and who recorded
  text_list data_;
  words_list words_;
  value_list<entry> entries_;
};

class counting_store final : public event_store {
 public:
  [[nodiscard]] result<std::int64_t> size() const override { return size_; }

  result<void> append(const events_to_keep& events, std::int64_t expected_size) override {
    if (auto checked = check_size_of(size_, expected_size); !checked) return checked;
    size_ += events.size();
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
