#pragma once

#include <string>

#include "pm/model/incident.hpp"
#include "pm/text/report.hpp"
#include "pm/text/source.hpp"

namespace pm::tests {

/// A record that was read from bytes, in UTC when it names no zone.
struct Read {
  explicit Read(std::string bytes, std::string name = "a.yaml");

  text::Source source;
  text::Report report;
  model::Incident incident;
};

/// What reading these bytes says, drawn, with an empty line between findings.
[[nodiscard]] std::string said_of(std::string bytes);

}  // namespace pm::tests
