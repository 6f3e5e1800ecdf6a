#pragma once
// The members of plans, directories and categories: their names and labels, limits, and codes.

#include "doithoai/category.hpp"
#include "doithoai/composition.hpp"
#include "doithoai/duty.hpp"
#include "doithoai/organisation.hpp"
#include "doithoai/plan.hpp"
#include "doithoai/reading.hpp"
#include "regime/shared_codes.hpp"
#include "schema/fields.hpp"

namespace doithoai::inline v0 {

template <>
struct words<body_choice> {
  static constexpr std::string_view name = "body_choice";
  static constexpr std::array all{word{"directory", "theo danh bạ", "all in the directory"},
                                  word{"session", "theo lịch buổi đối thoại", "named by a session's schedule"},
                                  word{"conclusion", "theo thông báo kết luận", "named by a conclusion notice"}};
};

template <>
struct words<office> {
  static constexpr std::string_view name = "office";
  static constexpr std::array all{
      word{"chairman", "Chủ tịch", "chairman"},
      word{"vice_chairman", "Phó Chủ tịch", "vice-chairman"},
      word{"standing_member", "thành viên Thường trực", "standing member"},
      word{"head", "người đứng đầu", "head"},
      word{"deputy_head", "cấp phó của người đứng đầu", "deputy head"},
      word{"civil_servant", "công chức", "civil servant"},
      word{"hamlet_head", "Trưởng khóm, ấp", "head of the hamlet"},
      word{"hamlet_deputy", "Phó Trưởng khóm, ấp", "deputy head of the hamlet"},
      word{"other", "chức danh khác", "other"},
      word{"unknown", "chưa rõ chức danh", "not known"},
  };
};

template <>
struct words<session_part> {
  static constexpr std::string_view name = "session_part";
  static constexpr std::array all{word{"member", "đại biểu", "member"}, word{"chair", "chủ tọa", "chair"},
                                  word{"co_chair", "đồng chủ trì", "co-chair"},
                                  word{"secretary", "thư ký", "secretary"}, word{"guest", "khách mời", "guest"}};
};

template <>
struct words<composition_unit> {
  static constexpr std::string_view name = "composition_unit";
  static constexpr std::array all{word{"session", "mỗi buổi", "each session"}, word{"body", "mỗi cơ quan", "each body"},
                                  word{"field", "mỗi lĩnh vực chuyên môn", "each specialised field"},
                                  word{"hamlet", "mỗi khóm, ấp", "each hamlet"}};
};

template <>
struct words<duty_force> {
  static constexpr std::string_view name = "duty_force";
  static constexpr std::array all{word{"requested", "đề nghị", "requested"}, word{"assigned", "giao", "assigned"},
                                  word{"ordered", "yêu cầu chung", "general order"}};
};

template <>
struct words<duty_time> {
  static constexpr std::string_view name = "duty_time";
  static constexpr std::array all{
      word{"none", "không nêu thời gian", "no time given"},
      word{"throughout", "thường xuyên trong năm", "throughout the year"},
      word{"each_session", "mỗi buổi đối thoại", "with each session"},
      word{"before_session", "trước buổi đối thoại", "before each session"},
      word{"during_session", "trong buổi đối thoại", "during each session"},
      word{"after_session", "sau buổi đối thoại", "after each session"},
      word{"by_date", "chậm nhất ngày", "by a date"},
      word{"quarter", "trong quý", "in a quarter"},
      word{"yearly", "trong quý, hằng năm", "in a quarter of every year"},
  };
};

template <>
struct words<reading_kind> {
  static constexpr std::string_view name = "reading_kind";
  static constexpr std::array all{word{"stated", "văn bản nêu", "stated"}, word{"inferred", "suy ra", "inferred"}};
};

template <>
struct words<session_form> {
  static constexpr std::string_view name = "session_form";
  static constexpr std::array all{word{"in_person", "trực tiếp", "in person"}, word{"online", "trực tuyến", "online"},
                                  word{"hybrid", "trực tiếp và trực tuyến", "hybrid"}};
};

template <>
struct words<planned_time> {
  static constexpr std::string_view name = "planned_time";
  static constexpr std::array all{word{"unspecified", "thông báo sau", "to be announced"},
                                  word{"quarter", "quý", "quarter"}, word{"month", "tháng", "month"},
                                  word{"day", "ngày", "day"}};
};

template <>
struct words<recipient_kind> {
  static constexpr std::string_view name = "recipient_kind";
  static constexpr std::array all{word{"body", "cơ quan, đơn vị", "body"},
                                  word{"publication", "công bố", "publication"}, word{"archive", "lưu", "file copy"}};
};

template <>
struct fields<organisation> {
  static constexpr std::string_view record = "organisation", vietnamese = "cơ quan, đơn vị", english = "organisation";
  static constexpr auto all = std::tuple{
      field("id", &organisation::id, "mã", "id").required(),
      field("name", &organisation::name, "tên", "name").required(),
      field("short_name", &organisation::short_name, "tên ngắn", "short name"),
      field("tier", &organisation::level, "cấp", "tier").required(),
      field("kind", &organisation::kind, "loại", "kind").required(),
      field("parent", &organisation::parent, "trực thuộc", "parent"),
      field("valid_from", &organisation::valid_from, "từ ngày", "valid from"),
      field("valid_to", &organisation::valid_to, "đến ngày", "valid to"),
      field("successors", &organisation::successors, "đơn vị kế thừa", "successors"),
      field("note", &organisation::note, "ghi chú", "note"),
      field("calendar", &organisation::calendar, "lịch riêng", "its own calendar"),
  };
};

template <>
struct fields<specialised_field> {
  static constexpr std::string_view record = "specialised_field", vietnamese = "lĩnh vực chuyên môn",
                                    english = "specialised field";
  static constexpr auto all = std::tuple{
      field("code", &specialised_field::code, "mã", "code").required(),
      field("name", &specialised_field::name, "tên", "name").required(),
      field("bodies", &specialised_field::bodies, "nơi áp dụng", "to which bodies it applies"),
  };
};

template <>
struct fields<directory> {
  static constexpr std::string_view record = "directory", vietnamese = "danh bạ cơ quan, đơn vị", english = "directory";
  static constexpr auto all = std::tuple{
      field("id", &directory::id, "mã", "id").required(),
      field("name", &directory::name, "tên", "name").required(),
      field("organisations", &directory::organisations, "cơ quan, đơn vị", "organisations"),
      field("fields", &directory::fields, "lĩnh vực chuyên môn", "specialised fields"),
  };
};

template <>
struct fields<body_class> {
  static constexpr std::string_view record = "body_class", vietnamese = "nhóm cơ quan", english = "class of bodies";
  static constexpr auto all = std::tuple{
      field("name", &body_class::name, "tên nhóm", "name"),
      field("chosen_by", &body_class::chosen_by, "xác định theo", "chosen by").required(),
      field("tiers", &body_class::tiers, "cấp", "tiers"), field("kinds", &body_class::kinds, "loại", "kinds")};
};

template <>
struct fields<addressee> {
  static constexpr std::string_view record = "addressee", vietnamese = "đơn vị thực hiện", english = "addressee";
  static constexpr auto all = std::tuple{field("body", &addressee::body, "cơ quan", "body"),
                                         field("bodies", &addressee::bodies, "nhóm cơ quan", "class of bodies")};
};

template <>
struct fields<category> {
  static constexpr std::string_view record = "category", vietnamese = "lĩnh vực", english = "category";
  static constexpr auto all =
      std::tuple{field("code", &category::code, "mã", "code").required(),
                 field("vietnamese", &category::vietnamese, "tên", "Vietnamese name").required(),
                 field("english", &category::english, "tên tiếng Anh", "English name")};
};

template <>
struct fields<taxonomy> {
  static constexpr std::string_view record = "taxonomy", vietnamese = "danh mục lĩnh vực", english = "taxonomy";
  static constexpr auto all = std::tuple{field("id", &taxonomy::id, "mã", "id").required(),
                                         field("name", &taxonomy::name, "tên", "name").required(),
                                         field("categories", &taxonomy::categories, "lĩnh vực", "categories")};
};

template <>
struct fields<line_range> {
  static constexpr std::string_view record = "line_range", vietnamese = "các dòng", english = "lines";
  static constexpr auto all =
      std::tuple{field("first", &line_range::first, "dòng đầu", "first line").required().within(1, 1'000'000),
                 field("last", &line_range::last, "dòng cuối", "last line").required().within(1, 1'000'000)};
};

template <>
struct fields<reading> {
  static constexpr std::string_view record = "reading", vietnamese = "cách đọc", english = "reading";
  static constexpr auto all = std::tuple{field("kind", &reading::kind, "loại", "kind").required(),
                                         field("lines", &reading::lines, "các dòng", "lines"),
                                         field("note", &reading::note, "ghi chú", "note")};
};

template <>
struct fields<composition_rule> {
  static constexpr std::string_view record = "composition_rule", vietnamese = "thành phần tham dự",
                                    english = "composition rule";
  static constexpr auto all = std::tuple{
      field("id", &composition_rule::id, "mã", "id").required(),
      field("text", &composition_rule::text, "nội dung", "text").required(),
      field("bodies", &composition_rule::bodies, "cơ quan", "bodies").required(),
      field("any_of", &composition_rule::any_of, "một trong các chức danh", "any of these offices"),
      field("at_least", &composition_rule::at_least, "ít nhất", "at least").within(1, 10'000),
      field("at_most", &composition_rule::at_most, "nhiều nhất", "at most").within(1, 10'000),
      field("per", &composition_rule::per, "tính theo", "per").required(),
      field("part", &composition_rule::part, "vai trò", "part in the session"),
      field("reading", &composition_rule::source, "cách đọc", "reading"),
  };
};

template <>
struct fields<duty_when> {
  static constexpr std::string_view record = "duty_when", vietnamese = "thời gian thực hiện",
                                    english = "time of a duty";
  static constexpr auto all = std::tuple{
      field("time", &duty_when::time, "thời gian", "time").required(),
      field("day", &duty_when::day, "ngày", "day"),
      field("quarter", &duty_when::quarter, "quý", "quarter").within(1, 4),
      field("reading", &duty_when::how_read, "cách đọc", "how it was read"),
      field("note", &duty_when::note, "ghi chú", "note"),
  };
};

template <>
struct fields<duty> {
  static constexpr std::string_view record = "duty", vietnamese = "phân công thực hiện", english = "duty";
  static constexpr auto all = std::tuple{
      field("id", &duty::id, "mã", "id").required(),
      field("item", &duty::item, "mục", "item of the text"),
      field("addressees", &duty::addressees, "đơn vị thực hiện", "addressees"),
      field("with", &duty::with, "đơn vị phối hợp", "coordinating bodies"),
      field("on_behalf_of", &duty::on_behalf_of, "tham mưu cho", "on behalf of"),
      field("force", &duty::force, "tính chất", "force").required(),
      field("text", &duty::text, "nội dung", "text").required(),
      field("when", &duty::when, "thời gian", "when").required(),
      field("evidence", &duty::evidence, "minh chứng", "evidence"),
      field("reading", &duty::source, "cách đọc", "reading"),
  };
};

template <>
struct fields<statement> {
  static constexpr std::string_view record = "statement", vietnamese = "ý", english = "statement";
  static constexpr auto all = std::tuple{field("id", &statement::id, "mã", "id").required(),
                                         field("text", &statement::text, "nội dung", "text").required(),
                                         field("reading", &statement::source, "cách đọc", "reading")};
};

template <>
struct fields<topic> {
  static constexpr std::string_view record = "topic", vietnamese = "nội dung đối thoại", english = "topic";
  static constexpr auto all = std::tuple{field("id", &topic::id, "mã", "id").required(),
                                         field("category", &topic::category, "lĩnh vực", "category").required(),
                                         field("text", &topic::text, "nội dung", "text").required(),
                                         field("reading", &topic::source, "cách đọc", "reading")};
};

template <>
struct fields<planned_when> {
  static constexpr std::string_view record = "planned_when", vietnamese = "thời gian dự kiến", english = "planned time";
  static constexpr auto all = std::tuple{field("time", &planned_when::time, "thời gian", "time").required(),
                                         field("quarter", &planned_when::quarter, "quý", "quarter").within(1, 4),
                                         field("month", &planned_when::month, "tháng", "month").within(1, 12),
                                         field("day", &planned_when::day, "ngày", "day"),
                                         field("note", &planned_when::note, "ghi chú", "note")};
};

template <>
struct fields<planned_session> {
  static constexpr std::string_view record = "planned_session", vietnamese = "buổi đối thoại theo kế hoạch",
                                    english = "planned session";
  static constexpr auto all = std::tuple{
      field("id", &planned_session::id, "mã", "id").required(),
      field("communes", &planned_session::communes, "địa bàn", "communes").required(),
      field("kind", &planned_session::kind, "loại", "kind"),
      field("form", &planned_session::form, "hình thức", "form"),
      field("when", &planned_session::when, "thời gian", "when").required(),
      field("reading", &planned_session::source, "cách đọc", "reading"),
  };
};

template <>
struct fields<reference> {
  static constexpr std::string_view record = "reference", vietnamese = "văn bản viện dẫn", english = "reference";
  static constexpr auto all = std::tuple{field("id", &reference::id, "mã", "id").required(),
                                         field("text", &reference::text, "cách gọi", "text").required(),
                                         field("target", &reference::target, "văn bản", "target"),
                                         field("reading", &reference::source, "cách đọc", "reading")};
};

template <>
struct fields<recipient> {
  static constexpr std::string_view record = "recipient", vietnamese = "nơi nhận", english = "recipient";
  static constexpr auto all = std::tuple{field("id", &recipient::id, "mã", "id").required(),
                                         field("text", &recipient::text, "nơi nhận", "text").required(),
                                         field("kind", &recipient::kind, "loại", "kind").required(),
                                         field("bodies", &recipient::bodies, "cơ quan", "bodies"),
                                         field("reading", &recipient::source, "cách đọc", "reading")};
};

template <>
struct fields<signer> {
  static constexpr std::string_view record = "signer", vietnamese = "người ký", english = "signer";
  static constexpr auto all = std::tuple{field("name", &signer::name, "họ tên", "name"),
                                         field("position", &signer::position, "chức vụ", "position"),
                                         field("capacity", &signer::capacity, "thẩm quyền ký", "capacity")};
};

template <>
struct fields<member_reading> {
  static constexpr std::string_view record = "member_reading", vietnamese = "cách đọc một mục",
                                    english = "reading of a member";
  static constexpr auto all = std::tuple{field("member", &member_reading::member, "mục", "member").required(),
                                         field("reading", &member_reading::source, "cách đọc", "reading").required()};
};

template <>
struct fields<plan> {
  static constexpr std::string_view record = "plan", vietnamese = "kế hoạch tiếp xúc, đối thoại", english = "plan";
  static constexpr auto all = std::tuple{
      field("id", &plan::id, "mã", "id").required(),
      field("number", &plan::number, "số", "number"),
      field("symbol", &plan::symbol, "ký hiệu", "symbol"),
      field("year", &plan::year, "năm", "year").required().within(1945, 2200),
      field("title", &plan::title, "trích yếu", "title").required(),
      field("issuer", &plan::issuer, "cơ quan ban hành", "issuer").required(),
      field("superior", &plan::superior, "cơ quan chủ quản", "superior"),
      field("place", &plan::place, "địa danh", "place"),
      field("issued_on", &plan::issued_on, "ngày ban hành", "issued on"),
      field("bases", &plan::bases, "căn cứ", "legal bases"),
      field("scope", &plan::scope, "phạm vi", "scope"),
      field("purposes", &plan::purposes, "mục đích chung", "purposes"),
      field("aims", &plan::aims, "mục đích", "aims"),
      field("requirements", &plan::requirements, "yêu cầu", "requirements"),
      field("composition", &plan::composition, "thành phần tham dự", "composition"),
      field("topics", &plan::topics, "nội dung đối thoại", "topics"),
      field("topics_are_open", &plan::topics_are_open, "nội dung mở", "topics are open"),
      field("planned_sessions", &plan::planned_sessions, "các buổi đối thoại", "planned sessions"),
      field("duties", &plan::duties, "tổ chức thực hiện", "duties"),
      field("references", &plan::references, "văn bản viện dẫn", "references"),
      field("recipients", &plan::recipients, "nơi nhận", "recipients"),
      field("signer", &plan::signed_by, "người ký", "signer"),
      field("headings", &plan::headings, "đề mục", "headings"),
      field("readings", &plan::readings, "cách đọc các mục", "readings of members"),
      field("regime", &plan::regime, "quy định pháp luật áp dụng", "regime"),
      field("taxonomy", &plan::taxonomy, "danh mục lĩnh vực", "taxonomy"),
      field("revision", &plan::revision, "lần sửa đổi", "revision").within(1, 10'000),
  };
};

}  // namespace doithoai::inline v0
