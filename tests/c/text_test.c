#include "check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void test_text(void) {
  dth_ledger *ledger = new_held_ledger();
  dth_text *text = NULL;
  const char *data = NULL;
  char piece[17];
  char *together;
  int64_t size = 0;
  int64_t length = 0;
  int64_t offset = 0;

  CHECK_OK(dth_ledger_save_json(ledger, &text, &why));
  CHECK_OK(dth_text_size(text, &size, &why));
  CHECK_OK(dth_text_data(text, &data, &why));
  CHECK(size > 1000);
  CHECK_INT(strlen(data), size);

  /* Pieces, put together, are the text; characters may be cut. */
  together = malloc((size_t)size + sizeof piece);
  while (offset < size) {
    CHECK_OK(dth_text_copy(text, offset, piece, sizeof piece, &length, &why));
    if (length != size - offset) break;
    strcpy(together + offset, piece);
    offset += (int64_t)strlen(piece);
  }
  CHECK_INT(length, size - offset + (int64_t)strlen(piece));
  CHECK_TEXT(together, data);
  free(together);

  CHECK_OK(dth_text_copy(text, size, piece, sizeof piece, &length, &why));
  CHECK_INT(length, 0);
  CHECK_TEXT(piece, "");
  CHECK_OK(dth_text_copy(text, 0, NULL, 0, &length, &why));
  CHECK_INT(length, size);
  CHECK_FAILS(dth_text_copy(text, size + 1, piece, sizeof piece, &length, &why), DTH_INVALID_ARGUMENT, "", "offset is");
  CHECK_FAILS(dth_text_copy(text, -1, piece, sizeof piece, &length, &why), DTH_INVALID_ARGUMENT, "", "offset is -1");
  CHECK_FAILS(dth_text_copy(text, 0, piece, -5, &length, &why), DTH_INVALID_ARGUMENT, "", "capacity is -5");

  CHECK_FAILS(dth_text_size(NULL, &size, &why), DTH_INVALID_ARGUMENT, "", "text is NULL");
  CHECK_FAILS(dth_text_size((dth_text *)ledger, &size, &why), DTH_INVALID_ARGUMENT, "",
              "text is a ledger, where a text belongs");
  CHECK_FAILS(dth_text_size(text, NULL, &why), DTH_INVALID_ARGUMENT, "", "size is NULL");
  CHECK_FAILS(dth_text_data((dth_text *)ledger, &data, &why), DTH_INVALID_ARGUMENT, "",
              "text is a ledger, where a text belongs");
  CHECK_FAILS(dth_text_data(text, NULL, &why), DTH_INVALID_ARGUMENT, "", "data is NULL");
  CHECK_FAILS(dth_text_copy(NULL, 0, piece, sizeof piece, NULL, &why), DTH_INVALID_ARGUMENT, "", "text is NULL");

  /* A text outlives its ledger. */
  dth_text_free((dth_text *)ledger);
  CHECK_INT(revision_of(ledger), HELD_REVISION);
  dth_ledger_free(ledger);
  CHECK_INT(strlen(data_of(text)), size);
  dth_text_free(text);
  dth_text_free(NULL);
}
