#include "check.h"

#include <limits.h>
#include <stddef.h>

static void check_pair(dth_date date, int32_t year, int32_t month, int32_t day, int32_t is_leap) {
  int32_t lunar_year = 0;
  int32_t lunar_month = 0;
  int32_t lunar_day = 0;
  int32_t leap = 77;
  dth_date back = 0;
  CHECK_OK(dth_lunar_from_date(date, &lunar_year, &lunar_month, &lunar_day, &leap, &why));
  CHECK_INT(lunar_year, year);
  CHECK_INT(lunar_month, month);
  CHECK_INT(lunar_day, day);
  CHECK_INT(leap, is_leap);
  CHECK_OK(dth_lunar_to_date(year, month, day, is_leap, &back, &why));
  CHECK_INT(back, date);
}

static void check_none(int32_t year, int32_t month, int32_t day, int32_t is_leap, dth_status status) {
  dth_date date = 77;
  CHECK_FAILS(dth_lunar_to_date(year, month, day, is_leap, &date, &why), status, "", "");
  CHECK_INT(date, 77);
}

void test_lunar(void) {
  const dth_date first = day_of(1900, 1, 1);
  const dth_date last = day_of(2100, 12, 31);
  int32_t year = 77;
  int32_t month = 77;
  int32_t day = 77;
  int32_t is_leap = 77;
  dth_date date = 77;
  dth_date walked;

  /* New Year and the Hung Kings' day, in years in which UTC+8 says otherwise too. */
  check_pair(day_of(2026, 2, 17), 2026, 1, 1, 0);
  check_pair(day_of(1985, 1, 21), 1985, 1, 1, 0);
  check_pair(day_of(2007, 2, 17), 2007, 1, 1, 0);
  check_pair(day_of(2030, 2, 2), 2030, 1, 1, 0);
  check_pair(day_of(2030, 4, 12), 2030, 3, 10, 0);
  /* The leap fourth month of 2020, and the month that it follows. */
  check_pair(day_of(2020, 5, 23), 2020, 4, 1, 1);
  check_pair(day_of(2020, 4, 23), 2020, 4, 1, 0);

  check_none(2026, 0, 1, 0, DTH_INVALID_ARGUMENT);
  check_none(2026, 13, 1, 0, DTH_INVALID_ARGUMENT);
  check_none(2026, 1, 0, 0, DTH_INVALID_ARGUMENT);
  check_none(2026, 1, 31, 0, DTH_INVALID_ARGUMENT);
  check_none(2026, 1, 1, 1, DTH_INVALID_ARGUMENT);
  check_none(2020, 4, 1, 2, DTH_INVALID_ARGUMENT);
  check_none(2020, 4, 1, -1, DTH_INVALID_ARGUMENT);
  check_none(2026, INT_MAX, INT_MIN, 0, DTH_INVALID_ARGUMENT);
  check_none(2101, 1, 1, 0, DTH_NOT_COVERED);
  check_none(1800, 1, 1, 0, DTH_NOT_COVERED);
  check_none(INT_MIN, 1, 1, 0, DTH_NOT_COVERED);
  check_none(INT_MAX, 1, 1, 0, DTH_NOT_COVERED);

  CHECK_FAILS(dth_lunar_from_date(first - 1, &year, &month, &day, &is_leap, &why), DTH_NOT_COVERED, "", "1899-12-31");
  CHECK_FAILS(dth_lunar_from_date(last + 1, &year, &month, &day, &is_leap, &why), DTH_NOT_COVERED, "", "2101-01-01");
  CHECK_FAILS(dth_lunar_from_date(INT_MAX, &year, &month, &day, &is_leap, &why), DTH_INVALID_ARGUMENT, "", "date is");
  CHECK_FAILS(dth_lunar_from_date(0, NULL, &month, &day, &is_leap, &why), DTH_INVALID_ARGUMENT, "", "year is NULL");
  CHECK_FAILS(dth_lunar_from_date(0, &year, NULL, &day, &is_leap, &why), DTH_INVALID_ARGUMENT, "", "month is NULL");
  CHECK_FAILS(dth_lunar_from_date(0, &year, &month, NULL, &is_leap, &why), DTH_INVALID_ARGUMENT, "", "day is NULL");
  CHECK_FAILS(dth_lunar_from_date(0, &year, &month, &day, NULL, &why), DTH_INVALID_ARGUMENT, "", "is_leap is NULL");
  CHECK_FAILS(dth_lunar_to_date(2026, 1, 1, 0, NULL, &why), DTH_INVALID_ARGUMENT, "", "date is NULL");
  CHECK_INT(year, 77);
  CHECK_INT(month, 77);
  CHECK_INT(day, 77);
  CHECK_INT(is_leap, 77);

  for (walked = first; walked <= last; ++walked) {
    if (dth_lunar_from_date(walked, &year, &month, &day, &is_leap, NULL) != DTH_OK ||
        dth_lunar_to_date(year, month, day, is_leap, &date, NULL) != DTH_OK || date != walked)
      break;
  }
  CHECK_INT(walked, last + 1);
}
