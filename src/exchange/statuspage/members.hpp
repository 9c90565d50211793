#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "pm/data/value.hpp"

namespace pm::exchange::statuspage {

/// The members of an object, and which of them were taken: what nobody took is not to be lost.
class Members {
 public:
  explicit Members(const data::Value& object) : object_(object), taken_(object.members.size()) {}

  [[nodiscard]] const data::Value& object() const { return object_; }
  /// The first member of a name, or null when there is none or it says nothing.
  const data::Value* take(std::string_view name);
  /// The same for what is a text, a number or a flag; anything else is not taken.
  const data::Value* take_word(std::string_view name);
  /// The same for lists, and for objects.
  const data::Value* take_list(std::string_view name);
  const data::Value* take_object(std::string_view name);
  /// What was not taken and says something.
  [[nodiscard]] std::vector<const data::Member*> rest() const;

 private:
  const data::Value* take_if(std::string_view name, bool (*fits)(const data::Value&));

  const data::Value& object_;
  std::vector<bool> taken_;
};

}  // namespace pm::exchange::statuspage
