#pragma once
// What the year of `ledger_data.hpp` is judged by: the shipped calendar, law and taxonomy, a directory of its places, and
// a plan with an entry for each commune.

#include <string>

#include "doithoai/plan.hpp"
#include "doithoai/rules.hpp"
#include "ledger_data.hpp"

namespace bench {

template <class Id>
Id id_of(const std::string& text) {
  return Id::parse(text).value();
}

inline std::string numbered(std::string prefix, number n) {
  if (n < 10) prefix += '0';
  return prefix += std::to_string(n);
}

inline std::string commune_text(number commune) { return numbered("xa-", commune); }
inline std::string hamlet_text(number commune, number hamlet) {
  return numbered("ap-", commune) + numbered("-", hamlet);
}
inline std::string body_text(number body) {
  if (body < district_bodies) return numbered("cq-", body);
  return body < district_bodies + communes ? numbered("ubnd-xa-", body - district_bodies)
                                           : numbered("cong-an-xa-", body - district_bodies - communes);
}

inline doithoai::directory directory() {
  using doithoai::body_kind;
  using doithoai::tier;
  doithoai::directory made;
  made.id = id_of<doithoai::document_id>("danh-ba");
  made.name = "Danh bạ cơ quan, đơn vị";
  const auto add = [&](const std::string& id, std::string name, tier level, body_kind kind, const std::string& parent) {
    doithoai::organisation body;
    body.id = id_of<doithoai::organisation_id>(id);
    body.name = std::move(name);
    body.level = level;
    body.kind = kind;
    if (!parent.empty()) body.parent = id_of<doithoai::organisation_id>(parent);
    made.organisations.push_back(std::move(body));
  };
  add("huyen", "Huyện", tier::district, body_kind::area, "");
  for (number b = 0; b < district_bodies; ++b)
    add(body_text(b), numbered("Cơ quan cấp huyện số ", b), tier::district,
        b == peoples_committee ? body_kind::peoples_committee
        : b < 14               ? body_kind::division
                               : body_kind::centre,
        "huyen");
  for (number c = 0; c < communes; ++c) {
    add(commune_text(c), numbered("Xã số ", c), tier::commune, body_kind::area, "huyen");
    add(body_text(committee_of(c)), numbered("UBND xã số ", c), tier::commune, body_kind::peoples_committee,
        commune_text(c));
    add(body_text(committee_of(c) + communes), numbered("Công an xã số ", c), tier::commune, body_kind::police,
        commune_text(c));
    for (number h = 0; h < hamlets_of_commune; ++h)
      add(hamlet_text(c, h), numbered("Ấp ", h) + numbered(", xã số ", c), tier::hamlet, body_kind::hamlet,
          commune_text(c));
  }
  return made;
}

inline std::string planned_text(number commune) { return numbered("buoi-", commune); }
inline constexpr const char* duty_before = "nv-chuan-bi";
inline constexpr const char* duty_after = "nv-bao-cao";

inline doithoai::plan plan() {
  using doithoai::body_kind;
  using doithoai::tier;
  doithoai::plan made;
  made.id = id_of<doithoai::plan_id>("ke-hoach-2020");
  made.year = 2020;
  made.title = "Tiếp xúc, đối thoại với Nhân dân năm 2020";
  made.issuer = id_of<doithoai::organisation_id>(body_text(peoples_committee));
  made.topics_are_open = true;
  const auto asks = [&](const char* id, const char* text, tier level, body_kind kind, doithoai::office position,
                        doithoai::composition_unit per) {
    doithoai::composition_rule rule;
    rule.id = id_of<doithoai::entry_id>(id);
    rule.text = text;
    rule.bodies.tiers = {level};
    rule.bodies.kinds = {kind};
    rule.any_of = {position};
    rule.per = per;
    made.composition.push_back(std::move(rule));
  };
  using doithoai::composition_unit;
  using doithoai::office;
  asks("tp-1", "Chủ tịch UBND huyện", tier::district, body_kind::peoples_committee, office::chairman,
       composition_unit::session);
  asks("tp-2", "Chủ tịch UBND xã", tier::commune, body_kind::peoples_committee, office::chairman,
       composition_unit::body);
  asks("tp-3", "Trưởng công an xã", tier::commune, body_kind::police, office::head, composition_unit::body);
  asks("tp-4", "Trưởng các ấp", tier::hamlet, body_kind::hamlet, office::hamlet_head, composition_unit::hamlet);
  for (number c = 0; c < communes; ++c) {
    doithoai::planned_session session;
    session.id = id_of<doithoai::entry_id>(planned_text(c));
    session.communes = {id_of<doithoai::organisation_id>(commune_text(c))};
    made.planned_sessions.push_back(std::move(session));
  }
  const auto tells = [&](const char* id, doithoai::addressee who, const char* text, doithoai::duty_time time) {
    doithoai::duty duty;
    duty.id = id_of<doithoai::entry_id>(id);
    duty.addressees = {std::move(who)};
    duty.text = text;
    duty.when.time = time;
    duty.evidence = "Báo cáo";
    made.duties.push_back(std::move(duty));
  };
  doithoai::addressee committees;
  committees.bodies.emplace();
  committees.bodies->tiers = {tier::commune};
  committees.bodies->kinds = {body_kind::peoples_committee};
  tells(duty_before, std::move(committees), "Chuẩn bị hội trường, mời người dân", doithoai::duty_time::before_session);
  doithoai::addressee monitor;
  monitor.body = id_of<doithoai::organisation_id>(body_text(monitoring_body));
  tells(duty_after, std::move(monitor), "Báo cáo kết quả buổi đối thoại", doithoai::duty_time::after_session);
  return made;
}

/// The two adoptions that come before everything else.
inline std::vector<doithoai::command> adoptions() {
  doithoai::adopt_rules rules;
  rules.directory = directory();
  return {{first_day, std::move(rules)}, {first_day, doithoai::adopt_plan{plan()}}};
}

}  // namespace bench
