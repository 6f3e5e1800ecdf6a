#include "check.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>

/* Rows of more than one piece of a batch, and not of whole pieces. */
#define MANY 2500

static void check_bad(const char *text, int64_t length, const char *path, const char *part) {
  dth_ledger *other = new_ledger();
  dth_calendar *calendar = (dth_calendar *)other;
  CHECK_FAILS(dth_calendar_new(text, length, &calendar, &why), DTH_INVALID_ARGUMENT, path, part);
  CHECK(calendar == NULL);
  dth_ledger_free(other);
}

static void test_documents(void) {
  static const char *const head =
      "{\"id\": \"c\", \"name\": \"C\", \"weekend\": [\"sunday\"],"
      " \"coverage\": {\"first\": \"2020-01-01\", \"last\": \"2020-12-31\"}, \"days\": [";
  static const struct {
    const char *days;
    const char *path;
    const char *part;
  } bad[] = {{"{\"day\": \"2020-05-01\", \"kind\": \"closed\", \"reason\": \"a\"},"
              "{\"day\": \"2020-05-01\", \"kind\": \"closed\", \"reason\": \"b\"}",
              "/days/1", "2020-05-01"},
             {"{\"day\": \"2021-05-01\", \"kind\": \"closed\", \"reason\": \"a\"}", "/days/0", "2021-05-01"},
             {"{\"day\": \"2020-05-01\", \"kind\": \"closed\", \"reason\": \"a\", \"decided_on\": \"2020-05-02\","
              "\"not_before\": \"2020-05-02\"}",
              "/days/0", "2020-05-02"},
             {"{\"day\": \"2020-02-30\", \"kind\": \"closed\", \"reason\": \"a\"}", "/days/0/day", "2020-02-30"},
             {"{\"day\": \"2020-05-01\", \"kind\": \"shut\", \"reason\": \"a\"}", "/days/0/kind", "shut"}};
  dth_calendar *calendar = NULL;
  dth_calendar *again = NULL;
  dth_text *text = NULL;
  char version[100];
  char other[100];
  int64_t length = 0;
  dth_date first = 0;
  dth_date last = 0;
  unsigned i;

  for (i = 0; i < sizeof bad / sizeof bad[0]; ++i) {
    char document[1000];
    strcpy(document, head);
    strcat(document, bad[i].days);
    strcat(document, "]}");
    check_bad(document, -1, bad[i].path, bad[i].part);
  }
  check_bad("", -1, "", "");
  check_bad("{}", 1, "", "");
  check_bad("{}", -1, "", "'id'");
  check_bad("{}", -2, "", "length");
  check_bad("\"\xff\"", -1, "", "");
  check_bad(NULL, 0, "", "text is NULL");
  CHECK_FAILS(dth_calendar_new("{}", -1, NULL, &why), DTH_INVALID_ARGUMENT, "", "calendar is NULL");

  /* A calendar is what its document says: written and read again it has the same version. */
  calendar = new_swap_calendar();
  CHECK_OK(dth_calendar_to_json(calendar, &text, &why));
  CHECK_OK(dth_calendar_new(data_of(text), -1, &again, &why));
  CHECK_OK(dth_calendar_copy_version(calendar, version, sizeof version, &length, &why));
  CHECK_OK(dth_calendar_copy_version(again, other, sizeof other, NULL, &why));
  CHECK_TEXT(version, other);
  CHECK_INT(strlen(version), length);
  CHECK_INT(length, strlen("swap-calendar@") + 16);
  version[14] = '\0';
  CHECK_TEXT(version, "swap-calendar@");
  CHECK_FAILS(dth_calendar_copy_version(calendar, NULL, 10, NULL, &why), DTH_INVALID_ARGUMENT, "", "buffer is NULL");
  CHECK_FAILS(dth_calendar_to_json(calendar, NULL, &why), DTH_INVALID_ARGUMENT, "", "text is NULL");
  CHECK_OK(dth_calendar_coverage(calendar, &first, &last, &why));
  CHECK_INT(first, day_of(2018, 7, 1));
  CHECK_INT(last, day_of(2019, 12, 31));
  CHECK_FAILS(dth_calendar_coverage(calendar, NULL, &last, &why), DTH_INVALID_ARGUMENT, "", "first is NULL");
  CHECK_FAILS(dth_calendar_coverage(calendar, &first, NULL, &why), DTH_INVALID_ARGUMENT, "", "last is NULL");
  CHECK_INT(first, day_of(2018, 7, 1));
  dth_text_free(text);
  dth_calendar_free(again);
  dth_calendar_free(calendar);
  dth_calendar_free(NULL);
}

