#pragma once
// A value, or why there is none.
//
//   doithoai::result<doithoai::date> day = doithoai::parse_date("2020-02-30");
//   if (!day) std::cerr << day.error().message;   // '2020-02-30' is not a day of the calendar
//
// Functions that judge input or state return a `result`; bugs and exhausted memory throw.

#include <cstdint>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "doithoai/boxed.hpp"
#include "doithoai/finding.hpp"

namespace doithoai::inline v0 {

/// Why a call failed. The numbers are those of the C ABI and are never reused.
enum class errc : std::int32_t {
  invalid_argument = 1,  ///< The caller's mistake: malformed text, an unknown name, a value out of range.
  not_covered = 2,       ///< The calendar, or the shipped law, says nothing about a day that the answer needs.
  rejected = 3,          ///< The command breaks a rule; the findings say which.
  storage = 6,           ///< The ledger's event store failed, or holds what no ledger would have given it.
  conflict = 7,          ///< The event store was added to by another hand at the same moment: ask again.
};

/// A failed call: its code, one sentence without a period, the place as a JSON pointer, and, when a rule was broken,
/// every finding at once.
struct failure {
  errc code = errc::invalid_argument;
  std::string message{};
  std::string where{};
  std::vector<finding> findings{};

  bool operator==(const failure&) const = default;
};

/// A failure as an exception, for callers who prefer those: what `result::value()` throws.
class error : public std::runtime_error {
 public:
  explicit error(failure details)
      : std::runtime_error(details.where.empty() ? details.message : details.message + " (at " + details.where + ")"),
        details_(std::move(details)) {}

  [[nodiscard]] const failure& details() const noexcept { return details_; }

 private:
  failure details_;
};

/// The members of std::expected that the library uses, under the same names.
template <class T>
class [[nodiscard]] result {
 public:
  result(T value) : content_(std::in_place_index<0>, std::move(value)) {}    // NOLINT(google-explicit-constructor)
  result(failure why) : content_(std::in_place_index<1>, std::move(why)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool has_value() const noexcept { return content_.index() == 0; }
  explicit operator bool() const noexcept { return has_value(); }

  /// The value. Throws doithoai::error when there is none.
  const T& value() const& {
    if (!has_value()) throw doithoai::error(std::get<1>(content_));
    return std::get<0>(content_);
  }
  T& value() & {
    if (!has_value()) throw doithoai::error(std::get<1>(content_));
    return std::get<0>(content_);
  }
  /// By value, so that a loop over a temporary's value is no loop over something gone.
  T value() && {
    if (!has_value()) throw doithoai::error(std::get<1>(std::move(content_)));
    return std::get<0>(std::move(content_));
  }

  /// The value, which must be there.
  const T& operator*() const& noexcept { return *std::get_if<0>(&content_); }
  T& operator*() & noexcept { return *std::get_if<0>(&content_); }
  T operator*() && noexcept(std::is_nothrow_move_constructible_v<T>) { return std::move(*std::get_if<0>(&content_)); }
  const T* operator->() const noexcept { return std::get_if<0>(&content_); }
  T* operator->() noexcept { return std::get_if<0>(&content_); }

  /// The failure, which must be there.
  [[nodiscard]] const failure& error() const& noexcept { return *std::get_if<1>(&content_); }
  [[nodiscard]] failure error() && noexcept { return std::move(*std::get_if<1>(&content_)); }

 private:
  std::variant<T, failure> content_;
};

/// Success without a value, or a failure.
template <>
class [[nodiscard]] result<void> {
 public:
  result() = default;
  result(failure why) : failure_(std::move(why)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool has_value() const noexcept { return !failure_.has_value(); }
  explicit operator bool() const noexcept { return has_value(); }
  void value() const {
    if (failure_) throw doithoai::error(*failure_);
  }
  [[nodiscard]] const failure& error() const& noexcept { return *failure_; }
  [[nodiscard]] failure error() && noexcept { return *std::move(failure_); }

 private:
  boxed_optional<failure> failure_;
};

}  // namespace doithoai::inline v0
