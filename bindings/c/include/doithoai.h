/* doithoai for C and for everything that can call C: dialogue between local government and citizens, from the year's
   plan to its report.

   A ledger takes in a plan and rules, as JSON, and then commands, put together member by member or as JSON; tables are
   read from it by cursors. Commands, tables and documents are named below, at "command" and "ledger"; what members and
   columns they have is described by dth_describe and in docs/schema. A calendar counts working days by itself, without a
   ledger.

     dth_ledger *ledger = NULL;
     dth_cursor *issues = NULL;
     dth_error *error = NULL;
     char id[65];
     int32_t has_row = 0;
     if (dth_ledger_new(&ledger, &error) == DTH_OK &&
         dth_ledger_load_json(ledger, journal, -1, NULL, &error) == DTH_OK &&
         dth_ledger_open_table(ledger, "issues", -1, as_of, NULL, 0, &issues, &error) == DTH_OK) {
       while (dth_cursor_next(issues, &has_row, &error) == DTH_OK && has_row) {
         if (dth_cursor_copy_text(issues, 0, id, sizeof id, NULL, NULL, &error) == DTH_OK) puts(id);
       }
     }
     dth_cursor_free(issues);
     dth_ledger_free(ledger);

   Conventions, for every function:

   - Status. What can fail returns a dth_status; what cannot returns nothing. Results come through pointers. The numbers
     may grow: treat one you do not know as a failure.
   - Errors. The last parameter, `error`, may be NULL. After success *error is NULL; after a failure it is an error
     object, which you free. So `error` must not point to an error that you still have to free.
   - After a failure nothing has changed: neither the handle nor what an output points to, save that handles given out
     are NULL, and that the cursor of findings may be there.
   - Ownership. What a function hands you through a `**` you free, with the free function of its type, except the
     characters of dth_text_data, which live as long as their text. All else is yours already, or copied. Freeing NULL
     is fine, and so is freeing a ledger before its cursors.
   - Handles. NULL, or a handle of another type, gives DTH_INVALID_ARGUMENT. Using a handle after freeing it is
     undefined.
   - Text in is UTF-8: `text` and its `length` in bytes, or -1 when it ends with a zero byte. NULL is no text, not even
     an empty one. Invalid UTF-8 fails; nothing is replaced. Codes, names, ids and dates ignore trailing spaces, free
     text keeps them. A length of 2147483647 or more fails: it is what is left of -1 where it was passed in 32 bits.
   - Text out, when short: `buffer`, its `capacity` in bytes, and `length`. What fits is copied, cut between characters,
     and always ended with a zero byte; *length is the full length in bytes without it. `length` may be NULL; `buffer`
     may be NULL when `capacity` is 0. Text out of any length is a dth_text.
   - Days are int32 counts of days since 1970-01-01, from 0001-01-01 to 9999-12-31. Instants are int64 counts of
     microseconds since 1970-01-01 00:00 UTC. Booleans are int32, 0 or 1. There is no number for "absent".
   - Threads. Calendars, errors and texts never change and may be shared. Every other handle is used by one thread at a
     time; different handles never interact. The library has no global state and reads no clock, environment or locale.
   - Each comment says what a function does, what it gives you to own, which threads may call it, how it fails beyond
     what stands here, and since which version it exists. */
#ifndef DOITHOAI_H
#define DOITHOAI_H

#include <stdint.h>

#if defined(_WIN32) && !defined(_WIN64)
#  define DTH_CALL __cdecl
#else
#  define DTH_CALL
#endif

/* A reader of headers that stumbles over attributes defines it as nothing, or reads doithoai_plain.h. */
#ifndef DTH_API
#  if defined(_WIN32) && defined(DTH_BUILD)
#    define DTH_API __declspec(dllexport)
#  elif defined(_WIN32)
#    define DTH_API __declspec(dllimport)
#  elif defined(__GNUC__)
#    define DTH_API __attribute__((visibility("default")))
#  else
#    define DTH_API
#  endif
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* The version of this header: major * 1000 + minor. */
#define DTH_ABI_VERSION 2

typedef int32_t dth_status;
#define DTH_OK               0
#define DTH_INVALID_ARGUMENT 1 /* the caller's mistake: NULL, a wrong handle, malformed text, an unknown name */
#define DTH_NOT_COVERED      2 /* calendar or law say nothing about a day that the answer needs */
#define DTH_REJECTED         3 /* the command breaks a rule; read the findings */
#define DTH_NO_MEMORY        4 /* memory ran out */
#define DTH_INTERNAL         5 /* a mistake of the library */
/* 6 is kept for files. */

