#include "pm/model/shown_zone.hpp"

#include <optional>
#include <type_traits>
#include <vector>

#include "pm/model/fields.hpp"
#include "pm/time/zone.hpp"

namespace pm::model {
namespace {

/// Moves the moments known to the day to the first instant of the same day in another zone.
class DayMover {
 public:
  DayMover(const time::Zone& from, const time::Zone& to) : from_(from), to_(to) {}

  template <typename T>
  void move(T& value) const {
    if constexpr (std::is_same_v<T, Moment>) {
      if (!value.known_to_the_day()) return;
      auto day = from_.local(value.at);
      day.hour = day.minute = day.second = day.millisecond = 0;
      const auto moved = to_.instant(day);
      value.at = moved ? *moved : moved.error().second;
    } else if constexpr (Listed<T>) {
      for_each_field<T>([&](const auto& field) { move(value.*field.member); });
    }
  }
  template <typename T>
  void move(Located<T>& value) const {
    move(value.value);
  }
  template <typename T>
  void move(std::optional<T>& value) const {
    if (value) move(*value);
  }
  template <typename T>
  void move(std::vector<T>& values) const {
    for (auto& value : values) move(value);
  }

 private:
  const time::Zone& from_;
  const time::Zone& to_;
};

}  // namespace

void show_in(Incident& incident, const time::Zone& zone) {
  const auto from = incident.zone;
  DayMover(from, zone).move(incident);
  incident.zone = zone;
}

}  // namespace pm::model
