#pragma once
// References to nothing, each with the id that may have been meant.

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <typeindex>
#include <utility>
#include <vector>

#include "doithoai/finding.hpp"

namespace doithoai::inline v0 {

/// Makes the findings `id.unknown` of one command or document.
class unknown_ids {
 public:
  /// The ids that there are of the kind that was expected: `id_at(i)` for each i below `size`; an empty one is none. `kind` is
  /// the type of what they name.
  template <class IdAt>
  finding finding_of(std::type_index kind, const std::string& id, std::string path, std::size_t size, IdAt id_at) {
    if (const auto before = made_.find({kind, id}); before != made_.end()) {
      auto again = before->second;
      again.path = std::move(path);
      return again;
    }
    const auto looked_at = std::min({size, most_for_one, left_});
    left_ -= looked_at;
    std::vector<std::string_view> known;
    for (std::size_t i = 0; i < looked_at; ++i) known.push_back(id_at(i));
    return made_.emplace(std::pair(kind, id), made(id, std::move(path), std::move(known))).first->second;
  }

  /// The same for records, which have an id or a code.
  template <class Records>
  finding finding_of(const std::string& id, std::string path, const Records& known) {
    const std::type_index kind = typeid(typename Records::value_type);
    return finding_of(kind, id, std::move(path), known.size(), [&](std::size_t i) -> std::string_view {
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
  std::map<std::pair<std::type_index, std::string>, finding> made_;  // so that the same is said wherever an id stands
};

}  // namespace doithoai::inline v0
