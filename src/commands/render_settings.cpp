#include "render_settings.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "as_of.hpp"
#include "edition.hpp"
#include "formats.hpp"
#include "pm/text/words.hpp"
#include "pm/work/output.hpp"
#include "reporting.hpp"

namespace pm::commands {
namespace {

/// Returns the extension of a file name; empty if there is none.
std::string_view extension(std::string_view path) {
  const auto name = path.substr(path.rfind('/') + 1);
  const auto dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? std::string_view() : name.substr(dot + 1);
}

bool is_format(std::string_view word) {
  return std::find(page_formats.begin(), page_formats.end(), word) != page_formats.end();
}

bool is_path(std::string_view name) {
  return name.find('/') != std::string_view::npos || name.ends_with(".mustache");
}

/// Returns the format in the file name of a template: `html` of `mine.html.mustache`.
std::string_view format_of_template(std::string_view path) {
  if (!path.ends_with(".mustache")) return {};
  const auto word = extension(path.substr(0, path.rfind('.')));
  return is_format(word) ? word : std::string_view();
}

/// Returns the template of `--template`, otherwise of pm.yaml, whose path is relative to the root.
std::string template_of(const Arguments& arguments, const repo::Repository& repository) {
  if (auto name = arguments.value("--template")) return *name;
  const auto& name = repository.config.template_name;
  return is_path(name) ? repository.root + name : name;
}

/// Returns the target. One page goes to a file, unless the path is a directory; several go to a
/// directory.
work::Target render_target(const World& world, const Arguments& arguments, std::size_t pages) {
  auto path = arguments.value("--output").value_or("-");
  work::Target target;
  if (arguments.has("--check") || arguments.has("--dry-run"))
    target.mode = work::Target::Mode::compare;
  if (path == "-") return target;
  const bool folder = pages != 1 || arguments.has("--all") || path.ends_with('/') ||
                      world.disk.kind(path) == files::Kind::folder;
  target.kind = folder ? work::Target::Kind::folder : work::Target::Kind::file;
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  target.path = std::move(path);
  return target;
}

/// Returns the format of `--format`, otherwise of the output file or the template.
Result<std::string> format_of(const Arguments& arguments, const work::Target& target,
                              const std::string& template_name) {
  const auto of_template = format_of_template(template_name);
  const auto of_file =
      target.kind == work::Target::Kind::file ? extension(target.path) : std::string_view();
  auto format = arguments.value("--format");
  if (!format && is_format(of_file)) format = of_file;
  if (!format && !of_template.empty()) format = of_template;
  if (!format && !of_file.empty()) {
    return failed(usage_error(fmt::format("{} is not the extension of a format",
                                          text::quoted("." + std::string(of_file))),
                              "add `--format`: md, html, txt, mrkdwn or json"));
  }
  if (!of_template.empty() && format != "json" && format != of_template) {
    return failed(
        usage_error(fmt::format("the template is for {}, not for {}", of_template, *format),
                    "omit `--format`, or choose another template"));
  }
  return format.value_or("md");
}

/// Returns whether the output has a name like a page, as in `-o all.html`.
bool names_a_page(const Arguments& arguments) {
  const auto output = arguments.value("--output").value_or("");
  return is_format(extension(output));
}

/// Reports options that contradict each other.
std::optional<text::Diagnostic> render_contradiction(const Arguments& arguments,
                                                     const work::Target& target,
                                                     std::size_t pages) {
  const bool stream = target.kind == work::Target::Kind::stream;
  if (arguments.value("--output") == "") {
    return usage_error("`--output` is empty", "name a file or a directory, or `-`");
  }
  if (stream && pages > 1 && !arguments.has("--output")) {
    return usage_error(fmt::format("`-o` is required for {}", text::counted(pages, "incident")),
                       "add `-o DIR`, or `-o -` to print them in sequence");
  }
  if (stream && target.mode == work::Target::Mode::compare) {
    const auto option = arguments.has("--check") ? "--check" : "--dry-run";
    return usage_error(fmt::format("`-o` is required for `{}`", option),
                       "add `-o FILE` or `-o DIR`");
  }
  if (target.kind == work::Target::Kind::folder && pages > 1 && names_a_page(arguments)) {
    return usage_error(fmt::format("one page cannot contain {}", text::counted(pages, "incident")),
                       "name a directory; add `/` to its name if it looks like a page");
  }
  if (arguments.has("--from-context")) {
    for (const auto* option :
         {"--force", "--as-of", "--edition", "--public", "--published", "--timezone"}) {
      if (arguments.has(option))
        return usage_error(
            fmt::format("`{}` has no effect on a context, which is complete", option),
            fmt::format("omit `{}`", option));
    }
  }
  if (arguments.has("--prune") &&
      (!arguments.has("--all") || target.kind != work::Target::Kind::folder)) {
    return usage_error("`--prune` requires `--all` and a directory",
                       "add `--all -o DIR`; only then pm knows which pages are outdated");
  }
  return std::nullopt;
}

}  // namespace

Result<RenderSettings> render_settings(const World& world, const Arguments& arguments,
                                       const work::Opened& opened) {
  const auto& config = opened.repository.config;
  const auto pages = arguments.has("--from-context") ? 1 : opened.entries.size();
  RenderSettings settings = {.template_name = template_of(arguments, opened.repository),
                             .target = render_target(world, arguments, pages),
                             .force = arguments.has("--force"),
                             .check = arguments.has("--check"),
                             .published = arguments.has("--published"),
                             .all = arguments.has("--all"),
                             .prune = arguments.has("--prune")};
  using Kind = work::PageTemplate::Kind;
  if (is_path(settings.template_name))
    settings.template_kind =
        arguments.has("--template") ? Kind::any_path : Kind::path_in_repository;
  if (auto wrong = render_contradiction(arguments, settings.target, pages))
    return failed(*std::move(wrong));
  auto format = format_of(arguments, settings.target, settings.template_name);
  if (!format) return failed(std::move(format).error());
  settings.format = *std::move(format);
  if (settings.format == "json" && arguments.has("--template")) {
    return failed(
        usage_error("`--template` contradicts `--format json`, which has no template", "omit one"));
  }
  if (settings.target.kind != work::Target::Kind::stream &&
      work::is_read(world.disk, settings.target, opened)) {
    return failed(usage_error(fmt::format("pages in {} could replace files that pm reads",
                                          text::quoted(settings.target.path)),
                              "choose a file or directory without records, templates or pm.yaml"));
  }
  const auto edition = edition_of(arguments);
  if (!edition) return failed(edition.error());
  settings.edition = *edition;
  const auto zone = shown_zone(arguments);
  if (!zone) return failed(zone.error());
  settings.zone = *zone;
  const auto as_of = arguments.value("--as-of");
  if (!as_of) {
    settings.as_of = world.now();
    return settings;
  }
  auto instant = as_of_time(*as_of, config);
  if (!instant) return failed(std::move(instant).error());
  settings.as_of = *instant;
  return settings;
}

}  // namespace pm::commands
