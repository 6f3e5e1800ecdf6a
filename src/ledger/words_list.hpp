#pragma once
// Words that may be erased one day, by number, as a ledger's facts and its events in memory hold them: one behind the other in
// large pieces of memory, so that they cost no allocation each and four bytes beside them.

#include <string_view>

#include "doithoai/personal_text.hpp"
#include "ledger/text_list.hpp"

namespace doithoai::inline v0 {

class words_list {
 public:
  void begin_at(std::size_t first) noexcept { kept_.begin_at(first); }
  [[nodiscard]] std::size_t first() const noexcept { return kept_.first(); }
  [[nodiscard]] std::size_t end() const noexcept { return kept_.end(); }

  /// The words with that number, or the fact that they were erased.
  [[nodiscard]] personal_text operator[](std::size_t index) const;

  /// Writes words behind the others; nobody sees them before they are published. May fail, and then nothing has changed.
  void add(const personal_text& words);
  /// The same, of words with that number in another list.
  void add(const words_list& from, std::size_t index) { kept_.add(from.kept_[index]); }

  void publish() noexcept { kept_.publish(); }
  void discard() noexcept { kept_.discard(); }

 private:
  text_list kept_;  // whether they were erased, and then the day; the words, or the basis of their erasure
};

}  // namespace doithoai::inline v0
