/* Runs all tests of the C library.

     c_tests tests/scenarios */

#include "check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

dth_error *why;

static const char *folder;
static int checks;
static int failures;

static void fail(const char *file, int line, const char *what) {
  ++failures;
  printf("%s:%d: %s", file, line, what);
}

void check_that(int holds, const char *what, const char *file, int line) {
  ++checks;
  if (holds) return;
  fail(file, line, what);
  printf("\n");
}

void check_int(int64_t actual, int64_t expected, const char *what, const char *file, int line) {
  ++checks;
  if (actual == expected) return;
  fail(file, line, what);
  printf(" is %ld, not %ld\n", (long)actual, (long)expected);
}

void check_text(const char *actual, const char *expected, const char *what, const char *file, int line) {
  ++checks;
  if (strcmp(actual, expected) == 0) return;
  fail(file, line, what);
  printf(" is \"%s\", not \"%s\"\n", actual, expected);
}

static const char *message_of(const dth_error *which) {
  static char message[2000];
  if (dth_error_copy_message(which, message, sizeof message, NULL) != DTH_OK) strcpy(message, "(no message)");
  return message;
}

void check_ok(dth_status status, const char *what, const char *file, int line) {
  ++checks;
  if (status != DTH_OK) {
    fail(file, line, what);
    printf(" gave status %ld: %s\n", (long)status, message_of(why));
  } else if (why != NULL) {
    fail(file, line, what);
    printf(" succeeded and left an error\n");
  }
  dth_error_free(why);
  why = NULL;
}

void check_fails(dth_status status, dth_status expected, const char *path, const char *part, const char *what,
                 const char *file, int line) {
  char where[300];
  dth_status code = DTH_OK;
  ++checks;
  if (status != expected) {
    fail(file, line, what);
    printf(" gave status %ld, not %ld: %s\n", (long)status, (long)expected, message_of(why));
  } else if (dth_error_code(why, &code) != DTH_OK || code != status) {
    fail(file, line, what);
    printf(" gave status %ld and an error of code %ld\n", (long)status, (long)code);
  } else if (dth_error_copy_path(why, where, sizeof where, NULL) != DTH_OK || strcmp(where, path) != 0) {
    fail(file, line, what);
    printf(" failed at \"%s\", not at \"%s\": %s\n", where, path, message_of(why));
  } else if (strstr(message_of(why), part) == NULL) {
    fail(file, line, what);
    printf(" failed with \"%s\", without \"%s\"\n", message_of(why), part);
  }
  dth_error_free(why);
  why = NULL;
}

/* What a test cannot go on without. */
static void need(int holds, const char *what) {
  if (holds) return;
  printf("cannot go on: %s\n", what);
  if (why != NULL) printf("%s\n", message_of(why));
  exit(EXIT_FAILURE);
}

char *read_file(const char *name) {
  char path[1000];
  char *text;
  long size = -1;
  FILE *in;
  need(strlen(folder) + strlen(name) + 2 <= sizeof path, name);
  strcpy(path, folder);
  strcat(path, "/");
  strcat(path, name);
  in = fopen(path, "rb");
  need(in != NULL, path);
  need(fseek(in, 0, SEEK_END) == 0 && (size = ftell(in)) >= 0 && fseek(in, 0, SEEK_SET) == 0, path);
  text = malloc((size_t)size + 1);
  need(text != NULL && fread(text, 1, (size_t)size, in) == (size_t)size, path);
  text[size] = '\0';
  fclose(in);
  return text;
}

dth_date day_of(int32_t year, int32_t month, int32_t day) {
  dth_date date = 0;
  need(dth_date_from_ymd(year, month, day, &date, NULL) == DTH_OK, "a day");
  return date;
}

int64_t moment_of(int32_t year, int32_t month, int32_t day) {
  return ((int64_t)day_of(year, month, day) * 24 + 1) * 3600 * 1000000;
}