/* What a column holds, and the function that reads it; dth_cursor_copy_text reads each as text. */
#define DTH_COLUMN_INT64   1 /* dth_cursor_get_int64 */
#define DTH_COLUMN_BOOLEAN 2 /* dth_cursor_get_int64: 0 or 1 */
#define DTH_COLUMN_DATE    3 /* dth_cursor_get_date */
#define DTH_COLUMN_INSTANT 4 /* dth_cursor_get_int64: microseconds since 1970-01-01 00:00 UTC */
#define DTH_COLUMN_TEXT    5 /* dth_cursor_copy_text; ids and codes too */

typedef int32_t dth_date;

typedef struct dth_error dth_error;
typedef struct dth_text dth_text;
typedef struct dth_calendar dth_calendar;
typedef struct dth_command dth_command;
typedef struct dth_ledger dth_ledger;
typedef struct dth_cursor dth_cursor;

/* ---- library ---- */

/* The version of the library: major * 1000 + minor.
   Owns: nothing.
   Threads: any.
   Fails: DTH_INVALID_ARGUMENT when `version` is NULL.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_abi_version(int32_t *version, dth_error **error);

/* Says whether a program compiled with that version of the header runs on this library: the major numbers are the
   same, and the library's minor number is not the smaller one. Call it first, with DTH_ABI_VERSION.
   Owns: nothing.
   Threads: any.
   Fails: DTH_INVALID_ARGUMENT when it does not.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_abi_check(int32_t version, dth_error **error);

/* The library's version in words: "major.minor.patch".
   Owns: nothing.
   Threads: any.
   Fails: DTH_INVALID_ARGUMENT for a bad buffer.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_copy_version(char *buffer, int64_t capacity, int64_t *length, dth_error **error);

/* The JSON Schema (2020-12) of what has that name: a document, "command", "event", or a row of a table.
   Owns: *schema is yours: dth_text_free.
   Threads: any.
   Fails: DTH_INVALID_ARGUMENT for an unknown name.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_describe(const char *name, int64_t name_length, dth_text **schema, dth_error **error);

/* ---- error ----
   A function about an error gives no second error object; the status says it all. */

/* The status that came with the error.
   Owns: nothing.
   Threads: any.
   Fails: DTH_INVALID_ARGUMENT.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_error_code(const dth_error *error, dth_status *code);

/* What went wrong, in one line of English.
   Owns: nothing.
   Threads: any.
   Fails: DTH_INVALID_ARGUMENT.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_error_copy_message(const dth_error *error, char *buffer, int64_t capacity,
                                                   int64_t *length);

/* Where in the JSON text or in the command it went wrong, as a JSON pointer; empty when no place is meant.
   Owns: nothing.
   Threads: any.
   Fails: DTH_INVALID_ARGUMENT.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_error_copy_path(const dth_error *error, char *buffer, int64_t capacity,
                                                int64_t *length);

/* Frees an error. A handle of another type is left alone.
   Owns: nothing.
   Threads: any, once nobody else uses the error.
   Fails: never.
   Since: 0.1 */
DTH_API void DTH_CALL dth_error_free(dth_error *error);

/* ---- text ---- */

/* The text's size in bytes, without the zero byte that follows it.
   Owns: nothing.
   Threads: any.
   Fails: DTH_INVALID_ARGUMENT.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_text_size(const dth_text *text, int64_t *size, dth_error **error);

/* The text's characters, ended with a zero byte.
   Owns: nothing: *data lives as long as the text.
   Threads: any.
   Fails: DTH_INVALID_ARGUMENT.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_text_data(const dth_text *text, const char **data, dth_error **error);

/* Copies a piece of the text from byte `offset` on, which may be its end. Pieces are bytes, not characters, so that they
   can be put together again; *length is what there is from `offset` on, of which capacity - 1 bytes at most are copied.
   Owns: nothing.
   Threads: any.
   Fails: DTH_INVALID_ARGUMENT for an offset outside the text and for a bad buffer.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_text_copy(const dth_text *text, int64_t offset, char *buffer, int64_t capacity,
                                          int64_t *length, dth_error **error);

/* Frees a text. A handle of another type is left alone.
   Owns: nothing.
   Threads: any, once nobody else uses the text.
   Fails: never.
   Since: 0.1 */
DTH_API void DTH_CALL dth_text_free(dth_text *text);

/* ---- date ---- */

