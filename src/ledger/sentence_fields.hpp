#pragma once
// The shipped sentences of the rules, as they stand in their data file.

#include <string>
#include <vector>

#include "schema/fields.hpp"

namespace doithoai::inline v0 {

/// A rule's sentence: `{name}` stands for an argument, `{name|id}` for the first of the two that is not empty, and a part
/// in square brackets is left out when its argument is empty.
struct rule_sentence {
  std::string rule;
  std::string vietnamese;
  std::string english;
};

struct sentences_document {
  std::vector<rule_sentence> rules;
};

template <>
struct fields<rule_sentence> {
  static constexpr std::string_view record = "rule_sentence", vietnamese = "câu của quy tắc",
                                    english = "sentence of a rule";
  static constexpr auto all = std::tuple{
      field("rule", &rule_sentence::rule, "quy tắc", "rule").required(),
      field("vietnamese", &rule_sentence::vietnamese, "tiếng Việt", "Vietnamese").required(),
      field("english", &rule_sentence::english, "tiếng Anh", "English").required(),
  };
};

template <>
struct fields<sentences_document> {
  static constexpr std::string_view record = "sentences", vietnamese = "các câu", english = "sentences";
  static constexpr auto all = std::tuple{field("rules", &sentences_document::rules, "quy tắc", "rules").required()};
};

}  // namespace doithoai::inline v0
