#include <utility>

#include "argument.hpp"
#include "doithoai.h"
#include "doithoai/command_draft.hpp"
#include "guard.hpp"
#include "handle.hpp"

dth_status dth_command_new(const char* type, int64_t type_length, dth_date happened_on, dth_command** command,
                           dth_error** error) {
  return dth::guard(error, [&] {
    dth_command*& out = dth::handle_output(command, "command");
    const auto name = dth::code_text(type, type_length, "type");
    auto made = doithoai::command_draft::of_type(name, dth::to_date(happened_on, "happened_on"));
    out = new dth_command{.content = std::move(made).value()};
  });
}

dth_status dth_command_from_json(const char* text, int64_t length, dth_command** command, dth_error** error) {
  return dth::guard(error, [&] {
    dth_command*& out = dth::handle_output(command, "command");
    auto read = doithoai::command_draft::from_json(dth::whole_text(text, length, "text"));
    out = new dth_command{.content = std::move(read).value()};
  });
}

void dth_command_free(dth_command* command) {
  if (dth::is_own(command)) delete command;
}

dth_status dth_command_set_text(dth_command* command, const char* pointer, int64_t pointer_length, const char* text,
                                int64_t length, dth_error** error) {
  return dth::guard(error, [&] {
    auto& of = dth::checked(command, "command").content;
    const auto where = dth::code_text(pointer, pointer_length, "pointer");
    of.set_text(where, dth::whole_text(text, length, "text")).value();
  });
}

dth_status dth_command_set_int64(dth_command* command, const char* pointer, int64_t pointer_length, int64_t number,
                                 dth_error** error) {
  return dth::guard(error, [&] {
    auto& of = dth::checked(command, "command").content;
    of.set_integer(dth::code_text(pointer, pointer_length, "pointer"), number).value();
  });
}

dth_status dth_command_set_date(dth_command* command, const char* pointer, int64_t pointer_length, dth_date date,
                                dth_error** error) {
  return dth::guard(error, [&] {
    auto& of = dth::checked(command, "command").content;
    const auto where = dth::code_text(pointer, pointer_length, "pointer");
    of.set_day(where, dth::to_date(date, "date")).value();
  });
}

dth_status dth_command_to_json(const dth_command* command, dth_text** text, dth_error** error) {
  return dth::guard(error, [&] {
    dth_text*& out = dth::handle_output(text, "text");
    out = new dth_text{.content = dth::checked(command, "command").content.to_json()};
  });
}