static void test_shipped(void) {
  dth_calendar *calendar = NULL;
  dth_date day = 0;
  int32_t is_working = 77;
  CHECK_OK(dth_calendar_vietnam(&calendar, &why));
  CHECK_OK(dth_calendar_add_working_days(calendar, day_of(2018, 12, 28), 4, &day, &why));
  CHECK_INT(day, day_of(2019, 1, 5));
  CHECK_OK(dth_calendar_is_working_day(calendar, day, &is_working, &why));
  CHECK_INT(is_working, 1);
  dth_calendar_free(calendar);
  CHECK_FAILS(dth_calendar_vietnam(NULL, &why), DTH_INVALID_ARGUMENT, "", "calendar is NULL");
}

static void test_arithmetic(const dth_calendar *calendar) {
  const dth_date friday = day_of(2018, 12, 28);
  const dth_date first = day_of(2018, 7, 1);
  const dth_date last = day_of(2019, 12, 31);
  dth_date day = 0;
  int32_t count = 0;
  int32_t is_working = 77;

  CHECK_OK(dth_calendar_is_working_day(calendar, day_of(2019, 1, 5), &is_working, &why));
  CHECK_INT(is_working, 1);
  CHECK_OK(dth_calendar_is_working_day(calendar, day_of(2018, 12, 31), &is_working, &why));
  CHECK_INT(is_working, 0);
  CHECK_OK(dth_calendar_add_working_days(calendar, friday, 4, &day, &why));
  CHECK_INT(day, day_of(2019, 1, 5));
  CHECK_OK(dth_calendar_add_working_days(calendar, day, -4, &day, &why));
  CHECK_INT(day, friday);
  CHECK_OK(dth_calendar_add_working_days(calendar, friday, 0, &day, &why));
  CHECK_INT(day, friday);
  CHECK_OK(dth_calendar_count_working_days(calendar, friday, day_of(2019, 1, 5), &count, &why));
  CHECK_INT(count, 4);
  CHECK_OK(dth_calendar_count_working_days(calendar, day_of(2019, 1, 5), friday, &count, &why));
  CHECK_INT(count, -4);
  CHECK_OK(dth_calendar_count_working_days(calendar, first, last, &count, &why));
  CHECK(count > 300);
  CHECK_OK(dth_calendar_add_working_days(calendar, first, count, &day, &why));
  CHECK_INT(day, last);

  day = 77;
  CHECK_FAILS(dth_calendar_add_working_days(calendar, first, count + 1, &day, &why), DTH_NOT_COVERED, "",
              "falls after it");
  CHECK_FAILS(dth_calendar_add_working_days(calendar, first, -1, &day, &why), DTH_NOT_COVERED, "", "falls before it");
  CHECK_FAILS(dth_calendar_add_working_days(calendar, first, INT_MAX, &day, &why), DTH_NOT_COVERED, "", "after it");
  CHECK_FAILS(dth_calendar_add_working_days(calendar, last, INT_MIN, &day, &why), DTH_NOT_COVERED, "", "before it");
  CHECK_FAILS(dth_calendar_add_working_days(calendar, last + 1, 0, &day, &why), DTH_NOT_COVERED, "", "2020-01-01");
  CHECK_FAILS(dth_calendar_add_working_days(calendar, INT_MAX, 1, &day, &why), DTH_INVALID_ARGUMENT, "",
              "start is 2147483647");
  CHECK_FAILS(dth_calendar_add_working_days(calendar, friday, 1, NULL, &why), DTH_INVALID_ARGUMENT, "", "day is NULL");
  CHECK_INT(day, 77);
  count = 77;
  CHECK_FAILS(dth_calendar_count_working_days(calendar, first - 1, last, &count, &why), DTH_NOT_COVERED, "",
              "2018-06-30");
  CHECK_FAILS(dth_calendar_count_working_days(calendar, first, last + 1, &count, &why), DTH_NOT_COVERED, "",
              "2020-01-01");
  CHECK_FAILS(dth_calendar_count_working_days(calendar, INT_MIN, last, &count, &why), DTH_INVALID_ARGUMENT, "",
              "from is -2147483648");
  CHECK_FAILS(dth_calendar_count_working_days(calendar, first, INT_MAX, &count, &why), DTH_INVALID_ARGUMENT, "",
              "to is 2147483647");
  CHECK_FAILS(dth_calendar_count_working_days(calendar, first, last, NULL, &why), DTH_INVALID_ARGUMENT, "",
              "count is NULL");
  CHECK_INT(count, 77);
  is_working = 77;
  CHECK_FAILS(dth_calendar_is_working_day(calendar, last + 1, &is_working, &why), DTH_NOT_COVERED, "", "2020-01-01");

  /* Who does not ask why is told the same, and no output is written. */
  day = 77;
  count = 77;
  is_working = 77;
  CHECK_INT(dth_calendar_add_working_days(calendar, last + 1, 0, &day, NULL), DTH_NOT_COVERED);
  CHECK_INT(dth_calendar_add_working_days(calendar, INT_MAX, 0, &day, NULL), DTH_INVALID_ARGUMENT);
  CHECK_INT(dth_calendar_count_working_days(calendar, first - 1, last, &count, NULL), DTH_NOT_COVERED);
  CHECK_INT(dth_calendar_count_working_days(calendar, first, INT_MIN, &count, NULL), DTH_INVALID_ARGUMENT);
  CHECK_INT(dth_calendar_is_working_day(calendar, last + 1, &is_working, NULL), DTH_NOT_COVERED);
  CHECK_INT(dth_calendar_is_working_day(calendar, INT_MIN, &is_working, NULL), DTH_INVALID_ARGUMENT);
  CHECK_INT(day, 77);
  CHECK_INT(count, 77);
  CHECK_INT(is_working, 77);
  CHECK_FAILS(dth_calendar_is_working_day(calendar, INT_MIN, &is_working, &why), DTH_INVALID_ARGUMENT, "",
              "day is -2147483648");
  CHECK_FAILS(dth_calendar_is_working_day(calendar, last, NULL, &why), DTH_INVALID_ARGUMENT, "", "is_working is NULL");
  CHECK_INT(is_working, 77);
}

