#include "text_file.hpp"

#include <cstdint>
#include <ostream>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "pm/files/failure.hpp"
#include "pm/repo/git.hpp"
#include "pm/text/utf8.hpp"

namespace pm::commands {
namespace {

constexpr int most_at_once = 9;
constexpr std::size_t most_of_an_id = 180;  ///< bytes; file systems allow names of 255

/// FNV-1a of 64 bits (Fowler, Noll, Vo).
std::uint64_t hash(std::string_view text) {
  std::uint64_t sum = 0xcbf29ce484222325;
  for (const char c : text) {
    sum ^= static_cast<unsigned char>(c);
    sum *= 0x100000001b3;
  }
  return sum;
}

}  // namespace

TextFileClaims::TextFileClaims(World& world, const repo::Repository& repository,
                               const TextFileName& name, std::string busy)
    : world_(world), busy_(std::move(busy)) {
  const auto git = repo::git_folder(world.disk, repository.root);
  begin_ = git ? fmt::format("{}/{}", *git, name.in_git)
               : fmt::format("{}{}", repository.root, name.at_root);
  const auto id = name.id.size() > most_of_an_id ? fmt::format("{:016x}", hash(name.id)) : name.id;
  const auto part = name.part.empty() ? std::string() : "-" + name.part;
  end_ = fmt::format("{}-{}{}", part, id, name.extension);
}

std::string TextFileClaims::at(int number) const {
  return begin_ + (number > 1 ? fmt::format("_{}", number) : "") + end_;
}

std::optional<TextFile> TextFileClaims::first(files::Kind kind) {
  for (int number = 1; number <= most_at_once; ++number) {
    auto path = at(number);
    if (world_.disk.kind(path) != kind) continue;
    auto taken = world_.disk.lock(path + ".lock", "pm update");
    if (taken) return TextFile{std::move(path), *std::move(taken)};
    if (!std::exchange(reported_, true))
      world_.err << fmt::format("{} ({})\n", busy_, text::visible(taken.error().words));
  }
  return std::nullopt;
}

TextFile TextFileClaims::fresh() {
  if (auto file = first(files::Kind::missing)) return *std::move(file);
  throw files::Failure(
      fmt::format("cannot write `{}`: too many editors are open for this incident", at(1)),
      "close one of these editors, or remove the files that they left");
}

}  // namespace pm::commands
