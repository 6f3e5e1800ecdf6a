#pragma once
// A command put together member by member, each checked when it is set: for hosts that have neither its record nor JSON. The
// C ABI's commands are these.
//
//   auto answer = doithoai::command_draft::of_type("give_answer", day).value();
//   answer.set_text("/answer", "a1").value();
//   answer.set_text("/issues/0", "v1").value();
//   ledger.apply_json(answer.to_json(), who);

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "doithoai/date.hpp"
#include "doithoai/result.hpp"

namespace doithoai::inline v0 {

class command_draft {
 public:
  /// A command of which nothing has been said yet. Fails: invalid_argument for a type that is none.
  static result<command_draft> of_type(std::string_view type, date happened_on);

  /// A whole command. Fails as `from_json` does; members that a command does not have are refused.
  static result<command_draft> from_json(std::string_view text);

  command_draft(command_draft&&) noexcept;
  command_draft& operator=(command_draft&&) noexcept;
  command_draft(const command_draft&) = delete;
  command_draft& operator=(const command_draft&) = delete;
  ~command_draft();

  /// Sets a member of what the command says, by its JSON pointer below `data`: `/answer`, `/due/amount`, and by its index an
  /// item of a list, which grows by its next one. What was set before is replaced. Codes, ids and days lose the spaces
  /// behind them, free text keeps them. Fails: invalid_argument, at that pointer or where it leads nowhere, for a member
  /// that there is not, an index beyond the next one, a value of another kind and one out of its limits; then nothing has
  /// changed.
  result<void> set_text(std::string_view pointer, std::string_view text);   ///< Days and instants too.
  result<void> set_integer(std::string_view pointer, std::int64_t number);  ///< Booleans too: 0 or 1.
  result<void> set_day(std::string_view pointer, date day);

  /// The command as JSON. What it lacks, whoever reads it says.
  [[nodiscard]] std::string to_json() const;

 private:
  struct content;
  explicit command_draft(std::unique_ptr<content> made) noexcept;
  std::unique_ptr<content> content_;
};

}  // namespace doithoai::inline v0
