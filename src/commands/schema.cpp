#include <ostream>

#include <fmt/format.h>

#include "all.hpp"
#include "exit_status.hpp"
#include "pm/exchange/json_schema.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"
#include "reporting.hpp"

namespace pm::commands {
namespace {

constexpr std::string_view schema_kinds[] = {"incident", "config"};

constexpr Example schema_examples[] = {
    {"pm schema > incident.schema.json", "for editors that check incidents while you type"},
    {"pm schema config", "that of pm.yaml"},
};

int run_schema(World& world, const Arguments& arguments) {
  const auto kind = arguments.operands.empty() ? "incident" : arguments.operands.front();
  if (kind != "incident" && kind != "config") {
    return fail(world, usage_error(fmt::format("there is no schema of {}", text::quoted(kind)),
                                   text::did_you_mean(
                                       kind, schema_kinds,
                                       fmt::format("there is {}", text::one_of(schema_kinds)))));
  }
  world.out << (kind == "config" ? exchange::config_schema() : exchange::incident_schema());
  return exit_ok;
}

}  // namespace

constinit const Command schema_command = {
    .name = "schema",
    .summary = "Print the JSON Schema of the file format",
    .operands = "[incident|config]",
    .most_operands = 1,
    .details =
        "Made of the same tables that pm reads by: the schema of incidents, unless\n"
        "`config` asks for that of pm.yaml. Editors with a YAML language server use\n"
        "it to complete keys and to check while you type.",
    .examples = schema_examples,
    .run = run_schema,
};

}  // namespace pm::commands
