#include "coloured_table.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>

namespace pm::commands {
namespace {

/// What never breaks a line: the table has been fitted already.
constexpr std::size_t endless = std::numeric_limits<std::uint32_t>::max();

}  // namespace

std::string coloured_table(std::string_view table, const std::vector<render::Tone>& tones) {
  render::Sheet sheet({.columns = endless, .colour = true});
  auto tone = render::Tone::faint;
  for (auto next = tones.begin(); !table.empty(); ++next) {
    const auto line = table.substr(0, table.find('\n'));
    sheet.line({{std::string(line), tone}});
    table.remove_prefix(line.size() + 1);
    if (!table.empty()) tone = *next;
  }
  return std::move(sheet).text();
}

}  // namespace pm::commands
