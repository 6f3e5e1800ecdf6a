#pragma once

#include <string>

#include "schema/shape.hpp"

namespace doithoai::inline v0 {

/// The JSON Schema (2020-12) of a record, with the schemas of the records within it.
std::string json_schema(const shape& form);

}  // namespace doithoai::inline v0
