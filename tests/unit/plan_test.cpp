// Bodies, categories, shipped rules, and whom a plan misses at a session.
#include "doithoai/plan.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "small_year.hpp"

namespace {

using doithoai::area_of;
using doithoai::body_kind;
using doithoai::category_code;
using doithoai::organisation_id;
using doithoai::tier;
using small::day;
using small::id_of;
using strings = std::vector<std::string>;

TEST(category, has_the_area_before_its_first_dot) {
  EXPECT_EQ(area_of(id_of<category_code>("land.certificate")).text(), "land");
  EXPECT_EQ(area_of(id_of<category_code>("land.certificate.new")).text(), "land");
  EXPECT_EQ(area_of(id_of<category_code>("land")).text(), "land");
  EXPECT_EQ(area_of(category_code()), category_code());
  EXPECT_EQ(area_of(id_of<category_code>("land.")).text(), "land");
}

TEST(category, is_found_by_its_code) {
  const auto all = small::rules().taxonomy;
  const auto* found = doithoai::find_category(all, id_of<category_code>("land.certificate"));
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(found->english, "Land certificates");
  EXPECT_EQ(doithoai::find_category(all, id_of<category_code>("land.cert")), nullptr);
  EXPECT_EQ(doithoai::find_category(all, category_code()), nullptr);
}

TEST(rules, are_shipped_for_the_years_that_a_regime_covers) {
  EXPECT_EQ(doithoai::shipped_rules(2020)->regime.id.text(), "vn-2015");
  EXPECT_EQ(doithoai::shipped_rules(2016)->regime.id.text(), "vn-2016");
  EXPECT_EQ(doithoai::shipped_rules(2025)->regime.id.text(), "vn-2023");  // on its first day
  EXPECT_EQ(doithoai::shipped_rules(2026)->regime.id.text(), "vn-2026");
  EXPECT_EQ(doithoai::shipped_rules(2015).error().code, doithoai::errc::not_covered);
  EXPECT_EQ(doithoai::shipped_rules(2015).error().where, "/regime");
  EXPECT_TRUE(doithoai::shipped_rules(2020)->directory.organisations.empty());
  EXPECT_EQ(doithoai::shipped_text("calendar-mars").error().code, doithoai::errc::invalid_argument);
  for (const auto name : doithoai::shipped_names()) EXPECT_FALSE(doithoai::shipped_text(name)->empty()) << name;
}

TEST(organisation, is_valid_from_its_first_to_its_last_day) {
  doithoai::organisation body;
  EXPECT_TRUE(doithoai::is_valid_on(body, day("1900-01-01")));
  body.valid_from = day("2020-01-01");
  body.valid_to = day("2025-06-30");
  EXPECT_FALSE(doithoai::is_valid_on(body, day("2019-12-31")));
  EXPECT_TRUE(doithoai::is_valid_on(body, day("2020-01-01")));
  EXPECT_TRUE(doithoai::is_valid_on(body, day("2025-06-30")));
  EXPECT_FALSE(doithoai::is_valid_on(body, day("2025-07-01")));
}

TEST(organisation, is_found_by_its_id) {
  const auto all = small::rules().directory;
  ASSERT_NE(doithoai::find_organisation(all, id_of<organisation_id>("ap-a2")), nullptr);
  EXPECT_EQ(doithoai::find_organisation(all, id_of<organisation_id>("ap-a2"))->name, "ấp A2");
  EXPECT_EQ(doithoai::find_organisation(all, id_of<organisation_id>("ap-a9")), nullptr);
}

strings expanded(const doithoai::body_class& bodies, const doithoai::directory& all, const char* on = "2020-08-14") {
  strings ids;
  for (const auto& id : doithoai::expand(bodies, all, day(on))) ids.push_back(id.text());
  return ids;
}

TEST(body_class, is_expanded_in_the_order_of_the_directory) {
  const auto all = small::rules().directory;
  doithoai::body_class bodies;
  bodies.kinds = {body_kind::hamlet};
  EXPECT_EQ(expanded(bodies, all), (strings{"ap-a1", "ap-a2", "ap-b1"}));
  bodies.kinds = {body_kind::division, body_kind::office};
  EXPECT_EQ(expanded(bodies, all), (strings{"van-phong", "phong-noi-vu", "phong-ktht", "phong-tnmt"}));
  bodies.kinds = {body_kind::peoples_committee};
  EXPECT_EQ(expanded(bodies, all), (strings{"ubnd-huyen", "ubnd-xa-a", "ubnd-xa-b"}));
  bodies.tiers = {tier::commune};
  EXPECT_EQ(expanded(bodies, all), (strings{"ubnd-xa-a", "ubnd-xa-b"}));
  bodies.tiers = {tier::province};
  EXPECT_EQ(expanded(bodies, all), strings{});
}

TEST(body_class, has_areas_only_when_they_are_asked_for) {
  const auto all = small::rules().directory;
  doithoai::body_class bodies;
  bodies.tiers = {tier::commune};
  EXPECT_EQ(expanded(bodies, all), (strings{"hdnd-xa-a", "ubnd-xa-a", "hdnd-xa-b", "ubnd-xa-b"}));
  bodies.kinds = {body_kind::area};
  EXPECT_EQ(expanded(bodies, all), (strings{"xa-a", "xa-b"}));
  EXPECT_EQ(expanded({}, all).size(), all.organisations.size() - 3);
}

TEST(body_class, has_the_bodies_of_its_day) {
  auto all = small::rules().directory;
  for (auto& body : all.organisations)
    if (body.id.text() == "ap-a1") body.valid_to = day("2020-08-13");
  doithoai::body_class bodies;
  bodies.kinds = {body_kind::hamlet};
  EXPECT_EQ(expanded(bodies, all, "2020-08-13"), (strings{"ap-a1", "ap-a2", "ap-b1"}));
  EXPECT_EQ(expanded(bodies, all, "2020-08-14"), (strings{"ap-a2", "ap-b1"}));
}

// Composition. Everybody that the small plan asks for at a session in xã A which concerns phòng KT-HT.
const std::string everybody = R"({"body":"ubnd-huyen","position":"chairman"},
    {"body":"phong-ktht","position":"deputy_head"},
    {"body":"hdnd-xa-a","position":"standing_member"},
    {"body":"ubnd-xa-a","position":"civil_servant","fields":["dia-chinh","tu-phap"]},
    {"body":"ubnd-xa-a","position":"civil_servant","fields":["van-hoa"]},
    {"body":"ubnd-xa-a","position":"vice_chairman","part":"chair"},
    {"body":"ap-a1","position":"hamlet_head"},
    {"body":"ap-a2","position":"hamlet_deputy"})";

