#pragma once
// The members of the law and of a regime: their names and labels, limits, and codes.

#include "doithoai/regime.hpp"
#include "regime/shared_codes.hpp"
#include "schema/fields.hpp"

namespace doithoai::inline v0 {

template <>
struct words<number_unit> {
  static constexpr std::string_view name = "number_unit";
  static constexpr std::array all{
      word{"calendar_days", "ngày", "calendar days"},
      word{"working_days", "ngày làm việc", "working days"},
      word{"times", "lần", "times"},
      word{"times_a_year", "lần một năm", "times a year"},
      word{"percent", "phần trăm", "per cent"},
  };
};

template <>
struct fields<regime_number> {
  static constexpr std::string_view record = "regime_number", vietnamese = "quy định bằng số",
                                    english = "number of the law";
  static constexpr auto all = std::tuple{
      field("name", &regime_number::name, "tên", "name").required(),
      field("value", &regime_number::value, "giá trị", "value").required().within(0, 100'000),
      field("unit", &regime_number::unit, "đơn vị", "unit").required(),
      field("binds", &regime_number::binds, "ràng buộc", "whom it binds"),
      field("binds_tiers", &regime_number::binds_tiers, "cấp bị ràng buộc", "tiers whose bodies it binds"),
      field("valid_from", &regime_number::valid_from, "có hiệu lực từ", "first day"),
      field("valid_until", &regime_number::valid_until, "có hiệu lực đến hết", "last day"),
      field("source", &regime_number::source, "nguồn", "source").required(),
      field("is_verified", &regime_number::is_verified, "đã kiểm chứng", "verified"),
      field("note", &regime_number::note, "ghi chú", "note"),
      field("organiser_kinds", &regime_number::organiser_kinds, "loại đơn vị tổ chức", "kinds of organisers"),
      field("session_kinds", &regime_number::session_kinds, "loại buổi đối thoại", "kinds of sessions"),
  };
};

template <>
struct fields<regime_basis> {
  static constexpr std::string_view record = "regime_basis", vietnamese = "căn cứ pháp lý", english = "legal basis";
  static constexpr auto all = std::tuple{
      field("name", &regime_basis::name, "tên", "name").required(),
      field("valid_from", &regime_basis::valid_from, "có hiệu lực từ", "first day"),
      field("valid_until", &regime_basis::valid_until, "có hiệu lực đến hết", "last day"),
      field("source", &regime_basis::source, "nguồn", "source").required(),
      field("is_verified", &regime_basis::is_verified, "đã kiểm chứng", "verified"),
      field("note", &regime_basis::note, "ghi chú", "note"),
  };
};

template <>
struct fields<regime_number_row> {
  static constexpr std::string_view record = "regime_numbers", vietnamese = "các quy định bằng số",
                                    english = "numbers of the law on a day";
  static constexpr auto all = std::tuple{
      field("name", &regime_number_row::name, "tên", "name").required(),
      field("value", &regime_number_row::value, "giá trị", "value").required(),
      field("unit", &regime_number_row::unit, "đơn vị", "unit").required(),
      field("binds", &regime_number_row::binds, "ràng buộc", "whom it binds"),
      field("binds_tiers", &regime_number_row::binds_tiers, "cấp bị ràng buộc", "tiers whose bodies it binds"),
      field("valid_from", &regime_number_row::valid_from, "có hiệu lực từ", "first day"),
      field("valid_until", &regime_number_row::valid_until, "có hiệu lực đến hết", "last day"),
      field("source", &regime_number_row::source, "nguồn", "source").required(),
      field("is_verified", &regime_number_row::is_verified, "đã kiểm chứng", "verified").required(),
      field("note", &regime_number_row::note, "ghi chú", "note"),
      field("organiser_kinds", &regime_number_row::organiser_kinds, "loại đơn vị tổ chức", "kinds of organisers"),
      field("session_kinds", &regime_number_row::session_kinds, "loại buổi đối thoại", "kinds of sessions"),
  };
};

template <>
struct fields<regime> {
  static constexpr std::string_view record = "regime", vietnamese = "quy định pháp luật áp dụng", english = "regime";
  static constexpr auto all = std::tuple{
      field("id", &regime::id, "mã", "id").required(),
      field("name", &regime::name, "tên", "name").required(),
      field("valid_from", &regime::valid_from, "có hiệu lực từ", "in force from").required(),
      field("numbers", &regime::numbers, "các con số", "numbers"),
      field("bases", &regime::bases, "các căn cứ", "bases"),
  };
};

template <>
struct fields<law_change> {
  static constexpr std::string_view record = "law_change", vietnamese = "lần pháp luật thay đổi",
                                    english = "change of the law";
  static constexpr auto all = std::tuple{
      field("regime", &law_change::regime, "quy định pháp luật áp dụng", "regime").required(),
      field("name", &law_change::name, "tên", "name").required(),
      field("valid_from", &law_change::valid_from, "có hiệu lực từ", "in force from").required(),
      field("source", &law_change::source, "nguồn", "source").required(),
      field("is_verified", &law_change::is_verified, "đã kiểm chứng", "verified"),
      field("note", &law_change::note, "ghi chú", "note"),
  };
};

template <>
struct fields<law> {
  static constexpr std::string_view record = "law", vietnamese = "pháp luật qua các năm",
                                    english = "law through the years";
  static constexpr auto all = std::tuple{
      field("id", &law::id, "mã", "id").required(),
      field("name", &law::name, "tên", "name").required(),
      field("changes", &law::changes, "các lần thay đổi", "changes"),
      field("numbers", &law::numbers, "các con số", "numbers"),
      field("bases", &law::bases, "các căn cứ", "bases"),
  };
};

}  // namespace doithoai::inline v0
