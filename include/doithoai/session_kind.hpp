#pragma once
// The kinds of sessions, by which the law and plans speak of them.
//
//   doithoai::label_of(doithoai::session_kind::periodic, doithoai::language::vietnamese)   // "định kỳ"

#include <cstdint>

namespace doithoai::inline v0 {

/// Why a session is held: each year, when needed, on voters' request, or before a decision that binds people.
enum class session_kind : std::uint8_t { periodic, extraordinary, on_request, before_decision };

}  // namespace doithoai::inline v0
