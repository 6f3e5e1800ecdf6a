#pragma once
// Where something stands in a document, and what is wrong with a value there, for people.

#include <string>
#include <string_view>

#include "schema/shape.hpp"

namespace doithoai::inline v0 {

/// The labels of the members that a JSON pointer passes, and the numbers of list items from one: `các ngày, mục 2`. Ends
/// where the record knows no such member.
std::string place_in_words(const shape& of, std::string_view pointer);

/// What is wrong with the value that `check_record` does not accept, in the words that follow its place: `là 0, phải từ 1 đến
/// 10.000`. `pointer`: where it stands in the record.
std::string wrong_value_in_words(const shape& of, const void* record, std::string_view pointer);

}  // namespace doithoai::inline v0
