#pragma once
// Lowers field tables to shapes: plain data and small functions. Included by the *_shapes.cpp of each room only, which
// instantiates `shape_of` for its records and `code_of` and `label_of` for its enumerations.

#include <array>
#include <limits>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "doithoai/boxed.hpp"
#include "doithoai/code.hpp"
#include "doithoai/id.hpp"
#include "schema/fields.hpp"

namespace doithoai::inline v0 {

namespace lowering {

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;
template <class T>
inline constexpr bool is_id_type = false;
template <class Tag>
inline constexpr bool is_id_type<id<Tag>> = true;
template <class T>
inline constexpr std::string_view name_of{};
template <class Tag>
inline constexpr std::string_view name_of<id<Tag>> = Tag::name;
template <class T>
inline constexpr bool is_choice = false;
template <class... T>
inline constexpr bool is_choice<std::variant<T...>> = true;

template <class T>
const T& as(const void* value) {
  return *static_cast<const T*>(value);
}
template <class T>
T& as(void* value) {
  return *static_cast<T*>(value);
}

inline constexpr word no_word_at_all{};

// The word of an enumerator; an empty one for a number that has none.
template <class Enum>
const word& word_of(Enum value) noexcept {
  const auto number = static_cast<std::size_t>(value);
  return number < words<Enum>::all.size() ? words<Enum>::all[number] : no_word_at_all;
}

// A value, an optional value and a boxed value look the same from outside.
template <class T>
struct plain {
  using type = T;
  static bool is_there(const void*) { return true; }
  static const T& get(const void* value) { return as<T>(value); }
  static T& edit(void* value) { return as<T>(value); }
};
template <class T>
struct plain<std::optional<T>> {
  using type = T;
  static bool is_there(const void* value) { return as<std::optional<T>>(value).has_value(); }
  static const T& get(const void* value) { return *as<std::optional<T>>(value); }
  static T& edit(void* value) {
    auto& held = as<std::optional<T>>(value);
    return held ? *held : held.emplace();
  }
};

template <class T>
struct plain<boxed<T>> {
  using type = T;
  static bool is_there(const void*) { return true; }
  static const T& get(const void* value) { return *as<boxed<T>>(value); }
  static T& edit(void* value) { return *as<boxed<T>>(value); }
};
template <class T>
struct plain<std::optional<boxed<T>>> {
  using type = T;
  static bool is_there(const void* value) { return as<std::optional<boxed<T>>>(value).has_value(); }
  static const T& get(const void* value) { return **as<std::optional<boxed<T>>>(value); }
  static T& edit(void* value) { return *box(value); }

