#include "version.hpp"

#include <fmt/format.h>

#include "pm/time/zone_source.hpp"

namespace pm::commands {
namespace {

/// The name is first: GCC's words are also in Clang's.
#if defined(__clang__)
constexpr std::string_view compiler = "Clang " __clang_version__;
#elif defined(__GNUC__)
constexpr std::string_view compiler = "GCC " __VERSION__;
#else
constexpr std::string_view compiler = "another compiler";
#endif

}  // namespace

std::string verbose_version() {
  return fmt::format(
      "pm {}\n"
      "commit: {}\n"
      "build: {}, {}\n"
      "libraries: {}\n"
      "time zones: {}\n",
      PM_VERSION, PM_COMMIT, PM_BUILD, compiler, PM_LIBRARIES, time::zone_source());
}

}  // namespace pm::commands
