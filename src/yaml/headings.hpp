#pragma once

#include <vector>

#include "pm/model/postmortem.hpp"
#include "values.hpp"

namespace pm::yaml {

/// Other words for the known sections; a key that is no section is reported.
template <>
struct Value<std::vector<model::Heading>> {
  static constexpr auto shape = Shape::headings;
  static void read(Reader& reader, const Node& node, std::vector<model::Heading>& into);
};

}  // namespace pm::yaml
