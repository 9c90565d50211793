#include "random_incident.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "pm/model/fields.hpp"
#include "pm/time/zone.hpp"
#include "random_words.hpp"

namespace pm::tests {
namespace {

using model::Identity;
using model::Maybe;
using model::Shape;

const std::vector<std::string> zones = {"UTC",
                                        "Europe/London",
                                        "Asia/Kolkata",
                                        "Asia/Kathmandu",
                                        "America/Caracas",
                                        "America/St_Johns",
                                        "Australia/Lord_Howe",
                                        "America/New_York",
                                        "Pacific/Kiritimati",
                                        "Etc/GMT+12",
                                        "Africa/Monrovia"};

const std::vector<std::string> urls = {"https://status.example.com/incidents/abc123",
                                       "javascript:alert(1)", "x y", "mailto:a@example.com"};

template <typename T>
model::Located<T> located(T value) {
  return {std::move(value), {}};
}

/// Makes the moments of one incident: around one day, mostly, and anywhere else.
class Moments {
 public:
  Moments(Dice& dice, const time::Zone& zone) : dice_(dice), zone_(zone), around_(any_instant()) {}

  model::Moment one() {
    auto at = dice_.one_in(12) ? any_instant() : around_ + random(30 * time::days);
    const auto exact = dice_.roll(6);
    if (exact == 0) return first_of_day(at);
    const auto unit = exact == 1   ? time::Milliseconds{1}
                      : exact == 2 ? time::seconds
                                   : time::minutes;
    at.since_epoch -= ((at.since_epoch % unit) + unit) % unit;
    return {at, exact == 1   ? time::Precision::millisecond
                : exact == 2 ? time::Precision::second
                             : time::Precision::minute};
  }

 private:
  time::Milliseconds random(time::Milliseconds below) {
    const auto high = static_cast<time::Milliseconds>(dice_.roll(1U << 24));
    const auto low = static_cast<time::Milliseconds>(dice_.roll(1U << 24));
    return ((high << 24) + low) % below;
  }

  time::Instant any_instant() {
    const auto first = time::in_utc({.year = 1600});
    return first + random(500 * 365 * time::days);
  }

  model::Moment first_of_day(time::Instant at) {
    const auto day = zone_.local(at);
    const auto found = zone_.instant({.year = day.year, .month = day.month, .day = day.day});
    return {found ? *found : found.error().first, time::Precision::day};
  }

  Dice& dice_;
  const time::Zone& zone_;
  time::Instant around_;
};

/// Fills the members of an incident by their types, along the lists of fields: what is required
/// always, anything else every other time.
class Filler {
 public:
  Filler(Dice& dice, const time::Zone& zone) : dice_(dice), moments_(dice, zone) {}

  template <model::Listed T>
  void fill(T& into) {
    model::for_each_field<T>([&](const auto& field) {
      fill(into.*field.member, field.required ? Need::required : Need::optional, field.shape);
    });
  }

 private:
  enum class Need { optional, required };

  void fill(std::string& into, Need, Shape shape) {
    into = shape == Shape::prose ? random_prose(dice_) : random_words(dice_);
  }
  void fill(bool& into, Need, Shape) { into = dice_.one_in(5); }
  void fill(model::Moment& into, Need, Shape) { into = moments_.one(); }
  void fill(time::Zone&, Need, Shape) {}  // it is there before the first moment
  template <model::Named E>
  void fill(E& into, Need, Shape) {
    const auto all = names(E{});
    into = all[dice_.roll(all.size())].value;
  }
  template <model::Listed T>
  void fill(T& into, Need, Shape) {
    fill(into);
  }
  template <typename T>
  void fill(model::Located<T>& into, Need need, Shape shape) {
    fill(into.value, need, shape);
  }
  template <typename T>
  void fill(std::optional<T>& into, Need need, Shape shape) {
    if (need == Need::required || dice_.one_in(2)) fill(into.emplace(), need, shape);
  }
  template <typename T>
  void fill(std::vector<T>& into, Need need, Shape shape) {
    const auto below = std::vector<std::size_t>{3, 4, 6}[dice_.roll(3)];
    for (auto count = dice_.roll(below); count > 0; --count) fill(into.emplace_back(), need, shape);
  }

