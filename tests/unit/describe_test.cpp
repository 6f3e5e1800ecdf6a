// What is described is JSON Schema, and it speaks of the same members as the reader does.
#include "doithoai/describe.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <set>
#include <string>

#include "doithoai/table.hpp"
#include "samples.hpp"

namespace {

namespace json = boost::json;

json::value described(std::string_view name) {
  const auto text = doithoai::describe(name);
  EXPECT_TRUE(text) << name;
  json::error_code ec;
  auto parsed = json::parse(text.value(), ec);
  EXPECT_FALSE(ec) << name << ": " << ec.message();
  return parsed;
}

// Every object within a value.
template <class Do>
void each_object(const json::value& in, Do what) {
  if (const auto* object = in.if_object()) {
    what(*object);
    for (const auto& member : *object) each_object(member.value(), what);
  } else if (const auto* list = in.if_array()) {
    for (const auto& item : *list) each_object(item, what);
  }
}

TEST(describe, names_every_document_and_table_once) {
  const auto names = doithoai::described();
  EXPECT_EQ(std::set<std::string_view>(names.begin(), names.end()).size(), names.size());
  for (const auto* name : {"plan", "calendar", "regime", "law", "taxonomy", "directory", "command", "event", "journal",
                           "finding", "decision", "query"})
    EXPECT_NE(std::find(names.begin(), names.end(), name), names.end()) << name;
  for (const auto name : doithoai::table_names())
    EXPECT_NE(std::find(names.begin(), names.end(), name), names.end()) << name;
}

TEST(describe, fails_for_an_unknown_name) {
  const auto made = doithoai::describe("plans");
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, doithoai::errc::invalid_argument);
  EXPECT_NE(made.error().message.find("'plans'"), std::string::npos);
}

TEST(describe, gives_a_json_schema) {
  for (const auto name : doithoai::described()) {
    const auto schema = described(name);
    ASSERT_TRUE(schema.is_object()) << name;
    EXPECT_EQ(schema.at("$schema").as_string(), "https://json-schema.org/draft/2020-12/schema");
    EXPECT_EQ(schema.at("type").as_string(), "object");
    EXPECT_FALSE(schema.at("properties").as_object().empty()) << name;
  }
}

TEST(describe, gives_the_same_text_each_time) {
  for (const auto name : doithoai::described())
    EXPECT_EQ(doithoai::describe(name).value(), doithoai::describe(name).value());
}

TEST(describe, requires_only_members_that_it_has) {
  for (const auto name : doithoai::described())
    each_object(described(name), [&](const json::object& o) {
      if (!o.contains("required") || !o.at("required").is_array()) return;
      std::set<std::string> once;
      for (const auto& member : o.at("required").as_array()) {
        const std::string text(member.as_string());
        EXPECT_TRUE(once.insert(text).second) << name << ": " << text << " twice";
        EXPECT_TRUE(o.at("properties").as_object().contains(text)) << name << ": " << text;
      }
    });
}

TEST(describe, refers_only_to_what_it_defines) {
  for (const auto name : doithoai::described()) {
    const auto schema = described(name);
    const auto& defined = schema.at("$defs").as_object();
    std::set<std::string> used;
    each_object(schema, [&](const json::object& o) {
      if (!o.contains("$ref")) return;
      const std::string to(o.at("$ref").as_string());
      ASSERT_EQ(to.rfind("#/$defs/", 0), 0U) << to;
      EXPECT_TRUE(defined.contains(to.substr(8))) << name << ": " << to;
      used.insert(to.substr(8));
    });
    EXPECT_EQ(used.size(), defined.size()) << name;
  }
}

TEST(describe, labels_every_member_in_both_languages_and_gives_its_privacy) {
  const std::set<std::string> classes{"public", "internal", "personal", "secret"};
  for (const auto name : doithoai::described())
    each_object(described(name), [&](const json::object& o) {
      if (!o.contains("x-label-vi") || !o.contains("properties")) return;
      for (const auto& member : o.at("properties").as_object()) {
        const auto& of = member.value().as_object();
        const auto what = std::string(name) + "/" + std::string(member.key());
        EXPECT_FALSE(of.at("title").as_string().empty()) << what;
        EXPECT_FALSE(of.at("x-label-vi").as_string().empty()) << what;
        EXPECT_TRUE(classes.contains(std::string(of.at("x-privacy").as_string()))) << what;
      }
    });
}

TEST(describe, names_every_type_of_command_and_event) {
  const auto commands = described("command");
  const auto& types = commands.at("properties").at("type").at("enum").as_array();
  std::set<std::string> names;
  for (const auto& type : types) names.insert(std::string(type.as_string()));
  for (const auto& action : samples::actions()) {
    const auto told = json::parse(doithoai::to_json(doithoai::command{samples::day("2020-08-14"), action}));
    const std::string type(told.at("type").as_string());
    EXPECT_EQ(names.erase(type), 1U) << type;
    // Members that were written are members that are described.
    const auto& form = commands.at("$defs").at(type).at("properties").as_object();
    for (const auto& member : told.at("data").as_object())
      EXPECT_TRUE(form.contains(member.key())) << type << '/' << member.key();
    for (const auto& member : form)
      EXPECT_TRUE(told.at("data").as_object().contains(member.key())) << type << '/' << member.key();
  }
  EXPECT_TRUE(names.empty());
  const auto events = described("event");
  EXPECT_FALSE(events.at("properties").at("type").as_object().contains("enum")) << "a type that is not known is kept";
  EXPECT_EQ(events.at("allOf").as_array().size(), std::variant_size_v<doithoai::happening> - 1);
}

TEST(describe, allows_other_members_in_documents_and_events_but_not_in_commands) {
  EXPECT_TRUE(described("plan").at("additionalProperties").as_bool());
  EXPECT_TRUE(described("event").at("additionalProperties").as_bool());
  EXPECT_FALSE(described("command").at("additionalProperties").as_bool());
  EXPECT_FALSE(described("command").at("$defs").at("open_session").at("additionalProperties").as_bool());
}

TEST(describe, keeps_what_is_personal_from_everyone) {
  const auto opinion = described("opinions");
  for (const auto* member : {"words", "speaker", "contact"})
    EXPECT_EQ(opinion.at("properties").at(member).at("x-privacy").as_string(), "personal") << member;
  EXPECT_EQ(described("attendance").at("properties").at("name").at("x-privacy").as_string(), "personal");
}

TEST(describe, has_the_columns_of_each_table_in_their_order) {
  for (const auto name : doithoai::table_names()) {
    const auto schema = described(name);
    const auto table = doithoai::open_table(doithoai::state(), name, {.as_of = samples::day("2020-12-31")}).value();
    ASSERT_EQ(schema.at("properties").as_object().size(), table.column_count()) << name;
    std::size_t column = 0;
    for (const auto& member : schema.at("properties").as_object())
      EXPECT_EQ(table.column_name(column++), std::string(member.key())) << name;
  }
}

}  // namespace
