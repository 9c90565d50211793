#include "../import/importers.hpp"

namespace pm::exchange {
namespace {

bool recognises(std::string_view, std::string_view) { return false; }

void run(Input&, const ImportSettings&, const Take&) {}

}  // namespace

constinit const Importer jsonl_importer = {
    .name = "jsonl",
    .summary = "a timeline, a JSON object a line",
    .recognises = recognises,
    .map_keys = {},
    .run = run,
};

}  // namespace pm::exchange
