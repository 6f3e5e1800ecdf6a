#include "argument.hpp"
#include "doithoai.h"
#include "doithoai/describe.hpp"
#include "doithoai/version.hpp"
#include "guard.hpp"
#include "handle.hpp"

namespace {

constexpr std::int32_t minor_numbers = 1000;

static_assert(DTH_ABI_VERSION == doithoai::version_major * minor_numbers + doithoai::version_minor);

std::string version_text(std::int32_t version) {
  return std::to_string(version / minor_numbers) + "." + std::to_string(version % minor_numbers);
}

}  // namespace

dth_status dth_abi_version(int32_t* version, dth_error** error) {
  return dth::guard(error, [&] { dth::output(version, "version") = DTH_ABI_VERSION; });
}

dth_status dth_abi_check(int32_t version, dth_error** error) {
  return dth::guard(error, [&] {
    if (version < 0) dth::refuse("version is " + std::to_string(version));
    if (version / minor_numbers != DTH_ABI_VERSION / minor_numbers || version > DTH_ABI_VERSION)
      dth::refuse("the program needs version " + version_text(version) + " of the library, which is of version " +
                  version_text(DTH_ABI_VERSION));
  });
}

dth_status dth_copy_version(char* buffer, int64_t capacity, int64_t* length, dth_error** error) {
  return dth::guard(error, [&] { dth::buffer(buffer, capacity, length).fill(doithoai::version); });
}

dth_status dth_describe(const char* name, int64_t name_length, dth_text** schema, dth_error** error) {
  return dth::guard(error, [&] {
    dth_text*& out = dth::handle_output(schema, "schema");
    out = new dth_text{.content = doithoai::describe(dth::code_text(name, name_length, "name")).value()};
  });
}
