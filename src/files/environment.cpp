#include "pm/files/environment.hpp"

#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <system_error>

#include <fmt/format.h>

#include "pm/files/failure.hpp"

namespace pm::files {

std::optional<std::string> environment_variable(std::string_view name) {
  const char* value = std::getenv(std::string(name).c_str());
  if (value == nullptr) return std::nullopt;
  return std::string(value);
}

std::vector<std::string> environment_names() {
  std::vector<std::string> names;
  for (char** each = environ; each != nullptr && *each != nullptr; ++each) {
    const std::string_view variable = *each;
    names.emplace_back(variable.substr(0, variable.find('=')));
  }
  return names;
}

void enter_folder(const std::string& folder) {
  if (::chdir(folder.c_str()) == 0) return;
  throw Failure(
      fmt::format("cannot enter `{}`: {}", folder, std::generic_category().message(errno)));
}

namespace {

bool& quota_is_reported() {
  static bool is_reported = false;
  return is_reported;
}

}  // namespace

void report_full_quota() {
  struct sigaction ignore {};
  struct sigaction before {};
  ignore.sa_handler = SIG_IGN;
  if (::sigaction(SIGXFSZ, &ignore, &before) == 0)
    quota_is_reported() = before.sa_handler != SIG_IGN;
}

bool reports_full_quota() { return quota_is_reported(); }

}  // namespace pm::files