/* Every row of a batch is what its function for one row gives: day, count and status. */
/* Each row is a deadline in working days from its start. */
static void check_due_days(const dth_calendar *calendar) {
  dth_date starts[MANY];
  dth_date days[MANY];
  int32_t counts[MANY];
  int32_t is_provisional[MANY];
  dth_status status[MANY];
  int32_t provisional = 0;
  int failed = 0;
  int i;

  for (i = 0; i < MANY; ++i) {
    starts[i] = day_of(2018, 6, 1) + i * 7 % 2500;
    counts[i] = i % 60 + 1;
    days[i] = 77;
  }
  starts[0] = INT_MAX;
  CHECK_OK(dth_calendar_due_days_many(calendar, starts, counts, MANY, days, is_provisional, status, &why));
  for (i = 0; i < MANY; ++i) {
    char text[128];
    char start[16];
    dth_date day = 77;
    dth_date reckoned_on;
    int64_t length;
    int32_t has_day;
    int32_t is_one = 1;
    if (i == 0) {
      CHECK_INT(status[i], DTH_INVALID_ARGUMENT);
      CHECK_INT(days[i], 77);
      continue;
    }
    CHECK_OK(dth_date_to_text(starts[i], start, sizeof start, &length, &why));
    sprintf(text, "{\"rule\": {\"kind\": \"working_days\", \"amount\": %d}, \"start\": \"%s\"}", (int)counts[i], start);
    CHECK_INT(status[i], dth_deadline_due(calendar, text, -1, &has_day, &day, &reckoned_on, &is_one, NULL));
    CHECK_INT(days[i], day);
    CHECK_INT(is_provisional[i], is_one);
    provisional += is_provisional[i];
    if (status[i] != DTH_OK) ++failed;
  }
  CHECK(provisional > 100 && provisional < MANY - 100);
  CHECK(failed > 10 && failed < 1000);

  CHECK_OK(dth_calendar_due_days_many(calendar, NULL, NULL, 0, NULL, NULL, NULL, &why));
  CHECK_FAILS(dth_calendar_due_days_many(calendar, starts, counts, -1, days, is_provisional, status, &why),
              DTH_INVALID_ARGUMENT, "", "size is -1");
  CHECK_FAILS(dth_calendar_due_days_many(calendar, starts, counts, 1, days, NULL, status, &why), DTH_INVALID_ARGUMENT,
              "", "is_provisional is NULL");
}

