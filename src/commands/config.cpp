#include <algorithm>
#include <cstdint>
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
    {.name = "--origin", .help = "print the origin of each setting"},
    {.name = "--format",
     .value = "FORMAT",
     .help = "yaml, or json, which includes origins; default: yaml",
     .choices = forms},
};

constexpr Example config_examples[] = {
    {"pm config", "every setting, in the form of pm.yaml"},
    {"pm config --origin", "the same with origins"},
    {"pm config --format json | jq -r .settings.timezone.value", "one setting, for a script"},
};

/// A setting and its origin.
struct SettingWithOrigin {
  yaml::Setting setting;
  std::string origin;
};

std::vector<SettingWithOrigin> settings_with_origins(const repo::Repository& repository) {
  const auto origins = repo::origins(repository);
  std::vector<SettingWithOrigin> all;
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

/// The origins are comments in a column, so that the output is always YAML.
std::string as_yaml(const std::vector<SettingWithOrigin>& all, bool with_origins) {
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

std::string as_json(const std::vector<SettingWithOrigin>& all) {
  constexpr std::int64_t version = 1;
  data::Value settings;
  for (const auto& [setting, origin] : all) {
    data::Value entry;
    entry.set("value", value_or_null(setting.value));
    entry.set("origin", origin);
    settings.set(std::string(setting.key), std::move(entry));
  }
  data::Value out;
  out.set("version", version);
  out.set("settings", std::move(settings));
  return data::to_json(out, data::JsonEscapes::needed);
}

int run_config(World& world, const Arguments& arguments) {
  text::Report report;
  const auto repository = repo::open(world.disk, world.environment, report);
  checks::check_config(repository.config, report);
  checks::set_levels(repository.config, report);
  print(world, report);
  const auto all = settings_with_origins(repository);
  world.out << (arguments.value("--format") == "json" ? as_json(all)
                                                      : as_yaml(all, arguments.has("--origin")));
  return report.has_errors() ? exit_findings : exit_ok;
}

}  // namespace

constinit const Command config_command = {
    .name = "config",
    .summary = "Print settings and their origins",
    .operands = {},
    .most_operands = 0,
    .details =
        "Prints the current value of every key of pm.yaml. An environment variable such\n"
        "as PM_TIMEZONE overrides pm.yaml, and pm.yaml overrides the default.",
    .options = config_options,
    .examples = config_examples,
    .run = run_config,
};

}  // namespace pm::commands
