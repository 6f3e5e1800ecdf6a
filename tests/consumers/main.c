/* A program outside the project: a day read, a ledger made and freed. */
#include <doithoai.h>
#include <stdio.h>

int main(void) {
  char version[32];
  dth_date day = 0;
  dth_ledger *ledger = NULL;
  dth_status status = dth_abi_check(DTH_ABI_VERSION, NULL);
  if (status == DTH_OK) status = dth_copy_version(version, sizeof version, NULL, NULL);
  if (status == DTH_OK) status = dth_date_from_text("2020-08-14", -1, &day, NULL);
  if (status == DTH_OK) status = dth_ledger_new(&ledger, NULL);
  dth_ledger_free(ledger);
  if (status == DTH_OK) printf("doithoai %s, day %ld\n", version, (long)day);
  return status == DTH_OK ? 0 : 1;
}