 private:
  static boxed<T>& box(void* value) {
    auto& held = as<std::optional<boxed<T>>>(value);
    return held ? *held : held.emplace();
  }
};

template <class T, bool IsOptional = is_optional<T>>
constexpr value_shape shape_without_limits();

template <class T>
inline constexpr value_shape value_of = shape_without_limits<T>();

template <class T, class Whole>
constexpr void lower_scalar(value_shape& v) {
  using access = plain<Whole>;
  if constexpr (std::is_same_v<T, bool>) {
    v.kind = value_kind::boolean;
    v.integer = [](const void* value) -> std::int64_t { return access::get(value) ? 1 : 0; };
    v.set_integer = [](void* value, std::int64_t n) { access::edit(value) = n != 0; };
  } else if constexpr (std::is_integral_v<T>) {
    v.kind = value_kind::integer;
    v.lowest = static_cast<std::int64_t>(std::numeric_limits<T>::lowest());
    v.highest = static_cast<std::int64_t>(std::numeric_limits<T>::max());
    v.integer = [](const void* value) -> std::int64_t { return access::get(value); };
    v.set_integer = [](void* value, std::int64_t n) { access::edit(value) = static_cast<T>(n); };
  } else if constexpr (std::is_same_v<T, date>) {
    v.kind = value_kind::day;
    v.integer = [](const void* value) -> std::int64_t { return access::get(value).time_since_epoch().count(); };
    v.set_integer = [](void* value, std::int64_t n) { access::edit(value) = date{std::chrono::days{n}}; };
  } else if constexpr (std::is_same_v<T, instant>) {
    v.kind = value_kind::moment;
    v.integer = [](const void* value) -> std::int64_t { return access::get(value).time_since_epoch().count(); };
    v.set_integer = [](void* value, std::int64_t n) { access::edit(value) = instant{std::chrono::microseconds{n}}; };
  }
}

template <class T, class Whole>
constexpr void lower_text(value_shape& v) {
  using access = plain<Whole>;
  if constexpr (std::is_enum_v<T>) {
    v.kind = value_kind::code;
    v.words = words<T>::all;
    v.vocabulary = words<T>::name;
    v.text = [](const void* value) { return word_of(access::get(value)).code; };
    v.set_integer = [](void* value, std::int64_t n) { access::edit(value) = static_cast<T>(n); };
    v.integer = [](const void* value) { return static_cast<std::int64_t>(access::get(value)); };
  } else if constexpr (is_id_type<T>) {
    v.kind = value_kind::name;
    v.vocabulary = name_of<T>;
    v.text = [](const void* value) -> std::string_view { return access::get(value).text(); };
    v.set_text = [](void* value, std::string_view text) -> result<void> { return access::edit(value).assign(text); };
  } else {
    v.kind = value_kind::text;
    v.text = [](const void* value) -> std::string_view { return access::get(value); };
    v.set_text = [](void* value, std::string_view text) -> result<void> {
      access::edit(value).assign(text);
      return {};
    };
  }
}

template <class Variant>
struct lowered_choice;

template <class T, bool IsOptional>
constexpr value_shape shape_without_limits() {
  using inner = typename plain<T>::type;
  value_shape v{};
  v.is_empty = [](const void* value) { return !plain<T>::is_there(value); };
  v.clear = [](void* value) { as<T>(value) = T{}; };
  v.lowest = -integer_limit;
  v.highest = integer_limit;
  if constexpr (is_list<inner>) {
    using item = typename inner::value_type;
    v.kind = value_kind::list;
    v.element = &value_of<item>;
    v.is_empty = [](const void* value) { return as<inner>(value).empty(); };
    v.size = [](const void* value) { return as<inner>(value).size(); };
    v.at = [](const void* value, std::size_t i) -> const void* { return &as<inner>(value)[i]; };
    v.append = [](void* value) -> void* { return &as<inner>(value).emplace_back(); };
  } else if constexpr (is_choice<inner>) {
    v.kind = value_kind::choice;
    v.choice = &lowered_choice<inner>::shape;
  } else if constexpr (std::is_same_v<inner, personal_text>) {
    v.kind = value_kind::personal;
    v.is_empty = [](const void* value) { return as<inner>(value).empty(); };
    v.personal = [](const void* value) -> const personal_text& { return as<inner>(value); };
    v.set_personal = [](void* value, personal_text words) { as<inner>(value) = std::move(words); };
  } else if constexpr (std::is_integral_v<inner> || std::is_same_v<inner, date> || std::is_same_v<inner, instant>) {
    lower_scalar<inner, T>(v);
  } else if constexpr (std::is_enum_v<inner> || is_id_type<inner> || std::is_same_v<inner, std::string>) {
    lower_text<inner, T>(v);
    if constexpr (!IsOptional && !std::is_enum_v<inner>) {
      v.is_empty = [](const void* value) { return as<inner>(value).empty(); };
    }
  } else {
    v.kind = value_kind::record;
    v.record = []() -> const shape& { return shape_of<inner>(); };
    v.held = [](const void* value) -> const void* {
      return plain<T>::is_there(value) ? &plain<T>::get(value) : nullptr;
    };
    v.hold = [](void* value) -> void* { return &plain<T>::edit(value); };
  }
  return v;
}

// An alternative that keeps what is not known is the last of its variant and has no code.
template <class T>
concept keeps_unknown = requires(T kept) {
  kept.type;
  kept.json;
};

template <class... T>
struct lowered_choice<std::variant<T...>> {
  using whole = std::variant<T...>;
  static constexpr std::size_t known = std::size(alternatives<whole>::all);

  template <std::size_t I>
  static constexpr choice_shape::alternative lower() {
    using record = std::variant_alternative_t<I, whole>;
    return {alternatives<whole>::all[I], []() -> const doithoai::shape& { return shape_of<record>(); },
            [](void* value) -> void* { return &as<whole>(value).template emplace<I>(); }};
  }
  template <std::size_t... I>
  static constexpr auto lower_all(std::index_sequence<I...>) {
    return std::array{lower<I>()...};
  }
  static constexpr auto table = lower_all(std::make_index_sequence<known>{});

