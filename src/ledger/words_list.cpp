// How words lie in a list of texts: behind one byte, or as what their erasure left.
#include "ledger/words_list.hpp"

#include <cstring>
#include <string>
#include <utility>

namespace doithoai::inline v0 {
namespace {

constexpr std::string_view are_words("\0", 1);
constexpr std::string_view were_erased("\1", 1);

}  // namespace

personal_text words_list::operator[](std::size_t index) const {
  const auto kept = kept_[index];
  const bool is_erased = kept.substr(0, 1) == were_erased;
  const auto rest = kept.substr(1);
  if (!is_erased) return personal_text(std::string(rest));
  stored_day erased_on;
  std::memcpy(&erased_on, rest.data(), sizeof erased_on);
  return personal_text(erasure{erased_on, std::string(rest.substr(sizeof erased_on))});
}

void words_list::add(const personal_text& words) {
  const auto& erased = words.erased();
  if (!erased) return kept_.add({are_words, words.words()});
  const stored_day on = erased->erased_on;
  char day[sizeof on];
  std::memcpy(day, &on, sizeof on);
  kept_.add({were_erased, std::string_view(day, sizeof day), erased->basis});
}

}  // namespace doithoai::inline v0
