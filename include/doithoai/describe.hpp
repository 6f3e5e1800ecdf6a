#pragma once
// What the library reads and writes, described by itself.
//
//   for (auto name : doithoai::described()) std::cout << name << ": " << doithoai::describe(name).value() << '\n';

#include <string>
#include <string_view>
#include <vector>

#include "doithoai/result.hpp"

namespace doithoai::inline v0 {

/// The names that `describe` knows, in a fixed order.
std::vector<std::string_view> described();

/// A JSON Schema (2020-12) of a document, of the commands, of the events or of a table, with labels in Vietnamese
/// (`x-label-vi`) and English (`title`) and the privacy class (`x-privacy`) of each field.
/// Fails: invalid_argument for an unknown name.
result<std::string> describe(std::string_view name);

}  // namespace doithoai::inline v0
