// The table of opinions: who said what at which session.

#include "report/rows.hpp"

namespace doithoai::inline v0 {

void make_rows(const view& at, outgoing<opinion_row>& to) {
  each_subject<opinion_recorded_fact, opinion_tag>(at.known, [&](const auto& told) {
    opinion_row made;
    made.opinion = at.known.id_of(told.opinion);
    made.session = at.known.id_of(told.session);
    made.recorded_on = date(told.day);
    made.channel = told.channel;
    made.hamlet = at.known.id_of(told.hamlet);
    at.known.each<&issue_opinion_fact::opinion>(told.opinion, [&](const auto&) { ++made.issues; });
    made.words = at.known.words(told.words);
    made.speaker = at.known.words(told.speaker);
    made.contact = at.known.words(told.contact);
    // Who denounces is secret (Điều 9 Luật Tố cáo số 25/2018/QH14): words, name, place and contact.
    to.add(std::move(made), told.opinion);
  });
}

}  // namespace doithoai::inline v0