struct meeting {
  std::string communes = R"(["xa-a"])";
  std::string concerned = R"(["phong-ktht"])";
  doithoai::rules rules = small::rules();
  doithoai::plan plan = small::plan();
};

strings as_text(const std::vector<doithoai::gap_row>& gaps) {
  strings all;
  for (const auto& g : gaps)
    all.push_back(g.rule.text() + " " + g.body.text() + g.field.text() + " " + std::to_string(g.present) + "/" +
                  std::to_string(g.asked));
  return all;
}

strings missing(const std::string& present, const meeting& at = {}) {
  auto l = small::adopted(at.rules, at.plan);
  small::must(l, "schedule_session", "2020-08-01",
              R"({"session":"s1","planned":"P.a","held_on":"2020-08-14","communes":)" + at.communes +
                  R"(,"concerned":)" + at.concerned + "}");
  const auto told =
      small::must(l, "record_attendance", "2020-08-14", R"({"session":"s1","present":[)" + present + "]}");
  const auto gaps = doithoai::gaps(l.current(), {.as_of = day("2020-12-31")});
  // Findings, table and the session's own count say the same.
  EXPECT_EQ(told.findings.size(), gaps.size());
  for (const auto& f : told.findings) EXPECT_EQ(f.rule, "session.office_missing");
  EXPECT_EQ(doithoai::sessions(l.current(), {.as_of = day("2020-12-31")}).at(0).missing, static_cast<int>(gaps.size()));
  std::size_t lasting = 0;
  for (const auto& f : doithoai::findings(l.current(), {.as_of = day("2020-12-31")}))
    lasting += f.rule == "session.office_missing" ? 1 : 0;
  EXPECT_EQ(lasting, gaps.size());
  return as_text(gaps);
}

