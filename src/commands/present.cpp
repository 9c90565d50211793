#include "present.hpp"

#include <variant>

#include <fmt/format.h>

#include "pm/text/words.hpp"
#include "pm/time/written.hpp"

namespace pm::commands {

std::optional<UsageMistake> set_present(World& world) {
  const auto value = world.environment("PM_NOW");
  if (!value || value->empty()) return std::nullopt;
  const auto read = time::read_time(*value);
  if (!read) {
    return UsageMistake{fmt::format("`PM_NOW` is no time: {}", read.error().message),
                        read.error().help};
  }
  if (!read->offset)
    return UsageMistake{fmt::format("`PM_NOW` is {}, which names no zone", text::quoted(*value)),
                        "write it with an offset: `2024-01-29T11:26Z`"};
  world.now = [now = time::in_utc(read->civil) + -*read->offset] { return now; };
  return std::nullopt;
}

}  // namespace pm::commands
