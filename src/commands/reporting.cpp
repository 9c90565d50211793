#include "reporting.hpp"

#include <ostream>
#include <utility>

#include <fmt/format.h>

#include "exit_status.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"

namespace pm::commands {

work::Host host(const World& world) {
  return {.disk = world.disk,
          .now = world.now,
          .environment = world.environment,
          .programs = world.programs,
          .sleep = world.sleep,
          .waiting = [&err = world.err](const std::string& holder) {
            err << fmt::format("waiting for another pm process ({})\n", text::visible(holder));
            err.flush();
          }};
}

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
  return out.empty() ? "no errors or warnings" : out;
}

text::Pen pen(const World& world, bool is_terminal) {
  const bool refused = !world.environment("NO_COLOR").value_or("").empty();
  const bool dumb = world.environment("TERM") == "dumb";
  return {.colour = is_terminal && !refused && !dumb};
}

void print(std::ostream& out, const text::Report& report, const text::Pen& pen) {
  for (const auto& finding : report.all()) out << text::draw(finding, pen) << '\n';
}

void print(const World& world, const text::Report& report) {
  print(world.err, report, pen(world, world.terminal.err));
}

void print_errors(const World& world, text::Report report) {
  report.relevel([](const text::Diagnostic& found) {
    return found.level == text::Level::error ? found.level : text::Level::off;
  });
  print(world, report);
}

text::Diagnostic usage_error(std::string message, std::string help) {
  return {.rule = "usage", .message = std::move(message), .help = std::move(help)};
}

text::Diagnostic usage_error(const text::Diagnostic& reason) {
  return usage_error(reason.message, reason.help);
}

int fail(const World& world, const text::Diagnostic& diagnostic) {
  world.err << text::draw(diagnostic, pen(world, world.terminal.err));
  return exit_status(diagnostic.rule);
}

int refuse(const World& world, const text::Report& report, std::string_view end, bool always_end) {
  const int status = exit_status(report);
  if (status == exit_usage && !always_end) {
    for (const auto& found : report.all()) (void)fail(world, found);
    return status;
  }
  print(world, report);
  world.err << end << '\n';
  return status;
}

}  // namespace pm::commands
