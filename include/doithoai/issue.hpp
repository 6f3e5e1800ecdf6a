#pragma once
// An issue: one matter taken out of opinions, and whether somebody looked that it was settled.
//
//   ledger.apply({held_on, doithoai::raise_issue{.issue = id, .opinions = {from}, .category = about}}, who);

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "doithoai/answer.hpp"
#include "doithoai/date.hpp"
#include "doithoai/id.hpp"
#include "doithoai/personal_text.hpp"
#include "doithoai/recorded.hpp"

namespace doithoai::inline v0 {

enum class issue_kind : std::uint8_t {
  question,                 ///< Câu hỏi.
  reflection,               ///< Phản ánh.
  petition,                 ///< Kiến nghị.
  petition_on_regulations,  ///< Phản ánh, kiến nghị về quy định hành chính.
  complaint,                ///< Khiếu nại: leaves the session for its own procedure.
  denunciation,             ///< Tố cáo: leaves the session for its own procedure, secret.
};

/// Whether it leaves the session and is not answered as an opinion (Luật Khiếu nại số 02/2011/QH13; Luật Tố cáo số 25/2018/QH14).
[[nodiscard]] constexpr bool has_own_procedure(issue_kind kind) noexcept {
  return kind == issue_kind::complaint || kind == issue_kind::denunciation;
}

enum class competence : std::uint8_t { commune, district, province, central };

/// Takes an issue out of one or several opinions.
struct raise_issue {
  issue_id issue{};
  std::vector<opinion_id> opinions{};
  issue_kind kind = issue_kind::petition;
  category_code category{};
  std::optional<competence> level{};
  organisation_id commune{};  ///< The commune or hamlet it is about. Empty: the hamlet that all of its opinions
                              ///< tell, else the only place for which its session was held, else unknown.
  personal_text summary{};    ///< What is asked, in the words of the office.
  std::optional<std::int32_t> people{};  ///< The number of people behind it, when known.

  bool operator==(const raise_issue&) const = default;
};

/// The monitoring body looks whether what was said was done.
struct verify_issue {
  issue_id issue{};
  organisation_id by{};
  bool is_confirmed = true;
  std::string note{};

  bool operator==(const verify_issue&) const = default;
};

/// Whether a citizen accepts what came of an issue.
enum class response_satisfaction : std::uint8_t { yes, partly, no };

/// How a response reached the office.
enum class response_way : std::uint8_t { in_person, telephone, letter, online, other };

/// The citizen's response to what an issue was answered (ý kiến phản hồi của người dân). Of several the last one counts.
struct record_response {
  issue_id issue{};
  response_satisfaction satisfaction = response_satisfaction::no;
  personal_text words{};
  std::optional<response_way> way{};

  bool operator==(const record_response&) const = default;
};

using issue_raised = recorded<raise_issue>;
using issue_verified = recorded<verify_issue>;
using response_recorded = recorded<record_response>;

enum class issue_state : std::uint8_t {
  raised,         ///< Đã nêu: unanswered, and nobody has to answer it yet.
  own_procedure,  ///< Theo thủ tục riêng.
  returned,       ///< Đã trả lại: unanswered, because whoever was asked said that it is not theirs to answer.
  assigned,       ///< Đã phân công: unanswered.
  answered,       ///< Đã trả lời: explained or refused.
  under_way,      ///< Đang giải quyết: answered, and not settled.
  resolved,       ///< Đã giải quyết.
  verified,       ///< Đã kiểm tra, xác nhận.
};

/// An issue. Order: as raised. Outside the full view a denunciation has its id, kind and state alone, and comes last.
struct issue_row {
  issue_id issue{};
  session_id session{};
  issue_kind kind = issue_kind::petition;
  category_code category{};
  std::string category_name{};
  organisation_id commune{};  ///< The commune it is about, or in which its hamlet is; empty: unknown.
  std::string commune_name{};
  std::optional<competence> level{};
  issue_state state = issue_state::raised;
  std::optional<date> raised_on{};  ///< Absent where the view may not see it.
  organisation_id lead{};           ///< Of its first live part; the body that answered it without one; else empty.
  std::string lead_name{};
  std::optional<date> due_on{};  ///< The earliest of its live parts not answered, or of its live parts when all are.
  std::optional<date> answered_on{};
  std::optional<answer_manner>
      manner{};  ///< In writing when it was answered after the session, whatever its answer says.
  std::optional<answer_kind> outcome{};          ///< Of an answered one; never not_competent.
  std::optional<date> answered_at_session_on{};  ///< The first word on the spot, whatever became of it afterwards.
  std::optional<date> resolved_on{};             ///< With that outcome.
  std::optional<date> verified_on{};             ///< Of an answered one, as is the next.
  std::optional<date> accepted_on{};             ///< When the citizen said so; none when the last response was another.
  bool is_overdue = false;
  std::int32_t overdue_days = 0;
  personal_text summary{};
  organisation_id hamlet{};  ///< The hamlet it is about; empty: unknown, or it is about a whole commune.
  std::string hamlet_name{};
  // What the citizen said last, of an issue that is answered or not.
  std::optional<date> responded_on{};
  std::optional<response_satisfaction> satisfaction{};
  personal_text response{};

  bool operator==(const issue_row&) const = default;
};

}  // namespace doithoai::inline v0
