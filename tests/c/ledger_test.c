#include "check.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char open_without_announcement[] =
    "[{\"type\": \"schedule_session\", \"happened_on\": \"2020-08-01\", \"data\": {\"session\": \"s2\", \"planned\": "
    "\"P.b\","
    " \"held_on\": \"2020-08-14\", \"communes\": [\"xa-b\"], \"organiser\": \"van-phong\"}},"
    " {\"type\": \"open_session\", \"happened_on\": \"2020-08-14\", \"data\": {\"session\": \"s2\"}}]";

static const char taken_and_unknown[] =
    "{\"type\": \"raise_issue\", \"happened_on\": \"2020-08-14\", \"data\": {\"issue\": \"i1\", \"opinions\": [\"o9\"],"
    " \"kind\": \"question\", \"category\": \"land\"}}";

static void test_adopting(void) {
  const dth_date day = day_of(2020, 1, 2);
  const int64_t moment = moment_of(2020, 1, 2);
  const int64_t first_of_1990 = (int64_t)day_of(1990, 1, 1) * 24 * 3600 * 1000000;
  dth_ledger *ledger = new_ledger();
  dth_ledger *fresh = new_ledger();
  dth_text *journal;
  dth_cursor *findings = NULL;
  char *rules = read_file("small-rules.json");
  char *plan = read_file("small-plan.json");

  CHECK_INT(revision_of(ledger), 0);
  CHECK_OK(dth_ledger_load_rules(ledger, rules, -1, day, moment, "van-phong   ", -1, &findings, &why));
  CHECK_INT(revision_of(ledger), 1);
  CHECK(findings != NULL);
  dth_cursor_free(findings);
  CHECK_OK(dth_ledger_load_plan(ledger, plan, (int64_t)strlen(plan), day, moment, "van-phong", 9, NULL, &why));
  CHECK_INT(revision_of(ledger), 2);
  journal = journal_of(ledger);
  CHECK(strstr(data_of(journal), "\"van-phong\"") != NULL);
  CHECK(strstr(data_of(journal), "\"van-phong ") == NULL);

  /* Each argument, one at a time. */
  CHECK_FAILS(dth_ledger_load_plan(NULL, plan, -1, day, moment, "v", -1, &findings, &why), DTH_INVALID_ARGUMENT, "",
              "ledger is NULL");
  CHECK(findings == NULL);
  CHECK_FAILS(dth_ledger_load_plan((dth_ledger *)journal, plan, -1, day, moment, "v", -1, NULL, &why),
              DTH_INVALID_ARGUMENT, "", "ledger is a text, where a ledger belongs");
  CHECK_FAILS(dth_ledger_load_plan(fresh, NULL, -1, day, moment, "v", -1, NULL, &why), DTH_INVALID_ARGUMENT, "",
              "text is NULL");
  CHECK_FAILS(dth_ledger_load_plan(fresh, plan, -9, day, moment, "v", -1, NULL, &why), DTH_INVALID_ARGUMENT, "",
              "length of text is -9");
  CHECK_FAILS(dth_ledger_load_plan(fresh, plan, -1, INT_MAX, moment, "v", -1, NULL, &why), DTH_INVALID_ARGUMENT, "",
              "happened_on is 2147483647");
  CHECK_FAILS(dth_ledger_load_plan(fresh, plan, -1, day, moment * 1000, "v", -1, NULL, &why), DTH_INVALID_ARGUMENT, "",
              "recorded_at is");
  /* Seconds, and what 32 bits leave of the instant. */
  CHECK_FAILS(dth_ledger_load_plan(fresh, plan, -1, day, moment / 1000000, "v", -1, NULL, &why), DTH_INVALID_ARGUMENT,
              "", "is it in microseconds since 1970, not seconds?");
  CHECK_FAILS(dth_ledger_load_plan(fresh, plan, -1, day, moment & 0xFFFFFFFF, "v", -1, NULL, &why),
              DTH_INVALID_ARGUMENT, "", "a moment before 1990");
  CHECK_FAILS(dth_ledger_load_plan(fresh, plan, -1, day, first_of_1990 - 1, "v", -1, NULL, &why), DTH_INVALID_ARGUMENT,
              "", "a moment before 1990");
  CHECK_FAILS(dth_ledger_load_plan(fresh, plan, -1, day, first_of_1990, "v", -1, NULL, &why), DTH_REJECTED,
              "/happened_on", "");
  CHECK_FAILS(dth_ledger_load_plan(fresh, plan, -1, day, moment, NULL, -1, NULL, &why), DTH_INVALID_ARGUMENT, "",
              "by is NULL");
  CHECK_FAILS(dth_ledger_load_plan(fresh, plan, -1, day, moment, "v\x80", -1, NULL, &why), DTH_INVALID_ARGUMENT, "",
              "byte 1 of by is not UTF-8");
  CHECK_FAILS(dth_ledger_load_plan(fresh, plan, -1, day, moment, "   ", -1, NULL, &why), DTH_INVALID_ARGUMENT, "/by",
              "empty");
  CHECK_FAILS(dth_ledger_load_rules(NULL, rules, -1, day, moment, "v", -1, NULL, &why), DTH_INVALID_ARGUMENT, "",
              "ledger is NULL");
  CHECK_FAILS(dth_ledger_load_rules(fresh, rules, -1, INT_MIN, moment, "v", -1, NULL, &why), DTH_INVALID_ARGUMENT, "",
              "happened_on is");
  CHECK_FAILS(dth_ledger_load_rules(fresh, "{\"calender\": {}}", -1, day, moment, "v", -1, &findings, &why),
              DTH_INVALID_ARGUMENT, "/calender", "calendar");
  CHECK(findings == NULL);
  CHECK_INT(revision_of(fresh), 0);

  dth_text_free(journal);
  dth_ledger_free(fresh);
  dth_ledger_free(ledger);
  free(rules);
  free(plan);
}

