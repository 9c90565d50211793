#include "import_places.hpp"

#include <algorithm>
#include <filesystem>
#include <string_view>

#include <fmt/format.h>

#include "../render/output_place.hpp"
#include "pm/exchange/import.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"

namespace pm::commands {

std::variant<repo::Repository, UsageMistake> with_folder(const World& world,
                                                         repo::Repository repository,
                                                         const std::string& folder) {
  const std::filesystem::path root =
      world.disk.resolved(repository.root.empty() ? "." : repository.root);
  const auto way = std::filesystem::path(world.disk.resolved(folder)).lexically_relative(root);
  if (way.empty() || *way.begin() == "..")
    return UsageMistake{fmt::format("{} is outside of the repository", text::quoted(folder)),
                        "pm writes nowhere else; name a folder below its root"};
  repository.config.incidents = way.generic_string();
  return repository;
}

std::optional<UsageMistake> report_in_the_way(const World& world, const ImportWish& wish,
                                              const std::vector<std::string>& sources,
                                              const Opened& opened) {
  if (!wish.report || *wish.report == "-") return std::nullopt;
  const auto place = world.disk.resolved(*wish.report);
  const bool is_source = std::any_of(sources.begin(), sources.end(), [&](const auto& source) {
    return source != "-" && world.disk.resolved(source) == place;
  });
  if (!is_source && !is_read(world, {.kind = Target::Kind::file, .path = *wish.report}, opened))
    return std::nullopt;
  return UsageMistake{
      fmt::format("the report would replace what pm reads: {}", text::quoted(*wish.report)),
      "name another file"};
}

std::optional<UsageMistake> neither_format_nor_file(const World& world, const ImportWish& wish) {
  const auto& first = wish.sources.front();
  const bool is_word = first.find_first_of("./-") == std::string::npos;
  if (wish.importer != nullptr || !is_word || world.disk.kind(first) != files::Kind::missing)
    return std::nullopt;
  std::vector<std::string_view> names;
  for (const auto* importer : exchange::importers()) names.push_back(importer->name);
  const auto meant = text::nearest(first, names);
  return UsageMistake{
      fmt::format("{} is no format that pm reads, and no file", text::quoted(first)),
      meant ? fmt::format("did you mean `{}`?", *meant)
            : fmt::format("formats are {}", text::one_of(names))};
}

}  // namespace pm::commands
