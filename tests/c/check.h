/* Checks, and the small year that the tests of the C library share. A failed check is printed and counted; the test goes
   on.

     CHECK(has_row);
     CHECK_OK(dth_ledger_new(&ledger, &why));
     CHECK_FAILS(dth_date_from_text("x", -1, &day, &why), DTH_INVALID_ARGUMENT, "", "'x'"); */
#ifndef CHECK_H
#define CHECK_H

#include "doithoai.h"

/* The error object to give to the calls that are checked. */
extern dth_error *why;

#define CHECK(condition)             check_that((condition) != 0, #condition, __FILE__, __LINE__)
#define CHECK_INT(actual, expected)  check_int((int64_t)(actual), (int64_t)(expected), #actual, __FILE__, __LINE__)
#define CHECK_TEXT(actual, expected) check_text((actual), (expected), #actual, __FILE__, __LINE__)

/* The call succeeds, and leaves no error. */
#define CHECK_OK(call) check_ok((call), #call, __FILE__, __LINE__)

/* The call fails with that status and an error that agrees, at that path, with a message that holds `part`. The error is
   freed. */
#define CHECK_FAILS(call, status, path, part) check_fails((call), (status), (path), (part), #call, __FILE__, __LINE__)

void check_that(int holds, const char *what, const char *file, int line);
void check_int(int64_t actual, int64_t expected, const char *what, const char *file, int line);
void check_text(const char *actual, const char *expected, const char *what, const char *file, int line);
void check_ok(dth_status status, const char *what, const char *file, int line);
void check_fails(dth_status status, dth_status expected, const char *path, const char *part, const char *what,
                 const char *file, int line);

/* A file of the folder of scenarios; ends the program when there is none. To be freed. */
char *read_file(const char *name);

dth_date day_of(int32_t year, int32_t month, int32_t day);
int64_t moment_of(int32_t year, int32_t month, int32_t day);

/* An empty ledger; one with rules and plan, of revision 2; one with a session and an issue besides, of revision 10. */
dth_ledger *new_ledger(void);
dth_ledger *new_planned_ledger(void);
dth_ledger *new_held_ledger(void);
#define HELD_REVISION 10

/* The calendar of swap-calendar.json. */
dth_calendar *new_swap_calendar(void);

/* Applies a command that may fail. */
dth_status apply(dth_ledger *ledger, const char *command, dth_cursor **findings);

int64_t revision_of(const dth_ledger *ledger);

/* The ledger's journal; to be freed with dth_text_free. */
dth_text *journal_of(const dth_ledger *ledger);
const char *data_of(const dth_text *text);

/* The text in that column of the row on which the cursor stands, in a buffer that the next call uses again. */
const char *text_at(const dth_cursor *cursor, const char *column);

/* The number of rows from where the cursor stands to its end; then frees it. */
int count_rows(dth_cursor *cursor);

void test_library(void);
void test_error(void);
void test_text(void);
void test_date(void);
void test_calendar(void);
void test_command(void);
void test_lunar(void);
void test_deadline(void);
void test_regime(void);
void test_ledger(void);
void test_cursor(void);
void test_bad_input(void);
void test_example(void);

#endif