static void test_applying(void) {
  const int64_t moment = moment_of(2020, 8, 18);
  dth_ledger *ledger = new_held_ledger();
  dth_cursor *findings = NULL;
  int32_t has_row = 0;

  /* Accepted, with something to say. */
  CHECK_OK(apply(ledger, open_without_announcement, &findings));
  CHECK_INT(revision_of(ledger), HELD_REVISION + 2);
  CHECK_OK(dth_cursor_next(findings, &has_row, &why));
  CHECK(has_row);
  CHECK_TEXT(text_at(findings, "severity"), "warning");
  CHECK(strchr(text_at(findings, "rule"), '.') != NULL);
  CHECK(strstr(text_at(findings, "sentence_en"), "s2") != NULL);
  CHECK(strstr(text_at(findings, "sentence_vi"), "s2") != NULL);
  dth_cursor_free(findings);

  /* Refused: all findings at once, and nothing has changed. */
  CHECK_FAILS(apply(ledger, taken_and_unknown, &findings), DTH_REJECTED, "/data/issue", "'i1'");
  CHECK_INT(revision_of(ledger), HELD_REVISION + 2);
  CHECK_INT(count_rows(findings), 2);
  findings = NULL;
  CHECK_FAILS(apply(ledger, taken_and_unknown, NULL), DTH_REJECTED, "/data/issue", "");

  /* Findings live on when their ledger is gone. */
  CHECK_INT(apply(ledger, taken_and_unknown, &findings), DTH_REJECTED);
  dth_error_free(why);
  why = NULL;

  CHECK_FAILS(dth_ledger_apply_json(NULL, "[]", -1, moment, "v", -1, NULL, &why), DTH_INVALID_ARGUMENT, "",
              "ledger is NULL");
  CHECK_FAILS(dth_ledger_apply_json((dth_ledger *)findings, "[]", -1, moment, "v", -1, NULL, &why),
              DTH_INVALID_ARGUMENT, "", "ledger is a cursor, where a ledger belongs");
  CHECK_FAILS(dth_ledger_apply_json(ledger, NULL, 0, moment, "v", -1, NULL, &why), DTH_INVALID_ARGUMENT, "",
              "text is NULL");
  CHECK_FAILS(dth_ledger_apply_json(ledger, "[]", -1, moment, NULL, 0, NULL, &why), DTH_INVALID_ARGUMENT, "",
              "by is NULL");
  CHECK_FAILS(dth_ledger_apply_json(ledger, "[]", -1, -moment * 1000, "v", -1, NULL, &why), DTH_INVALID_ARGUMENT, "",
              "recorded_at is");
  CHECK_FAILS(dth_ledger_apply_json(ledger, "[]", -1, moment, "", 0, NULL, &why), DTH_INVALID_ARGUMENT, "/by",
              "'by' is empty");
  CHECK_FAILS(dth_ledger_apply_json(ledger, open_without_announcement, -1, moment, "  ", -1, NULL, &why),
              DTH_INVALID_ARGUMENT, "/by", "'by' is empty");
  CHECK_OK(dth_ledger_apply_json(ledger, "[]  and more", 2, moment, "v", -1, NULL, &why));
  CHECK_OK(dth_ledger_apply_json(ledger, "[]     ", -1, moment, "v", -1, NULL, &why));
  CHECK_INT(revision_of(ledger), HELD_REVISION + 2);

  dth_ledger_free((dth_ledger *)findings);
  dth_ledger_free(ledger);
  CHECK_INT(count_rows(findings), 2);
}

