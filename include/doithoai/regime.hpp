#pragma once
// The law in force on a day, as data: each number with its source, whom it binds and whether the source was read.
//
//   const auto* notice = doithoai::find_number(regime, "session.notice_days");

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "doithoai/date.hpp"
#include "doithoai/id.hpp"
#include "doithoai/personal_text.hpp"

namespace doithoai::inline v0 {

/// One number of the law.
struct regime_number {
  std::string name{};  ///< `area.what`, e.g. `session.notice_days`.
  std::int64_t value = 0;
  std::string unit{};                      ///< `calendar_days`, `working_days`, `a_year`.
  std::string binds{};                     ///< Whom it binds, in Vietnamese; for others it is advice.
  std::vector<std::string> binds_tiers{};  ///< The tiers whose sessions it binds, by code.
  std::string source{};
  bool is_verified = false;  ///< Whether the source was read.
  personal_text extra{};

  bool operator==(const regime_number&) const = default;
};

/// The numbers in force from a day (chế độ pháp lý).
struct regime {
  document_id id{};
  std::string name{};
  date valid_from{};
  std::vector<regime_number> numbers{};
  personal_text extra{};

  bool operator==(const regime&) const = default;
};

/// The number of that name, or null.
[[nodiscard]] const regime_number* find_number(const regime& law, std::string_view name) noexcept;

}  // namespace doithoai::inline v0
