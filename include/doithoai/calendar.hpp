#pragma once
// Working-day arithmetic over a calendar that says what it knows.
//
//   const auto days = doithoai::calendar::vietnam();
//   const auto due = days.add_working_days(held_on, 15);
//   if (!due) std::cerr << due.error().message;   // outside coverage: never a guess
//
// A calendar is data: a weekend, and days that differ from it, each with its reason, its source and the day on which it
// was decided. It is immutable and may be shared by threads.

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "doithoai/date.hpp"
#include "doithoai/id.hpp"
#include "doithoai/personal_text.hpp"
#include "doithoai/result.hpp"

namespace doithoai::inline v0 {

enum class day_kind : std::uint8_t {
  closed,  ///< Nobody works (ngày nghỉ).
  worked,  ///< People work (ngày làm việc): a weekend day in exchange for another, or a day about which there is doubt.
};

enum class day_of_week : std::uint8_t { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

/// A day that differs from what its day of the week says, or about which there is something to say.
struct calendar_day {
  date day{};
  day_kind kind = day_kind::closed;
  std::string
      reason{};  ///< Of a holiday's decided day: the holiday's name or a part of it, by which `known_on` finds it.
  std::optional<date> decided_on{};  ///< May be after the day. Absent: not known when it was decided.
  std::optional<date> not_before{};  ///< In place of `decided_on`: before that day it was not decided.
  std::string source{};
  bool is_verified = false;            ///< Whether a text that was read says so of this very day.
  std::optional<date> swapped_with{};  ///< The other day of a swap (hoán đổi): each of the two names the other.
  personal_text extra{};

  bool operator==(const calendar_day&) const = default;
};

enum class date_system : std::uint8_t {
  solar,  ///< Dương lịch.
  lunar,  ///< Âm lịch, as `to_solar` reckons it.
};

/// A day off that the law gives every year (ngày lễ, tết), before anyone decides on a year.
struct holiday_rule {
  std::string name{};
  date_system system = date_system::solar;
  std::int32_t month = 1;
  std::int32_t day = 1;
  std::int32_t first = 0;       ///< The first day off, counted from that day: -1 for the eve.
  std::int32_t days = 1;        ///< How many days off, one after another.
  bool is_compensated = false;  ///< Whether a day of it on the weekend is made up for on the next working day.
  std::optional<date> valid_from{};
  std::optional<date> valid_until{};
  std::optional<date> decided_on{};  ///< When the law was made, of a holiday that was none before; no rule until then.
  std::optional<date> not_before{};  ///< In place of `decided_on`: before that day it was not made.
  std::string source{};
  bool is_verified = false;  ///< Whether the source was read, and leaves no choice of days.
  personal_text extra{};

  bool operator==(const holiday_rule&) const = default;
};

/// From which day on it was that a part of the coverage was decided at all (quyết định về ngày nghỉ của một năm).
struct calendar_decision {
  date first{};       ///< The first day of that part: before `decided_on`, nothing was decided about it and later days.
  date decided_on{};  ///< May be after `first`: a year may begin before its decision. Not before an earlier part's.
  std::string source{};
  bool is_verified = false;  ///< Whether a text that was read gives `decided_on`.
  personal_text extra{};

  bool operator==(const calendar_decision&) const = default;
};

/// A calendar as a document.
struct calendar_document {
  document_id id{};
  std::string name{};
  date_range coverage{};               ///< What the document tells of. Nothing is certain about days outside it.
  std::optional<date> decided_from{};  ///< Nothing is decided, that was read, about the days of the coverage before it.
                                       ///< Absent: all of the coverage is decided from its first day on.
  std::vector<calendar_decision> decisions{};  ///< In the order of days. What lies before the first was always decided.
  std::optional<date> decided_until{};  ///< Nothing is decided about the days of the coverage after it: as `known_on`
                                        ///< sets it, or given. Absent: all of the coverage is decided.
  std::vector<day_of_week> weekend{};
  std::string weekend_source{};  ///< Where it is written; `about` tells it of days without an entry.
  std::vector<calendar_day> days{};
  std::vector<holiday_rule> holidays{};  ///< What the law gives by itself where nothing has been decided.
  std::vector<calendar_day> former{};  ///< Entries in whose place others of the same day came, at last that in `days`;
                                       ///< of one day in that order. They are what `known_on` finds before.
  personal_text extra{};

  bool operator==(const calendar_document&) const = default;
};

/// A host's or a body's own days, a province's holiday say, or its own week, to be laid over a calendar.
struct calendar_overlay {
  document_id id{};
  std::string name{};
  std::optional<date_range> coverage{};  ///< Of all of which it tells: the calendar's own coverage grows by it.
  std::vector<day_of_week> weekend{};    ///< In place of the calendar's. Empty: as in the calendar.
  std::string weekend_source{};
  std::vector<calendar_day> days{};
  personal_text extra{};

  bool operator==(const calendar_overlay&) const = default;
};

/// On what it rests that people work on a day, or do not.
enum class day_ground : std::uint8_t {
  weekday,  ///< A day of the week like others.
  weekend,  ///< The weekly day off.
  entry,    ///< An entry of the document.
  law,      ///< The law's own rules, where nothing has been decided: never certain.
};

/// What a calendar says about one day.
struct day_account {
  date day{};
  bool is_working = true;
  day_ground ground = day_ground::weekday;
  std::string reason{};  ///< Of the entry or the holiday; the day of the week on a weekend, in Vietnamese.
  std::string source{};
  bool is_verified = true;  ///< False for an unverified entry and beyond what has been decided.

