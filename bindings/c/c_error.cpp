#include <memory>
#include <string>

#include "argument.hpp"
#include "doithoai.h"
#include "guard.hpp"
#include "handle.hpp"

namespace dth {
namespace {

struct owned_error : dth_error {
  owned_error(dth_status code, std::string_view why, std::string_view where)
      : dth_error{.status = code, .message = {}, .path = {}}, message_text(why), path_text(where) {
    message = message_text;
    path = path_text;
  }

  std::string message_text;
  std::string path_text;
};

// Shared by all whose memory ran out; never written, never freed.
constinit dth_error no_memory{.status = DTH_NO_MEMORY, .message = "memory ran out", .path = {}};

}  // namespace

dth_status report(dth_error** error, dth_status status, std::string_view message, std::string_view path) noexcept {
  if (error == nullptr) return status;
  try {
    *error = std::make_unique<owned_error>(status, message, path).release();
    return status;
  } catch (...) {
    return report_no_memory(error);
  }
}

dth_status report_no_memory(dth_error** error) noexcept {
  if (error != nullptr) *error = &no_memory;
  return DTH_NO_MEMORY;
}

dth_status to_status(doithoai::errc code) noexcept {
  switch (code) {
    case doithoai::errc::invalid_argument: return DTH_INVALID_ARGUMENT;
    case doithoai::errc::not_covered: return DTH_NOT_COVERED;
    case doithoai::errc::rejected: return DTH_REJECTED;
    case doithoai::errc::storage:
    case doithoai::errc::conflict: break;  // ledgers that are made here keep their events in memory
  }
  return DTH_INTERNAL;
}

}  // namespace dth

dth_status dth_error_code(const dth_error* error, dth_status* code) {
  return dth::guard(nullptr, [&] { dth::output(code, "code") = dth::checked(error, "error").status; });
}

dth_status dth_error_copy_message(const dth_error* error, char* buffer, int64_t capacity, int64_t* length) {
  return dth::guard(nullptr, [&] {
    const dth::buffer out(buffer, capacity, length);
    out.fill(dth::checked(error, "error").message);
  });
}

dth_status dth_error_copy_path(const dth_error* error, char* buffer, int64_t capacity, int64_t* length) {
  return dth::guard(nullptr, [&] {
    const dth::buffer out(buffer, capacity, length);
    out.fill(dth::checked(error, "error").path);
  });
}

void dth_error_free(dth_error* error) {
  if (!dth::is_own(error) || error == &dth::no_memory) return;
  // All others were made by `report`.
  delete static_cast<dth::owned_error*>(error);  // NOLINT(cppcoreguidelines-pro-type-static-cast-downcast)
}
