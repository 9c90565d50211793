#include "pm/model/places.hpp"

#include "pm/model/fields.hpp"

namespace pm::model {
namespace {

template <typename T>
void forget(T& value);

template <typename T>
void forget(std::optional<T>& value) {
  if (value) forget(*value);
}

template <typename T>
void forget(std::vector<T>& values) {
  for (auto& value : values) forget(value);
}

/// A `Located`, a struct with a list of fields, or a plain value, which has no place.
template <typename T>
void forget(T& value) {
  if constexpr (requires { value.where; }) value.where = {};
  if constexpr (Listed<T>)
    for_each_field<T>([&value](const auto& field) { forget(value.*field.member); });
}

}  // namespace

void forget_places(Incident& incident) {
  forget(incident);
  incident.skipped.clear();
}

}  // namespace pm::model
