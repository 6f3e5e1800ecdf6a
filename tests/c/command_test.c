/* Commands put together member by member. */
#include "check.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

static dth_command *new_command(const char *type, dth_date happened_on) {
  dth_command *command = NULL;
  CHECK_OK(dth_command_new(type, -1, happened_on, &command, &why));
  if (command == NULL) exit(EXIT_FAILURE);
  return command;
}

static void set(dth_command *command, const char *pointer, const char *text) {
  CHECK_OK(dth_command_set_text(command, pointer, -1, text, -1, &why));
}

static void check_json(const dth_command *command, const char *expected) {
  dth_text *text = NULL;
  CHECK_OK(dth_command_to_json(command, &text, &why));
  CHECK_TEXT(data_of(text), expected);
  dth_text_free(text);
}

static dth_status apply_all(dth_ledger *ledger, dth_command *const *commands, int64_t count, dth_cursor **findings) {
  return dth_ledger_apply(ledger, commands, count, moment_of(2020, 9, 30), "van-thu   ", -1, NULL, 0, findings, &why);
}

/* An issue is given to a body, which answers it with what a clerk may type. */
static void test_applying(void) {
  static const char typed[] = "ok\", \"promised_on\": \"2021-06-30\\\nd\xc3\xb2ng hai  ";
  dth_ledger *ledger = new_held_ledger();
  dth_command *commands[2];
  dth_cursor *rows = NULL;
  int32_t has_row = 0;
  int32_t is_null = 0;
  char text[100];

  commands[0] = new_command("assign_issue  ", day_of(2020, 8, 18));
  set(commands[0], "/part", "p1");
  set(commands[0], "/issue", "i1      ");
  set(commands[0], "/lead", "phong-ktht");
  set(commands[0], "/due/kind", "working_days ");
  CHECK_OK(dth_command_set_int64(commands[0], "/due/amount", -1, 15, &why));
  set(commands[0], "/conclusion", "c1");
  commands[1] = new_command("give_answer", day_of(2020, 8, 28));
  set(commands[1], "/answer", "a1");
  set(commands[1], "/issues/0", "i1 ");
  set(commands[1], "/body", "phong-ktht");
  set(commands[1], "/manner", "in_writing");
  set(commands[1], "/kind", "explained");
  CHECK_OK(dth_command_set_int64(commands[1], "/is_interim", -1, 0, &why));
  set(commands[1], "/text", typed);
  CHECK_OK(dth_command_set_date(commands[1], "/promised_on", -1, day_of(2020, 12, 1), &why));

  CHECK_OK(apply_all(ledger, commands, 2, &rows));
  CHECK(rows != NULL);
  dth_cursor_free(rows);
  CHECK_INT(revision_of(ledger), HELD_REVISION + 2);
  CHECK_OK(dth_ledger_open_table(ledger, "answers", -1, day_of(2020, 12, 31), NULL, 0, &rows, &why));
  CHECK_OK(dth_cursor_next(rows, &has_row, &why));
  CHECK_TEXT(text_at(rows, "text"), typed);
  CHECK_TEXT(text_at(rows, "promised_on"), "2020-12-01");
  CHECK_TEXT(text_at(rows, "is_interim"), "false");
  dth_cursor_free(rows);

  /* Refused: each finding at its command, and nothing is recorded. The commands are still what they were. */
  CHECK_FAILS(apply_all(ledger, commands, 2, &rows), DTH_REJECTED, "/0/data/part", "'p1'");
  CHECK_OK(dth_cursor_next(rows, &has_row, &why));
  CHECK_OK(dth_cursor_copy_text(rows, 2, text, sizeof text, NULL, &is_null, &why));
  CHECK_TEXT(text, "/0/data/part");
  dth_cursor_free(rows);
  CHECK_INT(revision_of(ledger), HELD_REVISION + 2);
  set(commands[0], "/part", "p2");
  set(commands[1], "/answer", "a2");
  CHECK_OK(apply_all(ledger, commands, 2, NULL));
  CHECK_INT(revision_of(ledger), HELD_REVISION + 4);

  dth_command_free(commands[0]);
  dth_command_free(commands[1]);
  dth_ledger_free(ledger);
}

