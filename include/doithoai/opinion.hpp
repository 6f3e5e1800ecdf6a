#pragma once
// An opinion: what a citizen said or wrote at a session, or before it. The issues in it are raised by themselves.
//
//   ledger.apply({held_on, doithoai::record_opinion{.opinion = id, .session = at, .words = words}}, who);

#include <cstdint>
#include <optional>

#include "doithoai/date.hpp"
#include "doithoai/id.hpp"
#include "doithoai/personal_text.hpp"
#include "doithoai/recorded.hpp"

namespace doithoai::inline v0 {

enum class opinion_channel : std::uint8_t { spoken, slip, online, gathered_before };

/// One turn to speak, one slip, one post: it may hold several issues.
struct record_opinion {
  opinion_id opinion{};
  session_id session{};
  opinion_channel channel = opinion_channel::spoken;
  personal_text words{};
  personal_text speaker{};  ///< Empty: anonymous.
  personal_text contact{};
  organisation_id hamlet{};

  bool operator==(const record_opinion&) const = default;
};

using opinion_recorded = recorded<record_opinion>;

/// An opinion. Order: as recorded. Outside the full view one behind a denunciation has its id, channel and number of issues alone,
/// and comes last.
struct opinion_row {
  opinion_id opinion{};
  session_id session{};
  std::optional<date> recorded_on{};  ///< Absent where the view may not see it.
  opinion_channel channel = opinion_channel::spoken;
  organisation_id hamlet{};
  std::int32_t issues = 0;
  personal_text words{};
  personal_text speaker{};
  personal_text contact{};

  bool operator==(const opinion_row&) const = default;
};

}  // namespace doithoai::inline v0
