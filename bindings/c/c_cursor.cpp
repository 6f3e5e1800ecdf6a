#include <chrono>
#include <string>
#include <string_view>

#include "argument.hpp"
#include "doithoai.h"
#include "doithoai/date.hpp"
#include "doithoai/table.hpp"
#include "doithoai/text.hpp"
#include "guard.hpp"
#include "handle.hpp"

namespace {

const doithoai::table& rows_of(const dth_cursor& cursor) {
  if (!cursor.rows) cursor.rows.emplace(doithoai::rows_of(cursor.findings), doithoai::audience::full);
  return *cursor.rows;
}

std::size_t column_of(const doithoai::table& rows, std::int32_t column) {
  if (column < 0 || static_cast<std::size_t>(column) >= rows.column_count())
    dth::refuse("there is no column " + std::to_string(column) + ", only " + std::to_string(rows.column_count()));
  return static_cast<std::size_t>(column);
}

std::string names_of_columns(const doithoai::table& rows) {
  std::string all;
  for (std::size_t column = 0; column < rows.column_count(); ++column)
    all.append(all.empty() ? "" : ", ").append(rows.column_name(column));
  return all;
}

std::int32_t type_number(doithoai::column_type type) {
  switch (type) {
    case doithoai::column_type::integer: return DTH_COLUMN_INT64;
    case doithoai::column_type::boolean: return DTH_COLUMN_BOOLEAN;
    case doithoai::column_type::day: return DTH_COLUMN_DATE;
    case doithoai::column_type::moment: return DTH_COLUMN_INSTANT;
    case doithoai::column_type::text: return DTH_COLUMN_TEXT;
  }
  return 0;
}

// The function that reads columns of a type as what they are. Of any column copy_text reads the words for it.
enum class reader : std::uint8_t { get_int64, get_date, copy_text };

reader reader_of(doithoai::column_type type) {
  switch (type) {
    case doithoai::column_type::day: return reader::get_date;
    case doithoai::column_type::text: return reader::copy_text;
    case doithoai::column_type::integer:
    case doithoai::column_type::boolean:
    case doithoai::column_type::moment: break;
  }
  return reader::get_int64;
}

const char* name_of(reader how) {
  switch (how) {
    case reader::get_int64: return "dth_cursor_get_int64";
    case reader::get_date: return "dth_cursor_get_date";
    case reader::copy_text: return "dth_cursor_copy_text";
  }
  return "";
}

// One value of the row on which a cursor stands.
struct cell {
  const doithoai::table& rows;
  std::size_t row;
  std::size_t column;
  bool is_absent;

  [[nodiscard]] std::int64_t integer() const noexcept { return rows.integer(row, column); }

  // As JSON writes it, without quotation marks; empty when it is absent. What has to be made is made in `made`.
  [[nodiscard]] std::string_view text(std::string& made) const {
    if (is_absent) return {};
    switch (rows.type_of(column)) {
      case doithoai::column_type::integer: return made = std::to_string(integer());
      case doithoai::column_type::boolean: return integer() != 0 ? "true" : "false";
      case doithoai::column_type::day: return made = doithoai::to_text(doithoai::date{std::chrono::days{integer()}});
      case doithoai::column_type::moment:
        return made = doithoai::to_text(doithoai::instant{std::chrono::microseconds{integer()}});
      case doithoai::column_type::text: break;
    }
    return rows.text(row, column);
  }

  // The last thing that a call does: what fails writes nothing.
  void tell_absence(std::int32_t* is_null) const noexcept {
    if (is_null != nullptr) *is_null = is_absent ? 1 : 0;
  }
};

cell cell_of(const dth_cursor* cursor, std::int32_t number, reader how, const std::int32_t* is_null) {
  const auto& from = dth::checked(cursor, "cursor");
  const auto& rows = rows_of(from);
  const std::size_t column = column_of(rows, number);
  const reader right = reader_of(rows.type_of(column));
  if (how != right && how != reader::copy_text)
    dth::refuse("column " + doithoai::in_quotes(rows.column_name(column)) + " is read by " + name_of(right));
  if (!from.is_on_row) dth::refuse("the cursor stands on no row");
  const std::size_t row = from.next_row - 1;
  const bool absent = rows.is_null(row, column);
  if (is_null == nullptr && absent && how != reader::copy_text)  // an empty text says as much, a 0 would lie
    dth::refuse("the value of column " + doithoai::in_quotes(rows.column_name(column)) +
                " is absent and is_null is NULL");
  return {rows, row, column, absent};
}

}  // namespace

