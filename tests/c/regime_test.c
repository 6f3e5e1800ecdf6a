#include "check.h"

#include <string.h>

static const char base[] =
    "{\"id\": \"below\", \"name\": \"below\", \"valid_from\": \"2020-01-01\", \"numbers\": ["
    "{\"name\": \"a.b\", \"value\": 7, \"unit\": \"calendar_days\", \"source\": \"s\"}]}";
static const char local[] =
    "{\"id\": \"above\", \"name\": \"above\", \"valid_from\": \"2021-01-01\", \"numbers\": ["
    "{\"name\": \"a.b\", \"value\": 9, \"unit\": \"calendar_days\", \"source\": \"s\"}]}";
static const char reversed[] =
    "{\"id\": \"above\", \"name\": \"above\", \"valid_from\": \"2021-01-01\", \"numbers\": ["
    "{\"name\": \"a.b\", \"value\": 9, \"unit\": \"calendar_days\", \"source\": \"s\", \"valid_until\": "
    "\"2020-01-01\"}]}";

static const char twice[] =
    "{\"id\": \"r\", \"name\": \"r\", \"valid_from\": \"2021-01-01\", \"numbers\": ["
    "{\"name\": \"a.b\", \"value\": 9, \"unit\": \"calendar_days\", \"source\": \"s\"},"
    "{\"name\": \"a.b\", \"value\": 8, \"unit\": \"calendar_days\", \"source\": \"s\"}]}";

/* The numbers by their columns, for those who read no JSON. */
static void test_numbers(void) {
  dth_text *regime = NULL;
  dth_cursor *numbers = NULL;
  int32_t name = 0;
  int32_t value = 0;
  int32_t tiers = 0;
  int32_t until = 0;
  int32_t has_row = 1;
  int32_t is_null = 0;
  int64_t notice_days = 0;
  dth_date last = 0;
  char text[80] = "";

  CHECK_OK(dth_regime_on(day_of(2025, 7, 1), &regime, &why));
  CHECK_OK(dth_regime_open_numbers(data_of(regime), -1, day_of(2025, 7, 1), &numbers, &why));
  CHECK_OK(dth_cursor_find_column(numbers, "name", -1, &name, &why));
  CHECK_OK(dth_cursor_find_column(numbers, "value", -1, &value, &why));
  while (strcmp(text, "session.notice_days") != 0) {
    CHECK_OK(dth_cursor_next(numbers, &has_row, &why));
    CHECK_INT(has_row, 1);
    if (!has_row) break;
    CHECK_OK(dth_cursor_copy_text(numbers, name, text, sizeof text, NULL, NULL, &why));
  }
  CHECK_OK(dth_cursor_get_int64(numbers, value, &notice_days, NULL, &why));
  CHECK_INT(notice_days, 7);
  dth_cursor_free(numbers);
  dth_text_free(regime);

  CHECK_OK(dth_regime_overlay(base, -1, local, -1, &regime, &why));
  CHECK_OK(dth_regime_open_numbers(data_of(regime), -1, day_of(2020, 12, 31), &numbers, &why));
  CHECK_OK(dth_cursor_find_column(numbers, "binds_tiers", -1, &tiers, &why));
  CHECK_OK(dth_cursor_find_column(numbers, "valid_until", -1, &until, &why));
  CHECK_OK(dth_cursor_next(numbers, &has_row, &why));
  CHECK_INT(has_row, 1);
  CHECK_OK(dth_cursor_get_int64(numbers, value, &notice_days, NULL, &why));
  CHECK_INT(notice_days, 7);
  CHECK_OK(dth_cursor_get_date(numbers, until, &last, NULL, &why));
  CHECK_INT(last, day_of(2020, 12, 31));
  CHECK_OK(dth_cursor_copy_text(numbers, tiers, text, sizeof text, NULL, &is_null, &why));
  CHECK_TEXT(text, "");
  CHECK_OK(dth_cursor_next(numbers, &has_row, &why));
  CHECK_INT(has_row, 0);
  dth_cursor_free(numbers);
  CHECK_OK(dth_regime_open_numbers(data_of(regime), -1, day_of(2021, 1, 1), &numbers, &why));
  CHECK_OK(dth_cursor_next(numbers, &has_row, &why));
  CHECK_OK(dth_cursor_get_int64(numbers, value, &notice_days, NULL, &why));
  CHECK_INT(notice_days, 9);
  dth_cursor_free(numbers);
  dth_text_free(regime);

  CHECK_FAILS(dth_regime_open_numbers(twice, -1, 0, &numbers, &why), DTH_INVALID_ARGUMENT, "/numbers/1",
              "'a.b' holds twice");
  CHECK(numbers == NULL);
  CHECK_FAILS(dth_regime_open_numbers("{\"id\": 7}", -1, 0, &numbers, &why), DTH_INVALID_ARGUMENT, "/id", "");
  CHECK_FAILS(dth_regime_open_numbers(NULL, 0, 0, &numbers, &why), DTH_INVALID_ARGUMENT, "", "regime is NULL");
  CHECK_FAILS(dth_regime_open_numbers(base, -1, INT32_MAX, &numbers, &why), DTH_INVALID_ARGUMENT, "", "on is");
  CHECK_FAILS(dth_regime_open_numbers(base, -1, 0, NULL, &why), DTH_INVALID_ARGUMENT, "", "cursor is NULL");
}

