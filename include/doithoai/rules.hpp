#pragma once
// What a ledger judges by: calendar, law, categories and bodies. They enter the ledger as one event, whole, so that a
// newer shipped version changes nothing until it is adopted.
//
//   auto rules = doithoai::shipped_rules(2020).value();   // no bodies yet: those are the host's
//   rules.directory = doithoai::from_json<doithoai::directory>(text).value();

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doithoai/calendar.hpp"
#include "doithoai/category.hpp"
#include "doithoai/organisation.hpp"
#include "doithoai/regime.hpp"

namespace doithoai::inline v0 {

/// The rules in force in a ledger.
struct rules {
  calendar_document calendar{};
  doithoai::regime regime{};
  doithoai::taxonomy taxonomy{};
  doithoai::directory directory{};
  personal_text extra{};

  bool operator==(const rules&) const = default;
};

/// The documents that come with the library, by the name of their file: `calendar-vietnam`, `law-vietnam`, ...
std::vector<std::string_view> shipped_names();

/// A document's JSON text. Fails: invalid_argument for an unknown name.
result<std::string_view> shipped_text(std::string_view name);

/// The shipped calendar and taxonomy, the regime of the first day of `year`, and no bodies.
/// Fails: not_covered when the shipped law says nothing about that day.
result<rules> shipped_rules(std::int32_t year);

}  // namespace doithoai::inline v0
