#include "doithoai/summary.hpp"

#include <algorithm>
#include <unordered_map>

#include "doithoai/category.hpp"
#include "report/glance.hpp"

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

// The rows of one group, in a given order of codes; codes beyond it follow in order of appearance, none comes last.
class group {
 public:
  group(summary_group kind, bool keeps_empty) : kind_(kind), keeps_empty_(keeps_empty) {}

  summary_row& at(const std::string& code, const std::string& name) {
    const auto [found, is_new] = places_.try_emplace(code, rows_.size());
    if (is_new) {
      rows_.emplace_back();
      rows_.back().group = kind_;
      rows_.back().code = code;
      rows_.back().name = name;
    }
    return rows_[found->second];
  }

  void append_to(std::vector<summary_row>& all) const {
    for (const auto& r : rows_)
      if (!r.code.empty() && (keeps_empty_ || r.total > 0)) all.push_back(r);
    for (const auto& r : rows_)
      if (r.code.empty() && r.total > 0) all.push_back(r);
  }

 private:
  summary_group kind_;
  bool keeps_empty_;
  std::vector<summary_row> rows_;
  std::unordered_map<std::string, std::size_t> places_;
};

constexpr const char* without_name = "chưa xác định";

class summing {
 public:
  summing(const glance& at, const period& when) : at_(at), when_(when), all_(fates_of(at)) {
    whole_.group = summary_group::all;
    whole_.name = "tất cả";
    if (at.rules == nullptr) return;
    for (const auto& c : at.rules->document.taxonomy.categories)
      if (area_of(c.code) == c.code) categories_.at(c.code.text(), c.vietnamese);
    for (const auto& body : at.rules->document.directory.organisations)
      if (body.kind == body_kind::area)
        communes_.at(body.id.text(), body.name);
      else
        leads_.at(body.id.text(), body.name);
  }

  std::vector<summary_row> make() {
    for (std::size_t i = 0; i < all_.issues.size(); ++i)
      if (at_.has_issue(i)) add_issue(i);
    std::vector<summary_row> rows{whole_};
    categories_.append_to(rows);
    communes_.append_to(rows);
    leads_.append_to(rows);
    return rows;
  }

 private:
  void add_issue(std::size_t issue) {
    const auto& told = at_.known->issues;
    const auto& fate = all_.issues[issue];
    const auto raised_on = day_of(told.raised_on[issue]);
    const bool carried =
        raised_on < when_.first && !fate.is_own_procedure && was_open_before(at_, all_, issue, when_.first);
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
    const auto area = area_of(at_.of->categories[told.category[issue]]);
    add(cell(categories_, area.text(), at_.name_of(area)), t);
    const auto& commune = at_.of->bodies[fate.commune];
    add(cell(communes_, commune.text(), at_.name_of(commune)), t);
    add_leads(issue, t);
  }

  void add_leads(std::size_t issue, tally t) {
    const auto parts = all_.parts_of_issue.of(issue);
    if (parts.empty()) return add(lead_cell(all_.issues[issue].lead), t);
    for (const row number : parts) {
      const auto& part = all_.parts[static_cast<std::size_t>(number)];
      if (t.is_carried_over && part.answered_on && *part.answered_on < when_.first) continue;  // done before the period
      t.answered_on = part.answered_on;
      t.manner = part.manner;
      t.is_resolved = part.resolved_on.has_value();
      t.is_overdue = part.overdue_days > 0;
      t.is_in_time = part.is_in_time;
      add(lead_cell(at_.known->parts.lead[static_cast<std::size_t>(number)]), t);
    }
  }

  summary_row& lead_cell(row body) {
    const auto& id = at_.of->bodies[body];
    return cell(leads_, id.text(), at_.name_of(id));
  }

  static summary_row& cell(group& in, const std::string& code, const std::string& name) {
    return in.at(code, code.empty() ? without_name : name);
  }

  const glance& at_;
  const period& when_;
  fates all_;
  summary_row whole_;
  group categories_{summary_group::category, true};
  group communes_{summary_group::commune, false};
  group leads_{summary_group::lead_body, false};
};

summary_key key_of(const glance& at, const period& when, const query& how) {
  summary_key made{when.name, when.first, when.last, how.as_of, how.known_on, {}, {}};
  if (at.rules == nullptr) return made;
  made.taxonomy = at.rules->document.taxonomy.id;
  made.rules = at.rules->digest;
  return made;
}

}  // namespace

summary summarise(const state& of, const period& when, const query& how) {
  const auto at = look(of, how);
  return {key_of(at, when, how), summing(at, when).make()};
}

summary_key summary_key_of(const state& of, const period& when, const query& how) {
  return key_of(look(of, how), when, how);
}

}  // namespace doithoai::inline v0
