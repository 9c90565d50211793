#include "fixture.hpp"

#include "shell.hpp"

namespace pm::tests {

const std::string RealRepository::path = "incidents/2024-01-29-engage.yaml";
const std::string RealRepository::first =
    "title: Engage is down\n"
    "updates:\n"
    "  - at: 2024-01-29 10:00\n"
    "    phase: investigating\n"
    "    message: We are looking into it.\n";

RealRepository::RealRepository() {
  folder_.put("pm.yaml", "timezone: UTC\n");
  reset();
}

files::Ended RealRepository::run(const std::string& script) const {
  return shell(folder_.path(), script);
}

}  // namespace pm::tests
