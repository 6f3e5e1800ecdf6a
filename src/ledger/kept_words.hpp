#pragma once
// Words that may be erased one day, as a ledger's facts hold them: in one piece of memory, and eight bytes beside it.

#include <cstddef>
#include <cstdint>
#include <memory>

#include "doithoai/personal_text.hpp"
#include "ledger/number.hpp"

namespace doithoai::inline v0 {

/// A copy has words of its own: those that a store takes over from a draft come to lie side by side, apart from what goes with
/// the draft.
class kept_words {
 public:
  kept_words() = default;
  explicit kept_words(const personal_text& text);
  kept_words(const kept_words& other);
  kept_words(kept_words&&) noexcept = default;
  kept_words& operator=(const kept_words& other);
  kept_words& operator=(kept_words&&) noexcept = default;
  ~kept_words() = default;

  [[nodiscard]] personal_text get() const;

 private:
  struct header {
    std::uint32_t size = 0;
    maybe_day erased_on;
  };

  [[nodiscard]] header head() const noexcept;

  std::unique_ptr<std::byte[]>
      held_;  // a header, and the words behind it or the basis of their erasure; null: no words
};

}  // namespace doithoai::inline v0
