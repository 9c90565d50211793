#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "pm/render/format.hpp"
#include "pm/text/report.hpp"
#include "pm/text/source.hpp"
#include "pm/view/data.hpp"

namespace pm::render {

namespace mustache {
/// A compiled template together with all that it includes: it is shown data by `document`, as often
/// as wanted and from several threads at once. docs/mustache.md describes the language.
struct Template;
}  // namespace mustache
using mustache::Template;

/// Templates by name, each compiled once when it is first asked for. It owns what it hands out.
/// Compiling is for one thread; rendering what was compiled is for any number.
class Templates {
 public:
  /// The text of the template of this name; null when there is none.
  using Load = std::function<std::shared_ptr<const text::Source>(std::string_view name)>;

  /// `known` are the names that `load` answers to, from which a misspelt one is put right.
  Templates(Load load, std::vector<std::string> known);
  ~Templates();
  Templates(const Templates&) = delete;
  Templates& operator=(const Templates&) = delete;

  /// The template of this name, with its includes. Null when it or one of them has a mistake; each
  /// mistake is reported when the template that has it is compiled, and not again.
  [[nodiscard]] const Template* named(std::string_view name, text::Report& report);
  /// The template that this text is, which has no name of its own. Null as above.
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
  std::map<std::string, Template*, std::less<>> by_name_;  ///< null: there is none of this name
};

/// The data as the template shows it in a format, or why there is no such text: includes nested
/// deeper than 64, sections deeper than 256, more than ten million repetitions, more than 64 MiB.
[[nodiscard]] std::variant<std::string, text::Diagnostic> document(const Template& page,
                                                                   const view::Data& data,
                                                                   const Format& format);

}  // namespace pm::render
