#pragma once
#include "doithoai/deadline.hpp"
#include "schema/fields.hpp"

namespace doithoai::inline v0 {

template <>
struct words<deadline_kind> {
  static constexpr std::string_view name = "deadline_kind";
  static constexpr std::array all{
      word{"none_set", "không ấn định", "none set"},
      word{"by_date", "chậm nhất ngày", "by a date"},
      word{"before_date", "trước ngày", "before a date"},
      word{"calendar_days", "số ngày", "calendar days"},
      word{"working_days", "số ngày làm việc", "working days"},
  };
};

template <>
struct words<deadline_start> {
  static constexpr std::string_view name = "deadline_start";
  static constexpr std::array all{word{"received", "ngày nhận", "received"}, word{"issued", "ngày ban hành", "issued"},
                                  word{"held", "ngày tổ chức", "held"}};
};

template <>
struct fields<deadline_rule> {
  static constexpr std::string_view record = "deadline_rule", vietnamese = "thời hạn", english = "deadline";
  static constexpr auto all = std::tuple{
      field("kind", &deadline_rule::kind, "cách ấn định", "kind").required(),
      field("day", &deadline_rule::day, "ngày", "day"),
      field("amount", &deadline_rule::amount, "số lượng", "amount").within(1, 10'000),
      field("from", &deadline_rule::from, "tính từ", "counted from"),
      field("basis", &deadline_rule::basis, "căn cứ", "basis"),
  };
};

}  // namespace doithoai::inline v0
