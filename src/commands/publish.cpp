#include <algorithm>
#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "all.hpp"
#include "author.hpp"
#include "exit_status.hpp"
#include "pm/checks/run.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/time/format.hpp"
#include "pm/work/open.hpp"
#include "pm/work/revise.hpp"
#include "reporting.hpp"
#include "revising.hpp"
#include "typed.hpp"
#include "write_options.hpp"

namespace pm::commands {
namespace {

/// The rules about what a postmortem needs, which a reason overrides.
constexpr std::string_view policy_rules[] = {"postmortem-sections", "postmortem-reviewers"};

constexpr Option publish_options[] = {
    {.name = "--author",
     .value = "NAME",
     .help = "author of the postmortem; default: `user.name` of git, if the record has no author",
     .repeats = true},
    {.name = "--reviewer", .value = "NAME", .help = "who reviewed the postmortem", .repeats = true},
    {.name = "--at", .value = "TIME", .help = "when it was published; default: now"},
    {.name = "--force",
     .value = "REASON",
     .help = "publish although sections or reviewers are missing; the record keeps the reason"},
    dry_run_option,
    commit_option,
    no_commit_option,
    push_option,
    lock_wait_option,
};

constexpr Example publish_examples[] = {
    {"pm publish engage", "publish the postmortem, by you"},
    {"pm publish latest --author 'Ana Lima' --author Ben --commit",
     "with two authors; commit the change"},
    {"pm publish engage --force 'the supplier has not answered yet'",
     "without all sections, and why"},
};

/// What to write into `postmortem`. Times are as in the file.
struct Publication {
  std::optional<std::string> published;
  std::vector<std::string> new_authors;
  std::vector<std::string> new_reviewers;
  std::optional<std::string> exception;
  Readings readings;
};

bool has_author(const model::Postmortem& postmortem, const std::string& name) {
  return std::any_of(postmortem.authors.begin(), postmortem.authors.end(),
                     [&](const model::Author& author) { return author.name.value == name; });
}

std::vector<std::string> new_authors(const World& world, const Arguments& arguments,
                                     const Revising& revising) {
  const auto& postmortem = revising.incident().postmortem;
  std::vector<std::string> names;
  const auto add = [&](const std::string& name) {
    const bool is_new =
        !has_author(postmortem, name) && std::find(names.begin(), names.end(), name) == names.end();
    if (!name.empty() && is_new) names.push_back(name);
  };
  for (const auto& author : arguments.values("--author")) add(one_line(author));
  if (names.empty() && postmortem.authors.empty())
    add(user_of_git(world, revising.repository().root));
  return names;
}

std::vector<std::string> new_reviewers(const Arguments& arguments,
                                       const model::Postmortem& postmortem) {
  std::vector<std::string> names;
  for (const auto& reviewer : arguments.values("--reviewer")) {
    const auto name = one_line(reviewer);
    const bool is_known =
        std::any_of(postmortem.reviewers.begin(), postmortem.reviewers.end(),
                    [&](const model::Located<std::string>& each) { return each.value == name; });
    if (!name.empty() && !is_known && std::find(names.begin(), names.end(), name) == names.end())
      names.push_back(name);
  }
  return names;
}

Result<Publication> publication(const World& world, const Arguments& arguments,
                                const Revising& revising) {
  const auto zone = typed_zone(world, revising.record(), revising.repository().config);
  TypedTimes times(arguments, world.now(), zone);
  Publication result;
  if (const auto at = times.moment("--at")) {
    result.published = at->written();
  } else if (!revising.incident().postmortem.published) {
    const TypedMoment now = {{world.now(), time::Precision::minute}, zone.written()};
    result.published = now.written();
  }
  if (times.error()) return failed(*times.error());
  if (const auto reason = arguments.value("--force")) {
    result.exception = one_line(*reason);
    if (result.exception->empty())
      return failed(usage_error("`--force` needs a reason",
                                "write it in quotation marks; the record keeps it"));
  }
  result.new_authors = new_authors(world, arguments, revising);
  result.new_reviewers = new_reviewers(arguments, revising.incident().postmortem);
  result.readings = times.readings();
  return result;
}

/// The changes that publish, keys in the order of the format.
std::vector<yaml::Change> publishing(const Publication& publication,
                                     const model::Postmortem& postmortem) {
  std::vector<yaml::Change> changes;
  const auto set = [&](const char* key, data::Value value) {
    changes.push_back({.kind = yaml::Change::Kind::set,
                       .path = {std::string("postmortem"), std::string(key)},
                       .value = std::move(value)});
  };
  set("status", data::word("published"));
  if (publication.published) set("published", data::word(*publication.published));
  const auto add = [&](const char* key, bool is_first, data::List items) {
    if (items.empty()) return;
    if (is_first) return set(key, data::list(std::move(items)));
    for (auto& item : items)
      changes.push_back({.kind = yaml::Change::Kind::insert,
                         .path = {std::string("postmortem"), std::string(key)},
                         .value = std::move(item),
                         .index = static_cast<std::size_t>(-1)});
  };
  data::List authors;
  for (const auto& name : publication.new_authors)
    authors.push_back(data::mapping({{.name = "name", .value = data::text(name)}}));
  add("authors", postmortem.authors.empty(), std::move(authors));
  data::List reviewers;
  for (const auto& name : publication.new_reviewers) reviewers.push_back(data::text(name));
  add("reviewers", postmortem.reviewers.empty(), std::move(reviewers));
  if (publication.exception) set("exception", data::text(*publication.exception));
  return changes;
}

/// Everything that `pm check` would report about the published record. Fails if the editor cannot
/// make the changes.
Result<text::Report, text::Report> report_when_published(const World& world,
                                                         const Revising& revising,
                                                         const std::vector<yaml::Change>& changes) {
  const auto& record = revising.record();
  auto text = yaml::edited(*record.source, changes);
  if (!text) return failed(work::kept(std::move(text).error(), record));
  auto after = repo::with_text(record, *std::move(text), revising.repository().defaults());
  const auto ids = after.incident.related.empty()
                       ? checks::Ids()
                       : work::incident_ids(host(world), revising.repository());
  checks::run({.incident = after.incident,
               .config = revising.repository().config,
               .now = world.now(),
               .ids = &ids,
               .is_alias = work::alias_lookup(host(world), revising.repository()),
               .prose = after.prose.get()},
              after.report);
  return work::kept(after.report, after);
}

/// The errors alone: they are what stops a publication.
text::Report errors_in(text::Report report) {
  report.relevel([](const text::Diagnostic& found) {
    return found.level == text::Level::error ? found.level : text::Level::off;
  });
  return report;
}

/// The last line of a rejection.
std::string not_published(const text::Report& errors, std::string_view id) {
  const auto& all = errors.all();
  const bool can_force = std::all_of(all.begin(), all.end(), [](const auto& found) {
    return std::find(std::begin(policy_rules), std::end(policy_rules), found.rule) !=
           std::end(policy_rules);
  });
  return can_force
             ? fmt::format("not published; `pm publish {} --force REASON` publishes it anyway",
                           text::visible(id))
             : std::string("not published");
}

/// "published, by `Ana`, `Ben`"
std::string published_words(const Publication& publication, const model::Postmortem& postmortem) {
  std::vector<std::string> names;
  for (const auto& author : postmortem.authors) names.push_back(author.name.value);
  names.insert(names.end(), publication.new_authors.begin(), publication.new_authors.end());
  return names.empty() ? std::string("published, without an author")
                       : fmt::format("published, by {}", text::listed(names));
}

/// Whether the record already contains everything that the command line asks for.
bool is_published(const Arguments& arguments, const model::Postmortem& postmortem) {
  return postmortem.status && postmortem.status->value == model::PostmortemStatus::published &&
         !arguments.has("--at") && !arguments.has("--author") && !arguments.has("--reviewer") &&
         !arguments.has("--force");
}

int run_publish(World& world, const Arguments& arguments) {
  const auto named =
      arguments.operands.empty() ? std::nullopt : std::optional(arguments.operands[0]);
  auto revising =
      Revising::begin(world, arguments, named, "publish", "name one: `pm publish latest`");
  if (!revising) return revising.error();
  const auto& incident = revising->incident();
  const auto id = text::visible(incident.id);
  if (is_published(arguments, incident.postmortem)) {
    world.err << fmt::format("{} is already published\n", id);
    return exit_ok;
  }
  const auto plan = publication(world, arguments, *revising);
  if (!plan) return fail(world, plan.error());
  const auto changes = publishing(*plan, incident.postmortem);
  const auto report = report_when_published(world, *revising, changes);
  if (!report) return refuse(world, report.error());
  print_readings(world, plan->readings);
  if (const auto errors = errors_in(*report); errors.has_errors())
    return refuse(world, errors, not_published(errors, incident.id));
  const int status = revising->finish(
      changes, {published_words(*plan, incident.postmortem), "postmortem published"});
  if (status == exit_ok && !arguments.has("--dry-run"))
    world.err << fmt::format("next: pm render {}\n", id);
  return status;
}

}  // namespace

constinit const Command publish_command = {
    .name = "publish",
    .summary = "Publish the postmortem of an incident",
    .operands = "[INCIDENT]",
    .most_operands = 1,
    .details =
        "Sets the status of the postmortem to published, the time and the authors. Reports\n"
        "missing sections and reviewers, which `policies` in pm.yaml can require, and every\n"
        "error of `pm check`, and publishes nothing while there are any. `--force` publishes\n"
        "without the missing sections and reviewers; other errors are never forced. Without\n"
        "INCIDENT it is the open one.",
    .options = publish_options,
    .examples = publish_examples,
    .run = run_publish,
};

}  // namespace pm::commands
