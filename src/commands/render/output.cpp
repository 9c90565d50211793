#include "output.hpp"

#include <optional>
#include <ostream>

#include <fmt/format.h>

#include "pm/text/diff.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"

namespace pm::commands {
namespace {

constexpr std::size_t most_bytes =
    std::size_t{256} * 1024 * 1024;  ///< of a page that was rendered before

std::optional<std::string> existing(const files::Disk& disk, const std::string& path) {
  if (disk.kind(path) != files::Kind::file) return std::nullopt;
  return disk.read(path, most_bytes);
}

}  // namespace

void Output::put(const std::string& file, std::string_view text) {
  ++pages_;
  if (target_.kind == Target::Kind::stream) {
    world_.out << text;
    return;
  }
  const auto path = target_.kind == Target::Kind::folder ? target_.path + "/" + file : target_.path;
  const auto before = existing(world_.disk, path);
  if (before == text) return;
  ++changed_;
  if (target_.mode == Target::Mode::write) {
    world_.disk.write(path, text);
    return;
  }
  const auto shown = text::visible(path);
  world_.out << text::unified_diff(before.value_or(""), text,
                                   {before ? std::string_view(shown) : "/dev/null", shown});
}

void Output::conclude() const {
  if (target_.kind == Target::Kind::stream) return;
  world_.err << fmt::format("{} rendered, {} {}\n", text::counted(pages_, "incident"),
                            text::counted(changed_, "file"),
                            compares() ? "would change" : "written");
}

}  // namespace pm::commands
