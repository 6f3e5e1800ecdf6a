#pragma once
// How the adoption of rules and of a plan, and the doing of a plan's duty, are read, written and labelled, as commands
// and as events.

#include "doithoai/adoption.hpp"
#include "ledger/recorded_fields.hpp"
#include "ledger/rules_fields.hpp"
#include "plan/plan_fields.hpp"

namespace doithoai::inline v0 {

template <>
struct fields<adopt_rules> {
  static constexpr std::size_t level = 5;  // its event holds the documents in one more object, `rules`
  static constexpr std::string_view record = "adopt_rules", vietnamese = "áp dụng quy tắc", english = "adopt rules";
  static constexpr auto all = std::tuple{
      field("calendar", &adopt_rules::calendar, "lịch làm việc", "calendar"),
      field("regime", &adopt_rules::regime, "quy định pháp luật áp dụng", "regime"),
      field("taxonomy", &adopt_rules::taxonomy, "danh mục lĩnh vực", "taxonomy"),
      field("directory", &adopt_rules::directory, "danh bạ cơ quan, đơn vị", "directory"),
  };
};

template <>
struct fields<rules_adopted> {
  static constexpr bool was_accepted = true;
  static constexpr std::string_view record = "rules_adopted", vietnamese = "đã áp dụng quy tắc",
                                    english = "rules adopted";
  static constexpr auto all = std::tuple{field("rules", &rules_adopted::rules, "quy tắc", "rules").required(),
                                         field("digest", &rules_adopted::digest, "mã băm", "digest").required()};
};

template <>
struct fields<adopt_plan> {
  static constexpr std::string_view record = "adopt_plan", vietnamese = "áp dụng kế hoạch", english = "adopt a plan";
  static constexpr auto all = std::tuple{field("plan", &adopt_plan::plan, "kế hoạch", "plan").required()};
};

template <>
struct fields<plan_adopted> {
  static constexpr bool was_accepted = true;
  static constexpr std::string_view record = "plan_adopted", vietnamese = "đã áp dụng kế hoạch",
                                    english = "plan adopted";
  static constexpr auto all = std::tuple_cat(
      fields<adopt_plan>::all, std::tuple{field("digest", &plan_adopted::digest, "mã băm", "digest").required()});
};

template <>
struct fields<complete_duty> {
  static constexpr std::string_view record = "complete_duty", vietnamese = "hoàn thành nhiệm vụ",
                                    english = "complete a duty";
  static constexpr word event{"duty_completed", "đã hoàn thành nhiệm vụ", "duty completed"};
  static constexpr auto all = std::tuple{
      field("duty", &complete_duty::duty, "nhiệm vụ", "duty").required(),
      field("body", &complete_duty::body, "đơn vị", "body").required(),
      field("session", &complete_duty::session, "buổi đối thoại", "session"),
      field("evidence", &complete_duty::evidence, "minh chứng", "evidence").seen_by(privacy::internal),
  };
};

}  // namespace doithoai::inline v0
