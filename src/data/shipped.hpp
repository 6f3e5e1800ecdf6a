#pragma once
// The documents that come with the library: the text of each file under src/data, by its name without ending.
//
//   std::string_view text = doithoai::shipped("law-vietnam");   // empty: no such document

#include <span>
#include <string_view>

namespace doithoai::inline v0 {

struct shipped_document {
  std::string_view name;
  std::string_view text;
};

[[nodiscard]] std::span<const shipped_document> shipped_documents();
[[nodiscard]] std::string_view shipped(std::string_view name);

}  // namespace doithoai::inline v0
