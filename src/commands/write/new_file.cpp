#include "new_file.hpp"

#include <memory>
#include <utility>

#include <fmt/format.h>

#include "../init/schema_place.hpp"
#include "pm/files/failure.hpp"
#include "pm/repo/free_entry.hpp"
#include "pm/text/slug.hpp"
#include "pm/text/words.hpp"
#include "pm/yaml/new_record.hpp"

namespace pm::commands {
namespace {

/// "2024-01-29-engage-unavailable"
std::string wanted_id(const NewFields& fields) {
  const auto slug = text::slug(fields.record.title);
  return fmt::format("{}-{}", fields.date, slug.empty() ? "incident" : slug);
}

std::string text_of(const World& world, const repo::Repository& repository,
                    const NewFields& fields) {
  const auto& config = repository.config;
  return yaml::new_record(fields.record, {.schema = way_to_schema(world.disk, repository),
                                          .severities = config.severities,
                                          .sections = config.prose == model::ProseHome::yaml});
}

void create_file(Writing& writing, const std::string& path, std::string_view bytes) {
  if (writing.create(path, bytes)) return;
  throw files::Failure(fmt::format("cannot make {}: somebody just did", text::quoted(path)),
                       "try again");
}

}  // namespace

std::vector<std::string> NewFile::paths() const {
  if (prose_path.empty()) return {record.entry.path};
  return {record.entry.path, prose_path};
}

std::variant<NewFile, Refusal> new_file(const World& world, const repo::Repository& repository,
                                        const NewFields& fields) {
  const auto entry = repo::free_entry(world.disk, repository, wanted_id(fields));
  auto record =
      repo::with_text({.entry = entry}, text_of(world, repository, fields), repository.defaults());
  auto findings = judged(record, repository.config, world.now());
  if (findings.has_errors())
    return Refusal{.findings = std::move(findings), .status = problems, .sources = {record.source}};
  const bool beside = repository.config.prose == model::ProseHome::markdown;
  auto prose = beside ? repo::prose_path(entry.path) : std::string();
  return NewFile{std::move(record), std::move(findings), std::move(prose)};
}

void create(Writing& writing, const NewFile& file) {
  const bool beside = !file.prose_path.empty();
  if (beside) create_file(writing, file.prose_path, yaml::new_prose());
  try {
    create_file(writing, file.record.entry.path, file.record.source->bytes());
  } catch (const files::Failure&) {
    // Without its record the Markdown would stray, and keep the name taken.
    if (beside) writing.take_back(file.prose_path);
    throw;
  }
}

}  // namespace pm::commands
