#include "opened.hpp"

#include "pm/checks/run.hpp"

namespace pm::commands {

std::optional<Opened> open(const World& world, const std::vector<std::string>& names,
                           text::Report& report) {
  Opened opened;
  text::Report missing;
  opened.repository = repo::open(world.disk, world.environment, report);
  checks::check_config(opened.repository.config, report);
  checks::set_levels(opened.repository.config, report);
  opened.entries = names.empty() ? repo::entries(world.disk, opened.repository)
                                 : repo::select(world.disk, opened.repository, names, missing);
  repo::report_duplicates(opened.entries, report);
  if (missing.empty()) return opened;
  report = std::move(missing);
  return std::nullopt;
}

}  // namespace pm::commands
