#include "../import/importers.hpp"

namespace pm::exchange {
namespace {

bool recognises(std::string_view, std::string_view) { return false; }

void run(Input&, const ImportSettings&, const Take&) {}

}  // namespace

constinit const Importer icco_importer = {
    .name = "icco",
    .summary = "entries of the collection icco/postmortems",
    .recognises = recognises,
    .map_keys = {},
    .run = run,
};

}  // namespace pm::exchange