dth_ledger *new_ledger(void) {
  dth_ledger *ledger = NULL;
  need(dth_ledger_new(&ledger, &why) == DTH_OK, "a new ledger");
  return ledger;
}

dth_ledger *new_planned_ledger(void) {
  dth_ledger *ledger = new_ledger();
  char *rules = read_file("small-rules.json");
  char *plan = read_file("small-plan.json");
  need(dth_ledger_load_rules(ledger, rules, -1, day_of(2020, 1, 2), moment_of(2020, 1, 2), "van-phong", -1, NULL,
                             &why) == DTH_OK,
       "adopting small-rules.json");
  need(dth_ledger_load_plan(ledger, plan, -1, day_of(2020, 1, 2), moment_of(2020, 1, 2), "van-phong", -1, NULL, &why) ==
           DTH_OK,
       "adopting small-plan.json");
  free(rules);
  free(plan);
  return ledger;
}

dth_ledger *new_held_ledger(void) {
  dth_ledger *ledger = new_planned_ledger();
  char *session = read_file("held-session.json");
  char *issue = read_file("held-issue.json");
  need(apply(ledger, session, NULL) == DTH_OK, "held-session.json");
  need(apply(ledger, issue, NULL) == DTH_OK, "held-issue.json");
  need(revision_of(ledger) == HELD_REVISION, "the revision of the small year");
  free(session);
  free(issue);
  return ledger;
}

dth_calendar *new_swap_calendar(void) {
  dth_calendar *calendar = NULL;
  char *text = read_file("swap-calendar.json");
  need(dth_calendar_new(text, -1, &calendar, &why) == DTH_OK, "swap-calendar.json");
  free(text);
  return calendar;
}

dth_status apply(dth_ledger *ledger, const char *command, dth_cursor **findings) {
  return dth_ledger_apply_json(ledger, command, -1, moment_of(2020, 8, 18), "van-thu", -1, findings, &why);
}

int64_t revision_of(const dth_ledger *ledger) {
  int64_t revision = -1;
  need(dth_ledger_revision(ledger, &revision, &why) == DTH_OK, "the revision");
  return revision;
}

dth_text *journal_of(const dth_ledger *ledger) {
  dth_text *journal = NULL;
  need(dth_ledger_save_json(ledger, &journal, &why) == DTH_OK, "the journal");
  return journal;
}

const char *data_of(const dth_text *text) {
  const char *data = NULL;
  need(dth_text_data(text, &data, &why) == DTH_OK, "a text's data");
  return data;
}

const char *text_at(const dth_cursor *cursor, const char *column) {
  static char text[2000];
  int32_t number = 0;
  int32_t is_null = 0;
  need(dth_cursor_find_column(cursor, column, -1, &number, &why) == DTH_OK, column);
  need(dth_cursor_copy_text(cursor, number, text, sizeof text, NULL, &is_null, &why) == DTH_OK, column);
  return text;
}

int count_rows(dth_cursor *cursor) {
  int rows = 0;
  int32_t has_row = 0;
  while (dth_cursor_next(cursor, &has_row, &why) == DTH_OK && has_row) ++rows;
  dth_cursor_free(cursor);
  return rows;
}

static void run(const char *name, void (*test)(void)) {
  const int failures_before = failures;
  test();
  check_that(why == NULL, "an error was left over", name, 0);
  printf("%s %s\n", failures == failures_before ? "ok    " : "FAILED", name);
}

int main(int argc, char **argv) {
  if (argc != 2) {
    fprintf(stderr, "usage: c_tests <folder of scenarios>\n");
    return 2;
  }
  folder = argv[1];
  run("library", test_library);
  run("error", test_error);
  run("text", test_text);
  run("date", test_date);
  run("calendar", test_calendar);
  run("lunar", test_lunar);
  run("deadline", test_deadline);
  run("regime", test_regime);
  run("ledger", test_ledger);
  run("command", test_command);
  run("cursor", test_cursor);
  run("bad input", test_bad_input);
  run("example", test_example);
  printf("%d checks, %d failed\n", checks, failures);
  return failures == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
