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
  if (const auto* mistake = std::get_if<time::TimeMistake>(&read))
    return UsageMistake{fmt::format("`PM_NOW` is no time: {}", mistake->message), mistake->help};
  const auto& written = std::get<time::Written>(read);
  if (!written.offset)
    return UsageMistake{fmt::format("`PM_NOW` is {}, which names no zone", text::quoted(*value)),
                        "write it with an offset: `2024-01-29T11:26Z`"};
  world.now = [now = time::in_utc(written.civil) + -*written.offset] { return now; };
  return std::nullopt;
}

}  // namespace pm::commands