/* Reads YYYY-MM-DD.
   Owns: nothing.
   Threads: any.
   Fails: DTH_INVALID_ARGUMENT for another form and for a day that does not exist.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_date_from_text(const char *text, int64_t length, dth_date *date, dth_error **error);

/* Writes YYYY-MM-DD: 10 bytes and the zero byte.
   Owns: nothing.
   Threads: any.
   Fails: DTH_INVALID_ARGUMENT for a day outside 0001-01-01 to 9999-12-31 and for a bad buffer.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_date_to_text(dth_date date, char *buffer, int64_t capacity, int64_t *length,
                                             dth_error **error);

/* The day of that year (1 to 9999), month and day of the month.
   Owns: nothing.
   Threads: any.
   Fails: DTH_INVALID_ARGUMENT for a day that does not exist.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_date_from_ymd(int32_t year, int32_t month, int32_t day, dth_date *date,
                                              dth_error **error);

/* A day's year, month and day of the month.
   Owns: nothing.
   Threads: any.
   Fails: DTH_INVALID_ARGUMENT for a day outside 0001-01-01 to 9999-12-31.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_date_to_ymd(dth_date date, int32_t *year, int32_t *month, int32_t *day,
                                            dth_error **error);

/* A day's place in the week: 1 for Monday to 7 for Sunday.
   Owns: nothing.
   Threads: any.
   Fails: DTH_INVALID_ARGUMENT for a day outside 0001-01-01 to 9999-12-31.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_date_weekday(dth_date date, int32_t *weekday, dth_error **error);

/* ---- instant ---- */

/* Reads YYYY-MM-DDThh:mm:ss, with up to six digits behind a point, followed by Z or by an offset as +07:00.
   Owns: nothing.
   Threads: any.
   Fails: DTH_INVALID_ARGUMENT for another form, and for a day, in Viet Nam, or a time that does not exist.
   Since: 0.2 */
DTH_API dth_status DTH_CALL dth_instant_from_text(const char *text, int64_t length, int64_t *instant,
                                                  dth_error **error);

/* Writes YYYY-MM-DDThh:mm:ss+07:00, the time in Viet Nam, with six digits behind a point when it is no whole second: 25
   or 32 bytes and the zero byte.
   Owns: nothing.
   Threads: any.
   Fails: DTH_INVALID_ARGUMENT outside the years 1 to 9999 in Viet Nam, and for a bad buffer.
   Since: 0.2 */
DTH_API dth_status DTH_CALL dth_instant_to_text(int64_t instant, char *buffer, int64_t capacity, int64_t *length,
                                                dth_error **error);

/* ---- calendar ----
   A calendar knows which days people work, and until when that has been decided. It never changes: what changes it makes
   another one, which lives by itself. Outside the days that it covers it fails with DTH_NOT_COVERED and never guesses. */

/* Makes a calendar from its document, which dth_describe calls "calendar".
   Owns: *calendar is yours: dth_calendar_free.
   Threads: any.
   Fails: DTH_INVALID_ARGUMENT with the place in `text`.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_calendar_new(const char *text, int64_t length, dth_calendar **calendar,
                                             dth_error **error);

/* Makes the calendar of state offices in Viet Nam that comes with the library. Keep it: making it takes longer than
   asking it.
   Owns: *calendar is yours: dth_calendar_free.
   Threads: any.
   Fails: DTH_NO_MEMORY.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_calendar_vietnam(dth_calendar **calendar, dth_error **error);

/* Frees a calendar. A handle of another type is left alone.
   Owns: nothing.
   Threads: any, once nobody else uses the calendar.
   Fails: never.
   Since: 0.1 */
DTH_API void DTH_CALL dth_calendar_free(dth_calendar *calendar);

