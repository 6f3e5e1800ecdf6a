#include "check.h"

#include <limits.h>
#include <string.h>

static void check_no_date(const char *text, int64_t length) {
  dth_date date = 77;
  CHECK_FAILS(dth_date_from_text(text, length, &date, &why), DTH_INVALID_ARGUMENT, "", "");
  CHECK_INT(date, 77);
}

static void check_no_day(int32_t year, int32_t month, int32_t day) {
  dth_date date = 77;
  CHECK_FAILS(dth_date_from_ymd(year, month, day, &date, &why), DTH_INVALID_ARGUMENT, "", "there is no day of year");
  CHECK_INT(date, 77);
}

static void check_no_instant(const char *text) {
  int64_t instant = 77;
  CHECK_FAILS(dth_instant_from_text(text, -1, &instant, &why), DTH_INVALID_ARGUMENT, "", "");
  CHECK_INT(instant, 77);
}

static void test_instants(void) {
  const int64_t eight_in_the_morning = moment_of(2020, 1, 2);
  int64_t instant = 0;
  int64_t length = 0;
  char buffer[40];

  CHECK_OK(dth_instant_from_text("2020-01-02T08:00:00+07:00", -1, &instant, &why));
  CHECK_INT(instant, eight_in_the_morning);
  CHECK_OK(dth_instant_from_text("2020-01-02T01:00:00Z    ", -1, &instant, &why));
  CHECK_INT(instant, eight_in_the_morning);
  CHECK_OK(dth_instant_from_text("2020-01-02T01:00:00.25Z and more", 23, &instant, &why));
  CHECK_INT(instant, eight_in_the_morning + 250000);
  CHECK_OK(dth_instant_from_text("1970-01-01T00:00:00Z", -1, &instant, &why));
  CHECK_INT(instant, 0);
  CHECK_OK(dth_instant_from_text("1969-12-31T23:59:59.999999Z", -1, &instant, &why));
  CHECK_INT(instant, -1);
  check_no_instant("2020-01-02");
  check_no_instant("2020-01-02T08:00:00");
  check_no_instant("2020-01-02 08:00:00+07:00");
  check_no_instant("2020-02-30T08:00:00+07:00");
  check_no_instant("2020-01-02T24:00:00+07:00");
  check_no_instant("");
  check_no_instant(NULL);
  CHECK_FAILS(dth_instant_from_text("2020-01-02T01:00:00Z", -1, NULL, &why), DTH_INVALID_ARGUMENT, "",
              "instant is NULL");

  CHECK_OK(dth_instant_to_text(eight_in_the_morning, buffer, sizeof buffer, &length, &why));
  CHECK_TEXT(buffer, "2020-01-02T08:00:00+07:00");
  CHECK_INT(length, 25);
  CHECK_OK(dth_instant_to_text(eight_in_the_morning + 250000, buffer, 33, &length, &why));
  CHECK_TEXT(buffer, "2020-01-02T08:00:00.250000+07:00");
  CHECK_INT(length, 32);
  CHECK_OK(dth_instant_to_text(0, buffer, sizeof buffer, NULL, &why));
  CHECK_TEXT(buffer, "1970-01-01T07:00:00+07:00");

  /* The first and the last moment in Viet Nam, and those beside them. */
  CHECK_OK(dth_instant_from_text("0001-01-01T00:00:00+07:00", -1, &instant, &why));
  CHECK_OK(dth_instant_to_text(instant, buffer, sizeof buffer, NULL, &why));
  CHECK_TEXT(buffer, "0001-01-01T00:00:00+07:00");
  CHECK_FAILS(dth_instant_to_text(instant - 1, buffer, sizeof buffer, NULL, &why), DTH_INVALID_ARGUMENT, "", "outside");
  CHECK_OK(dth_instant_from_text("9999-12-31T23:59:59.999999+07:00", -1, &instant, &why));
  CHECK_OK(dth_instant_to_text(instant, buffer, sizeof buffer, NULL, &why));
  CHECK_TEXT(buffer, "9999-12-31T23:59:59.999999+07:00");
  CHECK_FAILS(dth_instant_to_text(instant + 1, buffer, sizeof buffer, NULL, &why), DTH_INVALID_ARGUMENT, "", "outside");
  CHECK_FAILS(dth_instant_to_text(eight_in_the_morning * 1000, buffer, sizeof buffer, NULL, &why), DTH_INVALID_ARGUMENT,
              "", "outside the years 1 to 9999");
  CHECK_FAILS(dth_instant_to_text(0, NULL, 26, NULL, &why), DTH_INVALID_ARGUMENT, "", "buffer is NULL");
}

