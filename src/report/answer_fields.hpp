#pragma once
// The columns of the table of answers: their names and labels, and who may see them.

#include "doithoai/answer.hpp"
#include "ledger/answer_fields.hpp"

namespace doithoai::inline v0 {

template <>
struct fields<answer_row> {
  static constexpr std::string_view record = "answers", vietnamese = "trả lời", english = "answers";
  static constexpr auto all = std::tuple{
      field("answer", &answer_row::answer, "văn bản trả lời", "answer").required(),
      field("issue", &answer_row::issue, "vấn đề", "issue").required(),
      field("body", &answer_row::body, "mã đơn vị", "body").required(),
      field("body_name", &answer_row::body_name, "đơn vị trả lời", "name of the body"),
      field("answered_on", &answer_row::answered_on, "ngày trả lời", "answered on").required(),
      field("manner", &answer_row::manner, "hình thức", "manner").required(),
      field("kind", &answer_row::kind, "kết quả", "kind").required(),
      field("is_interim", &answer_row::is_interim, "trả lời tạm thời", "interim").required(),
      field("number", &answer_row::number, "số, ký hiệu", "number"),
      field("promised_on", &answer_row::promised_on, "ngày hứa", "promised for"),
      field("text", &answer_row::text, "nội dung", "text").seen_by(privacy::internal),
  };
};

}  // namespace doithoai::inline v0
