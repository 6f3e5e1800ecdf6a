#pragma once
// The barrier between C++ and its callers in C: every exported function is a lambda inside `guard`.
//
//   dth_status dth_ledger_revision(const dth_ledger* ledger, int64_t* revision, dth_error** error) {
//     return dth::guard(error, [&] { dth::output(revision, "revision") = dth::checked(ledger, "ledger").content.revision(); });
//   }

#include <exception>
#include <new>
#include <string_view>
#include <type_traits>

#include "doithoai.h"
#include "doithoai/result.hpp"

namespace dth {

/// Puts an error object for `why` into *error, when it is wanted. Gives the status to return: that of `why`, or
/// DTH_NO_MEMORY when there is none left for the object.
dth_status report(dth_error** error, dth_status status, std::string_view message, std::string_view path) noexcept;

/// The same, with the object that needs no memory.
dth_status report_no_memory(dth_error** error) noexcept;

dth_status to_status(doithoai::errc code) noexcept;

/// Runs `body`, turning every failure into a status and, if wanted, an error object. Never throws: what still escapes
/// terminates instead of unwinding through the caller's frames. A body that fails often and answers in nanoseconds gives
/// its status itself (`failed`), since an exception would be most of what such a call costs.
template <class Body>
dth_status guard(dth_error** error, Body&& body) noexcept {
  if (error != nullptr) *error = nullptr;
  try {
    if constexpr (std::is_void_v<std::invoke_result_t<Body&>>) {
      body();
      return DTH_OK;
    } else {
      return body();
    }
  } catch (const doithoai::error& e) {
    const auto& why = e.details();
    return report(error, to_status(why.code), why.message, why.where);
  } catch (const std::bad_alloc&) {
    return report_no_memory(error);
  } catch (const std::exception& e) {
    return report(error, DTH_INTERNAL, e.what(), "");
  } catch (...) {
    return report(error, DTH_INTERNAL, "an exception of an unknown type", "");
  }
}

/// The status of a failure within `guard`, without an exception. `why` gives the failure, for whoever wants to know.
template <class Why>
dth_status failed(dth_error** error, dth_status status, Why why) {
  if (error == nullptr) return status;
  const doithoai::failure told = why();
  return report(error, status, told.message, told.where);
}

}  // namespace dth