/* The calendar's document, complete: what dth_calendar_new reads. That a calendar is projected does not stand in it.
   Owns: *text is yours: dth_text_free.
   Threads: any.
   Fails: DTH_NO_MEMORY.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_calendar_to_json(const dth_calendar *calendar, dth_text **text, dth_error **error);

/* The calendar's version: its id, "@", and 16 digits that are equal for equal documents and for no others.
   Owns: nothing.
   Threads: any.
   Fails: DTH_INVALID_ARGUMENT for a bad buffer.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_calendar_copy_version(const dth_calendar *calendar, char *buffer, int64_t capacity,
                                                      int64_t *length, dth_error **error);

/* The first and the last day about which the calendar answers.
   Owns: nothing.
   Threads: any.
   Fails: DTH_INVALID_ARGUMENT.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_calendar_coverage(const dth_calendar *calendar, dth_date *first, dth_date *last,
                                                  dth_error **error);

/* The first and the last day that have been decided, of the coverage of the document, as known on an earlier day no more
   than had been decided then. With nothing decided *last is before *first. The calendar that dth_calendar_project makes
   answers beyond it.
   Owns: nothing.
   Threads: any.
   Fails: DTH_INVALID_ARGUMENT.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_calendar_decided(const dth_calendar *calendar, dth_date *first, dth_date *last,
                                                 dth_error **error);

/* Whether people work on that day: 1, else 0.
   Owns: nothing.
   Threads: any.
   Fails: DTH_NOT_COVERED.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_calendar_is_working_day(const dth_calendar *calendar, dth_date day, int32_t *is_working,
                                                        dth_error **error);

/* The day `count` working days after `start`, which is not counted itself; a negative count walks back.
   Owns: nothing.
   Threads: any.
   Fails: DTH_NOT_COVERED when `start` or a day that would be walked over is not covered.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_calendar_add_working_days(const dth_calendar *calendar, dth_date start, int32_t count,
                                                          dth_date *day, dth_error **error);

/* The working days after `from`, up to and including `to`; negative when `to` is earlier. So counting to the day that
   dth_calendar_add_working_days gave gives its count again.
   Owns: nothing.
   Threads: any.
   Fails: DTH_NOT_COVERED.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_calendar_count_working_days(const dth_calendar *calendar, dth_date from, dth_date to,
                                                            int32_t *count, dth_error **error);

/* As dth_calendar_add_working_days for each of `size` rows. statuses[i] is what that function would have given for the
   row; a row that fails leaves days[i] as it was and stops no other. `days` may be `starts`; no array may be NULL unless
   `size` is 0. No memory is taken.
   Owns: nothing.
   Threads: any.
   Fails: DTH_INVALID_ARGUMENT for a bad argument as such; never for a row.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_calendar_add_working_days_many(const dth_calendar *calendar, const dth_date *starts,
                                                               const int32_t *counts, int64_t size, dth_date *days,
                                                               dth_status *statuses, dth_error **error);

/* As dth_calendar_add_working_days of the calendar that dth_calendar_project makes, for each of `size` rows, and
   is_provisional[i] is what dth_deadline_due tells of a deadline in working days from that start: 1 when the calendar may
   yet say otherwise. statuses[i] is as of dth_calendar_add_working_days_many; a row that fails leaves days[i] as it was,
   and is_provisional[i] is 1. `days` may be `starts`; no array may be NULL unless `size` is 0.
   Owns: nothing.
   Threads: any.
   Fails: DTH_INVALID_ARGUMENT for a bad argument as such; never for a row.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_calendar_due_days_many(const dth_calendar *calendar, const dth_date *starts,
                                                       const int32_t *counts, int64_t size, dth_date *days,
                                                       int32_t *is_provisional, dth_status *statuses,
                                                       dth_error **error);

/* As dth_calendar_count_working_days for each of `size` rows. statuses[i] is what that function would have given for the
   row; a row that fails leaves counts[i] as it was and stops no other. No array may be NULL unless `size` is 0. No memory
   is taken.
   Owns: nothing.
   Threads: any.
   Fails: DTH_INVALID_ARGUMENT for a bad argument as such; never for a row.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_calendar_count_working_days_many(const dth_calendar *calendar, const dth_date *from,
                                                                 const dth_date *to, int64_t size, int32_t *counts,
                                                                 dth_status *statuses, dth_error **error);

/* The same calendar with only what had been decided by the end of `day`. Where a later decision is left out, there stands
   what had been decided before it, or else what the law gives by itself, unverified; what has no known day of decision is
   never left out.
   Owns: *other is yours: dth_calendar_free.
   Threads: any.
   Fails: DTH_INVALID_ARGUMENT.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_calendar_known_on(const dth_calendar *calendar, dth_date day, dth_calendar **other,
                                                  dth_error **error);

/* The calendar with days of your own, a province's holiday say, which take the place of its entries of the same days.
   `text` is what dth_describe calls "calendar_overlay"; the other calendar has its id and name.
   Owns: *other is yours: dth_calendar_free.
   Threads: any.
   Fails: DTH_INVALID_ARGUMENT with the place in `text`.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_calendar_overlay(const dth_calendar *calendar, const char *text, int64_t length,
                                                 dth_calendar **other, dth_error **error);

/* The same calendar answering also beyond what has been decided, by the law's own rules: until the end of the fifth year
   after it, at most 2100-12-31. What it says there is never certain. A document without holidays by law answers no
   further than before.
   Owns: *other is yours: dth_calendar_free.
   Threads: any.
   Fails: DTH_NO_MEMORY.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_calendar_project(const dth_calendar *calendar, dth_calendar **other, dth_error **error);

/* What the calendar knows of a day and on what that rests: a cursor over one row, whose columns dth_describe calls
   "day_account".
   Owns: *cursor is yours: dth_cursor_free.
   Threads: any.
   Fails: DTH_NOT_COVERED.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_calendar_open_account(const dth_calendar *calendar, dth_date day, dth_cursor **cursor,
                                                      dth_error **error);

/* The days after `after`, up to and including `until`, whose entry rests on a source that was not read: a cursor with the
   columns of dth_calendar_open_account, in the order of days.
   Owns: *cursor is yours: dth_cursor_free.
   Threads: any.
   Fails: DTH_INVALID_ARGUMENT.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_calendar_open_unverified(const dth_calendar *calendar, dth_date after, dth_date until,
                                                         dth_cursor **cursor, dth_error **error);

/* ---- lunar ----
   The lunisolar calendar of Viet Nam (am lich), reckoned at UTC+7, for the days from 1900-01-01 to 2100-12-31. */

