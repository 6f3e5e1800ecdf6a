#pragma once
// How the codes and commands of an issue are read, written and labelled, what their events are called, and the columns of
// the table.

#include "doithoai/issue.hpp"
#include "ledger/answer_fields.hpp"
#include "ledger/recorded_fields.hpp"

namespace doithoai::inline v0 {

template <>
struct words<issue_kind> {
  static constexpr std::string_view name = "issue_kind";
  static constexpr std::array all{
      word{"question", "câu hỏi", "question"},
      word{"reflection", "phản ánh", "reflection"},
      word{"petition", "kiến nghị", "petition"},
      word{"petition_on_regulations", "phản ánh, kiến nghị về quy định hành chính", "petition on regulations"},
      word{"complaint", "khiếu nại", "complaint"},
      word{"denunciation", "tố cáo", "denunciation"},
  };
};

template <>
struct words<competence> {
  static constexpr std::string_view name = "competence";
  static constexpr std::array all{word{"commune", "cấp xã", "commune"}, word{"district", "cấp huyện", "district"},
                                  word{"province", "cấp tỉnh", "province"}, word{"central", "trung ương", "central"}};
};

template <>
struct words<issue_state> {
  static constexpr std::string_view name = "issue_state";
  static constexpr std::array all{word{"raised", "đã nêu", "raised"},
                                  word{"own_procedure", "theo thủ tục riêng", "own procedure"},
                                  word{"returned", "đã trả lại", "returned"},
                                  word{"assigned", "đã phân công", "assigned"},
                                  word{"answered", "đã trả lời", "answered"},
                                  word{"under_way", "đang giải quyết", "under way"},
                                  word{"resolved", "đã giải quyết", "resolved"},
                                  word{"verified", "đã được kiểm tra và xác nhận", "verified"}};
};

template <>
struct fields<raise_issue> {
  static constexpr std::string_view record = "raise_issue", vietnamese = "nêu vấn đề", english = "raise an issue";
  static constexpr word event{"issue_raised", "đã nêu vấn đề", "issue raised"};
  static constexpr auto all = std::tuple{
      field("issue", &raise_issue::issue, "vấn đề", "issue").required().even_of_denunciation(),
      field("opinions", &raise_issue::opinions, "từ ý kiến", "opinions").required(),
      field("kind", &raise_issue::kind, "loại", "kind").required().even_of_denunciation(),
      field("category", &raise_issue::category, "lĩnh vực", "category").required(),
      field("competence", &raise_issue::level, "thẩm quyền", "competence"),
      field("commune", &raise_issue::commune, "địa bàn", "commune").seen_by(privacy::internal),
      field("summary", &raise_issue::summary, "tóm tắt", "summary").seen_by(privacy::internal),
      field("people", &raise_issue::people, "số người liên quan", "people behind it").within(1, 10'000'000),
  };
  static bool is_denunciation(const raise_issue& what) { return what.kind == issue_kind::denunciation; }
};

template <>
struct fields<verify_issue> {
  static constexpr std::string_view record = "verify_issue", vietnamese = "kiểm tra kết quả",
                                    english = "verify an issue";
  static constexpr word event{"issue_verified", "đã kiểm tra kết quả", "issue verified"};
  static constexpr auto all = std::tuple{
      field("issue", &verify_issue::issue, "vấn đề", "issue").required(),
      field("by", &verify_issue::by, "đơn vị kiểm tra", "verified by").required(),
      field("is_confirmed", &verify_issue::is_confirmed, "xác nhận", "confirmed").required(),
      field("note", &verify_issue::note, "ghi chú", "note").seen_by(privacy::internal),
  };
};

template <>
struct words<response_satisfaction> {
  static constexpr std::string_view name = "response_satisfaction";
  static constexpr std::array all{word{"yes", "hài lòng", "yes"}, word{"partly", "hài lòng một phần", "partly"},
                                  word{"no", "không hài lòng", "no"}};
};

template <>
struct words<response_way> {
  static constexpr std::string_view name = "response_way";
  static constexpr std::array all{word{"in_person", "trực tiếp", "in person"},
                                  word{"telephone", "điện thoại", "telephone"}, word{"letter", "thư", "letter"},
                                  word{"online", "trực tuyến", "online"}, word{"other", "cách khác", "other"}};
};

template <>
struct fields<record_response> {
  static constexpr std::string_view record = "record_response", vietnamese = "ghi nhận phản hồi của người dân",
                                    english = "record a response";
  static constexpr word event{"response_recorded", "đã ghi nhận phản hồi của người dân", "response recorded"};
  static constexpr auto all = std::tuple{
      field("issue", &record_response::issue, "vấn đề", "issue").required(),
      field("satisfaction", &record_response::satisfaction, "mức độ hài lòng", "satisfaction").required(),
      field("words", &record_response::words, "lời phản hồi", "words").seen_by(privacy::personal),
      field("way", &record_response::way, "cách phản hồi", "way"),
  };
};

template <>
struct fields<issue_row> {
  static constexpr std::string_view record = "issues", vietnamese = "các vấn đề", english = "issues";
  static constexpr auto all = std::tuple{
      field("issue", &issue_row::issue, "vấn đề", "issue").required().even_of_denunciation(),
      field("session", &issue_row::session, "buổi đối thoại", "session"),
      field("kind", &issue_row::kind, "loại", "kind").required().even_of_denunciation(),
      field("category", &issue_row::category, "mã lĩnh vực", "category"),
      field("category_name", &issue_row::category_name, "lĩnh vực", "name of the category"),
      field("commune", &issue_row::commune, "mã địa bàn", "commune"),
      field("commune_name", &issue_row::commune_name, "địa bàn", "name of the commune"),
      field("competence", &issue_row::level, "thẩm quyền", "competence"),
      field("state", &issue_row::state, "trạng thái", "state").required().even_of_denunciation(),
      field("raised_on", &issue_row::raised_on, "ngày nêu", "raised on"),
      field("lead", &issue_row::lead, "mã đơn vị chủ trì", "lead body"),
      field("lead_name", &issue_row::lead_name, "đơn vị chủ trì", "name of the lead body"),
      field("due_on", &issue_row::due_on, "hạn trả lời", "due on"),
      field("answered_on", &issue_row::answered_on, "ngày trả lời", "answered on"),
      field("manner", &issue_row::manner, "hình thức trả lời", "manner"),
      field("outcome", &issue_row::outcome, "kết quả trả lời", "outcome"),
      field("answered_at_session_on", &issue_row::answered_at_session_on, "ngày trả lời tại buổi đối thoại",
            "answered at the session on"),
      field("resolved_on", &issue_row::resolved_on, "ngày giải quyết", "resolved on"),
      field("verified_on", &issue_row::verified_on, "ngày kiểm tra và xác nhận", "verified on"),
      field("accepted_on", &issue_row::accepted_on, "ngày người dân hài lòng", "accepted on"),
      field("is_overdue", &issue_row::is_overdue, "quá hạn", "overdue").required(),
      field("overdue_days", &issue_row::overdue_days, "số ngày quá hạn", "days overdue").required(),
      field("summary", &issue_row::summary, "tóm tắt", "summary").seen_by(privacy::internal),
      field("hamlet", &issue_row::hamlet, "mã khóm, ấp", "hamlet").seen_by(privacy::internal),
      field("hamlet_name", &issue_row::hamlet_name, "khóm, ấp", "name of the hamlet").seen_by(privacy::internal),
      field("responded_on", &issue_row::responded_on, "ngày người dân phản hồi", "responded on"),
      field("satisfaction", &issue_row::satisfaction, "mức độ hài lòng", "satisfaction"),
      field("response", &issue_row::response, "lời phản hồi", "response").seen_by(privacy::personal),
  };
};

}  // namespace doithoai::inline v0
