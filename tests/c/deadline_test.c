#include "check.h"

#include <stddef.h>
#include <string.h>

static void check_due(const dth_calendar *calendar, const char *deadline, dth_date expected, dth_date reckoned,
                      int32_t provisional) {
  int32_t has_day = 77;
  dth_date day = 77;
  dth_date reckoned_on = 77;
  int32_t is_provisional = 77;
  CHECK_OK(dth_deadline_due(calendar, deadline, -1, &has_day, &day, &reckoned_on, &is_provisional, &why));
  CHECK_INT(has_day, 1);
  CHECK_INT(day, expected);
  CHECK_INT(reckoned_on, reckoned);
  CHECK_INT(is_provisional, provisional);
}

/* All three functions refuse it alike, and write nothing. */
static void check_bad(const dth_calendar *calendar, const char *deadline, dth_status status, const char *path,
                      const char *part) {
  int32_t has_day = 77;
  dth_date day = 77;
  dth_date reckoned_on = 77;
  int32_t is_provisional = 77;
  dth_text *due = (dth_text *)calendar;
  dth_cursor *trace = (dth_cursor *)calendar;
  CHECK_FAILS(dth_deadline_due(calendar, deadline, -1, &has_day, &day, &reckoned_on, &is_provisional, &why), status,
              path, part);
  CHECK_FAILS(dth_deadline_due_json(calendar, deadline, -1, &due, &why), status, path, part);
  CHECK_FAILS(dth_deadline_open_trace(calendar, deadline, -1, &trace, &why), status, path, part);
  CHECK(has_day == 77 && day == 77 && reckoned_on == 77 && is_provisional == 77);
  CHECK(due == NULL);
  CHECK(trace == NULL);
}

static void test_kinds(const dth_calendar *calendar) {
  int32_t has_day = 77;
  dth_date day = 77;
  dth_date reckoned_on = 77;
  int32_t is_provisional = 77;

  check_due(calendar, "{\"rule\": {\"kind\": \"by_date\", \"day\": \"2019-09-30\"}}", day_of(2019, 9, 30),
            day_of(2019, 9, 30), 0);
  check_due(calendar, "{\"rule\": {\"kind\": \"before_date\", \"day\": \"2019-09-30\"}}", day_of(2019, 9, 29),
            day_of(2019, 9, 29), 0);
  check_due(calendar, "{\"rule\": {\"kind\": \"working_days\", \"amount\": 4}, \"start\": \"2018-12-28\"}",
            day_of(2019, 1, 5), day_of(2019, 1, 5), 0);
  /* The last day is the swapped Monday: it moves to Wednesday when the rule says so. */
  check_due(calendar, "{\"rule\": {\"kind\": \"calendar_days\", \"amount\": 3}, \"start\": \"2018-12-28\"}",
            day_of(2018, 12, 31), day_of(2018, 12, 31), 0);
  check_due(calendar,
            "{\"rule\": {\"kind\": \"calendar_days\", \"amount\": 3, \"when_off\": \"next_working_day\"},"
            " \"start\": \"2018-12-28\"}",
            day_of(2019, 1, 2), day_of(2018, 12, 31), 0);
  /* Over the unverified 2 September, and past the end of what has been decided. */
  check_due(calendar, "{\"rule\": {\"kind\": \"working_days\", \"amount\": 2}, \"start\": \"2019-08-30\"}",
            day_of(2019, 9, 4), day_of(2019, 9, 4), 1);
  check_due(calendar, "{\"rule\": {\"kind\": \"working_days\", \"amount\": 1}, \"start\": \"2019-12-31\"}",
            day_of(2020, 1, 2), day_of(2020, 1, 2), 1);

  CHECK_OK(dth_deadline_due(calendar, "{\"rule\": {\"kind\": \"none_set\"}}", -1, &has_day, &day, &reckoned_on,
                            &is_provisional, &why));
  CHECK(has_day == 0 && day == 0 && reckoned_on == 0 && is_provisional == 0);
}

