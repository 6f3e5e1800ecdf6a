#pragma once
// Judging an event by what is known before it: the means that all rules share. The rules themselves stand with their nouns:
// `judge_of`, declared with their facts. A rule that finds nothing makes no text.

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <vector>

#include "ledger/facts.hpp"
#include "ledger/judge.hpp"
#include "ledger/named_bodies.hpp"
#include "ledger/names.hpp"
#include "ledger/unknown_id.hpp"

namespace doithoai::inline v0 {

/// A place in an event's data, written out only when something is found there.
class place {
 public:
  place(const char* member) : steps_{step{member, none}} {}  // NOLINT(google-explicit-constructor)
  place(const char* member, std::size_t index) : steps_{step{member, index}} {}

  /// A member within it, or an item of that member's list.
  [[nodiscard]] place in(const char* member, std::size_t index = none) const {
    auto made = *this;
    made.steps_[1] = {member, index};
    return made;
  }

  [[nodiscard]] std::string text() const;

 private:
  static constexpr auto none = static_cast<std::size_t>(-1);
  struct step {
    const char* member = nullptr;
    std::size_t index = none;
  };
  std::array<step, 2> steps_;
};

/// A finding's arguments. What is written down in braces is moved into it, with room for what things are called by.
class arguments {
 public:
  struct written {
    const char* name;
    mutable std::string value;  // a list's items are const, and these are nobody else's
  };

  arguments(std::initializer_list<written> all) {
    made_.reserve(all.size() + names_added);
    for (const auto& one : all) made_.push_back({one.name, std::move(one.value)});
  }
  arguments(std::vector<argument> made) : made_(std::move(made)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] std::vector<argument> take() && { return std::move(made_); }

 private:
  static constexpr std::size_t names_added = 5;  // of an issue and a part

  std::vector<argument> made_;
};

/// The fact that makes an id of that kind exist.
template <class Tag>
struct made_by;
template <>
struct made_by<session_tag> {
  using fact = session_scheduled_fact;
};
template <>
struct made_by<opinion_tag> {
  using fact = opinion_recorded_fact;
};
template <>
struct made_by<issue_tag> {
  using fact = issue_raised_fact;
};
template <>
struct made_by<part_tag> {
  using fact = part_assigned_fact;
};
template <>
struct made_by<answer_tag> {
  using fact = answer_given_fact;
};
template <>
struct made_by<conclusion_tag> {
  using fact = conclusion_issued_fact;
};

class judging {
 public:
  judging(const facts& before, const event& judged, judging_for wanted)
      : known(before), what(judged), purpose(wanted), rules(before.rules()), plan(before.plan()) {}

  const facts& known;
  const event& what;
  const judging_for purpose;
  const rulebook* const rules;
  const planbook* const plan;

  [[nodiscard]] date day() const { return what.happened_on; }

  // Findings.

  void report(severity level, std::string rule, const place& where, arguments args, std::string basis = {}) {
    found.push_back({std::move(rule), level, where.text(), std::move(args).take(), std::move(basis)});
  }
  void error(std::string rule, const place& where, arguments args, std::string basis = {}) {
    report(severity::error, std::move(rule), where, std::move(args), std::move(basis));
  }
  /// For a rule younger than journals that are kept: it refuses a command; of what was accepted before, it warns.
  void refuse(std::string rule, const place& where, arguments args, std::string basis = {}) {
    const auto level = purpose == judging_for::everything ? severity::error : severity::warning;
    report(level, std::move(rule), where, std::move(args), std::move(basis));
  }
  void warn(std::string rule, const place& where, arguments args, std::string basis = {}) {
    report(severity::warning, std::move(rule), where, std::move(args), std::move(basis));
  }
  void note(std::string rule, const place& where, arguments args, std::string basis = {}) {
    report(severity::note, std::move(rule), where, std::move(args), std::move(basis));
  }
  void add(std::vector<finding> more) { std::move(more.begin(), more.end(), std::back_inserter(found)); }

  [[nodiscard]] names_on names() const { return {known, what.happened_on}; }

  /// `records`: those that the id may have meant.
  template <class Id, class Records>
  void unknown(const Id& id, const place& where, const Records& records) {
    found.push_back(unknown_.finding_of(id.text(), where.text(), records));
  }

  // Ids. An id may be known from a reference alone, in events from elsewhere: only its own fact makes it exist.

  /// The number of something that exists, or none.
  template <class Tag>
  [[nodiscard]] number<Tag> find(const id<Tag>& wanted) const {
    const auto number = known.find(wanted);
    return number && known.has<typename made_by<Tag>::fact>(number) ? number : doithoai::number<Tag>();
  }

  template <class Tag>
  void declare(const id<Tag>& made, const char* member) {
    if (find(made)) error("id.taken", member, args_of_taken<Tag>(made.text()));
  }

  /// An empty id refers to nothing and is no mistake here: members that must be there were checked before.
  template <class Tag>
  number<Tag> refer(const id<Tag>& wanted, const place& where) {
    const auto number = find(wanted);
    if (!number && !wanted.empty()) unknown_told(wanted, where);
    return number;
  }

  /// The same thing named twice would be counted twice.
  template <class Id>
  void once(const std::vector<Id>& ids, const char* member, const place* within = nullptr) {
    if (ids.size() < 2) return;
    std::vector<std::string_view> texts;
    texts.reserve(ids.size());
    for (const auto& one : ids) texts.emplace_back(one.text());
    once(texts, member, within);
  }
  void once(const std::vector<std::string_view>& ids, const char* member, const place* within);

  /// A body that the directory has, and that exists on a day: one that acts, and no territory.
  void body(const organisation_id& id, const place& where, date on) { named(id, where, on, body_wanted::office); }
  void bodies(const std::vector<organisation_id>& ids, const char* member, date on) {
    for (std::size_t i = 0; i < ids.size(); ++i) body(ids[i], {member, i}, on);
  }

  std::vector<finding> found;

  /// A territory that the directory has, and that exists on a day.
  void area(const organisation_id& id, const place& where, date on) { named(id, where, on, body_wanted::area); }
  void areas(const std::vector<organisation_id>& ids, const char* member, date on) {
    for (std::size_t i = 0; i < ids.size(); ++i) area(ids[i], {member, i}, on);
  }

 private:
  void named(const organisation_id& id, const place& where, date on, body_wanted wanted);

  // The newest are looked at first: the one meant is most likely new.
  template <class Tag>
  void unknown_told(const id<Tag>& wanted, const place& where) {
    const auto count = known.id_count<Tag>();
    const auto newest = [&](std::size_t i) -> std::string_view {
      const number<Tag> one(count - 1 - i);
      return known.has<typename made_by<Tag>::fact>(one) ? known.id_text(one) : std::string_view();
    };
    found.push_back(unknown_.finding_of<Tag>(wanted.text(), where.text(), count, newest));
  }

  unknown_ids unknown_;
};

void judge_of(judging& by, const unknown_event& e);

/// A paper may be entered late, and never speaks of an issue before it was raised.
issue_no refer_raised(judging& by, const issue_id& id, const place& where);

/// The same for an issue that is answered as an opinion: one with its own procedure refuses what its life says.
issue_no refer_answerable(judging& by, const issue_id& id, const place& where);

}  // namespace doithoai::inline v0
