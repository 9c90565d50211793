#include <fmt/format.h>

#include "../all.hpp"
#include "../findings.hpp"
#include "../opened.hpp"
#include "formats.hpp"
#include "page_writer.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"
#include "render_context.hpp"
#include "render_incidents.hpp"
#include "render_settings.hpp"

namespace pm::commands {
namespace {

constexpr Option options[] = {
    {.name = "--format",
     .value = "FORMAT",
     .help = "md, html, txt, mrkdwn (for Slack), or json: the data that templates are shown; left "
             "out, the ending of FILE decides, else md",
     .choices = page_formats},
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
    {"pm render latest", "the last incident as Markdown"},
    {"pm render 2024-01-29 -o report.html", "the one of that day as a page"},
    {"pm render --all --format html -o public/", "every incident as a page of its own"},
    {"pm render --all --format html -o public/ --check", "in CI: are the pages up to date?"},
    {"pm render latest --template statuspage --format txt", "as a status page says it"},
    {"pm render latest --format json", "all that a template can show"},
};

int unknown_template(World& world, const repo::Repository& repository,
                     const RenderSettings& settings) {
  const auto names = TemplateFiles(world.disk, repository.templates()).names(settings.format);
  return misused(world,
                 fmt::format("there is no template {} for {}", text::quoted(settings.template_name),
                             settings.format),
                 text::did_you_mean(settings.template_name,
                                    std::vector<std::string_view>(names.begin(), names.end()),
                                    "`pm template list` lists them"));
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
  const auto colours = pen(world, world.terminal.err);
  const auto context = arguments.value("--from-context");
  text::Report report;
  const auto opened = open(world, arguments.operands, report);
  print(world.err, report, colours);
  if (!opened) return wrong_usage;
  if (report.has_errors()) return problems;

  const auto settings = render_settings(world, arguments, *opened);
  if (const auto* mistake = std::get_if<UsageMistake>(&settings))
    return misused(world, mistake->message, mistake->help);
  const auto& chosen = std::get<RenderSettings>(settings);
  text::Report mistakes;
  const PageWriter writer(world, TemplateFiles(world.disk, opened->repository.templates()), chosen,
                          mistakes);
  if (!writer.found()) return unknown_template(world, opened->repository, chosen);
  mistakes.sort();
  print(world.err, mistakes, colours);
  if (mistakes.has_errors()) return problems;
  return context ? render_context(world, *context, chosen, writer)
                 : render_incidents(world, *opened, chosen, writer);
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
