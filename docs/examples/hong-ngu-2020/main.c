/* Loads the rules, the plan and the events of a year, records what a citizen says of an answer, and prints the summary of
   the last quarter.

     hong-ngu-2020 [folder] */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "doithoai.h"

#define COUNTS 12

/* Columns of the summary, and what stands above them: carried + received + reopened = total
   = own + spot + later + unanswered; resolved, verified and accepted are of those answered, overdue of those unanswered. */
static const char *const count_columns[COUNTS] = {
    "carried_over",   "received",   "reopened", "total",    "own_procedure", "answered_on_the_spot",
    "answered_later", "unanswered", "resolved", "verified", "accepted",      "overdue"};
static const char *const titles[COUNTS] = {"carried", "received",   "reopened", "total",    "own",      "spot",
                                           "later",   "unanswered", "resolved", "verified", "accepted", "overdue"};

/* Prints an error and frees it. */
static void tell(dth_error *error) {
  char message[1000];
  char path[200];
  if (error == NULL) return;
  dth_error_copy_message(error, message, sizeof message, NULL);
  dth_error_copy_path(error, path, sizeof path, NULL);
  fprintf(stderr, "%s%s%s\n", path, path[0] == '\0' ? "" : ": ", message);
  dth_error_free(error);
}

/* A file's content, to be freed; NULL and a message when it cannot be read. */
static char *read_file(const char *folder, const char *name) {
  char path[1000];
  char *text = NULL;
  long size = -1;
  FILE *in;
  if (strlen(folder) + strlen(name) + 2 > sizeof path) return NULL;
  strcpy(path, folder);
  strcat(path, "/");
  strcat(path, name);
  in = fopen(path, "rb");
  if (in != NULL && fseek(in, 0, SEEK_END) == 0) size = ftell(in);
  if (size >= 0 && fseek(in, 0, SEEK_SET) == 0) text = malloc((size_t)size + 1);
  if (text != NULL && fread(text, 1, (size_t)size, in) != (size_t)size) {
    free(text);
    text = NULL;
  }
  if (text != NULL) text[size] = '\0';
  if (in != NULL) fclose(in);
  if (text == NULL) fprintf(stderr, "cannot read %s\n", path);
  return text;
}

static dth_status load_year(dth_ledger *ledger, const char *folder, dth_error **error) {
  dth_status status = DTH_INVALID_ARGUMENT;
  dth_date adopted_on = 0;
  int64_t recorded_at = 0;
  char *rules = read_file(folder, "rules.json");
  char *plan = read_file(folder, "plan.json");
  char *events = read_file(folder, "events.json");
  if (rules != NULL && plan != NULL && events != NULL) {
    status = dth_date_from_ymd(2020, 1, 2, &adopted_on, error);
    if (status == DTH_OK) status = dth_instant_from_text("2020-01-02T08:00:00+07:00", -1, &recorded_at, error);
    if (status == DTH_OK)
      status = dth_ledger_load_rules(ledger, rules, -1, adopted_on, recorded_at, "van-phong", -1, NULL, error);
    if (status == DTH_OK)
      status = dth_ledger_load_plan(ledger, plan, -1, adopted_on, recorded_at, "van-phong", -1, NULL, error);
    if (status == DTH_OK) status = dth_ledger_load_json(ledger, events, -1, NULL, error);
  }
  free(rules);
  free(plan);
  free(events);
  return status;
}

/* The family of an issue has its papers, and says so. */
static dth_status record_response(dth_ledger *ledger, dth_error **error) {
  dth_command *response = NULL;
  dth_date day = 0;
  int64_t recorded_at = 0;
  dth_status status = dth_date_from_ymd(2020, 12, 29, &day, error);
  if (status == DTH_OK) status = dth_instant_from_text("2020-12-29T16:00:00+07:00", -1, &recorded_at, error);
  if (status == DTH_OK) status = dth_command_new("record_response", -1, day, &response, error);
  if (status == DTH_OK) status = dth_command_set_text(response, "/issue", -1, "vd-33", -1, error);
  if (status == DTH_OK) status = dth_command_set_text(response, "/satisfaction", -1, "yes", -1, error);
  if (status == DTH_OK) status = dth_command_set_text(response, "/way", -1, "in_person", -1, error);
  if (status == DTH_OK)
    status = dth_ledger_apply(ledger, &response, 1, recorded_at, "noi-vu", -1, NULL, 0, NULL, error);
  dth_command_free(response);
  return status;
}

