#pragma once
// A record's field table as plain data. JSON, cursor, CSV, schema and views are ordinary functions over this, compiled
// once, whatever the number of records.

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>

#include "doithoai/date.hpp"
#include "doithoai/json.hpp"
#include "doithoai/personal_text.hpp"
#include "doithoai/result.hpp"

namespace doithoai::inline v0 {

/// Who may see a field, from all to nobody but the full view.
enum class privacy : std::uint8_t { everyone, internal, personal, secret };

/// True when `who` may see a value of that class.
[[nodiscard]] constexpr bool may_see(audience who, privacy how) noexcept {
  switch (who) {
    case audience::everyone: return how == privacy::everyone;
    case audience::staff: return how != privacy::secret;
    case audience::full: return true;
  }
  return false;
}

enum class value_kind : std::uint8_t {
  boolean,
  integer,
  text,
  name,
  code,
  day,
  moment,
  personal,
  record,
  list,
  choice
};

/// One word of a closed vocabulary.
struct word {
  std::string_view code;
  std::string_view vietnamese;
  std::string_view english;
};

struct choice_shape;

/// How to read and write one value, of whatever type, behind a pointer. Functions that a kind does not need are null.
struct value_shape {
  value_kind kind;
  bool (*is_empty)(const void* value);
  void (*clear)(void* value) = nullptr;

  // Scalars. `integer` stands for booleans, integers, dates (days since 1970) and instants (microseconds).
  std::int64_t (*integer)(const void* value) = nullptr;
  void (*set_integer)(void* value, std::int64_t number) = nullptr;
  std::int64_t lowest = 0;
  std::int64_t highest = 0;
  std::string_view (*text)(const void* value) = nullptr;  // text, id, code: borrowed from the value
  result<void> (*set_text)(void* value, std::string_view text) = nullptr;
  const personal_text& (*personal)(const void* value) = nullptr;
  void (*set_personal)(void* value, personal_text words) = nullptr;
  std::span<const word> words{};  // of a code
  std::string_view vocabulary{};  // what those words are called together; of an id, what it names

  // Records, and what an optional holds.
  const shape& (*record)() = nullptr;
  const shape* whole = nullptr;                      // instead of `record`, where the shape was found at run time
  const void* (*held)(const void* value) = nullptr;  // the value itself, or what the optional holds, or null
  void* (*hold)(void* value) = nullptr;              // the same for writing; makes the optional hold something

  // Lists.
  const value_shape* element = nullptr;
  std::size_t (*size)(const void* value) = nullptr;
  const void* (*at)(const void* value, std::size_t index) = nullptr;
  void* (*append)(void* value) = nullptr;

  const choice_shape* choice = nullptr;
};

/// A member whose record depends on the code in the sibling member `type`.
struct choice_shape {
  struct alternative {
    std::string_view code;
    const shape& (*record)();
    void* (*emplace)(void* value);
  };
  std::span<const alternative> alternatives;
  std::size_t (*index)(const void* value);  // alternatives.size() for a type that is not known
  const void* (*held)(const void* value);
  // Types that are not known: kept as they came. Null where they are refused.
  void (*keep_unknown)(void* value, std::string_view code, personal_text json) = nullptr;
  std::string_view (*unknown_code)(const void* value) = nullptr;
  const personal_text& (*unknown_json)(const void* value) = nullptr;
};

struct member_shape {
  std::string_view name;
  std::string_view vietnamese;
  std::string_view english;
  privacy how_private;
  bool is_required;
  const value_shape* value;
  const void* (*get)(const void* record);
  void* (*edit)(void* record);
  bool stands_of_denunciation;  // whether it may be seen of one outside the full view
};

struct shape {
  std::string_view name;
  std::string_view vietnamese;
  std::string_view english;
  std::span<const member_shape> members;
  const personal_text& (*extra)(const void* record);  // both null where unknown members are refused
  personal_text& (*edit_extra)(void* record);
  const member_shape* choice;  // the member that depends on `type`, if there is one
  std::uint64_t required;      // the members that must be there, the first one in the lowest bit
  std::size_t level;           // where such a record comes to stand in a journal, which is level 1 itself
  bool (*is_denunciation)(const void* record) = nullptr;  // null where the record alone cannot tell
  bool may_become_denunciation = false;                   // by what is told later
  bool was_accepted = false;  // what it tells was accepted before: rules younger than journals do not bind it

  [[nodiscard]] const member_shape* find(std::string_view member) const noexcept;
};

/// What a view may see of a record that is or is not of a denunciation.
[[nodiscard]] constexpr bool may_see(audience who, const member_shape& member, bool is_of_denunciation) noexcept {
  if (is_of_denunciation && who != audience::full && !member.stands_of_denunciation) return false;
  return may_see(who, member.how_private);
}

/// Leaves blank what a view may not see of a record, and of those within it.
void hide(const shape& form, void* record, audience who, bool is_of_denunciation = false);

/// Longest text and longest list that a document may hold.
inline constexpr std::size_t text_limit = 20'000;
inline constexpr std::size_t list_limit = 1'000'000;
/// The highest size of a list that may be longer than that.
inline constexpr std::int64_t unlimited = std::numeric_limits<std::int64_t>::max();
/// Integers of documents: those that every JSON reader keeps exactly.
inline constexpr std::int64_t integer_limit = (std::int64_t{1} << 53) - 1;

}  // namespace doithoai::inline v0