/* The lunar date of a day. The year is the one whose Tet came last; *is_leap is 1 in a leap month, which follows the month
   of the same number.
   Owns: nothing.
   Threads: any.
   Fails: DTH_NOT_COVERED.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_lunar_from_date(dth_date date, int32_t *year, int32_t *month, int32_t *day,
                                                int32_t *is_leap, dth_error **error);

/* The day of a lunar date.
   Owns: nothing.
   Threads: any.
   Fails: DTH_INVALID_ARGUMENT when that year has no such day, month or leap month; DTH_NOT_COVERED.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_lunar_to_date(int32_t year, int32_t month, int32_t day, int32_t is_leap, dth_date *date,
                                              dth_error **error);

/* ---- deadline ----
   When something is due, and how that day is come to. `text` is a deadline as JSON, the object that dth_describe calls
   "deadline": a rule and, where it counts from one, a start day; extensions and pauses. Members that the library does not
   know are refused, since they might move the day. `calendar` is the one that the deadline runs by. */

/* The last day that is in time. *has_day is 0 when none is set, or while a pause without an end is in the way, of which the
   first day stands in dth_deadline_due_json; both days are 0 then. *reckoned_on is the last day as
   it was before it moved off a day off; the same as *day when it did not move. *is_provisional is 1 when the calendar may
   yet say otherwise.
   Owns: nothing.
   Threads: any.
   Fails: DTH_INVALID_ARGUMENT with the place in `text`; DTH_NOT_COVERED when the calendar says nothing about a day that the
   answer needs, not even by the law's own rules.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_deadline_due(const dth_calendar *calendar, const char *text, int64_t length,
                                             int32_t *has_day, dth_date *day, dth_date *reckoned_on,
                                             int32_t *is_provisional, dth_error **error);

/* The same as a JSON object, which dth_describe calls "due_day": with the days that make it provisional, and the version of
   the calendar.
   Owns: *due is yours: dth_text_free.
   Threads: any.
   Fails: as dth_deadline_due.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_deadline_due_json(const dth_calendar *calendar, const char *text, int64_t length,
                                                  dth_text **due, dth_error **error);

/* How the day is come to: each day of the way, counted or passed over, and why. A cursor whose columns dth_describe calls
   "deadline_step"; the last row is the due day, and there is none when none is set.
   Owns: *cursor is yours: dth_cursor_free.
   Threads: any.
   Fails: as dth_deadline_due; DTH_INVALID_ARGUMENT for a way of more than 100,000 days.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_deadline_open_trace(const dth_calendar *calendar, const char *text, int64_t length,
                                                    dth_cursor **cursor, dth_error **error);

/* ---- regime ---- */

/* The regime of a day as a JSON document: the numbers that have begun, of the law that comes with the library, each
   with its days. It is the member "regime" of what dth_ledger_load_rules reads.
   Owns: *regime is yours: dth_text_free.
   Threads: any.
   Fails: DTH_NOT_COVERED for a day before those that the law tells of, DTH_INVALID_ARGUMENT for a day outside 0001-01-01
   to 9999-12-31.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_regime_on(dth_date date, dth_text **regime, dth_error **error);

/* Lays a local regulation over a regime; `base` and `local` are regime documents. The numbers of `local` are added, and
   on their own days stand in the place of those of the same name; before and after, these hold.
   Owns: *regime is yours: dth_text_free.
   Threads: any.
   Fails: DTH_INVALID_ARGUMENT with the place in one of the texts, "/base/..." or "/local/...".
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_regime_overlay(const char *base, int64_t base_length, const char *local,
                                               int64_t local_length, dth_text **regime, dth_error **error);

/* Opens the numbers of a regime that hold on a day, in the regime's order. `regime` is a regime document. Columns: name,
   value, unit, binds, binds_tiers (codes, separated by blanks), valid_from, valid_until, source, is_verified, note,
   organiser_kinds, session_kinds (codes, separated by blanks).
   Owns: *cursor is yours: dth_cursor_free.
   Threads: any.
   Fails: DTH_INVALID_ARGUMENT with the place in `regime`, for a day outside 0001-01-01 to 9999-12-31.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_regime_open_numbers(const char *regime, int64_t length, dth_date on,
                                                    dth_cursor **cursor, dth_error **error);

/* ---- command ----
   A command says what was so on a day. It is put together member by member and then given to dth_ledger_apply, which
   leaves it as it is. No quotation mark or line break in a text can make anything else of it.

   A member is named by its JSON pointer below "data": "/answer", "/due/amount", an item of a list by its index,
   "/issues/0". A list grows by its next item, records on the way come by themselves, and what was set before is
   replaced. Each value is checked when it is set: an error's path is the pointer, or as much of it as leads to something,
   and its message says what would be right. What a command lacks is told when it is applied.

   The commands, whose members stand in docs/commands.md and in the schema "command" of dth_describe:
   [commands]
     adopt_rules adopt_plan schedule_session announce_session invite open_session record_attendance record_opinion
     raise_issue close_session issue_conclusion assign_issue extend_deadline pause_deadline resume_deadline give_answer
     verify_issue record_response complete_duty
   [end] */

