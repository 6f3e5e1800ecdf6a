/* The example at the head of doithoai.h, which a test compares with the lines between the marks. */
#include <stdio.h>

#include "check.h"

static void print_issues(const char *journal, dth_date as_of) {
  /* [example] */
  dth_ledger *ledger = NULL;
  dth_cursor *issues = NULL;
  dth_error *error = NULL;
  char id[65];
  int32_t has_row = 0;
  if (dth_ledger_new(&ledger, &error) == DTH_OK && dth_ledger_load_json(ledger, journal, -1, NULL, &error) == DTH_OK &&
      dth_ledger_open_table(ledger, "issues", -1, as_of, NULL, 0, &issues, &error) == DTH_OK) {
    while (dth_cursor_next(issues, &has_row, &error) == DTH_OK && has_row) {
      if (dth_cursor_copy_text(issues, 0, id, sizeof id, NULL, NULL, &error) == DTH_OK) puts(id);
    }
  }
  dth_cursor_free(issues);
  dth_ledger_free(ledger);
  /* [example] */
  CHECK(error == NULL);
  CHECK_TEXT(id, "i1");
}

void test_example(void) {
  dth_ledger *ledger = new_held_ledger();
  dth_text *journal = journal_of(ledger);
  print_issues(data_of(journal), day_of(2020, 12, 31));
  dth_text_free(journal);
  dth_ledger_free(ledger);
}
