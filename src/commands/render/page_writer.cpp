#include "page_writer.hpp"

#include <cassert>
#include <utility>

#include "pm/render/context.hpp"
#include "pm/render/template_keys.hpp"
#include "pm/view/keys.hpp"
#include "pm/yaml/limits.hpp"

namespace pm::commands {

PageWriter::PageWriter(const World& world, TemplateFiles files, const RenderSettings& settings,
                       text::Report& report)
    : files_(std::move(files)), format_(render::format_named(settings.format)) {
  if (format_ == nullptr) return;
  const auto load = [this](std::string_view name) { return files_.load(name, format_->name); };
  templates_ = std::make_unique<render::Templates>(load, files_.names(format_->name));
  template_ = compile(world, settings, report);
  if (template_ != nullptr) render::check_keys(*template_, view::keys(), report);
}

const render::Template* PageWriter::compile(const World& world, const RenderSettings& settings,
                                            text::Report& report) {
  const auto& name = settings.template_name;
  if (settings.template_is_path) {
    auto bytes = world.disk.read(name, yaml::most_bytes);
    return templates_->compiled(std::make_shared<const text::Source>(name, std::move(bytes)),
                                report);
  }
  found_ = files_.load(name, format_->name) != nullptr;
  return found_ ? templates_->named(name, report) : nullptr;
}

std::variant<std::string, text::Diagnostic> PageWriter::page(const view::Data& data) const {
  if (format_ == nullptr) return render::to_json(data);
  assert(template_ != nullptr);
  return render::document(*template_, data, *format_);
}

}  // namespace pm::commands
