// Opinions: what their events tell, and the rules by which they are judged.

#include "ledger/judging.hpp"
#include "ledger/telling.hpp"

namespace doithoai::inline v0 {

void tell_of(telling& to, const opinion_recorded& e) {
  const auto opinion = to.number_of(e.opinion);
  if (!opinion) return;
  opinion_recorded_fact told;
  told.opinion = opinion;
  told.session = to.number_of(e.session);
  told.channel = e.channel;
  told.hamlet = to.number_of(e.hamlet);
  told.words = to.words(e.words);
  told.speaker = to.words(e.speaker);
  told.contact = to.words(e.contact);
  to.tell(told);
}

void judge_of(judging& by, const opinion_recorded& e) {
  by.declare(e.opinion, "opinion");
  const auto session = by.refer(e.session, "session");
  by.area(e.hamlet, "hamlet", by.day());
  if (!session || e.channel == opinion_channel::gathered_before) return;
  const auto* closed = by.known.told<session_closed_fact>(session);
  if (closed != nullptr && date(closed->day) < by.day())
    by.warn("opinion.after_closing", "session",
            {{"opinion", e.opinion.text()}, {"session", e.session.text()}, {"closed_on", to_text(closed->day)}});
  if (!by.known.has<session_opened_fact>(session))
    by.warn("opinion.before_opening", "session", {{"opinion", e.opinion.text()}, {"session", e.session.text()}});
}

}  // namespace doithoai::inline v0
