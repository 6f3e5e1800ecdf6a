#pragma once
// Writing what a view may see of a record by whoever knows what the ids in it stand for.

#include <functional>
#include <string_view>

#include "schema/json_text.hpp"
#include "schema/shape.hpp"

namespace doithoai::inline v0 {

/// Whether an id is hidden: of which kind it is (`issue id`), and its text.
using hidden_ids = std::function<bool(std::string_view kind, std::string_view id)>;

/// Writes what `who` may see of a record, as `write_json` does. A record that names a hidden id is left out: from the list that it
/// stands in, or, the record itself, altogether; then false, and nothing was written.
bool write_seen(const shape& form, const void* record, audience who, const hidden_ids& is_hidden, json_text& out);

}  // namespace doithoai::inline v0