std::string without(const std::string& line) {
  auto all = everybody;
  const auto at = all.find(line);
  EXPECT_NE(at, std::string::npos) << line;
  const auto begin = all.rfind('{', at);
  const auto end = all.find('}', at) + 1;
  all.erase(begin, end - begin);
  // One comma too many is left.
  for (auto comma = all.find(','); comma != std::string::npos; comma = all.find(',', comma + 1)) {
    const auto next = all.find_first_not_of(" \n", comma + 1);
    const auto before = all.find_last_not_of(" \n", comma - 1);
    if (next == std::string::npos || all[next] == ',' || comma == 0 || before == std::string::npos) {
      all.erase(comma, 1);
      break;
    }
  }
  return all;
}

TEST(composition, misses_nobody_when_everybody_is_there) { EXPECT_EQ(missing(everybody), strings{}); }

TEST(composition, misses_everybody_when_a_stranger_came_alone) {
  EXPECT_EQ(missing(R"({"body":"mttq-huyen","position":"chairman"})"),
            (strings{"C.chairman  0/1", "C.divisions phong-ktht 0/1", "C.council hdnd-xa-a 0/1",
                     "C.fields dia-chinh 0/1", "C.fields tu-phap 0/1", "C.fields van-hoa 0/1", "C.chair  0/1",
                     "C.hamlets ap-a1 0/1", "C.hamlets ap-a2 0/1"}));
}

TEST(composition, misses_one_office_of_a_session) {
  EXPECT_EQ(missing(without(R"("body":"ubnd-huyen")")), strings{"C.chairman  0/1"});
  // Another position of the same body, and the same position of another body, do not count.
  EXPECT_EQ(missing(without(R"("body":"ubnd-huyen")") + R"(,{"body":"ubnd-huyen","position":"vice_chairman"})"),
            strings{"C.chairman  0/1"});
  EXPECT_EQ(missing(without(R"("body":"ubnd-huyen")") + R"(,{"body":"ubnd-xa-a","position":"chairman"})"),
            strings{"C.chairman  0/1"});
}

TEST(composition, misses_a_body_that_the_session_concerns) {
  meeting both;
  both.concerned = R"(["phong-tnmt","phong-ktht"])";
  EXPECT_EQ(missing(everybody, both), strings{"C.divisions phong-tnmt 0/1"});
  meeting none;
  none.concerned = "[]";
  EXPECT_EQ(missing(without(R"("body":"phong-ktht")"), none), strings{});
}

TEST(composition, takes_one_of_several_positions) {
  EXPECT_EQ(missing(without(R"("body":"ap-a2")") + R"(,{"body":"ap-a2","position":"hamlet_head"})"), strings{});
  EXPECT_EQ(missing(without(R"("body":"ap-a2")") + R"(,{"body":"ap-a2","position":"civil_servant"})"),
            strings{"C.hamlets ap-a2 0/1"});
}

TEST(composition, asks_the_bodies_of_the_session_s_communes_alone) {
  meeting both;
  both.communes = R"(["xa-a","xa-b"])";
  EXPECT_EQ(missing(everybody, both), (strings{"C.council hdnd-xa-b 0/1", "C.hamlets ap-b1 0/1"}));
  meeting other;
  other.communes = R"(["xa-b"])";
  EXPECT_EQ(missing(everybody, other),
            (strings{"C.council hdnd-xa-b 0/1", "C.fields dia-chinh 0/1", "C.fields tu-phap 0/1",
                     "C.fields van-hoa 0/1", "C.chair  0/1", "C.hamlets ap-b1 0/1"}));
}

TEST(composition, asks_a_cluster_of_hamlets_for_its_own_hamlets_and_its_commune) {
  meeting cluster;
  cluster.communes = R"(["ap-a2"])";
  EXPECT_EQ(missing(without(R"("body":"ap-a1")"), cluster), strings{});
  EXPECT_EQ(missing(without(R"("body":"hdnd-xa-a")"), cluster), strings{"C.council hdnd-xa-a 0/1"});
}

