#include <cerrno>
#include <system_error>

#include <fmt/format.h>

#include "fail.hpp"
#include "pm/files/failure.hpp"

namespace pm::files {

std::string reason(int error) {
  auto words = std::generic_category().message(error);
  if (!words.empty() && words[0] >= 'A' && words[0] <= 'Z') {
    words[0] = static_cast<char>(words[0] - 'A' + 'a');
  }
  return words;
}

void fail(std::string_view what, const std::string& path, int error) {
  throw Failure(fmt::format("cannot {} `{}`: {}", what, path, reason(error)));
}

bool means_unsupported(int error) {
  // FAT reports EPERM for links and permissions; other file systems report EINVAL for unknown
  // flags.
  return error == EPERM || error == EINVAL || error == ENOSYS || error == EOPNOTSUPP ||
         error == ENOTSUP;
}

}  // namespace pm::files
