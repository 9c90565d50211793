#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "pm/render/template.hpp"
#include "pm/text/draw.hpp"

namespace pm::render {

/// Templates by name, as a test writes them down.
using TemplateTexts = std::map<std::string, std::string, std::less<>>;

inline Templates template_set(const TemplateTexts& texts) {
  std::vector<std::string> names;
  for (const auto& [name, text] : texts) names.push_back(name);
  const auto load = [texts](std::string_view name) -> std::shared_ptr<const text::Source> {
    const auto found = texts.find(name);
    if (found == texts.end()) return nullptr;
    return std::make_shared<text::Source>(found->first + ".mustache", found->second);
  };
  return {load, names};
}

inline std::shared_ptr<const text::Source> page_source(std::string text) {
  return std::make_shared<text::Source>("page.mustache", std::move(text));
}

inline std::string drawn(const text::Report& report) {
  std::string out;
  for (const auto& diagnostic : report.all()) out += text::draw(diagnostic);
  return out;
}

/// What a template shows; its mistakes, drawn, if it has any.
inline std::string shown(const std::string& text, const data::Value& data = {},
                         const TemplateTexts& others = {}, const Format& format = html_format()) {
  auto templates = template_set(others);
  text::Report report;
  const auto* page = templates.compiled(page_source(text), report);
  if (page == nullptr) return drawn(report);
  auto result = document(*page, data, format);
  return result ? *result : text::draw(result.error());
}

}  // namespace pm::render
