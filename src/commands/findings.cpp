#include "findings.hpp"

#include <ostream>

#include "pm/text/words.hpp"

namespace pm::commands {

void Tally::add(const text::Report& report) {
  errors += report.count(text::Level::error);
  warnings += report.count(text::Level::warning);
  notes += report.count(text::Level::note);
}

std::string Tally::words() const {
  std::string out;
  const auto add = [&out](std::size_t count, std::string_view noun) {
    if (count > 0) out += (out.empty() ? "" : ", ") + text::counted(count, noun);
  };
  add(errors, "error");
  add(warnings, "warning");
  add(notes, "note");
  return out.empty() ? "nothing found" : out;
}

text::Pen pen(const World& world, bool is_terminal) {
  const bool refused = !world.environment("NO_COLOR").value_or("").empty();
  const bool dumb = world.environment("TERM") == "dumb";
  return {.colour = is_terminal && !refused && !dumb};
}

void print(std::ostream& out, const text::Report& report, const text::Pen& pen) {
  for (const auto& finding : report.all()) out << text::draw(finding, pen) << '\n';
}

int misused(World& world, std::string_view message, std::string_view help) {
  const text::Diagnostic diagnostic = {
      .rule = "usage", .message = std::string(message), .help = std::string(help)};
  world.err << text::draw(diagnostic, pen(world, world.terminal.err));
  return wrong_usage;
}

}  // namespace pm::commands
