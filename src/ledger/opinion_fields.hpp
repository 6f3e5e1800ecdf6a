#pragma once
// How the codes and the command of an opinion are read, written and labelled, what its event is called, and the columns of the table.

#include "doithoai/opinion.hpp"
#include "ledger/recorded_fields.hpp"

namespace doithoai::inline v0 {

template <>
struct words<opinion_channel> {
  static constexpr std::string_view name = "opinion_channel";
  static constexpr std::array all{word{"spoken", "phát biểu", "spoken"}, word{"slip", "phiếu ghi ý kiến", "slip"},
                                  word{"online", "trực tuyến", "online"},
                                  word{"gathered_before", "lấy ý kiến trước hội nghị", "gathered before"}};
};

template <>
struct fields<record_opinion> {
  static constexpr std::string_view record = "record_opinion", vietnamese = "ghi nhận ý kiến",
                                    english = "record an opinion";
  static constexpr word event{"opinion_recorded", "đã ghi nhận ý kiến", "opinion recorded"};
  static constexpr auto all = std::tuple{
      field("opinion", &record_opinion::opinion, "ý kiến", "opinion").required(),
      field("session", &record_opinion::session, "buổi đối thoại", "session").required(),
      field("channel", &record_opinion::channel, "hình thức", "channel"),
      field("words", &record_opinion::words, "lời phát biểu", "words").seen_by(privacy::personal),
      field("speaker", &record_opinion::speaker, "người phát biểu", "speaker").seen_by(privacy::personal),
      field("contact", &record_opinion::contact, "liên hệ", "contact").seen_by(privacy::personal),
      field("hamlet", &record_opinion::hamlet, "khóm, ấp", "hamlet").seen_by(privacy::internal),
  };
  static constexpr bool may_become_denunciation = true;
};

template <>
struct fields<opinion_row> {
  static constexpr std::string_view record = "opinions", vietnamese = "ý kiến", english = "opinions";
  static constexpr auto all = std::tuple{
      field("opinion", &opinion_row::opinion, "ý kiến", "opinion").required().even_of_denunciation(),
      field("session", &opinion_row::session, "buổi đối thoại", "session"),
      field("recorded_on", &opinion_row::recorded_on, "ngày", "day"),
      field("channel", &opinion_row::channel, "hình thức", "channel").required().even_of_denunciation(),
      field("hamlet", &opinion_row::hamlet, "khóm, ấp", "hamlet").seen_by(privacy::internal),
      field("issues", &opinion_row::issues, "số vấn đề", "issues").required().even_of_denunciation(),
      field("words", &opinion_row::words, "lời phát biểu", "words").seen_by(privacy::personal),
      field("speaker", &opinion_row::speaker, "người phát biểu", "speaker").seen_by(privacy::personal),
      field("contact", &opinion_row::contact, "liên hệ", "contact").seen_by(privacy::personal),
  };
};

}  // namespace doithoai::inline v0
