#include "check.h"

#include <string.h>

void test_error(void) {
  dth_ledger *ledger = new_ledger();
  dth_ledger *const kept_ledger = ledger;
  dth_error *kept = NULL;
  dth_date day = 77;
  dth_status code = 77;
  int64_t length = 0;
  char buffer[300];

  /* An error outlives later calls and belongs to nobody but its owner. */
  CHECK_INT(dth_date_from_text("2020-02-30", -1, &day, &kept), DTH_INVALID_ARGUMENT);
  CHECK_INT(day, 77);
  CHECK_OK(dth_date_from_text("2020-02-29", -1, &day, &why));
  CHECK_INT(dth_error_code(kept, &code), DTH_OK);
  CHECK_INT(code, DTH_INVALID_ARGUMENT);
  CHECK_INT(dth_error_copy_message(kept, buffer, sizeof buffer, &length), DTH_OK);
  CHECK_INT(length, strlen(buffer));
  CHECK(strstr(buffer, "'2020-02-30'") != NULL);
  CHECK_INT(dth_error_copy_message(kept, buffer, 5, &length), DTH_OK);
  CHECK_INT(strlen(buffer), 4);
  CHECK(length > 4);
  CHECK_INT(dth_error_copy_path(kept, buffer, sizeof buffer, &length), DTH_OK);
  CHECK_TEXT(buffer, "");
  CHECK_INT(length, 0);
  dth_error_free(kept);

  /* A stale pointer is cleared by a success. */
  kept = (dth_error *)buffer;
  CHECK_INT(dth_date_from_text("2020-02-29", -1, &day, &kept), DTH_OK);
  CHECK(kept == NULL);

  /* Nobody need ask for the error. */
  CHECK_INT(dth_date_from_text("2020-02-30", -1, &day, NULL), DTH_INVALID_ARGUMENT);

  /* The place in a JSON text. */
  CHECK_FAILS(apply(ledger, "{\"type\": \"open_session\", \"happened_on\": \"2020-02-30\", \"data\": {}}", NULL),
              DTH_INVALID_ARGUMENT, "/happened_on", "'2020-02-30'");

  /* What is no error, and what is asked of one in vain. */
  CHECK_INT(dth_error_code(NULL, &code), DTH_INVALID_ARGUMENT);
  CHECK_INT(dth_error_code((dth_error *)ledger, &code), DTH_INVALID_ARGUMENT);
  CHECK_INT(dth_error_copy_message(NULL, buffer, sizeof buffer, NULL), DTH_INVALID_ARGUMENT);
  CHECK_INT(dth_error_copy_path(NULL, buffer, sizeof buffer, NULL), DTH_INVALID_ARGUMENT);
  CHECK_INT(dth_date_from_text("?", -1, &day, &kept), DTH_INVALID_ARGUMENT);
  CHECK_INT(dth_error_code(kept, NULL), DTH_INVALID_ARGUMENT);
  CHECK_INT(dth_error_copy_message(kept, NULL, 3, NULL), DTH_INVALID_ARGUMENT);
  CHECK_INT(dth_error_copy_path(kept, buffer, -3, NULL), DTH_INVALID_ARGUMENT);
  CHECK_FAILS(dth_ledger_revision((dth_ledger *)kept, &length, &why), DTH_INVALID_ARGUMENT, "",
              "ledger is an error, where a ledger belongs");
  dth_error_free(kept);
  dth_error_free(NULL);
  dth_error_free((dth_error *)ledger);
  CHECK_INT(revision_of(kept_ledger), 0);
  dth_ledger_free(ledger);
}
