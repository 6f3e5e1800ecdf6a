// Makes a finding's sentence: the shipped words of its rule with the finding's arguments filled in.

#include "doithoai/sentence.hpp"

#include <algorithm>
#include <unordered_map>

#include "core/in_sentence.hpp"
#include "data/shipped.hpp"
#include "doithoai/json.hpp"
#include "ledger/sentence_fields.hpp"

namespace doithoai::inline v0 {
namespace {

using sentences = std::unordered_map<std::string, rule_sentence>;

// The form with the names that it calls things by.
std::string with_names(std::string form, const std::vector<sentence_name>& names) {
  for (const auto& one : names) {
    const auto called = "{@" + one.name + "}";
    for (auto at = form.find(called); at != std::string::npos; at = form.find(called, at))
      form.replace(at, called.size(), one.vietnamese);
  }
  return form;
}

// Constant text, read once.
const sentences& shipped_sentences() {
  static const sentences all = [] {
    auto document = from_json<sentences_document>(shipped("sentences")).value();
    sentences made;
    for (auto& one : document.rules) {
      one.vietnamese = with_names(std::move(one.vietnamese), document.names);
      made.emplace(one.rule, std::move(one));
    }
    return made;
  }();
  return all;
}

// The first of the named arguments that is not empty; words in quotation marks stand for themselves.
std::string_view value_of(const finding& what, std::string_view names) {
  while (true) {
    const auto bar = names.find('|');
    const auto name = names.substr(0, bar);
    if (name.starts_with('"')) return name.substr(1, name.size() - 2);
    const auto found =
        std::find_if(what.args.begin(), what.args.end(), [&](const argument& a) { return a.name == name; });
    if (found != what.args.end() && !found->value.empty()) return found->value;
    if (bar == std::string_view::npos) return {};
    names.remove_prefix(bar + 1);
  }
}

std::string written(std::string_view value, std::string_view as) {
  if (as == "day") return day_in_sentence(value);
  if (as == "area") return area_in_sentence(value);
  if (as == "field") return field_in_sentence(value);
  if (as == "none") return {};
  return std::string(value);
}

// Fills in the arguments; `is_whole` becomes false when one of them is empty.
std::string filled(std::string_view form, const finding& what, bool& is_whole) {
  std::string out;
  while (!form.empty()) {
    const auto open = form.find('{');
    out += form.substr(0, open);
    if (open == std::string_view::npos) break;
    const auto close = form.find('}', open);
    const auto asked = form.substr(open + 1, close - open - 1);
    const auto colon = std::min(asked.find(':'), asked.size());
    const auto value = value_of(what, asked.substr(0, colon));
    const auto as = asked.substr(std::min(colon + 1, asked.size()));
    if (value.empty() || (as == "some" && value == "0") || (as == "none" && value != "0")) is_whole = false;
    out += written(value, as);
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
         filled_with_options(is_vietnamese ? "[ (ở {places} chỗ)][ (một trong {alike} trường hợp như vậy)]"
                                           : "[ (in {places} places)][ (one of {alike} such)]",
                             what);
}

}  // namespace doithoai::inline v0
