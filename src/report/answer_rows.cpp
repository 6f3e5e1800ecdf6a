// The table of answers: a row for each issue that an answer serves.

#include "report/rows.hpp"

namespace doithoai::inline v0 {

void make_rows(const view& at, outgoing<answer_row>& to) {
  each_subject<answer_given_fact, answer_tag>(at.known, [&](const auto& told) {
    for (const auto* served : at.known.all<&issue_answered_fact::answer>(told.answer)) {
      answer_row made;
      made.answer = at.known.id_of(told.answer);
      made.issue = at.known.id_of(served->issue);
      made.body = at.known.id_of(served->body);
      made.body_name = at.name_of(made.body);
      made.answered_on = told.day;
      made.manner = served->manner;
      made.kind = served->kind;
      made.is_interim = served->is_interim;
      made.number = at.known.text(told.number);
      made.promised_on = told.promised_on.get();
      made.text = at.known.words(told.text);
      to.add(std::move(made), served->issue);
    }
  });
}

}  // namespace doithoai::inline v0
