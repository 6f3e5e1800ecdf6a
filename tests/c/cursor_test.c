#include "check.h"

#include <stdio.h>
#include <string.h>

static dth_cursor *open_table(const dth_ledger *ledger, const char *table) {
  dth_cursor *cursor = NULL;
  CHECK_OK(dth_ledger_open_table(ledger, table, -1, day_of(2020, 12, 31), NULL, 0, &cursor, &why));
  return cursor;
}

static int32_t column_of(const dth_cursor *cursor, const char *name) {
  int32_t column = -1;
  CHECK_OK(dth_cursor_find_column(cursor, name, -1, &column, &why));
  return column;
}

/* The words for a number or a day are those that the functions for it read. */
static void check_words(int32_t type, int64_t number, dth_date day, const char *text) {
  char expected[40];
  int64_t again = 0;
  if (type == DTH_COLUMN_INT64) {
    sprintf(expected, "%ld", (long)number);
    CHECK_TEXT(text, expected);
  } else if (type == DTH_COLUMN_BOOLEAN) {
    CHECK_TEXT(text, number ? "true" : "false");
  } else if (type == DTH_COLUMN_DATE) {
    CHECK_OK(dth_date_to_text(day, expected, sizeof expected, NULL, &why));
    CHECK_TEXT(text, expected);
  } else if (type == DTH_COLUMN_INSTANT) {
    CHECK_OK(dth_instant_from_text(text, -1, &again, &why));
    CHECK_INT(again, number);
  }
}

/* Every column says its name, is found by it, and is read by the function of its type. */
static void check_columns(const dth_ledger *ledger, const char *table) {
  dth_cursor *cursor = open_table(ledger, table);
  int32_t count = 0;
  int32_t column;
  int32_t has_row = 0;
  CHECK_OK(dth_cursor_column_count(cursor, &count, &why));
  CHECK(count > 0);
  do {
    CHECK_OK(dth_cursor_next(cursor, &has_row, &why));
    for (column = 0; column < count; ++column) {
      char name[100];
      char text[2000];
      int64_t length = 0;
      int64_t number = 0;
      dth_date day = 0;
      int32_t type = 0;
      int32_t is_null = 0;
      const dth_status missing = has_row ? DTH_OK : DTH_INVALID_ARGUMENT;
      CHECK_OK(dth_cursor_copy_column_name(cursor, column, name, sizeof name, &length, &why));
      CHECK_INT(strlen(name), length);
      CHECK_INT(column_of(cursor, name), column);
      CHECK_OK(dth_cursor_column_type(cursor, column, &type, &why));
      CHECK_INT(dth_cursor_get_int64(cursor, column, &number, &is_null, NULL),
                type == DTH_COLUMN_INT64 || type == DTH_COLUMN_BOOLEAN || type == DTH_COLUMN_INSTANT
                    ? missing
                    : DTH_INVALID_ARGUMENT);
      CHECK_INT(dth_cursor_get_date(cursor, column, &day, &is_null, NULL),
                type == DTH_COLUMN_DATE ? missing : DTH_INVALID_ARGUMENT);
      CHECK_INT(dth_cursor_copy_text(cursor, column, text, sizeof text, &length, &is_null, NULL), missing);
      if (type == DTH_COLUMN_BOOLEAN) CHECK(number == 0 || number == 1);
      if (has_row && is_null) CHECK_TEXT(text, "");
      if (has_row && !is_null) check_words(type, number, day, text);
    }
  } while (has_row);
  dth_cursor_free(cursor);
}

