#pragma once
// What stands in a document where personal words were erased.

#include "doithoai/personal_text.hpp"
#include "schema/fields.hpp"

namespace doithoai::inline v0 {

template <>
struct fields<erasure> {
  static constexpr std::string_view record = "erasure", vietnamese = "xóa dữ liệu", english = "erasure";
  static constexpr auto all = std::tuple{field("erased_on", &erasure::erased_on, "ngày xóa", "erased on").required(),
                                         field("basis", &erasure::basis, "căn cứ", "basis").required()};
};

/// What stands in a document where unknown members, or the data of an unknown event, were erased.
struct erased_form {
  erasure how;
};
inline constexpr std::string_view erased_member = "$erased";
inline constexpr std::string_view erased_prefix = R"({"$erased":)";

template <>
struct fields<erased_form> {
  static constexpr std::string_view record = "erased_form", vietnamese = "phần đã xóa", english = "what was erased";
  static constexpr auto all = std::tuple{field(erased_member, &erased_form::how, "xóa dữ liệu", "erasure").required()};
};

}  // namespace doithoai::inline v0
