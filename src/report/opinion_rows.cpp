// The table of opinions: who said what at which session. What is secret of a denunciation is in the full view only.

#include "doithoai/table.hpp"
#include "report/secrecy.hpp"
#include "report/view.hpp"

namespace doithoai::inline v0 {

std::vector<opinion_row> opinions(const state& of, const query& how) {
  const auto at = view_at(of, how);
  std::vector<opinion_row> rows;
  each_subject<opinion_recorded_fact, opinion_tag>(at.known, [&](const auto& told) {
    opinion_row made;
    made.opinion = at.known.id_of(told.opinion);
    made.session = at.known.id_of(told.session);
    made.recorded_on = told.day;
    made.channel = told.channel;
    at.known.each<&issue_opinion_fact::opinion>(told.opinion, [&](const auto&) { ++made.issues; });
    // Who denounces is secret (Điều 9 Luật Tố cáo số 25/2018/QH14): words, name, place and contact.
    if (how.view == audience::full || !is_of_denunciation(at, told.opinion)) {
      made.hamlet = at.known.id_of(told.hamlet);
      made.words = at.known.words(told.words);
      made.speaker = at.known.words(told.speaker);
      made.contact = at.known.words(told.contact);
    }
    rows.push_back(std::move(made));
  });
  return redacted(std::move(rows), how);
}

}  // namespace doithoai::inline v0
