#pragma once
// What a plan tells bodies to do (phân công thực hiện).

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "doithoai/date.hpp"
#include "doithoai/id.hpp"
#include "doithoai/organisation.hpp"
#include "doithoai/personal_text.hpp"
#include "doithoai/reading.hpp"

namespace doithoai::inline v0 {

enum class duty_force : std::uint8_t {
  requested,  ///< Đề nghị: the issuer cannot order the body, as with the Front.
  assigned,   ///< Giao.
  ordered,    ///< Yêu cầu: a general order.
};

enum class duty_time : std::uint8_t {
  none,            ///< No time is given.
  throughout,      ///< All through the plan's year.
  each_session,    ///< With each session.
  before_session,  ///< Before each session.
  during_session,  ///< During each session.
  after_session,   ///< After each session.
  by_date,         ///< By a date.
  quarter,         ///< In one quarter of the plan's year.
  yearly,          ///< In one quarter of every year.
};

/// When a duty is to be done. Its reading is the time's own: a text may say what and leave open when.
struct duty_when {
  duty_time time = duty_time::none;
  std::optional<date> day{};              ///< With by_date.
  std::optional<std::int32_t> quarter{};  ///< With quarter and yearly: 1 to 4.
  reading_kind how_read = reading_kind::stated;
  std::string note{};
  personal_text extra{};

  bool operator==(const duty_when&) const = default;
};

struct duty {
  entry_id id{};
  std::string item{};                   ///< Its number in the plan's text, e.g. `1.2`; empty when it has none.
  std::vector<addressee> addressees{};  ///< More than one: jointly.
  std::vector<addressee> with{};        ///< Coordinating bodies (phối hợp).
  organisation_id on_behalf_of{};       ///< Whom the addressee serves (tham mưu).
  duty_force force = duty_force::assigned;
  std::string text{};
  duty_when when{};
  std::string evidence{};  ///< What shows that it was done.
  std::optional<reading> source{};
  personal_text extra{};

  bool operator==(const duty&) const = default;
};

}  // namespace doithoai::inline v0
