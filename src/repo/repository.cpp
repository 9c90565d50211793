#include "pm/repo/repository.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "pm/text/words.hpp"
#include "pm/yaml/format.hpp"
#include "pm/yaml/limits.hpp"
#include "variable.hpp"

namespace pm::repo {
namespace {

/// How often one can go up from the working folder.
std::size_t depth(const files::Disk& disk) {
  const auto folder = disk.current_folder();
  const auto slashes = std::count(folder.begin(), folder.end(), '/');
  return folder == "/" ? 0 : static_cast<std::size_t>(slashes);
}

/// The nearest folder upward that holds this name.
std::optional<std::string> above(const files::Disk& disk, std::string_view name) {
  std::string folder;
  for (auto left = depth(disk) + 1; left > 0; --left) {
    if (disk.kind(folder + std::string(name)) != files::Kind::missing) return folder;
    folder += "../";
  }
  return std::nullopt;
}

/// The nearest folder on the way to a file that holds this name; nothing above the working folder.
std::optional<std::string> on_the_way(const files::Disk& disk, std::string_view file,
                                      std::string_view name) {
  for (auto slash = file.rfind('/'); slash != std::string_view::npos && slash > 0;
       slash = file.rfind('/', slash - 1)) {
    const auto folder = std::string(file.substr(0, slash + 1));
    if (disk.kind(folder + std::string(name)) != files::Kind::missing) return folder;
  }
  return std::nullopt;
}

std::string find_root(const files::Disk& disk, std::string_view about) {
  if (auto root = on_the_way(disk, about, "pm.yaml")) return *root;
  if (auto root = above(disk, "pm.yaml")) return *root;
  return above(disk, ".git").value_or("");
}

void override_from(const Environment& environment, Repository& repository, text::Report& report) {
  for (const auto& key : yaml::config_format()) {
    auto value = environment(variable(key.name));
    if (!value) continue;
    auto source = std::make_shared<const text::Source>(variable_words(key.name), std::move(*value));
    if (yaml::set_config(repository.config, key.name, *source, report)) {
      repository.sources.push_back(std::move(source));
    }
  }
}

}  // namespace

yaml::Defaults Repository::defaults() const {
  return {.organization = config.organization, .zone = config.zone, .headings = config.headings};
}

Repository open(const files::Disk& disk, const Environment& environment, text::Report& report,
                std::string_view about) {
  Repository repository = {.root = find_root(disk, about)};
  const auto path = repository.root + "pm.yaml";
  if (disk.kind(path) != files::Kind::missing) {
    auto source =
        std::make_shared<const text::Source>(path, disk.read(path, yaml::most_bytes_read));
    repository.config = yaml::read_config(*source, report);
    repository.sources.push_back(std::move(source));
  }
  override_from(environment, repository, report);
  return repository;
}

}  // namespace pm::repo
