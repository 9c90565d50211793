#include "pm/repo/free_entry.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

#include <fmt/format.h>

namespace pm::repo {
namespace {

/// The directory of incidents, without a slash at its end.
std::string folder_of_incidents(const Repository& repository) {
  auto folder = repository.incidents();
  while (folder.ends_with('/')) folder.pop_back();
  return folder;
}

}  // namespace

bool is_taken(const files::Disk& disk, const Repository& repository, const std::string& id) {
  constexpr std::array endings = {".yaml", ".yml", ".md"};
  const auto folder = folder_of_incidents(repository);
  return std::any_of(endings.begin(), endings.end(), [&](const char* ending) {
    return disk.kind(fmt::format("{}/{}{}", folder, id, ending)) != files::Kind::missing;
  });
}

Entry free_entry(const files::Disk& disk, const Repository& repository, std::string_view wanted) {
  std::string id(wanted);
  for (int number = 2; is_taken(disk, repository, id); ++number)
    id = fmt::format("{}-{}", wanted, number);
  return {.id = id, .path = fmt::format("{}/{}.yaml", folder_of_incidents(repository), id)};
}

std::string_view without_date(std::string_view id) {
  constexpr std::string_view form = "0000-00-00-";
  if (id.size() <= form.size()) return id;
  const bool dated = std::equal(form.begin(), form.end(), id.begin(), [](char wanted, char is) {
    return wanted == '-' ? is == '-' : is >= '0' && is <= '9';
  });
  return dated ? id.substr(form.size()) : id;
}

std::string prose_path(std::string_view record) {
  return fmt::format("{}.md", record.substr(0, record.rfind('.')));
}

std::string way_to_root(const Repository& repository) {
  const auto folder = std::filesystem::path(repository.config.incidents).lexically_normal();
  std::string way;
  for (const auto& step : folder) {
    if (step != "." && !step.empty()) way += "../";
  }
  return way;
}

}  // namespace pm::repo
