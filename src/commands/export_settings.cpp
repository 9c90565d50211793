#include "export_settings.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "as_of.hpp"
#include "edition.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"
#include "pm/work/output.hpp"
#include "reporting.hpp"

namespace pm::commands {
namespace {

std::vector<std::string_view> exporter_names() {
  std::vector<std::string_view> all;
  for (const auto* exporter : exchange::exporters()) all.push_back(exporter->name);
  return all;
}

/// Returns the target. A format of one file goes to standard output, to a file, or under its own
/// name to a directory; a format of several files goes to a directory.
work::Target export_target(const World& world, const Arguments& arguments,
                           const exchange::Exporter& exporter) {
  work::Target target;
  if (arguments.has("--check") || arguments.has("--dry-run"))
    target.mode = work::Target::Mode::compare;
  auto path = arguments.value("--output").value_or("-");
  if (path == "-") return target;
  const bool folder =
      exporter.file.empty() || path.ends_with('/') || world.disk.kind(path) == files::Kind::folder;
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  target.kind = folder ? work::Target::Kind::folder : work::Target::Kind::file;
  target.path = std::move(path);
  return target;
}

std::optional<text::Diagnostic> export_contradiction(const Arguments& arguments,
                                                     const exchange::Exporter& exporter,
                                                     const work::Target& target,
                                                     const work::Opened& opened) {
  if (arguments.value("--output") == "")
    return usage_error("`--output` is empty", "name a file or a directory, or `-`");
  const bool stream = target.kind == work::Target::Kind::stream;
  if (stream && exporter.file.empty())
    return usage_error(
        fmt::format("`-o` is required for `{}`, which writes several files", exporter.name),
        "add `-o DIR`");
  if (stream && target.mode == work::Target::Mode::compare)
    return usage_error(fmt::format("`-o` is required for `{}`",
                                   arguments.has("--check") ? "--check" : "--dry-run"),
                       "add `-o FILE` or `-o DIR`");
  if (exporter.one && opened.entries.size() != 1)
    return usage_error(
        fmt::format("`{}` exports one incident, not {}", exporter.name, opened.entries.size()),
        "name one, or `latest`");
  return std::nullopt;
}

}  // namespace

Result<const exchange::Exporter*> exporter_asked_for(const Arguments& arguments) {
  if (arguments.operands.empty())
    return failed(usage_error("no format given",
                              fmt::format("valid formats: {}", text::one_of(exporter_names()))));
  const auto& name = arguments.operands.front();
  if (const auto* exporter = exchange::exporter_named(name)) return exporter;
  const auto meant = text::nearest(name, exporter_names());
  return failed(
      usage_error(fmt::format("unknown export format {}", text::quoted(name)),
                  meant ? fmt::format("did you mean `{}`?", *meant)
                        : fmt::format("valid formats: {}", text::one_of(exporter_names()))));
}

Result<ExportSettings> export_settings(const World& world, const Arguments& arguments,
                                       const exchange::Exporter& exporter,
                                       const work::Opened& opened) {
  ExportSettings settings;
  settings.exporter = &exporter;
  settings.target = export_target(world, arguments, exporter);
  settings.force = arguments.has("--force");
  settings.check = arguments.has("--check");
  const auto edition = edition_of(arguments);
  if (!edition) return failed(edition.error());
  settings.edition = *edition;
  const auto zone = shown_zone(arguments);
  if (!zone) return failed(zone.error());
  settings.zone = *zone;
  if (auto wrong = export_contradiction(arguments, exporter, settings.target, opened))
    return failed(*std::move(wrong));
  if (settings.target.kind != work::Target::Kind::stream &&
      work::is_read(world.disk, settings.target, opened))
    return failed(usage_error(fmt::format("the export would replace a file that pm reads: {}",
                                          text::quoted(settings.target.path)),
                              "choose another file or directory"));
  settings.as_of = world.now();
  if (const auto text = arguments.value("--as-of")) {
    const auto time = as_of_time(*text, opened.repository.config);
    if (!time) return failed(time.error());
    settings.as_of = *time;
  }
  return settings;
}

}  // namespace pm::commands