  static constexpr choice_shape make() {
    choice_shape c{};
    c.alternatives = table;
    c.index = [](const void* value) { return as<whole>(value).index(); };
    c.held = [](const void* value) {
      return std::visit([](const auto& held) -> const void* { return &held; }, as<whole>(value));
    };
    using last = std::variant_alternative_t<sizeof...(T) - 1, whole>;
    static_assert(known + (keeps_unknown<last> ? 1 : 0) == sizeof...(T), "one code for each alternative");
    if constexpr (keeps_unknown<last>) {
      c.keep_unknown = [](void* value, std::string_view code, personal_text json) {
        as<whole>(value) = last{std::string(code), std::move(json)};
      };
      c.unknown_code = [](const void* value) -> std::string_view { return std::get<last>(as<whole>(value)).type; };
      c.unknown_json = [](const void* value) -> const personal_text& { return std::get<last>(as<whole>(value)).json; };
    }
    return c;
  }
  static constexpr choice_shape shape = make();
};

template <class Record>
struct lowered_record {
  static constexpr std::size_t count = std::tuple_size_v<decltype(fields<Record>::all)>;

  template <std::size_t I>
  static constexpr value_shape limited() {
    constexpr auto f = std::get<I>(fields<Record>::all);
    using value = std::remove_cvref_t<decltype(std::declval<Record>().*(f.pointer))>;
    value_shape v = value_of<value>;
    if (f.lowest > v.lowest) v.lowest = f.lowest;
    if (f.highest < v.highest || f.highest == unlimited) v.highest = f.highest;
    return v;
  }
  template <std::size_t... I>
  static constexpr auto limit_all(std::index_sequence<I...>) {
    return std::array<value_shape, count>{limited<I>()...};
  }
  static constexpr auto values = limit_all(std::make_index_sequence<count>{});

  template <std::size_t I>
  static constexpr member_shape lower() {
    constexpr auto f = std::get<I>(fields<Record>::all);
    return {f.name,
            f.vietnamese,
            f.english,
            f.how_private,
            f.is_required,
            &values[I],
            [](const void* record) -> const void* {
              return &(as<Record>(record).*(std::get<I>(fields<Record>::all).pointer));
            },
            [](void* record) -> void* { return &(as<Record>(record).*(std::get<I>(fields<Record>::all).pointer)); },
            f.stands_of_denunciation};
  }
  template <std::size_t... I>
  static constexpr auto lower_all(std::index_sequence<I...>) {
    return std::array<member_shape, count>{lower<I>()...};
  }
  static constexpr auto members = lower_all(std::make_index_sequence<count>{});
  static_assert(count <= 64, "the JSON reader notes the members it has seen in 64 bits");

  static constexpr doithoai::shape make() {
    doithoai::shape s{fields<Record>::record,
                      fields<Record>::vietnamese,
                      fields<Record>::english,
                      members,
                      nullptr,
                      nullptr,
                      nullptr,
                      0,
                      1};
    for (std::size_t i = 0; i < count; ++i) {
      if (members[i].is_required) s.required |= std::uint64_t{1} << i;
      if (members[i].value->kind == value_kind::choice) s.choice = &members[i];
    }
    if constexpr (requires { fields<Record>::level; }) s.level = fields<Record>::level;
    if constexpr (requires(const Record& r) { fields<Record>::is_denunciation(r); })
      s.is_denunciation = [](const void* record) { return fields<Record>::is_denunciation(as<Record>(record)); };
    if constexpr (requires { fields<Record>::may_become_denunciation; }) s.may_become_denunciation = true;
    if constexpr (requires { fields<Record>::was_accepted; }) s.was_accepted = fields<Record>::was_accepted;
    if constexpr (requires(Record r) { r.extra; }) {
      s.extra = [](const void* record) -> const personal_text& { return as<Record>(record).extra; };
      s.edit_extra = [](void* record) -> personal_text& { return as<Record>(record).extra; };
    }
    return s;
  }
  static constexpr doithoai::shape shape = make();
};

}  // namespace lowering

template <class Record>
const shape& shape_of() {
  return lowering::lowered_record<Record>::shape;
}

template <class Enum>
std::string_view code_of(Enum value) noexcept {
  return lowering::word_of(value).code;
}

template <class Enum>
std::string_view label_of(Enum value, language tongue) noexcept {
  const word& found = lowering::word_of(value);
  return tongue == language::vietnamese ? found.vietnamese : found.english;
}

}  // namespace doithoai::inline v0
