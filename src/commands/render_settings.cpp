#include "render_settings.hpp"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "pm/text/words.hpp"
#include "pm/time/written.hpp"

namespace pm::commands {
namespace {

constexpr std::array<std::string_view, 4> formats = {"md", "html", "txt", "json"};

/// The format that is asked for, else the one that the name of the output file ends in.
std::string format_of(const Arguments& arguments) {
  if (const auto format = arguments.value("--format")) return *format;
  const auto output = arguments.value("--output").value_or("");
  for (const auto format : formats) {
    if (output.ends_with(fmt::format(".{}", format))) return std::string(format);
  }
  return "md";
}

bool is_path(std::string_view name) {
  return name.find('/') != std::string_view::npos || name.ends_with(".mustache");
}

/// One page goes to a file, unless a folder is meant; several go to a folder.
Target target_of(const World& world, const Arguments& arguments, std::size_t pages) {
  auto path = arguments.value("--output").value_or("-");
  Target target;
  if (arguments.has("--check") || arguments.has("--dry-run")) target.mode = Target::Mode::compare;
  if (path == "-") return target;
  const bool folder = pages != 1 || arguments.has("--all") || path.ends_with('/') ||
                      world.disk.kind(path) == files::Kind::folder;
  target.kind = folder ? Target::Kind::folder : Target::Kind::file;
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  target.path = std::move(path);
  return target;
}

std::variant<time::Instant, UsageMistake> instant_of(const std::string& text,
                                                     const model::Config& config) {
  const auto read = time::read_time(text);
  if (const auto* mistake = std::get_if<time::TimeMistake>(&read)) {
    return UsageMistake{fmt::format("`--as-of`: {}", mistake->message), mistake->help};
  }
  const auto& written = std::get<time::Written>(read);
  if (written.offset) return time::in_utc(written.civil) + -*written.offset;
  const auto found = config.zone.value_or(time::Zone()).instant(written.civil);
  if (const auto* instant = std::get_if<time::Instant>(&found)) return *instant;
  return UsageMistake{fmt::format("`--as-of`: clocks skipped or repeated {}", text::quoted(text)),
                      "write it with an offset, such as `+01:00`"};
}

/// Options that do not fit each other; nothing when they do.
std::optional<UsageMistake> contradiction(const Arguments& arguments, const Target& target,
                                          std::size_t pages) {
  const bool stream = target.kind == Target::Kind::stream;
  if (stream && pages > 1 && !arguments.has("--output")) {
    return UsageMistake{fmt::format("{} need a place to go", text::counted(pages, "incident")),
                        "add `-o DIR`, or `-o -` for one text after the other"};
  }
  if (stream && target.mode == Target::Mode::compare) {
    const auto option = arguments.has("--check") ? "--check" : "--dry-run";
    return UsageMistake{fmt::format("`{}` compares with files, and none are named", option),
                        "add `-o FILE` or `-o DIR`"};
  }
  if (arguments.value("--format") == "json" && arguments.has("--template")) {
    return UsageMistake{"`--format json` is the data itself and takes no template",
                        "leave out one of the two"};
  }
  return std::nullopt;
}

}  // namespace

std::variant<RenderSettings, UsageMistake> render_settings(const World& world,
                                                           const Arguments& arguments,
                                                           const model::Config& config,
                                                           std::size_t pages) {
  RenderSettings settings = {
      .format = format_of(arguments),
      .template_name = arguments.value("--template").value_or(config.template_name),
      .target = target_of(world, arguments, pages),
      .force = arguments.has("--force")};
  settings.template_is_path = is_path(settings.template_name);
  if (auto mistake = contradiction(arguments, settings.target, pages)) return std::move(*mistake);
  const auto as_of = arguments.value("--as-of");
  if (!as_of) {
    settings.as_of = world.now();
    return settings;
  }
  auto instant = instant_of(*as_of, config);
  if (auto* mistake = std::get_if<UsageMistake>(&instant)) return std::move(*mistake);
  settings.as_of = std::get<time::Instant>(instant);
  return settings;
}

}  // namespace pm::commands
