// Writes a record's field table as a JSON Schema, with those of all records in it.

#include "schema/json_schema.hpp"

#include <algorithm>
#include <vector>

#include "schema/json_text.hpp"

namespace doithoai::inline v0 {
namespace {

constexpr std::string_view privacy_codes[] = {"public", "internal", "personal", "secret"};

class schema_writer {
 public:
  std::string write(const shape& form) && {
    out_.begin_object();
    pair("$schema", "https://json-schema.org/draft/2020-12/schema");
    write_record(form);
    out_.key("$defs");
    out_.begin_object();
    for (std::size_t i = 0; i < defined_.size(); ++i) {  // grows while it is walked
      out_.key(defined_[i]->name);
      out_.begin_object();
      write_record(*defined_[i]);
      out_.end_object();
    }
    out_.end_object();
    out_.end_object();
    return std::move(out_).take();
  }

 private:
  void pair(std::string_view key, std::string_view words) {
    out_.key(key);
    out_.string(words);
  }
  void pair(std::string_view key, std::int64_t number) {
    out_.key(key);
    out_.integer(number);
  }

  void refer(const shape& form) {
    if (std::find(defined_.begin(), defined_.end(), &form) == defined_.end()) defined_.push_back(&form);
    pair("$ref", "#/$defs/" + std::string(form.name));
  }

  void write_record(const shape& form) {
    pair("title", form.english);
    pair("x-label-vi", form.vietnamese);
    pair("type", "object");
    out_.key("properties");
    out_.begin_object();
    for (const auto& member : form.members) write_member(member);
    out_.end_object();
    write_required(form);
    out_.key("additionalProperties");
    out_.boolean(form.extra != nullptr);
    for (const auto& member : form.members)
      if (member.value->kind == value_kind::choice) write_alternatives(member);
  }

  void write_required(const shape& form) {
    out_.key("required");
    out_.begin_array();
    for (const auto& member : form.members) {
      if (member.value->kind == value_kind::choice) out_.string("type");
      if (member.is_required) out_.string(member.name);
    }
    out_.end_array();
  }

  void write_member(const member_shape& member) {
    if (member.value->kind == value_kind::choice) write_type(*member.value->choice);
    out_.key(member.name);
    out_.begin_object();
    pair("title", member.english);
    pair("x-label-vi", member.vietnamese);
    pair("x-privacy", privacy_codes[static_cast<std::size_t>(member.how_private)]);
    write_value(*member.value);
    out_.end_object();
  }

  void write_type(const choice_shape& form) {
    out_.key("type");
    out_.begin_object();
    pair("title", "type");
    pair("x-label-vi", "loại");
    pair("x-privacy", privacy_codes[0]);
    pair("type", "string");
    if (form.keep_unknown == nullptr) {
      out_.key("enum");
      out_.begin_array();
      for (const auto& a : form.alternatives) out_.string(a.code);
      out_.end_array();
    }
    out_.end_object();
  }

  // `data` has the form that `type` names.
  void write_alternatives(const member_shape& member) {
    out_.key("allOf");
    out_.begin_array();
    for (const auto& a : member.value->choice->alternatives) {
      out_.begin_object();
      out_.key("if");
      out_.raw(R"({"properties":{"type":{"const":")" + std::string(a.code) + R"("}}})");
      out_.key("then");
      out_.begin_object();
      out_.key("properties");
      out_.begin_object();
      out_.key(member.name);
      out_.begin_object();
      refer(a.record());
      out_.end_object();
      out_.end_object();
      out_.end_object();
      out_.end_object();
    }
    out_.end_array();
  }

  void write_value(const value_shape& form) {
    switch (form.kind) {
      case value_kind::boolean: return pair("type", "boolean");
      case value_kind::integer:
        pair("type", "integer");
        pair("minimum", form.lowest);
        return pair("maximum", form.highest);
      case value_kind::text:
        pair("type", "string");
        return pair("maxLength", std::min(static_cast<std::int64_t>(text_limit), form.highest));
      case value_kind::name: pair("type", "string"); return pair("pattern", "^[!-~]{1,64}$");
      case value_kind::code: return write_words(form);
      case value_kind::day: pair("type", "string"); return pair("format", "date");
      case value_kind::moment: pair("type", "string"); return pair("format", "date-time");
      case value_kind::personal: return write_personal();
      case value_kind::record: return refer(form.record());
      case value_kind::choice: return pair("type", "object");
      case value_kind::list:
        pair("type", "array");
        if (form.highest < static_cast<std::int64_t>(list_limit)) pair("maxItems", form.highest);
        out_.key("items");
        out_.begin_object();
        write_value(*form.element);
        out_.end_object();
        return;
    }
  }

  void write_words(const value_shape& form) {
    pair("type", "string");
    pair("x-vocabulary", form.vocabulary);
    out_.key("enum");
    out_.begin_array();
    for (const auto& w : form.words) out_.string(w.code);
    out_.end_array();
    out_.key("x-labels-vi");
    out_.begin_array();
    for (const auto& w : form.words) out_.string(w.vietnamese);
    out_.end_array();
    out_.key("x-labels-en");
    out_.begin_array();
    for (const auto& w : form.words) out_.string(w.english);
    out_.end_array();
  }

  // Words, or the fact that they were erased.
  void write_personal() {
    out_.key("anyOf");
    out_.begin_array();
    out_.raw(R"({"type":"string","maxLength":)" + std::to_string(text_limit) + "}");
    out_.begin_object();
    refer(shape_of<erasure>());
    out_.end_object();
    out_.end_array();
  }

  json_text out_;
  std::vector<const shape*> defined_;
};

}  // namespace

std::string json_schema(const shape& form) { return schema_writer().write(form); }

}  // namespace doithoai::inline v0
