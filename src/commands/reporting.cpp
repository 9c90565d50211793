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

std::ostream& urgent(const World& world) {
  return world.urgent != nullptr ? *world.urgent : world.err;
}

text::Pen pen(const World& world, bool is_terminal) {
  if (world.colour != Colour::automatic) return {.colour = world.colour == Colour::always};
  const auto value = [&](std::string_view name) { return world.environment(name).value_or(""); };
  if (!value("NO_COLOR").empty()) return {.colour = false};
  const auto forced = value("CLICOLOR_FORCE");
  if (!forced.empty() && forced != "0") return {.colour = true};
  return {.colour = is_terminal && value("TERM") != "dumb"};
}

void print(std::ostream& out, const text::Report& report, const text::Pen& pen) {
  for (const auto& finding : report.all()) out << text::draw(finding, pen) << '\n';
}

void print(const World& world, const text::Report& report) {
  if (world.urgent != nullptr) return print_errors(world, report);
  print(world.err, report, pen(world, world.terminal.err));
}

void print_errors(const World& world, text::Report report) {
  report.relevel([](const text::Diagnostic& found) {
    return found.level == text::Level::error ? found.level : text::Level::off;
  });
  print(urgent(world), report, pen(world, world.terminal.err));
}

text::Diagnostic usage_error(std::string message, std::string help) {
  return {.rule = "usage", .message = std::move(message), .help = std::move(help)};
}

text::Diagnostic usage_error(const text::Diagnostic& reason) {
  return usage_error(reason.message, reason.help);
}

int fail(const World& world, const text::Diagnostic& diagnostic) {
  urgent(world) << text::draw(diagnostic, pen(world, world.terminal.err));
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
