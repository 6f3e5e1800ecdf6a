// Turns the room's field tables into the plain data by which commands, events, findings and decisions are read, written
// and described.

#include <array>
#include <optional>
#include <tuple>
#include <type_traits>
#include <variant>
#include <vector>

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

// Actions, what they become, and the codes that are members of theirs: whoever reads, writes or labels one by itself finds it
// here. That their functions stand in these constants has g++ and clang make them, as an explicit instantiation of each
// would, which a new command could forget.
template <class... Action>
constexpr auto shapes_of(const std::variant<Action...>* /*all*/) {
  return std::array{&shape_of<Action>..., &shape_of<typename event_of_action<Action>::type>...};
}

template <class Value>
struct code_functions {
  static constexpr std::tuple<> all{};
};
template <class Value>
struct code_functions<std::optional<Value>> : code_functions<Value> {};
template <class Value>
struct code_functions<std::vector<Value>> : code_functions<Value> {};
template <class Enum>
requires std::is_enum_v<Enum>
struct code_functions<Enum> {
  static constexpr std::tuple all{&code_of<Enum>, &label_of<Enum>};
};

template <class... Record, class... Value>
constexpr auto codes_in(const std::tuple<field<Record, Value>...>& /*table*/) {
  return std::tuple_cat(code_functions<Value>::all...);
}
template <class... Action>
constexpr auto codes_of(const std::variant<Action...>* /*all*/) {
  return std::tuple_cat(codes_in(fields<Action>::all)...);
}

constexpr const action* actions = nullptr;
extern const decltype(shapes_of(actions)) shapes_of_actions;
extern const decltype(codes_of(actions)) codes_of_actions;
constinit const decltype(shapes_of(actions)) shapes_of_actions = shapes_of(actions);
constinit const decltype(codes_of(actions)) codes_of_actions = codes_of(actions);

template const shape& shape_of<command>();
template const shape& shape_of<apply_options>();
template const shape& shape_of<context>();
template const shape& shape_of<rules>();
template const shape& shape_of<event>();
template const shape& shape_of<journal_document>();
template const shape& shape_of<finding>();
template const shape& shape_of<decision>();
template const shape& shape_of<sentence_name>();
template const shape& shape_of<rule_sentence>();
template const shape& shape_of<sentences_document>();

template std::string_view code_of(session_state) noexcept;
template std::string_view label_of(session_state, language) noexcept;
template std::string_view code_of(issue_state) noexcept;
template std::string_view label_of(issue_state, language) noexcept;
template std::string_view code_of(severity) noexcept;
template std::string_view label_of(severity, language) noexcept;

}  // namespace doithoai::inline v0
