// Makes a finding's sentence: the shipped words of its rule with the finding's arguments filled in.

#include "doithoai/sentence.hpp"

#include <algorithm>
#include <unordered_map>

#include "data/shipped.hpp"
#include "doithoai/json.hpp"
#include "ledger/sentence_fields.hpp"

namespace doithoai::inline v0 {
namespace {

using sentences = std::unordered_map<std::string, rule_sentence>;

// Constant text, read once.
const sentences& shipped_sentences() {
  static const sentences all = [] {
    const auto document = from_json<sentences_document>(shipped("sentences")).value();
    sentences made;
    for (const auto& one : document.rules) made.emplace(one.rule, one);
    return made;
  }();
  return all;
}

// The first of the named arguments that is not empty.
std::string_view value_of(const finding& what, std::string_view names) {
  while (true) {
    const auto bar = names.find('|');
    const auto name = names.substr(0, bar);
    const auto found =
        std::find_if(what.args.begin(), what.args.end(), [&](const argument& a) { return a.name == name; });
    if (found != what.args.end() && !found->value.empty()) return found->value;
    if (bar == std::string_view::npos) return {};
    names.remove_prefix(bar + 1);
  }
}

// Fills in the arguments; `is_whole` becomes false when one of them is empty.
std::string filled(std::string_view form, const finding& what, bool& is_whole) {
  std::string out;
  while (!form.empty()) {
    const auto open = form.find('{');
    out += form.substr(0, open);
    if (open == std::string_view::npos) break;
    const auto close = form.find('}', open);
    const auto value = value_of(what, form.substr(open + 1, close - open - 1));
    if (value.empty()) is_whole = false;
    out += value;
    form.remove_prefix(close + 1);
  }
  return out;
}

std::string filled_with_options(std::string_view form, const finding& what) {
  std::string out;
  bool ignored = true;
  while (true) {
    const auto open = form.find('[');
    out += filled(form.substr(0, open), what, ignored);
    if (open == std::string_view::npos) return out;
    const auto close = form.find(']', open);
    bool is_whole = true;
    const auto option = filled(form.substr(open + 1, close - open - 1), what, is_whole);
    if (is_whole) out += option;
    form.remove_prefix(close + 1);
  }
}

std::string bare(const finding& what) {
  std::string out = what.rule;
  for (const auto& a : what.args) out += " " + a.name + "=" + a.value;
  return out;
}

}  // namespace

std::string sentence(const finding& what, language tongue) {
  const auto found = shipped_sentences().find(what.rule);
  if (found == shipped_sentences().end()) return bare(what);
  const bool is_vietnamese = tongue == language::vietnamese;
  return filled_with_options(is_vietnamese ? found->second.vietnamese : found->second.english, what) +
         filled_with_options(is_vietnamese ? "[ (ở {places} chỗ)]" : "[ (in {places} places)]", what);
}

}  // namespace doithoai::inline v0
