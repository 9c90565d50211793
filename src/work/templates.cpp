#include "pm/work/templates.hpp"
#include "pm/data/json.hpp"

#include <algorithm>
#include <cassert>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "pm/render/context.hpp"
#include "pm/render/format.hpp"
#include "pm/render/template_keys.hpp"
#include "pm/repo/read_inside.hpp"
#include "pm/text/embedded.hpp"
#include "pm/text/sha256.hpp"
#include "pm/yaml/limits.hpp"

namespace pm::work {
namespace {

constexpr std::string_view template_ending = ".mustache";

/// Parses "postmortem.html.mustache": the template `postmortem` in the format `html`.
std::optional<TemplateFile> parsed_name(std::string_view file) {
  if (!file.ends_with(template_ending)) return std::nullopt;
  const auto stem = file.substr(0, file.size() - template_ending.size());
  const auto dot = stem.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return std::nullopt;
  const auto format = stem.substr(dot + 1);
  if (render::format_named(format) == nullptr) return std::nullopt;
  return TemplateFile{.name = std::string(stem.substr(0, dot)), .format = std::string(format)};
}

std::string file_name(std::string_view name, std::string_view format) {
  return fmt::format("{}.{}{}", name, format, template_ending);
}

/// Replaces the placeholder in the content security policy at the top of a page by the hash of its
/// first style sheet. Only then a browser applies that sheet, and no other.
void set_style_hash(std::string& page, const StyleHash& hash) {
  constexpr std::string_view placeholder = "sha256-of-style";
  constexpr std::string_view begin = "<style>";
  const auto policy = page.find(placeholder);
  const auto sheet = page.find(begin);
  // In the text of an incident the words mean nothing.
  if (policy == std::string::npos || sheet == std::string::npos || policy > sheet) return;
  if (policy > page.find("<title>")) return;
  const auto from = sheet + begin.size();
  const auto to = page.find("</style>", from);
  if (to == std::string::npos) return;
  page.replace(policy, placeholder.size(), hash.of(std::string_view(page).substr(from, to - from)));
}

bool is_before(const TemplateFile& a, const TemplateFile& b) {
  return std::pair(a.name, a.format) < std::pair(b.name, b.format);
}

bool is_same(const TemplateFile& a, const TemplateFile& b) {
  return a.name == b.name && a.format == b.format;
}

}  // namespace

std::string StyleHash::of(std::string_view sheet) const {
  const std::lock_guard lock(guard_);
  if (hash_.empty() || sheet_ != sheet) {
    sheet_ = sheet;
    hash_ = "sha256-" + text::sha256_base64(sheet);
  }
  return hash_;
}

TemplateFiles::TemplateFiles(const files::Disk& disk, repo::Repository repository)
    : disk_(disk), repository_(std::move(repository)) {}

std::vector<TemplateFile> TemplateFiles::all() const {
  std::vector<TemplateFile> files;
  const auto folder = repository_.templates();
  if (disk_.kind(folder) == files::Kind::folder) {
    for (const auto& name : repo::list_inside(disk_, repository_, folder)) {
      if (auto file = parsed_name(name)) {
        file->own = true;
        files.push_back(std::move(*file));
      }
    }
  }
  for (const auto& built_in : text::embedded_templates()) {
    if (auto file = parsed_name(built_in.name)) files.push_back(std::move(*file));
  }
  // Stable: templates of the repository precede the built-in ones that they hide.
  std::stable_sort(files.begin(), files.end(), is_before);
  files.erase(std::unique(files.begin(), files.end(), is_same), files.end());
  return files;
}

std::vector<std::string> TemplateFiles::names(std::string_view format) const {
  std::vector<std::string> found;
  for (auto& file : all()) {
    if (file.format == format) found.push_back(std::move(file.name));
  }
  return found;
}

std::string TemplateFiles::path(std::string_view name, std::string_view format) const {
  return repository_.templates() + "/" + file_name(name, format);
}

std::shared_ptr<const text::Source> TemplateFiles::load(std::string_view name,
                                                        std::string_view format) const {
  if (name.empty() || name.find('/') != std::string_view::npos) return nullptr;
  const auto own = path(name, format);
  if (disk_.kind(own) != files::Kind::missing) {
    return std::make_shared<const text::Source>(
        own, repo::read_inside(disk_, repository_, own, yaml::most_bytes));
  }
  const auto wanted = file_name(name, format);
  for (const auto& file : text::embedded_templates()) {
    if (file.name != wanted) continue;
    return std::make_shared<const text::Source>("built-in " + wanted, std::string(file.text));
  }
  return nullptr;
}

std::shared_ptr<const text::Source> TemplateFiles::load_path(const PageTemplate& wanted) const {
  const auto& path = wanted.name;
  auto bytes = wanted.kind == PageTemplate::Kind::any_path
                   ? disk_.read(path, yaml::most_bytes)
                   : repo::read_inside(disk_, repository_, path, yaml::most_bytes);
  return std::make_shared<const text::Source>(path, std::move(bytes));
}

PageWriter::PageWriter(TemplateFiles files, const PageTemplate& wanted, text::Report& report,
                       std::span<const view::Key> keys)
    : files_(std::move(files)), format_(render::format_named(wanted.format)) {
  if (format_ == nullptr) return;
  const auto load = [this](std::string_view name) { return files_.load(name, format_->name); };
  templates_ = std::make_unique<render::Templates>(load, files_.names(format_->name));
  template_ = compile(wanted, report);
  if (template_ == nullptr) return;
  render::check_keys(*template_, keys, report);
  wanted_ = render::wanted(*template_);
}

const render::Template* PageWriter::compile(const PageTemplate& wanted, text::Report& report) {
  const auto& name = wanted.name;
  if (wanted.kind != PageTemplate::Kind::name)
    return templates_->compiled(files_.load_path(wanted), report);
  found_ = files_.load(name, format_->name) != nullptr;
  return found_ ? templates_->named(name, report) : nullptr;
}

Result<std::string> PageWriter::page(const data::Value& data) const {
  if (format_ == nullptr) return data::to_json(data, data::JsonEscapes::needed);
  assert(template_ != nullptr);
  auto page = render::document(*template_, data, *format_);
  if (page && format_->name == "html") set_style_hash(*page, style_hash_);
  return page;
}

}  // namespace pm::work
