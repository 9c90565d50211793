#include "pm/view/data.hpp"

#include <cassert>

namespace pm::view {

const Data* Data::find(std::string_view key) const {
  const auto* members = object();
  if (members == nullptr) return nullptr;
  for (const auto& [name, value] : *members) {
    if (name == key) return &value;
  }
  return nullptr;
}

Data& Data::set(std::string key, Data value) {
  if (is_nothing()) value_ = Object{};
  auto* members = std::get_if<Object>(&value_);
  assert(members != nullptr && "only an object has members");
  members->emplace_back(std::move(key), std::move(value));
  return *this;
}

}  // namespace pm::view