static void test_bad(const dth_calendar *calendar) {
  const char *const good = "{\"rule\": {\"kind\": \"none_set\"}}";
  int32_t has_day = 77;
  int32_t flag = 77;
  dth_date day = 77;
  dth_date other = 77;
  dth_text *due = NULL;
  dth_cursor *trace = NULL;

  check_bad(calendar, "", DTH_INVALID_ARGUMENT, "", "");
  check_bad(calendar, "{}", DTH_INVALID_ARGUMENT, "", "'rule'");
  check_bad(calendar, "{\"rule\": {\"kind\": \"working_days\", \"amount\": 4}}", DTH_INVALID_ARGUMENT, "/start", "");
  check_bad(calendar, "{\"rule\": {\"kind\": \"working_days\", \"amount\": 0}, \"start\": \"2019-01-02\"}",
            DTH_INVALID_ARGUMENT, "/rule/amount", "");
  check_bad(calendar, "{\"rule\": {\"kind\": \"working_days\"}, \"start\": \"2019-01-02\"}", DTH_INVALID_ARGUMENT,
            "/rule/amount", "");
  check_bad(calendar, "{\"rule\": {\"kind\": \"by_date\", \"day\": \"2019-02-30\"}}", DTH_INVALID_ARGUMENT, "/rule/day",
            "2019-02-30");
  check_bad(calendar, "{\"rule\": {\"kind\": \"someday\"}}", DTH_INVALID_ARGUMENT, "/rule/kind", "'someday'");
  check_bad(calendar,
            "{\"rule\": {\"kind\": \"calendar_days\", \"amount\": 4}, \"start\": \"2019-01-02\", \"extention\": []}",
            DTH_INVALID_ARGUMENT, "/extention", "extensions");
  check_bad(calendar,
            "{\"rule\": {\"kind\": \"calendar_days\", \"amount\": 4}, \"start\": \"2019-01-02\","
            " \"pauses\": [{\"from\": \"2019-01-05\", \"to\": \"2019-01-04\", \"reason\": \"x\"}]}",
            DTH_INVALID_ARGUMENT, "/pauses/0/to", "");
  check_bad(calendar, "{\"rule\": {\"kind\": \"working_days\", \"amount\": 9000}, \"start\": \"2019-01-02\"}",
            DTH_NOT_COVERED, "", "");
  check_bad(calendar, NULL, DTH_INVALID_ARGUMENT, "", "text is NULL");
  check_bad(NULL, good, DTH_INVALID_ARGUMENT, "", "calendar is NULL");

  CHECK_FAILS(dth_deadline_due(calendar, good, -1, NULL, &day, &other, &flag, &why), DTH_INVALID_ARGUMENT, "",
              "has_day is NULL");
  CHECK_FAILS(dth_deadline_due(calendar, good, -1, &has_day, NULL, &other, &flag, &why), DTH_INVALID_ARGUMENT, "",
              "day is NULL");
  CHECK_FAILS(dth_deadline_due(calendar, good, -1, &has_day, &day, NULL, &flag, &why), DTH_INVALID_ARGUMENT, "",
              "reckoned_on is NULL");
  CHECK_FAILS(dth_deadline_due(calendar, good, -1, &has_day, &day, &other, NULL, &why), DTH_INVALID_ARGUMENT, "",
              "is_provisional is NULL");
  CHECK(has_day == 77 && day == 77 && other == 77 && flag == 77);
  CHECK_FAILS(dth_deadline_due_json(calendar, good, -1, NULL, &why), DTH_INVALID_ARGUMENT, "", "due is NULL");
  CHECK_FAILS(dth_deadline_open_trace(calendar, good, -1, NULL, &why), DTH_INVALID_ARGUMENT, "", "cursor is NULL");
  CHECK_FAILS(dth_deadline_due_json(calendar, good, -2, &due, &why), DTH_INVALID_ARGUMENT, "", "length");
  CHECK_FAILS(dth_deadline_open_trace(calendar, "\"\xff\"", -1, &trace, &why), DTH_INVALID_ARGUMENT, "", "");
}

