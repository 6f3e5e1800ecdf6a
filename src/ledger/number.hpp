#pragma once
// Numbers that stand for ids and texts inside a ledger, and days in four bytes. A session's number cannot be passed where
// a body's is meant, and none of them is a number to reckon with.

#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>

#include "doithoai/date.hpp"
#include "doithoai/id.hpp"

namespace doithoai::inline v0 {

/// The place of something in the list of its kind, or none.
template <class Tag>
class number {
 public:
  constexpr number() = default;
  constexpr explicit number(std::size_t index) noexcept : value_(static_cast<std::int32_t>(index)) {}

  constexpr explicit operator bool() const noexcept { return value_ >= 0; }
  [[nodiscard]] constexpr std::size_t index() const noexcept { return static_cast<std::size_t>(value_); }

  friend constexpr auto operator<=>(const number&, const number&) = default;

 private:
  std::int32_t value_ = -1;
};

using session_no = number<session_tag>;
using opinion_no = number<opinion_tag>;
using issue_no = number<issue_tag>;
using part_no = number<part_tag>;
using answer_no = number<answer_tag>;
using conclusion_no = number<conclusion_tag>;
using body_no = number<organisation_tag>;
using category_no = number<category_tag>;
using entry_no = number<entry_tag>;
using field_no = number<field_tag>;

using text_no = number<struct text_tag>;    ///< A text that names nobody.
using words_no = number<struct words_tag>;  ///< A personal text.
using rulebook_no = number<struct rulebook_tag>;
using planbook_no = number<struct planbook_tag>;

/// A day as Arrow's date32.
class stored_day {
 public:
  constexpr stored_day() = default;
  // NOLINTNEXTLINE(google-explicit-constructor)
  constexpr stored_day(date day) noexcept : value_(static_cast<std::int32_t>(day.time_since_epoch().count())) {}

  // NOLINTNEXTLINE(google-explicit-constructor)
  constexpr operator date() const noexcept { return date{std::chrono::days{value_}}; }

  friend constexpr auto operator<=>(const stored_day&, const stored_day&) = default;

 private:
  std::int32_t value_ = 0;
};

/// A day or none, in four bytes.
class maybe_day {
 public:
  constexpr maybe_day() = default;
  constexpr maybe_day(stored_day day) noexcept : maybe_day(date(day)) {}  // NOLINT(google-explicit-constructor)
  constexpr maybe_day(date day) noexcept                                  // NOLINT(google-explicit-constructor)
      : value_(static_cast<std::int32_t>(day.time_since_epoch().count())) {}
  constexpr maybe_day(const std::optional<date>& day) noexcept  // NOLINT(google-explicit-constructor)
      : value_(day ? static_cast<std::int32_t>(day->time_since_epoch().count()) : none) {}

  [[nodiscard]] constexpr std::optional<date> get() const noexcept {
    return value_ == none ? std::nullopt : std::optional(date{std::chrono::days{value_}});
  }

  constexpr explicit operator bool() const noexcept { return value_ != none; }
  constexpr date operator*() const noexcept { return date{std::chrono::days{value_}}; }

  /// None comes before every day.
  friend constexpr auto operator<=>(const maybe_day&, const maybe_day&) = default;

 private:
  static constexpr auto none = std::numeric_limits<std::int32_t>::min();
  std::int32_t value_ = none;
};

/// A count or none, in four bytes.
class maybe_count {
 public:
  constexpr maybe_count() = default;
  // NOLINTNEXTLINE(google-explicit-constructor)
  constexpr maybe_count(const std::optional<std::int32_t>& count) noexcept : value_(count.value_or(none)) {}

  [[nodiscard]] constexpr std::optional<std::int32_t> get() const noexcept {
    return value_ == none ? std::nullopt : std::optional(value_);
  }

 private:
  static constexpr auto none = std::numeric_limits<std::int32_t>::min();
  std::int32_t value_ = none;
};

/// A code or none, in one byte.
template <class Enum>
class maybe_code {
 public:
  constexpr maybe_code() = default;
  constexpr maybe_code(Enum code) noexcept  // NOLINT(google-explicit-constructor)
      : value_(static_cast<std::uint8_t>(code)) {}
  constexpr maybe_code(const std::optional<Enum>& code) noexcept  // NOLINT(google-explicit-constructor)
      : value_(code ? static_cast<std::uint8_t>(*code) : none) {}

  [[nodiscard]] constexpr std::optional<Enum> get() const noexcept {
    return value_ == none ? std::nullopt : std::optional(static_cast<Enum>(value_));
  }

  friend constexpr bool operator==(const maybe_code&, const maybe_code&) = default;

 private:
  static constexpr std::uint8_t none = 255;
  std::uint8_t value_ = none;
};

}  // namespace doithoai::inline v0