TEST(composition, finds_bodies_though_parents_go_round_in_a_circle) {
  meeting at;
  for (auto& body : at.rules.directory.organisations)
    if (body.id.text() == "xa-a") body.parent = id_of<organisation_id>("ubnd-xa-a");
  EXPECT_EQ(missing(everybody, at), strings{});
  EXPECT_EQ(missing(without("hdnd-xa-a"), at), strings{"C.council hdnd-xa-a 0/1"});
  at.communes = R"(["ap-a1"])";
  EXPECT_EQ(missing(without("hdnd-xa-a"), at), strings{"C.council hdnd-xa-a 0/1"});
}

TEST(composition, asks_nobody_where_there_is_no_such_body) {
  meeting at;
  std::erase_if(at.rules.directory.organisations, [](const auto& body) { return body.id.text() == "ubnd-xa-a"; });
  const std::string others = R"({"body":"ubnd-huyen","position":"chairman"},{"body":"phong-ktht","position":"head"},
      {"body":"hdnd-xa-a","position":"chairman"},{"body":"ap-a1","position":"hamlet_head"},
      {"body":"ap-a2","position":"hamlet_head"})";
  EXPECT_EQ(missing(others, at), strings{});
}

TEST(composition, counts_a_civil_servant_for_each_of_his_fields) {
  EXPECT_EQ(missing(without(R"("fields":["dia-chinh","tu-phap"])")),
            (strings{"C.fields dia-chinh 0/1", "C.fields tu-phap 0/1"}));
  EXPECT_EQ(missing(without(R"("fields":["van-hoa"])") + R"(,{"body":"ubnd-xa-a","position":"civil_servant"})"),
            strings{"C.fields van-hoa 0/1"});
}

TEST(composition, wants_a_chair_who_chairs) {
  EXPECT_EQ(missing(without(R"("part":"chair")") + R"(,{"body":"ubnd-xa-a","position":"vice_chairman"})"),
            strings{"C.chair  0/1"});
  EXPECT_EQ(
      missing(without(R"("part":"chair")") + R"(,{"body":"ubnd-huyen","position":"vice_chairman","part":"chair"})"),
      strings{"C.chair  0/1"});
}

TEST(composition, counts_a_chair_as_a_member_and_a_guest_as_none) {
  EXPECT_EQ(
      missing(without(R"("body":"ubnd-huyen")") + R"(,{"body":"ubnd-huyen","position":"chairman","part":"secretary"})"),
      strings{});
  EXPECT_EQ(
      missing(without(R"("body":"ubnd-huyen")") + R"(,{"body":"ubnd-huyen","position":"chairman","part":"guest"})"),
      strings{"C.chairman  0/1"});
}

TEST(composition, asks_for_a_number_of_people) {
  meeting two;
  two.plan.composition[0].at_least = 2;
  two.plan.composition[0].any_of = {};
  EXPECT_EQ(missing(everybody, two), strings{"C.chairman  1/2"});
  EXPECT_EQ(missing(everybody + R"(,{"body":"ubnd-huyen","position":"other"})", two), strings{});
}

TEST(composition, does_not_ask_for_a_body_that_is_no_more) {
  meeting later;
  for (auto& body : later.rules.directory.organisations)
    if (body.id.text() == "ap-a2") body.valid_to = day("2020-08-13");
  EXPECT_EQ(missing(without(R"("body":"ap-a2")"), later), strings{});
}

TEST(composition, of_several_lists_adds_up) {
  auto l = small::adopted();
  small::must(
      l, "schedule_session", "2020-08-01",
      R"({"session":"s1","planned":"P.a","held_on":"2020-08-14","communes":["xa-a"],"concerned":["phong-ktht"]})");
  small::must(l, "record_attendance", "2020-08-14", R"({"session":"s1","citizens":40})");
  EXPECT_TRUE(doithoai::gaps(l.current(), {.as_of = day("2020-12-31")}).empty()) << "nobody was told of yet";
  small::must(l, "record_attendance", "2020-08-14",
              R"({"session":"s1","present":[)" + without(R"("body":"ap-a2")") + "]}");
  EXPECT_EQ(as_text(doithoai::gaps(l.current(), {.as_of = day("2020-12-31")})), strings{"C.hamlets ap-a2 0/1"});
  small::must(l, "record_attendance", "2020-08-15",
              R"({"session":"s1","present":[{"body":"ap-a2","position":"hamlet_head"}]})");
  EXPECT_TRUE(doithoai::gaps(l.current(), {.as_of = day("2020-12-31")}).empty());
  EXPECT_EQ(as_text(doithoai::gaps(l.current(), {.as_of = day("2020-08-14")})), strings{"C.hamlets ap-a2 0/1"});
}

