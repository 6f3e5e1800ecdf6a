/* Bad input through each function that reads a document: the place is told, and nothing changes. */
#include "check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* A copy of a text in which the first `old` is replaced; to be freed. */
static char *replaced(const char *text, const char *old, const char *by) {
  const char *at = strstr(text, old);
  char *made = malloc(strlen(text) + strlen(by) + 1);
  CHECK(at != NULL && made != NULL);
  if (at == NULL || made == NULL) exit(EXIT_FAILURE);
  memcpy(made, text, (size_t)(at - text));
  strcpy(made + (at - text), by);
  strcat(made, at + strlen(old));
  return made;
}

/* dth_ledger_load_plan, dth_ledger_load_rules. */
typedef dth_status(DTH_CALL *loading)(dth_ledger *ledger, const char *text, int64_t length, dth_date happened_on,
                                      int64_t recorded_at, const char *by, int64_t by_length, dth_cursor **findings,
                                      dth_error **error);

/* Replaces `old` in a document, and expects it to be refused at `path`. */
static void check_document(dth_ledger *ledger, loading load, const char *file, const char *old, const char *by,
                           dth_status status, const char *path, const char *part) {
  char *document = read_file(file);
  char *bad = replaced(document, old, by);
  dth_cursor *findings = NULL;
  const int64_t revision = revision_of(ledger);
  CHECK_FAILS(load(ledger, bad, -1, day_of(2020, 1, 2), moment_of(2020, 8, 18), "van-phong", -1, &findings, &why),
              status, path, part);
  CHECK((findings != NULL) == (status == DTH_REJECTED));
  if (findings != NULL) {
    int32_t has_row = 0;
    int found = 0;
    while (dth_cursor_next(findings, &has_row, &why) == DTH_OK && has_row)
      if (strstr(text_at(findings, "sentence_en"), part) != NULL) ++found;
    CHECK(found > 0);
  }
  CHECK_INT(revision_of(ledger), revision);
  dth_cursor_free(findings);
  free(bad);
  free(document);
}

static void check_plan(dth_ledger *ledger, const char *old, const char *by, dth_status status, const char *path,
                       const char *part) {
  check_document(ledger, dth_ledger_load_plan, "small-plan.json", old, by, status, path, part);
}

static void check_rules(dth_ledger *ledger, const char *old, const char *by, const char *path, const char *part) {
  check_document(ledger, dth_ledger_load_rules, "small-rules.json", old, by, DTH_INVALID_ARGUMENT, path, part);
}

/* Replaces `old` in the journal of the small year, and expects it to be refused at `path`. */
static void check_journal(const char *journal, const char *old, const char *by, const char *path, const char *part) {
  char *bad = replaced(journal, old, by);
  dth_ledger *ledger = new_ledger();
  CHECK_FAILS(dth_ledger_load_json(ledger, bad, -1, NULL, &why), DTH_INVALID_ARGUMENT, path, part);
  CHECK_INT(revision_of(ledger), 0);
  dth_ledger_free(ledger);
  free(bad);
}

/* Replaces `old` in the journal of the small year, which loads all the same, and is saved with what stands there now. */
static void check_kept(const char *journal, const char *old, const char *by) {
  char *other = replaced(journal, old, by);
  dth_ledger *ledger = new_ledger();
  dth_ledger *again = new_ledger();
  dth_text *saved, *saved_again;
  CHECK_OK(dth_ledger_load_json(ledger, other, -1, NULL, &why));
  saved = journal_of(ledger);
  CHECK_OK(dth_ledger_load_json(again, data_of(saved), -1, NULL, &why));
  saved_again = journal_of(again);
  CHECK_TEXT(data_of(saved_again), data_of(saved));
  CHECK_INT(strlen(data_of(saved)), strlen(other));
  dth_text_free(saved);
  dth_text_free(saved_again);
  dth_ledger_free(ledger);
  dth_ledger_free(again);
  free(other);
}

static void check_command(dth_ledger *ledger, const char *command, const char *path, const char *part) {
  dth_cursor *findings = NULL;
  CHECK_FAILS(apply(ledger, command, &findings), DTH_INVALID_ARGUMENT, path, part);
  CHECK(findings == NULL);
  CHECK_INT(revision_of(ledger), HELD_REVISION);
}

static void test_depth(dth_ledger *ledger) {
  const int64_t size = 100 * 1000 * 1000;
  char *brackets = malloc((size_t)size);
  dth_cursor *cursor = NULL;
  clock_t began;
  int i;
  CHECK(brackets != NULL);
  if (brackets == NULL) return;
  memset(brackets, '[', (size_t)size);
  for (i = 0; i < 4; ++i) {
    dth_status status = DTH_OK;
    began = clock();
    if (i == 0) status = dth_ledger_apply_json(ledger, brackets, size, moment_of(2020, 8, 18), "v", -1, NULL, &why);
    if (i == 1) status = dth_ledger_load_json(ledger, brackets, size, NULL, &why);
    if (i == 2)
      status = dth_ledger_load_plan(ledger, brackets, size, day_of(2020, 8, 18), moment_of(2020, 8, 18), "v", -1, NULL,
                                    &why);
    if (i == 3)
      status = dth_ledger_open_table(ledger, "issues", -1, day_of(2020, 8, 18), brackets, size, &cursor, &why);
    CHECK((double)(clock() - began) / CLOCKS_PER_SEC < 1.0);
    CHECK_INT(status, DTH_INVALID_ARGUMENT);
    dth_error_free(why);
    why = NULL;
  }
  CHECK_INT(revision_of(ledger), HELD_REVISION);
  free(brackets);
}

