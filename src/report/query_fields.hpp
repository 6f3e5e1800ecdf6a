#pragma once
// How the question that a report answers is read and written, and who may be its reader.

#include "doithoai/query.hpp"
#include "schema/fields.hpp"

namespace doithoai::inline v0 {

template <>
struct words<audience> {
  static constexpr std::string_view name = "audience";
  static constexpr std::array all{word{"public", "công khai", "public"}, word{"internal", "nội bộ", "internal"},
                                  word{"full", "đầy đủ", "full"}};
};

template <>
struct fields<query> {
  static constexpr std::string_view record = "query", vietnamese = "truy vấn", english = "query";
  static constexpr auto all = std::tuple{
      field("as_of", &query::as_of, "tính đến ngày", "as of").required(),
      field("known_on", &query::known_on, "đã biết đến ngày", "known on"),
      field("view", &query::view, "người xem", "view"),
      field("period", &query::period, "kỳ báo cáo", "period"),
  };
};

template <>
struct fields<query_options> {
  static constexpr std::string_view record = "options", vietnamese = "tùy chọn", english = "options";
  static constexpr auto all = std::tuple{
      field("known_on", &query_options::known_on, "đã biết đến ngày", "known on"),
      field("view", &query_options::view, "người xem", "view"),
      field("period", &query_options::period, "kỳ báo cáo", "period"),
  };
};

}  // namespace doithoai::inline v0
