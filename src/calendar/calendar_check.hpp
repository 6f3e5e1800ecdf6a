#pragma once
// Whether a calendar can be made of a document.

#include "core/mistake.hpp"
#include "doithoai/calendar.hpp"

namespace doithoai::inline v0 {

/// Why calendar::from_document fails.
maybe_mistake mistake_in(const calendar_document& document);

/// Why calendar::overlaid fails, of a calendar of that document and an overlay that is fit to be laid.
maybe_mistake mistake_in(const calendar_document& base, const calendar_overlay& own);

/// An overlay that a ledger accepted: as it is, or without its unknown members where they would be read as those of a calendar.
calendar_overlay fit_to_lay(calendar_overlay own);

/// Of a document that comes as JSON or in a command: its lists are no longer than what there is to list. A ledger may have
/// accepted a longer one before. Fails: invalid_argument, for a day of the week that stands there twice and for more than 200
/// holidays.
result<void> check_lists(const calendar_document& document);

}  // namespace doithoai::inline v0
