#include "transcript.hpp"

#include <algorithm>
#include <sstream>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "shell.hpp"

namespace pm::tests {
namespace {

constexpr char end_of_output = '\x01';

constexpr std::string_view now_begins = "<!-- now: ";
constexpr std::string_view now_ends = " -->";

std::string clock(std::string_view time) {
  return fmt::format("export PM_NOW='{0}' GIT_AUTHOR_DATE='{0}' GIT_COMMITTER_DATE='{0}'\n", time);
}

/// Walks over a document; calls `on_command` with each command and `on_line` with each other line.
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

/// Returns all commands as one script, each followed by a mark for the end of its output. The shell
/// reads it from its standard input, from which no command may read.
std::string script(const std::string& document) {
  std::string text;
  walk(
      document,
      [&](const std::string& command) {
        text += "{\n" + command + "} </dev/null 2>&1\nprintf '\\001'\n";
      },
      [&](std::string_view line) {
        if (!line.starts_with(now_begins) || !line.ends_with(now_ends)) return;
        line.remove_prefix(now_begins.size());
        text += clock(line.substr(0, line.size() - now_ends.size()));
      });
  return text;
}

std::vector<std::string> outputs(const std::string& all) {
  std::vector<std::string> each;
  std::size_t begin = 0;
  for (std::size_t end; (end = all.find(end_of_output, begin)) != std::string::npos;
       begin = end + 1)
    each.push_back(all.substr(begin, end - begin));
  return each;
}

}  // namespace

std::string retold(const std::string& document, const std::string& folder) {
  const auto ran = programs_in(folder)({.words = {"sh", "-s"}, .in = script(document)});
  const auto printed = outputs(ran.out);
  std::string text;
  std::size_t at = 0;
  walk(
      document,
      [&](const std::string& command) {
        if (at == printed.size()) throw std::runtime_error("the shell ended before: " + command);
        text += printed[at++];
        if (!text.ends_with('\n')) text += '\n';
      },
      [&](const std::string& line) { text += line + "\n"; });
  return text;
}

}  // namespace pm::tests
