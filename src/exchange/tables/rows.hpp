#pragma once

#include <string>

#include "pm/exchange/export.hpp"

namespace pm::exchange::tables {

// The three tables of `csv`, each with a line of column names at its top.

[[nodiscard]] std::string incident_rows(const Collection& collection);
[[nodiscard]] std::string update_rows(const Collection& collection);
[[nodiscard]] std::string action_rows(const Collection& collection);

}  // namespace pm::exchange::tables
