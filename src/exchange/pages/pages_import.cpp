#include "../import/importers.hpp"

namespace pm::exchange {
namespace {

bool recognises(std::string_view, std::string_view) { return false; }

void run(Input&, const ImportSettings&, const Take&) {}

}  // namespace

constinit const Importer pages_importer = {
    .name = "statuspage-text",
    .summary = "the text of an incident page of a Statuspage",
    .recognises = recognises,
    .map_keys = {},
    .run = run,
};

}  // namespace pm::exchange
