#include "edition.hpp"

#include <fmt/format.h>

#include "reporting.hpp"

namespace pm::commands {

Result<model::Edition> edition_of(const Arguments& arguments) {
  const auto word = arguments.value("--edition");
  if (!word) return arguments.has("--public") ? model::Edition::open : model::Edition::internal;
  const auto edition = model::value_of<model::Edition>(*word).value_or(model::Edition::internal);
  if (arguments.has("--public") && edition != model::Edition::open)
    return failed(usage_error("`--public` contradicts `--edition internal`", "omit one"));
  return edition;
}

Result<std::optional<time::Zone>> shown_zone(const Arguments& arguments) {
  const auto name = arguments.value("--timezone");
  if (!name) return std::optional<time::Zone>();
  const auto zone = time::find_zone(*name);
  if (!zone)
    return failed(
        usage_error(fmt::format("`--timezone`: {}", zone.error().message), zone.error().help));
  return std::optional(*zone);
}

}  // namespace pm::commands
