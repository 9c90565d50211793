#include <map>
#include <sstream>

#include "../../../src/commands/editor.hpp"
#include "catch.hpp"
#include "run_pm.hpp"

namespace pm::tests::editor_test {

namespace {

std::string arguments(const std::string& editor, const std::string& path = "a.yaml") {
  std::string words;
  for (const auto& word : commands::editor_arguments(editor, path, 31))
    words += (words.empty() ? "" : " ") + word;
  return words;
}

std::string chosen(std::map<std::string, std::string> variables, bool terminal = true) {
  tests::MemoryDisk disk;
  std::istringstream in;
  std::ostringstream out;
  const commands::World world = {
      .disk = disk,
      .now = time::system_now,
      .environment = [&](std::string_view name) -> std::optional<std::string> {
        const auto found = variables.find(std::string(name));
        return found == variables.end() ? std::nullopt : std::optional(found->second);
      },
      .in = in,
      .out = out,
      .err = out,
      .terminal = {.in = terminal}};
  return commands::editor_of(world).value_or("none");
}

}  // namespace

TEST_CASE("an editor that pm knows is told the line in its own way") {
  CHECK(arguments("vi") == "+31 a.yaml");
  CHECK(arguments("/usr/bin/nvim -f") == "+31 a.yaml");
  CHECK(arguments("emacsclient -t") == "+31 a.yaml");
  CHECK(arguments("code") == "--wait --goto a.yaml:31");
  CHECK(arguments("code --wait") == "--goto a.yaml:31");
  CHECK(arguments("codium -w -n") == "--goto a.yaml:31");
  CHECK(arguments("subl") == "--wait a.yaml:31");
  CHECK(arguments("zed --wait") == "a.yaml:31");
  CHECK(arguments("hx") == "a.yaml:31");
  CHECK(arguments("gvim") == "--nofork +31 a.yaml");
}

TEST_CASE("any other editor is told the file alone") {
  CHECK(arguments("ed") == "a.yaml");
  CHECK(arguments("'/opt/my editor/vim'") == "a.yaml");
  CHECK(arguments("") == "a.yaml");
}

TEST_CASE("a file is never taken for an option") {
  CHECK(arguments("vi", "-c:q.yaml") == "+31 ./-c:q.yaml");
}

TEST_CASE("the shell takes the editor's command apart") {
  const auto call = commands::editor_call("code --wait", "a b.yaml", 2);
  CHECK(call.interactive);
  CHECK(call.words == std::vector<std::string>{"sh", "-c", "code --wait \"$@\"", "code --wait",
                                               "--goto", "a b.yaml:2"});
}

TEST_CASE("the editor is VISUAL, EDITOR or vi") {
  CHECK(chosen({{"TERM", "xterm"}, {"VISUAL", "one"}, {"EDITOR", "two"}}) == "one");
  CHECK(chosen({{"TERM", "dumb"}, {"VISUAL", "one"}, {"EDITOR", "two"}}) == "two");
  CHECK(chosen({{"TERM", "xterm"}, {"VISUAL", ""}, {"EDITOR", "two"}}) == "two");
  CHECK(chosen({{"TERM", "xterm"}}) == "vi");
  CHECK(chosen({{"TERM", "xterm"}}, false) == "none");
  CHECK(chosen({{"EDITOR", "two"}}, false) == "two");
}

}  // namespace pm::tests::editor_test