static void test_values(const dth_ledger *ledger) {
  dth_cursor *cursor = open_table(ledger, "issues");
  const int32_t issue = column_of(cursor, "issue");
  const int32_t category = column_of(cursor, "category_name");
  const int32_t raised_on = column_of(cursor, "raised_on");
  const int32_t due_on = column_of(cursor, "due_on");
  const int32_t lead = column_of(cursor, "lead");
  const int32_t is_overdue = column_of(cursor, "is_overdue");
  int32_t has_row = 0;
  int32_t is_null = 77;
  int64_t number = 77;
  int64_t length = 0;
  dth_date day = 0;
  char text[100];

  CHECK_FAILS(dth_cursor_copy_text(cursor, issue, text, sizeof text, &length, NULL, &why), DTH_INVALID_ARGUMENT, "",
              "stands on no row");
  CHECK_OK(dth_cursor_next(cursor, &has_row, &why));
  CHECK_INT(has_row, 1);
  CHECK_OK(dth_cursor_copy_text(cursor, issue, text, sizeof text, &length, &is_null, &why));
  CHECK_TEXT(text, "i1");
  CHECK_INT(length, 2);
  CHECK_INT(is_null, 0);
  CHECK_OK(dth_cursor_get_date(cursor, raised_on, &day, NULL, &why));
  CHECK_INT(day, day_of(2020, 8, 14));
  CHECK_OK(dth_cursor_get_int64(cursor, is_overdue, &number, NULL, &why));
  CHECK_INT(number, 0);

  /* "Giao thông": a buffer that ends within a letter of three bytes gets none of it. */
  CHECK_OK(dth_cursor_copy_text(cursor, category, text, sizeof text, &length, NULL, &why));
  CHECK_TEXT(text, "Giao th\xc3\xb4ng");
  CHECK_OK(dth_cursor_copy_text(cursor, category, text, 9, &length, NULL, &why));
  CHECK_TEXT(text, "Giao th");
  CHECK_INT(length, 11);
  CHECK_OK(dth_cursor_copy_text(cursor, category, text, 10, NULL, NULL, &why));
  CHECK_TEXT(text, "Giao th\xc3\xb4");
  CHECK_OK(dth_cursor_copy_text(cursor, category, text, 1, NULL, NULL, &why));
  CHECK_TEXT(text, "");
  CHECK_OK(dth_cursor_copy_text(cursor, category, NULL, 0, &length, NULL, &why));
  CHECK_INT(length, 11);
  CHECK_FAILS(dth_cursor_copy_text(cursor, category, NULL, 10, &length, NULL, &why), DTH_INVALID_ARGUMENT, "",
              "buffer is NULL");
  CHECK_FAILS(dth_cursor_copy_text(cursor, category, text, -1, &length, NULL, &why), DTH_INVALID_ARGUMENT, "",
              "capacity is -1");

  /* Nothing is due: absent is no number, and one who does not ask is told. */
  CHECK_OK(dth_cursor_get_date(cursor, due_on, &day, &is_null, &why));
  CHECK_INT(is_null, 1);
  CHECK_FAILS(dth_cursor_get_date(cursor, due_on, &day, NULL, &why), DTH_INVALID_ARGUMENT, "", "'due_on' is absent");

  /* Nobody leads: an absent text is empty, for one who does not ask too. */
  CHECK_OK(dth_cursor_copy_text(cursor, lead, text, sizeof text, &length, &is_null, &why));
  CHECK_INT(is_null, 1);
  CHECK_INT(length, 0);
  strcpy(text, "?");
  CHECK_OK(dth_cursor_copy_text(cursor, lead, text, sizeof text, NULL, NULL, &why));
  CHECK_TEXT(text, "");

  CHECK_FAILS(dth_cursor_get_int64(cursor, issue, &number, NULL, &why), DTH_INVALID_ARGUMENT, "",
              "'issue' is read by dth_cursor_copy_text");
  CHECK_FAILS(dth_cursor_get_date(cursor, is_overdue, &day, NULL, &why), DTH_INVALID_ARGUMENT, "",
              "'is_overdue' is read by dth_cursor_get_int64");
  CHECK_OK(dth_cursor_copy_text(cursor, raised_on, text, sizeof text, &length, NULL, &why));
  CHECK_TEXT(text, "2020-08-14");
  CHECK_INT(length, 10);
  CHECK_OK(dth_cursor_copy_text(cursor, raised_on, text, 5, &length, NULL, &why));
  CHECK_TEXT(text, "2020");
  CHECK_OK(dth_cursor_copy_text(cursor, is_overdue, text, sizeof text, NULL, NULL, &why));
  CHECK_TEXT(text, "false");
  CHECK_OK(dth_cursor_copy_text(cursor, column_of(cursor, "overdue_days"), text, sizeof text, NULL, NULL, &why));
  CHECK_TEXT(text, "0");
  CHECK_OK(dth_cursor_copy_text(cursor, due_on, text, sizeof text, &length, NULL, &why));
  CHECK_TEXT(text, "");
  CHECK_OK(dth_cursor_copy_text(cursor, due_on, text, sizeof text, &length, &is_null, &why));
  CHECK_INT(is_null, 1);
  CHECK_FAILS(dth_cursor_get_int64(cursor, -1, &number, NULL, &why), DTH_INVALID_ARGUMENT, "", "no column -1");
  CHECK_FAILS(dth_cursor_get_int64(cursor, 1000, &number, NULL, &why), DTH_INVALID_ARGUMENT, "", "no column 1000");
  CHECK_FAILS(dth_cursor_get_int64(cursor, is_overdue, NULL, NULL, &why), DTH_INVALID_ARGUMENT, "", "value is NULL");
  CHECK_FAILS(dth_cursor_get_date(cursor, raised_on, NULL, NULL, &why), DTH_INVALID_ARGUMENT, "", "value is NULL");

  /* The end stays the end. */
  CHECK_OK(dth_cursor_next(cursor, &has_row, &why));
  CHECK_INT(has_row, 0);
  CHECK_FAILS(dth_cursor_copy_text(cursor, issue, text, sizeof text, NULL, NULL, &why), DTH_INVALID_ARGUMENT, "",
              "stands on no row");
  CHECK_OK(dth_cursor_next(cursor, &has_row, &why));
  CHECK_INT(has_row, 0);
  dth_cursor_free(cursor);
}

