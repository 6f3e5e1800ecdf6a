#pragma once
// The members of deadlines, and of the days and steps that they lead to: their names and labels, limits, and codes.

#include "doithoai/deadline.hpp"
#include "schema/fields.hpp"

namespace doithoai::inline v0 {

template <>
struct words<deadline_kind> {
  static constexpr std::string_view name = "deadline_kind";
  static constexpr std::array all{
      word{"none_set", "không ấn định", "none set"},
      word{"by_date", "chậm nhất ngày", "by a date"},
      word{"before_date", "trước ngày", "before a date"},
      word{"calendar_days", "số ngày", "calendar days"},
      word{"working_days", "số ngày làm việc", "working days"},
      word{"weeks", "số tuần", "weeks"},
      word{"months", "số tháng", "months"},
      word{"years", "số năm", "years"},
      word{"end_of_month", "hết tháng", "end of a month"},
      word{"end_of_quarter", "hết quý", "end of a quarter"},
      word{"days_before", "số ngày trước đó", "days before"},
      word{"working_days_before", "số ngày làm việc trước đó", "working days before"},
      word{"weeks_before", "số tuần trước đó", "weeks before"},
      word{"months_before", "số tháng trước đó", "months before"},
      word{"monthly", "ngày hằng tháng", "day of each month"},
      word{"before_monthly", "trước ngày hằng tháng", "before a day of each month"},
      word{"working_day_of_month", "ngày làm việc thứ mấy của tháng", "working day of a month"},
  };
};

template <>
struct words<deadline_unit> {
  static constexpr std::string_view name = "deadline_unit";
  static constexpr std::array all{
      word{"calendar_days", "ngày", "calendar days"},
      word{"working_days", "ngày làm việc", "working days"},
      word{"weeks", "tuần", "weeks"},
      word{"months", "tháng", "months"},
      word{"years", "năm", "years"},
  };
};

template <>
struct words<deadline_start> {
  static constexpr std::string_view name = "deadline_start";
  static constexpr std::array all{word{"received", "ngày nhận", "received"}, word{"issued", "ngày ban hành", "issued"},
                                  word{"held", "ngày tổ chức", "held"}};
};

template <>
struct words<day_off_rule> {
  static constexpr std::string_view name = "day_off_rule";
  static constexpr std::array all{word{"stays", "giữ nguyên", "stays"},
                                  word{"next_working_day", "ngày làm việc tiếp theo", "next working day"},
                                  word{"previous_working_day", "ngày làm việc liền trước", "previous working day"}};
};

template <>
struct words<step_kind> {
  static constexpr std::string_view name = "step_kind";
  static constexpr std::array all{
      word{"start", "ngày bắt đầu, không tính", "start, not counted"},
      word{"within", "trong kỳ đang tính", "within what is counted"},
      word{"counted", "được tính", "counted"},
      word{"day_off", "ngày nghỉ, không tính", "day off, not counted"},
      word{"paused", "tạm dừng, không tính", "paused, not counted"},
      word{"extended", "gia hạn", "extended"},
      word{"moved", "chuyển sang ngày làm việc", "moved to a working day"},
      word{"named", "ngày được nêu", "named"},
      word{"put_off", "lùi do tạm dừng", "put off"},
  };
};

/// How much a number of a deadline may be, and how often it may be extended or paused.
inline constexpr std::int32_t most_of_a_deadline = 10'000;
inline constexpr std::int32_t most_changes_of_a_deadline = 30;
inline constexpr std::int32_t longest_trace = 100'000;
inline constexpr std::size_t most_words_of_trace = 10'000'000;
/// No month has more working days.
inline constexpr std::int32_t most_days_of_a_month = 31;
/// Words that each step of a trace may repeat.
inline constexpr std::int32_t longest_reason = 500;

template <>
struct fields<deadline_rule> {
  static constexpr std::string_view record = "deadline_rule", vietnamese = "cách ấn định thời hạn",
                                    english = "rule of a deadline";
  static constexpr auto all = std::tuple{
      field("kind", &deadline_rule::kind, "cách ấn định", "kind").required(),
      field("day", &deadline_rule::day, "ngày", "day"),
      field("amount", &deadline_rule::amount, "số lượng", "amount").within(1, most_of_a_deadline),
      field("from", &deadline_rule::from, "tính từ", "counted from"),
      field("year", &deadline_rule::year, "năm", "year").within(1900, 2200),
      field("month", &deadline_rule::month, "tháng", "month").within(1, 12),
      field("quarter", &deadline_rule::quarter, "quý", "quarter").within(1, 4),
      field("nth", &deadline_rule::nth, "ngày làm việc thứ", "working day of the month")
          .within(-most_days_of_a_month, most_days_of_a_month),
      field("day_of_month", &deadline_rule::day_of_month, "ngày trong tháng", "day of the month")
          .within(1, most_days_of_a_month),
      field("then_working_days", &deadline_rule::then_working_days, "rồi thêm số ngày làm việc", "then working days")
          .within(1, most_of_a_deadline),
      field("when_off", &deadline_rule::when_off, "khi ngày cuối là ngày nghỉ", "when the last day is off"),
      field("basis", &deadline_rule::basis, "căn cứ", "basis"),
  };
};

template <>
struct fields<deadline_extension> {
  static constexpr std::string_view record = "deadline_extension", vietnamese = "gia hạn", english = "extension";
  static constexpr auto all = std::tuple{
      field("amount", &deadline_extension::amount, "số lượng thêm", "amount added").within(1, most_of_a_deadline),
      field("unit", &deadline_extension::unit, "đơn vị", "unit"),
      field("until", &deadline_extension::until, "đến hết ngày", "until"),
      field("limit", &deadline_extension::limit, "được thêm nhiều nhất", "most that may be added")
          .within(1, most_of_a_deadline),
      field("reason", &deadline_extension::reason, "lý do", "reason")
          .required()
          .within(0, longest_reason)
          .seen_by(privacy::internal),
      field("approver", &deadline_extension::approver, "người quyết định", "approver")
          .within(0, longest_reason)
          .seen_by(privacy::internal),
      field("basis", &deadline_extension::basis, "căn cứ", "basis").within(0, longest_reason),
  };
};

template <>
struct fields<deadline_pause> {
  static constexpr std::string_view record = "deadline_pause", vietnamese = "tạm dừng", english = "pause";
  static constexpr auto all = std::tuple{
      field("from", &deadline_pause::from, "từ ngày", "from").required(),
      field("to", &deadline_pause::to, "đến hết ngày", "to"),
      field("reason", &deadline_pause::reason, "lý do", "reason")
          .required()
          .within(0, longest_reason)
          .seen_by(privacy::internal),
      field("basis", &deadline_pause::basis, "căn cứ", "basis").within(0, longest_reason),
      field("end_basis", &deadline_pause::end_basis, "căn cứ kết thúc", "basis of its end").within(0, longest_reason),
  };
};

template <>
struct fields<deadline> {
  static constexpr std::string_view record = "deadline", vietnamese = "thời hạn", english = "deadline";
  static constexpr auto all = std::tuple{
      field("rule", &deadline::rule, "cách ấn định", "rule").required(),
      field("start", &deadline::start, "ngày bắt đầu", "start"),
      field("extensions", &deadline::extensions, "các lần gia hạn", "extensions").within(0, most_changes_of_a_deadline),
      field("pauses", &deadline::pauses, "các lần tạm dừng", "pauses").within(0, most_changes_of_a_deadline),
  };
};

template <>
struct fields<due_day> {
  static constexpr std::string_view record = "due_day", vietnamese = "hạn", english = "due day";
  static constexpr auto all = std::tuple{
      field("day", &due_day::day, "hạn", "due on"),
      field("reckoned_on", &due_day::reckoned_on, "ngày cuối trước khi chuyển", "last day before it moved"),
      field("is_provisional", &due_day::is_provisional, "tạm tính", "provisional").required(),
      field("doubtful", &due_day::doubtful, "các ngày chưa kiểm chứng đã đi qua", "unverified days walked over"),
      field("decided_from", &due_day::decided_from, "lịch đã quyết định từ ngày", "calendar decided from"),
      field("decided_until", &due_day::decided_until, "lịch đã quyết định đến hết ngày", "calendar decided until"),
      field("paused_from", &due_day::paused_from, "tạm dừng từ ngày, chưa kết thúc", "paused without an end from"),
      field("calendar", &due_day::calendar, "phiên bản lịch", "version of the calendar"),
  };
};

template <>
struct fields<deadline_step> {
  static constexpr std::string_view record = "deadline_step", vietnamese = "bước tính thời hạn",
                                    english = "step of a deadline";
  static constexpr auto all = std::tuple{
      field("day", &deadline_step::day, "ngày", "day").required(),
      field("kind", &deadline_step::kind, "loại", "kind").required(),
      field("count", &deadline_step::count, "đã tính", "counted so far").required(),
      field("reason", &deadline_step::reason, "lý do", "reason").seen_by(privacy::internal),  // of a pause, say
      field("source", &deadline_step::source, "nguồn", "source"),
      field("is_verified", &deadline_step::is_verified, "đã kiểm chứng", "verified").required(),
  };
};

}  // namespace doithoai::inline v0
