#include "screen.hpp"

#include <algorithm>
#include <ostream>

#include "pm/text/words.hpp"
#include "reporting.hpp"

namespace pm::commands {
namespace {

/// Exit statuses of a shell that cannot find or run a program (POSIX, 2.8.2).
constexpr int program_not_found = 127;
constexpr int not_executable = 126;

bool is_longer(const std::string& page, std::size_t lines) {
  return static_cast<std::size_t>(std::count(page.begin(), page.end(), '\n')) >= lines;
}

/// `PAGER` is a shell command and may have options. Unless the user configured `less`, it exits on
/// a short page, shows colours and leaves the page on the screen.
files::Call call(const std::string& pager, const std::string& page) {
  return {.words = {"sh", "-c", "LESS=${LESS-FRX} LV=${LV--c}; export LESS LV; " + pager},
          .in = page,
          .interactive = true};
}

}  // namespace

render::Screen screen(const World& world) {
  const bool colour = pen(world, world.terminal.out).colour;
  return {.columns = world.terminal.out ? world.terminal.columns : 80,
          .colour = colour,
          .links = colour && world.environment("TERM") != "linux"};
}

render::Screen table_screen(const World& world) {
  auto where = screen(world);
  if (!world.terminal.out) where.columns = 0;
  return where;
}

std::string pager(const World& world) {
  if (!world.terminal.out) return {};
  const auto value = world.environment("PAGER").value_or("less");
  const auto words = text::trimmed(value);
  return words == "cat" ? std::string() : std::string(words);
}

bool passes_links(const std::string& pager) {
  const auto program = pager.substr(0, pager.find(' '));
  return pager.empty() || program == "less" || program.ends_with("/less");
}

void print_page(World& world, const std::string& page, const std::string& pager) {
  if (!pager.empty() && is_longer(page, world.terminal.lines)) {
    world.out.flush();
    const auto ended = world.programs(call(pager, page));
    if (ended.status != program_not_found && ended.status != not_executable) return;
  }
  world.out << page;
}

}  // namespace pm::commands
