// Commands as JSON, one after another, each between lines `---`: by `apply_json` on a ledger that has rules and a plan. What is
// accepted comes back from the journal; what is refused leaves the journal as it was.

#include "ledgers.hpp"

namespace {

constexpr doithoai::date as_of = std::chrono::sys_days(std::chrono::year(2020) / 12 / 31);
const doithoai::context who{doithoai::instant{as_of} + std::chrono::hours{2}, "văn phòng"};

const std::vector<doithoai::event>& adoptions() {
  static const auto made = [] {
    const std::string folder = DOITHOAI_SCENARIOS;
    const auto day = R"("happened_on":"2020-01-02")";
    const doithoai::context then{doithoai::instant{as_of} - std::chrono::days{360}, "văn phòng"};
    doithoai::ledger one;
    one.apply_json(std::string(R"([{"type":"adopt_rules",)") + day + R"(,"data":)" +
                       fuzz::read_file(folder + "/small-rules.json") + R"(},{"type":"adopt_plan",)" + day +
                       R"(,"data":{"plan":)" + fuzz::read_file(folder + "/small-plan.json") + "}}]",
                   then)
        .value();
    return one.events().value();
  }();
  return made;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  doithoai::ledger told;
  told.take_in(adoptions()).value();
  const auto before = told.revision();
  auto rest = fuzz::text_of(data, size);
  do {
    const auto revision = told.revision();
    const auto journal = fuzz::journal_of(told);
    const auto done = told.apply_json(fuzz::next_document(rest), who);
    if (done) {
      fuzz::ensure(told.revision() == revision + std::ssize(done->events), "each event that was decided is counted");
      continue;
    }
    fuzz::ensure_it_can_be_shown(done.error());
    fuzz::ensure(told.revision() == revision && fuzz::journal_of(told) == journal, "a refusal changes nothing",
                 journal);
  } while (!rest.empty());
  if (told.revision() > before) fuzz::ensure_it_comes_back(told, as_of);
  return 0;
}
