#include "import_sources.hpp"

#include <cstddef>
#include <istream>
#include <memory>
#include <set>
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

/// Gathers files; a folder that links lead to again is looked into once.
class Gathering {
 public:
  explicit Gathering(const files::Disk& disk) : disk_(disk) {}

  void add(const std::string& path) {
    if (disk_.kind(path) != files::Kind::folder) return files_.push_back(path);
    if (!seen_.insert(disk_.resolved(path)).second) return;
    auto folder = path;
    while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
    for (const auto& name : disk_.list(folder)) add(folder + "/" + name);
  }
  void add_standard_input() { files_.push_back("-"); }

  [[nodiscard]] std::vector<std::string> take() { return std::move(files_); }

 private:
  const files::Disk& disk_;
  std::set<std::string> seen_;
  std::vector<std::string> files_;
};

}  // namespace

std::vector<std::string> source_files(const files::Disk& disk,
                                      const std::vector<std::string>& operands) {
  Gathering all(disk);
  for (const auto& operand : operands) {
    if (operand == "-")
      all.add_standard_input();
    else
      all.add(operand);
  }
  return all.take();
}

exchange::Input opened_source(const World& world, const std::string& path) {
  if (path == "-")
    return {std::string(exchange::standard_input), std::make_unique<StreamReading>(world.in)};
  return {path, world.disk.open(path)};
}

}  // namespace pm::commands
