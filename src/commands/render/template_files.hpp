#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "pm/files/disk.hpp"
#include "pm/text/source.hpp"

namespace pm::commands {

/// A template: `postmortem.html.mustache` in the repository's folder or in the program.
struct TemplateFile {
  std::string name;    ///< "postmortem"
  std::string format;  ///< "html"
  bool own = false;    ///< from the repository, else built in
};

/// The templates there are. One in the repository's folder hides the built-in one of its name.
class TemplateFiles {
 public:
  /// `folder` need not exist.
  TemplateFiles(const files::Disk& disk, std::string folder);

  /// All of them, by name and format, partials included.
  [[nodiscard]] std::vector<TemplateFile> all() const;
  /// The names that there are in a format.
  [[nodiscard]] std::vector<std::string> names(std::string_view format) const;
  /// The text of one; null when there is none. A name with a slash is never one.
  [[nodiscard]] std::shared_ptr<const text::Source> load(std::string_view name,
                                                         std::string_view format) const;
  /// Where the repository's own of this name would stand.
  [[nodiscard]] std::string path(std::string_view name, std::string_view format) const;

 private:
  const files::Disk& disk_;
  std::string folder_;
};

}  // namespace pm::commands
