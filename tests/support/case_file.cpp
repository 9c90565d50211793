#include "case_file.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <stdexcept>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "memory_disk.hpp"
#include "run_pm.hpp"

namespace pm::tests {
namespace {

constexpr std::string_view unfinished = "\n\\ No newline at end of file\n";
constexpr std::string_view repository_key = "repository:";

struct Section {
  std::string name;
  std::string content;
};

/// A command line of pm.
struct CommandLine {
  std::map<std::string, std::string> environment;
  std::vector<std::string> arguments;
};

struct CaseFile {
  std::vector<std::string> repositories;
  CommandLine command;
  std::vector<Section> read;    ///< `file …` and `stdin`
  std::string_view as_written;  ///< all of the above
};

bool is_input(std::string_view name) { return name == "stdin" || name.starts_with("file "); }

/// Returns the name of the section that a line begins, or nothing.
std::string_view section_name(std::string_view line) {
  if (line.size() < 7 || !line.starts_with("-- ") || !line.ends_with(" --")) return {};
  const auto name = line.substr(3, line.size() - 6);
  const bool is_known = is_input(name) || name == "stdout" || name == "stderr" || name == "exit" ||
                        name.starts_with("wrote ") || name.starts_with("removed ");
  return is_known ? name : std::string_view();
}

/// Splits a line into words like a shell; both kinds of quotes take their content literally.
std::vector<std::string> shell_words(std::string_view line) {
  std::vector<std::string> words;
  bool in_word = false;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == ' ') {
      in_word = false;
      continue;
    }
    if (!std::exchange(in_word, true)) words.emplace_back();
    if (line[at] != '\'' && line[at] != '"') {
      words.back() += line[at];
      continue;
    }
    const auto end = line.find(line[at], at + 1);
    if (end == std::string_view::npos) throw std::runtime_error("a quote that is not closed");
    words.back() += line.substr(at + 1, end - at - 1);
    at = end;
  }
  return words;
}

CommandLine command_line(std::string_view line) {
  CommandLine command;
  auto words = shell_words(line);
  auto word = words.begin();
  for (; word != words.end() && *word != "pm"; ++word) {
    const auto equals = word->find('=');
    if (equals == std::string::npos) break;
    command.environment[word->substr(0, equals)] = word->substr(equals + 1);
  }
  if (word == words.end() || *word != "pm") throw std::runtime_error("a command that is not pm");
  command.arguments.assign(std::make_move_iterator(word + 1), std::make_move_iterator(words.end()));
  return command;
}

/// Removes the last line end if the content ends with the mark for that.
std::string finished(std::string content) {
  if (content.ends_with(unfinished)) content.resize(content.size() - unfinished.size());
  return content;
}

CaseFile parsed(std::string_view text) {
  CaseFile file;
  bool has_command = false;
  std::size_t begin = 0;
  for (std::size_t next; begin < text.size(); begin = next) {
    const auto end = std::min(text.find('\n', begin), text.size());
    next = std::min(end + 1, text.size());
    const auto line = text.substr(begin, end - begin);
    const auto name = section_name(line);
    if (!name.empty() && !is_input(name)) break;
    if (!name.empty()) {
      file.read.push_back({std::string(name), {}});
    } else if (!file.read.empty()) {
      file.read.back().content += text.substr(begin, next - begin);
    } else if (line.starts_with(repository_key)) {
      file.repositories = shell_words(line.substr(repository_key.size()));
    } else if (line.starts_with("$ ") && !std::exchange(has_command, true)) {
      file.command = command_line(line.substr(2));
    } else {
      throw std::runtime_error("expected `repository: …`, `$ pm …` or `-- … --`: " +
                               std::string(line));
    }
  }
  if (!has_command) throw std::runtime_error("a case without `$ pm …`");
  for (auto& section : file.read) section.content = finished(std::move(section.content));
  file.as_written = text.substr(0, begin);
  return file;
}

MemoryDisk disk_of(const CaseFile& file) {
  const std::string root = PM_SOURCE_DIR;
  MemoryDisk disk;
  for (const auto& name : file.repositories) {
    const auto folder = name == "examples" ? root + "/examples" : repositories() + "/" + name;
    if (!std::filesystem::is_directory(folder))
      throw std::runtime_error("unknown repository " + name);
    for (auto& [path, bytes] : MemoryDisk(folder).files) disk.files[path] = bytes;
  }
  for (const auto& section : file.read) {
    if (section.name != "stdin") disk.files[section.name.substr(5)] = section.content;
  }
  return disk;
}

std::string stdin_of(const CaseFile& file) {
  for (const auto& section : file.read) {
    if (section.name == "stdin") return section.content;
  }
  return {};
}

std::string printed(const std::string& name, const std::string& content) {
  const bool is_finished = content.empty() || content.ends_with('\n');
  return fmt::format("-- {} --\n{}{}", name, content, is_finished ? "" : unfinished);
}

std::string printed_if_any(const std::string& name, const std::string& content) {
  return content.empty() ? "" : printed(name, content);
}

/// Shortens pages that share a style sheet: the first shows it, the others name the first.
class StyleSheets {
 public:
  std::string shortened(const std::string& path, const std::string& page) {
    const auto begin = page.find("<style>\n");
    const auto end = page.find("</style>\n", begin);
    if (begin == std::string::npos || end == std::string::npos) return page;
    const auto style = page.substr(begin + 8, end - begin - 8);
    const auto [first, is_new] = first_.try_emplace(style, path);
    if (is_new) return page;
    return page.substr(0, begin + 8) + "as in " + first->second + "\n" + page.substr(end);
  }

 private:
  std::map<std::string, std::string> first_;
};

/// Returns the new and changed files, and the names of removed files.
std::string printed_changes(const MemoryDisk& before, const MemoryDisk& after) {
  std::string text;
  StyleSheets styles;
  for (const auto& [path, bytes] : after.files) {
    const auto old = before.files.find(path);
    if (old == before.files.end() || old->second != bytes)
      text += printed("wrote " + path, styles.shortened(path, bytes));
  }
  for (const auto& [path, bytes] : before.files) {
    if (after.files.count(path) == 0) text += printed("removed " + path, {});
  }
  return text;
}

}  // namespace

std::string repositories() { return std::string(PM_SOURCE_DIR) + "/tests/cases/repositories"; }

std::string run_case(std::string_view text) {
  const auto file = parsed(text);
  auto disk = disk_of(file);
  const auto before = disk;
  const auto ran = run_pm(disk, file.command.arguments,
                          {.in = stdin_of(file), .environment = file.command.environment});
  return std::string(file.as_written) + printed_if_any("stdout", ran.out) +
         printed_if_any("stderr", ran.err) +
         printed_if_any("exit", ran.status == 0 ? "" : fmt::format("{}\n", ran.status)) +
         printed_changes(before, disk);
}

}  // namespace pm::tests