/* Makes a command of that type, of which nothing has been said yet but its day.
   Owns: *command is yours: dth_command_free.
   Threads: any.
   Fails: DTH_INVALID_ARGUMENT for an unknown type and for a day outside 0001-01-01 to 9999-12-31.
   Since: 0.2 */
DTH_API dth_status DTH_CALL dth_command_new(const char *type, int64_t type_length, dth_date happened_on,
                                            dth_command **command, dth_error **error);

/* Makes a command from its JSON object, which must be whole.
   Owns: *command is yours: dth_command_free.
   Threads: any.
   Fails: DTH_INVALID_ARGUMENT with the place in `text`.
   Since: 0.2 */
DTH_API dth_status DTH_CALL dth_command_from_json(const char *text, int64_t length, dth_command **command,
                                                  dth_error **error);

/* Frees a command. A handle of another type is left alone.
   Owns: nothing.
   Threads: one at a time.
   Fails: never.
   Since: 0.2 */
DTH_API void DTH_CALL dth_command_free(dth_command *command);

/* Sets a text, a code, an id, or a day or an instant in its text form. Free text keeps the spaces behind it, the others
   lose them.
   Owns: nothing.
   Threads: one at a time.
   Fails: DTH_INVALID_ARGUMENT with the place.
   Since: 0.2 */
DTH_API dth_status DTH_CALL dth_command_set_text(dth_command *command, const char *pointer, int64_t pointer_length,
                                                 const char *text, int64_t length, dth_error **error);

/* Sets an integer, or a boolean: 0 or 1.
   Owns: nothing.
   Threads: one at a time.
   Fails: DTH_INVALID_ARGUMENT with the place.
   Since: 0.2 */
DTH_API dth_status DTH_CALL dth_command_set_int64(dth_command *command, const char *pointer, int64_t pointer_length,
                                                  int64_t number, dth_error **error);

/* Sets a day.
   Owns: nothing.
   Threads: one at a time.
   Fails: DTH_INVALID_ARGUMENT with the place, and for a day outside 0001-01-01 to 9999-12-31.
   Since: 0.2 */
DTH_API dth_status DTH_CALL dth_command_set_date(dth_command *command, const char *pointer, int64_t pointer_length,
                                                 dth_date date, dth_error **error);

/* The command as JSON, with what has been set by now.
   Owns: *text is yours: dth_text_free.
   Threads: one at a time.
   Fails: DTH_NO_MEMORY.
   Since: 0.2 */
DTH_API dth_status DTH_CALL dth_command_to_json(const dth_command *command, dth_text **text, dth_error **error);

/* ---- ledger ----
   `recorded_at` is the instant of recording, not before 1990, and never runs backwards within a ledger; `by`, a name that
   ignores trailing spaces and is not empty, says who records. `findings` may be NULL; else *findings is a cursor over what
   the rules found (the columns of the table "findings"): always after DTH_OK and DTH_REJECTED, after other failures when
   there are findings, else NULL.

   The tables, whose columns stand in docs/tables.md and in the schemas of those names of dth_describe:
   [tables]
     sessions attendance opinions issues parts answers duties gaps coverage findings summary breakdown summary_key
   [end] */

/* Makes an empty ledger.
   Owns: *ledger is yours: dth_ledger_free.
   Threads: any.
   Fails: DTH_NO_MEMORY.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_ledger_new(dth_ledger **ledger, dth_error **error);

/* Frees a ledger; cursors and texts from it live on. A handle of another type is left alone.
   Owns: nothing.
   Threads: one at a time.
   Fails: never.
   Since: 0.1 */
DTH_API void DTH_CALL dth_ledger_free(dth_ledger *ledger);

