#include "as_of.hpp"

#include <fmt/format.h>

#include "pm/text/words.hpp"
#include "pm/time/civil.hpp"
#include "pm/time/written.hpp"
#include "pm/time/zone.hpp"
#include "reporting.hpp"

namespace pm::commands {

Result<time::Instant> as_of_time(const std::string& text, const model::Config& config) {
  const auto read = time::read_time(text);
  if (!read) {
    return failed(
        usage_error(fmt::format("`--as-of`: {}", read.error().message), read.error().help));
  }
  if (read->offset) return time::in_utc(read->civil) + -*read->offset;
  const auto found = config.zone.value_or(time::Zone()).instant(read->civil);
  if (found) return *found;
  return failed(usage_error(
      fmt::format("`--as-of`: a clock change skipped or repeated {}", text::quoted(text)),
      "write it with an offset, such as `+01:00`"));
}

}  // namespace pm::commands
