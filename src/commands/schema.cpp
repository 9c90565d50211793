#include <algorithm>
#include <iterator>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "all.hpp"
#include "check_json.hpp"
#include "exit_status.hpp"
#include "list_rows.hpp"
#include "listing.hpp"
#include "pm/exchange/json_schema.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"
#include "pm/view/follow_ups.hpp"
#include "pm/view/keys.hpp"
#include "reporting.hpp"

namespace pm::commands {
namespace {

/// A schema and how to make it.
struct Schema {
  std::string_view name;
  std::string (*text)();
};

constexpr Schema schemas[] = {
    {"incident", exchange::incident_schema},
    {"config", exchange::config_schema},
    {"context", [] { return exchange::object_schema("The context of templates", view::keys()); }},
    {"list",
     [] {
       return exchange::list_schema("pm list --format json", listed_incidents, row_keys(),
                                    list_version);
     }},
    {"actions",
     [] {
       return exchange::list_schema("pm actions --format json", listed_actions,
                                    view::follow_up_keys(), list_version);
     }},
    {"check",
     [] {
       return exchange::list_schema("pm check --format json", listed_diagnostics, diagnostic_keys(),
                                    list_version, check_count_keys());
     }},
    {"export", exchange::export_schema},
};

constexpr Example schema_examples[] = {
    {"pm schema > incident.schema.json", "for editors that check records while you type"},
    {"pm schema config", "the schema of pm.yaml"},
    {"pm schema list", "the schema of `pm list --format json`, for programs that read it"},
};

text::Diagnostic unknown_schema(std::string_view name) {
  std::vector<std::string_view> names;
  for (const auto& schema : schemas) names.push_back(schema.name);
  return usage_error(
      fmt::format("unknown schema {}", text::quoted(name)),
      text::did_you_mean(name, names, fmt::format("valid schemas: {}", text::one_of(names))));
}

int run_schema(World& world, const Arguments& arguments) {
  const std::string name = arguments.operands.empty() ? "incident" : arguments.operands.front();
  const auto* found = std::find_if(std::begin(schemas), std::end(schemas),
                                   [&](const Schema& schema) { return schema.name == name; });
  if (found == std::end(schemas)) return fail(world, unknown_schema(name));
  world.out << found->text();
  return exit_ok;
}

}  // namespace

constinit const Command schema_command = {
    .name = "schema",
    .summary = "Print a JSON Schema",
    .operands = "[incident|config|context|list|actions|check|export]",
    .most_operands = 1,
    .details =
        "Prints the schema of records, or with `config` the schema of pm.yaml. Editors\n"
        "with a YAML language server use it to complete keys and to check while you type.\n"
        "The others are for programs that read the JSON of pm: `context` is the schema of\n"
        "`pm show` and `pm render --format json`; `list`, `actions` and `check` of the\n"
        "commands with these names and `--format json`; `export` of `pm export json`.",
    .examples = schema_examples,
    .run = run_schema,
};

}  // namespace pm::commands
