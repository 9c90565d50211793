#include "ladder.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <regex>
#include <set>
#include <sstream>

#include "accept.hpp"

namespace pm::tests {
namespace {

namespace fs = std::filesystem;

std::size_t rung(const std::string& layer) {
  const auto& all = ladder();
  return static_cast<std::size_t>(std::find(all.begin(), all.end(), layer) - all.begin());
}

/// The layer of a path below `include/pm` or `src`: the folder that comes next.
std::string layer_of(const fs::path& below) { return below.begin()->string(); }

/// What a line includes: `pm/text/draw.hpp` out of `#include "pm/text/draw.hpp"`.
std::optional<std::string> included(const std::string& line) {
  constexpr std::string_view begin = "#include \"";
  if (!line.starts_with(begin)) return std::nullopt;
  return line.substr(begin.size(), line.find('"', begin.size()) - begin.size());
}

void add_files(const std::string& folder, std::vector<LayeredFile>& files) {
  const auto root = fs::path(PM_SOURCE_DIR) / folder;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    const auto ending = entry.path().extension();
    if (ending != ".hpp" && ending != ".cpp") continue;
    const auto below = entry.path().lexically_relative(root);
    files.push_back(
        {folder + "/" + below.string(), layer_of(below), bytes_of(entry.path().string())});
  }
}

/// Which headers of `pm/` each file includes, and in which line.
struct Include {
  int line;
  std::string header;
};

/// A header as `pm/<layer>/…` calls it, also when it was included by a path of its own; nothing
/// when it lies beside the file.
std::optional<std::string> of_the_ladder(const LayeredFile& file, const std::string& header) {
  if (header.starts_with("pm/")) return header;
  const auto path = (fs::path(file.path).parent_path() / header).lexically_normal().string();
  if (!path.starts_with("src/")) return std::nullopt;
  return "pm/" + path.substr(4);
}

std::vector<Include> includes_of(const LayeredFile& file) {
  std::vector<Include> all;
  std::istringstream lines(file.text);
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) {
    const auto written = included(line);
    const auto header = written ? of_the_ladder(file, *written) : std::nullopt;
    if (header) all.push_back({number, *header});
  }
  return all;
}

std::string layer_of_header(const std::string& header) {
  return layer_of(fs::path(header).lexically_relative("pm"));
}

void check_includes(const LayeredFile& file, std::vector<std::string>& broken) {
  for (const auto& [line, header] : includes_of(file)) {
    const auto layer = layer_of_header(header);
    const bool is_private = !fs::exists(fs::path(PM_SOURCE_DIR) / "include" / header);
    if (layer != file.layer && is_private &&
        fs::exists(fs::path(PM_SOURCE_DIR) / "src" / header.substr(3))) {
      broken.push_back(fmt::format("{}:{}: {} includes a header that is private to {} ({})",
                                   file.path, line, file.layer, layer, header));
    }
    if (rung(layer) <= rung(file.layer)) continue;
    broken.push_back(
        fmt::format("{}:{}: {} includes {} ({})", file.path, line, file.layer, layer, header));
  }
}

/// The headers that other layers include, and those that these show to them in turn.
std::set<std::string> used_outside(const std::vector<LayeredFile>& files) {
  std::map<std::string, std::vector<Include>> shown;
  std::vector<std::string> waiting;
  for (const auto& file : files) {
    auto includes = includes_of(file);
    for (const auto& include : includes) {
      if (layer_of_header(include.header) != file.layer) waiting.push_back(include.header);
    }
    if (file.path.starts_with("include/")) shown[file.path.substr(8)] = std::move(includes);
  }
  std::set<std::string> used;
  while (!waiting.empty()) {
    const auto header = waiting.back();
    waiting.pop_back();
    if (!used.insert(header).second) continue;
    for (const auto& include : shown[header]) waiting.push_back(include.header);
  }
  return used;
}