/* The number of events that the ledger holds.
   Owns: nothing.
   Threads: one at a time.
   Fails: DTH_INVALID_ARGUMENT.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_ledger_revision(const dth_ledger *ledger, int64_t *revision, dth_error **error);

/* Adopts rules: `text` is the data of a command "adopt_rules", the object that may hold calendar, regime, taxonomy and
   directory. As in any command, a member that nobody knows is refused, at any depth.
   Owns: *findings is yours: dth_cursor_free.
   Threads: one at a time.
   Fails: DTH_INVALID_ARGUMENT with the place in `text`; DTH_REJECTED with the findings, whose places are those of the
   command, "/data/...".
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_ledger_load_rules(dth_ledger *ledger, const char *text, int64_t length,
                                                  dth_date happened_on, int64_t recorded_at, const char *by,
                                                  int64_t by_length, dth_cursor **findings, dth_error **error);

/* Adopts a plan: `text` is a plan document. As in any command, a member that nobody knows is refused, at any depth.
   Owns: *findings is yours: dth_cursor_free.
   Threads: one at a time.
   Fails: DTH_INVALID_ARGUMENT with the place in `text`; DTH_REJECTED with the findings, whose places are those of the
   command, "/data/plan/...".
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_ledger_load_plan(dth_ledger *ledger, const char *text, int64_t length,
                                                 dth_date happened_on, int64_t recorded_at, const char *by,
                                                 int64_t by_length, dth_cursor **findings, dth_error **error);

/* Takes in a journal document, {"events": [...]}: all of its events or none.
   Owns: *findings is yours: dth_cursor_free.
   Threads: one at a time.
   Fails: DTH_INVALID_ARGUMENT with the place in `text`, also for an event that refers to nothing, takes a taken id or
   does not go on where the ledger stands.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_ledger_load_json(dth_ledger *ledger, const char *text, int64_t length,
                                                 dth_cursor **findings, dth_error **error);

/* The ledger's journal document, with everything in it: what dth_ledger_load_json reads.
   Owns: *text is yours: dth_text_free.
   Threads: one at a time.
   Fails: DTH_NO_MEMORY.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_ledger_save_json(const dth_ledger *ledger, dth_text **text, dth_error **error);

/* Applies `count` commands, all of them or none. Places in errors and findings begin with the command's index:
   "/0/data/issues/0". `options` is NULL or a JSON object, which so far has no members.
   Owns: *findings is yours: dth_cursor_free. The commands stay yours.
   Threads: one at a time.
   Fails: DTH_INVALID_ARGUMENT with the place, for a command that lacks something, and for more than 1,000,000 commands;
   DTH_REJECTED with the findings.
   Since: 0.2 */
DTH_API dth_status DTH_CALL dth_ledger_apply(dth_ledger *ledger, dth_command *const *commands, int64_t count,
                                             int64_t recorded_at, const char *by, int64_t by_length,
                                             const char *options, int64_t options_length, dth_cursor **findings,
                                             dth_error **error);

/* Applies a command, or an array of commands, as JSON: all of them or none.
   Owns: *findings is yours: dth_cursor_free.
   Threads: one at a time.
   Fails: DTH_INVALID_ARGUMENT with the place in `text`; DTH_REJECTED with the findings.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_ledger_apply_json(dth_ledger *ledger, const char *text, int64_t length,
                                                  int64_t recorded_at, const char *by, int64_t by_length,
                                                  dth_cursor **findings, dth_error **error);

/* The rows of a table on a day, as a JSON array of objects. `table`, `as_of` and `options` are those of
   dth_ledger_open_table.
   Owns: *rows is yours: dth_text_free.
   Threads: one at a time.
   Fails: as dth_ledger_open_table.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_ledger_query_json(const dth_ledger *ledger, const char *table, int64_t table_length,
                                                  dth_date as_of, const char *options, int64_t options_length,
                                                  dth_text **rows, dth_error **error);

/* Opens a table on a day: facts that happened up to and including `as_of`. `options` is NULL, or a JSON object that may
   hold "known_on" (YYYY-MM-DD: only what had been recorded by the end of that day in Viet Nam), "view" ("public",
   "internal", "full") and "period" (for "summary", "breakdown" and "summary_key": "2020-Q4"). The cursor stands before the
   first row, and later changes of the ledger do not reach it.
   Owns: *cursor is yours: dth_cursor_free.
   Threads: one at a time.
   Fails: DTH_INVALID_ARGUMENT for an unknown table, with the place in `options` for a bad option.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_ledger_open_table(const dth_ledger *ledger, const char *table, int64_t table_length,
                                                  dth_date as_of, const char *options, int64_t options_length,
                                                  dth_cursor **cursor, dth_error **error);

/* The deadline of a part of an issue as it stood on a day, as the JSON that dth_deadline_due and dth_deadline_open_trace
   read. `as_of` and `options` are those of dth_ledger_open_table. It has no start when what it counts from is not known.
   In the view "public" extensions and pauses lack who approved them and why, and those two functions refuse one that has any.
   Owns: *deadline is yours: dth_text_free.
   Threads: one at a time.
   Fails: DTH_INVALID_ARGUMENT when no such part had been assigned, or the view may not see it; with the place in
   `options` for a bad option.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_ledger_deadline_json(const dth_ledger *ledger, const char *part, int64_t part_length,
                                                     dth_date as_of, const char *options, int64_t options_length,
                                                     dth_text **deadline, dth_error **error);

/* The calendar by which the ledger's deadlines ran on a day. `as_of` and `options` are those of dth_ledger_open_table.
   Owns: *calendar is yours: dth_calendar_free.
   Threads: one at a time.
   Fails: DTH_NOT_COVERED when no rules had been adopted; DTH_INVALID_ARGUMENT with the place in `options`.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_ledger_calendar(const dth_ledger *ledger, dth_date as_of, const char *options,
                                                int64_t options_length, dth_calendar **calendar, dth_error **error);

/* The calendar on which the deadline of a part runs: that of dth_ledger_calendar, with what the directory lays over it for
   the part's lead body. dth_deadline_open_trace tells by it the way to the due day of dth_ledger_deadline_json.
   Owns: *calendar is yours: dth_calendar_free.
   Threads: one at a time.
   Fails: as dth_ledger_calendar; DTH_INVALID_ARGUMENT when no such part had been assigned, or the view may not see it.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_ledger_part_calendar(const dth_ledger *ledger, const char *part, int64_t part_length,
                                                     dth_date as_of, const char *options, int64_t options_length,
                                                     dth_calendar **calendar, dth_error **error);

/* ---- cursor ----
   Columns are numbered from 0; later versions add columns behind the last one only. `is_null` tells that a value is
   absent, erased, or not for these eyes; then the value is 0 or empty. `is_null` may be NULL; then an absent value read
   as text is empty, and an absent number or day fails with DTH_INVALID_ARGUMENT, so that it is not taken for one. */

