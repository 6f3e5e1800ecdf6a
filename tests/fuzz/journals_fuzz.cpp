// A journal document, by `load_json`: all of it is taken in and comes back, or none.

#include "ledgers.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  doithoai::ledger loaded;
  const auto done = loaded.load_json(fuzz::text_of(data, size));
  if (done) {
    fuzz::ensure_it_comes_back(loaded, std::chrono::sys_days(std::chrono::year(2020) / 12 / 31));
    return 0;
  }
  fuzz::ensure_it_can_be_shown(done.error());
  fuzz::ensure(loaded.revision() == 0 && loaded.events()->empty(), "what was refused has left nothing");
  return 0;
}