static void test_views(const dth_ledger *ledger) {
  dth_cursor *cursor = NULL;
  int32_t has_row = 0;
  int32_t is_null = 0;
  char text[100];
  CHECK_OK(
      dth_ledger_open_table(ledger, "opinions", -1, day_of(2020, 12, 31), "{\"view\": \"public\"}", -1, &cursor, &why));
  CHECK_OK(dth_cursor_next(cursor, &has_row, &why));
  CHECK_OK(dth_cursor_copy_text(cursor, column_of(cursor, "speaker"), text, sizeof text, NULL, &is_null, &why));
  CHECK_INT(is_null, 1);
  CHECK_TEXT(text, "");
  dth_cursor_free(cursor);
  cursor = open_table(ledger, "opinions");
  CHECK_OK(dth_cursor_next(cursor, &has_row, &why));
  CHECK_TEXT(text_at(cursor, "speaker"), "\xc3\x94ng Th\xe1\xbb\xad");
  dth_cursor_free(cursor);
}

static void test_arguments(const dth_ledger *ledger) {
  dth_cursor *cursor = open_table(ledger, "issues");
  int64_t zeros[8] = {0};
  int32_t number = 77;
  int64_t value = 77;
  dth_date day = 77;
  char text[100];

  CHECK_OK(dth_cursor_find_column(cursor, "issue    ", -1, &number, &why));
  CHECK_INT(number, column_of(cursor, "issue"));
  number = 77;
  CHECK_FAILS(dth_cursor_find_column(cursor, "isue", -1, &number, &why), DTH_INVALID_ARGUMENT, "",
              "no column 'isue' in table 'issues'; there are issue, session, kind, ");
  CHECK_FAILS(dth_cursor_find_column(cursor, NULL, -1, &number, &why), DTH_INVALID_ARGUMENT, "", "name is NULL");
  CHECK_FAILS(dth_cursor_find_column(cursor, "issue", -1, NULL, &why), DTH_INVALID_ARGUMENT, "", "column is NULL");
  CHECK_FAILS(dth_cursor_column_type(cursor, 1000, &number, &why), DTH_INVALID_ARGUMENT, "", "no column 1000");
  CHECK_FAILS(dth_cursor_column_type(cursor, 0, NULL, &why), DTH_INVALID_ARGUMENT, "", "type is NULL");
  CHECK_FAILS(dth_cursor_column_count(cursor, NULL, &why), DTH_INVALID_ARGUMENT, "", "count is NULL");
  CHECK_FAILS(dth_cursor_copy_column_name(cursor, -1, text, sizeof text, NULL, &why), DTH_INVALID_ARGUMENT, "",
              "no column -1");
  CHECK_FAILS(dth_cursor_next(cursor, NULL, &why), DTH_INVALID_ARGUMENT, "", "has_row is NULL");

  CHECK_FAILS(dth_cursor_column_count(NULL, &number, &why), DTH_INVALID_ARGUMENT, "", "cursor is NULL");
  CHECK_FAILS(dth_cursor_column_type(NULL, 0, &number, &why), DTH_INVALID_ARGUMENT, "", "cursor is NULL");
  CHECK_FAILS(dth_cursor_copy_column_name(NULL, 0, text, sizeof text, NULL, &why), DTH_INVALID_ARGUMENT, "",
              "cursor is NULL");
  CHECK_FAILS(dth_cursor_find_column(NULL, "issue", -1, &number, &why), DTH_INVALID_ARGUMENT, "", "cursor is NULL");
  CHECK_FAILS(dth_cursor_next(NULL, &number, &why), DTH_INVALID_ARGUMENT, "", "cursor is NULL");
  CHECK_FAILS(dth_cursor_next((dth_cursor *)ledger, &number, &why), DTH_INVALID_ARGUMENT, "",
              "cursor is a ledger, where a cursor belongs");
  CHECK_FAILS(dth_cursor_next((dth_cursor *)zeros, &number, &why), DTH_INVALID_ARGUMENT, "",
              "cursor is no handle, where a cursor belongs");
  CHECK_FAILS(dth_cursor_get_int64(NULL, 0, &value, NULL, &why), DTH_INVALID_ARGUMENT, "", "cursor is NULL");
  CHECK_FAILS(dth_cursor_get_date((const dth_cursor *)ledger, 0, &day, NULL, &why), DTH_INVALID_ARGUMENT, "",
              "cursor is a ledger, where a cursor belongs");
  CHECK_FAILS(dth_cursor_copy_text(NULL, 0, text, sizeof text, NULL, NULL, &why), DTH_INVALID_ARGUMENT, "",
              "cursor is NULL");
  CHECK_INT(number, 77);
  CHECK_INT(value, 77);
  CHECK_INT(day, 77);
  dth_cursor_free(cursor);
  dth_cursor_free(NULL);
}

void test_cursor(void) {
  static const char *const tables[] = {"sessions", "attendance", "opinions",   "issues",   "parts",
                                       "answers",  "duties",     "gaps",       "coverage", "findings",
                                       "summary",  "breakdown",  "summary_key"};
  dth_ledger *ledger = new_held_ledger();
  dth_cursor *snapshot;
  unsigned i;
  for (i = 0; i < sizeof tables / sizeof tables[0]; ++i) check_columns(ledger, tables[i]);
  test_values(ledger);
  test_views(ledger);
  test_arguments(ledger);

  /* A cursor keeps what it shows: later commands do not reach it, nor does the end of its ledger. */
  snapshot = open_table(ledger, "opinions");
  CHECK_OK(apply(ledger,
                 "{\"type\": \"record_opinion\", \"happened_on\": \"2020-08-14\", \"data\": {\"opinion\": \"o2\","
                 " \"session\": \"s1\"}}",
                 NULL));
  CHECK_INT(count_rows(open_table(ledger, "opinions")), 2);
  dth_cursor_free((dth_cursor *)ledger);
  dth_ledger_free(ledger);
  CHECK_INT(count_rows(snapshot), 1);
}