void test_regime(void) {
  dth_text *regime = NULL;
  dth_cursor *findings = NULL;
  dth_ledger *ledger = new_ledger();
  char rules[30000] = "{\"regime\": ";

  CHECK_OK(dth_regime_on(day_of(2025, 7, 1), &regime, &why));
  CHECK(strstr(data_of(regime), "\"id\":\"vn-2025\"") != NULL);
  CHECK(strstr(data_of(regime), "\"session.publication_days\"") != NULL);
  /* What comes out is what a ledger takes in. */
  CHECK(strlen(data_of(regime)) < sizeof rules - 20);
  strcat(rules, data_of(regime));
  strcat(rules, "}");
  CHECK_OK(
      dth_ledger_load_rules(ledger, rules, -1, day_of(2025, 7, 1), moment_of(2025, 7, 1), "v", -1, &findings, &why));
  CHECK_INT(count_rows(findings), 0);
  CHECK_INT(revision_of(ledger), 1);
  dth_ledger_free(ledger);
  dth_text_free(regime);

  CHECK_OK(dth_regime_on(day_of(2025, 6, 30), &regime, &why));
  CHECK(strstr(data_of(regime), "\"id\":\"vn-2025-06\"") != NULL);
  dth_text_free(regime);
  CHECK_FAILS(dth_regime_on(day_of(2015, 12, 31), &regime, &why), DTH_NOT_COVERED, "", "2015-12-31");
  CHECK(regime == NULL);
  CHECK_FAILS(dth_regime_on(INT32_MAX, &regime, &why), DTH_INVALID_ARGUMENT, "", "date is");
  CHECK_FAILS(dth_regime_on(INT32_MIN, &regime, &why), DTH_INVALID_ARGUMENT, "", "date is");
  CHECK_FAILS(dth_regime_on(0, NULL, &why), DTH_INVALID_ARGUMENT, "", "regime is NULL");

  CHECK_OK(dth_regime_overlay(base, -1, local, (int64_t)strlen(local), &regime, &why));
  CHECK_TEXT(data_of(regime),
             "{\"id\":\"above\",\"name\":\"above\",\"valid_from\":\"2021-01-01\",\"numbers\":[{\"name\":\"a.b\","
             "\"value\":7,\"unit\":\"calendar_days\",\"valid_until\":\"2020-12-31\",\"source\":\"s\","
             "\"is_verified\":false},{\"name\":\"a.b\",\"value\":9,\"unit\":\"calendar_days\","
             "\"valid_from\":\"2021-01-01\",\"source\":\"s\",\"is_verified\":false}]}");
  dth_text_free(regime);
  CHECK_FAILS(dth_regime_overlay(base, -1, reversed, -1, &regime, &why), DTH_INVALID_ARGUMENT,
              "/local/numbers/0/valid_until", "'a.b' ends on 2020-01-01");
  CHECK(regime == NULL);
  CHECK_FAILS(dth_regime_overlay("{\"id\": 7}", -1, local, -1, &regime, &why), DTH_INVALID_ARGUMENT, "/base/id", "");
  CHECK_FAILS(dth_regime_overlay(base, -1, "{\"id\": 7}", -1, &regime, &why), DTH_INVALID_ARGUMENT, "/local/id", "");
  CHECK_FAILS(dth_regime_overlay(NULL, 0, local, -1, &regime, &why), DTH_INVALID_ARGUMENT, "", "base is NULL");
  CHECK_FAILS(dth_regime_overlay(base, -1, NULL, 0, &regime, &why), DTH_INVALID_ARGUMENT, "", "local is NULL");
  CHECK_FAILS(dth_regime_overlay(base, -2, local, -1, &regime, &why), DTH_INVALID_ARGUMENT, "", "length of base");
  CHECK_FAILS(dth_regime_overlay(base, -1, local, -1, NULL, &why), DTH_INVALID_ARGUMENT, "", "regime is NULL");
  test_numbers();
}
