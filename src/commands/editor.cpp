#include "editor.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "pm/text/words.hpp"

namespace pm::commands {
namespace {

/// How to tell an editor the line.
enum class LineSyntax { plus_line, go_to, after_colon };

struct Known {
  std::string_view name;
  LineSyntax line_syntax;
  std::string_view wait = {};  ///< without it the editor returns at once
};

constexpr std::array known_editors = {
    Known{"vi", LineSyntax::plus_line},
    Known{"vim", LineSyntax::plus_line},
    Known{"nvim", LineSyntax::plus_line},
    Known{"nano", LineSyntax::plus_line},
    Known{"emacs", LineSyntax::plus_line},
    Known{"emacsclient", LineSyntax::plus_line},
    Known{"micro", LineSyntax::plus_line},
    Known{"kak", LineSyntax::plus_line},
    Known{"gvim", LineSyntax::plus_line, "--nofork"},
    Known{"code", LineSyntax::go_to, "--wait"},
    Known{"codium", LineSyntax::go_to, "--wait"},
    Known{"cursor", LineSyntax::go_to, "--wait"},
    Known{"subl", LineSyntax::after_colon, "--wait"},
    Known{"zed", LineSyntax::after_colon, "--wait"},
    Known{"hx", LineSyntax::after_colon},
    Known{"helix", LineSyntax::after_colon},
};

/// Returns the name of a program: "vim" for "/usr/bin/vim -f".
std::string_view program(std::string_view editor) {
  const auto first = editor.substr(0, editor.find(' '));
  return first.substr(first.rfind('/') + 1);
}

const Known* known(std::string_view editor) {
  const auto* const place =
      std::find_if(known_editors.begin(), known_editors.end(),
                   [&](const Known& each) { return each.name == program(editor); });
  return place == known_editors.end() ? nullptr : place;
}

/// Returns whether the command already has the option to wait, `--wait` or `-w`.
bool waits(std::string_view editor, std::string_view wait) {
  if (wait.empty()) return true;
  const auto words = fmt::format(" {} ", editor);
  const auto has = [&words](std::string_view word) {
    return words.find(fmt::format(" {} ", word)) != std::string::npos;
  };
  return has(wait) || has("-w");
}

}  // namespace

std::optional<std::string> editor_of(const World& world) {
  const bool dumb = world.environment("TERM").value_or("dumb") == "dumb";
  const auto visual = world.environment("VISUAL").value_or("");
  if (!visual.empty() && !dumb) return visual;
  const auto editor = world.environment("EDITOR").value_or("");
  if (!editor.empty()) return editor;
  if (!visual.empty()) return visual;
  return world.terminal.in ? std::optional<std::string>("vi") : std::nullopt;
}

std::vector<std::string> editor_arguments(std::string_view editor, const std::string& path,
                                          std::size_t line) {
  // A name that begins with a hyphen would be an option.
  const auto file = path.starts_with('-') ? "./" + path : path;
  const auto* const how = known(editor);
  if (how == nullptr) return {file};
  std::vector<std::string> words;
  if (!waits(editor, how->wait)) words.emplace_back(how->wait);
  switch (how->line_syntax) {
    case LineSyntax::plus_line:
      words.push_back(fmt::format("+{}", line));
      words.push_back(file);
      break;
    case LineSyntax::go_to:
      words.emplace_back("--goto");
      [[fallthrough]];
    case LineSyntax::after_colon:
      words.push_back(fmt::format("{}:{}", file, line));
  }
  return words;
}

files::Call editor_call(const std::string& editor, const std::string& path, std::size_t line) {
  // The shell splits the command, so that quotes and arguments in it work as in a terminal.
  files::Call call = {.words = {"sh", "-c", editor + " \"$@\"", editor}, .interactive = true};
  for (auto& word : editor_arguments(editor, path, line)) call.words.push_back(std::move(word));
  return call;
}

std::optional<text::Diagnostic> editor_failure(const std::string& editor,
                                               const files::Ended& ended) {
  constexpr int not_run = 126;  // 126 and 127 come from the shell: it cannot run the program
  if (ended.status == 0) return std::nullopt;
  const bool ran = ended.status != not_run && ended.status != not_run + 1;
  return text::Diagnostic{.rule = ran ? "editor" : "failure",
                          .message = fmt::format("the editor {} exited with status {}",
                                                 text::quoted(editor), ended.status),
                          .help = ran ? "" : "set `EDITOR` to an installed editor"};
}

bool can_ask(const World& world) {
  return world.terminal.in && world.environment("CI").value_or("").empty();
}

}  // namespace pm::commands
