#pragma once
#include "doithoai/calendar.hpp"
#include "schema/fields.hpp"

namespace doithoai::inline v0 {

template <>
struct words<day_kind> {
  static constexpr std::string_view name = "day_kind";
  static constexpr std::array all{word{"closed", "ngày nghỉ", "day off"}, word{"worked", "ngày làm bù", "worked day"}};
};

template <>
struct words<weekday> {
  static constexpr std::string_view name = "weekday";
  static constexpr std::array all{
      word{"monday", "thứ Hai", "Monday"},      word{"tuesday", "thứ Ba", "Tuesday"},
      word{"wednesday", "thứ Tư", "Wednesday"}, word{"thursday", "thứ Năm", "Thursday"},
      word{"friday", "thứ Sáu", "Friday"},      word{"saturday", "thứ Bảy", "Saturday"},
      word{"sunday", "Chủ nhật", "Sunday"},
  };
};

template <>
struct fields<date_range> {
  static constexpr std::string_view record = "date_range", vietnamese = "khoảng ngày", english = "range of days";
  static constexpr auto all = std::tuple{
      field("first", &date_range::first, "ngày đầu", "first day").required(),
      field("last", &date_range::last, "ngày cuối", "last day").required(),
  };
};

template <>
struct fields<calendar_day> {
  static constexpr std::string_view record = "calendar_day", vietnamese = "ngày đặc biệt", english = "special day";
  static constexpr auto all = std::tuple{
      field("day", &calendar_day::day, "ngày", "day").required(),
      field("kind", &calendar_day::kind, "loại", "kind").required(),
      field("reason", &calendar_day::reason, "lý do", "reason").required(),
      field("decided_on", &calendar_day::decided_on, "ngày quyết định", "day of the decision"),
      field("source", &calendar_day::source, "nguồn", "source"),
      field("is_verified", &calendar_day::is_verified, "đã kiểm chứng", "verified"),
  };
};

template <>
struct fields<calendar_document> {
  static constexpr std::string_view record = "calendar", vietnamese = "lịch làm việc", english = "working-day calendar";
  static constexpr auto all = std::tuple{
      field("id", &calendar_document::id, "mã", "id").required(),
      field("name", &calendar_document::name, "tên", "name").required(),
      field("coverage", &calendar_document::coverage, "phạm vi", "coverage").required(),
      field("weekend", &calendar_document::weekend, "ngày nghỉ hằng tuần", "weekend"),
      field("days", &calendar_document::days, "ngày đặc biệt", "special days"),
  };
};

}  // namespace doithoai::inline v0
