#pragma once
// How the codes and commands of an issue are read, written and labelled, and what their events are called.

#include "doithoai/issue.hpp"
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
                                  word{"assigned", "đã phân công", "assigned"},
                                  word{"answered", "đã trả lời", "answered"},
                                  word{"resolved", "đã giải quyết", "resolved"},
                                  word{"verified", "đã kiểm tra", "verified"}};
};

template <>
struct fields<raise_issue> {
  static constexpr std::string_view record = "raise_issue", vietnamese = "nêu vấn đề", english = "raise an issue";
  static constexpr auto all = std::tuple{
      field("issue", &raise_issue::issue, "vấn đề", "issue").required(),
      field("opinions", &raise_issue::opinions, "từ ý kiến", "opinions").required(),
      field("kind", &raise_issue::kind, "loại", "kind").required(),
      field("category", &raise_issue::category, "lĩnh vực", "category").required(),
      field("competence", &raise_issue::level, "thẩm quyền", "competence"),
      field("commune", &raise_issue::commune, "địa bàn", "commune"),
      field("summary", &raise_issue::summary, "tóm tắt", "summary").seen_by(privacy::internal),
      field("people", &raise_issue::people, "số người liên quan", "people behind it").within(1, 10'000'000),
  };
};

template <>
struct event_name<raise_issue> {
  static constexpr std::string_view code = "issue_raised", vietnamese = "đã nêu vấn đề", english = "issue raised";
};

template <>
struct fields<verify_issue> {
  static constexpr std::string_view record = "verify_issue", vietnamese = "kiểm tra kết quả",
                                    english = "verify an issue";
  static constexpr auto all = std::tuple{
      field("issue", &verify_issue::issue, "vấn đề", "issue").required(),
      field("by", &verify_issue::by, "đơn vị kiểm tra", "verified by").required(),
      field("is_confirmed", &verify_issue::is_confirmed, "xác nhận", "confirmed").required(),
      field("note", &verify_issue::note, "ghi chú", "note").seen_by(privacy::internal),
  };
};

template <>
struct event_name<verify_issue> {
  static constexpr std::string_view code = "issue_verified", vietnamese = "đã kiểm tra", english = "issue verified";
};

}  // namespace doithoai::inline v0
