#include "export_settings.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "../as_of.hpp"
#include "../render/output_place.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"

namespace pm::commands {
namespace {

using Mistake = std::optional<UsageMistake>;

std::vector<std::string_view> names() {
  std::vector<std::string_view> all;
  for (const auto* exporter : exchange::exporters()) all.push_back(exporter->name);
  return all;
}

/// A format of one file goes to standard output, a file, or under its own name into a folder; one
/// of several files to a folder.
Target target_of(const World& world, const Arguments& arguments,
                 const exchange::Exporter& exporter) {
  Target target;
  if (arguments.has("--check") || arguments.has("--dry-run")) target.mode = Target::Mode::compare;
  auto path = arguments.value("--output").value_or("-");
  if (path == "-") return target;
  const bool folder =
      exporter.file.empty() || path.ends_with('/') || world.disk.kind(path) == files::Kind::folder;
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  target.kind = folder ? Target::Kind::folder : Target::Kind::file;
  target.path = std::move(path);
  return target;
}

Mistake contradiction(const Arguments& arguments, const exchange::Exporter& exporter,
                      const Target& target, const Opened& opened) {
  if (arguments.value("--output") == "")
    return UsageMistake{"`--output` is empty", "name a file or a folder, or `-`"};
  const bool stream = target.kind == Target::Kind::stream;
  if (stream && exporter.file.empty())
    return UsageMistake{fmt::format("`{}` is several files", exporter.name), "add `-o DIR`"};
  if (stream && target.mode == Target::Mode::compare)
    return UsageMistake{fmt::format("`{}` compares with files, and none are named",
                                    arguments.has("--check") ? "--check" : "--dry-run"),
                        "add `-o FILE` or `-o DIR`"};
  if (arguments.has("--public") && !exporter.has_internal_parts)
    return UsageMistake{
        fmt::format("`--public` is for `statuspage`, and not for `{}`", exporter.name),
        "leave it out; what is exported says what the records say"};
  if (exporter.one && opened.entries.size() != 1)
    return UsageMistake{fmt::format("`{}` is about one incident, and there are {}", exporter.name,
                                    opened.entries.size()),
                        "name one, or `latest`"};
  return std::nullopt;
}

}  // namespace

std::variant<const exchange::Exporter*, UsageMistake> exporter_asked_for(
    const Arguments& arguments) {
  if (arguments.operands.empty())
    return UsageMistake{"no format is named", fmt::format("there are {}", text::one_of(names()))};
  const auto& name = arguments.operands.front();
  if (const auto* exporter = exchange::exporter_named(name)) return exporter;
  const auto meant = text::nearest(name, names());
  return UsageMistake{fmt::format("{} is no format that pm writes", text::quoted(name)),
                      meant ? fmt::format("did you mean `{}`?", *meant)
                            : fmt::format("there are {}", text::one_of(names()))};
}

std::variant<ExportSettings, UsageMistake> export_settings(const World& world,
                                                           const Arguments& arguments,
                                                           const exchange::Exporter& exporter,
                                                           const Opened& opened) {
  ExportSettings settings;
  settings.exporter = &exporter;
  settings.target = target_of(world, arguments, exporter);
  settings.force = arguments.has("--force");
  settings.check = arguments.has("--check");
  settings.only_public = arguments.has("--public");
  if (auto mistake = contradiction(arguments, exporter, settings.target, opened))
    return std::move(*mistake);
  if (settings.target.kind != Target::Kind::stream && is_read(world, settings.target, opened))
    return UsageMistake{
        fmt::format("{} is among what pm reads", text::quoted(settings.target.path)),
        "name another place; exports never replace records"};
  settings.as_of = world.now();
  if (const auto text = arguments.value("--as-of")) {
    const auto time = as_of_time(*text, opened.repository.config);
    if (const auto* mistake = std::get_if<UsageMistake>(&time)) return *mistake;
    settings.as_of = std::get<time::Instant>(time);
  }
  return settings;
}

}  // namespace pm::commands
