#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/files/disk.hpp"
#include "pm/model/config.hpp"
#include "pm/text/report.hpp"
#include "pm/text/source.hpp"
#include "pm/yaml/read.hpp"

namespace pm::repo {

/// The value of an environment variable, or nothing.
using Environment = std::function<std::optional<std::string>(std::string_view name)>;

/// A repository: its root and its configuration. Paths are relative to the current directory, as
/// messages show them.
struct Repository {
  std::string root;  ///< "" for the current directory, otherwise "../", repeated, or `PM_ROOT`
  model::Config config;
  std::vector<std::shared_ptr<const text::Source>>
      sources;  ///< pm.yaml and the values that override it

  [[nodiscard]] std::string incidents() const { return root + config.incidents; }
  [[nodiscard]] std::string templates() const { return root + config.templates; }
  [[nodiscard]] yaml::Defaults defaults() const;
};

/// Returns the names of the environment variables that pm reads, apart from those of other
/// programs.
[[nodiscard]] std::vector<std::string> variables();

/// Opens the repository around the current directory. Its root is the directory in `PM_ROOT`. If
/// that is not set, it is the nearest directory upward with pm.yaml, otherwise with `.git`,
/// otherwise the current directory itself. A file below the current directory, `about`, may be in
/// another repository, with a pm.yaml on the way to the file. `PM_` and the name of a key in
/// capitals overrides a key of pm.yaml whose value is one string. Reports errors in both.
[[nodiscard]] Repository open(const files::Disk& disk, const Environment& environment,
                              text::Report& report, std::string_view about = {});

}  // namespace pm::repo
