#include "text_file.hpp"

#include <cstdint>
#include <ostream>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "pm/files/failure.hpp"
#include "pm/repo/git.hpp"
#include "pm/text/utf8.hpp"

namespace pm::commands {
namespace {

constexpr int most_at_once = 9;
constexpr std::size_t most_of_an_id = 180;  ///< bytes; disks take names of 255

/// FNV-1a of 64 bits (Fowler, Noll, Vo).
std::uint64_t hash(std::string_view text) {
  std::uint64_t sum = 0xcbf29ce484222325;
  for (const char c : text) {
    sum ^= static_cast<unsigned char>(c);
    sum *= 0x100000001b3;
  }
  return sum;
}

/// The names that the file may have.
class Names {
 public:
  Names(const World& world, const repo::Repository& repository, const std::string& incident,
        std::optional<std::size_t> amended) {
    const auto git = repo::git_folder(world.disk, repository.root);
    const auto kind = amended ? "amend" : "update";
    begin_ = git ? fmt::format("{}/PM_{}", *git, amended ? "AMEND" : "UPDATE")
                 : fmt::format("{}.pm-{}", repository.root, kind);
    const auto id =
        incident.size() > most_of_an_id ? fmt::format("{:016x}", hash(incident)) : incident;
    end_ = amended ? fmt::format("-{}-{}.md", *amended + 1, id) : fmt::format("-{}.md", id);
  }

  /// From 1.
  [[nodiscard]] std::string at(int number) const {
    return begin_ + (number > 1 ? fmt::format("_{}", number) : "") + end_;
  }

 private:
  std::string begin_;
  std::string end_;
};

/// Takes one file after the other, as far as others have not.
class Claims {
 public:
  Claims(World& world, const Names& names) : world_(world), names_(names) {}

  /// The first that can be had of those that are there, or of those that are not.
  [[nodiscard]] std::optional<TextFile> first(files::Kind kind) {
    for (int number = 1; number <= most_at_once; ++number) {
      auto path = names_.at(number);
      if (world_.disk.kind(path) != kind) continue;
      auto taken = world_.disk.lock(path + ".lock", "pm update");
      if (auto* claim = std::get_if<std::unique_ptr<files::Lock>>(&taken))
        return TextFile{std::move(path), std::move(*claim)};
      tell(std::get<files::Held>(taken));
    }
    return std::nullopt;
  }

 private:
  void tell(const files::Held& held) {
    if (std::exchange(told_, true)) return;
    world_.err << fmt::format("somebody else is writing a text for it too ({})\n",
                              text::visible(held.words));
  }

  World& world_;
  const Names& names_;
  bool told_ = false;
};

}  // namespace

TextFile claim_text_file(World& world, const repo::Repository& repository,
                         const std::string& incident, std::optional<std::size_t> amended) {
  const Names names(world, repository, incident, amended);
  Claims claims(world, names);
  if (auto kept = claims.first(files::Kind::file)) return std::move(*kept);
  if (auto fresh = claims.first(files::Kind::missing)) return std::move(*fresh);
  throw files::Failure(
      fmt::format("cannot write `{}`: too many texts are being written", names.at(1)),
      "end an editor in which one is open, or say the text with `-m`");
}

}  // namespace pm::commands
