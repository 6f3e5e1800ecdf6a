// Turns the room's field tables into the plain data by which commands, events, findings and decisions are read, written
// and described.

#include <array>
#include <variant>

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

// Actions, and what they become: whoever reads or writes one by itself finds it here.
template <class... Action>
constexpr auto shapes_of(const std::variant<Action...>* /*all*/) {
  return std::array{&shape_of<Action>..., &shape_of<typename event_of_action<Action>::type>...};
}
extern const std::array<const shape& (*)(), 2 * std::variant_size_v<action>> shapes_of_actions;
constinit const std::array<const shape& (*)(), 2 * std::variant_size_v<action>> shapes_of_actions =
    shapes_of(static_cast<const action*>(nullptr));

template const shape& shape_of<command>();
template const shape& shape_of<context>();
template const shape& shape_of<rules>();
template const shape& shape_of<event>();
template const shape& shape_of<journal_document>();
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
