#pragma once
#include "doithoai/personal_text.hpp"
#include "schema/fields.hpp"

namespace doithoai::inline v0 {

template <>
struct fields<erasure> {
  static constexpr std::string_view record = "erasure", vietnamese = "xóa dữ liệu", english = "erasure";
  static constexpr auto all = std::tuple{field("erased_on", &erasure::erased_on, "ngày xóa", "erased on").required(),
                                         field("basis", &erasure::basis, "căn cứ", "basis").required()};
};

}  // namespace doithoai::inline v0
