#pragma once

#include <memory>
#include <string>
#include <variant>

#include "pm/render/template.hpp"
#include "pm/text/diagnostic.hpp"
#include "pm/text/report.hpp"
#include "pm/view/data.hpp"
#include "render_settings.hpp"
#include "template_files.hpp"

namespace pm::commands {

/// Turns data into pages of one format: with a compiled template, or as JSON without one. Pages may
/// be made from several threads at once.
class PageWriter {
 public:
  /// Compiles the template that the settings name; mistakes in it are reported.
  PageWriter(const World& world, TemplateFiles files, const RenderSettings& settings,
             text::Report& report);

  PageWriter(const PageWriter&) = delete;
  PageWriter& operator=(const PageWriter&) = delete;

  /// Whether there is a template of this name at all.
  [[nodiscard]] bool found() const { return found_; }
  [[nodiscard]] std::variant<std::string, text::Diagnostic> page(const view::Data& data) const;

 private:
  const render::Template* compile(const World& world, const RenderSettings& settings,
                                  text::Report& report);

  TemplateFiles files_;
  const render::Format* format_;  ///< null: JSON
  std::unique_ptr<render::Templates> templates_;
  const render::Template* template_ = nullptr;
  bool found_ = true;
};

}  // namespace pm::commands
