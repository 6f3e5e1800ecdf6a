#pragma once
// A report as rows. Each has a record, so C++ gets typed vectors; other callers read the same through `table`.
//
//   for (const auto& row : doithoai::issues(ledger.current(), {.as_of = day}))
//     if (row.is_overdue) std::cout << row.issue.text() << ' ' << row.lead_name << '\n';
//
// The order of rows is stated with each table and stable.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "doithoai/answer.hpp"
#include "doithoai/calendar.hpp"
#include "doithoai/date.hpp"
#include "doithoai/deadline.hpp"
#include "doithoai/duty.hpp"
#include "doithoai/finding.hpp"
#include "doithoai/id.hpp"
#include "doithoai/issue.hpp"
#include "doithoai/json.hpp"
#include "doithoai/opinion.hpp"
#include "doithoai/part.hpp"
#include "doithoai/query.hpp"
#include "doithoai/result.hpp"
#include "doithoai/session.hpp"
#include "doithoai/state.hpp"

namespace doithoai::inline v0 {

/// A duty of the plan. Order: the plan's.
struct duty_row {
  entry_id duty{};
  std::string item{};
  std::string text{};
  std::string addressees{};  ///< Names, separated by semicolons.
  duty_force force = duty_force::assigned;
  duty_time time = duty_time::none;
  std::int32_t expected =
      0;  ///< Completions that the plan asks for, as far as directory and sessions tell; none without evidence.
  std::int32_t completed = 0;  ///< How many of those are recorded.
  std::optional<date> last_completed_on{};

  bool operator==(const duty_row&) const = default;
};

enum class coverage_kind : std::uint8_t { session, topic, duty, conclusion };

/// What the plan promised, and whether it was done. Order: sessions, topics and duties, each in the plan's order, then
/// conclusions in the order in which the ledger first met them.
struct coverage_row {
  coverage_kind kind = coverage_kind::session;
  entry_id entry{};
  std::string text{};
  std::int32_t asked = 0;
  std::int32_t done = 0;
  bool is_covered = false;

  bool operator==(const coverage_row&) const = default;
};

/// A finding on the state as a whole; its path names a table and a row of it: `/sessions/<id>`. Order: by rule, then path.
struct finding_row {
  std::string rule{};
  severity level = severity::note;
  std::string path{};
  std::string sentence_vi{};
  std::string sentence_en{};
  std::string basis{};
  std::string args{};  ///< The finding's arguments as a JSON object.

  bool operator==(const finding_row&) const = default;
};

/// The findings of a decision or of a refusal as rows, in their order.
std::vector<finding_row> rows_of(std::span<const finding> all);

std::vector<session_row> sessions(const state& of, const query& how);
std::vector<attendance_row> attendance(const state& of, const query& how);
std::vector<opinion_row> opinions(const state& of, const query& how);
std::vector<issue_row> issues(const state& of, const query& how);
std::vector<part_row> parts(const state& of, const query& how);
std::vector<answer_row> answers(const state& of, const query& how);
std::vector<duty_row> duties(const state& of, const query& how);
std::vector<gap_row> gaps(const state& of, const query& how);
std::vector<coverage_row> coverage(const state& of, const query& how);
std::vector<finding_row> findings(const state& of, const query& how);

/// The parts that the table `parts` shows as overdue, in its order. Costs no row: for ledgers of any size.
std::vector<part_id> overdue_parts(const state& of, const query& how);

/// The deadline of a part as the query has it, with the extensions and pauses that fit, and `calendar_of` the part. `due_of` gives the day that the table `parts` shows, and `trace_of` the way to it. Its start is absent when what it
/// counts from is not known. What the query's view may not see is blank.
/// Fails: invalid_argument when no such part had been assigned, or it is of a denunciation and the view is not the full one.
result<deadline> deadline_of(const state& of, const part_id& part, const query& how);

/// Fails: not_covered when no rules had been adopted; as from_document when they came by an event from elsewhere with an
/// unusable calendar.
result<calendar> calendar_of(const state& of, const query& how);

/// The calendar on which the deadline of a part runs: with what its lead body has laid over it in the directory.
/// Fails: as above, and invalid_argument when no such part had been assigned.
result<calendar> calendar_of(const state& of, const part_id& part, const query& how);

enum class column_type : std::uint8_t { integer, boolean, day, moment, text };

/// Any table, by name: what the cursor of the C ABI and the table of Python read. Immutable; may be shared by threads.
class table {
 public:
  /// Rows of a record of the library, as `who` may see them.
  template <class Row>
  table(std::vector<Row> rows, audience who)
      : table(shape_of<Row>(), sizeof(Row), std::make_shared<const std::vector<Row>>(std::move(rows)), who) {}

  [[nodiscard]] std::string_view name() const noexcept;
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] std::size_t column_count() const noexcept;
  [[nodiscard]] std::string_view column_name(std::size_t column) const noexcept;
  [[nodiscard]] column_type type_of(std::size_t column) const noexcept;
  [[nodiscard]] std::optional<std::size_t> find_column(std::string_view column) const noexcept;

  /// True for a value that is absent, erased, or not for these eyes.
  [[nodiscard]] bool is_null(std::size_t row, std::size_t column) const noexcept;

  /// Integers, booleans as 0 and 1, dates as days and instants as microseconds since 1970; 0 for null and for text.
  [[nodiscard]] std::int64_t integer(std::size_t row, std::size_t column) const noexcept;

  /// Text, ids and codes; empty for null and for the rest. Valid as long as the table.
  [[nodiscard]] std::string_view text(std::size_t row, std::size_t column) const noexcept;

  /// An array of objects, null members left out.
  [[nodiscard]] std::string to_json() const;

 private:
  template <class Row>
  table(const shape& form, std::size_t stride, std::shared_ptr<const std::vector<Row>> rows, audience who)
      : shape_(&form), first_(rows->data()), size_(rows->size()), stride_(stride), view_(who), rows_(std::move(rows)) {}

  [[nodiscard]] const void* cell(std::size_t row, std::size_t column) const noexcept;

  const shape* shape_;
  const void* first_;
  std::size_t size_;
  std::size_t stride_;
  audience view_;
  std::shared_ptr<const void> rows_;
};

/// The names that `open_table` knows, in a fixed order.
std::vector<std::string_view> table_names();

/// A table by name. Fails: invalid_argument for an unknown name or period, or a period for a table that has none.
result<table> open_table(const state& of, std::string_view name, const query& how);

}  // namespace doithoai::inline v0
