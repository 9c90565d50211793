#include "message.hpp"

#include <memory>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "pm/render/template.hpp"
#include "pm/render/template_keys.hpp"
#include "pm/text/embedded.hpp"
#include "pm/view/keys.hpp"
#include "pm/view/postmortem.hpp"

namespace pm::exchange::chat {
namespace {

/// ".mrkdwn.mustache"
std::string ending(std::string_view format) { return fmt::format(".{}.mustache", format); }

std::shared_ptr<const text::Source> built_in(std::string_view name, std::string_view format) {
  const auto wanted = std::string(name) + ending(format);
  for (const auto& file : text::embedded_templates()) {
    if (file.name != wanted) continue;
    return std::make_shared<const text::Source>("built-in " + wanted, std::string(file.text));
  }
  return nullptr;
}

std::vector<std::string> names_built_in(std::string_view format) {
  std::vector<std::string> names;
  const auto end = ending(format);
  for (const auto& file : text::embedded_templates()) {
    if (!file.name.ends_with(end)) continue;
    names.emplace_back(file.name.substr(0, file.name.size() - end.size()));
  }
  return names;
}

render::Templates templates_of(const MessageTemplates& where, std::string_view format) {
  const auto load = [&where, format](std::string_view name) {
    return where.load ? where.load(name, format) : built_in(name, format);
  };
  return {load, where.names ? where.names(format) : names_built_in(format)};
}

/// The page, or nothing when there are mistakes.
std::optional<std::string> shown(const Collection& collection, const Measured& measured,
                                 const render::Template& page, const render::Format& format,
                                 text::Report& mistakes) {
  render::check_keys(page, view::keys(), mistakes);
  if (mistakes.has_errors()) return std::nullopt;
  const auto data = view::postmortem(measured.incident, measured.durations, collection.config,
                                     collection.as_of, {.edition = collection.edition});
  auto text = render::document(page, data, format);
  if (text) return *std::move(text);
  mistakes.add(std::move(text).error());
  return std::nullopt;
}

}  // namespace

std::optional<std::string> message(const Collection& collection, const Measured& measured,
                                   std::string_view name, const render::Format& format) {
  text::Report mistakes;
  auto templates = templates_of(collection.templates, format.name);
  const auto* page = templates.named(name, mistakes);
  auto text = page == nullptr ? std::nullopt : shown(collection, measured, *page, format, mistakes);
  mistakes.sort();
  if (!mistakes.empty() && collection.templates.mistaken) collection.templates.mistaken(mistakes);
  return text;
}

}  // namespace pm::exchange::chat
