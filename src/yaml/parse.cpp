#include "event.hpp"
#include "subset.hpp"

namespace pm::yaml {

std::optional<std::vector<Event>> parse(const text::Source& source, text::Report& report) {
  if (auto events = parse_subset(source)) return events;
  return parse_with_library(source, report);
}

}  // namespace pm::yaml
