#include "check.h"

#include <stdlib.h>
#include <string.h>

void test_library(void) {
  int32_t version = 0;
  int64_t length = 0;
  char buffer[20];
  dth_text *schema = NULL;

  CHECK_OK(dth_abi_version(&version, &why));
  CHECK_INT(version, DTH_ABI_VERSION);
  CHECK_FAILS(dth_abi_version(NULL, &why), DTH_INVALID_ARGUMENT, "", "version is NULL");

  CHECK_OK(dth_abi_check(DTH_ABI_VERSION, &why));
  CHECK_OK(dth_abi_check(1, &why));
  CHECK_OK(dth_abi_check(0, &why));
  CHECK_FAILS(dth_abi_check(DTH_ABI_VERSION + 1, &why), DTH_INVALID_ARGUMENT, "", "needs version 0.3");
  CHECK_FAILS(dth_abi_check(DTH_ABI_VERSION + 1000, &why), DTH_INVALID_ARGUMENT, "", "needs version 1.2");
  CHECK_FAILS(dth_abi_check(-1, &why), DTH_INVALID_ARGUMENT, "", "-1");

  CHECK_OK(dth_copy_version(buffer, sizeof buffer, &length, &why));
  CHECK_INT(strlen(buffer), length);
  CHECK(strncmp(buffer, "0.2.", 4) == 0);

  /* Buffers, of which this one stands for all. */
  CHECK_OK(dth_copy_version(buffer, 4, &length, &why));
  CHECK_TEXT(buffer, "0.2");
  CHECK(length > 4);
  CHECK_OK(dth_copy_version(buffer, 1, NULL, &why));
  CHECK_TEXT(buffer, "");
  length = 0;
  CHECK_OK(dth_copy_version(NULL, 0, &length, &why));
  CHECK(length > 4);
  CHECK_FAILS(dth_copy_version(NULL, 1, &length, &why), DTH_INVALID_ARGUMENT, "", "buffer is NULL");
  CHECK_FAILS(dth_copy_version(buffer, -1, &length, &why), DTH_INVALID_ARGUMENT, "", "capacity is -1");

  CHECK_OK(dth_describe("plan", -1, &schema, &why));
  CHECK(strstr(data_of(schema), "\"$schema\"") != NULL);
  dth_text_free(schema);
  CHECK_OK(dth_describe("plan   ", -1, &schema, &why));
  dth_text_free(schema);
  CHECK_OK(dth_describe("planned", 4, &schema, &why));
  dth_text_free(schema);
  CHECK_FAILS(dth_describe("plain", -1, &schema, &why), DTH_INVALID_ARGUMENT, "", "'plain'");
  CHECK(schema == NULL);
  CHECK_FAILS(dth_describe("pl\xff", -1, &schema, &why), DTH_INVALID_ARGUMENT, "", "byte 2 of name is not UTF-8");
  CHECK_FAILS(dth_describe("plan", -2, &schema, &why), DTH_INVALID_ARGUMENT, "", "length of name is -2");

  /* Lengths that -1 becomes in 32 bits. */
  CHECK_FAILS(dth_describe("plan", (int64_t)UINT32_MAX, &schema, &why), DTH_INVALID_ARGUMENT, "",
              "the length of name is 4294967295, more than a text may have; was -1 passed in 32 bits?");
  CHECK_FAILS(dth_describe("plan", INT32_MAX, &schema, &why), DTH_INVALID_ARGUMENT, "", "was -1 passed in 32 bits?");
  CHECK(schema == NULL);
  CHECK_FAILS(dth_describe(NULL, 0, &schema, &why), DTH_INVALID_ARGUMENT, "", "name is NULL");
  CHECK_FAILS(dth_describe("plan", -1, NULL, &why), DTH_INVALID_ARGUMENT, "", "schema is NULL");
}
