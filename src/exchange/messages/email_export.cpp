#include "../exporters.hpp"

namespace pm::exchange {
namespace {

void run(const Collection&, const PutFile&) {}

}  // namespace

constinit const Exporter email_exporter = {
    .name = "email",
    .summary = "one incident as an e-mail",
    .file = "incident.eml",
    .one = true,
    .run = run,
};

}  // namespace pm::exchange
