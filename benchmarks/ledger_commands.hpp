#pragma once
// The steps of a year as commands: records with text ids and words, as a host gives them.

#include <string>
#include <vector>

#include "ledger_documents.hpp"
#include "ledger_stream.hpp"

namespace bench {

/// Words of about the length of petitions that were read (57 letters on average), no two alike.
inline std::string words_of(number issue, const char* end) {
  static constexpr std::array<const char*, 8> asked{"Đề nghị sớm sửa chữa đoạn đường",
                                                    "Hồ sơ nộp đã lâu chưa có kết quả, thửa",
                                                    "Rác không được thu gom ở tổ",
                                                    "Đề nghị cấp điện ba pha cho khu sản xuất",
                                                    "Mức bồi thường thấp so với thực tế, hộ",
                                                    "Kênh cạn, không đủ nước tưới cho cánh đồng",
                                                    "Xe chở cát chạy quá tải qua ấp, tuyến",
                                                    "Chưa nhận được trợ cấp theo quyết định"};
  static constexpr std::array<const char*, 5> why{"", ", mưa lớn là ngập", ", đã kiến nghị nhiều lần",
                                                  ", người dân đi lại khó khăn",
                                                  ", đề nghị cơ quan chuyên môn kiểm tra và trả lời cụ thể"};
  chance draw(2, 3, issue);
  std::string made = asked[draw.below(asked.size())];
  made += ' ';
  made += std::to_string(issue);
  made += why[draw.below(why.size())];
  made += end;
  return made;
}

class commands {
 public:
  explicit commands(const year& of)
      : of_(of), bodies_(names(bodies, body_text)), communes_(names(communes, commune_text)) {
    for (const auto& c : doithoai::shipped_rules(2020).value().taxonomy.categories) categories_.push_back(c.code);
  }

  doithoai::command of(const step& s) {
    switch (s.kind) {
      case step_kind::schedule: return schedule(s.subject);
      case step_kind::announce: return announce(s.subject);
      case step_kind::invite: return invite(s.subject);
      case step_kind::prepare: return prepare(s.subject);
      case step_kind::open: return {session(s.subject).held.happened, doithoai::open_session{session_id(s.subject)}};
      case step_kind::attend: return attend(s.subject);
      case step_kind::opinion: return opinion(s.subject, s.which);
      case step_kind::issue: return raise(s.subject);
      case step_kind::spot_answer: return answer_on_the_spot(s.subject);
      case step_kind::close: return {session(s.subject).held.happened, doithoai::close_session{session_id(s.subject)}};
      case step_kind::conclude: return conclude(s.subject);
      case step_kind::report: return report(s.subject);
      case step_kind::assign: return assign(s.subject, s.which);
      case step_kind::change: return change(s.subject, s.which);
      case step_kind::interim_answer: return answer(s.subject, s.which, true);
      case step_kind::answer: return answer(s.subject, s.which, false);
      case step_kind::verify: return verify(s.subject, s.which);
      case step_kind::respond: return respond(s.subject);
    }
    return {};
  }

  [[nodiscard]] static doithoai::context context_of(const step& s) {
    return {doithoai::instant{s.recorded} + std::chrono::seconds{s.second} - doithoai::vietnam_offset, "văn thư"};
  }

  static std::string part_text(number issue, number p) { return "pc-" + std::to_string(2 * issue + p); }

 private:
  static std::vector<doithoai::organisation_id> names(number count, std::string (*text)(number)) {
    std::vector<doithoai::organisation_id> made;
    for (number n = 0; n < count; ++n) made.push_back(id_of<doithoai::organisation_id>(text(n)));
    return made;
  }

  template <class Id>
  static Id id(const char* prefix, number n) {
    return id_of<Id>(prefix + std::to_string(n));
  }
  static doithoai::session_id session_id(number s) { return id<doithoai::session_id>("bdt-", s); }
  static doithoai::issue_id issue_id(number i) { return id<doithoai::issue_id>("vd-", i); }
  static doithoai::opinion_id opinion_id(number i, number which) {
    return id<doithoai::opinion_id>("yk-", 2 * i + which);
  }
  static doithoai::part_id part_id(number i, number p) { return id_of<doithoai::part_id>(part_text(i, p)); }
  static doithoai::conclusion_id conclusion_id(number s) { return id<doithoai::conclusion_id>("tb-", s); }

  [[nodiscard]] session_story session(number s) const { return of_.session(s); }
  [[nodiscard]] issue_story issue(number i, session_story& at) const {
    const auto s = of_.session_of(i);
    at = of_.session(s);
    return of_.issue(i, s, at);
  }