TEST(composition, judges_invitations_in_the_same_way) {
  auto l = small::adopted();
  small::must(
      l, "schedule_session", "2020-08-01",
      R"({"session":"s1","planned":"P.a","held_on":"2020-08-14","communes":["xa-a"],"concerned":["phong-ktht"]})");
  const auto told = small::must(l, "invite", "2020-08-02",
                                R"({"session":"s1","invited":[)" + without(R"("body":"ubnd-huyen")") + "]}");
  ASSERT_EQ(small::rules_in(told.findings), strings{"session.office_not_invited"});
  EXPECT_EQ(told.findings[0].level, doithoai::severity::warning);
  EXPECT_EQ(told.findings[0].basis, "small-plan/C.chairman");
  EXPECT_TRUE(doithoai::gaps(l.current(), {.as_of = day("2020-12-31")}).empty()) << "invitations are no attendance";
}

// What a plan must fulfil to be adopted.
TEST(plan, is_refused_with_all_its_mistakes_at_once) {
  auto wrong = small::plan();
  wrong.issuer = id_of<organisation_id>("nobody");
  wrong.topics[1].id = wrong.topics[0].id;
  wrong.topics[0].category = id_of<category_code>("water");
  wrong.planned_sessions[1].communes = {id_of<organisation_id>("xa-z")};
  wrong.duties[0].addressees[0].body = id_of<organisation_id>("nobody");
  wrong.duties[1].addressees = {{}};
  wrong.regime = id_of<doithoai::document_id>("another");
  doithoai::ledger l;
  const doithoai::context who{small::moment("2020-01-02T08:00:00+07:00"), "văn phòng"};
  l.apply(small::adopting(small::rules()), who).value();
  const auto decided = l.apply({day("2020-01-02"), doithoai::adopt_plan{wrong}}, who);
  ASSERT_FALSE(decided);
  strings found;
  for (const auto& f : decided.error().findings) found.push_back(f.rule + " " + f.path);
  std::sort(found.begin(), found.end());
  EXPECT_EQ(found, (strings{"id.taken /data/plan/topics/1/id", "id.unknown /data/plan/duties/0/addressees/0/body",
                            "id.unknown /data/plan/issuer", "id.unknown /data/plan/planned_sessions/1/communes/0",
                            "id.unknown /data/plan/topics/0/category",
                            "plan.addressee_unclear /data/plan/duties/1/addressees/0",
                            "plan.other_document /data/plan/regime"}));
  EXPECT_EQ(l.revision(), 1);
}

TEST(rules, are_refused_with_all_their_mistakes_at_once) {
  auto wrong = small::rules();
  wrong.calendar.days.push_back(wrong.calendar.days[0]);
  wrong.taxonomy.categories[1].code = wrong.taxonomy.categories[0].code;
  wrong.directory.organisations[2].id = wrong.directory.organisations[1].id;
  wrong.directory.organisations[0].successors = {id_of<organisation_id>("nobody")};
  wrong.directory.fields[2].code = wrong.directory.fields[0].code;
  doithoai::ledger l;
  const auto decided = l.apply(small::adopting(wrong), {small::moment("2020-01-02T08:00:00+07:00"), "văn phòng"});
  ASSERT_FALSE(decided);
  strings found;
  for (const auto& f : decided.error().findings) found.push_back(f.rule + " " + f.path);
  std::sort(found.begin(), found.end());
  EXPECT_EQ(found, (strings{"id.taken /data/directory/fields/2/code", "id.taken /data/directory/organisations/2/id",
                            "id.taken /data/taxonomy/categories/1/code",
                            "id.unknown /data/directory/organisations/0/successors/0",
                            "rules.calendar_unusable /data/calendar/days/3"}));
  EXPECT_EQ(l.revision(), 0);
}

}  // namespace
