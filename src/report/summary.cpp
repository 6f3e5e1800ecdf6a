// Counts the issues of a period into cells: all, and by category, commune and lead body.

#include "doithoai/summary.hpp"

#include <algorithm>
#include <map>

#include "doithoai/category.hpp"
#include "report/all_issues.hpp"

namespace doithoai::inline v0 {
namespace {

// What one issue, or one part, adds to its cells.
struct tally {
  bool is_carried_over = false;
  bool is_own_procedure = false;
  std::optional<date> answered_on;
  std::optional<answer_manner> manner;
  bool is_resolved = false;
  bool is_verified = false;
  bool is_overdue = false;
  std::optional<bool> is_in_time;
};

void add(summary_row& to, const tally& t) {
  ++(t.is_carried_over ? to.carried_over : to.received);
  ++to.total;
  if (t.is_own_procedure) {
    ++to.own_procedure;
    return;
  }
  if (!t.answered_on)
    ++to.unanswered;
  else
    ++(t.manner == answer_manner::on_the_spot ? to.answered_on_the_spot : to.answered_in_writing);
  to.resolved += t.is_resolved ? 1 : 0;
  to.verified += t.is_verified ? 1 : 0;
  to.overdue += t.is_overdue ? 1 : 0;
  if (t.is_in_time) ++(*t.is_in_time ? to.answered_in_time : to.answered_late);
}

// The rows of one group, in a given order of codes; codes beyond it follow in order of appearance, none comes last. Rows are
// found by the number that their code has in the ledger.
template <class Tag>
class group {
 public:
  group(const view& at, summary_group kind, bool keeps_empty) : at_(at), kind_(kind), keeps_empty_(keeps_empty) {}

  void add(const id<Tag>& code, const std::string& name) { (void)place_of(code.text(), name); }

  /// The row of a code that the ledger numbers; it may stand in the row of another one, its area.
  summary_row& at(number<Tag> code) {
    const auto place = code ? code.index() + 1 : 0;
    if (place >= by_number_.size()) by_number_.resize(place + 1, nowhere);
    if (by_number_[place] == nowhere) {
      const auto id = row_code(at_.known.id_of(code));
      by_number_[place] = place_of(id.text(), id.empty() ? without_name : at_.name_of(id));
    }
    return rows_[by_number_[place]];
  }

  void append_to(std::vector<summary_row>& all) const {
    for (const auto& r : rows_)
      if (!r.code.empty() && (keeps_empty_ || r.total > 0)) all.push_back(r);
    for (const auto& r : rows_)
      if (r.code.empty() && r.total > 0) all.push_back(r);
  }

 private:
  static constexpr auto nowhere = static_cast<std::size_t>(-1);
  static constexpr const char* without_name = "chưa xác định";

  static category_code row_code(const category_code& code) { return area_of(code); }
  static organisation_id row_code(organisation_id body) { return body; }

  std::size_t place_of(const std::string& code, const std::string& name) {
    const auto [found, is_new] = places_.try_emplace(code, rows_.size());
    if (is_new) {
      rows_.emplace_back();
      rows_.back().group = kind_;
      rows_.back().code = code;
      rows_.back().name = name;
    }
    return found->second;
  }

  const view& at_;
  summary_group kind_;
  bool keeps_empty_;
  std::vector<summary_row> rows_;
  std::map<std::string, std::size_t> places_;
  std::vector<std::size_t> by_number_;
};

class summing {
 public:
  summing(const view& at, const period& when) : at_(at), when_(when) {
    whole_.group = summary_group::all;
    whole_.name = "tất cả";
    if (at.rules == nullptr) return;
    for (const auto& c : at.rules->document.taxonomy.categories)
      if (area_of(c.code) == c.code) categories_.add(c.code, c.vietnamese);
    for (const auto& body : at.rules->document.directory.organisations) {
      if (body.kind == body_kind::area)
        communes_.add(body.id, body.name);
      else
        leads_.add(body.id, body.name);
    }
  }

  std::vector<summary_row> make() {
    each_issue(at_, [&](const auto& told, const auto& fate, auto parts) { add_issue(told, fate, parts); });
    std::vector<summary_row> rows{whole_};
    categories_.append_to(rows);
    communes_.append_to(rows);
    leads_.append_to(rows);
    return rows;
  }

 private:
  void add_issue(const told_of_issue& told, const issue_fate& fate, std::span<const part_fate> parts) {
    const date raised_on = told.raised->day;
    const bool carried =
        raised_on < when_.first && !fate.is_own_procedure && was_open_before(told, fate, parts, when_.first);
    if (!carried && !(when_.first <= raised_on && raised_on <= when_.last)) return;

    tally t{carried,
            fate.is_own_procedure,
            fate.answered_on,
            fate.manner,
            fate.resolved_on.has_value(),
            fate.verified_on.has_value(),
            fate.overdue_days > 0,
            fate.is_in_time};
    if (fate.spot_answered_on) {
      t.answered_on = fate.spot_answered_on;
      t.manner = answer_manner::on_the_spot;
    }
    add(whole_, t);
    add(categories_.at(told.raised->category), t);
    add(communes_.at(fate.commune), t);
    add_leads(told, fate, parts, t);
  }

  void add_leads(const told_of_issue& told, const issue_fate& fate, std::span<const part_fate> parts, tally t) {
    if (told.parts.empty()) return add(leads_.at(fate.lead), t);
    for (std::size_t i = 0; i < told.parts.size(); ++i) {
      const auto& part = parts[i];
      if (t.is_carried_over && part.answered_on && *part.answered_on < when_.first) continue;  // done before the period
      t.answered_on = part.answered_on;
      t.manner = part.manner;
      t.is_resolved = part.resolved_on.has_value();
      t.is_overdue = part.overdue_days > 0;
      t.is_in_time = part.is_in_time;
      add(leads_.at(told.parts[i].lead), t);
    }
  }

  const view& at_;
  const period& when_;
  summary_row whole_;
  group<category_tag> categories_{at_, summary_group::category, true};
  group<organisation_tag> communes_{at_, summary_group::commune, false};
  group<organisation_tag> leads_{at_, summary_group::lead_body, false};
};

summary_key key_of(const view& at, const period& when, const query& how) {
  summary_key made{when.name, when.first, when.last, how.as_of, how.known_on, {}, {}};
  if (at.rules == nullptr) return made;
  made.taxonomy = at.rules->document.taxonomy.id;
  made.rules = at.rules->digest;
  return made;
}

}  // namespace

summary summarise(const state& of, const period& when, const query& how) {
  const auto at = view_at(of, how);
  return {key_of(at, when, how), redacted(summing(at, when).make(), how)};
}

summary_key summary_key_of(const state& of, const period& when, const query& how) {
  return key_of(view_at(of, how), when, how);
}

}  // namespace doithoai::inline v0
