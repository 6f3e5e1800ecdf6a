#pragma once
// Closed vocabularies: each enumerator has a code, which is what documents and callers in other languages see, and a
// label in either language.
//
//   doithoai::code_of(doithoai::answer_manner::on_the_spot)   // "on_the_spot"

#include <cstdint>
#include <string_view>

namespace doithoai::inline v0 {

enum class language : std::uint8_t { vietnamese, english };

/// The enumerator's code. Defined for every enumeration of the library.
template <class Enum>
std::string_view code_of(Enum value) noexcept;

/// The enumerator's label for a reader.
template <class Enum>
std::string_view label_of(Enum value, language tongue) noexcept;

}  // namespace doithoai::inline v0
