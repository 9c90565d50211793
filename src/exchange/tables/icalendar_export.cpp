#include "../exporters.hpp"

namespace pm::exchange {
namespace {

void run(const Collection&, const PutFile&) {}

}  // namespace

constinit const Exporter icalendar_exporter = {
    .name = "icalendar",
    .summary = "maintenance and due dates for calendars",
    .file = "incidents.ics",
    .one = false,
    .run = run,
};

}  // namespace pm::exchange
