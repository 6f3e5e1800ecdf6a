#pragma once
// What a rule found: data first, a sentence second.
//
//   for (const auto& f : decision.findings) std::cout << sentence(f, doithoai::language::vietnamese) << '\n';
//
// A finding names its rule by an id that never changes; the sentence in either language is made from the rule's entry
// in one data file and the arguments (see sentence.hpp), so the two can be translated and tested apart.

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

namespace doithoai::inline v0 {

/// How much a finding weighs.
enum class severity : std::uint8_t {
  note,     ///< Worth knowing; nothing is wrong.
  warning,  ///< A rule of the plan or of the law was not kept; what happened is recorded all the same.
  error,    ///< What was asked for cannot be so; a command with such a finding is refused.
};

/// A named value of a finding's sentence.
struct argument {
  std::string name{};
  std::string value{};

  auto operator<=>(const argument&) const = default;
};

/// One rule, broken or noteworthy in one place.
struct finding {
  std::string rule{};  ///< `area.what`, stable for ever.
  severity level = severity::note;
  std::string path{};            ///< JSON pointer to the member of the command or document that is meant.
  std::vector<argument> args{};  ///< What the sentence is made from, in the order in which the rule lists them.
  std::string basis{};  ///< The article, plan entry or reason on which the rule rests; empty when it needs none.

  bool operator==(const finding&) const = default;
};

}  // namespace doithoai::inline v0
