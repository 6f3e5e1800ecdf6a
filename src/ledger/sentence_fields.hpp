#pragma once
// The shipped sentences of the rules, as they stand in their data file.

#include <string>
#include <vector>

#include "schema/fields.hpp"

namespace doithoai::inline v0 {

/// What a Vietnamese sentence calls something: a form that stands in the place of `{@name}`.
struct sentence_name {
  std::string name;
  std::string vietnamese;
};

/// A rule's sentence: `{name}` stands for an argument, `{name|id|"words"}` for the first of them that is not empty, and a
/// part in square brackets is left out when its argument is empty, or 0 in `{name:some}`; `{name:none}` writes nothing, in a part
/// for 0 alone. `{name:day}`, `{name:area}` and `{name:field}` write a
/// day, the name of an area and that of a field as they stand within a sentence (core/in_sentence.hpp).
struct rule_sentence {
  std::string rule;
  std::string vietnamese;
  std::string english;
};

struct sentences_document {
  std::vector<sentence_name> names;
  std::vector<rule_sentence> rules;
};

template <>
struct fields<sentence_name> {
  static constexpr std::string_view record = "sentence_name", vietnamese = "cách gọi trong câu",
                                    english = "name in a sentence";
  static constexpr auto all = std::tuple{
      field("name", &sentence_name::name, "tên", "name").required(),
      field("vietnamese", &sentence_name::vietnamese, "tiếng Việt", "Vietnamese").required(),
  };
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
  static constexpr auto all = std::tuple{
      field("names", &sentences_document::names, "cách gọi", "names").required(),
      field("rules", &sentences_document::rules, "quy tắc", "rules").required(),
  };
};

}  // namespace doithoai::inline v0
