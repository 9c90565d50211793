#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "pm/data/value.hpp"
#include "pm/render/format.hpp"
#include "pm/text/report.hpp"
#include "pm/text/result.hpp"
#include "pm/text/source.hpp"

namespace pm::render {

namespace mustache {
/// A compiled template and everything that it includes. `document` renders data with it, any number
/// of times and from several threads. docs/mustache.md describes the language.
struct Template;
}  // namespace mustache
using mustache::Template;

/// Templates by name; compiles each on first use, and owns them. Compile in one thread; any number
/// of threads may render.
class Templates {
 public:
  /// Returns the text of the template with this name; null if it does not exist.
  using Load = std::function<std::shared_ptr<const text::Source>(std::string_view name)>;

  /// `known` are the names that `load` finds, for suggestions.
  Templates(Load load, std::vector<std::string> known);
  ~Templates();
  Templates(const Templates&) = delete;
  Templates& operator=(const Templates&) = delete;

  /// Returns the template with this name, with its includes. Null if one of them has an error. Each
  /// error is reported once, when its template is compiled.
  [[nodiscard]] const Template* named(std::string_view name, text::Report& report);
  /// Returns the template with this text, which has no name. Null as above.
  [[nodiscard]] const Template* compiled(std::shared_ptr<const text::Source> source,
                                         text::Report& report);

 private:
  Template& add(std::shared_ptr<const text::Source> source, text::Report& report);
  Template* find(std::string_view name, text::Report& report);
  const Template* linked(Template& first, text::Report& report);
  void link(Template& including, std::vector<Template*>& waiting, text::Report& report);
  [[nodiscard]] std::string help_for(std::string_view name) const;

  Load load_;
  std::vector<std::string> known_;
  std::vector<std::unique_ptr<Template>> all_;
  std::map<std::string, Template*, std::less<>>
      by_name_;  ///< null: there is no template with this name
};

/// Returns the data rendered with a template in a format. Fails on includes nested
/// deeper than 64, sections deeper than 256, more than a million repetitions, or more than 64
/// MiB.
[[nodiscard]] Result<std::string> document(const Template& page, const data::Value& data,
                                           const Format& format);

}  // namespace pm::render
