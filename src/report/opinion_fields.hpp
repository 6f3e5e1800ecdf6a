#pragma once
// The columns of the table of opinions: their names and labels, and who may see them.

#include "doithoai/opinion.hpp"
#include "ledger/opinion_fields.hpp"

namespace doithoai::inline v0 {

template <>
struct fields<opinion_row> {
  static constexpr std::string_view record = "opinions", vietnamese = "ý kiến", english = "opinions";
  static constexpr auto all = std::tuple{
      field("opinion", &opinion_row::opinion, "ý kiến", "opinion").required(),
      field("session", &opinion_row::session, "buổi đối thoại", "session").required(),
      field("recorded_on", &opinion_row::recorded_on, "ngày", "day").required(),
      field("channel", &opinion_row::channel, "hình thức", "channel").required(),
      field("hamlet", &opinion_row::hamlet, "khóm, ấp", "hamlet").seen_by(privacy::internal),
      field("issues", &opinion_row::issues, "số vấn đề", "issues").required(),
      field("words", &opinion_row::words, "lời phát biểu", "words").seen_by(privacy::personal),
      field("speaker", &opinion_row::speaker, "người phát biểu", "speaker").seen_by(privacy::personal),
      field("contact", &opinion_row::contact, "liên hệ", "contact").seen_by(privacy::personal),
  };
};

}  // namespace doithoai::inline v0
