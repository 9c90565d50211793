#pragma once

#include <charconv>
#include <string>
#include <string_view>

#include "pm/model/incident.hpp"
#include "pm/time/civil.hpp"

/// Records written in C++, for tests of the layers above the reader.
namespace pm::tests {

inline int digits(std::string_view text, std::size_t from, std::size_t count) {
  int value = 0;
  std::from_chars(text.data() + from, text.data() + from + count, value);
  return value;
}

/// "2024-01-29 16:26" or "2024-01-29" on a clock that is `east` hours ahead of UTC.
inline model::Moment moment(std::string_view text, int east = 0) {
  time::Civil civil{
      .year = digits(text, 0, 4), .month = digits(text, 5, 2), .day = digits(text, 8, 2)};
  const bool day = text.size() == 10;
  if (!day) civil.hour = digits(text, 11, 2), civil.minute = digits(text, 14, 2);
  return {.at = time::in_utc(civil) + -east * time::hours,
          .precision = day ? time::Precision::day : time::Precision::minute};
}

template <typename T>
model::Maybe<T> maybe(T value) {
  return model::Located<T>{std::move(value), {}};
}

inline model::Maybe<model::Moment> at(std::string_view text, int east = 0) {
  return maybe(moment(text, east));
}

inline model::Maybe<std::string> words(std::string text) { return maybe(std::move(text)); }

inline model::Update said(model::Maybe<model::Moment> when, model::Phase phase,
                          std::string message = {}) {
  model::Update update;
  update.at = when;
  update.phase = maybe(phase);
  if (!message.empty()) update.message = words(std::move(message));
  return update;
}

inline model::Outage outage(model::Maybe<model::Moment> from, model::Maybe<model::Moment> to) {
  model::Outage result;
  result.from = from;
  result.to = to;
  return result;
}

inline model::ComponentStatus status(std::string name, model::Status value) {
  return {.name = {std::move(name), {}}, .status = {value, {}}};
}

inline model::Component component(std::string name, std::string group = {}) {
  return {.name = {std::move(name), {}}, .group = std::move(group)};
}

}  // namespace pm::tests
