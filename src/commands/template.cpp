#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <ostream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "all.hpp"
#include "exit_status.hpp"
#include "formats.hpp"
#include "pm/text/columns.hpp"
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
    format_option, dry_run_option, commit_option, no_commit_option, push_option, lock_wait_option,
};

constexpr Option template_list_options[] = {
    {.name = "--partials", .help = "partials, too: the parts of pages, and where they are used"}};

constexpr Example template_list_examples[] = {
    {"pm template list", "list the pages and scaffolds, built in and of the repository"},
    {"pm template list --partials", "list all templates"}};
constexpr Example template_show_examples[] = {
    {"pm template show postmortem --format html", "print the HTML template"}};
constexpr Example template_eject_examples[] = {
    {"pm template eject style --format html", "copy the styles into `templates/` to change them"},
    {"pm template eject postmortem", "copy the default template in every format"},
    {"pm template eject style --commit", "copy the styles and commit them"},
};

work::TemplateFiles template_files(const World& world) {
  text::Report report;  // `pm check` reports errors in pm.yaml
  return {world.disk, repo::open(world.disk, world.environment, report)};
}

/// What a built-in template is for, as a whole page.
struct Purpose {
  std::string_view name;
  std::string_view words;
};

constexpr Purpose purposes[] = {
    {"atlassian", "report in the order of Atlassian's handbook"},
    {"brief", "one page: what, how long, why, next"},
    {"email", "email about an incident, of `pm export`"},
    {"email-subject", "subject of that email"},
    {"pagerduty", "report in the order of PagerDuty's template"},
    {"postmortem", "report of an incident, the default of `pm render`"},
    {"site-actions", "page of all actions, of `pm site`"},
    {"site-component", "page of a component, of `pm site`"},
    {"site-front", "front page of `pm site`"},
    {"site-history", "list of all months, of `pm site`"},
    {"site-incident", "page of an incident, of `pm site`"},
    {"site-month", "page of a month, of `pm site`"},
    {"site-moved", "page at an earlier id of an incident, of `pm site`"},
    {"site-not-found", "page for unknown addresses, of `pm site`"},
    {"site-widget", "state to embed in other pages, of `pm site`"},
    {"site-year", "page of a year, of `pm site`"},
    {"sre", "report in the order of the Google SRE book"},
    {"slack", "message for Slack, of `pm export`"},
    {"statuspage", "updates and report, as on a public status page"},
};

constexpr std::string_view scaffold_names = "scaffold-";

/// The formats of one template from one origin.
struct Listing {
  std::string name;
  std::string formats;
  bool own = false;
  std::set<std::string> users = {};  ///< the templates that contain it
};

/// Calls `take` with the name of each partial in the text of a template.
template <typename Take>
void for_each_partial(std::string_view text, Take take) {
  for (auto at = text.find("{{"); at != std::string_view::npos; at = text.find("{{", at + 2)) {
    const auto tag = text.substr(at + 2, text.find("}}", at) - at - 2);
    if (tag.starts_with('>') || tag.starts_with('<')) take(text::trimmed(tag.substr(1)));
  }
}

/// Returns the templates that contain each partial.
std::map<std::string, std::set<std::string>, std::less<>> users(const work::TemplateFiles& files) {
  std::map<std::string, std::set<std::string>, std::less<>> all;
  for (const auto& file : files.all()) {
    const auto source = files.load(file.name, file.format);
    for_each_partial(source->bytes(),
                     [&](std::string_view name) { all[std::string(name)].insert(file.name); });
  }
  return all;
}

std::vector<Listing> listings(const work::TemplateFiles& files) {
  const auto in = users(files);
  std::vector<Listing> all;
  for (const auto& file : files.all()) {
    auto same = std::find_if(all.begin(), all.end(), [&](const Listing& each) {
      return each.name == file.name && each.own == file.own;
    });
    if (same == all.end()) {
      const auto found = in.find(file.name);
      same = all.insert(all.end(),
                        {.name = file.name,
                         .formats = {},
                         .own = file.own,
                         .users = found == in.end() ? std::set<std::string>() : found->second});
    }
    same->formats += (same->formats.empty() ? "" : " ") + file.format;
  }
  return all;
}

std::string purpose(const Listing& each) {
  if (!each.users.empty()) return fmt::format("in {}", fmt::join(each.users, ", "));
  const auto found = std::find_if(std::begin(purposes), std::end(purposes),
                                  [&](const Purpose& row) { return row.name == each.name; });
  if (found != std::end(purposes)) return std::string(found->words);
  if (!each.name.starts_with(scaffold_names)) return {};
  return fmt::format("of `pm postmortem --scaffold {}`", each.name.substr(scaffold_names.size()));
}

/// 0 for a page, 1 for a scaffold, 2 for a partial.
int group_of(const Listing& each) {
  return !each.users.empty() ? 2 : each.name.starts_with(scaffold_names) ? 1 : 0;
}

int list_all(World& world, const Arguments& arguments) {
  constexpr std::string_view headings[] = {"PAGE", "SCAFFOLD", "PARTIAL"};
  const auto all = listings(template_files(world));
  const int groups = arguments.has("--partials") ? 3 : 2;
  for (int group = 0; group < groups; ++group) {
    std::vector<std::vector<std::string>> rows;
    for (const auto& each : all) {
      if (group_of(each) != group) continue;
      rows.push_back(
          {each.name, each.formats, each.own ? "repository" : "built in", purpose(each)});
    }
    if (group > 0 && !rows.empty()) world.out << '\n';
    if (!rows.empty())
      world.out << text::table({{.heading = headings[group]},
                                {.heading = "FORMATS"},
                                {.heading = "ORIGIN"},
                                {.heading = "PURPOSE"}},
                               rows, 0);
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
  const work::TemplateFiles files(world.disk, repository);
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
    .details = "Lists the templates of whole pages, and the scaffolds of `pm postmortem`.",
    .options = template_list_options,
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
