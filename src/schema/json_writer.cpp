#include "doithoai/json.hpp"
#include "schema/erasure_fields.hpp"
#include "schema/json_text.hpp"
#include "schema/shape.hpp"

namespace doithoai::inline v0 {
namespace {

void write_record(json_text& out, const shape& form, const void* record, audience who);

void write_personal(json_text& out, const personal_text& text) {
  if (!text.erased()) return out.string(text.words());
  out.begin_object();
  out.key("erased_on");
  out.string(to_text(text.erased()->erased_on));
  out.key("basis");
  out.string(text.erased()->basis);
  out.end_object();
}

void write_value(json_text& out, const value_shape& form, const void* value, audience who) {
  switch (form.kind) {
    case value_kind::boolean: return out.boolean(form.integer(value) != 0);
    case value_kind::integer: return out.integer(form.integer(value));
    case value_kind::day: return out.string(to_text(date{std::chrono::days{form.integer(value)}}));
    case value_kind::moment: return out.string(to_text(instant{std::chrono::microseconds{form.integer(value)}}));
    case value_kind::text:
    case value_kind::name:
    case value_kind::code: return out.string(form.text(value));
    case value_kind::personal: return write_personal(out, form.personal(value));
    case value_kind::record: return write_record(out, form.record(), form.held(value), who);
    case value_kind::list:
      out.begin_array();
      for (std::size_t i = 0; i < form.size(value); ++i) write_value(out, *form.element, form.at(value, i), who);
      return out.end_array();
    case value_kind::choice: return;  // written by its record, together with its type
  }
}

// Text that was kept as it came; what was erased leaves a mark in its place.
std::string kept_text(const personal_text& kept) {
  if (!kept.erased()) return kept.words().empty() ? "{}" : kept.words();
  const erased_form mark{*kept.erased()};
  return write_json(shape_of<erased_form>(), &mark, audience::full);
}

void write_choice(json_text& out, const member_shape& member, const void* value, audience who) {
  const auto& form = *member.value->choice;
  const auto index = form.index(value);
  const bool is_known = index < form.alternatives.size();
  out.key("type");
  out.string(is_known ? form.alternatives[index].code : form.unknown_code(value));
  if (is_known) {
    out.key(member.name);
    write_record(out, form.alternatives[index].record(), form.held(value), who);
  } else if (may_see(who, privacy::secret)) {
    out.key(member.name);
    out.raw(kept_text(form.unknown_json(value)));
  }
}

void write_member(json_text& out, const member_shape& member, const void* record, audience who) {
  const void* value = member.get(record);
  if (member.value->kind == value_kind::choice) return write_choice(out, member, value, who);
  if (!member.is_required && member.value->is_empty(value)) return;
  out.key(member.name);
  write_value(out, *member.value, value, who);
}

void write_record(json_text& out, const shape& form, const void* record, audience who) {
  out.begin_object();
  for (const auto& member : form.members)
    if (may_see(who, member.how_private)) write_member(out, member, record, who);
  if (form.extra != nullptr && may_see(who, privacy::secret)) out.raw_members(kept_text(form.extra(record)));
  out.end_object();
}

}  // namespace

std::string write_json(const shape& form, const void* record, audience who) {
  json_text out;
  write_record(out, form, record, who);
  return std::move(out).take();
}

}  // namespace doithoai::inline v0
