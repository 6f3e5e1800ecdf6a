#pragma once
#include "doithoai/regime.hpp"
#include "schema/fields.hpp"

namespace doithoai::inline v0 {

template <>
struct fields<regime_number> {
  static constexpr std::string_view record = "regime_number", vietnamese = "quy định bằng số",
                                    english = "number of the law";
  static constexpr auto all = std::tuple{
      field("name", &regime_number::name, "tên", "name").required(),
      field("value", &regime_number::value, "giá trị", "value").required().within(0, 100'000),
      field("unit", &regime_number::unit, "đơn vị", "unit").required(),
      field("binds", &regime_number::binds, "ràng buộc", "whom it binds"),
      field("binds_tiers", &regime_number::binds_tiers, "cấp bị ràng buộc", "tiers whose sessions it binds"),
      field("source", &regime_number::source, "nguồn", "source").required(),
      field("is_verified", &regime_number::is_verified, "đã kiểm chứng", "verified"),
  };
};

template <>
struct fields<regime> {
  static constexpr std::string_view record = "regime", vietnamese = "chế độ pháp lý", english = "regime";
  static constexpr auto all = std::tuple{
      field("id", &regime::id, "mã", "id").required(),
      field("name", &regime::name, "tên", "name").required(),
      field("valid_from", &regime::valid_from, "có hiệu lực từ", "in force from").required(),
      field("numbers", &regime::numbers, "các con số", "numbers"),
  };
};

}  // namespace doithoai::inline v0
