#include "pm/time/when.hpp"

namespace pm::time {

std::variant<Said, TimeMistake> read_when(std::string_view, Instant, const Zone&) {
  return TimeMistake{};
}

std::string written(Instant instant, Precision, const Zone&) {
  return std::to_string(instant.since_epoch);
}

}  // namespace pm::time
