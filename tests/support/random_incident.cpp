#include "random_incident.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "pm/data/value.hpp"
#include "pm/time/zone.hpp"
#include "random_words.hpp"

namespace pm::tests {
namespace {

using model::Maybe;

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

template <typename Make>
auto perhaps(Dice& dice, Make make) -> Maybe<decltype(make())> {
  if (dice.one_in(2)) return std::nullopt;
  return located(make());
}

Maybe<std::string> perhaps_text(Dice& dice) {
  return perhaps(dice, [&] { return random_words(dice); });
}

template <typename E>
E one_of(Dice& dice, E) {
  const auto all = names(E{});
  return all[dice.roll(all.size())].value;
}

template <typename E>
Maybe<E> perhaps_word(Dice& dice) {
  return perhaps(dice, [&] { return one_of(dice, E{}); });
}

/// Makes the times of one incident: mostly around one day, sometimes anywhere else.
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

  Maybe<model::Moment> perhaps() {
    return tests::perhaps(dice_, [this] { return one(); });
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
    const auto* first = std::get_if<time::Instant>(&found);
    return {first ? *first : std::get<time::Unclear>(found).first, time::Precision::day};
  }

  Dice& dice_;
  const time::Zone& zone_;
  time::Instant around_;
};

/// Fills one incident.
class Maker {
 public:
  explicit Maker(Dice& dice) : dice_(dice) { all_.zone = time::find_zone(dice.of(zones)).value(); }

  model::Incident make() {
    top();
    course();
    if (dice_.one_in(2)) analysis();
    actions();
    related();
    if (dice_.one_in(3)) origin();
    if (dice_.one_in(2)) all_.fields = mapping(4);
    return std::move(all_);
  }

 private:
  template <typename T, typename Make>
  void some(std::vector<T>& into, std::size_t below, Make make) {
    for (auto count = dice_.roll(below); count > 0; --count) into.push_back(make());
  }

  model::Located<std::string> text() { return located(random_words(dice_)); }
  Maybe<std::string> perhaps_text() { return tests::perhaps_text(dice_); }

  void top() {
    all_.id = "2024-01-29-incident-" + std::to_string(dice_.roll(1000));
    if (!dice_.one_in(20)) all_.title = text();
    all_.organization = perhaps_text();
    all_.severity = perhaps_text();
    all_.impact = perhaps_word<model::Impact>(dice_);
    all_.kind = perhaps_word<model::Kind>(dice_);
    if (dice_.one_in(3)) {
      all_.scheduled.emplace();
      all_.scheduled->from = located(moments_.one());
      all_.scheduled->to = moments_.perhaps();
    }
    some(all_.components, 4, [&] {
      return model::Component{.name = text(), .group = dice_.one_in(2) ? "" : a_word(dice_)};
    });
    some(all_.labels, 3, [&] { return text(); });
  }

  /// A component occurs once.
  std::vector<model::ComponentStatus> statuses() {
    std::vector<model::ComponentStatus> all;
    if (!dice_.one_in(2)) return all;
    for (auto count = dice_.roll(4); count > 0; --count) {
      const auto& name = a_word(dice_);
      const bool is_new = std::none_of(all.begin(), all.end(),
                                       [&](const auto& each) { return each.name.value == name; });
      if (is_new) all.push_back({located(name), located(one_of(dice_, model::Status{}))});
    }
    return all;
  }

  void course() {
    auto& times = all_.times;
    for (auto* each :
         {&times.started, &times.detected, &times.acknowledged, &times.mitigated, &times.resolved})
      if (dice_.one_in(2)) *each = moments_.perhaps();
    if (!times.resolved) times.resolved_unknown.value = dice_.one_in(6);
    some(all_.outages, 3, [&] { return outage(); });
    some(all_.updates, 6, [&] { return update(); });
    some(all_.timeline, 3, [&] { return entry(); });
  }

  model::Outage outage() {
    model::Outage outage;
    outage.from = located(moments_.one());
    outage.to = moments_.perhaps();
    outage.components = statuses();
    outage.note = perhaps_text();
    return outage;
  }

  model::Update update() {
    model::Update update;
    update.at = located(moments_.one());
    update.phase = located(one_of(dice_, model::Phase{}));
    if (dice_.one_in(6)) update.severity = text();
    update.by = perhaps_text();
    update.components = statuses();
    update.next_update = moments_.perhaps();
    update.reopens.value = dice_.one_in(5);
    if (!dice_.one_in(8)) update.message = located(random_prose(dice_));
    return update;
  }

  model::TimelineEntry entry() {
    model::TimelineEntry entry;
    entry.at = located(moments_.one());
    entry.event = located(random_prose(dice_));
    entry.link = perhaps_text();
    entry.by = perhaps_text();
    return entry;
  }

  void analysis() {
    auto& analysis = all_.postmortem;
    analysis.status = perhaps_word<model::PostmortemStatus>(dice_);
    analysis.published = moments_.perhaps();
    some(analysis.authors, 3, [&] { return model::Author{text(), perhaps_text()}; });
    some(analysis.sections, 5, [&] { return section(); });
  }

  model::Section section() {
    if (dice_.one_in(3)) {
      const auto key = random_words(dice_).substr(0, 200);
      return {.kind = model::SectionKind::own,
              .key = located(key),
              .heading = key,
              .prose = located(random_prose(dice_))};
    }
    const auto kind = one_of(dice_, model::SectionKind{});
    return {.kind = kind,
            .key = located(std::string(model::word(kind))),
            .heading = dice_.one_in(3) ? a_word(dice_) : "",
            .prose = located(random_prose(dice_))};
  }

  void actions() {
    some(all_.actions, 3, [&] {
      model::Action action;
      for (auto* each : {&action.id, &action.owner, &action.priority, &action.link})
        *each = perhaps_text();
      action.title = text();
      action.type = perhaps_word<model::ActionType>(dice_);
      action.due = moments_.perhaps();
      action.status = perhaps_word<model::ActionStatus>(dice_);
      action.done = moments_.perhaps();
      return action;
    });
  }

  void related() {
    some(all_.related, 3, [&] {
      return model::Relation{located(one_of(dice_, model::RelationType{})), text()};
    });
  }

  void origin() {
    if (dice_.one_in(2))
      all_.origin.system = located(std::string("statuspage"));
    else
      all_.origin.system = perhaps_text();
    if (dice_.one_in(2))
      all_.origin.id = located("abc" + std::to_string(dice_.roll(1'000'000)));
    else
      all_.origin.id = perhaps_text();
    all_.origin.url = perhaps(dice_, [&] { return dice_.of(urls); });
  }

  data::Value free(std::size_t depth) {
    const auto kind = depth == 0 ? 0 : dice_.roll(3);
    if (kind == 2) return mapping(depth);
    if (kind == 0) return random_words(dice_);
    data::List items;
    some(items, 3, [&] { return free(depth - 1); });
    return items;
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
  model::Incident all_;
  Moments moments_{dice_, all_.zone};
};

}  // namespace

model::Incident random_incident(Dice& dice) { return Maker(dice).make(); }

}  // namespace pm::tests
