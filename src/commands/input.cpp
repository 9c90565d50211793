#include "input.hpp"

#include <istream>

#include "pm/yaml/limits.hpp"

namespace pm::commands {

std::string input(const World& world, const std::string& path) {
  if (path != "-") return world.disk.read(path, yaml::most_bytes_read);
  std::string bytes(yaml::most_bytes + 1, '\0');
  world.in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(world.in.gcount()));
  return bytes;
}

}  // namespace pm::commands
