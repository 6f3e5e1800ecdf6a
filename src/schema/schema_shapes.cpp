// Turns the room's field tables into the plain data by which erasures are read and written.

#include "schema/erasure_fields.hpp"
#include "schema/lower.hpp"

namespace doithoai::inline v0 {

template const shape& shape_of<erasure>();
template const shape& shape_of<erased_form>();

}  // namespace doithoai::inline v0
