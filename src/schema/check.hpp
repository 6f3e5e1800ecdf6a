#pragma once
// What a field table asks of values, whoever made them: ranges, lengths, UTF-8, members that must be there.

#include <cstdint>
#include <string>

#include "doithoai/json.hpp"
#include "schema/shape.hpp"

namespace doithoai::inline v0 {

/// Whether texts may hold U+0000. No text that is given may: whoever reads it in C would see half of it. What was accepted
/// before that was a rule is read as it was.
enum class zero_bytes : std::uint8_t { refuse, accept };

/// What goes for records of that form.
[[nodiscard]] constexpr zero_bytes zeros_in(const shape& form) noexcept {
  return form.was_accepted ? zero_bytes::accept : zero_bytes::refuse;
}

result<void> check_integer(const value_shape& form, std::int64_t number);
result<void> check_text_size(const value_shape& form, std::size_t size);
/// The longest text that may stand there.
std::size_t most_bytes(const value_shape& form);
result<void> check_zero_bytes(std::string_view text);
result<void> check_text(const value_shape& form, std::string_view text, zero_bytes zeros);
result<void> check_size(const value_shape& form, std::size_t size);

/// A whole record, for callers who built it in C++. The failure's `where` begins with `where`.
result<void> check_record(const shape& form, const void* record, std::string_view where, zero_bytes zeros,
                          unknown_members unknown = unknown_members::keep);
inline result<void> check_record(const shape& form, const void* record, std::string_view where) {
  return check_record(form, record, where, zeros_in(form));
}

/// Whether a text is one JSON object, be it deeper than documents may be.
bool is_json_object(std::string_view text);

/// Why `value`, as it is shown, is no code of that vocabulary.
failure no_word(const value_shape& form, const std::string& value);

/// The name of a member that the record does not have, with what was meant or what there is.
std::string no_member(const shape& form, std::string_view name);

/// A type that the choice does not have, likewise.
std::string no_type(const choice_shape& form, std::string_view type, std::string_view record);

/// A value of that kind, as messages call it: "a list", say.
std::string_view in_words(value_kind kind);

/// What stands where a value of that kind belongs: `what` is "a text", say.
std::string misplaced(std::string_view what, value_kind wanted);

/// `name` as one step of a JSON pointer (RFC 6901).
std::string pointer_step(std::string_view name);

/// How many letters must be put in, left out or changed to make one of the other.
std::size_t letters_apart(std::string_view a, std::string_view b);

/// The name among `names` that is nearest to `wrong`, or empty when none is near.
std::string_view nearest(std::string_view wrong, std::span<const std::string_view> names);

}  // namespace doithoai::inline v0
