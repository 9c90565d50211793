#pragma once

#include <string>
#include <utility>
#include <vector>

#include "pm/exchange/import.hpp"
#include "pm/time/zone.hpp"

namespace pm::exchange {

/// What somebody said of a timeline: the zone of its times, if any, and how words are read.
inline ImportSettings settings(const std::string& zone, std::vector<Mapping> map) {
  ImportSettings settings;
  if (!zone.empty()) settings.zone = time::find_zone(zone).value();
  settings.severities = {"S1", "S2", "S3"};
  settings.map = std::move(map);
  return settings;
}

}  // namespace pm::exchange
