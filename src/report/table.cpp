// The list of all tables by name, and how the cells of one are read whatever its rows.

#include "doithoai/table.hpp"

#include <algorithm>
#include <array>

#include "doithoai/summary.hpp"
#include "doithoai/text.hpp"
#include "report/rows.hpp"
#include "schema/json_text.hpp"
#include "schema/shape.hpp"

namespace doithoai::inline v0 {
namespace {

column_type type_of_kind(value_kind kind) noexcept {
  switch (kind) {
    case value_kind::integer: return column_type::integer;
    case value_kind::boolean: return column_type::boolean;
    case value_kind::day: return column_type::day;
    case value_kind::moment: return column_type::moment;
    default: return column_type::text;
  }
}

template <class Row>
result<table> read(const state& of, const query& how) {
  return table(rows_of<Row>(of, how), how.view);
}

result<period> period_asked(const query& how) {
  if (!how.period.empty()) return parse_period(how.period);
  const auto year = static_cast<int>(std::chrono::year_month_day{how.as_of}.year());
  return period_of(period_scheme::calendar, period_length::year, year);
}

template <class Row>
result<table> read_of_period(const state& of, const query& how) {
  const auto when = period_asked(how);
  if (!when) return when.error();
  return table(rows_of<Row>(of, how, *when), how.view);
}

struct named_table {
  std::string_view name;
  result<table> (*open)(const state&, const query&);
  bool has_period = false;
};

constexpr std::array tables{named_table{"sessions", read<session_row>},
                            named_table{"attendance", read<attendance_row>},
                            named_table{"opinions", read<opinion_row>},
                            named_table{"issues", read<issue_row>},
                            named_table{"parts", read<part_row>},
                            named_table{"answers", read<answer_row>},
                            named_table{"duties", read<duty_row>},
                            named_table{"gaps", read<gap_row>},
                            named_table{"coverage", read<coverage_row>},
                            named_table{"findings", read<finding_row>},
                            named_table{"summary", read_of_period<summary_row>, true},
                            named_table{"breakdown", read_of_period<breakdown_row>, true},
                            named_table{"summary_key", read_of_period<summary_key>, true}};

// The names of those tables, with commas.
template <class Predicate>
std::string names_of(Predicate is_meant) {
  std::string all;
  for (const auto& one : tables)
    if (is_meant(one)) all.append(all.empty() ? "" : ", ").append(one.name);
  return all;
}

}  // namespace

std::string_view table::name() const noexcept { return shape_->name; }

std::size_t table::column_count() const noexcept { return shape_->members.size(); }

std::string_view table::column_name(std::size_t column) const noexcept { return shape_->members[column].name; }

column_type table::type_of(std::size_t column) const noexcept {
  return type_of_kind(shape_->members[column].value->kind);
}

std::optional<std::size_t> table::find_column(std::string_view column) const noexcept {
  const auto* found = shape_->find(column);
  if (found == nullptr) return std::nullopt;
  return static_cast<std::size_t>(found - shape_->members.data());
}

const void* table::cell(std::size_t row, std::size_t column) const noexcept {
  const auto* record = static_cast<const std::byte*>(first_) + row * stride_;
  return shape_->members[column].get(record);
}

bool table::is_null(std::size_t row, std::size_t column) const noexcept {
  const auto& member = shape_->members[column];
  if (!may_see(view_, member.how_private)) return true;
  const void* value = cell(row, column);
  if (member.value->kind == value_kind::personal) return member.value->personal(value).words().empty();
  return member.value->is_empty(value);
}

std::int64_t table::integer(std::size_t row, std::size_t column) const noexcept {
  if (type_of(column) == column_type::text || is_null(row, column)) return 0;
  return shape_->members[column].value->integer(cell(row, column));
}

std::string_view table::text(std::size_t row, std::size_t column) const noexcept {
  if (type_of(column) != column_type::text || is_null(row, column)) return {};
  const auto& value = *shape_->members[column].value;
  return value.kind == value_kind::personal ? value.personal(cell(row, column)).words() : value.text(cell(row, column));
}

std::string table::to_json() const {
  json_text out;
  out.begin_array();
  for (std::size_t row = 0; row < size_; ++row)
    out.raw(write_json(*shape_, static_cast<const std::byte*>(first_) + row * stride_, view_));
  out.end_array();
  return std::move(out).take();
}

std::vector<session_row> sessions(const state& of, const query& how) { return rows_of<session_row>(of, how); }
std::vector<attendance_row> attendance(const state& of, const query& how) { return rows_of<attendance_row>(of, how); }
std::vector<opinion_row> opinions(const state& of, const query& how) { return rows_of<opinion_row>(of, how); }
std::vector<issue_row> issues(const state& of, const query& how) { return rows_of<issue_row>(of, how); }
std::vector<part_row> parts(const state& of, const query& how) { return rows_of<part_row>(of, how); }
std::vector<answer_row> answers(const state& of, const query& how) { return rows_of<answer_row>(of, how); }
std::vector<duty_row> duties(const state& of, const query& how) { return rows_of<duty_row>(of, how); }
std::vector<gap_row> gaps(const state& of, const query& how) { return rows_of<gap_row>(of, how); }
std::vector<coverage_row> coverage(const state& of, const query& how) { return rows_of<coverage_row>(of, how); }
std::vector<finding_row> findings(const state& of, const query& how) { return rows_of<finding_row>(of, how); }

std::vector<std::string_view> table_names() {
  std::vector<std::string_view> names;
  for (const auto& one : tables) names.push_back(one.name);
  return names;
}

result<table> open_table(const state& of, std::string_view name, const query& how) {
  const auto found = std::find_if(tables.begin(), tables.end(), [&](const auto& t) { return t.name == name; });
  if (found == tables.end()) {
    const auto all = names_of([](const auto&) { return true; });
    return failure{errc::invalid_argument, in_quotes(name) + " is no table; there are " + all, "", {}};
  }
  if (how.period.empty() || found->has_period) return found->open(of, how);
  const auto those = names_of([](const auto& one) { return one.has_period; });
  return failure{errc::invalid_argument,
                 "table " + in_quotes(name) + " has no period; those with one are " + those,
                 "/period",
                 {}};
}

}  // namespace doithoai::inline v0