  bool operator==(const day_account&) const = default;
};

/// What the batch functions give for a row that is not covered. In numpy's datetime64[D] it is NaT.
inline constexpr date no_date{date::min()};
inline constexpr std::int32_t no_count = std::numeric_limits<std::int32_t>::min();

class calendar {
 public:
  /// Fails: invalid_argument, naming the entry, for a day twice, a day outside coverage, coverage that ends before it
  /// begins or is longer than 400 years, both `decided_on` and `not_before`, a swap whose two days do not name each other,
  /// are of one kind, name different decisions or lie more than a year apart, or whose day off is a weekend day; for a
  /// former entry of a day without an entry or half a former swap, and for a holiday without a possible day.
  static result<calendar> from_document(calendar_document document);
  /// Fails too for a day of the week that `weekend` names twice and for more than 200 holidays.
  static result<calendar> from_json(std::string_view text);

  /// The shipped calendar of state offices in Viet Nam. Made anew by each call: keep it.
  static calendar vietnam();

  [[nodiscard]] const calendar_document& document() const noexcept;

  /// `<id>@<the first 16 digits of the document's SHA-256>`: equal for equal documents, and for no others.
  [[nodiscard]] const std::string& version() const noexcept;

  /// The days about which the arithmetic answers: the document's coverage, and for `projected()` what lies beyond it.
  [[nodiscard]] date_range coverage() const noexcept;

  /// The days that have been decided: the document's own coverage, from its `decided_from` up to its `decided_until`. With
  /// nothing decided the last day is before the first.
  [[nodiscard]] date_range decided() const noexcept;

  /// Fails: not_covered outside coverage.
  result<bool> is_working_day(date day) const;

  /// The day `count` working days after `start`, `start` itself not counted; negative walks back. Constant time.
  /// Fails: not_covered when `start` or a day that would be walked over lies outside coverage.
  result<date> add_working_days(date start, std::int32_t count) const;

  /// The working days after `from`, up to and including `to`; negative when `to` is earlier. Constant time.
  /// So `count_working_days(a, *add_working_days(a, n)) == n`. Fails: not_covered.
  result<std::int32_t> count_working_days(date from, date to) const;

  /// As add_working_days for each start; `counts` has as many, or one for all. A row that is not covered gives no_date
  /// and stops no other. `ends` may be the starts. Fails: invalid_argument when the lengths differ.
  result<void> add_working_days_many(std::span<const date> starts, std::span<const std::int32_t> counts,
                                     std::span<date> ends) const;

  /// As count_working_days for each pair; a row that is not covered gives no_count. Fails: invalid_argument when the
  /// lengths differ.
  result<void> count_working_days_many(std::span<const date> from, std::span<const date> to,
                                       std::span<std::int32_t> counts) const;

  /// As add_working_days_many of the projection, and for each row whether its day is provisional: as `due_of` finds it of
  /// a rule in working days from that start. A row that is not covered gives no_date, provisional. `ends` are not the
  /// starts.
  result<void> due_days_many(std::span<const date> starts, std::span<const std::int32_t> counts, std::span<date> ends,
                             std::span<bool> is_provisional) const;

  /// The same calendar without the entries and holidays decided after `day`; in the place of each entry stands the last
  /// former one that was not, and without one what the law gives by itself for a holiday of that name, unverified. Where
  /// the day of decision is not known, nothing is hidden but before a `not_before`. `decided` ends before the first of the
  /// document's `decisions` that came later.
  [[nodiscard]] calendar known_on(date day) const;

  /// This calendar with the host's own days, under the overlay's id, name and unknown members. Entries of the same day are
  /// former ones from then on. Where the overlay has a coverage, the calendar's grows by it, and its days are decided.
  /// Fails: invalid_argument as from_document does, when one half of a swap, former ones too, is replaced without the
  /// other or by another decision, when the overlay's coverage leaves days between it and the calendar's, and when an
  /// unknown member has the name of one that calendars have; the places are those of the overlay.
  result<calendar> overlaid(const calendar_overlay& own) const;

  /// The same calendar answering beyond what has been decided too, by the law's own rules: until the end of the fifth
  /// year after it, at most 2100-12-31. What it says there is never certain. Without `holidays` in the document it
  /// answers no further than before.
  [[nodiscard]] calendar projected() const;

  [[nodiscard]] bool is_projected() const noexcept { return is_projected_; }

  /// What is known of a day, and on what it rests. Fails: not_covered.
  result<day_account> about(date day) const;

  /// The unverified entries after `after`, up to and including `until`, in the order of days.
  [[nodiscard]] std::vector<date> unverified_days(date after, date until) const;

  /// Whether there are any: logarithmic time.
  [[nodiscard]] bool has_unverified_day(date after, date until) const noexcept;

 private:
  struct index;
  struct walker;
  static std::shared_ptr<const index> make(calendar_document document);
  explicit calendar(std::shared_ptr<const index> content) : index_(std::move(content)) {}
  std::shared_ptr<const index> index_;
  bool is_projected_ = false;
};

}  // namespace doithoai::inline v0
