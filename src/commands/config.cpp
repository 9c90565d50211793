#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "all.hpp"
#include "exit_status.hpp"
#include "pm/checks/run.hpp"
#include "pm/data/json.hpp"
#include "pm/data/value.hpp"
#include "pm/repo/origins.hpp"
#include "pm/text/utf8.hpp"
#include "pm/work/open.hpp"
#include "pm/yaml/settings.hpp"
#include "reporting.hpp"

namespace pm::commands {
namespace {

constexpr std::string_view forms[] = {"yaml", "json"};

constexpr Option config_options[] = {
    {.name = "--origin", .help = "say behind each setting where it comes from"},
    {.name = "--format",
     .value = "FORMAT",
     .help = "yaml, or json, which has the origins as well; default: yaml",
     .choices = forms},
};

constexpr Example config_examples[] = {
    {"pm config", "every setting, as pm.yaml would say it"},
    {"pm config --origin", "the same, and who says so"},
    {"pm config --format json | jq -r .timezone.value", "one of them, for a script"},
};

/// A setting and where it comes from.
struct Told {
  yaml::Setting setting;
  std::string origin;
};

std::vector<Told> told(const repo::Repository& repository) {
  const auto origins = repo::origins(repository);
  std::vector<Told> all;
  for (auto& setting : yaml::settings(repository.config)) {
    const auto found = origins.find(std::string(setting.key));
    all.push_back({std::move(setting), found == origins.end() ? "default" : found->second});
  }
  return all;
}

/// "timezone: Europe/Berlin", or "timezone:" if it is not set.
std::string setting_line(const yaml::Setting& setting) {
  if (setting.value.is_empty()) return fmt::format("{}:", setting.key);
  return text::visible(fmt::format("{}: {}", setting.key, yaml::flow(setting.value)));
}

/// The origins stand in a column as comments, so that what is printed is YAML in any case.
std::string as_yaml(const std::vector<Told>& all, bool with_origins) {
  constexpr std::size_t column = 36;
  std::string out;
  for (const auto& [setting, origin] : all) {
    auto text = setting_line(setting);
    if (with_origins) {
      const auto taken = text::width(text);
      text += std::string(taken + 2 < column ? column - taken : 2, ' ');
      text += "# " + text::visible(origin);
    }
    out += text + "\n";
  }
  return out;
}

/// Returns a value, or null if it is not set.
data::Value value_or_null(data::Value value) {
  for (auto& item : value.items) item = value_or_null(std::move(item));
  for (auto& member : value.members) member.value = value_or_null(std::move(member.value));
  return value.kind == data::Kind::text && value.text.empty() ? data::null() : value;
}

std::string as_json(const std::vector<Told>& all) {
  data::Value out;
  for (const auto& [setting, origin] : all) {
    data::Value entry;
    entry.set("value", value_or_null(setting.value));
    entry.set("origin", origin);
    out.set(std::string(setting.key), std::move(entry));
  }
  return data::to_json(out, data::JsonEscapes::needed);
}

int run_config(World& world, const Arguments& arguments) {
  text::Report report;
  const auto repository = repo::open(world.disk, world.environment, report);
  checks::check_config(repository.config, report);
  checks::set_levels(repository.config, report);
  print(world, report);
  const auto all = told(repository);
  world.out << (arguments.value("--format") == "json" ? as_json(all)
                                                      : as_yaml(all, arguments.has("--origin")));
  return report.has_errors() ? exit_findings : exit_ok;
}

}  // namespace

constinit const Command config_command = {
    .name = "config",
    .summary = "Print every setting and where it comes from",
    .operands = {},
    .most_operands = 0,
    .details =
        "Prints the value in force of every key of pm.yaml. An environment variable\n"
        "such as PM_TIMEZONE comes before pm.yaml, pm.yaml before the default.",
    .options = config_options,
    .examples = config_examples,
    .run = run_config,
};

}  // namespace pm::commands
