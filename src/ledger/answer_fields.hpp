#pragma once
// How the codes and the command of an answer are read, written and labelled, what its event is called, and the columns of the table.

#include "doithoai/answer.hpp"
#include "ledger/recorded_fields.hpp"

namespace doithoai::inline v0 {

template <>
struct words<answer_manner> {
  static constexpr std::string_view name = "answer_manner";
  static constexpr std::array all{word{"on_the_spot", "trả lời tại chỗ", "on the spot"},
                                  word{"in_writing", "trả lời bằng văn bản", "in writing"}};
};

template <>
struct words<answer_kind> {
  static constexpr std::string_view name = "answer_kind";
  static constexpr std::array all{word{"explained", "giải trình, cung cấp thông tin", "explained"},
                                  word{"resolved", "đã giải quyết", "resolved"},
                                  word{"under_way", "đang giải quyết", "under way"},
                                  word{"not_competent", "không thuộc thẩm quyền", "not competent"},
                                  word{"refused", "không thể đáp ứng", "refused"}};
};

template <>
struct fields<give_answer> {
  static constexpr std::string_view record = "give_answer", vietnamese = "trả lời", english = "give an answer";
  static constexpr word event{"answer_given", "đã trả lời", "answer given"};
  static constexpr auto all = std::tuple{
      field("answer", &give_answer::answer, "trả lời", "answer").required(),
      field("issues", &give_answer::issues, "vấn đề", "issues").required(),
      field("parts", &give_answer::parts, "phần việc", "parts"),
      field("body", &give_answer::body, "đơn vị trả lời", "body").required(),
      field("manner", &give_answer::manner, "hình thức", "manner").required(),
      field("kind", &give_answer::kind, "kết quả", "kind").required(),
      field("is_interim", &give_answer::is_interim, "trả lời tạm thời", "interim"),
      field("number", &give_answer::number, "số, ký hiệu", "number"),
      field("text", &give_answer::text, "nội dung", "text").seen_by(privacy::internal),
      field("promised_on", &give_answer::promised_on, "ngày hẹn", "promised for"),
  };
};

template <>
struct fields<answer_row> {
  static constexpr std::string_view record = "answers", vietnamese = "trả lời", english = "answers";
  static constexpr auto all = std::tuple{
      field("answer", &answer_row::answer, "trả lời", "answer").required(),
      field("issue", &answer_row::issue, "vấn đề", "issue").required(),
      field("body", &answer_row::body, "mã đơn vị", "body").required(),
      field("body_name", &answer_row::body_name, "đơn vị trả lời", "name of the body"),
      field("answered_on", &answer_row::answered_on, "ngày trả lời", "answered on").required(),
      field("manner", &answer_row::manner, "hình thức", "manner").required(),
      field("kind", &answer_row::kind, "kết quả", "kind").required(),
      field("is_interim", &answer_row::is_interim, "trả lời tạm thời", "interim").required(),
      field("number", &answer_row::number, "số, ký hiệu", "number"),
      field("promised_on", &answer_row::promised_on, "ngày hẹn", "promised for"),
      field("text", &answer_row::text, "nội dung", "text").seen_by(privacy::internal),
  };
};

}  // namespace doithoai::inline v0
