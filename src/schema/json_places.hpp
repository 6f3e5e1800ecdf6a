#pragma once
// A record as JSON in which the words that may be erased one day are not there: each has a numbered place, so that what
// is there can be hashed, and the words can be erased without touching it.
//
//   {"opinion":"y1","session":"s1","channel":"slip","words":{"":0},"speaker":{"":1},"":[2]}
//
// `{"":N}` stands for a personal text that is not empty. `"":[N]`, last in its object, stands for all members that the
// library does not know; alone in its object, for the data of an event whose type it does not know. Nothing else looks
// like this: no member of a record has an empty name, and members that are not known are not there themselves.
//
// The text is what `write_json` gives for the full view, as it stands and with nothing between: the members in the
// order of the table.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "schema/shape.hpp"

namespace doithoai::inline v0 {

/// Texts of a record, which must outlive them.
using texts_of_record = std::vector<const personal_text*>;

/// Appends the record to `out`, and what stands in its places, numbered from 0, to `texts`.
void write_with_places(const shape& form, const void* record, std::string& out, texts_of_record& texts);

/// Reads such a text into a record that is as it was made. Fails: invalid_argument, for what `read_json` refuses, for a
/// member that is not known, for words where a place belongs, and for a place that has no text of its kind.
result<void> read_with_places(std::string_view json, const shape& form, void* record,
                              std::span<const personal_text> texts);

/// Appends what `write_json` gives for the full view. `json` comes from `write_with_places`, `texts` are those that go
/// with it, erased or not. Nothing is read: what stands between the places is copied. False for a place that has no text;
/// then nothing is appended.
/// A caller who puts many together gives `out` its capacity first: touching new memory is then most of the work.
[[nodiscard]] bool append_without_places(std::string& out, std::string_view json, std::span<const personal_text> texts);

}  // namespace doithoai::inline v0