static void test_trace(const dth_calendar *calendar) {
  static const char *const deadline =
      "{\"rule\": {\"kind\": \"working_days\", \"amount\": 2}, \"start\":"
      " \"2019-08-30\"}";
  static const struct {
    const char *kind;
    int32_t count;
    int32_t is_verified;
  } expected[] = {{"start", 0, 1},   {"day_off", 0, 1}, {"day_off", 0, 1},
                  {"day_off", 0, 0}, {"counted", 1, 1}, {"counted", 2, 1}};
  dth_text *due = NULL;
  dth_cursor *trace = NULL;
  int32_t has_row = 0;
  int32_t count = -1;
  int32_t is_verified = -1;
  int64_t value = 0;
  dth_date day = 0;
  int i;

  CHECK_OK(dth_deadline_due_json(calendar, deadline, -1, &due, &why));
  CHECK(strstr(data_of(due), "\"doubtful\":[\"2019-09-02\"]") != NULL);
  CHECK(strstr(data_of(due), "\"calendar\":\"swap-calendar@") != NULL);
  dth_text_free(due);

  CHECK_OK(dth_deadline_open_trace(calendar, deadline, -1, &trace, &why));
  CHECK_OK(dth_cursor_find_column(trace, "count", -1, &count, &why));
  CHECK_OK(dth_cursor_find_column(trace, "is_verified", -1, &is_verified, &why));
  for (i = 0; i < 6; ++i) {
    CHECK_OK(dth_cursor_next(trace, &has_row, &why));
    CHECK_INT(has_row, 1);
    CHECK_OK(dth_cursor_get_date(trace, 0, &day, NULL, &why));
    CHECK_INT(day, day_of(2019, 8, 30) + i);
    CHECK_TEXT(text_at(trace, "kind"), expected[i].kind);
    CHECK_OK(dth_cursor_get_int64(trace, count, &value, NULL, &why));
    CHECK_INT(value, expected[i].count);
    CHECK_OK(dth_cursor_get_int64(trace, is_verified, &value, NULL, &why));
    CHECK_INT(value, expected[i].is_verified);
  }
  CHECK_INT(count_rows(trace), 0);

  CHECK_OK(dth_deadline_open_trace(calendar, "{\"rule\": {\"kind\": \"none_set\"}}", -1, &trace, &why));
  CHECK_INT(count_rows(trace), 0);
}

/* A part's deadline and the ledger's calendar give what the table shows, and outlive the ledger. */
static void test_ledgers(void) {
  dth_ledger *ledger = new_held_ledger();
  const dth_date today = day_of(2020, 12, 31);
  dth_calendar *calendar = NULL;
  dth_text *deadline = NULL;
  dth_cursor *parts = NULL;
  dth_date due_on = 0;
  int32_t column = -1;
  int32_t has_row = 0;

  CHECK_OK(apply(ledger,
                 "{\"type\": \"assign_issue\", \"happened_on\": \"2020-08-18\", \"data\": {\"part\": \"p1\", \"issue\":"
                 " \"i1\", \"lead\": \"phong-ktht\", \"due\": {\"kind\": \"working_days\", \"amount\": 15, \"basis\":"
                 " \"TB 12\"}, \"conclusion\": \"c1\"}}",
                 NULL));
  CHECK_OK(dth_ledger_open_table(ledger, "parts", -1, today, NULL, 0, &parts, &why));
  CHECK_OK(dth_cursor_find_column(parts, "due_on", -1, &column, &why));
  CHECK_OK(dth_cursor_next(parts, &has_row, &why));
  CHECK_OK(dth_cursor_get_date(parts, column, &due_on, NULL, &why));
  dth_cursor_free(parts);

  CHECK_OK(dth_ledger_deadline_json(ledger, "p1  ", -1, today, NULL, 0, &deadline, &why));
  CHECK_OK(dth_ledger_calendar(ledger, today, "{}", -1, &calendar, &why));
  dth_ledger_free(ledger);
  check_due(calendar, data_of(deadline), due_on, due_on, 0);
  dth_calendar_free(calendar);
  dth_text_free(deadline);

  ledger = new_ledger();
  calendar = (dth_calendar *)ledger;
  deadline = (dth_text *)ledger;
  CHECK_FAILS(dth_ledger_calendar(ledger, today, NULL, 0, &calendar, &why), DTH_NOT_COVERED, "", "");
  CHECK_FAILS(dth_ledger_deadline_json(ledger, "p1", -1, today, NULL, 0, &deadline, &why), DTH_INVALID_ARGUMENT, "",
              "p1");
  CHECK(calendar == NULL && deadline == NULL);
  CHECK_FAILS(dth_ledger_calendar(ledger, today, "{\"known_on\": 1}", -1, &calendar, &why), DTH_INVALID_ARGUMENT,
              "/known_on", "");
  CHECK_FAILS(dth_ledger_calendar(ledger, today, NULL, 0, NULL, &why), DTH_INVALID_ARGUMENT, "", "calendar is NULL");
  CHECK_FAILS(dth_ledger_deadline_json(ledger, NULL, -1, today, NULL, 0, &deadline, &why), DTH_INVALID_ARGUMENT, "",
              "part is NULL");
  CHECK_FAILS(dth_ledger_deadline_json(ledger, "p1", -1, today, NULL, 0, NULL, &why), DTH_INVALID_ARGUMENT, "",
              "deadline is NULL");
  dth_ledger_free(ledger);
}

void test_deadline(void) {
  dth_calendar *calendar = new_swap_calendar();
  test_kinds(calendar);
  test_bad(calendar);
  test_trace(calendar);
  dth_calendar_free(calendar);
  test_ledgers();
}
