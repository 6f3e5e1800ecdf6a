// A command as its type, its day and the draft of what it says.

#include "doithoai/command_draft.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "doithoai/command.hpp"
#include "doithoai/json.hpp"
#include "schema/check.hpp"
#include "schema/json_draft.hpp"
#include "schema/json_text.hpp"

namespace doithoai::inline v0 {

struct command_draft::content {
  std::string_view type;  // of the field tables
  date happened_on;
  json_draft data;
};

command_draft::command_draft(std::unique_ptr<content> made) noexcept : content_(std::move(made)) {}
command_draft::command_draft(command_draft&&) noexcept = default;
command_draft& command_draft::operator=(command_draft&&) noexcept = default;
command_draft::~command_draft() = default;

result<command_draft> command_draft::of_type(std::string_view type, date happened_on) {
  const auto& form = shape_of<command>();
  const auto& choice = *form.choice->value->choice;
  const auto all = choice.alternatives;
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& a) { return a.code == type; });
  if (found == all.end()) return failure{errc::invalid_argument, no_type(choice, type, form.name), "", {}};
  return command_draft(std::make_unique<content>(content{found->code, happened_on, json_draft(found->record())}));
}

result<command_draft> command_draft::from_json(std::string_view text) {
  const auto read = doithoai::from_json<command>(text, unknown_members::refuse);
  if (!read) return read.error();
  const auto& choice = *shape_of<command>().choice->value->choice;
  const auto& chosen = choice.alternatives[choice.index(&read->data)];
  const auto& form = chosen.record();
  json_draft data(form, write_json(form, choice.held(&read->data), audience::full));
  return command_draft(std::make_unique<content>(content{chosen.code, read->happened_on, std::move(data)}));
}

result<void> command_draft::set_text(std::string_view pointer, std::string_view text) {
  return content_->data.set_text(pointer, text);
}

result<void> command_draft::set_integer(std::string_view pointer, std::int64_t number) {
  return content_->data.set_integer(pointer, number);
}

result<void> command_draft::set_day(std::string_view pointer, date day) { return content_->data.set_day(pointer, day); }

std::string command_draft::to_json() const {
  json_text out;
  out.begin_object();
  out.plain_key("happened_on");
  out.string(to_text(content_->happened_on));
  out.plain_key("type");
  out.string(content_->type);
  out.plain_key("data");
  out.raw(content_->data.to_json());
  out.end_object();
  return std::move(out).take();
}

}  // namespace doithoai::inline v0
