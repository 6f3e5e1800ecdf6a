#include "schema/erasure_fields.hpp"
#include "schema/lower.hpp"

namespace doithoai::inline v0 {

template const shape& shape_of<erasure>();

}  // namespace doithoai::inline v0
