// Bytes where a text, a day, a moment, an id or a period belongs: what is read is written as it was, and what comes out is
// UTF-8.

#include <algorithm>

#include "doithoai/calendar.hpp"
#include "doithoai/lunar.hpp"
#include "doithoai/period.hpp"
#include "doithoai/text.hpp"
#include "ledgers.hpp"

namespace {

using fuzz::ensure;

void ensure_days(std::string_view text) {
  if (const auto day = doithoai::parse_date(text)) {
    ensure(doithoai::to_text(*day) == text, "a day is written as it was read", text);
    if (const auto lunar = doithoai::to_lunar(*day))
      ensure(doithoai::to_solar(*lunar).value() == *day, "a lunar date is that of one day", text);
  } else {
    fuzz::ensure_it_can_be_shown(day.error());
  }
  if (const auto moment = doithoai::parse_instant(text))
    ensure(doithoai::parse_instant(doithoai::to_text(*moment)).value() == *moment, "a moment is written as it is",
           text);
  if (const auto period = doithoai::parse_period(text)) {
    ensure(period->name == text && period->first <= period->last, "a period is called as it was read", text);
  } else {
    fuzz::ensure_it_can_be_shown(period.error());
  }
}

void ensure_letters(std::string_view text) {
  const auto wrong = doithoai::find_invalid_utf8(text);
  const auto composed = doithoai::to_nfc(text);
  const auto folded = doithoai::fold(text);
  ensure(composed.has_value() == !wrong && folded.has_value() == !wrong, "what is not UTF-8 is refused", text);
  if (wrong) {
    ensure(*wrong < text.size() && !doithoai::find_invalid_utf8(text.substr(0, *wrong)),
           "the first byte that is wrong is named", text);
    return;
  }
  ensure(!doithoai::find_invalid_utf8(*composed) && !doithoai::find_invalid_utf8(*folded), "it stays UTF-8", text);
  ensure(doithoai::to_nfc(*composed).value() == *composed, "a normal form is one", text);
  ensure(doithoai::fold(*folded).value() == *folded, "folding twice is folding", text);
  ensure(doithoai::fold(*composed).value() == *folded, "letters fold alike however they were typed", text);
  const auto quoted = doithoai::in_quotes(text);
  ensure(quoted.size() <= 90 && !doithoai::find_invalid_utf8(quoted), "a quotation is short and UTF-8", quoted);
  ensure(std::none_of(quoted.begin(), quoted.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }),
         "a quotation is on one line", quoted);
}

// As a name in a document, written and read again.
void ensure_in_json(std::string_view text) {
  doithoai::calendar_overlay named;
  named.id = doithoai::document_id::parse("a").value();
  named.name = text;
  const auto read = doithoai::from_json<doithoai::calendar_overlay>(to_json(named));
  if (read) {
    ensure(*read == named, "a text is read as it was written", text);
  } else {
    fuzz::ensure_it_can_be_shown(read.error());
    const bool has_zero = text.find('\0') != std::string_view::npos;
    ensure(text.empty() || text.size() > 20'000 || has_zero || doithoai::find_invalid_utf8(text).has_value(),
           "only what is empty, too long, not UTF-8 or has a zero byte cannot be read", text);
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = fuzz::text_of(data, size);
  ensure(doithoai::is_id(text) == doithoai::issue_id::parse(text).has_value(), "an id is an id", text);
  ensure_days(text);
  ensure_letters(text);
  ensure_in_json(text);
  return 0;
}
