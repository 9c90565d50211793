#include "fixture.hpp"

#include "shell.hpp"

namespace pm::tests {

RealRepository::RealRepository() {
  folder_.put("pm.yaml", "timezone: UTC\n");
  reset();
}

files::Ended RealRepository::run(const std::string& script) const {
  return shell(folder_.path(), script);
}

}  // namespace pm::tests
