#include <array>
#include <istream>
#include <iterator>
#include <ostream>

#include <fmt/format.h>

#include "all.hpp"
#include "findings.hpp"
#include "opened.hpp"
#include "output.hpp"
#include "page_writer.hpp"
#include "pm/checks/run.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/render/context.hpp"
#include "pm/repo/in_order.hpp"
#include "pm/repo/record.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/view/keys.hpp"
#include "pm/view/postmortem.hpp"
#include "render_settings.hpp"

namespace pm::commands {
namespace {

constexpr std::array<std::string_view, 4> formats = {"md", "html", "txt", "json"};

constexpr Option options[] = {
    {.name = "--format",
     .value = "FORMAT",
     .help = "md, html, txt, or json: the data that templates are shown; left out, the ending of "
             "FILE decides, else md",
     .choices = formats},
    {.name = "--template",
     .value = "NAME|PATH",
     .help = "a template of the repository or a built-in one (`pm template list`), or a file"},
    {.name = "--output",
     .letter = "-o",
     .value = "FILE|DIR|-",
     .help = "where the pages go; left out or `-`: standard output"},
    {.name = "--all", .help = "every incident"},
    {.name = "--as-of",
     .value = "TIME",
     .help = "measure what has not ended up to this time; default: now"},
    {.name = "--check",
     .help =
         "write nothing; print a diff and exit with 1 when a file is not what would be written"},
    {.name = "--dry-run", .help = "write nothing; print the diff"},
    {.name = "--force", .help = "render incidents that have errors, too"},
    {.name = "--from-context",
     .value = "FILE|-",
     .help = "render the data in a JSON file instead of an incident"},
};

constexpr Example examples[] = {
    {"pm render latest", "the newest incident as Markdown"},
    {"pm render 2024-01-29 -o report.html", "the one of that day as a page"},
    {"pm render --all --format html -o public/", "every incident as a page of its own"},
    {"pm render --all --format html -o public/ --check", "in CI: are the pages up to date?"},
    {"pm render latest --template statuspage --format txt", "as a status page says it"},
    {"pm render latest --format json", "all that a template can show"},
};

constexpr std::size_t most_context = 64 * 1024 * 1024;  ///< bytes of a JSON context

/// A page, or what kept it from being made.
struct Page {
  repo::Record record;
  std::optional<std::string> text;
};

Page make_page(const World& world, const repo::Entry& entry, const repo::Repository& repository,
               const RenderSettings& settings, const PageWriter& writer, time::Instant now) {
  Page page = {.record = repo::load(world.disk, entry, repository.defaults())};
  auto& record = page.record;
  checks::run({.incident = record.incident, .config = repository.config, .now = now},
              record.report);
  if (record.unreadable || (record.report.has_errors() && !settings.force)) return page;
  const auto durations = metrics::measure(record.incident, settings.as_of);
  auto text =
      writer.page(view::postmortem(record.incident, durations, repository.config, settings.as_of));
  if (auto* mistake = std::get_if<text::Diagnostic>(&text)) {
    record.report.add(std::move(*mistake));
  } else {
    page.text = std::move(std::get<std::string>(text));
  }
  return page;
}

/// What rendering so many incidents came to.
struct Outcome {
  std::size_t refused = 0;
  std::size_t unreadable = 0;
};

/// Only errors are said here: the rest is what `pm check` is for.
void refuse(World& world, repo::Record& record, Outcome& outcome) {
  record.report.relevel([](const text::Diagnostic& d) {
    return d.level == text::Level::error ? d.level : text::Level::off;
  });
  print(world.err, record.report, pen(world, world.err_is_terminal));
  ++(record.unreadable ? outcome.unreadable : outcome.refused);
}

void conclude(World& world, const Output& output, const RenderSettings& settings,
              const Outcome& outcome) {
  if (settings.target.kind != Target::Kind::stream) {
    const bool compared = settings.target.mode == Target::Mode::compare;
    world.err << fmt::format("{} rendered, {} {}\n", text::counted(output.pages(), "incident"),
                             text::counted(output.changed(), "file"),
                             compared ? "would change" : "written");
  }
  const auto left_out = outcome.refused + outcome.unreadable;
  if (left_out == 0) return;
  world.err << text::counted(left_out, "incident") << " not rendered because of errors"
            << (outcome.refused > 0 ? "; `--force` renders what can be read\n" : "\n");
}

int status(const Output& output, const Outcome& outcome, bool check) {
  if (outcome.unreadable > 0) return world_said_no;
  return outcome.refused > 0 || (check && output.changed() > 0) ? problems : fine;
}

int render_incidents(World& world, const Opened& opened, const RenderSettings& settings,
                     const PageWriter& writer, bool check) {
  Output output(world, settings.target);
  Outcome outcome;
  const auto now = world.now();
  repo::in_order(
      opened.entries.size(),
      [&](std::size_t i) {
        return make_page(world, opened.entries[i], opened.repository, settings, writer, now);
      },
      [&](std::size_t i, Page page) {
        if (!page.text) return refuse(world, page.record, outcome);
        output.put(opened.entries[i].id + "." + settings.format, *page.text);
      });
  conclude(world, output, settings, outcome);
  return status(output, outcome, check);
}

std::string read_context(const World& world, const std::string& path) {
  if (path != "-") return world.disk.read(path, most_context);
  return {std::istreambuf_iterator<char>(world.in), {}};
}

int render_context(World& world, const std::string& path, const RenderSettings& settings,
                   const PageWriter& writer, bool check) {
  const text::Source source(path == "-" ? "standard input" : path, read_context(world, path));
  text::Report report;
  const auto data = render::from_json(source, view::keys(), report);
  print(world.err, report, pen(world, world.err_is_terminal));
  if (report.has_errors()) return problems;
  const auto page = writer.page(data);
  if (const auto* mistake = std::get_if<text::Diagnostic>(&page)) {
    world.err << text::draw(*mistake, pen(world, world.err_is_terminal));
    return problems;
  }
  const auto* id = data.find("id");
  Output output(world, settings.target);
  output.put((id && id->text() ? *id->text() : "postmortem") + "." + settings.format,
             std::get<std::string>(page));
  return status(output, {}, check);
}

int unknown_template(World& world, const repo::Repository& repository,
                     const RenderSettings& settings) {
  const auto names = TemplateFiles(world.disk, repository.templates()).names(settings.format);
  const auto meant = text::nearest(settings.template_name,
                                   std::vector<std::string_view>(names.begin(), names.end()));
  return misused(
      world,
      fmt::format("there is no template {} for {}", text::quoted(settings.template_name),
                  settings.format),
      meant ? fmt::format("did you mean `{}`?", *meant) : "`pm template list` lists them");
}

/// Which incidents the arguments name, or why that is not clear.
std::optional<std::string> unclear(const Arguments& arguments) {
  const bool named = !arguments.operands.empty();
  const int ways = int{named} + int{arguments.has("--all")} + int{arguments.has("--from-context")};
  if (ways == 0) return "no incident is named";
  if (ways > 1) return "INCIDENT, `--all` and `--from-context` exclude each other";
  return std::nullopt;
}

int run(World& world, const Arguments& arguments) {
  if (const auto message = unclear(arguments))
    return misused(world, *message, "name one, `latest`, or all of them with `--all`");
  const auto colours = pen(world, world.err_is_terminal);
  const auto context = arguments.value("--from-context");
  text::Report report;
  const auto opened = open(world, arguments.operands, report);
  print(world.err, report, colours);
  if (!opened) return wrong_usage;
  if (report.has_errors()) return problems;

  const auto settings = render_settings(world, arguments, opened->repository.config,
                                        context ? 1 : opened->entries.size());
  if (const auto* mistake = std::get_if<UsageMistake>(&settings))
    return misused(world, mistake->message, mistake->help);
  const auto& chosen = std::get<RenderSettings>(settings);
  text::Report mistakes;
  const PageWriter writer(world, TemplateFiles(world.disk, opened->repository.templates()), chosen,
                          mistakes);
  if (!writer.found()) return unknown_template(world, opened->repository, chosen);
  print(world.err, mistakes, colours);
  if (mistakes.has_errors()) return problems;

  const bool check = arguments.has("--check");
  return context ? render_context(world, *context, chosen, writer, check)
                 : render_incidents(world, *opened, chosen, writer, check);
}

}  // namespace

constinit const Command render = {
    .name = "render",
    .summary = "Render incidents as Markdown, HTML or text",
    .operands = "[INCIDENT…]",
    .most_operands = any_number,
    .details =
        "Computes the durations and fills a template with the record. One incident goes\n"
        "to standard output; several need `-o`. An incident with errors is not rendered,\n"
        "the others still are. The same record gives the same bytes.",
    .options = options,
    .examples = examples,
    .run = run,
};

}  // namespace pm::commands