static void test_batches(const dth_calendar *calendar) {
  static dth_date starts[MANY];
  static dth_date ends[MANY];
  static int32_t counts[MANY];
  static dth_date days[MANY];
  static int32_t counted[MANY];
  static dth_status added_status[MANY];
  static dth_status counted_status[MANY];
  const dth_date first = day_of(2018, 7, 1);
  const dth_date last = day_of(2019, 12, 31);
  int failed = 0;
  int i;

  for (i = 0; i < MANY; ++i) {
    starts[i] = first - 20 + i * 7 % 600;
    ends[i] = first - 10 + i * 11 % 590;
    counts[i] = i * 13 % 400 - 200;
    days[i] = 77;
    counted[i] = 77;
  }
  starts[0] = INT_MAX;
  starts[1023] = INT_MIN;
  starts[1024] = first;
  starts[1025] = last;
  ends[2047] = INT_MIN;
  ends[2048] = last;
  counts[1024] = INT_MAX;
  counts[1025] = INT_MIN;
  CHECK_OK(dth_calendar_add_working_days_many(calendar, starts, counts, MANY, days, added_status, &why));
  CHECK_OK(dth_calendar_count_working_days_many(calendar, starts, ends, MANY, counted, counted_status, &why));
  for (i = 0; i < MANY; ++i) {
    dth_date day = 77;
    int32_t count = 77;
    CHECK_INT(added_status[i], dth_calendar_add_working_days(calendar, starts[i], counts[i], &day, NULL));
    CHECK_INT(days[i], day);
    CHECK_INT(counted_status[i], dth_calendar_count_working_days(calendar, starts[i], ends[i], &count, NULL));
    CHECK_INT(counted[i], count);
    if (added_status[i] != DTH_OK) ++failed;
  }
  CHECK(failed > 100 && failed < MANY - 100);
  CHECK_INT(added_status[0], DTH_INVALID_ARGUMENT);
  CHECK_INT(added_status[1024], DTH_NOT_COVERED);

  /* The days may take the place of the starts. */
  CHECK_OK(dth_calendar_add_working_days_many(calendar, starts, counts, MANY, starts, counted_status, &why));
  CHECK(memcmp(added_status, counted_status, sizeof added_status) == 0);
  for (i = 0; i < MANY; ++i)
    if (added_status[i] == DTH_OK) CHECK_INT(starts[i], days[i]);

  check_due_days(calendar);
  days[0] = 77;
  CHECK_OK(dth_calendar_add_working_days_many(calendar, NULL, NULL, 0, NULL, NULL, &why));
  CHECK_OK(dth_calendar_count_working_days_many(calendar, NULL, NULL, 0, NULL, NULL, &why));
  CHECK_FAILS(dth_calendar_add_working_days_many(calendar, starts, counts, -1, days, added_status, &why),
              DTH_INVALID_ARGUMENT, "", "size is -1");
  CHECK_FAILS(dth_calendar_add_working_days_many(calendar, NULL, counts, 1, days, added_status, &why),
              DTH_INVALID_ARGUMENT, "", "starts is NULL");
  CHECK_FAILS(dth_calendar_add_working_days_many(calendar, starts, NULL, 1, days, added_status, &why),
              DTH_INVALID_ARGUMENT, "", "counts is NULL");
  CHECK_FAILS(dth_calendar_add_working_days_many(calendar, starts, counts, 1, NULL, added_status, &why),
              DTH_INVALID_ARGUMENT, "", "days is NULL");
  CHECK_FAILS(dth_calendar_add_working_days_many(calendar, starts, counts, 1, days, NULL, &why), DTH_INVALID_ARGUMENT,
              "", "statuses is NULL");
  CHECK_FAILS(dth_calendar_count_working_days_many(calendar, starts, ends, -1, counted, counted_status, &why),
              DTH_INVALID_ARGUMENT, "", "size is -1");
  CHECK_FAILS(dth_calendar_count_working_days_many(calendar, NULL, ends, 1, counted, counted_status, &why),
              DTH_INVALID_ARGUMENT, "", "from is NULL");
  CHECK_FAILS(dth_calendar_count_working_days_many(calendar, starts, NULL, 1, counted, counted_status, &why),
              DTH_INVALID_ARGUMENT, "", "to is NULL");
  CHECK_FAILS(dth_calendar_count_working_days_many(calendar, starts, ends, 1, NULL, counted_status, &why),
              DTH_INVALID_ARGUMENT, "", "counts is NULL");
  CHECK_FAILS(dth_calendar_count_working_days_many(calendar, starts, ends, 1, counted, NULL, &why),
              DTH_INVALID_ARGUMENT, "", "statuses is NULL");
  CHECK_INT(days[0], 77);
}