void test_date(void) {
  dth_date date = 0;
  dth_date first = 0;
  dth_date last = 0;
  dth_date walked;
  int32_t year = 0;
  int32_t month = 0;
  int32_t day = 0;
  int32_t weekday = 0;
  int64_t length = 0;
  char buffer[20];

  CHECK_OK(dth_date_from_text("2026-02-13", -1, &date, &why));
  CHECK_INT(date, 20497);
  CHECK_OK(dth_date_from_text("2026-02-13 and more", 10, &date, &why));
  CHECK_INT(date, 20497);
  CHECK_OK(dth_date_from_text("2026-02-13    ", -1, &date, &why));
  CHECK_INT(date, 20497);
  CHECK_OK(dth_date_from_text("1970-01-01", -1, &date, &why));
  CHECK_INT(date, 0);
  CHECK_OK(dth_date_from_text("0001-01-01", -1, &first, &why));
  CHECK_INT(first, -719162);
  CHECK_OK(dth_date_from_text("9999-12-31", -1, &last, &why));
  CHECK_INT(last, 2932896);

  check_no_date("2020-02-30", -1);
  check_no_date("2021-02-29", -1);
  check_no_date("2020-13-01", -1);
  check_no_date("2020-00-10", -1);
  check_no_date("2020-01-00", -1);
  check_no_date("0000-01-01", -1);
  check_no_date("13/02/2026", -1);
  check_no_date(" 2026-02-13", -1);
  check_no_date("2026-2-13", -1);
  check_no_date("2026-02-13T00:00:00", -1);
  check_no_date("2026-02-1\xff", -1);
  check_no_date("2026-02-13\0", 11);
  check_no_date("", -1);
  check_no_date("    ", -1);
  check_no_date("2026-02-13", 9);
  check_no_date("2026-02-13", -10);
  check_no_date(NULL, -1);
  CHECK_FAILS(dth_date_from_text("2026-02-13", -1, NULL, &why), DTH_INVALID_ARGUMENT, "", "date is NULL");

  CHECK_OK(dth_date_to_text(20497, buffer, sizeof buffer, &length, &why));
  CHECK_TEXT(buffer, "2026-02-13");
  CHECK_INT(length, 10);
  CHECK_OK(dth_date_to_text(20497, buffer, 11, NULL, &why));
  CHECK_TEXT(buffer, "2026-02-13");
  CHECK_OK(dth_date_to_text(20497, buffer, 10, &length, &why));
  CHECK_TEXT(buffer, "2026-02-1");
  CHECK_INT(length, 10);
  CHECK_OK(dth_date_to_text(first, buffer, sizeof buffer, NULL, &why));
  CHECK_TEXT(buffer, "0001-01-01");
  CHECK_OK(dth_date_to_text(last, buffer, sizeof buffer, NULL, &why));
  CHECK_TEXT(buffer, "9999-12-31");
  CHECK_FAILS(dth_date_to_text(last + 1, buffer, sizeof buffer, NULL, &why), DTH_INVALID_ARGUMENT, "",
              "date is 2932897");
  CHECK_FAILS(dth_date_to_text(first - 1, buffer, sizeof buffer, NULL, &why), DTH_INVALID_ARGUMENT, "",
              "date is -719163");
  CHECK_FAILS(dth_date_to_text(INT_MIN, buffer, sizeof buffer, NULL, &why), DTH_INVALID_ARGUMENT, "", "outside");
  CHECK_FAILS(dth_date_to_text(20497, NULL, 11, NULL, &why), DTH_INVALID_ARGUMENT, "", "buffer is NULL");
  CHECK_TEXT(buffer, "9999-12-31");

  CHECK_OK(dth_date_from_ymd(2020, 2, 29, &date, &why));
  CHECK_INT(date, 18321);
  check_no_day(2021, 2, 29);
  check_no_day(2020, 2, 30);
  check_no_day(0, 1, 1);
  check_no_day(10000, 1, 1);
  check_no_day(2020, 0, 1);
  check_no_day(2020, 13, 1);
  check_no_day(2020, 257, 1);
  check_no_day(2020, 1, 0);
  check_no_day(2020, 1, 32);
  check_no_day(2020, 1, 257);
  check_no_day(-2020, -1, -1);
  check_no_day(INT_MAX, INT_MAX, INT_MIN);
  CHECK_FAILS(dth_date_from_ymd(2020, 1, 1, NULL, &why), DTH_INVALID_ARGUMENT, "", "date is NULL");

  CHECK_OK(dth_date_to_ymd(18321, &year, &month, &day, &why));
  CHECK_INT(year, 2020);
  CHECK_INT(month, 2);
  CHECK_INT(day, 29);
  CHECK_FAILS(dth_date_to_ymd(last + 1, &year, &month, &day, &why), DTH_INVALID_ARGUMENT, "", "outside");
  CHECK_FAILS(dth_date_to_ymd(0, NULL, &month, &day, &why), DTH_INVALID_ARGUMENT, "", "year is NULL");
  CHECK_FAILS(dth_date_to_ymd(0, &year, NULL, &day, &why), DTH_INVALID_ARGUMENT, "", "month is NULL");
  CHECK_FAILS(dth_date_to_ymd(0, &year, &month, NULL, &why), DTH_INVALID_ARGUMENT, "", "day is NULL");
  CHECK_INT(year, 2020);

  /* 14 August 2020 was a Friday. */
  CHECK_OK(dth_date_weekday(day_of(2020, 8, 14), &weekday, &why));
  CHECK_INT(weekday, 5);
  CHECK_OK(dth_date_weekday(day_of(2020, 8, 16), &weekday, &why));
  CHECK_INT(weekday, 7);
  CHECK_OK(dth_date_weekday(first, &weekday, &why));
  CHECK_INT(weekday, 1);
  CHECK_FAILS(dth_date_weekday(first - 1, &weekday, &why), DTH_INVALID_ARGUMENT, "", "outside");
  CHECK_FAILS(dth_date_weekday(0, NULL, &why), DTH_INVALID_ARGUMENT, "", "weekday is NULL");

  /* Every day of 400 years comes back from its year, month and day. */
  for (walked = day_of(1800, 1, 1); walked < day_of(2200, 1, 1); ++walked) {
    if (dth_date_to_ymd(walked, &year, &month, &day, NULL) != DTH_OK ||
        dth_date_from_ymd(year, month, day, &date, NULL) != DTH_OK || date != walked)
      break;
  }
  CHECK_INT(walked, day_of(2200, 1, 1));
  test_instants();
}
