#include <string>

#include "cells.hpp"
#include "pm/exchange/csv.hpp"
#include "rows.hpp"

namespace pm::exchange::tables {
namespace {

std::string row(const model::Incident& incident, std::size_t index) {
  const auto& update = incident.updates[index];
  return csv_line({line(incident.id), std::to_string(index + 1),
                   timestamp(update.at, incident.zone), word(update.phase), line(update.by),
                   joined(update.components), timestamp(update.next_update, incident.zone),
                   yes_or_no(update.reopens.value), lines(update.message)});
}

}  // namespace

std::string update_rows(const Collection& collection) {
  auto out = csv_line({"incident", "number", "at", "phase", "by", "components", "next_update",
                       "reopens", "message"});
  for (const auto& measured : collection.incidents) {
    for (std::size_t i = 0; i < measured.incident.updates.size(); ++i) {
      out += row(measured.incident, i);
    }
  }
  return out;
}

}  // namespace pm::exchange::tables