/* Prints the row on which the cursor stands. */
static dth_status print_row(const dth_cursor *rows, const int32_t *counts, int32_t group, int32_t code, int32_t name,
                            dth_error **error) {
  char text[300];
  int64_t count = 0;
  int i;
  dth_status status = dth_cursor_copy_text(rows, group, text, sizeof text, NULL, NULL, error);
  if (status != DTH_OK) return status;
  printf("%-10s", text);
  status = dth_cursor_copy_text(rows, code, text, sizeof text, NULL, NULL, error);
  if (status != DTH_OK) return status;
  printf("%-24s", text[0] == '\0' ? "-" : text);
  for (i = 0; i < COUNTS; ++i) {
    status = dth_cursor_get_int64(rows, counts[i], &count, NULL, error);
    if (status != DTH_OK) return status;
    printf("%11ld", (long)count);
  }
  status = dth_cursor_copy_text(rows, name, text, sizeof text, NULL, NULL, error);
  if (status != DTH_OK) return status;
  printf("%s%s\n", text[0] == '\0' ? "" : "  ", text);
  return DTH_OK;
}

#define PERIOD "{\"period\": \"2020-Q4\"}"

/* Prints a value of the row on which the cursor stands, whatever it is, between two pieces of text. */
static dth_status print_value(const dth_cursor *row, const char *column, const char *before, const char *after,
                              dth_error **error) {
  char text[20];
  int32_t number = 0;
  dth_status status = dth_cursor_find_column(row, column, -1, &number, error);
  if (status == DTH_OK) status = dth_cursor_copy_text(row, number, text, sizeof text, NULL, NULL, error);
  if (status == DTH_OK) printf("%s%s%s", before, text, after);
  return status;
}

/* Prints what the figures are counted from. */
static dth_status print_key(const dth_ledger *ledger, dth_date as_of, dth_error **error) {
  dth_cursor *row = NULL;
  int32_t has_row = 0;
  dth_status status = dth_ledger_open_table(ledger, "summary_key", -1, as_of, PERIOD, -1, &row, error);
  if (status == DTH_OK) status = dth_cursor_next(row, &has_row, error);
  if (status == DTH_OK) status = print_value(row, "period", "Period ", "", error);
  if (status == DTH_OK) status = print_value(row, "first", " (", " to ", error);
  if (status == DTH_OK) status = print_value(row, "last", "", "), as of ", error);
  if (status == DTH_OK) status = print_value(row, "as_of", "", "\n\n", error);
  dth_cursor_free(row);
  return status;
}

static dth_status print_rows(const dth_ledger *ledger, dth_date as_of, dth_error **error) {
  dth_cursor *rows = NULL;
  int32_t counts[COUNTS];
  int32_t group = 0;
  int32_t code = 0;
  int32_t name = 0;
  int32_t has_row = 0;
  int i;
  dth_status status = dth_ledger_open_table(ledger, "summary", -1, as_of, PERIOD, -1, &rows, error);
  if (status == DTH_OK) status = dth_cursor_find_column(rows, "group", -1, &group, error);
  if (status == DTH_OK) status = dth_cursor_find_column(rows, "code", -1, &code, error);
  if (status == DTH_OK) status = dth_cursor_find_column(rows, "name", -1, &name, error);
  for (i = 0; i < COUNTS && status == DTH_OK; ++i)
    status = dth_cursor_find_column(rows, count_columns[i], -1, &counts[i], error);

  if (status == DTH_OK) {
    printf("%-10s%-24s", "group", "code");
    for (i = 0; i < COUNTS; ++i) printf("%11s", titles[i]);
    printf("  name\n");
    status = dth_cursor_next(rows, &has_row, error);
  }
  while (status == DTH_OK && has_row) {
    status = print_row(rows, counts, group, code, name, error);
    if (status == DTH_OK) status = dth_cursor_next(rows, &has_row, error);
  }
  dth_cursor_free(rows);
  return status;
}

static dth_status print_summary(const dth_ledger *ledger, dth_error **error) {
  dth_date year_end = 0;
  dth_status status = dth_date_from_ymd(2020, 12, 31, &year_end, error);
  if (status == DTH_OK) status = print_key(ledger, year_end, error);
  if (status == DTH_OK) status = print_rows(ledger, year_end, error);
  return status;
}

int main(int argc, char **argv) {
  dth_ledger *ledger = NULL;
  dth_error *error = NULL;
  dth_status status = dth_abi_check(DTH_ABI_VERSION, &error);
  if (status == DTH_OK) status = dth_ledger_new(&ledger, &error);
  if (status == DTH_OK) status = load_year(ledger, argc > 1 ? argv[1] : ".", &error);
  if (status == DTH_OK) status = record_response(ledger, &error);
  if (status == DTH_OK) status = print_summary(ledger, &error);
  tell(error);
  dth_ledger_free(ledger);
  return status == DTH_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}
