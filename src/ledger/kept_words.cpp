// Puts words, or the fact that they were erased, into one piece of memory, and makes a text of them again.
#include "ledger/kept_words.hpp"

#include <cstring>
#include <string>
#include <utility>

namespace doithoai::inline v0 {

kept_words::kept_words(const personal_text& text) {
  if (text.empty()) return;
  const auto& erased = text.erased();
  const std::string& bytes = erased ? erased->basis : text.words();
  const header first{static_cast<std::uint32_t>(bytes.size()),
                     erased ? std::optional(erased->erased_on) : std::nullopt};
  held_ = std::make_unique_for_overwrite<std::byte[]>(sizeof first + bytes.size());
  std::memcpy(held_.get(), &first, sizeof first);
  std::memcpy(held_.get() + sizeof first, bytes.data(), bytes.size());
}

kept_words::kept_words(const kept_words& other) {
  if (other.held_ == nullptr) return;
  const auto size = sizeof(header) + other.head().size;
  held_ = std::make_unique_for_overwrite<std::byte[]>(size);
  std::memcpy(held_.get(), other.held_.get(), size);
}

kept_words& kept_words::operator=(const kept_words& other) {
  if (this != &other) *this = kept_words(other);
  return *this;
}

kept_words::header kept_words::head() const noexcept {
  header first;
  std::memcpy(&first, held_.get(), sizeof first);
  return first;
}

personal_text kept_words::get() const {
  if (held_ == nullptr) return {};
  const auto first = head();
  std::string bytes(reinterpret_cast<const char*>(held_.get() + sizeof first), first.size);
  if (const auto erased_on = first.erased_on.get()) return personal_text(erasure{*erased_on, std::move(bytes)});
  return personal_text(std::move(bytes));
}

}  // namespace doithoai::inline v0