static int32_t works_on(const dth_calendar *calendar, dth_date day) {
  int32_t is_working = -1;
  CHECK_OK(dth_calendar_is_working_day(calendar, day, &is_working, &why));
  return is_working;
}

/* Calendars made from another live without it. */
static void test_others(void) {
  static const char *const fair =
      "{\"id\": \"fair\", \"name\": \"Fair\", \"days\": [{\"day\": \"2019-05-06\","
      " \"kind\": \"closed\", \"reason\": \"fair\", \"source\": \"ours\"}]}";
  dth_calendar *calendar = new_swap_calendar();
  dth_calendar *before = NULL;
  dth_calendar *after = NULL;
  dth_calendar *own = NULL;
  dth_calendar *beyond = NULL;
  dth_calendar *vietnam = NULL;
  dth_calendar *then = NULL;
  dth_date first = 0;
  dth_date last = 0;
  char version[100];

  CHECK_OK(dth_calendar_known_on(calendar, day_of(2019, 4, 11), &before, &why));
  CHECK_OK(dth_calendar_known_on(calendar, day_of(2019, 4, 12), &after, &why));
  CHECK_OK(dth_calendar_overlay(calendar, fair, -1, &own, &why));
  CHECK_OK(dth_calendar_project(calendar, &beyond, &why));
  CHECK_INT(works_on(calendar, day_of(2019, 5, 6)), 1);
  dth_calendar_free(calendar);

  CHECK_INT(works_on(before, day_of(2019, 4, 29)), 1);
  CHECK_INT(works_on(before, day_of(2019, 5, 4)), 0);
  CHECK_INT(works_on(after, day_of(2019, 4, 29)), 0);
  CHECK_INT(works_on(after, day_of(2019, 5, 4)), 1);
  CHECK_INT(works_on(own, day_of(2019, 5, 6)), 0);
  CHECK_OK(dth_calendar_copy_version(own, version, sizeof version, NULL, &why));
  CHECK(strncmp(version, "fair@", 5) == 0);

  CHECK_OK(dth_calendar_coverage(beyond, &first, &last, &why));
  CHECK_INT(last, day_of(2024, 12, 31));
  CHECK_INT(works_on(beyond, day_of(2020, 1, 24)), 0);
  CHECK_OK(dth_calendar_decided(beyond, &first, &last, &why));
  CHECK_INT(first, day_of(2018, 7, 1));
  CHECK_INT(last, day_of(2019, 12, 31));
  CHECK_OK(dth_calendar_vietnam(&vietnam, &why));
  CHECK_OK(dth_calendar_known_on(vietnam, day_of(2021, 12, 31), &then, &why));
  CHECK_OK(dth_calendar_decided(then, &first, &last, &why));
  CHECK_INT(first, day_of(2018, 1, 1));
  CHECK_INT(last, day_of(2021, 12, 31));
  dth_calendar_free(then);
  dth_calendar_free(vietnam);
  CHECK_FAILS(dth_calendar_decided(beyond, &first, NULL, &why), DTH_INVALID_ARGUMENT, "", "last is NULL");

  calendar = own;
  CHECK_FAILS(dth_calendar_overlay(own,
                                   "{\"id\": \"x\", \"name\": \"x\", \"days\": [{\"day\": \"2020-01-01\","
                                   " \"kind\": \"closed\", \"reason\": \"x\"}]}",
                                   -1, &calendar, &why),
              DTH_INVALID_ARGUMENT, "/days/0", "2020-01-01");
  CHECK(calendar == NULL);
  CHECK_FAILS(dth_calendar_overlay(own, "[", -1, &calendar, &why), DTH_INVALID_ARGUMENT, "", "");
  CHECK_FAILS(dth_calendar_overlay(own, NULL, -1, &calendar, &why), DTH_INVALID_ARGUMENT, "", "text is NULL");
  CHECK_FAILS(dth_calendar_overlay(own, fair, -1, NULL, &why), DTH_INVALID_ARGUMENT, "", "other is NULL");
  CHECK_FAILS(dth_calendar_known_on(own, INT_MAX, &calendar, &why), DTH_INVALID_ARGUMENT, "", "day is 2147483647");
  CHECK_FAILS(dth_calendar_known_on(own, 0, NULL, &why), DTH_INVALID_ARGUMENT, "", "other is NULL");
  CHECK_FAILS(dth_calendar_project(own, NULL, &why), DTH_INVALID_ARGUMENT, "", "other is NULL");
  dth_calendar_free(before);
  dth_calendar_free(after);
  dth_calendar_free(own);
  dth_calendar_free(beyond);
}

