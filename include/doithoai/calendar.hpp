#pragma once
// Working-day arithmetic over a calendar that says what it knows.
//
//   auto calendar = doithoai::calendar::from_json(text).value();
//   auto due = calendar.add_working_days(held_on, 15);
//   if (!due) std::cerr << due.error().message;   // outside coverage: never a guess
//
// A calendar is data: a weekend, and days that differ from it, each with its reason, its source and the day on which it
// was decided. It is immutable and may be shared by threads.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doithoai/date.hpp"
#include "doithoai/id.hpp"
#include "doithoai/personal_text.hpp"
#include "doithoai/result.hpp"

namespace doithoai::inline v0 {

enum class day_kind : std::uint8_t {
  closed,  ///< Nobody works, though the day of the week says otherwise (ngày nghỉ).
  worked,  ///< People work, though it is a weekend (ngày làm bù).
};

enum class weekday : std::uint8_t { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

/// A day that differs from what its day of the week says.
struct calendar_day {
  date day{};
  day_kind kind = day_kind::closed;
  std::string reason{};
  std::optional<date> decided_on{};  ///< Absent: not known when it was decided.
  std::string source{};
  bool is_verified = false;  ///< Whether the source was read.
  personal_text extra{};

  bool operator==(const calendar_day&) const = default;
};

/// A calendar as a document.
struct calendar_document {
  document_id id{};
  std::string name{};
  date_range coverage{};  ///< Nothing is said about days outside it.
  std::vector<weekday> weekend{};
  std::vector<calendar_day> days{};
  personal_text extra{};

  bool operator==(const calendar_document&) const = default;
};

class calendar {
 public:
  /// Fails: invalid_argument for a day twice, a day outside coverage, coverage that ends before it begins or is longer
  /// than 400 years, a worked day that is no weekend, `decided_on` after the day.
  static result<calendar> from_document(calendar_document document);
  static result<calendar> from_json(std::string_view text);

  [[nodiscard]] const calendar_document& document() const noexcept;
  [[nodiscard]] date_range coverage() const noexcept;

  /// Fails: not_covered outside coverage.
  result<bool> is_working_day(date day) const;

  /// The day `count` working days after `start`, `start` itself not counted; negative walks back. Constant time.
  /// Fails: not_covered when `start` or a day that would be walked over lies outside coverage.
  result<date> add_working_days(date start, std::int32_t count) const;

  /// The working days after `from`, up to and including `to`; negative when `to` is earlier.
  /// So `count_working_days(a, *add_working_days(a, n)) == n`. Fails: not_covered.
  result<std::int32_t> count_working_days(date from, date to) const;

 private:
  struct index;
  explicit calendar(std::shared_ptr<const index> content) : index_(std::move(content)) {}
  std::shared_ptr<const index> index_;
};

}  // namespace doithoai::inline v0