  void fill(model::Component& into, Need, Shape) {
    into.name = located(random_words(dice_));
    if (dice_.one_in(2)) into.group = a_word(dice_);
  }

  /// A component stands once.
  void fill(std::vector<model::ComponentStatus>& into, Need need, Shape shape) {
    if (!dice_.one_in(2)) return;
    for (auto count = dice_.roll(4); count > 0; --count) {
      model::ComponentStatus status;
      status.name = located(a_word(dice_));
      fill(status.status, need, shape);
      const bool is_new = std::none_of(into.begin(), into.end(), [&](const auto& each) {
        return each.name.value == status.name.value;
      });
      if (is_new) into.push_back(std::move(status));
    }
  }

  /// A role occurs once.
  void fill(std::vector<model::Role>& into, Need, Shape) {
    for (auto count = dice_.roll(4); count > 0; --count) {
      const auto role = a_word(dice_);
      const bool is_new = std::none_of(into.begin(), into.end(),
                                       [&](const auto& each) { return each.role.value == role; });
      if (is_new) into.push_back({located(role), located(random_words(dice_))});
    }
  }

  /// A known section, now and then with other words above it, or one of the record's own.
  void fill(model::Section& into, Need need, Shape shape) {
    into.prose = located(random_prose(dice_));
    if (dice_.one_in(3)) {
      into.heading = random_words(dice_).substr(0, 200);
      into.key = located(into.heading);
      return;
    }
    fill(into.kind, need, shape);
    into.key = located(std::string(model::word(into.kind)));
    if (dice_.one_in(3)) into.heading = a_word(dice_);
  }

  void fill(data::Value& into, Need, Shape) {
    if (dice_.one_in(2)) into = mapping(4);
  }

  data::Value free(std::size_t depth) {
    const auto kind = depth == 0 ? 0 : dice_.roll(3);
    if (kind == 2) return mapping(depth);
    if (kind == 0) return random_words(dice_);
    auto list = data::list();
    for (auto count = dice_.roll(3); count > 0; --count) list.add(free(depth - 1));
    return list;
  }

  data::Value mapping(std::size_t depth) {
    auto value = data::mapping();
    for (auto count = dice_.roll(4); count > 0; --count) {
      auto name = "key " + std::to_string(count) + a_word(dice_);
      value.members.push_back({std::move(name), free(depth - 1)});
    }
    return value;
  }

  Dice& dice_;
  Moments moments_;
};

/// What is rare among random words and common in records: a title, and where it was imported from.
void make_usual(Dice& dice, model::Incident& incident) {
  auto& times = incident.times;
  if (times.resolved) times.resolved_unknown = {};
  if (!incident.title && !dice.one_in(10)) incident.title = located(random_words(dice));
  auto& origin = incident.origin;
  if (dice.one_in(3)) origin = {};
  if (origin.system && dice.one_in(2)) origin.system = located(std::string("statuspage"));
  if (origin.id && dice.one_in(2))
    origin.id = located("abc" + std::to_string(dice.roll(1'000'000)));
  if (origin.url) origin.url = located(dice.of(urls));
  for (auto& update : incident.updates) {
    if (!update.message && !dice.one_in(4)) update.message = located(random_prose(dice));
  }
}

}  // namespace

model::Incident random_incident(Dice& dice) {
  model::Incident incident;
  incident.id = "2024-01-29-incident-" + std::to_string(dice.roll(1000));
  incident.zone = time::find_zone(dice.of(zones)).value();
  Filler(dice, incident.zone).fill(incident);
  make_usual(dice, incident);
  return incident;
}

}  // namespace pm::tests