  doithoai::command schedule(number s) const {
    const auto story = session(s);
    doithoai::schedule_session c;
    c.session = session_id(s);
    if (story.is_planned) c.planned = id_of<doithoai::entry_id>(planned_text(story.commune));
    c.held_on = story.held.happened;
    c.starts_at = "07:30";
    c.venue = "Hội trường UBND xã";
    c.communes = {communes_[story.commune]};
    c.concerned = {bodies_[2 + s % (district_bodies - 2)]};
    return {story.scheduled.happened, std::move(c)};
  }

  doithoai::command announce(number s) const {
    return {session(s).announced.happened,
            doithoai::announce_session{
                session_id(s), {doithoai::channel::loudspeaker, doithoai::channel::notice_board}, ""}};
  }

  // The offices that the plan asks for; one in ten is not there.
  [[nodiscard]] std::vector<doithoai::attendee> people(number s, std::uint64_t occasion) const {
    using doithoai::office;
    chance draw(3, occasion, s);
    const auto commune = session(s).commune;
    std::vector<doithoai::attendee> all;
    const auto add = [&](const doithoai::organisation_id& body, office position, const char* name) {
      if (draw.percent(10)) return;
      all.push_back({body, position, doithoai::session_part::member, {}, doithoai::personal_text(name), {}});
    };
    add(bodies_[peoples_committee], office::chairman, "Nguyễn Văn An");
    add(bodies_[committee_of(commune)], office::chairman, "Trần Thị Bình");
    add(bodies_[committee_of(commune) + communes], office::head, "");
    for (number h = 0; h < hamlets_of_commune; ++h)
      add(id_of<doithoai::organisation_id>(hamlet_text(commune, h)), office::hamlet_head, "");
    return all;
  }

  doithoai::command invite(number s) const {
    return {session(s).invited.happened, doithoai::invite{session_id(s), people(s, 1)}};
  }

  doithoai::command attend(number s) const {
    chance draw(3, 3, s);
    return {session(s).held.happened,
            doithoai::record_attendance{session_id(s), people(s, 2), static_cast<std::int32_t>(30 + draw.below(120))}};
  }

  doithoai::command prepare(number s) const {
    const auto story = session(s);
    return {story.prepared.happened,
            doithoai::complete_duty{id_of<doithoai::entry_id>(duty_before), bodies_[committee_of(story.commune)],
                                    session_id(s), "Báo cáo chuẩn bị"}};
  }

  doithoai::command report(number s) const {
    return {session(s).reported.happened,
            doithoai::complete_duty{id_of<doithoai::entry_id>(duty_after), bodies_[monitoring_body], session_id(s),
                                    "Báo cáo số " + std::to_string(s)}};
  }

  doithoai::command opinion(number i, number which) const {
    session_story at;
    const auto story = issue(i, at);
    chance draw(3, 4 + which, i);
    doithoai::record_opinion c;
    c.opinion = opinion_id(i, which);
    c.session = session_id(story.session);
    c.channel = static_cast<doithoai::opinion_channel>(draw.weighted<4>({80, 10, 6, 4}));
    c.words = doithoai::personal_text(words_of(i, which == 0 ? "." : ", tôi cũng có ý kiến như vậy."));
    if (draw.percent(60)) c.speaker = doithoai::personal_text("Người dân số " + std::to_string(i));
    if (draw.percent(10)) c.contact = doithoai::personal_text("09" + std::to_string(10'000'000 + i));
    c.hamlet = id_of<doithoai::organisation_id>(hamlet_text(at.commune, draw.below(hamlets_of_commune)));
    return {at.held.happened, std::move(c)};
  }

  doithoai::command raise(number i) const {
    session_story at;
    const auto story = issue(i, at);
    doithoai::raise_issue c;
    c.issue = issue_id(i);
    number from = i;
    while (of_.issue(from, story.session, at).shares_opinion) --from;
    c.opinions.push_back(opinion_id(from, 0));
    if (story.has_second_opinion) c.opinions.push_back(opinion_id(i, 1));
    c.kind = story.kind;
    c.category = categories_[story.category];
    c.level = story.level;
    if (story.commune != nothing) c.commune = communes_[story.commune];
    c.summary = doithoai::personal_text(words_of(i, ""));
    chance draw(3, 6, i);
    if (draw.percent(10)) c.people = static_cast<std::int32_t>(2 + draw.below(60));
    return {at.held.happened, std::move(c)};
  }

  doithoai::command answer_on_the_spot(number i) const {
    session_story at;
    const auto story = issue(i, at);
    doithoai::give_answer c;
    c.answer = id<doithoai::answer_id>("tl-", 5 * i);
    c.issues = {issue_id(i)};
    c.body = bodies_[story.spot.body];
    c.manner = doithoai::answer_manner::on_the_spot;
    c.kind = story.spot.kind;
    c.text = doithoai::personal_text("Đã giải trình tại buổi đối thoại");
    return {story.spot.on.happened, std::move(c)};
  }

