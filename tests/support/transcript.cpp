#include "transcript.hpp"

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "pm/files/program.hpp"

namespace pm::tests {
namespace {

constexpr char end_of_output = '\x01';

constexpr std::string_view now_begins = "<!-- now: ";
constexpr std::string_view now_ends = " -->";

/// A shell in which nothing is as it is on the machine at hand but the programs.
std::string opening(const std::string& folder) {
  return fmt::format(
      "cd '{0}' || exit\n"
      "unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE CI VISUAL EDITOR NO_COLOR\n"
      "export PATH='{1}':\"$PATH\" HOME='{0}' TZ=UTC LC_ALL=C.UTF-8 TERM=dumb PAGER=cat\n"
      "export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1\n"
      "export GIT_AUTHOR_NAME=Robin GIT_AUTHOR_EMAIL=robin@example.com\n"
      "export GIT_COMMITTER_NAME=Robin GIT_COMMITTER_EMAIL=robin@example.com\n",
      folder, std::filesystem::path(PM_PROGRAM).parent_path().string());
}

std::string clock(std::string_view time) {
  return fmt::format("export PM_NOW='{0}' GIT_AUTHOR_DATE='{0}' GIT_COMMITTER_DATE='{0}'\n", time);
}

/// Walks over a document; `on_command` is told each command, `on_line` each line that is kept.
template <typename OnCommand, typename OnLine>
void walk(const std::string& document, OnCommand on_command, OnLine on_line) {
  std::istringstream lines(document);
  std::string line, command;
  bool in_session = false;
  const auto finish = [&] {
    if (!command.empty()) on_command(std::exchange(command, {}));
  };
  while (std::getline(lines, line)) {
    const bool fence = line.starts_with("```");
    if (in_session && !fence && line.starts_with("$ ")) {
      finish();
      on_line(line);
      command = line.substr(2) + "\n";
    } else if (in_session && !command.empty() && (line == ">" || line.starts_with("> "))) {
      on_line(line);
      command += line.substr(std::min<std::size_t>(line.size(), 2)) + "\n";
    } else if (in_session && !fence) {
      finish();
    } else {
      finish();
      on_line(line);
    }
    if (fence) in_session = !in_session && line == "```console";
  }
  finish();
}

/// All commands as one script, each followed by the sign that its output is over.
std::string script(const std::string& document, const std::string& folder) {
  auto text = opening(folder);
  walk(
      document,
      [&](const std::string& command) { text += "{\n" + command + "} 2>&1\nprintf '\\001'\n"; },
      [&](std::string_view line) {
        if (!line.starts_with(now_begins) || !line.ends_with(now_ends)) return;
        line.remove_prefix(now_begins.size());
        text += clock(line.substr(0, line.size() - now_ends.size()));
      });
  return text;
}

std::vector<std::string> outputs(const std::string& all) {
  std::vector<std::string> each;
  std::istringstream text(all);
  for (std::string output; std::getline(text, output, end_of_output);) each.push_back(output);
  return each;
}

}  // namespace

std::string retold(const std::string& document, const std::string& folder) {
  const auto ran = files::run_program({.words = {"sh", "-s"}, .in = script(document, folder)});
  const auto printed = outputs(ran.out);
  std::string text;
  std::size_t at = 0;
  walk(
      document,
      [&](const std::string&) {
        text += at < printed.size() ? printed[at] : "(the shell ended)\n";
        ++at;
        if (!text.ends_with('\n')) text += '\n';
      },
      [&](const std::string& line) { text += line + "\n"; });
  return text;
}

}  // namespace pm::tests
