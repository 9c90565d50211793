#include "render_context.hpp"

#include <istream>
#include <optional>
#include <ostream>
#include <variant>

#include "../findings.hpp"
#include "output.hpp"
#include "pm/render/context.hpp"
#include "pm/text/source.hpp"
#include "pm/text/utf8.hpp"
#include "pm/view/keys.hpp"

namespace pm::commands {
namespace {

/// A little more than a context may have is read, so that its size is a finding.
constexpr std::size_t most_bytes = render::most_context_bytes + 1;

std::string read(const World& world, const std::string& path) {
  if (path != "-") return world.disk.read(path, 2 * most_bytes);
  std::string bytes(most_bytes, '\0');
  world.in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(world.in.gcount()));
  return bytes;
}

/// The id that names the page's file; nothing when it is no plain name and could lead elsewhere.
std::optional<std::string> file_stem(const view::Data& data) {
  const auto* id = data.find("id");
  if (id == nullptr || id->text() == nullptr) return "postmortem";
  const auto& name = *id->text();
  const bool plain = !name.empty() && name.front() != '.' && name.size() <= 200 &&
                     name.find('/') == std::string::npos && text::visible(name) == name;
  return plain ? std::optional(name) : std::nullopt;
}

}  // namespace

int render_context(World& world, const std::string& path, const RenderSettings& settings,
                   const PageWriter& writer) {
  const auto colours = pen(world, world.terminal.err);
  const text::Source source(path == "-" ? "standard input" : path, read(world, path));
  text::Report report;
  const auto data = render::from_json(source, view::keys(), report);
  const auto stem = file_stem(data);
  if (!stem) {
    report.add({.rule = "context",
                .message = "`id` is no plain name for a file",
                .where = {&source, {}},
                .help = "write the id of an incident, such as `2024-01-29-engage`"});
  }
  print(world.err, report, colours);
  if (report.has_errors()) return problems;
  const auto page = writer.page(data);
  if (const auto* mistake = std::get_if<text::Diagnostic>(&page)) {
    world.err << text::draw(*mistake, colours);
    return problems;
  }
  Output output(world, settings.target);
  output.put(*stem + "." + settings.format, std::get<std::string>(page));
  output.conclude();
  return settings.check && output.changed() > 0 ? problems : fine;
}

}  // namespace pm::commands
