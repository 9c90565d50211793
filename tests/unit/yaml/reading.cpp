#include "reading.hpp"

#include <utility>

#include "pm/text/draw.hpp"
#include "pm/yaml/read.hpp"

namespace pm::tests {

Read::Read(std::string bytes, std::string name) : source(std::move(name), std::move(bytes)) {
  yaml::Defaults defaults;
  defaults.zone = time::Zone();
  incident = yaml::read_incident(source, nullptr, "a", defaults, report);
}

std::string said_of(std::string bytes) {
  const Read read(std::move(bytes));
  std::string out;
  for (const auto& found : read.report.all()) out += (out.empty() ? "" : "\n") + text::draw(found);
  return out;
}

}  // namespace pm::tests
