#include "pm/files/beneath.hpp"

#include <algorithm>
#include <memory>

#include <fmt/format.h>

#include "pm/files/disk.hpp"
#include "pm/files/failure.hpp"
#include "pm/text/words.hpp"

namespace pm::files {

bool names_git(std::string_view path) {
  while (!path.empty()) {
    const auto end = std::min(path.find('/'), path.size());
    if (text::lower_ascii(path.substr(0, end)) == ".git") return true;
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return false;
}

std::string read_beneath(const Disk& disk, const Beneath& file, std::size_t most) {
  constexpr std::size_t first_room = std::size_t{16} * 1024;
  const auto reading = disk.open_beneath(file);
  std::string bytes;
  std::size_t size = 0;
  for (;;) {
    if (size > most) {
      throw Failure(
          fmt::format("cannot read `{}`: it is larger than {} bytes", file.shown(), most));
    }
    if (size == bytes.size()) bytes.resize(std::max(size * 2, first_room));
    const auto got = reading->read(bytes.data() + size, bytes.size() - size);
    if (got == 0) break;
    size += got;
  }
  bytes.resize(size);
  return bytes;
}

void refuse_outside(std::string_view what, const Beneath& place) {
  throw Failure(fmt::format("cannot {} `{}`: it leads out of the repository", what, place.shown()),
                "replace the symbolic link or `..` in its path with the file itself");
}

void refuse_git(std::string_view what, const Beneath& place) {
  throw Failure(
      fmt::format("cannot {} `{}`: it leads into git's own directory", what, place.shown()),
      "keep the file outside of `.git`");
}

}  // namespace pm::files
