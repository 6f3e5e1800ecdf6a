#pragma once
// The one way out for the rows of tables. Who makes them only says what each is about: what the query's view may not see of it is
// decided here, by the field table of the row and by what is secret of a denunciation. The tables take rows from nowhere else.

#include <algorithm>
#include <utility>
#include <vector>

#include "doithoai/period.hpp"
#include "doithoai/summary.hpp"
#include "doithoai/table.hpp"
#include "report/secrecy.hpp"
#include "schema/shape.hpp"

namespace doithoai::inline v0 {

/// Rows on their way out.
template <class Row>
class outgoing {
 public:
  explicit outgoing(const view& at) : at_(at) {}

  /// Of a denunciation only those members stand that the field table marks; where it marks none, there is no such row. What
  /// stands comes last: between its neighbours a row would tell of its day and session.
  void add(Row row, const row_subject& about) {
    const bool is_of_denunciation = is_secret(at_, about);
    if (is_of_denunciation && !stands()) return;
    hide(shape_of<Row>(), &row, at_.how.view, is_of_denunciation);
    (is_of_denunciation ? last_ : rows_).push_back(std::move(row));
  }

  [[nodiscard]] std::vector<Row> take() && {
    std::move(last_.begin(), last_.end(), std::back_inserter(rows_));
    return std::move(rows_);
  }

 private:
  static bool stands() {
    const auto& members = shape_of<Row>().members;
    return std::any_of(members.begin(), members.end(), [](const auto& one) { return one.stands_of_denunciation; });
  }

  const view& at_;
  std::vector<Row> rows_;
  std::vector<Row> last_;
};

// Each table is made by one of these.
void make_rows(const view& at, outgoing<session_row>& to);
void make_rows(const view& at, outgoing<attendance_row>& to);
void make_rows(const view& at, outgoing<opinion_row>& to);
void make_rows(const view& at, outgoing<issue_row>& to);
void make_rows(const view& at, outgoing<part_row>& to);
void make_rows(const view& at, outgoing<answer_row>& to);
void make_rows(const view& at, outgoing<duty_row>& to);
void make_rows(const view& at, outgoing<gap_row>& to);
void make_rows(const view& at, outgoing<coverage_row>& to);
void make_rows(const view& at, outgoing<finding_row>& to);
void make_rows(const view& at, const period& when, outgoing<summary_row>& to);
void make_rows(const view& at, const period& when, outgoing<breakdown_row>& to);
void make_rows(const view& at, const period& when, outgoing<summary_key>& to);

/// The rows of a table as the query's view may see them; `when` for those of a period.
template <class Row, class... Period>
std::vector<Row> rows_of(const view& at, const Period&... when) {
  outgoing<Row> rows(at);
  make_rows(at, when..., rows);
  return std::move(rows).take();
}
template <class Row, class... Period>
std::vector<Row> rows_of(const state& of, const query& how, const Period&... when) {
  return rows_of<Row>(view_at(of, how), when...);
}

}  // namespace doithoai::inline v0
