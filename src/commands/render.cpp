#include <istream>
#include <optional>
#include <ostream>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "all.hpp"
#include "edition.hpp"
#include "exit_status.hpp"
#include "formats.hpp"
#include "pm/checks/run.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/model/edition.hpp"
#include "pm/model/shown_zone.hpp"
#include "pm/render/context.hpp"
#include "pm/repo/record.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/source.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/view/keys.hpp"
#include "pm/view/postmortem.hpp"
#include "pm/work/for_each_record.hpp"
#include "pm/work/neighbours.hpp"
#include "pm/work/open.hpp"
#include "pm/work/output.hpp"
#include "pm/work/publication.hpp"
#include "pm/work/templates.hpp"
#include "render_settings.hpp"
#include "reporting.hpp"
#include "revising.hpp"

namespace pm::commands {
namespace {

/// Only `pm check` reports times in the future: pages of ended incidents do not depend on the
/// clock.
constexpr time::Instant end_of_time = {std::numeric_limits<time::Milliseconds>::max() / 2};

/// A page, or the reason why there is none.
struct Page {
  repo::Record record;
  std::optional<std::string> text;
  bool ongoing = false;
  std::optional<text::Diagnostic> template_error = {};  ///< of the template, not of the record
  bool left_out = false;                                ///< the edition, or `--published`, omits it
  std::vector<model::OmittedValue> omitted = {};        ///< what the public edition omits
};

/// Reports an `--as-of` before the last update, for which the duration is not known.
void check_as_of(const metrics::Durations& durations, time::Instant as_of, repo::Record& record) {
  const auto& updates = record.incident.updates;
  if (!durations.ongoing || updates.empty() || !updates.back().at) return;
  const auto& last = *updates.back().at;
  if (last.value.at <= as_of) return;
  record.report.add({.rule = "as-of",
                     .message = "this update is later than the time of `--as-of`",
                     .where = last.where,
                     .help = "choose a later time; pm measures ongoing incidents up to it"});
}

/// Turns the record into the edition and zone of the settings.
void make_edition(Page& page, const RenderSettings& settings, const work::Neighbours& neighbours) {
  auto& incident = page.record.incident;
  if (settings.zone) model::show_in(incident, *settings.zone);
  const auto open = metrics::is_open(metrics::measure(incident, settings.as_of));
  page.left_out = settings.published && (open || !model::is_published(incident));
  if (settings.edition != model::Edition::open) return;
  page.left_out |= !model::is_public(incident);
  page.omitted = neighbours.make_public(incident);
}

Page make_page(repo::Record read, const repo::Repository& repository,
               const RenderSettings& settings, const work::PageWriter& writer,
               const work::Neighbours& neighbours) {
  Page page = {.record = std::move(read)};
  auto& record = page.record;
  const auto& config = repository.config;
  checks::run({.incident = record.incident, .config = config, .prose = record.prose.get()},
              record.report);
  check_as_of(metrics::measure(record.incident, settings.as_of), settings.as_of, record);
  if (record.unreadable || (record.report.has_errors() && !settings.force)) return page;
  make_edition(page, settings, neighbours);
  if (page.left_out) return page;
  const auto durations = metrics::measure(record.incident, settings.as_of);
  page.ongoing = durations.ongoing;
  auto text = writer.page(view::postmortem(
      record.incident, durations, config, settings.as_of,
      {.edition = settings.edition, .neighbour = neighbours, .wanted = writer.wanted()}));
  if (text)
    page.text = *std::move(text);
  else
    page.template_error = std::move(text).error();
  return page;
}

/// The result of rendering several incidents.
struct RenderOutcome {
  std::size_t refused = 0;     ///< because of errors in the record
  std::size_t unreadable = 0;  ///< because of I/O errors
  std::size_t failed = 0;      ///< because of an error in the template
  std::size_t left_out = 0;    ///< by the edition, or `--published`
  bool ongoing = false;        ///< a page shows an ongoing incident
};

void refuse_record(const World& world, repo::Record& record, RenderOutcome& outcome) {
  print_errors(world, std::move(record.report));
  ++(record.unreadable ? outcome.unreadable : outcome.refused);
}

/// Reports an error in the template only once: it affects most incidents.
void fail_once(const World& world, const text::Diagnostic& template_error, RenderOutcome& outcome) {
  if (outcome.failed++ > 0) return;
  urgent(world) << text::draw(template_error, pen(world, world.terminal.err)) << '\n';
}

/// Prints the numbers of pages and of changed files on standard error.
void conclude(const World& world, const work::Output& output) {
  if (output.is_stream()) return;
  world.err << fmt::format("{} rendered, {} {}\n", text::counted(output.pages(), "incident"),
                           text::counted(output.changed(), "file"),
                           output.compares() ? "would change" : "written");
}

/// Names the files of an earlier output that no record makes any more.
void report_stale(const World& world, const std::vector<std::string>& stale,
                  const RenderSettings& settings) {
  for (const auto& path : stale)
    world.err << text::quoted(path)
              << (!settings.prune  ? " is of an earlier output; `--prune` removes it\n"
                  : settings.check ? " is of an earlier output and would be removed\n"
                                   : " was of an earlier output and is removed\n");
}

void conclude_render(const World& world, const work::Output& output, const RenderOutcome& outcome,
                     const RenderSettings& settings) {
  conclude(world, output);
  if (outcome.left_out > 0)
    world.err << fmt::format("{} not rendered: {}\n", text::counted(outcome.left_out, "incident"),
                             settings.published
                                 ? "open, or without a published postmortem"
                                 : "the public edition omits drills, near misses and void ones");
  const bool stale = output.compares() && output.changed() > 0;
  if (stale && outcome.ongoing) {
    world.err << "an incident is ongoing and measured up to now; use `--as-of` for stable output\n";
  }
  const auto omitted = outcome.refused + outcome.unreadable + outcome.failed;
  if (omitted == 0) return;
  world.err << text::counted(omitted, "incident") << " not rendered because of errors"
            << (outcome.refused > 0 ? "; `--force` renders the readable parts\n" : "\n");
}

/// Prints a page or a diff. A terminal gets no control characters of the record.
void print_page(const World& world, const std::string& page) {
  world.out << (world.terminal.out ? text::visible(page, true) : page);
}

/// Reads, checks, measures and writes each incident, several at a time and in order. Omits
/// incidents with errors, and prints the errors on standard error. Returns the exit status.
int render_incidents(World& world, const work::Opened& opened, const RenderSettings& settings,
                     const work::PageWriter& writer) {
  work::Output output(world.disk, settings.target);
  work::Publication publication(output, settings.edition);
  publication.add(opened.repository.config);
  RenderOutcome outcome;
  const bool has_files = settings.target.kind == work::Target::Kind::folder;
  const work::Neighbours neighbours(world.disk, opened.repository, settings.edition, settings.as_of,
                                    has_files ? settings.format : std::string());
  work::for_each_record(
      world.disk, opened,
      [&](repo::Record record) {
        return make_page(std::move(record), opened.repository, settings, writer, neighbours);
      },
      [&](Page page) {
        outcome.ongoing |= page.ongoing;
        publication.add(page.record.incident, std::move(page.omitted));
        if (page.left_out) return static_cast<void>(++outcome.left_out);
        if (page.template_error) return fail_once(world, *page.template_error, outcome);
        if (!page.text) return refuse_record(world, page.record, outcome);
        print_page(world,
                   publication.put(page.record.entry.id + "." + settings.format, *page.text));
      });
  const auto printed = publication.finish();
  if (!printed) return refuse(world, printed.error(), "nothing was published");
  print_page(world, *printed);
  // With errors the output is not complete: a page of a record that is broken today stays.
  const bool complete = settings.all && outcome.refused + outcome.unreadable + outcome.failed == 0;
  report_stale(world, output.close(settings.format, complete, settings.prune), settings);
  conclude_render(world, output, outcome, settings);
  if (outcome.unreadable > 0) return exit_io;
  const bool stale = settings.check && output.changed() > 0;
  return outcome.refused + outcome.failed > 0 || stale ? exit_findings : exit_ok;
}

/// Slightly more than the limit for contexts, so that a larger one is an error.
constexpr std::size_t most_context_read = render::most_context_bytes + 1;

std::string read(const World& world, const std::string& path) {
  if (path != "-") return world.disk.read(path, 2 * most_context_read);
  std::string bytes(most_context_read, '\0');
  world.in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(world.in.gcount()));
  return bytes;
}

/// Returns the id as the file name of the page; nothing if it is unsafe as a file name.
std::optional<std::string> file_stem(const data::Value& data) {
  const auto* id = data.find("id");
  if (id == nullptr || !id->is_text()) return "postmortem";
  const auto& name = id->text;
  const bool plain = !name.empty() && name.front() != '.' && name.size() <= 200 &&
                     name.find('/') == std::string::npos && text::visible(name) == name;
  return plain ? std::optional(name) : std::nullopt;
}

/// Renders the data in a JSON file, or in standard input for `-`. Returns the exit status.
int render_context(World& world, const std::string& path, const RenderSettings& settings,
                   const work::PageWriter& writer) {
  const text::Source source(path == "-" ? "standard input" : path, read(world, path));
  text::Report report;
  const auto data = render::from_json(source, view::keys(), report);
  const auto stem = file_stem(data);
  if (!stem) {
    report.add({.rule = "context",
                .message = "`id` is not a valid file name",
                .where = {&source, {}},
                .help = "write the id of an incident, such as `2024-01-29-engage`"});
  }
  print(world, report);
  if (report.has_errors()) return exit_findings;
  const auto page = writer.page(data);
  if (!page) return fail(world, page.error());
  work::Output output(world.disk, settings.target);
  world.out << output.put(*stem + "." + settings.format, *page);
  conclude(world, output);
  return settings.check && output.changed() > 0 ? exit_findings : exit_ok;
}

constexpr Option render_options[] = {
    {.name = "--format",
     .value = "FORMAT",
     .help = "md, html, txt, mrkdwn (for Slack), or json (the template context); default: by the "
             "extension of FILE, otherwise md",
     .choices = page_formats},
    {.name = "--template",
     .value = "NAME|PATH",
     .help = "a template (see `pm template list`) or the path of one; default: from pm.yaml"},
    {.name = "--output",
     .letter = "-o",
     .value = "FILE|DIR|-",
     .help = "where to write; default or `-`: standard output"},
    {.name = "--all", .help = "render every incident"},
    edition_option,
    public_option,
    {.name = "--published",
     .help = "omit open incidents, and those without a published postmortem"},
    timezone_option,
    {.name = "--as-of",
     .value = "TIME",
     .help = "measure ongoing incidents up to TIME; default: now"},
    {.name = "--check", .help = "write nothing; print a diff and exit 1 if output is outdated"},
    {.name = "--dry-run", .help = "write nothing; print the diff"},
    {.name = "--prune",
     .help = "with `--all`: remove pages of an earlier output that no incident has"},
    {.name = "--force", .help = "also render readable parts of incidents with errors"},
    {.name = "--from-context",
     .value = "FILE|-",
     .help = "render the context in a JSON file instead of an incident"},
};

constexpr Example render_examples[] = {
    {"pm render latest", "the last incident as Markdown"},
    {"pm render 2024-01-29 -o report.html", "the incident of that day as an HTML page"},
    {"pm render --all --format html -o public/", "every incident as an HTML page"},
    {"pm render --all --format html --public --published -o public/",
     "for readers outside: published reports, with proof that nothing internal is in them"},
    {"pm render --all --format html -o public/ --check", "in CI: fail if the pages are outdated"},
    {"pm render latest --template statuspage --format txt",
     "the updates, as text for a status page"},
    {"pm render latest --format json", "the context for templates"},
};

int unknown_template(World& world, const repo::Repository& repository,
                     const RenderSettings& settings) {
  const auto names = work::TemplateFiles(world.disk, repository).names(settings.format);
  return fail(world, usage_error(fmt::format("unknown template {} for {}",
                                             text::quoted(settings.template_name), settings.format),
                                 text::did_you_mean(
                                     settings.template_name,
                                     std::vector<std::string_view>(names.begin(), names.end()),
                                     "`pm template list` lists them")));
}

/// Returns how many ways to say what to render are used.
int ways_to_say(const Arguments& arguments) {
  const bool named = !arguments.operands.empty();
  return int{named} + int{arguments.has("--all")} + int{arguments.has("--from-context")};
}

int run_render(World& world, const Arguments& arguments) {
  const auto ways = ways_to_say(arguments);
  if (ways > 1)
    return fail(world, usage_error("use only one of INCIDENT, `--all` and `--from-context`"));
  const auto context = arguments.value("--from-context");
  text::Report report;
  auto opened = work::open(host(world), arguments.operands, report);
  print(world, report);
  if (!opened) return exit_usage;
  if (report.has_errors()) return exit_findings;
  if (ways == 0) {
    auto entry =
        incident_in_question(world, *opened, false, "name one, or `latest`, or add `--all`");
    if (!entry) return refuse(world, entry.error(), "nothing is rendered");
    opened->entries = {*std::move(entry)};
  }

  const auto settings = render_settings(world, arguments, *opened);
  if (!settings) return fail(world, settings.error());
  const auto& chosen = *settings;
  text::Report template_errors;
  const work::PageWriter writer(
      {world.disk, opened->repository},
      {.format = chosen.format, .name = chosen.template_name, .kind = chosen.template_kind},
      template_errors);
  if (!writer.found()) return unknown_template(world, opened->repository, chosen);
  template_errors.sort();
  print(world, template_errors);
  if (template_errors.has_errors()) return exit_findings;
  return context ? render_context(world, *context, chosen, writer)
                 : render_incidents(world, *opened, chosen, writer);
}

}  // namespace

constinit const Command render_command = {
    .name = "render",
    .summary = "Render incidents as Markdown, HTML or text",
    .operands = "[INCIDENT…]",
    .most_operands = any_number,
    .details =
        "Computes the durations and fills a template with the record. One incident goes to\n"
        "standard output; several require `-o`. pm omits incidents with errors and renders\n"
        "the others. The same record gives the same bytes, unless the incident is ongoing.\n"
        "Without INCIDENT, pm renders the open one.",
    .options = render_options,
    .examples = render_examples,
    .run = run_render,
};

}  // namespace pm::commands
