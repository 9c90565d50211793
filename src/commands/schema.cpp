#include <ostream>

#include <fmt/format.h>

#include "all.hpp"
#include "findings.hpp"
#include "pm/exchange/json_schema.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"

namespace pm::commands {
namespace {

constexpr std::string_view kinds[] = {"incident", "config"};

constexpr Example examples[] = {
    {"pm schema > incident.schema.json", "for editors that check incidents while you type"},
    {"pm schema config", "that of pm.yaml"},
};

int run(World& world, const Arguments& arguments) {
  const auto kind = arguments.operands.empty() ? "incident" : arguments.operands.front();
  if (kind != "incident" && kind != "config") {
    return misused(
        world, fmt::format("there is no schema of {}", text::quoted(kind)),
        text::did_you_mean(kind, kinds, fmt::format("there is {}", text::one_of(kinds))));
  }
  world.out << (kind == "config" ? exchange::config_schema() : exchange::incident_schema());
  return fine;
}

}  // namespace

constinit const Command schema = {
    .name = "schema",
    .summary = "Print the JSON Schema of the file format",
    .operands = "[incident|config]",
    .most_operands = 1,
    .details =
        "Made of the same tables that pm reads by: the schema of incidents, unless\n"
        "`config` asks for that of pm.yaml. Editors with a YAML language server use\n"
        "it to complete keys and to check while you type.",
    .examples = examples,
    .run = run,
};

}  // namespace pm::commands