/// "pm::exchange::html" out of "src/exchange/html/tokens.cpp".
std::string namespace_of_folder(const std::string& path) {
  const auto folder = fs::path(path).parent_path();
  const auto root = path.starts_with("include/") ? "include/pm" : "src";
  std::string name = "pm";
  for (const auto& step : folder.lexically_relative(root)) {
    if (step != ".") name += "::" + step.string();
  }
  return name;
}

bool is_forward_declaration(const std::string& line) {
  static const std::regex declaration(R"((struct|class|enum class) \w+( : [\w:]+)?;)");
  return std::regex_match(line, declaration);
}

/// A line of a file outside of all brackets, with the named namespace that it stands in.
struct OuterLine {
  std::string text;
  std::string space;
};

/// The lines that begin in the first column; what is indented belongs to one of them.
std::vector<OuterLine> outer_lines(const LayeredFile& file) {
  static const std::regex opening(R"(namespace ([\w:]+) \{)");
  std::vector<OuterLine> all;
  std::istringstream lines(file.text);
  std::string line;
  std::string space;
  for (std::smatch found; std::getline(lines, line);) {
    if (std::regex_match(line, found, opening)) {
      space = found[1];
    } else if (!space.empty() && line == "}  // namespace " + space) {
      space.clear();
    } else if (!line.empty() && line.front() != ' ' && line.front() != '/' && !space.empty()) {
      all.push_back({line, space});
    }
  }
  return all;
}

}  // namespace

const std::vector<std::string>& ladder() {
  static const std::vector<std::string> layers = {
      "text",   "data", "markdown", "time",    "files",    "model",  "history",
      "yaml",   "repo", "prose",    "metrics", "claims",   "checks", "view",
      "render", "site", "exchange", "work",    "commands", "main"};
  return layers;
}

std::vector<LayeredFile> layered_files() {
  std::vector<LayeredFile> files;
  add_files("include/pm", files);
  add_files("src", files);
  return files;
}

std::vector<std::string> broken_rungs(const std::vector<LayeredFile>& files) {
  std::vector<std::string> broken;
  const auto used = used_outside(files);
  for (const auto& file : files) {
    const bool known = rung(file.layer) < ladder().size();
    if (!known) broken.push_back(fmt::format("{}: `{}` is no layer", file.path, file.layer));
    check_includes(file, broken);
    if (!file.path.starts_with("include/") || used.count(file.path.substr(8)) > 0) continue;
    broken.push_back(fmt::format("{}: no other layer includes it; it belongs into src/{}",
                                 file.path, file.layer));
  }
  return broken;
}

std::vector<std::string> stray_namespaces(const std::vector<LayeredFile>& files) {
  std::set<std::string> stray;
  for (const auto& file : files) {
    const auto own = namespace_of_folder(file.path);
    for (const auto& [text, space] : outer_lines(file)) {
      const bool above = file.path.ends_with(".cpp") && own.starts_with(space + "::");
      if (space != own && !above && !is_forward_declaration(text))
        stray.insert(file.path + ": " + space);
    }
  }
  return {stray.begin(), stray.end()};
}

std::vector<std::string> types_defined_twice(const std::vector<LayeredFile>& files) {
  static const std::regex definition(
      R"((struct|class|enum class) (\w+)( final)?( :[^:;{].*)? \{.*)");
  std::map<std::string, std::string> first;
  std::vector<std::string> twice;
  for (const auto& file : files) {
    if (!file.path.ends_with(".hpp")) continue;
    for (const auto& [text, space] : outer_lines(file)) {
      std::smatch found;
      if (!std::regex_match(text, found, definition)) continue;
      const auto name = space + "::" + found[2].str();
      const auto [place, is_new] = first.emplace(name, file.path);
      if (!is_new) twice.push_back(fmt::format("{}: {} and {}", name, place->second, file.path));
    }
  }
  return twice;
}

}  // namespace pm::tests
