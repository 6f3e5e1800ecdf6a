#pragma once
// Whether a calendar can be made of a document.

#include "doithoai/calendar.hpp"

namespace doithoai::inline v0 {

/// Fails: as calendar::from_document.
result<void> check(const calendar_document& document);

/// Of a document that comes as JSON or in a command: its lists are no longer than what there is to list. A ledger may have
/// accepted a longer one before. Fails: invalid_argument, for a day of the week that stands there twice and for more than 200
/// holidays.
result<void> check_lists(const calendar_document& document);

}  // namespace doithoai::inline v0
