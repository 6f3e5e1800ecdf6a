#pragma once
// Where something stands in a document, for people.

#include <string>
#include <string_view>

#include "schema/shape.hpp"

namespace doithoai::inline v0 {

/// The labels of the members that a JSON pointer passes, and the numbers of list items from one: `các ngày, mục 2`. Ends
/// where the record knows no such member.
std::string place_in_words(const shape& of, std::string_view pointer);

}  // namespace doithoai::inline v0