static void test_journal(void) {
  dth_ledger *ledger = new_held_ledger();
  dth_ledger *copy = new_ledger();
  dth_text *journal = journal_of(ledger);
  dth_text *again = NULL;
  dth_cursor *findings = NULL;
  int64_t revision = 0;

  CHECK_OK(dth_ledger_load_json(copy, data_of(journal), -1, &findings, &why));
  CHECK(findings != NULL);
  dth_cursor_free(findings);
  CHECK_INT(revision_of(copy), HELD_REVISION);
  again = journal_of(copy);
  CHECK_TEXT(data_of(again), data_of(journal));
  dth_text_free(again);

  /* The same events a second time do not go on where the ledger stands. */
  CHECK_FAILS(dth_ledger_load_json(copy, data_of(journal), -1, &findings, &why), DTH_INVALID_ARGUMENT, "/events/0/seq",
              "");
  if (findings != NULL) dth_cursor_free(findings);
  CHECK_INT(revision_of(copy), HELD_REVISION);

  again = journal;
  CHECK_FAILS(dth_ledger_save_json(NULL, &again, &why), DTH_INVALID_ARGUMENT, "", "ledger is NULL");
  CHECK(again == NULL);
  CHECK_FAILS(dth_ledger_save_json(ledger, NULL, &why), DTH_INVALID_ARGUMENT, "", "text is NULL");
  CHECK_FAILS(dth_ledger_save_json((dth_ledger *)journal, &again, &why), DTH_INVALID_ARGUMENT, "",
              "ledger is a text, where a ledger belongs");
  CHECK_FAILS(dth_ledger_load_json(NULL, "{}", -1, NULL, &why), DTH_INVALID_ARGUMENT, "", "ledger is NULL");
  CHECK_FAILS(dth_ledger_load_json(copy, NULL, -1, NULL, &why), DTH_INVALID_ARGUMENT, "", "text is NULL");
  CHECK_FAILS(dth_ledger_revision(NULL, &revision, &why), DTH_INVALID_ARGUMENT, "", "ledger is NULL");
  CHECK_FAILS(dth_ledger_revision(ledger, NULL, &why), DTH_INVALID_ARGUMENT, "", "revision is NULL");
  CHECK_FAILS(dth_ledger_new(NULL, &why), DTH_INVALID_ARGUMENT, "", "ledger is NULL");
  dth_text_free(journal);
  dth_ledger_free(copy);
  dth_ledger_free(ledger);
  dth_ledger_free(NULL);
}

static void check_bad_options(const dth_ledger *ledger, const char *options, const char *path) {
  dth_cursor *cursor = NULL;
  CHECK_FAILS(dth_ledger_open_table(ledger, "issues", -1, day_of(2020, 12, 31), options, -1, &cursor, &why),
              DTH_INVALID_ARGUMENT, path, "");
  CHECK(cursor == NULL);
}

static void check_rows(const dth_ledger *ledger, const char *table, dth_date as_of, const char *options, int rows) {
  dth_cursor *cursor = NULL;
  CHECK_OK(dth_ledger_open_table(ledger, table, -1, as_of, options, -1, &cursor, &why));
  CHECK_INT(count_rows(cursor), rows);
}

