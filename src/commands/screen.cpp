#include "screen.hpp"

#include <algorithm>
#include <iterator>
#include <ostream>
#include <string_view>

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

/// Returns the locale of characters: of these variables the first with a value counts (POSIX, 8.2).
std::string locale(const World& world) {
  for (const auto* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    if (auto value = world.environment(name); value && !value->empty()) return *std::move(value);
  }
  return {};
}

bool is_utf8(const std::string& locale) {
  const auto name = text::lower_ascii(locale);
  return name.find("utf-8") != std::string::npos || name.find("utf8") != std::string::npos;
}

/// A sign that pm draws, and one ASCII character for it.
struct Sign {
  std::string_view drawn;
  char ascii;
};

constexpr Sign signs[] = {{"█", '#'}, {"▓", '='}, {"▒", '-'}, {"░", '.'},
                          {"●", '*'}, {"·", '-'}, {"…", '~'}};

std::string with_ascii_signs(std::string_view page) {
  std::string out;
  while (!page.empty()) {
    const auto found = std::find_if(std::begin(signs), std::end(signs),
                                    [&](const Sign& sign) { return page.starts_with(sign.drawn); });
    const bool is_sign = found != std::end(signs);
    out += is_sign ? found->ascii : page.front();
    page.remove_prefix(is_sign ? found->drawn.size() : 1);
  }
  return out;
}

}  // namespace

std::string in_locale(const World& world, std::string page) {
  if (!world.terminal.out) return page;
  const auto name = locale(world);
  return name.empty() || is_utf8(name) ? page : with_ascii_signs(page);
}

render::Screen screen(const World& world) {
  const bool colour = pen(world, world.terminal.out).colour;
  return {.columns = world.terminal.out ? world.terminal.columns : 80,
          .colour = colour,
          .links = colour && world.terminal.out && world.environment("TERM") != "linux"};
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
