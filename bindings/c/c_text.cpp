#include "argument.hpp"
#include "doithoai.h"
#include "guard.hpp"
#include "handle.hpp"

dth_status dth_text_size(const dth_text* text, int64_t* size, dth_error** error) {
  return dth::guard(
      error, [&] { dth::output(size, "size") = static_cast<std::int64_t>(dth::checked(text, "text").content.size()); });
}

dth_status dth_text_data(const dth_text* text, const char** data, dth_error** error) {
  return dth::guard(error, [&] { dth::output(data, "data") = dth::checked(text, "text").content.c_str(); });
}

dth_status dth_text_copy(const dth_text* text, int64_t offset, char* buffer, int64_t capacity, int64_t* length,
                         dth_error** error) {
  return dth::guard(error, [&] {
    const dth::buffer out(buffer, capacity, length);
    const std::string_view content = dth::checked(text, "text").content;
    if (offset < 0 || static_cast<std::uint64_t>(offset) > content.size())
      dth::refuse("offset is " + std::to_string(offset) + ", outside 0 to " + std::to_string(content.size()));
    out.fill_bytes(content.substr(static_cast<std::size_t>(offset)));
  });
}

void dth_text_free(dth_text* text) {
  if (dth::is_own(text)) delete text;
}