/* What is missing is told when a command is applied; what is wrong when it is set, and then nothing changes. */
static void test_setting(void) {
  dth_ledger *ledger = new_held_ledger();
  dth_command *answer = new_command("give_answer", day_of(2020, 8, 28));
  dth_command *session = new_command("record_attendance", day_of(2020, 8, 14));
  dth_cursor *findings = NULL;
  char *long_text = malloc(20002);
  CHECK(long_text != NULL);
  if (long_text == NULL) exit(EXIT_FAILURE);
  memset(long_text, 'x', 20001);
  long_text[20001] = '\0';

  check_json(answer, "{\"happened_on\":\"2020-08-28\",\"type\":\"give_answer\",\"data\":{\"issues\":[]}}");
  CHECK_FAILS(apply_all(ledger, &answer, 1, &findings), DTH_INVALID_ARGUMENT, "/0/data", "lacks 'answer'");
  CHECK(findings == NULL);

  /* Members and items that there are not. */
  CHECK_FAILS(dth_command_set_text(answer, "/anser", -1, "a1", -1, &why), DTH_INVALID_ARGUMENT, "/anser",
              "'anser' is no member of give_answer; did you mean 'answer'?");
  CHECK_FAILS(dth_command_set_text(answer, "/zzzzzzzzzz", -1, "a1", -1, &why), DTH_INVALID_ARGUMENT, "/zzzzzzzzzz",
              "; there are answer, issues, parts, ");
  CHECK_FAILS(dth_command_set_text(answer, "answer", -1, "a1", -1, &why), DTH_INVALID_ARGUMENT, "",
              "'answer' is no JSON pointer, as '/answer' is");
  CHECK_FAILS(dth_command_set_text(answer, "", -1, "a1", -1, &why), DTH_INVALID_ARGUMENT, "", "is no JSON pointer");
  CHECK_FAILS(dth_command_set_text(answer, "/", -1, "a1", -1, &why), DTH_INVALID_ARGUMENT, "/", "'' is no member");
  CHECK_FAILS(dth_command_set_text(answer, "/issues/1", -1, "i1", -1, &why), DTH_INVALID_ARGUMENT, "/issues/1",
              "'1' is no index of a list of 0; the next one is 0");
  CHECK_FAILS(dth_command_set_text(answer, "/issues/-", -1, "i1", -1, &why), DTH_INVALID_ARGUMENT, "/issues/-", "'-'");
  CHECK_FAILS(dth_command_set_text(answer, "/issues/00", -1, "i1", -1, &why), DTH_INVALID_ARGUMENT, "/issues/00",
              "'00'");
  CHECK_FAILS(dth_command_set_text(answer, "/answer/0", -1, "i1", -1, &why), DTH_INVALID_ARGUMENT, "/answer",
              "nothing below it");

  /* Values of another kind. */
  CHECK_FAILS(dth_command_set_text(answer, "/issues", -1, "i1", -1, &why), DTH_INVALID_ARGUMENT, "/issues",
              "a text stands where a list belongs; set '/issues/0' and the like");
  CHECK_FAILS(dth_command_set_text(session, "/present/0", -1, "i1", -1, &why), DTH_INVALID_ARGUMENT, "/present/0",
              "a text stands where an object belongs; set '/present/0/body' and the like");
  CHECK_FAILS(dth_command_set_text(answer, "/is_interim", -1, "true", -1, &why), DTH_INVALID_ARGUMENT, "/is_interim",
              "a text stands where true or false belongs, as 1 or 0");
  CHECK_FAILS(dth_command_set_int64(answer, "/is_interim", -1, 2, &why), DTH_INVALID_ARGUMENT, "/is_interim",
              "2 is neither 1 for true nor 0 for false");
  CHECK_FAILS(dth_command_set_int64(answer, "/answer", -1, 2, &why), DTH_INVALID_ARGUMENT, "/answer",
              "a number stands where a text belongs");
  CHECK_FAILS(dth_command_set_date(answer, "/answer", -1, 2, &why), DTH_INVALID_ARGUMENT, "/answer",
              "a day stands where a text belongs");
  CHECK_FAILS(dth_command_set_int64(answer, "/promised_on", -1, 2, &why), DTH_INVALID_ARGUMENT, "/promised_on",
              "a number stands where a date of the form YYYY-MM-DD belongs");
  CHECK_FAILS(dth_command_set_date(answer, "/promised_on", -1, INT_MAX, &why), DTH_INVALID_ARGUMENT, "",
              "date is 2147483647");

  /* Values beyond the limits. */
  CHECK_FAILS(dth_command_set_text(answer, "/answer", -1, "a 1", -1, &why), DTH_INVALID_ARGUMENT, "/answer",
              "'a 1' is no answer id");
  CHECK_FAILS(dth_command_set_text(answer, "/answer", -1, "   ", -1, &why), DTH_INVALID_ARGUMENT, "/answer",
              "'' is no answer id");
  CHECK_FAILS(dth_command_set_text(answer, "/kind", -1, "explaned", -1, &why), DTH_INVALID_ARGUMENT, "/kind",
              "'explaned' is none of explained, ");
  CHECK_FAILS(dth_command_set_text(answer, "/promised_on", -1, "2020-02-30", -1, &why), DTH_INVALID_ARGUMENT,
              "/promised_on", "'2020-02-30'");
  CHECK_FAILS(dth_command_set_text(answer, "/text", -1, long_text, -1, &why), DTH_INVALID_ARGUMENT, "/text",
              "20001 bytes");
  CHECK_FAILS(dth_command_set_text(answer, "/text", -1, "ng\xc3\x28", -1, &why), DTH_INVALID_ARGUMENT, "/text",
              "byte 2 of the text is not UTF-8");
  CHECK_FAILS(dth_command_set_text(answer, "/answer", -1, "a\xff", -1, &why), DTH_INVALID_ARGUMENT, "/answer",
              "byte 1 of the text is not UTF-8");
  CHECK_FAILS(dth_command_set_int64(session, "/citizens", -1, -1, &why), DTH_INVALID_ARGUMENT, "/citizens",
              "-1 is not within 0 to 1000000");
  check_json(answer, "{\"happened_on\":\"2020-08-28\",\"type\":\"give_answer\",\"data\":{\"issues\":[]}}");
  check_json(session, "{\"happened_on\":\"2020-08-14\",\"type\":\"record_attendance\",\"data\":{}}");

  /* Lists grow by their next item, records come by themselves, and a second value takes the place of the first. */
  set(answer, "/promised_on", "2020-12-01 ");
  set(answer, "/issues/0", "i1");
  set(answer, "/issues/1", "i2");
  set(answer, "/issues/0", "i3");
  set(answer, "/number", "209/PTNMT  ");
  check_json(answer,
             "{\"happened_on\":\"2020-08-28\",\"type\":\"give_answer\",\"data\":{\"issues\":[\"i3\",\"i2\"],"
             "\"promised_on\":\"2020-12-01\",\"number\":\"209/PTNMT  \"}}");
  CHECK_OK(dth_command_set_int64(session, "/citizens", -1, 120, &why));
  set(session, "/present/0/name", "\xc3\x94ng Th\xe1\xbb\xad");
  set(session, "/present/0/fields/0", "land  ");
  set(session, "/present/1/body", "van-phong");
  check_json(session,
             "{\"happened_on\":\"2020-08-14\",\"type\":\"record_attendance\",\"data\":{\"citizens\":120,\"present\":["
             "{\"name\":\"\xc3\x94ng Th\xe1\xbb\xad\",\"fields\":[\"land\"]},{\"body\":\"van-phong\"}]}}");

  free(long_text);
  dth_command_free(answer);
  dth_command_free(session);
  dth_ledger_free(ledger);
}