dth_status dth_cursor_column_count(const dth_cursor* cursor, int32_t* count, dth_error** error) {
  return dth::guard(error, [&] {
    auto& out = dth::output(count, "count");
    out = static_cast<std::int32_t>(rows_of(dth::checked(cursor, "cursor")).column_count());
  });
}

dth_status dth_cursor_column_type(const dth_cursor* cursor, int32_t column, int32_t* type, dth_error** error) {
  return dth::guard(error, [&] {
    auto& out = dth::output(type, "type");
    const auto& rows = rows_of(dth::checked(cursor, "cursor"));
    out = type_number(rows.type_of(column_of(rows, column)));
  });
}

dth_status dth_cursor_copy_column_name(const dth_cursor* cursor, int32_t column, char* buffer, int64_t capacity,
                                       int64_t* length, dth_error** error) {
  return dth::guard(error, [&] {
    const dth::buffer out(buffer, capacity, length);
    const auto& rows = rows_of(dth::checked(cursor, "cursor"));
    out.fill(rows.column_name(column_of(rows, column)));
  });
}

dth_status dth_cursor_find_column(const dth_cursor* cursor, const char* name, int64_t name_length, int32_t* column,
                                  dth_error** error) {
  return dth::guard(error, [&] {
    auto& out = dth::output(column, "column");
    const auto& rows = rows_of(dth::checked(cursor, "cursor"));
    const auto wanted = dth::code_text(name, name_length, "name");
    const auto found = rows.find_column(wanted);
    if (!found)
      dth::refuse("no column " + doithoai::in_quotes(wanted) + " in table " + doithoai::in_quotes(rows.name()) +
                  "; there are " + names_of_columns(rows));
    out = static_cast<std::int32_t>(*found);
  });
}

dth_status dth_cursor_next(dth_cursor* cursor, int32_t* has_row, dth_error** error) {
  return dth::guard(error, [&] {
    auto& out = dth::output(has_row, "has_row");
    auto& from = dth::checked(cursor, "cursor");
    from.is_on_row = from.next_row < rows_of(from).size();
    if (from.is_on_row) ++from.next_row;
    out = from.is_on_row ? 1 : 0;
  });
}

dth_status dth_cursor_get_int64(const dth_cursor* cursor, int32_t column, int64_t* value, int32_t* is_null,
                                dth_error** error) {
  return dth::guard(error, [&] {
    auto& out = dth::output(value, "value");
    const auto read = cell_of(cursor, column, reader::get_int64, is_null);
    out = read.integer();
    read.tell_absence(is_null);
  });
}

dth_status dth_cursor_get_date(const dth_cursor* cursor, int32_t column, dth_date* value, int32_t* is_null,
                               dth_error** error) {
  return dth::guard(error, [&] {
    auto& out = dth::output(value, "value");
    const auto read = cell_of(cursor, column, reader::get_date, is_null);
    out = static_cast<dth_date>(read.integer());
    read.tell_absence(is_null);
  });
}

dth_status dth_cursor_copy_text(const dth_cursor* cursor, int32_t column, char* buffer, int64_t capacity,
                                int64_t* length, int32_t* is_null, dth_error** error) {
  return dth::guard(error, [&] {
    const dth::buffer out(buffer, capacity, length);
    const auto read = cell_of(cursor, column, reader::copy_text, is_null);
    std::string made;
    out.fill(read.text(made));
    read.tell_absence(is_null);
  });
}

void dth_cursor_free(dth_cursor* cursor) {
  if (dth::is_own(cursor)) delete cursor;
}
