#pragma once

#include <set>
#include <string>
#include <vector>

#include "own_keys.hpp"
#include "pm/model/postmortem.hpp"

namespace pm::exchange::markdown_report {

/// A prose and the words above it; none above the first.
struct Headed {
  std::string heading;
  std::string prose;
};

/// The sections that these make, in their order. A known one goes to the first that has a text;
/// what stands under no heading is the summary, or its beginning.
[[nodiscard]] std::vector<model::Section> named_sections(std::vector<Headed> all);

}  // namespace pm::exchange::markdown_report
