#include "argument.hpp"

#include <algorithm>
#include <cstring>
#include <limits>
#include <utility>

#include "doithoai/text.hpp"

namespace dth {
namespace {

// A caller that hands a number over in 32 bits, as COBOL does without SIZE 8, gives 2^32 - 1 for -1; and no text of a caller
// is as long as the longest that 32 bits can tell, which stands for "until its end" in other libraries.
constexpr std::int64_t lengths_end = std::numeric_limits<std::int32_t>::max();

std::string_view text_in(const char* text, std::int64_t length, std::string_view name) {
  if (text == nullptr) refuse(std::string(name) + " is NULL");
  if (length < -1) refuse("the length of " + std::string(name) + " is " + std::to_string(length));
  if (length >= lengths_end)
    refuse("the length of " + std::string(name) + " is " + std::to_string(length) +
           ", more than a text may have; was -1 passed in 32 bits?");
  return length == -1 ? std::string_view(text) : std::string_view(text, static_cast<std::size_t>(length));
}

// What a handle with that tag is; empty when none has it.
std::string_view noun_of(tag type) noexcept {
  switch (type) {
    case tag::error: return dth_error::noun;
    case tag::text: return dth_text::noun;
    case tag::calendar: return dth_calendar::noun;
    case tag::ledger: return dth_ledger::noun;
    case tag::cursor: return dth_cursor::noun;
    case tag::command: return dth_command::noun;
  }
  return {};
}

bool continues_character(char byte) noexcept { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

}  // namespace

void refuse(std::string message) {
  throw doithoai::error({doithoai::errc::invalid_argument, std::move(message), "", {}});
}

void refuse_handle(const void* handle, std::string_view name, std::string_view noun) {
  const auto found = noun_of(tag_of(handle));
  std::string message(name);
  message += found.empty() ? " is no handle, where " : " is " + std::string(found) + ", where ";
  refuse(message.append(noun).append(" belongs"));
}

std::string_view whole_text(const char* text, std::int64_t length, std::string_view name) {
  return text_in(text, length, name);
}

std::string_view code_text(const char* text, std::int64_t length, std::string_view name) {
  std::string_view code = text_in(text, length, name);
  while (code.ends_with(' ')) code.remove_suffix(1);
  if (const auto bad = doithoai::find_invalid_utf8(code))
    refuse("byte " + std::to_string(*bad) + " of " + std::string(name) + " is not UTF-8");
  return code;
}

bool is_day(dth_date day) noexcept {
  const doithoai::date date{std::chrono::days{day}};
  return doithoai::first_date <= date && date <= doithoai::last_date;
}

doithoai::failure no_day(dth_date day, std::string_view name) {
  return {doithoai::errc::invalid_argument,
          std::string(name) + " is " + std::to_string(day) + ", outside 0001-01-01 to 9999-12-31",
          "",
          {}};
}

doithoai::date to_date(dth_date day, std::string_view name) {
  if (!is_day(day)) throw doithoai::error(no_day(day, name));
  return doithoai::date{std::chrono::days{day}};
}

dth_date from_date(doithoai::date day) noexcept { return static_cast<dth_date>(day.time_since_epoch().count()); }

doithoai::instant to_instant(std::int64_t microseconds, std::string_view name) {
  const doithoai::instant moment{std::chrono::microseconds{microseconds}};
  // In Viet Nam, whose time is what will be written.
  constexpr doithoai::instant first = doithoai::first_date - doithoai::vietnam_offset;
  constexpr doithoai::instant end = doithoai::last_date + std::chrono::days{1} - doithoai::vietnam_offset;
  if (moment < first || end <= moment)
    refuse(std::string(name) + " is " + std::to_string(microseconds) + ", outside the years 1 to 9999");
  return moment;
}

buffer::buffer(char* start, std::int64_t capacity, std::int64_t* length)
    : start_(start), capacity_(static_cast<std::size_t>(capacity)), length_(length) {
  if (capacity < 0) refuse("capacity is " + std::to_string(capacity));
  if (start == nullptr && capacity > 0) refuse("buffer is NULL");
}

void buffer::fill(std::string_view text) const noexcept {
  if (capacity_ == 0) return write(text, 0);
  std::size_t fitting = std::min(text.size(), capacity_ - 1);
  if (fitting < text.size())
    while (fitting > 0 && continues_character(text[fitting])) --fitting;
  write(text, fitting);
}

void buffer::fill_bytes(std::string_view text) const noexcept {
  write(text, capacity_ == 0 ? 0 : std::min(text.size(), capacity_ - 1));
}

void buffer::write(std::string_view text, std::size_t fitting) const noexcept {
  if (capacity_ > 0) {
    if (fitting > 0) std::memcpy(start_, text.data(), fitting);
    start_[fitting] = '\0';
  }
  if (length_ != nullptr) *length_ = static_cast<std::int64_t>(text.size());
}

}  // namespace dth
