#pragma once
// A dialogue session: what is told of it from its schedule to its end, who was asked to it and came, and who was missing.
//
//   ledger.apply({held_on, doithoai::open_session{.session = id}}, who);

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "doithoai/composition.hpp"
#include "doithoai/date.hpp"
#include "doithoai/finding.hpp"
#include "doithoai/id.hpp"
#include "doithoai/personal_text.hpp"
#include "doithoai/plan.hpp"
#include "doithoai/recorded.hpp"

namespace doithoai::inline v0 {

/// Sets a session's day and place (lịch đối thoại).
struct schedule_session {
  session_id session{};
  entry_id planned{};  ///< The planned session it fulfils; empty when the plan has none for it.
  date held_on{};
  std::string starts_at{};  ///< `hh:mm`, at +07:00; may be empty.
  std::string venue{};
  std::vector<organisation_id> communes{};
  session_kind kind = session_kind::periodic;
  session_form form = session_form::in_person;
  organisation_id organiser{};
  organisation_id concluder{};               ///< Who concludes; not always the chair.
  std::vector<organisation_id> concerned{};  ///< Bodies that the content concerns.
  std::vector<entry_id> topics{};            ///< The content chosen for it; empty: not said.

  bool operator==(const schedule_session&) const = default;
};

enum class channel : std::uint8_t {
  loudspeaker,
  radio,
  notice_board,
  website,
  social_network,
  letter,
  hamlet_head,
  other
};

/// Tells the people of a session. The day of the command is the day of publication.
struct announce_session {
  session_id session{};
  std::vector<channel> channels{};
  std::string text{};

  bool operator==(const announce_session&) const = default;
};

/// A person in an office, invited or present.
struct attendee {
  organisation_id body{};
  office position = office::other;
  session_part part = session_part::member;
  std::vector<field_code> fields{};  ///< The specialised fields for which a civil servant comes; one may hold two.
  personal_text name{};
  personal_text extra{};

  bool operator==(const attendee&) const = default;
};

struct invite {
  session_id session{};
  std::vector<attendee> invited{};

  bool operator==(const invite&) const = default;
};

struct open_session {
  session_id session{};

  bool operator==(const open_session&) const = default;
};

/// Who came. Several commands for one session add up.
struct record_attendance {
  session_id session{};
  std::vector<attendee> present{};
  std::optional<std::int32_t> citizens{};  ///< The number of citizens; the last one told counts.
  std::optional<bool> is_complete{};  ///< Whether all who came are listed now; false: more will follow. None: true.

  bool operator==(const record_attendance&) const = default;
};

struct close_session {
  session_id session{};

  bool operator==(const close_session&) const = default;
};

using session_scheduled = recorded<schedule_session>;
using session_announced = recorded<announce_session>;
using invitation_sent = recorded<invite>;
using session_opened = recorded<open_session>;
using attendance_recorded = recorded<record_attendance>;
using session_closed = recorded<close_session>;

enum class session_state : std::uint8_t { planned, scheduled, announced, open, closed };

/// A session of the plan or beside it. Order: the plan's, then those beside it by day and id.
struct session_row {
  session_id session{};  ///< Empty: planned and not yet scheduled.
  entry_id planned{};
  organisation_id commune{};
  std::string commune_name{};
  session_state state = session_state::planned;
  std::optional<date> held_on{};
  std::optional<date> announced_on{};
  std::optional<std::int32_t> notice_days{};
  std::optional<date> opened_on{};
  std::optional<date> closed_on{};
  std::optional<date> concluded_on{};
  std::optional<std::int32_t> citizens{};
  std::int32_t present = 0;
  std::int32_t missing = 0;
  std::int32_t opinions = 0;
  std::int32_t issues = 0;
  std::string venue{};

  bool operator==(const session_row&) const = default;
};

/// A person present. Order: as recorded.
struct attendance_row {
  session_id session{};
  organisation_id body{};
  std::string body_name{};
  office position = office::other;
  session_part part = session_part::member;
  personal_text name{};

  bool operator==(const attendance_row&) const = default;
};

/// An office that a composition rule asks for and that is missing from a session. Order: sessions as told, then the
/// plan's rules, then the directory's bodies.
struct gap_row {
  session_id session{};
  entry_id rule{};
  std::string rule_text{};
  organisation_id body{};   ///< Empty when the rule asks for any body of its class.
  std::string body_name{};  ///< On the session's day, as `field_name`.
  field_code field{};
  std::string field_name{};
  std::int32_t asked = 0;
  std::int32_t present = 0;
  severity level = severity::warning;  ///< A note as long as the list of those who came is not complete.

  bool operator==(const gap_row&) const = default;
};

}  // namespace doithoai::inline v0
