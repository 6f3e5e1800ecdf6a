#pragma once
// Documents that a ledger has adopted, ready for use: what is looked up in them is found without a search through them.

#include <optional>
#include <string>
#include <vector>

#include "doithoai/calendar.hpp"
#include "doithoai/plan.hpp"
#include "doithoai/rules.hpp"

namespace doithoai::inline v0 {

/// Places of records by their id, in order of ids: of two that share one, the first is found.
class id_order {
 public:
  static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

  id_order() = default;

  template <class Records, class IdOf>
  id_order(const Records& records, IdOf id_of) {
    for (std::size_t i = 0; i < records.size(); ++i) places_.push_back({id_of(records[i]), i});
    sort();
  }

  [[nodiscard]] std::size_t find(std::string_view id) const noexcept;

  /// Calls `what` with the place of each record with that id, the first one first.
  template <class Do>
  void each(std::string_view id, Do what) const {
    for (auto at = first_of(id); at != places_.end() && at->id == id; ++at) what(at->index);
  }

 private:
  struct place {
    std::string_view id;
    std::size_t index;
  };

  [[nodiscard]] std::vector<place>::const_iterator first_of(std::string_view id) const noexcept;

  void sort();

  std::vector<place> places_;
};

/// Whether a body is a commune's, or a hamlet's.
[[nodiscard]] inline bool is_of_commune(const organisation& body) noexcept {
  return body.level == tier::commune || body.level == tier::hamlet;
}

/// Whether it is a place within a commune.
[[nodiscard]] inline bool is_hamlet(const organisation& body) noexcept {
  return body.level == tier::hamlet || body.kind == body_kind::hamlet;
}

/// What a body is to another that was given something to answer.
enum class speaking : std::uint8_t {
  not_for_it,
  as_it,    ///< It is that body, or one that came after it.
  over_it,  ///< It is above it, or above one that came after it.
};

/// Rules, whole.
struct rulebook {
  rulebook(rules adopted, std::string told_digest);
  rulebook(const rulebook&) = delete;
  rulebook& operator=(const rulebook&) = delete;
  rulebook(rulebook&&) = delete;
  rulebook& operator=(rulebook&&) = delete;
  ~rulebook() = default;

  [[nodiscard]] const organisation* find(std::string_view body) const noexcept;
  /// What a place counts under: a hamlet under the area above it, none when the directory has none, nor where it lacks the
  /// place; all else under itself.
  [[nodiscard]] organisation_id commune_of(const organisation_id& place) const;
  /// The place where it is a hamlet; else none.
  [[nodiscard]] organisation_id hamlet_of(const organisation_id& place) const;
  [[nodiscard]] const category* category_of(std::string_view code) const noexcept;
  [[nodiscard]] const specialised_field* field_of(std::string_view code) const noexcept;

  /// The calendar on which a body's deadlines run: that of the rules, with its own laid over it where it has one that can
  /// be. Null when the rules have none.
  [[nodiscard]] const doithoai::calendar* calendar_of(std::string_view body) const noexcept;
  /// The same beyond its coverage.
  [[nodiscard]] const doithoai::calendar* projected_of(std::string_view body) const noexcept;
  [[nodiscard]] bool has_own_calendars() const noexcept { return !own_calendars_.empty(); }

  // Places in the directory.
  [[nodiscard]] const id_order& by_id() const noexcept { return bodies_; }
  [[nodiscard]] const id_order& by_parent() const noexcept { return children_; }
  [[nodiscard]] const std::vector<std::size_t>& of_no_commune() const noexcept { return of_no_commune_; }

  // Bodies above and below, at any depth, marked by their places in the directory. Each is gone through once, even where
  // parents go round in a circle: what is marked already has its own marked too.

  /// Marks a body and all that stand below it.
  void mark_down_from(std::string_view body, std::vector<bool>& marked) const;
  /// Marks a body and all that it stands below.
  void mark_up_from(std::size_t place, std::vector<bool>& marked) const;

  /// What a body is on a day to a lead; by their ids, in the directory or not, and by their places in it.
  [[nodiscard]] speaking speaking_for(std::string_view body, std::string_view lead, date on) const;
  [[nodiscard]] speaking speaking_for(std::size_t body, std::size_t lead, date on) const;
  /// The places of a body, or of those that came after it and after these in the end, that have not ended by a day.
  [[nodiscard]] std::vector<std::size_t> heirs_of(std::size_t body, date on) const;

  const rules document;
  const std::string digest;
  std::optional<doithoai::calendar> calendar;   // none when an event from elsewhere brought an unusable one
  std::optional<doithoai::calendar> projected;  // the same beyond its coverage

 private:
  struct own_calendar {
    std::size_t body;  // its place in the directory
    doithoai::calendar days;
    doithoai::calendar projected;
  };

  [[nodiscard]] const own_calendar* own_calendar_of(std::string_view body) const noexcept;

  // Of those below a body the numbers lie between its own: no walk up the parents is needed, however many there are.
  struct descent {
    std::uint32_t first = 0;  // 0: it is among bodies that are above one another in a ring
    std::uint32_t last = 0;
  };

  void number_descents();
  [[nodiscard]] bool is_above(std::size_t body, std::size_t other) const noexcept {
    return descents_[body].first != 0 && descents_[body].first < descents_[other].first &&
           descents_[other].last <= descents_[body].last;
  }
  [[nodiscard]] bool has_ended(std::size_t body, date on) const noexcept {
    const auto& last = document.directory.organisations[body].valid_to;
    return last && *last < on;
  }

  /// Calls `what` with each that came after a body, at any number of steps, until it says false.
  template <class Do>
  void each_after(std::size_t body, date on, Do what) const;

  std::vector<descent> descents_;
  std::vector<own_calendar> own_calendars_;  // in the order of the directory
  id_order bodies_;
  id_order children_;
  std::vector<std::size_t> of_no_commune_;
  id_order categories_;
  id_order fields_;
};

/// A plan, whole.
struct planbook {
  explicit planbook(plan adopted);
  planbook(const planbook&) = delete;
  planbook& operator=(const planbook&) = delete;
  planbook(planbook&&) = delete;
  planbook& operator=(planbook&&) = delete;
  ~planbook() = default;

  [[nodiscard]] const planned_session* session_of(std::string_view entry) const noexcept;
  [[nodiscard]] const topic* topic_of(std::string_view entry) const noexcept;
  [[nodiscard]] const duty* duty_of(std::string_view entry) const noexcept;

  const plan document;

 private:
  id_order sessions_;
  id_order topics_;
  id_order duties_;
};

}  // namespace doithoai::inline v0