static void test_asking(void) {
  const dth_date year_end = day_of(2020, 12, 31);
  dth_ledger *ledger = new_held_ledger();
  dth_text *rows = NULL;
  dth_cursor *cursor = NULL;

  check_rows(ledger, "issues", year_end, NULL, 1);
  check_rows(ledger, "issues   ", year_end, "{}", 1);
  check_rows(ledger, "issues", year_end, " { } ", 1);
  check_rows(ledger, "issues", day_of(2020, 8, 13), NULL, 0);
  check_rows(ledger, "issues", year_end, "{\"known_on\": \"2020-08-17\"}", 0);
  check_rows(ledger, "issues", year_end, "{\"known_on\": \"2020-08-18\", \"view\": \"internal\"}\n", 1);
  check_rows(ledger, "sessions", year_end, NULL, 2);

  CHECK_OK(dth_ledger_query_json(ledger, "issues", -1, year_end, NULL, 0, &rows, &why));
  CHECK(strncmp(data_of(rows), "[{", 2) == 0);
  CHECK(strstr(data_of(rows), "\"economy.roads\"") != NULL);
  dth_text_free(rows);
  CHECK_OK(dth_ledger_query_json(ledger, "issuesss", 6, day_of(2020, 8, 13), "{}}", 2, &rows, &why));
  CHECK_TEXT(data_of(rows), "[]");
  dth_text_free(rows);

  check_bad_options(ledger, "", "");
  check_bad_options(ledger, "}", "");
  check_bad_options(ledger, "{", "");
  check_bad_options(ledger, "null", "");
  check_bad_options(ledger, "[]", "");
  check_bad_options(ledger, "[{}]", "");
  check_bad_options(ledger, "{\"view\": \"internal\",}", "/view");
  check_bad_options(ledger, "{\"view\": \"internal\"}}", "");
  check_bad_options(ledger, "{\"view\": {}", "/view");
  check_bad_options(ledger, "{\"view\": \"intern\"}", "/view");
  check_bad_options(ledger, "{\"veiw\": \"internal\"}", "/veiw");
  check_bad_options(ledger, "{\"known_on\": \"2020-02-30\"}", "/known_on");
  check_bad_options(ledger, "{\"known_on\": 20200230}", "/known_on");
  check_bad_options(ledger, "{\"as_of\": \"2020-01-01\"}", "/as_of");
  check_bad_options(ledger, "{\"period\": \"\xc3\x28\"}", "/period");
  CHECK_FAILS(dth_ledger_open_table(ledger, "issues", -1, year_end, "{\"as_of\": \"2020-01-01\"}", -1, &cursor, &why),
              DTH_INVALID_ARGUMENT, "/as_of", "as_of is an argument by itself, not an option");
  CHECK_FAILS(dth_ledger_open_table(ledger, "summary", -1, year_end, "{\"quarter\":4}", -1, &cursor, &why),
              DTH_INVALID_ARGUMENT, "/quarter", "'quarter' is no member of options; there are known_on, view, period");
  CHECK_FAILS(dth_ledger_open_table(ledger, "summary", -1, year_end, "{\"period\": \"2020-Q5\"}", -1, &cursor, &why),
              DTH_INVALID_ARGUMENT, "/period", "5");

  CHECK_FAILS(dth_ledger_open_table(ledger, "isues", -1, year_end, NULL, 0, &cursor, &why), DTH_INVALID_ARGUMENT, "",
              "'isues'");
  CHECK_FAILS(dth_ledger_open_table(ledger, NULL, -1, year_end, NULL, 0, &cursor, &why), DTH_INVALID_ARGUMENT, "",
              "table is NULL");
  CHECK_FAILS(dth_ledger_open_table(ledger, "issues", -1, year_end, "{}", -2, &cursor, &why), DTH_INVALID_ARGUMENT, "",
              "length of options is -2");
  CHECK_FAILS(dth_ledger_open_table(ledger, "issues", -1, INT_MIN, NULL, 0, &cursor, &why), DTH_INVALID_ARGUMENT, "",
              "as_of is");
  CHECK_FAILS(dth_ledger_open_table(ledger, "issues", -1, year_end, NULL, 0, NULL, &why), DTH_INVALID_ARGUMENT, "",
              "cursor is NULL");
  cursor = (dth_cursor *)ledger;
  CHECK_FAILS(dth_ledger_open_table(NULL, "issues", -1, year_end, NULL, 0, &cursor, &why), DTH_INVALID_ARGUMENT, "",
              "ledger is NULL");
  CHECK(cursor == NULL);
  CHECK_FAILS(dth_ledger_query_json(ledger, "isues", -1, year_end, NULL, 0, &rows, &why), DTH_INVALID_ARGUMENT, "",
              "'isues'");
  CHECK(rows == NULL);
  CHECK_FAILS(dth_ledger_query_json(ledger, "issues", -1, year_end, NULL, 0, NULL, &why), DTH_INVALID_ARGUMENT, "",
              "rows is NULL");
  CHECK_FAILS(dth_ledger_query_json(NULL, "issues", -1, year_end, NULL, 0, &rows, &why), DTH_INVALID_ARGUMENT, "",
              "ledger is NULL");
  dth_ledger_free(ledger);
}

void test_ledger(void) {
  test_adopting();
  test_applying();
  test_journal();
  test_asking();
}
