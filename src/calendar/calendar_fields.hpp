#pragma once
// The members of calendars: their names and labels, who may see them, and the codes that their days have.

#include "doithoai/calendar.hpp"
#include "schema/fields.hpp"

namespace doithoai::inline v0 {

template <>
struct words<day_kind> {
  static constexpr std::string_view name = "day_kind";
  static constexpr std::array all{word{"closed", "ngày nghỉ", "day off"}, word{"worked", "ngày làm bù", "worked day"}};
};

template <>
struct words<day_of_week> {
  static constexpr std::string_view name = "day_of_week";
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
      field("not_before", &calendar_day::not_before, "quyết định không sớm hơn ngày", "not decided before"),
      field("source", &calendar_day::source, "nguồn", "source"),
      field("is_verified", &calendar_day::is_verified, "đã kiểm chứng", "verified"),
      field("swapped_with", &calendar_day::swapped_with, "hoán đổi với ngày", "swapped with"),
  };
};

template <>
struct words<date_system> {
  static constexpr std::string_view name = "date_system";
  static constexpr std::array all{word{"solar", "dương lịch", "solar"}, word{"lunar", "âm lịch", "lunar"}};
};

template <>
struct fields<holiday_rule> {
  static constexpr std::string_view record = "holiday_rule", vietnamese = "ngày lễ, tết theo luật",
                                    english = "holiday by law";
  static constexpr auto all = std::tuple{
      field("name", &holiday_rule::name, "tên", "name").required(),
      field("system", &holiday_rule::system, "loại lịch", "date system").required(),
      field("month", &holiday_rule::month, "tháng", "month").required().within(1, 12),
      field("day", &holiday_rule::day, "ngày", "day").required().within(1, 31),
      field("first", &holiday_rule::first, "nghỉ từ ngày thứ", "first day off").within(-15, 15),
      field("days", &holiday_rule::days, "số ngày nghỉ", "days off").within(1, 15),
      field("is_compensated", &holiday_rule::is_compensated, "được nghỉ bù", "compensated"),
      field("valid_from", &holiday_rule::valid_from, "có hiệu lực từ", "valid from"),
      field("valid_until", &holiday_rule::valid_until, "có hiệu lực đến", "valid until"),
      field("decided_on", &holiday_rule::decided_on, "ngày ban hành", "day of the law"),
      field("not_before", &holiday_rule::not_before, "ban hành không sớm hơn ngày", "not made before"),
      field("source", &holiday_rule::source, "nguồn", "source"),
      field("is_verified", &holiday_rule::is_verified, "đã kiểm chứng", "verified"),
  };
};

template <>
struct fields<calendar_decision> {
  static constexpr std::string_view record = "calendar_decision", vietnamese = "quyết định về ngày nghỉ",
                                    english = "decision on days off";
  static constexpr auto all = std::tuple{
      field("first", &calendar_decision::first, "từ ngày", "first day").required(),
      field("decided_on", &calendar_decision::decided_on, "ngày quyết định", "day of the decision").required(),
      field("source", &calendar_decision::source, "nguồn", "source"),
      field("is_verified", &calendar_decision::is_verified, "đã kiểm chứng", "verified"),
  };
};

template <>
struct fields<calendar_document> {
  static constexpr std::string_view record = "calendar", vietnamese = "lịch làm việc", english = "working-day calendar";
  static constexpr auto all = std::tuple{
      field("id", &calendar_document::id, "mã", "id").required(),
      field("name", &calendar_document::name, "tên", "name").required(),
      field("coverage", &calendar_document::coverage, "phạm vi", "coverage").required(),
      field("decided_from", &calendar_document::decided_from, "đã quyết định từ ngày", "decided from"),
      field("decisions", &calendar_document::decisions, "các quyết định", "decisions"),
      field("decided_until", &calendar_document::decided_until, "đã quyết định đến hết ngày", "decided until"),
      field("weekend", &calendar_document::weekend, "ngày nghỉ hằng tuần", "weekend"),
      field("weekend_source", &calendar_document::weekend_source, "nguồn của ngày nghỉ hằng tuần",
            "source of the weekend"),
      field("days", &calendar_document::days, "ngày đặc biệt", "special days"),
      field("holidays", &calendar_document::holidays, "ngày lễ, tết theo luật", "holidays by law"),
      field("former", &calendar_document::former, "ngày đặc biệt đã được thay thế", "entries that others replaced"),
  };
};

template <>
struct fields<calendar_overlay> {
  static constexpr std::string_view record = "calendar_overlay", vietnamese = "ngày riêng của địa phương",
                                    english = "own days of a host";
  static constexpr auto all = std::tuple{
      field("id", &calendar_overlay::id, "mã", "id").required(),
      field("name", &calendar_overlay::name, "tên", "name").required(),
      field("coverage", &calendar_overlay::coverage, "phạm vi", "coverage"),
      field("weekend", &calendar_overlay::weekend, "ngày nghỉ hằng tuần", "weekend"),
      field("weekend_source", &calendar_overlay::weekend_source, "nguồn của ngày nghỉ hằng tuần",
            "source of the weekend"),
      field("days", &calendar_overlay::days, "ngày đặc biệt", "special days"),
  };
};

template <>
struct words<day_ground> {
  static constexpr std::string_view name = "day_ground";
  static constexpr std::array all{word{"weekday", "ngày thường", "weekday"},
                                  word{"weekend", "ngày nghỉ hằng tuần", "weekend"},
                                  word{"entry", "theo quyết định", "entry"}, word{"law", "theo luật", "law"}};
};

template <>
struct fields<day_account> {
  static constexpr std::string_view record = "day_account", vietnamese = "căn cứ của một ngày",
                                    english = "account of a day";
  static constexpr auto all = std::tuple{
      field("day", &day_account::day, "ngày", "day").required(),
      field("is_working", &day_account::is_working, "là ngày làm việc", "working day").required(),
      field("ground", &day_account::ground, "căn cứ", "ground").required(),
      field("reason", &day_account::reason, "lý do", "reason"),
      field("source", &day_account::source, "nguồn", "source"),
      field("is_verified", &day_account::is_verified, "đã kiểm chứng", "verified").required(),
  };
};

}  // namespace doithoai::inline v0
