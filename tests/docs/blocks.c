/* The C that README.md and docs show. Each region stands there byte for byte (check_blocks.py).

     docs_blocks_c <folder of the example> */

/* [who is overdue] */
#include <stdio.h>

#include "doithoai.h"

/* Prints which bodies are overdue on a day, and by how much. */
dth_status print_overdue(const dth_ledger* year, dth_date day, dth_error** error) {
  char body[300];
  int64_t days = 0;
  int32_t has_row = 0, body_column = 0, days_column = 0;
  dth_cursor* parts = NULL;
  dth_status status = dth_ledger_open_table(year, "parts", -1, day, NULL, 0, &parts, error);
  if (status == DTH_OK) status = dth_cursor_find_column(parts, "lead_name", -1, &body_column, error);
  if (status == DTH_OK) status = dth_cursor_find_column(parts, "overdue_days", -1, &days_column, error);
  while (status == DTH_OK && (status = dth_cursor_next(parts, &has_row, error)) == DTH_OK && has_row) {
    status = dth_cursor_get_int64(parts, days_column, &days, NULL, error);
    if (status == DTH_OK) status = dth_cursor_copy_text(parts, body_column, body, sizeof body, NULL, NULL, error);
    if (status == DTH_OK && days > 0) printf("%s: %ld days\n", body, (long)days);
  }
  dth_cursor_free(parts);
  return status;
}
/* [end] */

#include <stdlib.h>

static char text[1 << 20];

/* A file of the example's folder, as text. */
static const char* read_file(const char* folder, const char* name) {
  char path[1000];
  size_t size = 0;
  FILE* in;
  sprintf(path, "%.900s/%.50s", folder, name);
  in = fopen(path, "rb");
  if (in != NULL) size = fread(text, 1, sizeof text - 1, in);
  if (in != NULL) fclose(in);
  text[size] = '\0';
  return text;
}

static dth_status load_year(dth_ledger* ledger, const char* folder, dth_error** error) {
  const int64_t hour = (int64_t)3600 * 1000000;
  dth_date adopted_on = 0;
  int64_t at = 0;
  dth_status status = dth_date_from_ymd(2020, 1, 2, &adopted_on, error);
  at = (int64_t)adopted_on * 24 * hour + hour;
  if (status == DTH_OK)
    status = dth_ledger_load_rules(ledger, read_file(folder, "rules.json"), -1, adopted_on, at, "van-phong", -1, NULL,
                                   error);
  if (status == DTH_OK)
    status =
        dth_ledger_load_plan(ledger, read_file(folder, "plan.json"), -1, adopted_on, at, "van-phong", -1, NULL, error);
  if (status == DTH_OK) status = dth_ledger_load_json(ledger, read_file(folder, "events.json"), -1, NULL, error);
  return status;
}

/* [working days] */
/* Prints the day four working days after 28 December 2018: 5 January, a Saturday worked in exchange for the 31st. */
dth_status print_due(dth_error** error) {
  char day[11];
  dth_date start = 0, due = 0;
  dth_calendar* calendar = NULL;
  dth_status status = dth_calendar_vietnam(&calendar, error);
  if (status == DTH_OK) status = dth_date_from_ymd(2018, 12, 28, &start, error);
  if (status == DTH_OK) status = dth_calendar_add_working_days(calendar, start, 4, &due, error);
  if (status == DTH_OK) status = dth_date_to_text(due, day, sizeof day, NULL, error);
  if (status == DTH_OK) puts(day);
  dth_calendar_free(calendar);
  return status;
}
/* [end] */

/* [an answer] */
/* Records that a body answered an issue, in the words that a clerk typed. */
dth_status record_answer(dth_ledger* year, const char* words, dth_error** error) {
  dth_command* answer = NULL;
  dth_date day = 0;
  int64_t now = 0;
  dth_status status = dth_date_from_text("2020-12-30", -1, &day, error);
  if (status == DTH_OK) status = dth_instant_from_text("2020-12-30T16:00:00+07:00", -1, &now, error);
  if (status == DTH_OK) status = dth_command_new("give_answer", -1, day, &answer, error);
  if (status == DTH_OK) status = dth_command_set_text(answer, "/answer", -1, "tl-19", -1, error);
  if (status == DTH_OK) status = dth_command_set_text(answer, "/issues/0", -1, "vd-39", -1, error);
  if (status == DTH_OK) status = dth_command_set_text(answer, "/body", -1, "ubnd-xa-long-thuan", -1, error);
  if (status == DTH_OK) status = dth_command_set_text(answer, "/manner", -1, "in_writing", -1, error);
  if (status == DTH_OK) status = dth_command_set_text(answer, "/kind", -1, "explained", -1, error);
  if (status == DTH_OK) status = dth_command_set_text(answer, "/text", -1, words, -1, error);
  if (status == DTH_OK) status = dth_ledger_apply(year, &answer, 1, now, "van-phong", -1, NULL, 0, NULL, error);
  dth_command_free(answer);
  return status;
}
/* [end] */

int main(int argc, char** argv) {
  char message[1000];
  dth_ledger* ledger = NULL;
  dth_error* error = NULL;
  dth_date day = 0;
  dth_status status = dth_ledger_new(&ledger, &error);
  if (status == DTH_OK) status = load_year(ledger, argc > 1 ? argv[1] : ".", &error);
  if (status == DTH_OK) status = dth_date_from_ymd(2020, 12, 31, &day, &error);
  if (status == DTH_OK) status = print_overdue(ledger, day, &error);
  if (status == DTH_OK) status = record_answer(ledger, "\"Chấp thuận\", theo đề nghị", &error);
  if (status == DTH_OK) status = print_due(&error);
  if (error != NULL && dth_error_copy_message(error, message, sizeof message, NULL) == DTH_OK)
    fprintf(stderr, "%s\n", message);
  dth_error_free(error);
  dth_ledger_free(ledger);
  return status == DTH_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}
