#pragma once

#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pm/data/value.hpp"
#include "pm/files/disk.hpp"
#include "pm/render/template.hpp"
#include "pm/repo/repository.hpp"
#include "pm/text/diagnostic.hpp"
#include "pm/text/report.hpp"
#include "pm/text/result.hpp"
#include "pm/text/source.hpp"
#include "pm/view/keys.hpp"
#include "pm/view/wanted.hpp"

namespace pm::work {

/// A template: `postmortem.html.mustache` in the repository's directory or in the program.
struct TemplateFile {
  std::string name;    ///< "postmortem"
  std::string format;  ///< "html"
  bool own = false;    ///< from the repository, otherwise built in
};

/// The format of pages (`json`: the data itself) and the template for it.
struct PageTemplate {
  /// Only a person at the command line may name a file outside the repository.
  enum class Kind { name, path_in_repository, any_path };

  std::string format;
  std::string name;  ///< or the path of its file
  Kind kind = Kind::name;
};

/// All templates. One in the repository's directory hides the built-in one of its name.
class TemplateFiles {
 public:
  /// The directory of templates need not exist.
  TemplateFiles(const files::Disk& disk, repo::Repository repository);

  /// Returns all templates by name and format, partials included.
  [[nodiscard]] std::vector<TemplateFile> all() const;
  /// Returns the names of the templates in a format.
  [[nodiscard]] std::vector<std::string> names(std::string_view format) const;
  /// Returns the text of a template; null if there is none. A name with a slash is never valid.
  [[nodiscard]] std::shared_ptr<const text::Source> load(std::string_view name,
                                                         std::string_view format) const;
  /// Returns the path of a template of this name in the repository.
  [[nodiscard]] std::string path(std::string_view name, std::string_view format) const;
  /// Returns the template at a path.
  [[nodiscard]] std::shared_ptr<const text::Source> load_path(const PageTemplate& wanted) const;

 private:
  const files::Disk& disk_;
  repo::Repository repository_;
};

/// The hash by which a page's content security policy names its style sheet. Pages of one template
/// have one sheet, so only the first page pays for it. Several threads may ask.
class StyleHash {
 public:
  [[nodiscard]] std::string of(std::string_view sheet) const;

 private:
  mutable std::mutex guard_;
  mutable std::string sheet_;
  mutable std::string hash_;
};

/// Turns data into pages of one format: with a compiled template, or as JSON without one. Several
/// threads can make pages at once.
class PageWriter {
 public:
  /// Compiles the template and reports its errors. `keys` are those of the data.
  PageWriter(TemplateFiles files, const PageTemplate& wanted, text::Report& report,
             std::span<const view::Key> keys = view::keys());

  PageWriter(const PageWriter&) = delete;
  PageWriter& operator=(const PageWriter&) = delete;

  /// Returns whether a template of this name exists.
  [[nodiscard]] bool found() const { return found_; }
  /// What the template can show; everything for JSON.
  [[nodiscard]] const view::Wanted& wanted() const { return wanted_; }
  [[nodiscard]] Result<std::string> page(const data::Value& data) const;

 private:
  const render::Template* compile(const PageTemplate& wanted, text::Report& report);

  TemplateFiles files_;
  const render::Format* format_;  ///< null: JSON
  std::unique_ptr<render::Templates> templates_;
  const render::Template* template_ = nullptr;
  bool found_ = true;
  view::Wanted wanted_;
  StyleHash style_hash_;
};

}  // namespace pm::work
