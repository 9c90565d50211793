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
    {"pm schema > incident.schema.json", "for editors that check records while you type"},
    {"pm schema config", "the schema of pm.yaml"},
};

int run_schema(World& world, const Arguments& arguments) {
  const auto kind = arguments.operands.empty() ? "incident" : arguments.operands.front();
  if (kind != "incident" && kind != "config") {
    return fail(world, usage_error(fmt::format("unknown schema {}", text::quoted(kind)),
                                   text::did_you_mean(kind, schema_kinds,
                                                      fmt::format("valid schemas: {}",
                                                                  text::one_of(schema_kinds)))));
  }
  world.out << (kind == "config" ? exchange::config_schema() : exchange::incident_schema());
  return exit_ok;
}

}  // namespace

constinit const Command schema_command = {
    .name = "schema",
    .summary = "Print the JSON Schema for editors",
    .operands = "[incident|config]",
    .most_operands = 1,
    .details =
        "Prints the schema of records, or with `config` the schema of pm.yaml. Editors\n"
        "with a YAML language server use it to complete keys and to check while you type.\n"
        "pm generates it from the tables that it reads records by.",
    .examples = schema_examples,
    .run = run_schema,
};

}  // namespace pm::commands
