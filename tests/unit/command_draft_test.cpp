#include "doithoai/command_draft.hpp"

#include <gtest/gtest.h>

#include <string>

#include "doithoai/command.hpp"
#include "doithoai/json.hpp"
#include "filled.hpp"

namespace {

using doithoai::command_draft;

const doithoai::date day = std::chrono::sys_days(std::chrono::year(2020) / 8 / 14);

// Sets what a record holds, member by member.
class setting {
 public:
  explicit setting(command_draft& into) : into_(into) {}

  void set(const doithoai::shape& form, const void* record, const std::string& pointer) {
    for (const auto& member : form.members)
      set(*member.value, member.get(record), pointer + "/" + std::string(member.name));
  }

 private:
  using kind = doithoai::value_kind;

  void set(const doithoai::value_shape& form, const void* value, const std::string& pointer) {
    switch (form.kind) {
      case kind::boolean:
      case kind::integer: return into_.set_integer(pointer, form.integer(value)).value();
      case kind::day: return into_.set_day(pointer, doithoai::date{std::chrono::days{form.integer(value)}}).value();
      case kind::moment:
        return into_
            .set_text(pointer, doithoai::to_text(doithoai::instant{std::chrono::microseconds{form.integer(value)}}))
            .value();
      case kind::text: return into_.set_text(pointer, form.text(value)).value();
      case kind::name:
      case kind::code: return into_.set_text(pointer, std::string(form.text(value)) + "  ").value();
      case kind::personal: return into_.set_text(pointer, form.personal(value).words()).value();
      case kind::record: return set(form.record(), form.held(value), pointer);
      case kind::list:
        for (std::size_t i = 0; i < form.size(value); ++i)
          set(*form.element, form.at(value, i), pointer + "/" + std::to_string(i));
        return;
      case kind::choice: return;  // no action has one
    }
  }

  command_draft& into_;
};

TEST(command_draft, is_the_command_that_it_was_told) {
  const auto& choice = *doithoai::shape_of<doithoai::command>().find("data")->value->choice;
  for (std::size_t i = 0; i < filled::action_count(); ++i) {
    const doithoai::command told{day, filled::action_at(i, [](std::string_view) { return std::string("x1"); })};
    const auto& chosen = choice.alternatives[i];
    auto draft = command_draft::of_type(chosen.code, day).value();
    setting(draft).set(chosen.record(), choice.held(&told.data), "");
    const auto read = doithoai::from_json<doithoai::command>(draft.to_json(), doithoai::unknown_members::refuse);
    ASSERT_TRUE(read) << chosen.code << read.error().where << ": " << read.error().message;
    EXPECT_EQ(*read, told) << chosen.code;
    EXPECT_EQ(command_draft::from_json(draft.to_json()).value().to_json(), doithoai::to_json(told));
  }
}

TEST(command_draft, follows_escapes_of_a_pointer) {
  auto draft = command_draft::of_type("close_session", day).value();
  const auto set = draft.set_text("/a~1b~0c/d", "x");
  ASSERT_FALSE(set);
  EXPECT_EQ(set.error().where, "/a~1b~0c");
  EXPECT_EQ(set.error().message, "'a/b~c' is no member of close_session; there are session");
}

TEST(command_draft, takes_the_next_item_of_a_list_and_none_beyond) {
  auto draft = command_draft::of_type("adopt_rules", day).value();
  const std::string list = "/directory/organisations/";
  EXPECT_FALSE(draft.set_text(list + "18446744073709551616/id", "x"));
  EXPECT_FALSE(draft.set_text(list + "1/id", "x"));
  EXPECT_TRUE(draft.set_text(list + "0/id", "x"));
  EXPECT_TRUE(draft.set_text(list + "1/id", "y"));
}

}  // namespace
