#pragma once
// What a host asks a ledger to record. A command says what was so on a day; the ledger judges it, and either records
// it as events or refuses it with every finding at once.
//
//   doithoai::command open{held_on, doithoai::open_session{.session = id}};
//   auto decision = ledger.apply(open, {.recorded_at = now, .by = "van-thu"});
//
// Ids are the host's. Nothing here reads a clock.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "doithoai/boxed.hpp"
#include "doithoai/composition.hpp"
#include "doithoai/date.hpp"
#include "doithoai/deadline.hpp"
#include "doithoai/id.hpp"
#include "doithoai/personal_text.hpp"
#include "doithoai/plan.hpp"
#include "doithoai/rules.hpp"

namespace doithoai::inline v0 {

/// Adopts calendar, regime, taxonomy and directory. One that is left out stays as it was adopted before; at the first
/// adoption the shipped one is taken (the regime: the one in force on the day of the command).
struct adopt_rules {
  std::optional<boxed<calendar_document>> calendar{};
  std::optional<boxed<doithoai::regime>> regime{};
  std::optional<boxed<doithoai::taxonomy>> taxonomy{};
  std::optional<boxed<doithoai::directory>> directory{};

  bool operator==(const adopt_rules&) const = default;
};

/// Adopts the year's plan, whole.
struct adopt_plan {
  boxed<doithoai::plan> plan{};

  bool operator==(const adopt_plan&) const = default;
};

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

  bool operator==(const record_attendance&) const = default;
};

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

enum class issue_kind : std::uint8_t {
  question,                 ///< Câu hỏi.
  reflection,               ///< Phản ánh.
  petition,                 ///< Kiến nghị.
  petition_on_regulations,  ///< Phản ánh, kiến nghị về quy định hành chính.
  complaint,                ///< Khiếu nại: leaves the session for its own procedure.
  denunciation,             ///< Tố cáo: leaves the session for its own procedure, secret.
};

/// Whether it leaves the session and is not answered as an opinion (Luật Khiếu nại 02/2011/QH13; Luật Tố cáo 25/2018/QH14).
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
  organisation_id commune{};             ///< The commune it is about; that of the session when empty.
  personal_text summary{};               ///< What is asked, in the words of the office.
  std::optional<std::int32_t> people{};  ///< The number of people behind it, when known.

  bool operator==(const raise_issue&) const = default;
};

struct close_session {
  session_id session{};

  bool operator==(const close_session&) const = default;
};

/// One item of a conclusion notice.
struct conclusion_item {
  std::string text{};
  std::vector<issue_id> issues{};
  personal_text extra{};

  bool operator==(const conclusion_item&) const = default;
};

/// Issues the conclusion notice (thông báo kết luận). The day of the command is the day of the paper.
struct issue_conclusion {
  conclusion_id conclusion{};
  session_id session{};
  std::string number{};
  std::string symbol{};
  organisation_id concluder{};
  std::vector<conclusion_item> items{};

  bool operator==(const issue_conclusion&) const = default;
};

/// Gives an issue, or a part of it, to one lead body (phân công trả lời).
struct assign_issue {
  part_id part{};
  issue_id issue{};
  organisation_id lead{};
  std::vector<organisation_id> coordinating{};
  deadline_rule due{};
  conclusion_id conclusion{};  ///< The notice that assigns it; empty when none does.

  bool operator==(const assign_issue&) const = default;
};

/// Gives the body of a part more time (gia hạn). The day of the command is that of the decision.
struct extend_deadline {
  part_id part{};
  deadline_extension extension{};

  bool operator==(const extend_deadline&) const = default;
};

/// Keeps days from counting for a part (tạm dừng tính thời hạn).
struct pause_deadline {
  part_id part{};
  deadline_pause pause{};

  bool operator==(const pause_deadline&) const = default;
};

enum class answer_manner : std::uint8_t { on_the_spot, in_writing };

enum class answer_kind : std::uint8_t {
  explained,      ///< Giải trình, cung cấp thông tin.
  resolved,       ///< Đã giải quyết xong.
  under_way,      ///< Đang giải quyết.
  not_competent,  ///< Không thuộc thẩm quyền.
  refused,        ///< Không thể đáp ứng.
};

/// Answers one or several issues. Answered is not resolved, and resolved is not verified.
struct give_answer {
  answer_id answer{};
  std::vector<issue_id> issues{};
  organisation_id body{};
  answer_manner manner = answer_manner::in_writing;
  answer_kind kind = answer_kind::explained;
  bool is_interim = false;  ///< A notice on the way to the answer; it stops no deadline.
  std::string number{};
  personal_text text{};
  std::optional<date> promised_on{};  ///< A day that the answer promises.

  bool operator==(const give_answer&) const = default;
};

/// The monitoring body looks whether what was said was done.
struct verify_issue {
  issue_id issue{};
  organisation_id by{};
  bool is_confirmed = true;
  std::string note{};

  bool operator==(const verify_issue&) const = default;
};

/// A body did a duty of the plan, for one session or as a whole.
struct complete_duty {
  entry_id duty{};
  organisation_id body{};
  session_id session{};  ///< Empty for a duty that belongs to no session.
  std::string evidence{};

  bool operator==(const complete_duty&) const = default;
};

using action = std::variant<adopt_rules, adopt_plan, schedule_session, announce_session, invite, open_session,
                            record_attendance, record_opinion, raise_issue, close_session, issue_conclusion,
                            assign_issue, extend_deadline, pause_deadline, give_answer, verify_issue, complete_duty>;

/// An action and the day on which it was so.
struct command {
  date happened_on{};
  action data{};

  bool operator==(const command&) const = default;
};

/// Who records, and when.
struct context {
  instant recorded_at{};
  std::string by{};

  bool operator==(const context&) const = default;
};

}  // namespace doithoai::inline v0
