#include "pm/repo/repository.hpp"

#include <utility>

#include <fmt/format.h>

#include "pm/files/failure.hpp"
#include "pm/model/format.hpp"
#include "pm/repo/find_upward.hpp"
#include "pm/repo/read_inside.hpp"
#include "pm/text/words.hpp"
#include "pm/yaml/limits.hpp"
#include "variable.hpp"

namespace pm::repo {
namespace {

/// Returns the root that the environment names, with a slash at its end. Throws a `Failure` if it
/// is not a directory.
std::optional<std::string> named_root(const files::Disk& disk, const Environment& environment) {
  auto root = environment(root_variable).value_or("");
  while (root.size() > 1 && root.ends_with('/')) root.pop_back();
  if (root.empty()) return std::nullopt;
  if (root == ".") return "";
  if (disk.kind(root) != files::Kind::folder) {
    throw files::Failure(
        fmt::format("`{}` is {}, which is not a directory", root_variable, text::quoted(root)),
        fmt::format("name the directory of pm.yaml, or unset `{}`", root_variable));
  }
  return root == "/" ? root : root + "/";
}

/// Git's own directory contains these; a bare repository is nothing else.
bool is_bare(const files::Disk& disk, const std::string& folder) {
  return disk.kind(folder + "HEAD") == files::Kind::file &&
         disk.kind(folder + "objects") == files::Kind::folder &&
         disk.kind(folder + "refs") == files::Kind::folder;
}

[[noreturn]] void refuse_bare() {
  throw files::Failure("this is git's own directory, or a bare repository",
                       "run pm in a working tree, as `git clone` creates it");
}

std::string find_root(const files::Disk& disk, const Environment& environment,
                      std::string_view about) {
  if (auto root = named_root(disk, environment)) return *root;
  if (auto root = nearest_on_the_way(disk, about, "pm.yaml")) return *root;
  if (auto root = find_upward(disk, "", "pm.yaml")) return *root;
  if (auto root = find_upward(disk, "", ".git")) return *root;
  // Above the current directory, too: `hooks/` of a bare repository is none of its own.
  const auto bare = find_upward(disk, "", "objects");
  if (bare && is_bare(disk, *bare)) refuse_bare();
  return "";
}

void override_from(const Environment& environment, Repository& repository, text::Report& report) {
  for (const auto& key : model::config_format()) {
    auto value = environment(variable(key.name));
    if (!value) continue;
    auto source = std::make_shared<const text::Source>(variable_words(key.name), std::move(*value));
    if (yaml::set_config(repository.config, key.name, *source, report)) {
      repository.sources.push_back(std::move(source));
    }
  }
}

}  // namespace

std::vector<std::string> variables() {
  using model::Shape;
  std::vector<std::string> names = {"PM_NOW", std::string(root_variable)};
  for (const auto& key : model::config_format()) {
    const bool takes_text = key.shape == Shape::text || key.shape == Shape::directory ||
                            key.shape == Shape::zone || key.shape == Shape::choice ||
                            key.shape == Shape::flag;
    if (takes_text) names.push_back(variable(key.name));
  }
  return names;
}

yaml::Defaults Repository::defaults() const {
  return {.organization = config.organization,
          .zone = config.zone,
          .headings = config.headings,
          .components = config.components};
}

Repository open(const files::Disk& disk, const Environment& environment, text::Report& report,
                std::string_view about) {
  Repository repository = {.root = find_root(disk, environment, about)};
  if (is_bare(disk, repository.root)) refuse_bare();
  const auto path = repository.root + "pm.yaml";
  if (disk.kind(path) != files::Kind::missing) {
    auto source = std::make_shared<const text::Source>(
        path, read_inside(disk, repository, path, yaml::most_bytes_read));
    repository.config = yaml::read_config(*source, report);
    repository.sources.push_back(std::move(source));
  }
  override_from(environment, repository, report);
  return repository;
}

}  // namespace pm::repo
