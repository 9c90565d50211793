#include "manifest.hpp"

#include <fmt/format.h>

#include "pm/data/json.hpp"
#include "pm/files/failure.hpp"
#include "pm/site/publish.hpp"

namespace pm::site {
namespace {

constexpr std::size_t most_bytes = std::size_t{64} * 1024 * 1024;
constexpr std::int64_t version = 1;

std::string path_of(const std::string& folder) { return folder + "/" + std::string(manifest_name); }

/// Whether a path stays inside the directory: whoever edits the manifest must not make pm remove
/// other files.
bool is_inside(std::string_view path) {
  if (path.empty() || path.find('\0') != std::string_view::npos) return false;
  std::size_t at = 0;
  while (at <= path.size()) {
    const auto end = std::min(path.find('/', at), path.size());
    const auto part = path.substr(at, end - at);
    if (part.empty() || part == "." || part == "..") return false;
    at = end + 1;
  }
  return true;
}

[[noreturn]] void fail(const std::string& path, std::string_view why) {
  throw files::Failure(fmt::format("cannot read `{}`: {}", path, why),
                       "it lists the files that pm may remove; if it is lost, build the site into "
                       "an empty directory");
}

std::string bytes_of(const Manifest& manifest) {
  auto files = data::list();
  for (const auto& path : manifest) files.add(path);
  data::Value value;
  value.set("generator", "pm");
  value.set("version", version);
  value.set("files", std::move(files));
  return data::to_json(value);
}

}  // namespace

Manifest read_manifest(const files::Disk& disk, const std::string& folder) {
  const auto path = path_of(folder);
  if (disk.kind(path) == files::Kind::missing) return {};
  const auto read = data::read_json(disk.read(path, most_bytes), {.values = 10'000'000});
  if (!read) fail(path, "it is not valid JSON");
  const auto* found = read->find("version");
  const auto* files = read->find("files");
  if (found == nullptr || found->whole_number() != version || files == nullptr || !files->is_list())
    fail(path, "it is not a manifest of this version of pm");
  Manifest manifest;
  for (const auto& file : files->items) {
    if (!file.is_text() || !is_inside(file.text))
      fail(path, "it lists a file outside its directory");
    manifest.insert(file.text);
  }
  return manifest;
}

void write_manifest(files::Disk& disk, const std::string& folder, const Manifest& manifest) {
  const auto path = path_of(folder);
  const auto bytes = bytes_of(manifest);
  if (disk.kind(path) == files::Kind::file && disk.read(path, most_bytes) == bytes) return;
  disk.write(path, bytes);
}

}  // namespace pm::site
