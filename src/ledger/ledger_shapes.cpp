// Turns the room's field tables into the plain data by which commands, events, findings and decisions are read, written
// and described.

#include "ledger/event_fields.hpp"
#include "ledger/sentence_fields.hpp"
#include "schema/lower.hpp"

namespace doithoai::inline v0 {

// Lowered in their own rooms.
extern template const shape& shape_of<calendar_document>();
extern template const shape& shape_of<deadline_extension>();
extern template const shape& shape_of<deadline_pause>();
extern template const shape& shape_of<deadline_rule>();
extern template const shape& shape_of<directory>();
extern template const shape& shape_of<plan>();
extern template const shape& shape_of<regime>();
extern template const shape& shape_of<taxonomy>();

template const shape& shape_of<adopt_rules>();
template const shape& shape_of<adopt_plan>();
template const shape& shape_of<schedule_session>();
template const shape& shape_of<announce_session>();
template const shape& shape_of<attendee>();
template const shape& shape_of<invite>();
template const shape& shape_of<open_session>();
template const shape& shape_of<record_attendance>();
template const shape& shape_of<record_opinion>();
template const shape& shape_of<raise_issue>();
template const shape& shape_of<close_session>();
template const shape& shape_of<conclusion_item>();
template const shape& shape_of<issue_conclusion>();
template const shape& shape_of<assign_issue>();
template const shape& shape_of<extend_deadline>();
template const shape& shape_of<pause_deadline>();
template const shape& shape_of<give_answer>();
template const shape& shape_of<verify_issue>();
template const shape& shape_of<complete_duty>();
template const shape& shape_of<command>();
template const shape& shape_of<context>();
template const shape& shape_of<rules>();
template const shape& shape_of<rules_adopted>();
template const shape& shape_of<plan_adopted>();
template const shape& shape_of<session_scheduled>();
template const shape& shape_of<session_announced>();
template const shape& shape_of<invitation_sent>();
template const shape& shape_of<session_opened>();
template const shape& shape_of<attendance_recorded>();
template const shape& shape_of<opinion_recorded>();
template const shape& shape_of<issue_raised>();
template const shape& shape_of<session_closed>();
template const shape& shape_of<conclusion_issued>();
template const shape& shape_of<issue_assigned>();
template const shape& shape_of<deadline_extended>();
template const shape& shape_of<deadline_paused>();
template const shape& shape_of<answer_given>();
template const shape& shape_of<issue_verified>();
template const shape& shape_of<duty_completed>();
template const shape& shape_of<event>();
template const shape& shape_of<journal_document>();
template const shape& shape_of<argument>();
template const shape& shape_of<finding>();
template const shape& shape_of<decision>();
template const shape& shape_of<rule_sentence>();
template const shape& shape_of<sentences_document>();

template std::string_view code_of(channel) noexcept;
template std::string_view label_of(channel, language) noexcept;
template std::string_view code_of(session_state) noexcept;
template std::string_view label_of(session_state, language) noexcept;
template std::string_view code_of(opinion_channel) noexcept;
template std::string_view label_of(opinion_channel, language) noexcept;
template std::string_view code_of(issue_kind) noexcept;
template std::string_view label_of(issue_kind, language) noexcept;
template std::string_view code_of(competence) noexcept;
template std::string_view label_of(competence, language) noexcept;
template std::string_view code_of(issue_state) noexcept;
template std::string_view label_of(issue_state, language) noexcept;
template std::string_view code_of(answer_manner) noexcept;
template std::string_view label_of(answer_manner, language) noexcept;
template std::string_view code_of(answer_kind) noexcept;
template std::string_view label_of(answer_kind, language) noexcept;
template std::string_view code_of(severity) noexcept;
template std::string_view label_of(severity, language) noexcept;

}  // namespace doithoai::inline v0
