#include <ostream>

#include <fmt/format.h>

#include "all.hpp"
#include "exit_status.hpp"
#include "formats.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"
#include "pm/work/open.hpp"
#include "pm/work/templates.hpp"
#include "reporting.hpp"
#include "write_options.hpp"

namespace pm::commands {
namespace {

constexpr Option format_option = {.name = "--format",
                                  .value = "FORMAT",
                                  .help = "md, html, txt or mrkdwn; default: all formats",
                                  .choices = template_formats};

constexpr Option template_show_options[] = {format_option};
constexpr Option template_eject_options[] = {
    format_option,
    dry_run_option,
    commit_option,
    lock_wait_option,
};

constexpr Example template_list_examples[] = {
    {"pm template list", "list built-in templates and those of the repository"}};
constexpr Example template_show_examples[] = {
    {"pm template show postmortem --format html", "print the HTML template"}};
constexpr Example template_eject_examples[] = {
    {"pm template eject style --format html", "copy the styles into `templates/` to change them"},
    {"pm template eject postmortem", "copy the default template in every format"},
    {"pm template eject style --commit", "copy the styles and commit them"},
};

work::TemplateFiles template_files(const World& world) {
  text::Report report;  // `pm check` reports errors in pm.yaml
  return {world.disk, repo::open(world.disk, world.environment, report).templates()};
}

int list_all(World& world, const Arguments&) {
  for (const auto& file : template_files(world).all()) {
    world.out << fmt::format("{:<24} {:<7} {}\n", file.name, file.format,
                             file.own ? "repository" : "built in");
  }
  return exit_ok;
}

/// Returns the requested formats in which a template of this name exists.
std::vector<std::string> formats_of(const work::TemplateFiles& files, const Arguments& arguments) {
  const auto wanted = arguments.value("--format");
  std::vector<std::string> found;
  for (const auto& file : files.all()) {
    const bool asked = !wanted || *wanted == file.format;
    if (file.name == arguments.operands.front() && asked) found.push_back(file.format);
  }
  return found;
}

int no_such_template(World& world, const work::TemplateFiles& files, const Arguments& arguments) {
  const auto& name = arguments.operands.front();
  const auto format = arguments.value("--format");
  std::vector<std::string> names;
  for (const auto& file : files.all()) {
    if (file.name == name) {
      return fail(
          world, usage_error(fmt::format("unknown template {} for {}", text::quoted(name), *format),
                             fmt::format("it exists for {}", file.format)));
    }
    names.push_back(file.name);
  }
  return fail(
      world, usage_error(
                 fmt::format("unknown template {}", text::quoted(name)),
                 text::did_you_mean(name, std::vector<std::string_view>(names.begin(), names.end()),
                                    "`pm template list` lists them")));
}

int print_one(World& world, const Arguments& arguments) {
  if (arguments.operands.empty())
    return fail(world, usage_error("no template given", "`pm template list` lists them"));
  const auto files = template_files(world);
  const auto& name = arguments.operands.front();
  const auto found = formats_of(files, arguments);
  if (found.empty()) return no_such_template(world, files, arguments);
  for (const auto& format : found) world.out << files.load(name, format)->bytes();
  return exit_ok;
}

/// Creates missing files. Returns their paths.
std::vector<std::string> eject_files(World& world, work::Transaction& transaction,
                                     const work::TemplateFiles& files, const std::string& name,
                                     const std::vector<std::string>& formats) {
  std::vector<std::string> made;
  for (const auto& format : formats) {
    const auto path = files.path(name, format);
    const auto source = files.load(name, format);
    if (transaction.create(path, source->bytes())) {
      if (!transaction.dry_run()) world.out << path << '\n';
      made.push_back(path);
    } else {
      world.err << fmt::format("{} already exists and stays unchanged\n", text::quoted(path));
    }
  }
  return made;
}

int eject_one(World& world, const Arguments& arguments) {
  if (arguments.operands.empty())
    return fail(world, usage_error("no template given", "`pm template list` lists them"));
  const auto ready = ready_to_write(world, arguments, {});
  if (!ready) return ready.error();
  const auto& [opened, settings] = *ready;
  const auto& repository = opened.repository;
  const work::TemplateFiles files(world.disk, repository.templates());
  const auto& name = arguments.operands.front();
  const auto formats = formats_of(files, arguments);
  if (formats.empty()) return no_such_template(world, files, arguments);
  work::Transaction transaction(host(world), repository, settings, "template eject");
  const auto made = eject_files(world, transaction, files, name, formats);
  print_diff(world, transaction);
  const auto message = fmt::format("chore: eject the template {}", name);
  return made.empty() ? exit_ok : commit(world, transaction, made, message);
}

}  // namespace

constinit const Command template_list_command = {
    .name = "template list",
    .summary = "List templates",
    .examples = template_list_examples,
    .run = list_all,
};

constinit const Command template_show_command = {
    .name = "template show",
    .summary = "Print a template",
    .operands = "NAME",
    .most_operands = 1,
    .options = template_show_options,
    .examples = template_show_examples,
    .run = print_one,
};

constinit const Command template_eject_command = {
    .name = "template eject",
    .summary = "Copy a built-in template for editing",
    .operands = "NAME",
    .most_operands = 1,
    .details =
        "A template in the directory `templates` of the repository replaces the built-in\n"
        "one of its name, partials included. pm does not change existing files.",
    .options = template_eject_options,
    .examples = template_eject_examples,
    .run = eject_one,
};

}  // namespace pm::commands
