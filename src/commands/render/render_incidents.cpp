#include "render_incidents.hpp"

#include <limits>
#include <optional>
#include <ostream>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "../findings.hpp"
#include "output.hpp"
#include "pm/checks/run.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/repo/in_order.hpp"
#include "pm/repo/record.hpp"
#include "pm/text/words.hpp"
#include "pm/view/postmortem.hpp"

namespace pm::commands {
namespace {

/// Whether a time is still to come is for `pm check` to say: the pages of a record that has ended
/// do not depend on the clock.
constexpr time::Instant end_of_time = {std::numeric_limits<time::Milliseconds>::max() / 2};

/// A page, or what kept it from being made.
struct Page {
  repo::Record record;
  std::optional<std::string> text;
  bool ongoing = false;
  std::optional<text::Diagnostic> mistake = {};  ///< of the template, not of the record
};

/// Nobody can say how long something had lasted before the last that is known of it.
void check_as_of(const metrics::Durations& durations, time::Instant as_of, repo::Record& record) {
  const auto& updates = record.incident.updates;
  if (!durations.ongoing || updates.empty() || !updates.back().at) return;
  const auto& last = *updates.back().at;
  if (last.value.at <= as_of) return;
  record.report.add({.rule = "as-of",
                     .message = "this update is later than the time of `--as-of`",
                     .where = last.where,
                     .help = "name a time after it; what has not ended is measured up to there"});
}

Page make_page(const World& world, const repo::Entry& entry, const repo::Repository& repository,
               const RenderSettings& settings, const PageWriter& writer) {
  Page page = {.record = repo::load(world.disk, entry, repository.defaults())};
  auto& record = page.record;
  const auto& config = repository.config;
  checks::run({.incident = record.incident, .config = config, .now = end_of_time}, record.report);
  const auto durations = metrics::measure(record.incident, settings.as_of);
  check_as_of(durations, settings.as_of, record);
  if (record.unreadable || (record.report.has_errors() && !settings.force)) return page;
  auto text = writer.page(view::postmortem(record.incident, durations, config, settings.as_of));
  page.ongoing = durations.ongoing;
  if (auto* mistake = std::get_if<text::Diagnostic>(&text)) {
    page.mistake = std::move(*mistake);
  } else {
    page.text = std::move(std::get<std::string>(text));
  }
  return page;
}

/// What rendering so many incidents came to.
struct Outcome {
  std::size_t refused = 0;     ///< for errors in the record
  std::size_t unreadable = 0;  ///< because the world said no
  std::size_t failed = 0;      ///< for a mistake in the template
  bool ongoing = false;        ///< one of the pages is of an incident that has not ended
};

/// Only errors are said here: the rest is what `pm check` is for.
void refuse(World& world, repo::Record& record, Outcome& outcome) {
  record.report.relevel([](const text::Diagnostic& d) {
    return d.level == text::Level::error ? d.level : text::Level::off;
  });
  print(world.err, record.report, pen(world, world.terminal.err));
  ++(record.unreadable ? outcome.unreadable : outcome.refused);
}

/// A template that fails for one incident fails for most; it is said once.
void fail(World& world, const text::Diagnostic& mistake, Outcome& outcome) {
  if (outcome.failed++ > 0) return;
  world.err << text::draw(mistake, pen(world, world.terminal.err)) << '\n';
}

void conclude(World& world, const Output& output, const Outcome& outcome) {
  output.conclude();
  const bool stale = output.compares() && output.changed() > 0;
  if (stale && outcome.ongoing) {
    world.err << "an incident has not ended and is measured up to now; `--as-of` holds it still\n";
  }
  const auto left_out = outcome.refused + outcome.unreadable + outcome.failed;
  if (left_out == 0) return;
  world.err << text::counted(left_out, "incident") << " not rendered because of errors"
            << (outcome.refused > 0 ? "; `--force` renders what can be read\n" : "\n");
}

}  // namespace

int render_incidents(World& world, const Opened& opened, const RenderSettings& settings,
                     const PageWriter& writer) {
  Output output(world, settings.target);
  Outcome outcome;
  repo::in_order(
      opened.entries.size(),
      [&](std::size_t i) {
        return make_page(world, opened.entries[i], opened.repository, settings, writer);
      },
      [&](std::size_t i, Page page) {
        outcome.ongoing |= page.ongoing;
        if (page.mistake) return fail(world, *page.mistake, outcome);
        if (!page.text) return refuse(world, page.record, outcome);
        output.put(opened.entries[i].id + "." + settings.format, *page.text);
      });
  conclude(world, output, outcome);
  if (outcome.unreadable > 0) return world_said_no;
  const bool stale = settings.check && output.changed() > 0;
  return outcome.refused + outcome.failed > 0 || stale ? problems : fine;
}

}  // namespace pm::commands
