#include "../import/importers.hpp"

namespace pm::exchange {
namespace {

bool recognises(std::string_view, std::string_view) { return false; }

void run(Input&, const ImportSettings&, const Take&) {}

}  // namespace

constinit const Importer alertmanager_importer = {
    .name = "alertmanager",
    .summary = "alerts of Prometheus Alertmanager, as a timeline",
    .recognises = recognises,
    .map_keys = {},
    .run = run,
};

}  // namespace pm::exchange