  // The notice has an item for the first issues that are given to a body.
  doithoai::command conclude(number s) const {
    const auto story = session(s);
    doithoai::issue_conclusion c;
    c.conclusion = conclusion_id(s);
    c.session = session_id(s);
    c.number = std::to_string(s + 1);
    c.symbol = "TB-UBND";
    c.concluder = bodies_[peoples_committee];
    doithoai::conclusion_item item;
    item.text = "Giao các cơ quan trả lời người dân đúng hạn.";
    const auto most = of_.is_plain() ? 0U : 10U;
    for (number i = story.first_issue; i < story.first_issue + story.issues && item.issues.size() < most; ++i)
      if (of_.issue(i, s, story).part_count > 0) item.issues.push_back(issue_id(i));
    c.items.push_back(std::move(item));
    return {story.concluded.happened, std::move(c)};
  }

  doithoai::command assign(number i, number p) const {
    session_story at;
    const auto story = issue(i, at);
    const auto& part = story.parts[p];
    doithoai::assign_issue c;
    c.part = part_id(i, p);
    c.issue = issue_id(i);
    c.lead = bodies_[part.lead];
    for (const auto body : part.coordinating)
      if (body != nothing) c.coordinating.push_back(bodies_[body]);
    c.due.kind = part.kind;
    if (part.kind == doithoai::deadline_kind::by_date) c.due.day = part.by;
    if (part.amount > 0) {
      c.due.amount = part.amount;
      c.due.from = part.from;
    }
    if (part.moves_off_days_off) c.due.when_off = doithoai::day_off_rule::next_working_day;
    if (part.is_by_conclusion)
      c.conclusion = conclusion_id(story.session);
    else if (part.kind != doithoai::deadline_kind::none_set)
      c.due.basis = "Công văn số " + std::to_string(i) + "/UBND";
    return {part.assigned.happened, std::move(c)};
  }

  doithoai::command change(number i, number p) const {
    session_story at;
    const auto part = issue(i, at).parts[p];
    if (part.change == change_kind::pause)
      return {part.changed.happened,
              doithoai::pause_deadline{part_id(i, p), {part.pause_from, part.pause_to, "chờ kết quả đo đạc", {}, {}}}};
    doithoai::deadline_extension more;
    more.amount = part.extension;
    more.reason = "nội dung phức tạp";
    more.approver = "Chủ tịch UBND huyện";
    return {part.changed.happened, doithoai::extend_deadline{part_id(i, p), std::move(more)}};
  }

  doithoai::command answer(number i, number p, bool is_interim) const {
    session_story at;
    const auto story = issue(i, at);
    const auto& part = story.parts[p];
    doithoai::give_answer c;
    c.answer = id<doithoai::answer_id>("tl-", 5 * i + (is_interim ? 3 : 1) + p);
    c.issues = {issue_id(i)};
    if (!is_interim && names_issue_before(i, part, at)) c.issues.push_back(issue_id(i - 1));
    c.body = bodies_[is_interim ? part.lead : part.answer.body];
    c.kind = is_interim ? doithoai::answer_kind::under_way : part.answer.kind;
    c.is_interim = is_interim;
    c.number = std::to_string(i) + "/CV";
    c.text = doithoai::personal_text("Cơ quan đã kiểm tra và trả lời như sau, việc số " + std::to_string(i));
    return {is_interim ? part.interim.happened : part.answer.on.happened, std::move(c)};
  }

  doithoai::command verify(number i, number which) const {
    session_story at;
    const auto story = issue(i, at);
    return {story.verified[which].happened,
            doithoai::verify_issue{issue_id(i), bodies_[monitoring_body], story.is_confirmed[which], ""}};
  }

  doithoai::command respond(number i) const {
    session_story at;
    const auto story = issue(i, at);
    return {story.responded.happened, doithoai::record_response{issue_id(i), story.satisfaction,
                                                                doithoai::personal_text("Tôi đã nhận được trả lời"),
                                                                doithoai::response_way::telephone}};
  }

 public:
  /// Whether a part's answer names the issue before too: one of the same session, and not of its own procedure.
  [[nodiscard]] bool names_issue_before(number i, const part_story& part, const session_story& at) const {
    return part.answer.names_issue_before && i > at.first_issue &&
           !has_own_procedure(of_.issue(i - 1, of_.session_of(i), at).kind);
  }

 private:
  const year& of_;
  std::vector<doithoai::organisation_id> bodies_, communes_;
  std::vector<doithoai::category_code> categories_;
};

}  // namespace bench
