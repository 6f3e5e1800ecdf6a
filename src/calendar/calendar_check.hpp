#pragma once
// Whether a calendar can be made of a document.

#include "doithoai/calendar.hpp"

namespace doithoai::inline v0 {

/// Fails: as calendar::from_document.
result<void> check(const calendar_document& document);

}  // namespace doithoai::inline v0
