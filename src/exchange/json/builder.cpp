#include "builder.hpp"

#include <utility>

#include <fmt/format.h>

namespace pm::exchange::json {

bool Builder::name(std::string name) {
  after_name_ = true;
  open_.back().name = std::move(name);
  return fits(bytes_.tokens().token().place);
}

bool Builder::value(Value value) {
  after_name_ = false;
  if (!fits({value.line, value.column})) return false;
  if (apart()) {
    hand_over(std::move(value));
    return true;
  }
  auto& outer = open_.back();
  if (outer.value.kind == Value::Kind::list)
    outer.value.items.push_back(std::move(value));
  else
    outer.value.members.push_back({std::move(outer.name), std::move(value)});
  return true;
}

bool Builder::open(Value::Kind kind) {
  after_name_ = false;
  const auto bracket = bytes_.tokens().token();
  if (open_.size() == most_depth)
    return stop(bracket.place, fmt::format("values are nested deeper than {}", most_depth));
  if (!fits(bracket.place)) return false;
  Open next{.bracket = bracket, .apart = false, .value = {}, .name = {}};
  next.value.kind = kind;
  next.value.line = bracket.place.line;
  next.value.column = bracket.place.column;
  if (apart()) {
    if (!open_.empty()) way_.push_back(open_.back().name);
    next.apart = wanted_(way_);
    if (!next.apart && !open_.empty()) way_.pop_back();
  }
  open_.push_back(std::move(next));
  return true;
}

bool Builder::close() {
  auto closed = std::move(open_.back());
  open_.pop_back();
  if (!closed.apart) return value(std::move(closed.value));
  ended_(way_);
  if (!way_.empty()) way_.pop_back();
  values_ = 0;
  begin_ = bytes_.count();
  return true;
}

const Tokens::Token* Builder::innermost() const {
  return open_.empty() ? nullptr : &open_.back().bracket;
}

/// Counts a value or a name, before it is kept.
bool Builder::fits(Place place) {
  if (++values_ > most_values)
    return stop(place, fmt::format("one entry has more than {} values", most_values));
  if (bytes_.count() - begin_ > most_bytes_)
    return stop(place, fmt::format("one entry has more than {} MiB", most_bytes_ / (1024 * 1024)));
  return true;
}

bool Builder::stop(Place place, std::string message) {
  excess_ = Mistake{.line = place.line, .column = place.column, .message = std::move(message)};
  return false;
}

void Builder::hand_over(Value value) {
  const auto name = open_.empty() ? std::string() : open_.back().name;
  take_(way_, name, std::move(value));
  values_ = 0;
  begin_ = bytes_.count();
}

}  // namespace pm::exchange::json
