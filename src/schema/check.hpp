#pragma once
// What a field table asks of values, whoever made them: ranges, lengths, UTF-8, members that must be there.

#include <string>

#include "schema/shape.hpp"

namespace doithoai::inline v0 {

result<void> check_integer(const value_shape& form, std::int64_t number);
result<void> check_text_size(const value_shape& form, std::size_t size);
result<void> check_text(const value_shape& form, std::string_view text);
result<void> check_size(const value_shape& form, std::size_t size);

/// A whole record, for callers who built it in C++. The failure's `where` begins with `where`.
result<void> check_record(const shape& form, const void* record, std::string_view where);

/// Whether a text is one JSON object, be it deeper than documents may be.
bool is_json_object(std::string_view text);

/// Why `value`, as it is shown, is no code of that vocabulary.
failure no_word(const value_shape& form, const std::string& value);

/// The name of a member that the record does not have, with what was meant or what there is.
std::string no_member(const shape& form, std::string_view name);

/// A type that the choice does not have, likewise.
std::string no_type(const choice_shape& form, std::string_view type, std::string_view record);

/// What stands where a value of that kind belongs: `what` is "a text", say.
std::string misplaced(std::string_view what, value_kind wanted);

/// `name` as one step of a JSON pointer (RFC 6901).
std::string pointer_step(std::string_view name);

/// The name among `names` that is nearest to `wrong`, or empty when none is near.
std::string_view nearest(std::string_view wrong, std::span<const std::string_view> names);

}  // namespace doithoai::inline v0
