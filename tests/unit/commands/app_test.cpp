#include <iterator>
#include <string>
#include <string_view>

#include "../../../src/commands/all.hpp"
#include "../../../src/commands/command.hpp"
#include "../../../src/commands/other_words.hpp"
#include "catch.hpp"
#include "pm/data/json.hpp"
#include "run_pm.hpp"

namespace pm::tests::app_test {

namespace {

std::string first_word(std::string_view line) {
  return std::string(line.substr(0, line.find(' ')));
}

}  // namespace

TEST_CASE("every word of other tools leads to a command of pm, and none is one") {
  for (const auto& [typed, meant] : commands::other_words()) {
    CAPTURE(typed, meant);
    MemoryDisk disk;
    CHECK(run_pm(disk, {first_word(meant), "--help"}).status == 0);
    const auto space = typed.find(' ');
    std::vector<std::string> words = {first_word(typed)};
    if (space != std::string_view::npos) words.emplace_back(typed.substr(space + 1));
    const auto ran = run_pm(disk, words);
    CHECK(ran.status == 2);
    CHECK(ran.err.find("did you mean `pm " + std::string(meant) + "`?") != std::string::npos);
  }
}

TEST_CASE("no command has an option with the name or letter of one of every command") {
  for (const auto* command : commands::all()) {
    for (const auto& option : command->options) {
      for (const auto& global : commands::global_options) {
        CAPTURE(command->name, option.name);
        CHECK(option.name != global.name);
        CHECK((option.letter.empty() || option.letter != global.letter));
      }
    }
  }
}

TEST_CASE("help as JSON has every command with its options and arguments, and a version") {
  MemoryDisk disk;
  const auto ran = run_pm(disk, {"help", "--json"});
  CHECK(ran.status == 0);
  CHECK(run_pm(disk, {"-q", "help", "--format", "json"}).out == ran.out);
  const auto read = data::read_json(ran.out);
  REQUIRE(read.has_value());
  const auto& help = *read;
  CHECK(help.find("version")->text == "1");
  CHECK(help.find("program")->text.starts_with("pm "));
  CHECK(help.find("options")->items.size() == std::size(commands::global_options));
  CHECK(help.find("exit_statuses")->items.size() == 4);
  std::size_t shown = 0;
  for (const auto* command : commands::all()) shown += command->hidden ? 0 : 1;
  const auto& all = help.find("commands")->items;
  REQUIRE(all.size() == shown);
  for (const auto& one : all) {
    if (one.find("name")->text != "show") continue;
    const auto& argument = one.find("arguments")->items.front();
    CHECK(argument.find("name")->text == "INCIDENT");
    CHECK(!argument.find("required")->is_true());
    CHECK(!argument.find("repeats")->is_true());
    const auto& option = one.find("options")->items.front();
    CHECK(option.find("name")->text == "--format");
    CHECK(option.find("choices")->items.size() == 2);
  }
}

}  // namespace pm::tests::app_test
