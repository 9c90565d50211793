#include "starter_files.hpp"

#include <algorithm>
#include <cassert>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "pm/data/value.hpp"
#include "pm/exchange/json_schema.hpp"
#include "pm/text/embedded.hpp"
#include "pm/yaml/record.hpp"
#include "schema_place.hpp"

namespace pm::commands {
namespace {

/// Returns a file of `skeleton/`.
std::string skeleton(std::string_view name) {
  const auto all = text::embedded_skeleton();
  const auto found = std::find_if(
      all.begin(), all.end(), [&](const text::EmbeddedFile& file) { return file.name == name; });
  assert(found != all.end());
  return std::string(found->text);
}

/// Returns the text without the comment at its start.
std::string without_comment(std::string_view text) {
  while (text.starts_with('#')) text.remove_prefix(text.find('\n') + 1);
  return std::string(text);
}

/// Returns a pattern of gitattributes(5) for files in a directory of any name. If needed, it
/// escapes pattern characters and quotes the pattern; in quotes a backslash must be escaped again.
std::string pattern(std::string_view folder, std::string_view files) {
  constexpr std::string_view plain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-/";
  if (folder.find_first_not_of(plain) == std::string_view::npos)
    return fmt::format("{}/{}", folder, files);
  std::string out = "\"";
  for (const char c : folder) {
    if (std::string_view("*?[\\").find(c) != std::string_view::npos) out += "\\\\";
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return fmt::format("{}/{}\"", out, files);
}

StarterFile attributes(const StarterSettings& settings) {
  StarterFile file = {".gitattributes", skeleton("gitattributes")};
  for (const std::string_view files : {"*.yaml", "*.yml"}) {
    const auto line = pattern(settings.incidents, files) + " merge=pm";
    const auto usual = fmt::format("incidents/{} merge=pm", files);
    file.text.replace(file.text.find(usual), usual.size(), line);
    file.parts.push_back({"\n" + line, line + "\n"});
  }
  return file;
}

/// Replaces the commented-out example of a key in pm.yaml by a value.
void set_setting(StarterFile& config, std::string_view key,
                 const std::optional<std::string>& value) {
  if (!value) return;
  auto mapping = data::mapping();
  mapping.set(std::string(key), data::text(*value));
  const auto line = yaml::document(mapping);
  const auto begin = config.text.find(fmt::format("\n#{}:", key)) + 1;
  config.text.replace(begin, config.text.find('\n', begin) + 1 - begin, line);
  config.parts.push_back({"\n" + line.substr(0, line.size() - 1), line});
}

StarterFile config_file(const StarterSettings& settings) {
  StarterFile file = {"pm.yaml", skeleton("pm.yaml")};
  set_setting(file, "organization", settings.organization);
  set_setting(file, "timezone", settings.timezone);
  return file;
}

StarterFile ci(const StarterSettings& settings) {
  if (settings.ci == "github") return {".github/workflows/incidents.yml", skeleton("github.yml")};
  const auto text = skeleton("gitlab.yml");
  return {".gitlab-ci.yml", text, {{"pm check", without_comment(text)}}};
}

StarterFile pre_commit() {
  const auto text = skeleton("pre-commit-config.yaml");
  const auto entry = text.substr(text.find("  - repo:"));
  return {".pre-commit-config.yaml", text, {{"pm check", entry}}};
}

StarterFile schema_file(std::string_view path, std::string text, std::string_view kind) {
  return {std::string(path), std::move(text), {}, fmt::format("pm schema {}", kind)};
}

/// Replaces the usual directory of incidents by that of pm.yaml.
std::string with_folder(std::string text, const std::string& folder) {
  constexpr std::string_view usual = "`incidents/";
  for (auto at = text.find(usual); at != std::string::npos; at = text.find(usual, at + 1))
    text.replace(at, usual.size(), fmt::format("`{}/", folder));
  return text;
}

std::string agents_text(const StarterSettings& settings) {
  return with_folder(skeleton("agents.md"), settings.incidents);
}

std::string skill_text(const StarterSettings& settings) {
  return with_folder(skeleton("skill.md"), settings.incidents);
}

constexpr std::string_view agents_mark = "<!-- pm: begin -->";

}  // namespace

std::vector<StarterFile> starter_files(const StarterSettings& settings) {
  std::vector<StarterFile> all = {
      config_file(settings),
      {settings.incidents + "/.gitkeep", skeleton("gitkeep")},
      attributes(settings),
      schema_file(incident_schema_file, exchange::incident_schema(), "incident"),
      schema_file(config_schema_file, exchange::config_schema(), "config"),
  };
  if (!settings.ci.empty()) all.push_back(ci(settings));
  if (settings.pre_commit) all.push_back(pre_commit());
  if (settings.agents) {
    all.push_back({.path = "AGENTS.md",
                   .text = agents_text(settings),
                   .section_mark = std::string(agents_mark)});
    all.push_back({.path = ".agents/skills/pm/SKILL.md", .text = skill_text(settings)});
  }
  return all;
}

}  // namespace pm::commands
