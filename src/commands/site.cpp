#include <optional>
#include <ostream>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "all.hpp"
#include "as_of.hpp"
#include "edition.hpp"
#include "exit_status.hpp"
#include "pm/model/config.hpp"
#include "pm/repo/entry.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/time/format.hpp"
#include "pm/work/open.hpp"
#include "pm/work/output.hpp"
#include "pm/work/site.hpp"
#include "reporting.hpp"

namespace pm::commands {
namespace {

constexpr Option site_options[] = {
    {.name = "--output", .letter = "-o", .value = "DIR", .help = "directory of the site"},
    {.name = "--edition",
     .value = "EDITION",
     .help = "internal (everything) or public; default: public",
     .choices = edition_words},
    {.name = "--language",
     .value = "LANGUAGE",
     .help = "language of the words of the site: en or de; default: en"},
    {.name = "--base-url",
     .value = "URL",
     .help = "address of the site, for feeds and the sitemap; default: site.url of pm.yaml"},
    {.name = "--as-of",
     .value = "TIME",
     .help = "show the state at TIME; default: the newest time in the records"},
    {.name = "--check",
     .help = "write nothing; list what would change and exit 1 if anything would"},
    {.name = "--dry-run", .help = "write nothing; list what would change"},
    {.name = "--force", .help = "also show readable parts of incidents with errors"},
};

constexpr Example site_examples[] = {
    {"pm site -o public", "the public site"},
    {"pm site -o public --base-url https://status.example.com/", "the same, with feeds"},
    {"pm site -o out --edition internal", "everything, for your own team"},
    {"pm site -o public --check", "in CI: fail if the site is outdated"},
};

/// Returns whether an address can be that of a site: absolute, of the web, without a query.
bool is_base_url(std::string_view url) {
  const bool web = url.starts_with("https://") || url.starts_with("http://");
  const auto host = url.substr(std::min(url.find("://"), url.size() - 3) + 3);
  return web && !host.empty() && host.front() != '/' &&
         url.find_first_of(" \t\n\"<>\\?#") == std::string_view::npos && text::visible(url) == url;
}

text::Diagnostic bad_base_url(std::string_view where, std::string_view url) {
  return usage_error(fmt::format("{} {} is not the address of a site", where, text::quoted(url)),
                     "write an absolute address, such as `https://status.example.com/`");
}

/// Returns the directory without the slashes at its end.
std::string folder_of(std::string path) {
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  return path;
}

std::optional<text::Diagnostic> wrong_folder(const World& world, const std::string& folder,
                                             const work::Opened& opened) {
  if (folder.empty() || folder == "-")
    return usage_error("`-o` is required", "add `-o DIR`, the directory of the site");
  if (world.disk.kind(folder) == files::Kind::file)
    return usage_error(fmt::format("{} is a file", text::quoted(folder)), "name a directory");
  if (work::is_read(
          world.disk,
          {.kind = work::Target::Kind::folder, .mode = work::Target::Mode::write, .path = folder},
          opened) ||
      world.disk.resolved(folder) ==
          world.disk.resolved(opened.repository.root.empty() ? "." : opened.repository.root))
    return usage_error(
        fmt::format("a site in {} could replace files that pm reads", text::quoted(folder)),
        "choose a directory of its own");
  return std::nullopt;
}

Result<work::SiteOrder> site_order(const World& world, const Arguments& arguments,
                                   work::Opened opened) {
  work::SiteOrder order;
  order.folder = folder_of(arguments.value("--output").value_or(""));
  if (auto wrong = wrong_folder(world, order.folder, opened)) return failed(*std::move(wrong));
  const auto& config = opened.repository.config;
  if (const auto url = arguments.value("--base-url")) {
    if (!is_base_url(*url)) return failed(bad_base_url("`--base-url`", *url));
    order.base_url = *url;
  } else if (config.site.url && !is_base_url(config.site.url->value)) {
    return failed(bad_base_url("`site.url` of pm.yaml:", config.site.url->value));
  }
  if (const auto as_of = arguments.value("--as-of")) {
    const auto time = as_of_time(*as_of, config);
    if (!time) return failed(time.error());
    order.as_of = *time;
  }
  order.internal = arguments.value("--edition") == "internal";
  order.language = arguments.value("--language").value_or("en");
  order.compare_only = arguments.has("--check") || arguments.has("--dry-run");
  order.force = arguments.has("--force");
  order.roots.push_back({.opened = std::move(opened), .prefix = {}});
  return order;
}

/// Lists what a build would change, on standard output.
void list_changes(const World& world, const site::Changes& changes) {
  const auto list = [&](std::string_view word, const std::vector<std::string>& paths) {
    for (const auto& path : paths) world.out << word << ' ' << text::visible(path) << '\n';
  };
  list("add   ", changes.added);
  list("change", changes.changed);
  list("remove", changes.removed);
}

void conclude_site(const World& world, const work::SiteOrder& order, const work::BuiltSite& built) {
  const auto& changes = built.changes;
  world.err << fmt::format(
      "{} as of {}; {} {}, {} {}, {} unchanged\n", text::counted(built.incidents, "incident"),
      time::sortable(built.as_of, time::Precision::minute,
                     order.roots.front().opened.repository.config.zone.value_or(time::Zone())),
      text::counted(changes.added.size() + changes.changed.size(), "file"),
      order.compare_only ? "would be written" : "written", changes.removed.size(),
      order.compare_only ? "would be removed" : "removed", changes.unchanged);
  if (built.omitted > 0)
    world.err << text::counted(built.omitted, "incident") << " omitted: not in this edition\n";
  if (!built.has_address)
    world.err << "the site has no feeds and no sitemap, because pm does not know its address; set "
                 "`site.url` in pm.yaml, or add `--base-url`\n";
}

int run_site(World& world, const Arguments& arguments) {
  text::Report report;
  auto opened = work::open(host(world), {}, report);
  print(world, report);
  if (!opened) return exit_usage;
  if (report.has_errors()) return exit_findings;
  auto order = site_order(world, arguments, *std::move(opened));
  if (!order) return fail(world, order.error());
  const auto system = host(world);
  const auto built = work::build_site(system, *order);
  if (!built) return refuse(world, built.error(), "nothing was published", true);
  if (order->compare_only) list_changes(world, built->changes);
  conclude_site(world, *order, *built);
  return arguments.has("--check") && built->changes.any() ? exit_findings : exit_ok;
}

}  // namespace

constinit const Command site_command = {
    .name = "site",
    .summary = "Build a site of all incidents, to publish",
    .operands = "",
    .details =
        "Makes a front page with the current state, a page for each incident, component, month\n"
        "and year, feeds, a calendar and an API. pm writes only files that differ, and removes\n"
        "only files that it wrote. The same records give the same bytes: pm does not read the\n"
        "clock. If a record has errors, pm writes nothing.",
    .options = site_options,
    .examples = site_examples,
    .run = run_site,
};

}  // namespace pm::commands
