#include "../import/importers.hpp"

namespace pm::exchange {
namespace {

bool recognises(std::string_view, std::string_view) { return false; }

void run(Input&, const ImportSettings&, const Take&) {}

}  // namespace

constinit const Importer cstate_importer = {
    .name = "cstate",
    .summary = "issues of a cState status site",
    .recognises = recognises,
    .map_keys = {},
    .run = run,
};

}  // namespace pm::exchange