void test_bad_input(void) {
  dth_ledger *ledger = new_held_ledger();
  dth_text *journal = journal_of(ledger);
  dth_text *after;
  const char *saved = data_of(journal);

  check_plan(ledger, "\"year\": 2020,", "\"year\": 2020,,", DTH_INVALID_ARGUMENT, "/year", "line 3");
  check_plan(ledger, "\"year\": 2020", "\"year\": \"2020\"", DTH_INVALID_ARGUMENT, "/year", "");
  check_plan(ledger, "\"title\": \"", "\"title\": 17, \"note\": \"", DTH_INVALID_ARGUMENT, "/title", "");
  check_plan(ledger, "\"title\": \"", "\"title\": \"\xc3\x28", DTH_INVALID_ARGUMENT, "/title", "");
  check_plan(ledger, "\"year\": 2020", "\"year\": 2020, \"issued_on\": \"2020-02-30\"", DTH_INVALID_ARGUMENT,
             "/issued_on", "'2020-02-30'");
  check_plan(ledger, "\"chosen_by\": \"session\"", "\"chosen_by\": \"sesion\"", DTH_INVALID_ARGUMENT,
             "/composition/1/bodies/chosen_by", "'sesion'");
  check_plan(ledger, "\"issuer\"", "\"isuer\"", DTH_INVALID_ARGUMENT, "/isuer",
             "'isuer' is no member of plan; did you mean 'issuer'?");
  check_plan(ledger, "\"text\": ", "\"at_leest\": 2, \"text\": ", DTH_INVALID_ARGUMENT, "/composition/0/at_leest",
             "'at_leest' is no member of composition_rule; did you mean 'at_least'?");
  check_rules(ledger, "\"weekend\"", "\"weekends\"", "/calendar/weekends",
              "'weekends' is no member of calendar; did you mean 'weekend'?");
  check_rules(ledger,
              "\"tier\": ", "\"valid_form\": \"2020-01-01\", \"tier\": ", "/directory/organisations/0/valid_form",
              "'valid_form' is no member of organisation; did you mean 'valid_from'?");
  check_plan(ledger, "\"id\": \"T.land\"", "\"id\": \"T.economy\"", DTH_REJECTED, "/data/plan/topics/1/id",
             "T.economy");
  check_plan(ledger, "\"issuer\": \"ubnd-huyen\"", "\"issuer\": \"nobody\"", DTH_REJECTED, "/data/plan/issuer",
             "nobody");

  /* What a journal holds was accepted before. */
  check_kept(saved, "\"weekend\":", "\"weekends\":[1],\"weekend\":");
  check_kept(saved, "\"composition\":[{", "\"composition\":[{\"at_leest\":2,");

  check_journal(saved, "{\"events\":", "{\"events\":,", "/events", "line 1");
  check_journal(saved, "\"happened_on\":\"2020-08-14\"", "\"happened_on\":\"2020-02-30\"", "/events/4/happened_on",
                "'2020-02-30'");
  check_journal(saved, "\"seq\":4", "\"seq\":\"4\"", "/events/3/seq", "");
  check_journal(saved, "\"seq\":4", "\"seq\":5", "/events/3/seq", "");
  check_journal(saved, "\"id\":\"e4\"", "\"id\":\"e3\"", "/events/3/id", "");
  check_journal(saved, "\"opinions\":[\"o1\"]", "\"opinions\":[\"o9\"]", "/events/7/data/opinions/0", "o9");
  check_journal(saved, "\"category\":\"economy.roads\"", "\"category\":\"economy.road\"", "/events/7/data/category",
                "");
  check_journal(saved, "\"by\":\"van-phong\"", "\"by\":\"\xff\"", "/events/0/by", "");

  check_command(ledger, "", "", "");
  check_command(ledger, "{", "", "");
  check_command(ledger, "null", "", "");
  check_command(ledger, "\xff", "", "");
  check_command(ledger, "[{\"type\": \"close_session\", \"happened_on\": \"2020-08-14\", \"data\": {\"session\": 7}}]",
                "/0/data/session", "");
  check_command(ledger,
                "{\"type\": \"close_sesion\", \"happened_on\": \"2020-08-14\", \"data\": {\"session\": \"s1\"}}",
                "/type", "'close_sesion'");
  check_command(ledger,
                "{\"type\": \"close_session\", \"happened_on\": \"2020-02-30\", \"data\": {\"session\": \"s1\"}}",
                "/happened_on", "'2020-02-30'");
  check_command(ledger,
                "{\"type\": \"close_session\", \"happened_on\": \"2020-08-14\", \"data\": {\"sesion\": \"s1\"}}",
                "/data/sesion", "session");
  check_command(ledger,
                "{\"type\": \"record_opinion\", \"happened_on\": \"2020-08-14\", \"data\": {\"opinion\": \"o7\", "
                "\"session\": \"s1\", \"words\": \"a\\u0000b\"}}",
                "/data/words", "U+0000");
  check_plan(ledger, "\"title\": \"", "\"title\": \"\\u0000", DTH_INVALID_ARGUMENT, "/title", "U+0000");
  test_depth(ledger);

  after = journal_of(ledger);
  CHECK_TEXT(data_of(after), saved);
  dth_text_free(after);
  dth_text_free(journal);
  dth_ledger_free(ledger);
}
