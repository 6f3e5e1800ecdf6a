// Ids that somebody made to meet in one place cost no more than others.

#include "ledger/hash_index.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using doithoai::hash_index;
using doithoai::hash_of;

// An index of texts, and how often it asked for a hash.
class texts {
 public:
  void add(const std::string& text) { add_all({text}, 0); }

  void add_all(const std::vector<std::string>& all, std::uint32_t least_key) {
    const auto hash = [this](std::uint32_t entry, std::uint32_t key) {
      ++asked_;
      return hash_of(all_[entry], key);
    };
    index_.reserve(all.size(), hash, least_key);
    for (const auto& text : all) {
      all_.push_back(text);
      index_.add(static_cast<std::uint32_t>(all_.size() - 1), hash);
    }
  }

  [[nodiscard]] std::uint32_t key() const { return index_.key(); }

  [[nodiscard]] std::uint32_t find(const std::string& wanted) {
    return index_.find([&](std::uint32_t key) { return hash_of(wanted, key); },
                       [&](std::uint32_t entry) {
                         ++compared_;
                         return all_[entry] == wanted;
                       });
  }

  [[nodiscard]] std::size_t asked() const { return asked_; }
  [[nodiscard]] std::size_t compared() const { return compared_; }

 private:
  std::vector<std::string> all_;
  hash_index index_;
  std::size_t asked_ = 0;
  std::size_t compared_ = 0;
};

// Texts whose hashes by the first key are the lowest of all: they meet in one place of a table of any size.
std::vector<std::string> aimed(std::size_t count) {
  constexpr std::uint32_t first_key = 0;
  std::vector<std::string> made;
  for (std::size_t i = 0; made.size() < count; ++i)
    if (auto text = "v" + std::to_string(i); hash_of(text, first_key) >> 22U == 0) made.push_back(std::move(text));
  return made;
}

TEST(hash_index, finds_what_was_added) {
  texts index;
  for (std::size_t i = 0; i < 10'000; ++i) index.add("v" + std::to_string(i));
  for (std::size_t i = 0; i < 10'000; ++i) EXPECT_EQ(index.find("v" + std::to_string(i)), i);
  EXPECT_EQ(index.find("v10000"), hash_index::none);
  EXPECT_EQ(index.asked(), 10'000U) << "a key that serves is kept";
}

TEST(hash_index, leaves_a_key_under_which_ids_were_made_to_meet) {
  const auto ids = aimed(4'000);
  texts index;
  for (const auto& id : ids) index.add(id);
  EXPECT_GT(index.asked(), ids.size()) << "the first key was left";
  EXPECT_LT(index.asked(), 3 * ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) EXPECT_EQ(index.find(ids[i]), i);
  EXPECT_LT(index.compared(), 2 * ids.size());
}

// The ids of a batch come into the ledger all at once, from a draft that has met them one after another.
TEST(hash_index, begins_with_the_key_to_which_another_has_come) {
  const auto ids = aimed(4'000);
  texts drafted;
  for (const auto& id : ids) drafted.add(id);
  EXPECT_GT(drafted.key(), 0U);
  texts told;
  told.add_all(ids, drafted.key());
  EXPECT_EQ(told.asked(), ids.size());
  told.add("one more");
  EXPECT_EQ(told.asked(), ids.size() + 1) << "no key had to be left";
  for (std::size_t i = 0; i < ids.size(); ++i) EXPECT_EQ(told.find(ids[i]), i);

  texts late;
  late.add("the first");
  late.add_all(ids, drafted.key());
  EXPECT_EQ(late.asked(), ids.size() + 2) << "what was there has left the first key too";
  EXPECT_EQ(late.find("the first"), 0U);
}

}  // namespace