/* The number of columns.
   Owns: nothing.
   Threads: one at a time.
   Fails: DTH_INVALID_ARGUMENT.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_cursor_column_count(const dth_cursor *cursor, int32_t *count, dth_error **error);

/* What a column holds: one of DTH_COLUMN_..., of which there may be more later.
   Owns: nothing.
   Threads: one at a time.
   Fails: DTH_INVALID_ARGUMENT when there is no such column.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_cursor_column_type(const dth_cursor *cursor, int32_t column, int32_t *type,
                                                   dth_error **error);

/* A column's name.
   Owns: nothing.
   Threads: one at a time.
   Fails: DTH_INVALID_ARGUMENT when there is no such column and for a bad buffer.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_cursor_copy_column_name(const dth_cursor *cursor, int32_t column, char *buffer,
                                                        int64_t capacity, int64_t *length, dth_error **error);

/* The number of the column of that name.
   Owns: nothing.
   Threads: one at a time.
   Fails: DTH_INVALID_ARGUMENT when there is no such column.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_cursor_find_column(const dth_cursor *cursor, const char *name, int64_t name_length,
                                                   int32_t *column, dth_error **error);

/* Goes to the next row; *has_row is 0 when there is none.
   Owns: nothing.
   Threads: one at a time.
   Fails: DTH_INVALID_ARGUMENT.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_cursor_next(dth_cursor *cursor, int32_t *has_row, dth_error **error);

/* The value of a column of integers, booleans or instants in the row on which the cursor stands.
   Owns: nothing.
   Threads: one at a time.
   Fails: DTH_INVALID_ARGUMENT when there is no such column, it holds something else, or the cursor stands on no row.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_cursor_get_int64(const dth_cursor *cursor, int32_t column, int64_t *value,
                                                 int32_t *is_null, dth_error **error);

/* The value of a column of days in the row on which the cursor stands.
   Owns: nothing.
   Threads: one at a time.
   Fails: DTH_INVALID_ARGUMENT when there is no such column, it holds something else, or the cursor stands on no row.
   Since: 0.1 */
DTH_API dth_status DTH_CALL dth_cursor_get_date(const dth_cursor *cursor, int32_t column, dth_date *value,
                                                int32_t *is_null, dth_error **error);

/* The value of any column as text in the row on which the cursor stands, as JSON writes it: a day as YYYY-MM-DD, an
   instant as dth_instant_to_text does, an integer in digits, a boolean as true or false.
   Owns: nothing.
   Threads: one at a time.
   Fails: DTH_INVALID_ARGUMENT when there is no such column, the cursor stands on no row, or for a bad buffer.
   Since: 0.1, of columns that hold no text 0.2 */
DTH_API dth_status DTH_CALL dth_cursor_copy_text(const dth_cursor *cursor, int32_t column, char *buffer,
                                                 int64_t capacity, int64_t *length, int32_t *is_null,
                                                 dth_error **error);

/* Frees a cursor. A handle of another type is left alone.
   Owns: nothing.
   Threads: one at a time.
   Fails: never.
   Since: 0.1 */
DTH_API void DTH_CALL dth_cursor_free(dth_cursor *cursor);

#ifdef __cplusplus
}
#endif

#endif /* DOITHOAI_H */