/* A command from its JSON is one that was put together. */
static void test_json(void) {
  dth_command *command = NULL;
  dth_command *again = NULL;
  dth_text *text = NULL;
  CHECK_OK(
      dth_command_from_json("{\"type\": \"close_session\", \"data\": {\"session\": \"s1\"},"
                            " \"happened_on\": \"2020-08-14\"}  ",
                            -1, &command, &why));
  check_json(command, "{\"happened_on\":\"2020-08-14\",\"type\":\"close_session\",\"data\":{\"session\":\"s1\"}}");
  set(command, "/session", "s2");
  CHECK_OK(dth_command_to_json(command, &text, &why));
  CHECK_OK(dth_command_from_json(data_of(text), -1, &again, &why));
  check_json(again, data_of(text));
  CHECK(strstr(data_of(text), "\"s2\"") != NULL);
  dth_text_free(text);
  dth_command_free(again);
  dth_command_free(command);

  command = again;
  CHECK_FAILS(dth_command_from_json("{\"type\": \"close_session\", \"happened_on\": \"2020-08-14\", \"data\": {}}", -1,
                                    &command, &why),
              DTH_INVALID_ARGUMENT, "/data", "lacks 'session'");
  CHECK(command == NULL);
  CHECK_FAILS(dth_command_from_json("[]", -1, &command, &why), DTH_INVALID_ARGUMENT, "", "");
  CHECK_FAILS(dth_command_from_json("", -1, &command, &why), DTH_INVALID_ARGUMENT, "", "empty");
  CHECK_FAILS(dth_command_from_json(NULL, -1, &command, &why), DTH_INVALID_ARGUMENT, "", "text is NULL");
}

