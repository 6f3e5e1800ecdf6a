// Looks up in rules what bodies, specialised fields and categories are called.

#include "ledger/names.hpp"

namespace doithoai::inline v0 {

std::string name_of(const rulebook* rules, const organisation_id& body) {
  const auto* found = rules == nullptr ? nullptr : rules->find(body.text());
  return found == nullptr ? std::string() : found->name;
}

std::string name_of(const rulebook* rules, const field_code& field) {
  const auto* found = rules == nullptr ? nullptr : rules->field_of(field.text());
  return found == nullptr ? std::string() : found->name;
}

std::string name_of(const rulebook* rules, const category_code& category, language tongue) {
  const auto* found = rules == nullptr ? nullptr : rules->category_of(category.text());
  if (found == nullptr) return {};
  return tongue == language::vietnamese ? found->vietnamese : found->english;
}

}  // namespace doithoai::inline v0
