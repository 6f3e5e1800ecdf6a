#pragma once
#include "doithoai/command.hpp"
#include "plan/plan_fields.hpp"
#include "regime/deadline_fields.hpp"

namespace doithoai::inline v0 {

template <>
struct words<channel> {
  static constexpr std::string_view name = "channel";
  static constexpr std::array all{
      word{"loudspeaker", "loa truyền thanh", "loudspeaker"},
      word{"radio", "đài truyền thanh", "radio"},
      word{"notice_board", "niêm yết", "notice board"},
      word{"website", "trang thông tin điện tử", "website"},
      word{"social_network", "mạng xã hội", "social network"},
      word{"letter", "văn bản, giấy mời", "letter"},
      word{"hamlet_head", "Trưởng khóm, ấp", "head of the hamlet"},
      word{"other", "hình thức khác", "other"},
  };
};

template <>
struct words<opinion_channel> {
  static constexpr std::string_view name = "opinion_channel";
  static constexpr std::array all{word{"spoken", "phát biểu", "spoken"}, word{"slip", "phiếu ghi ý kiến", "slip"},
                                  word{"online", "trực tuyến", "online"},
                                  word{"gathered_before", "thu thập trước", "gathered before"}};
};

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
struct fields<adopt_rules> {
  static constexpr std::size_t level = 5;  // its event holds the documents in one more object, `rules`
  static constexpr std::string_view record = "adopt_rules", vietnamese = "áp dụng quy tắc", english = "adopt rules";
  static constexpr auto all = std::tuple{
      field("calendar", &adopt_rules::calendar, "lịch làm việc", "calendar"),
      field("regime", &adopt_rules::regime, "chế độ pháp lý", "regime"),
      field("taxonomy", &adopt_rules::taxonomy, "danh mục lĩnh vực", "taxonomy"),
      field("directory", &adopt_rules::directory, "danh bạ cơ quan, đơn vị", "directory"),
  };
};

template <>
struct fields<adopt_plan> {
  static constexpr std::string_view record = "adopt_plan", vietnamese = "áp dụng kế hoạch", english = "adopt a plan";
  static constexpr auto all = std::tuple{field("plan", &adopt_plan::plan, "kế hoạch", "plan").required()};
};

template <>
struct fields<schedule_session> {
  static constexpr std::string_view record = "schedule_session", vietnamese = "ấn định buổi đối thoại",
                                    english = "schedule a session";
  static constexpr auto all = std::tuple{
      field("session", &schedule_session::session, "buổi đối thoại", "session").required(),
      field("planned", &schedule_session::planned, "mục trong kế hoạch", "planned session"),
      field("held_on", &schedule_session::held_on, "ngày tổ chức", "day").required(),
      field("starts_at", &schedule_session::starts_at, "giờ bắt đầu", "starts at"),
      field("venue", &schedule_session::venue, "địa điểm", "venue"),
      field("communes", &schedule_session::communes, "địa bàn", "communes").required(),
      field("kind", &schedule_session::kind, "loại", "kind"),
      field("form", &schedule_session::form, "hình thức", "form"),
      field("organiser", &schedule_session::organiser, "đơn vị tổ chức", "organiser"),
      field("concluder", &schedule_session::concluder, "người kết luận", "who concludes"),
      field("concerned", &schedule_session::concerned, "đơn vị liên quan", "bodies concerned"),
      field("topics", &schedule_session::topics, "nội dung được chọn", "chosen topics"),
  };
};

template <>
struct fields<announce_session> {
  static constexpr std::string_view record = "announce_session", vietnamese = "thông báo lịch đối thoại",
                                    english = "announce a session";
  static constexpr auto all = std::tuple{
      field("session", &announce_session::session, "buổi đối thoại", "session").required(),
      field("channels", &announce_session::channels, "hình thức thông báo", "channels"),
      field("text", &announce_session::text, "nội dung", "text"),
  };
};

template <>
struct fields<attendee> {
  static constexpr std::string_view record = "attendee", vietnamese = "đại biểu", english = "attendee";
  static constexpr auto all = std::tuple{
      field("body", &attendee::body, "cơ quan", "body").required(),
      field("position", &attendee::position, "chức danh", "position").required(),
      field("part", &attendee::part, "vai trò", "part in the session"),
      field("fields", &attendee::fields, "lĩnh vực chuyên môn", "specialised fields"),
      field("name", &attendee::name, "họ tên", "name").seen_by(privacy::personal),
  };
};

template <>
struct fields<invite> {
  static constexpr std::string_view record = "invite", vietnamese = "mời dự", english = "invite";
  static constexpr auto all = std::tuple{field("session", &invite::session, "buổi đối thoại", "session").required(),
                                         field("invited", &invite::invited, "được mời", "invited").required()};
};

template <>
struct fields<open_session> {
  static constexpr std::string_view record = "open_session", vietnamese = "khai mạc", english = "open a session";
  static constexpr auto all =
      std::tuple{field("session", &open_session::session, "buổi đối thoại", "session").required()};
};

template <>
struct fields<record_attendance> {
  static constexpr std::string_view record = "record_attendance", vietnamese = "ghi nhận tham dự",
                                    english = "record attendance";
  static constexpr auto all = std::tuple{
      field("session", &record_attendance::session, "buổi đối thoại", "session").required(),
      field("present", &record_attendance::present, "có mặt", "present"),
      field("citizens", &record_attendance::citizens, "số người dân", "citizens").within(0, 1'000'000),
  };
};

template <>
struct fields<record_opinion> {
  static constexpr std::string_view record = "record_opinion", vietnamese = "ghi nhận ý kiến",
                                    english = "record an opinion";
  static constexpr auto all = std::tuple{
      field("opinion", &record_opinion::opinion, "ý kiến", "opinion").required(),
      field("session", &record_opinion::session, "buổi đối thoại", "session").required(),
      field("channel", &record_opinion::channel, "hình thức", "channel"),
      field("words", &record_opinion::words, "lời phát biểu", "words").seen_by(privacy::personal),
      field("speaker", &record_opinion::speaker, "người phát biểu", "speaker").seen_by(privacy::personal),
      field("contact", &record_opinion::contact, "liên hệ", "contact").seen_by(privacy::personal),
      field("hamlet", &record_opinion::hamlet, "khóm, ấp", "hamlet").seen_by(privacy::internal),
  };
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
struct fields<close_session> {
  static constexpr std::string_view record = "close_session", vietnamese = "bế mạc", english = "close a session";
  static constexpr auto all =
      std::tuple{field("session", &close_session::session, "buổi đối thoại", "session").required()};
};

template <>
struct fields<conclusion_item> {
  static constexpr std::string_view record = "conclusion_item", vietnamese = "nội dung kết luận",
                                    english = "item of a conclusion";
  static constexpr auto all = std::tuple{field("text", &conclusion_item::text, "nội dung", "text").required(),
                                         field("issues", &conclusion_item::issues, "vấn đề", "issues")};
};

template <>
struct fields<issue_conclusion> {
  static constexpr std::string_view record = "issue_conclusion", vietnamese = "ban hành thông báo kết luận",
                                    english = "issue a conclusion notice";
  static constexpr auto all = std::tuple{
      field("conclusion", &issue_conclusion::conclusion, "thông báo kết luận", "conclusion").required(),
      field("session", &issue_conclusion::session, "buổi đối thoại", "session").required(),
      field("number", &issue_conclusion::number, "số", "number"),
      field("symbol", &issue_conclusion::symbol, "ký hiệu", "symbol"),
      field("concluder", &issue_conclusion::concluder, "người kết luận", "who concludes"),
      field("items", &issue_conclusion::items, "các nội dung", "items"),
  };
};

template <>
struct fields<assign_issue> {
  static constexpr std::string_view record = "assign_issue", vietnamese = "phân công trả lời",
                                    english = "assign an issue";
  static constexpr auto all = std::tuple{
      field("part", &assign_issue::part, "phần việc", "part").required(),
      field("issue", &assign_issue::issue, "vấn đề", "issue").required(),
      field("lead", &assign_issue::lead, "đơn vị chủ trì", "lead body").required(),
      field("coordinating", &assign_issue::coordinating, "đơn vị phối hợp", "coordinating bodies"),
      field("due", &assign_issue::due, "thời hạn", "due").required(),
      field("conclusion", &assign_issue::conclusion, "thông báo kết luận", "conclusion notice"),
  };
};

template <>
struct fields<extend_deadline> {
  static constexpr std::string_view record = "extend_deadline", vietnamese = "gia hạn trả lời",
                                    english = "extend a deadline";
  static constexpr auto all = std::tuple{
      field("part", &extend_deadline::part, "phần việc", "part").required(),
      field("extension", &extend_deadline::extension, "việc gia hạn", "extension").required(),
  };
};

template <>
struct fields<pause_deadline> {
  static constexpr std::string_view record = "pause_deadline", vietnamese = "tạm dừng tính thời hạn",
                                    english = "pause a deadline";
  static constexpr auto all = std::tuple{
      field("part", &pause_deadline::part, "phần việc", "part").required(),
      field("pause", &pause_deadline::pause, "việc tạm dừng", "pause").required(),
  };
};

template <>
struct fields<give_answer> {
  static constexpr std::string_view record = "give_answer", vietnamese = "trả lời", english = "give an answer";
  static constexpr auto all = std::tuple{
      field("answer", &give_answer::answer, "văn bản trả lời", "answer").required(),
      field("issues", &give_answer::issues, "vấn đề", "issues").required(),
      field("body", &give_answer::body, "đơn vị trả lời", "body").required(),
      field("manner", &give_answer::manner, "hình thức", "manner").required(),
      field("kind", &give_answer::kind, "kết quả", "kind").required(),
      field("is_interim", &give_answer::is_interim, "trả lời tạm thời", "interim"),
      field("number", &give_answer::number, "số, ký hiệu", "number"),
      field("text", &give_answer::text, "nội dung", "text").seen_by(privacy::internal),
      field("promised_on", &give_answer::promised_on, "ngày hứa", "promised for"),
  };
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
struct fields<complete_duty> {
  static constexpr std::string_view record = "complete_duty", vietnamese = "hoàn thành nhiệm vụ",
                                    english = "complete a duty";
  static constexpr auto all = std::tuple{
      field("duty", &complete_duty::duty, "nhiệm vụ", "duty").required(),
      field("body", &complete_duty::body, "đơn vị", "body").required(),
      field("session", &complete_duty::session, "buổi đối thoại", "session"),
      field("evidence", &complete_duty::evidence, "minh chứng", "evidence"),
  };
};

template <class... Action>
struct alternatives<std::variant<Action...>> {
  static constexpr std::array all{fields<Action>::record...};
};

template <>
struct fields<command> {
  static constexpr std::size_t level = 3;  // as the event that it becomes
  static constexpr std::string_view record = "command", vietnamese = "lệnh", english = "command";
  static constexpr auto all =
      std::tuple{field("happened_on", &command::happened_on, "ngày xảy ra", "happened on").required(),
                 field("data", &command::data, "nội dung", "data").required()};
};

template <>
struct fields<context> {
  static constexpr std::string_view record = "context", vietnamese = "ngữ cảnh", english = "context";
  static constexpr auto all = std::tuple{
      field("recorded_at", &context::recorded_at, "thời điểm ghi nhận", "recorded at").required(),
      field("by", &context::by, "người ghi nhận", "recorded by").required().seen_by(privacy::internal),
  };
};

}  // namespace doithoai::inline v0
