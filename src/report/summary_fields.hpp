#pragma once
// How a summary is read, written and labelled: its key, and the columns of its rows.

#include "doithoai/summary.hpp"
#include "schema/fields.hpp"

namespace doithoai::inline v0 {

template <>
struct words<summary_group> {
  static constexpr std::string_view name = "summary_group";
  static constexpr std::array all{
      word{"all", "tất cả", "all"}, word{"category", "lĩnh vực", "category"}, word{"commune", "địa bàn", "commune"},
      word{"lead_body", "đơn vị chủ trì", "lead body"}, word{"hamlet", "khóm, ấp", "hamlet"}};
};

template <>
struct fields<summary_row> {
  static constexpr std::string_view record = "summary", vietnamese = "tổng hợp", english = "summary";
  static constexpr auto all = std::tuple{
      field("group", &summary_row::group, "nhóm", "group").required(),
      field("code", &summary_row::code, "mã", "code"),
      field("name", &summary_row::name, "tên", "name").required(),
      field("carried_over", &summary_row::carried_over, "kỳ trước chuyển sang", "carried over").required(),
      field("received", &summary_row::received, "tiếp nhận trong kỳ", "received").required(),
      field("reopened", &summary_row::reopened, "mở lại trong kỳ", "reopened").required(),
      field("total", &summary_row::total, "tổng số", "total").required(),
      field("own_procedure", &summary_row::own_procedure, "theo thủ tục riêng", "own procedure").required(),
      field("answered_on_the_spot", &summary_row::answered_on_the_spot, "trả lời tại chỗ", "answered on the spot")
          .required(),
      field("answered_later", &summary_row::answered_later, "trả lời sau", "answered later").required(),
      field("unanswered", &summary_row::unanswered, "chưa trả lời", "unanswered").required(),
      field("answered_at_session", &summary_row::answered_at_session, "đã trả lời tại buổi đối thoại",
            "answered at the session")
          .required(),
      field("not_competent", &summary_row::not_competent, "trả lại do không thuộc thẩm quyền", "not competent")
          .required(),
      field("resolved", &summary_row::resolved, "đã giải quyết", "resolved").required(),
      field("explained", &summary_row::explained, "đã giải trình, cung cấp thông tin", "explained").required(),
      field("refused", &summary_row::refused, "không thể đáp ứng", "refused").required(),
      field("under_way", &summary_row::under_way, "đang giải quyết", "under way").required(),
      field("verified", &summary_row::verified, "đã được kiểm tra và xác nhận", "verified").required(),
      field("accepted", &summary_row::accepted, "người dân hài lòng", "accepted").required(),
      field("overdue", &summary_row::overdue, "quá hạn", "overdue").required(),
      field("answered_in_time", &summary_row::answered_in_time, "trả lời đúng hạn", "answered in time").required(),
      field("answered_late", &summary_row::answered_late, "trả lời trễ hạn", "answered late").required(),
  };
};

template <>
struct words<issue_outcome> {
  static constexpr std::string_view name = "issue_outcome";
  static constexpr std::array all{word{"own_procedure", "theo thủ tục riêng", "own procedure"},
                                  word{"unanswered", "chưa trả lời", "unanswered"},
                                  word{"answered_on_the_spot", "trả lời tại chỗ", "answered on the spot"},
                                  word{"answered_later", "trả lời sau", "answered later"}};
};

template <>
struct fields<breakdown_row> {
  static constexpr std::string_view record = "breakdown", vietnamese = "tổng hợp theo nhiều tiêu chí",
                                    english = "breakdown";
  static constexpr auto all = std::tuple{
      field("category", &breakdown_row::category, "mã lĩnh vực", "category"),
      field("category_name", &breakdown_row::category_name, "lĩnh vực", "name of the category").required(),
      field("commune", &breakdown_row::commune, "mã địa bàn", "commune"),
      field("commune_name", &breakdown_row::commune_name, "địa bàn", "name of the commune").required(),
      field("lead", &breakdown_row::lead, "mã đơn vị chủ trì", "lead body"),
      field("lead_name", &breakdown_row::lead_name, "đơn vị chủ trì", "name of the lead body").required(),
      field("outcome", &breakdown_row::outcome, "tình hình trả lời", "outcome").required(),
      field("is_in_time", &breakdown_row::is_in_time, "trả lời đúng hạn", "answered in time"),
      field("issues", &breakdown_row::issues, "số vấn đề", "issues").required(),
  };
};

template <>
struct fields<summary_key> {
  static constexpr std::string_view record = "summary_key", vietnamese = "khóa tổng hợp", english = "key of a summary";
  static constexpr auto all = std::tuple{
      field("period", &summary_key::period, "kỳ báo cáo", "period").required(),
      field("first", &summary_key::first, "ngày đầu kỳ", "first day").required(),
      field("last", &summary_key::last, "ngày cuối kỳ", "last day").required(),
      field("as_of", &summary_key::as_of, "tính đến ngày", "as of").required(),
      field("known_on", &summary_key::known_on, "đã biết đến ngày", "known on"),
      field("taxonomy", &summary_key::taxonomy, "danh mục lĩnh vực", "taxonomy"),
      field("rules", &summary_key::rules, "quy tắc", "digest of the rules"),
  };
};

template <>
struct fields<summary> {
  static constexpr std::string_view record = "summary_document", vietnamese = "bảng tổng hợp", english = "summary";
  static constexpr auto all = std::tuple{field("key", &summary::key, "khóa", "key").required(),
                                         field("rows", &summary::rows, "các dòng", "rows").required()};
};

}  // namespace doithoai::inline v0
