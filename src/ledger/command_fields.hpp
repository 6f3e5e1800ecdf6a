#pragma once
// How a command is read and written. The fields of what it says stand with their nouns; here they are put together.

#include <array>
#include <variant>

#include "doithoai/command.hpp"
#include "ledger/adoption_fields.hpp"
#include "ledger/answer_fields.hpp"
#include "ledger/conclusion_fields.hpp"
#include "ledger/issue_fields.hpp"
#include "ledger/opinion_fields.hpp"
#include "ledger/part_fields.hpp"
#include "ledger/session_fields.hpp"

namespace doithoai::inline v0 {

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
                 field("data", &command::data, "nội dung", "data").required().even_of_denunciation()};
};

template <>
struct fields<apply_options> {
  static constexpr std::string_view record = "options", vietnamese = "tùy chọn", english = "options";
  static constexpr auto all = std::tuple{};
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
