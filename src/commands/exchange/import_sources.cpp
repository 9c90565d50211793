#include "import_sources.hpp"

#include <cstddef>
#include <istream>
#include <memory>
#include <utility>

#include "pm/files/reading.hpp"

namespace pm::commands {
namespace {

class StreamReading final : public files::Reading {
 public:
  explicit StreamReading(std::istream& stream) : stream_(stream) {}

  std::size_t read(char* into, std::size_t most) override {
    stream_.read(into, static_cast<std::streamsize>(most));
    return static_cast<std::size_t>(stream_.gcount());
  }

 private:
  std::istream& stream_;
};

void add_files(const files::Disk& disk, const std::string& path, std::vector<std::string>& into) {
  if (disk.kind(path) != files::Kind::folder) return into.push_back(path);
  auto folder = path;
  while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
  for (const auto& name : disk.list(folder)) add_files(disk, folder + "/" + name, into);
}

}  // namespace

std::vector<std::string> source_files(const files::Disk& disk,
                                      const std::vector<std::string>& operands) {
  std::vector<std::string> all;
  for (const auto& operand : operands) {
    if (operand == "-")
      all.push_back(operand);
    else
      add_files(disk, operand, all);
  }
  return all;
}

exchange::Input opened_source(const World& world, const std::string& path) {
  if (path == "-") return {"standard input", std::make_unique<StreamReading>(world.in)};
  return {path, world.disk.open(path)};
}

}  // namespace pm::commands
