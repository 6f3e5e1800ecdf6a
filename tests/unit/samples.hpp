#pragma once
// One of every action with every member filled in, for tests that send records there and back.

#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "doithoai/command.hpp"
#include "doithoai/event.hpp"
#include "filled.hpp"

namespace samples {

template <class Id>
Id id_of(const char* text) {
  return Id::parse(text).value();
}

inline doithoai::date day(const char* text) { return doithoai::parse_date(text).value(); }
inline doithoai::instant moment(const char* text) { return doithoai::parse_instant(text).value(); }
inline doithoai::personal_text words(const char* text) { return doithoai::personal_text{std::string(text)}; }
inline doithoai::personal_text erased() {
  return doithoai::personal_text{doithoai::erasure{day("2021-03-01"), "yêu cầu của chủ thể dữ liệu"}};
}

inline doithoai::reading reading() {
  return {doithoai::reading_kind::inferred, {{3, 7, {}}, {9, 9, {}}}, "chỉ ghi \"Huyện\"", {}};
}

inline doithoai::body_class bodies() {
  return {"các ấp",
          doithoai::body_choice::session,
          {doithoai::tier::commune, doithoai::tier::hamlet},
          {doithoai::body_kind::hamlet},
          {}};
}

inline std::vector<doithoai::addressee> addressees() {
  return {{id_of<doithoai::organisation_id>("van-phong"), std::nullopt, {}}, {{}, bodies(), {}}};
}

inline doithoai::plan plan() {
  using namespace doithoai;
  doithoai::plan p;
  p.id = id_of<plan_id>("2020");
  p.number = "12";
  p.symbol = "KH-UBND";
  p.year = 2020;
  p.title = "Kế hoạch \\ \"đối thoại\"\n\t2020 / đợt 1 \u001f";
  p.issuer = id_of<organisation_id>("ubnd");
  p.superior = id_of<organisation_id>("huyen");
  p.place = "Hồng Ngự";
  p.issued_on = day("2020-02-29");
  p.bases = {{id_of<entry_id>("b1"), "căn cứ", reading(), {}}};
  p.scope = "toàn huyện";
  p.purposes = {{id_of<entry_id>("p1"), "mục đích", std::nullopt, {}}};
  p.aims = {{id_of<entry_id>("a1"), "mục tiêu", reading(), {}}};
  p.requirements = {{id_of<entry_id>("r1"), "yêu cầu", reading(), {}}};
  p.composition = {{id_of<entry_id>("c1"),
                    "Trưởng ấp",
                    bodies(),
                    {office::hamlet_head, office::hamlet_deputy},
                    2,
                    3,
                    composition_unit::hamlet,
                    session_part::co_chair,
                    reading(),
                    {}}};
  p.topics = {{id_of<entry_id>("t1"), id_of<category_code>("land.certificate"), "đất đai", reading(), {}}};
  p.topics_are_open = true;
  p.planned_sessions = {{id_of<entry_id>("s1"),
                         {id_of<organisation_id>("xa-a")},
                         session_kind::on_request,
                         session_form::hybrid,
                         {planned_time::day, 3, 8, day("2020-08-14"), "sau", {}},
                         reading(),
                         {}}};
  p.duties = {{id_of<entry_id>("d1"),
               "1.2",
               addressees(),
               addressees(),
               id_of<organisation_id>("ubnd"),
               duty_force::requested,
               "làm",
               {duty_time::yearly, day("2020-12-31"), 4, reading_kind::inferred, "hằng năm", {}},
               "báo cáo",
               reading(),
               {}}};
  p.references = {{id_of<entry_id>("x1"), "Quy chế", "QĐ 217", reading(), {}}};
  p.recipients = {{id_of<entry_id>("n1"), "Lưu", recipient_kind::archive, addressees(), reading(), {}}};
  p.signed_by = signer{"Nguyễn Văn A", "Chủ tịch", "TM.", {}};
  p.headings = {{id_of<entry_id>("h1"), "I.", reading(), {}}};
  p.readings = {{"/issuer", reading(), {}}};
  p.regime = id_of<document_id>("vn-2015");
  p.taxonomy = id_of<document_id>("seven");
  p.revision = 2;
  return p;
}

inline doithoai::rules rules() {
  using namespace doithoai;
  doithoai::rules r;
  r.calendar = {id_of<document_id>("lich"),
                "lịch",
                {day("2020-01-01"), day("2020-12-31")},
                day("2020-01-02"),
                {{day("2020-02-01"), day("2019-11-01"), "TB", true, {}}},
                day("2020-12-30"),
                {day_of_week::saturday, day_of_week::sunday},
                "QĐ 188",
                {{day("2020-09-02"), day_kind::closed, "Quốc khánh", day("2019-11-01"), {}, "TB", true, {}}},
                {},
                {{day("2020-09-02"), day_kind::worked, "trực", {}, day("2019-06-01"), "TB cũ", false, {}}}};
  r.regime = {
      id_of<document_id>("luat"),
      "luật",
      day("2016-01-01"),
      {{"session.notice_days",
        7,
        number_unit::calendar_days,
        "cấp xã",
        {tier::commune},
        day("2019-01-01"),
        day("2025-02-28"),
        "Điều 125 Luật",
        true,
        "đọc trong một bản sao",
        {}},
       {"session.notice_days", 5, number_unit::working_days, "", {}, {}, day("2018-12-31"), "cũ", false, "", {}}},
      {{"complaint.own_procedure",
        day("2012-07-01"),
        day("2026-06-30"),
        "Luật Khiếu nại",
        true,
        "đọc trong một bản sao",
        {}}},
      {}};
  r.taxonomy = {
      id_of<document_id>("seven"), "bảy lĩnh vực", {{id_of<category_code>("land"), "đất đai", "land", {}}}, {}};
  r.directory = {id_of<document_id>("danh-ba"),
                 "danh bạ",
                 {{id_of<organisation_id>("ubnd"),
                   "UBND",
                   "UB",
                   tier::district,
                   body_kind::peoples_committee,
                   id_of<organisation_id>("huyen"),
                   day("2016-01-01"),
                   day("2025-06-30"),
                   {id_of<organisation_id>("xa-a")},
                   "ghi chú",
                   {}}},
                 {{id_of<field_code>("dia-chinh"), "Địa chính", {}}},
                 {}};
  return r;
}

inline doithoai::deadline_rule deadline() {
  using namespace doithoai;
  return {deadline_kind::working_days,    day("2020-10-15"), 15, deadline_start::issued, 2020, 11, 4, 2, 15, 3,
          day_off_rule::next_working_day, "TB 12",           {}};
}

inline std::vector<doithoai::attendee> people() {
  using namespace doithoai;
  return {{id_of<organisation_id>("ubnd"),
           office::chairman,
           session_part::chair,
           {id_of<field_code>("dia-chinh")},
           words("Trần Thị B"),
           {}},
          {id_of<organisation_id>("xa-a"), office::civil_servant, session_part::guest, {}, erased(), {}}};
}

/// Some that are written out, for those that look at what is in them.
inline std::vector<doithoai::action> written_actions() {
  using namespace doithoai;
  const auto session = id_of<session_id>("s1");
  const auto issue = id_of<issue_id>("v1");
  const auto body = id_of<organisation_id>("phong");
  const auto conclusion = id_of<conclusion_id>("tb1");
  return {
      adopt_rules{rules().calendar, rules().regime, rules().taxonomy, rules().directory},
      adopt_plan{plan()},
      schedule_session{session,
                       id_of<entry_id>("P.a"),
                       day("2020-08-14"),
                       "08:00",
                       "hội trường",
                       {body},
                       session_kind::extraordinary,
                       session_form::online,
                       body,
                       body,
                       {body},
                       {id_of<entry_id>("T.land")}},
      announce_session{session, {channel::loudspeaker, channel::hamlet_head}, "mời bà con"},
      invite{session, people()},
      open_session{session},
      record_attendance{session, people(), 48, true},
      record_opinion{id_of<opinion_id>("y1"), session, opinion_channel::slip, words("đường hỏng"), erased(),
                     words("0900"), body},
      raise_issue{issue,
                  {id_of<opinion_id>("y1")},
                  issue_kind::reflection,
                  id_of<category_code>("economy.roads"),
                  competence::province,
                  body,
                  words("sửa đường"),
                  12},
      close_session{session},
      issue_conclusion{conclusion, session, "12", "TB-UBND", body, {{"giao phòng", {issue}, {}}}},
      assign_issue{id_of<part_id>("p1"), issue, body, {body}, deadline(), conclusion},
      extend_deadline{id_of<part_id>("p1"),
                      {5, deadline_unit::weeks, day("2020-12-20"), 15, "phức tạp", "Chủ tịch UBND", "CV 3/UBND", {}}},
      pause_deadline{id_of<part_id>("p1"),
                     {day("2020-10-20"), day("2020-10-22"), "chờ giám định", "CV 4/UBND", "CV 5/UBND", {}}},
      resume_deadline{id_of<part_id>("p1"), "CV 6/UBND"},
      give_answer{id_of<answer_id>("a1"),
                  {issue},
                  {id_of<part_id>("p1")},
                  body,
                  answer_manner::on_the_spot,
                  answer_kind::under_way,
                  true,
                  "45/UBND",
                  words("sẽ sửa"),
                  day("2020-12-01")},
      verify_issue{issue, body, false, "chưa"},
      complete_duty{id_of<entry_id>("d1"), body, session, "báo cáo"}};
}

/// One of each, in the order of `doithoai::action`; those that are not written out are filled in by their field tables.
inline std::vector<doithoai::action> actions() {
  std::vector<doithoai::action> all;
  const auto written = written_actions();
  for (std::size_t i = 0; i < filled::action_count(); ++i) {
    const auto found = std::find_if(written.begin(), written.end(), [&](const auto& one) { return one.index() == i; });
    all.push_back(found != written.end() ? *found : filled::action_at(i, [](auto) { return std::string("x1"); }));
  }
  return all;
}

/// What an event of the action says; those of rules and plan bring the whole document.
inline doithoai::happening happening_of(const doithoai::action& what) {
  using namespace doithoai;
  if (std::holds_alternative<adopt_rules>(what)) return rules_adopted{rules(), std::string(64, 'a'), {}};
  if (const auto* plan = std::get_if<adopt_plan>(&what)) return plan_adopted{*plan, std::string(64, 'b'), {}};
  return std::visit(
      []<class Action>(const Action& said) -> happening {
        if constexpr (std::is_same_v<typename event_of_action<Action>::type, recorded<Action>>)
          return recorded<Action>{said, {}};
        else
          throw std::invalid_argument("an event that says more than its command");
      },
      what);
}

}  // namespace samples