static void test_accounts(dth_calendar *calendar) {
  dth_cursor *account = NULL;
  dth_cursor *unverified = NULL;
  int32_t has_row = 0;
  int32_t column = -1;
  int64_t value = -1;
  dth_date day = 0;

  CHECK_OK(dth_calendar_open_account(calendar, day_of(2019, 1, 5), &account, &why));
  CHECK_OK(dth_cursor_next(account, &has_row, &why));
  CHECK_INT(has_row, 1);
  CHECK_TEXT(text_at(account, "ground"), "entry");
  CHECK_TEXT(text_at(account, "reason"), "l\xc3\xa0m b\xc3\xb9 cho ng\xc3\xa0y 31/12/2018");
  CHECK_OK(dth_cursor_find_column(account, "is_working", -1, &column, &why));
  CHECK_OK(dth_cursor_get_int64(account, column, &value, NULL, &why));
  CHECK_INT(value, 1);
  CHECK_INT(count_rows(account), 0);

  CHECK_OK(dth_calendar_open_account(calendar, day_of(2019, 1, 6), &account, &why));
  CHECK_OK(dth_cursor_next(account, &has_row, &why));
  CHECK_TEXT(text_at(account, "ground"), "weekend");
  CHECK_OK(dth_cursor_get_int64(account, column, &value, NULL, &why));
  CHECK_INT(value, 0);
  dth_cursor_free(account);

  account = (dth_cursor *)calendar;
  CHECK_FAILS(dth_calendar_open_account(calendar, day_of(2020, 1, 1), &account, &why), DTH_NOT_COVERED, "",
              "2020-01-01");
  CHECK(account == NULL);
  CHECK_FAILS(dth_calendar_open_account(calendar, INT_MAX, &account, &why), DTH_INVALID_ARGUMENT, "", "day is");
  CHECK_FAILS(dth_calendar_open_account(calendar, 0, NULL, &why), DTH_INVALID_ARGUMENT, "", "cursor is NULL");

  CHECK_OK(dth_calendar_open_unverified(calendar, day_of(2019, 9, 1), day_of(2019, 9, 2), &unverified, &why));
  CHECK_OK(dth_cursor_next(unverified, &has_row, &why));
  CHECK_INT(has_row, 1);
  CHECK_OK(dth_cursor_get_date(unverified, 0, &day, NULL, &why));
  CHECK_INT(day, day_of(2019, 9, 2));
  CHECK_INT(count_rows(unverified), 0);
  CHECK_OK(dth_calendar_open_unverified(calendar, day_of(2019, 9, 2), day_of(2019, 12, 31), &unverified, &why));
  CHECK_INT(count_rows(unverified), 0);
  CHECK_OK(dth_calendar_open_unverified(calendar, day_of(2019, 9, 2), day_of(2018, 9, 2), &unverified, &why));
  CHECK_INT(count_rows(unverified), 0);
  CHECK_FAILS(dth_calendar_open_unverified(calendar, INT_MIN, 0, &unverified, &why), DTH_INVALID_ARGUMENT, "",
              "after is");
  CHECK_FAILS(dth_calendar_open_unverified(calendar, 0, INT_MAX, &unverified, &why), DTH_INVALID_ARGUMENT, "",
              "until is");
  CHECK_FAILS(dth_calendar_open_unverified(calendar, 0, 0, NULL, &why), DTH_INVALID_ARGUMENT, "", "cursor is NULL");
}

/* That NULL and a handle of another type are refused by each function is tests/python/test_c_abi.py's. */
static void test_handles(dth_calendar *calendar) {
  dth_ledger *ledger = new_ledger();
  dth_date day = 77;
  CHECK_FAILS(dth_calendar_add_working_days(NULL, 0, 1, &day, &why), DTH_INVALID_ARGUMENT, "", "calendar is NULL");
  CHECK_FAILS(dth_calendar_add_working_days((dth_calendar *)ledger, 0, 1, &day, &why), DTH_INVALID_ARGUMENT, "",
              "calendar is a ledger, where a calendar belongs");
  CHECK_INT(day, 77);
  dth_calendar_free((dth_calendar *)ledger);
  dth_ledger_free((dth_ledger *)calendar);
  CHECK_INT(revision_of(ledger), 0);
  CHECK_INT(works_on(calendar, day_of(2019, 1, 5)), 1);
  dth_ledger_free(ledger);
}

void test_calendar(void) {
  dth_calendar *calendar = new_swap_calendar();
  test_documents();
  test_shipped();
  test_arithmetic(calendar);
  test_batches(calendar);
  test_others();
  test_accounts(calendar);
  test_handles(calendar);
  dth_calendar_free(calendar);
}
