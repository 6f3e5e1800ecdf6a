#pragma once
// References to nothing, each with the id that may have been meant.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "doithoai/finding.hpp"

namespace doithoai::inline v0 {

/// Makes the findings `id.unknown` of one command or document.
class unknown_ids {
 public:
  /// The ids that there are of the kind that was expected: `id_at(i)` for each i below `size`; an empty one is none.
  template <class IdAt>
  finding finding_of(const std::string& id, std::string path, std::size_t size, IdAt id_at) {
    const auto looked_at = std::min({size, most_for_one, left_});
    left_ -= looked_at;
    std::vector<std::string_view> known;
    for (std::size_t i = 0; i < looked_at; ++i) known.push_back(id_at(i));
    return made(id, std::move(path), std::move(known));
  }

  /// The same for records, which have an id or a code.
  template <class Records>
  finding finding_of(const std::string& id, std::string path, const Records& known) {
    return finding_of(id, std::move(path), known.size(), [&](std::size_t i) -> std::string_view {
      if constexpr (requires { known[i].id; })
        return known[i].id.text();
      else
        return known[i].code.text();
    });
  }

 private:
  static finding made(const std::string& id, std::string path, std::vector<std::string_view> known);

  // A refusal must stay cheap where a ledger holds millions of ids, or a command a million references: so many are
  // compared with one reference, and with all of them together (measured: 7 ms for ids of 10 bytes, 0.3 s for 64).
  static constexpr std::size_t most_for_one = 4096;
  static constexpr std::size_t most_for_all = 4 * most_for_one;

  std::size_t left_ = most_for_all;
};

}  // namespace doithoai::inline v0
