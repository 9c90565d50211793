#include <algorithm>
#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "all.hpp"
#include "edit_record.hpp"
#include "editor.hpp"
#include "exit_status.hpp"
#include "pm/files/failure.hpp"
#include "pm/history/policies.hpp"
#include "pm/markdown/blank.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/repo/free_entry.hpp"
#include "pm/repo/lock.hpp"
#include "pm/repo/record.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/view/postmortem.hpp"
#include "pm/work/templates.hpp"
#include "reporting.hpp"
#include "revising.hpp"
#include "typed.hpp"
#include "write_options.hpp"

namespace pm::commands {
namespace {

constexpr std::string_view scaffold_begin = "scaffold-";
constexpr std::string_view facts_partial = "facts";

constexpr Option postmortem_options[] = {
    {.name = "--scaffold",
     .value = "NAME",
     .help = "headings to begin with: default, sre, pagerduty, atlassian, brief, or your own; "
             "default: default"},
    {.name = "--file",
     .value = "FILE|-",
     .help = "read the Markdown from a file or standard input, without an editor"},
    {.name = "--no-edit", .help = "do not open an editor"},
    dry_run_option,
    commit_option,
    no_commit_option,
    push_option,
    lock_wait_option,
};

constexpr Example postmortem_examples[] = {
    {"pm postmortem engage", "create the Markdown and open it"},
    {"pm postmortem latest --scaffold sre", "with the headings of Google's SRE book"},
    {"pm postmortem latest --file draft.md --commit", "from a draft, committed"},
};

/// The names of the scaffolds, without the common begin of their templates.
std::vector<std::string> scaffolds(const work::TemplateFiles& files) {
  std::vector<std::string> names;
  for (const auto& name : files.names("md")) {
    if (!name.starts_with(scaffold_begin)) continue;
    auto scaffold = name.substr(scaffold_begin.size());
    if (scaffold != facts_partial) names.push_back(std::move(scaffold));
  }
  return names;
}

text::Diagnostic unknown_scaffold(const std::string& name, const work::TemplateFiles& files) {
  const auto names = scaffolds(files);
  const std::vector<std::string_view> known(names.begin(), names.end());
  return usage_error(fmt::format("unknown scaffold {}", text::quoted(name)),
                     text::did_you_mean(name, known, "scaffolds: " + text::listed(names)));
}

/// Whether a scaffold has a heading that is this section.
bool has_section(std::string_view page, model::SectionKind kind) {
  constexpr std::string_view mark = "## ";
  while (!page.empty()) {
    const auto line = page.substr(0, page.find('\n'));
    page.remove_prefix(std::min(line.size() + 1, page.size()));
    if (line.starts_with(mark) && model::section_of(line.substr(mark.size())) == kind) return true;
  }
  return false;
}

/// The headings of sections that the policy of the severity requires and the scaffold does not
/// have.
std::string required_headings(std::string_view page, const model::Incident& incident,
                              const model::Config& config) {
  const auto* policy = history::policy_of(incident, config);
  if (policy == nullptr) return {};
  std::string headings;
  for (const auto& section : policy->sections) {
    if (!has_section(page, section.value))
      headings += fmt::format("\n## {}\n", model::usual_heading(section.value));
  }
  return headings;
}

/// The Markdown to begin with: a template, with the facts of the record.
Result<std::string, text::Report> scaffold_text(const World& world, const std::string& name,
                                                const repo::Record& record,
                                                const repo::Repository& repository) {
  const work::TemplateFiles files(world.disk, repository);
  text::Report report;
  const work::PageWriter writer(
      files, {.format = "md", .name = fmt::format("{}{}", scaffold_begin, name)}, report);
  if (!writer.found() || name == facts_partial) return failed(unknown_scaffold(name, files));
  if (report.has_errors()) return failed(std::move(report));
  const auto durations = metrics::measure(record.incident, world.now());
  auto page =
      writer.page(view::postmortem(record.incident, durations, repository.config, world.now()));
  if (!page) return failed(std::move(page).error());
  return *page + required_headings(*page, record.incident, repository.config);
}

/// The Markdown to begin with: from a file, or from a scaffold.
Result<std::string, text::Report> first_text(const World& world, const Arguments& arguments,
                                             const repo::Record& record,
                                             const repo::Repository& repository) {
  const auto file = arguments.value("--file");
  const auto scaffold = arguments.value("--scaffold");
  if (!file) return scaffold_text(world, scaffold.value_or("default"), record, repository);
  if (scaffold) return failed(usage_error("`--file` and `--scaffold` exclude each other"));
  auto text = tidied(input(world, *file));
  if (markdown::is_blank(text))
    return failed(usage_error(fmt::format("{} has no text", text::quoted(*file))));
  if (!text.ends_with('\n')) text += '\n';
  return text;
}

/// The first section in the record itself, which the Markdown would repeat.
const model::Section* section_in_record(const repo::Record& record) {
  for (const auto& section : record.incident.postmortem.sections)
    if (section.key.where.source == record.source.get()) return &section;
  return nullptr;
}

/// Why the Markdown is not created.
std::optional<text::Diagnostic> not_created(const World& world, const repo::Record& record) {
  const auto path = repo::prose_path(record.entry.path);
  const auto id = text::visible(record.entry.id);
  if (world.disk.kind(path) != files::Kind::missing)
    return usage_error(fmt::format("{} already exists", text::quoted(path)),
                       fmt::format("`pm edit {} --prose` opens it", id));
  if (section_in_record(record) != nullptr)
    return usage_error("the record already contains the postmortem",
                       fmt::format("`pm edit {}` opens it", id));
  return std::nullopt;
}

/// Writes the scaffold of one incident. Returns the path, empty in a dry run; fails with the exit
/// status.
Result<std::string, int> create_postmortem(World& world, const Arguments& arguments,
                                           const repo::Repository& repository,
                                           const repo::Entry& entry,
                                           work::Transaction& transaction) {
  const auto record = repo::load(world.disk, repository, entry);
  if (record.unreadable) return failed(refuse(world, record.report));
  if (const auto wrong = not_created(world, record)) return failed(fail(world, *wrong));
  const auto text = first_text(world, arguments, record, repository);
  if (!text) return failed(refuse(world, text.error()));
  auto path = repo::prose_path(entry.path);
  if (!transaction.create(path, *text))
    throw files::Failure(
        fmt::format("cannot create {}: it was created just now", text::quoted(path)), "try again");
  print_diff(world, transaction);
  return transaction.dry_run() ? std::string() : std::move(path);
}

int run_postmortem(World& world, const Arguments& arguments) {
  const auto ready = ready_to_write(world, arguments, arguments.operands);
  if (!ready) return ready.error();
  const auto& [opened, settings] = *ready;
  const auto entry = incident_in_question(world, opened, !arguments.operands.empty(),
                                          "name one: `pm postmortem latest`");
  if (!entry) return refuse(world, entry.error());
  work::Transaction transaction(host(world), opened.repository, settings, "postmortem");
  const auto path = create_postmortem(world, arguments, opened.repository, *entry, transaction);
  if (!path) return path.error();
  if (path->empty()) return exit_ok;
  world.out << *path << '\n';
  world.out.flush();
  const bool edits = !arguments.has("--no-edit") && !arguments.has("--file") && editor_of(world);
  if (edits) {
    // Other processes do not wait while the user is in the editor.
    transaction.release();
    const auto edited = edit_record(world, opened.repository, *entry, Part::prose);
    if (edited.status != exit_ok) return edited.status;
  }
  return commit(world, transaction, {*path}, work::commit_message(entry->id, "postmortem begun"));
}

}  // namespace

constinit const Command postmortem_command = {
    .name = "postmortem",
    .summary = "Begin the postmortem of an incident",
    .operands = "[INCIDENT]",
    .most_operands = 1,
    .details =
        "Creates the Markdown next to the record from a scaffold: headings, and the facts\n"
        "of the record in a comment that no reader sees. Then opens it in your editor.\n"
        "A scaffold of your own is a template `scaffold-NAME.md.mustache`. Without\n"
        "INCIDENT it is the open one.",
    .options = postmortem_options,
    .examples = postmortem_examples,
    .run = run_postmortem,
};

}  // namespace pm::commands