static void test_arguments(void) {
  const int64_t moment = moment_of(2020, 8, 28);
  dth_ledger *ledger = new_held_ledger();
  dth_command *commands[2];
  dth_command *command = NULL;
  dth_text *text = NULL;
  dth_cursor *findings = NULL;
  commands[0] = new_command("close_session", day_of(2020, 8, 14));
  commands[1] = NULL;

  CHECK_FAILS(dth_command_new("close_sesion", -1, 0, &command, &why), DTH_INVALID_ARGUMENT, "",
              "'close_sesion' is no type of command; did you mean 'close_session'?");
  CHECK(command == NULL);
  CHECK_FAILS(dth_command_new("?", -1, 0, &command, &why), DTH_INVALID_ARGUMENT, "", "; there are adopt_rules, ");
  CHECK_FAILS(dth_command_new("close_session", -1, INT_MAX, &command, &why), DTH_INVALID_ARGUMENT, "",
              "happened_on is 2147483647");
  CHECK_FAILS(dth_command_new(NULL, -1, 0, &command, &why), DTH_INVALID_ARGUMENT, "", "type is NULL");
  CHECK_FAILS(dth_command_new("invite", -1, 0, NULL, &why), DTH_INVALID_ARGUMENT, "", "command is NULL");
  CHECK_FAILS(dth_command_set_text(NULL, "/session", -1, "s1", -1, &why), DTH_INVALID_ARGUMENT, "", "command is NULL");
  CHECK_FAILS(dth_command_set_text((dth_command *)ledger, "/session", -1, "s1", -1, &why), DTH_INVALID_ARGUMENT, "",
              "command is a ledger, where a command belongs");
  CHECK_FAILS(dth_command_set_text(commands[0], NULL, -1, "s1", -1, &why), DTH_INVALID_ARGUMENT, "", "pointer is NULL");
  CHECK_FAILS(dth_command_set_text(commands[0], "/session", -1, NULL, -1, &why), DTH_INVALID_ARGUMENT, "",
              "text is NULL");
  CHECK_FAILS(dth_command_set_text(commands[0], "/session", -1, "s1", (int64_t)UINT32_MAX, &why), DTH_INVALID_ARGUMENT,
              "", "was -1 passed in 32 bits?");
  CHECK_OK(dth_command_set_text(commands[0], "/session   ", 11, "s1 and more", 2, &why));
  CHECK_FAILS(dth_command_to_json(NULL, &text, &why), DTH_INVALID_ARGUMENT, "", "command is NULL");
  CHECK_FAILS(dth_command_to_json(commands[0], NULL, &why), DTH_INVALID_ARGUMENT, "", "text is NULL");

  CHECK_FAILS(apply_all(NULL, commands, 1, NULL), DTH_INVALID_ARGUMENT, "", "ledger is NULL");
  CHECK_FAILS(apply_all(ledger, NULL, 1, NULL), DTH_INVALID_ARGUMENT, "", "commands is NULL");
  CHECK_FAILS(apply_all(ledger, commands, 2, NULL), DTH_INVALID_ARGUMENT, "", "commands[1] is NULL");
  commands[1] = (dth_command *)ledger;
  CHECK_FAILS(apply_all(ledger, commands, 2, NULL), DTH_INVALID_ARGUMENT, "", "commands[1] is a ledger");
  CHECK_FAILS(apply_all(ledger, commands, -1, NULL), DTH_INVALID_ARGUMENT, "", "count is -1");
  CHECK_FAILS(apply_all(ledger, commands, 1000001, NULL), DTH_INVALID_ARGUMENT, "", "count is 1000001");
  CHECK_FAILS(dth_ledger_apply(ledger, commands, 1, moment, "", 0, NULL, 0, NULL, &why), DTH_INVALID_ARGUMENT, "/by",
              "'by' is empty");
  CHECK_FAILS(dth_ledger_apply(ledger, commands, 1, moment, "v", -1, "{\"request\": \"r1\"}", -1, &findings, &why),
              DTH_INVALID_ARGUMENT, "/request", "'request' is no member of options; there are none");
  CHECK(findings == NULL);
  CHECK_FAILS(dth_ledger_apply(ledger, commands, 1, moment, "v", -1, "[]", -1, NULL, &why), DTH_INVALID_ARGUMENT, "",
              "");
  CHECK_INT(revision_of(ledger), HELD_REVISION);

  /* No commands are a batch too. */
  CHECK_OK(dth_ledger_apply(ledger, NULL, 0, moment, "v", -1, " {} ", -1, &findings, &why));
  CHECK_INT(count_rows(findings), 0);
  CHECK_FAILS(dth_ledger_apply(ledger, NULL, 0, moment, " ", -1, NULL, 0, NULL, &why), DTH_INVALID_ARGUMENT, "/by",
              "'by' is empty");

  dth_command_free((dth_command *)ledger);
  dth_command_free(commands[0]);
  dth_command_free(NULL);
  CHECK_INT(revision_of(ledger), HELD_REVISION);
  dth_ledger_free(ledger);
}

void test_command(void) {
  test_applying();
  test_setting();
  test_json();
  test_arguments();
}
