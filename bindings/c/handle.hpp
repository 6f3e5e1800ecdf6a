#pragma once
// What the handles of the C ABI hold. Each begins with its type's tag, so that a handle of another type is told apart
// before anything else of it is read.

#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doithoai.h"
#include "doithoai/calendar.hpp"
#include "doithoai/command_draft.hpp"
#include "doithoai/finding.hpp"
#include "doithoai/ledger.hpp"
#include "doithoai/table.hpp"

namespace dth {

enum class tag : std::uint64_t {
  error = 0x726f727265687464,     // "dtherror" in a dump of memory
  text = 0x747865745f687464,      // "dth_text"
  calendar = 0x72646e6c63687464,  // "dthclndr"
  ledger = 0x726764656c687464,    // "dthledgr"
  cursor = 0x7273727563687464,    // "dthcursr"
  command = 0x646e6d6d63687464,   // "dthcmmnd"
};

}  // namespace dth

// The views are into static text, or into the strings of an `owned_error`.
struct dth_error {
  static constexpr dth::tag own_tag = dth::tag::error;
  static constexpr const char* noun = "an error";
  dth::tag type = own_tag;
  dth_status status;
  std::string_view message;
  std::string_view path;
};

struct dth_text {
  static constexpr dth::tag own_tag = dth::tag::text;
  static constexpr const char* noun = "a text";
  dth::tag type = own_tag;
  std::string content;
};

struct dth_calendar {
  static constexpr dth::tag own_tag = dth::tag::calendar;
  static constexpr const char* noun = "a calendar";
  dth::tag type = own_tag;
  doithoai::calendar content;
};

struct dth_ledger {
  static constexpr dth::tag own_tag = dth::tag::ledger;
  static constexpr const char* noun = "a ledger";
  dth::tag type = own_tag;
  doithoai::ledger content;
};

struct dth_command {
  static constexpr dth::tag own_tag = dth::tag::command;
  static constexpr const char* noun = "a command";
  dth::tag type = own_tag;
  doithoai::command_draft content;
};

struct dth_cursor {
  static constexpr dth::tag own_tag = dth::tag::cursor;
  static constexpr const char* noun = "a cursor";
  dth::tag type = own_tag;
  // Findings become rows when they are first looked at: once a command has been recorded, handing its findings over must
  // not fail.
  std::vector<doithoai::finding> findings{};
  mutable std::optional<doithoai::table> rows{};
  std::size_t next_row = 0;  // 0: before the first; the row that is read is the one before it
  bool is_on_row = false;
};

namespace dth {

inline tag tag_of(const void* handle) noexcept {
  tag found{};
  std::memcpy(&found, handle, sizeof found);
  return found;
}

/// Whether `handle` is one of its type. Null is not.
template <class Handle>
bool is_own(const Handle* handle) noexcept {
  return handle != nullptr && tag_of(handle) == Handle::own_tag;
}

}  // namespace dth
