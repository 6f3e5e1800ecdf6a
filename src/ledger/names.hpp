#pragma once
// What bodies, specialised fields and categories are called.

#include <string>

#include "doithoai/code.hpp"
#include "ledger/facts.hpp"

namespace doithoai::inline v0 {

/// A name in rules; empty when they do not have it, or when there are none.
std::string name_of(const rulebook* rules, const organisation_id& body);
std::string name_of(const rulebook* rules, const field_code& field);
std::string name_of(const rulebook* rules, const category_code& category, language tongue = language::vietnamese);

/// Names as they were on a day: those of the rules adopted last by then; what these do not have, and whatever was before
/// the first rules, is called as the rules in force call it. Refers to the facts, which must outlive it.
class names_on {
 public:
  names_on(const facts& known, date day) : in_force_(known.rules()), then_(known.rules_on(day)) {}

  /// Takes what `name_of` takes.
  template <class... What>
  [[nodiscard]] std::string of(const What&... what) const {
    auto name = name_of(then_, what...);
    return name.empty() ? name_of(in_force_, what...) : name;
  }

 private:
  const rulebook* in_force_;
  const rulebook* then_;
};

}  // namespace doithoai::inline v0
