#pragma once
// Findings of which there may be very many of one rule.

#include <map>
#include <string>
#include <vector>

#include "doithoai/finding.hpp"

namespace doithoai::inline v0 {

/// Keeps the first hundred of each rule; where there were more, the first of these says how many (`alike`).
class few_findings {
 public:
  /// One more of that rule; `make` gives it where it is kept.
  template <class Make>
  void add(const std::string& rule, Make make) {
    auto& seen = seen_.try_emplace(rule, counted{found_.size(), 0}).first->second;
    if (++seen.count <= most) found_.push_back(make());
  }

  [[nodiscard]] std::vector<finding> take() && {
    for (const auto& [rule, seen] : seen_)
      if (seen.count > most) found_[seen.first].args.push_back({"alike", std::to_string(seen.count)});
    return std::move(found_);
  }

 private:
  static constexpr std::size_t most = 100;

  struct counted {
    std::size_t first;
    std::size_t count;
  };

  std::vector<finding> found_;
  std::map<std::string, counted> seen_;
};

}  // namespace doithoai::inline v0
