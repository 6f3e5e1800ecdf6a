#pragma once
// Text that is kept as it came, since the library does not know what it says: the unknown members of a record, and the
// data of an event of an unknown type. And personal texts, which share with it that they may be erased.

#include <string_view>

#include "schema/check.hpp"
#include "schema/growing_text.hpp"
#include "schema/shape.hpp"

namespace doithoai::inline v0 {

/// The kept text as a JSON value: `{}` when it is empty, a mark when it was erased.
void put_kept_text(growing_text& out, const personal_text& kept);

/// The words as a JSON string, or the fact that they were erased.
void put_personal_text(growing_text& out, const personal_text& text);

/// Whether reading would keep these unknown members of a record, and keep them byte for byte. `levels`: how deep the
/// object that holds them may be.
result<void> check_kept_members(std::string_view members, const shape& form, std::size_t levels, zero_bytes zeros);

/// The same of a value whose form is not known.
result<void> check_kept_value(std::string_view value, std::size_t levels, zero_bytes zeros);

/// Why a record may not have these unknown members, which `check_kept_members` found right, where it may have none: as if the
/// first of them had been read.
failure refused_kept_members(std::string_view members, const shape& form);

/// How many levels deep a JSON document may be, itself counted.
inline constexpr std::size_t deepest_document = 32;

}  // namespace doithoai::inline v0
