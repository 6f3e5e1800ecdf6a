#include "ledger/names.hpp"

#include <algorithm>

namespace doithoai::inline v0 {

std::string name_of(const rulebook* rules, const organisation_id& body) {
  const auto* found = rules == nullptr ? nullptr : rules->find(body);
  return found == nullptr ? std::string() : found->name;
}

std::string name_of(const rulebook* rules, const field_code& field) {
  if (rules == nullptr) return {};
  const auto& fields = rules->document.directory.fields;
  const auto found = std::find_if(fields.begin(), fields.end(), [&](const auto& f) { return f.code == field; });
  return found == fields.end() ? std::string() : found->name;
}

std::string name_of(const rulebook* rules, const category_code& category, language tongue) {
  const auto* found = rules == nullptr ? nullptr : find_category(rules->document.taxonomy, category);
  if (found == nullptr) return {};
  return tongue == language::vietnamese ? found->vietnamese : found->english;
}

names_on::names_on(const state_content& of, const facts& as_known, date day) : in_force_(of.rules_of(as_known)) {
  const auto& told_on = as_known.rules_told_on;
  day_number last = no_day;
  for (std::size_t i = 0; i < told_on.size(); ++i) {
    if (told_on[i] == no_day || told_on[i] > number_of(day) || told_on[i] < last) continue;
    last = told_on[i];
    then_ = of.rulebooks[i].get();
  }
}

}  // namespace doithoai::inline v0
