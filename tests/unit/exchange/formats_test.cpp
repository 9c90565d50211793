#include <string>

#include <fmt/format.h>

#include "catch.hpp"
#include "pm/exchange/export.hpp"
#include "pm/exchange/import.hpp"
#include "pm/files/disk.hpp"

namespace pm::tests::formats_test {

namespace {

std::string page(const std::string& name) {
  return files::real_disk().read(std::string(PM_SOURCE_DIR) + "/docs/commands/" + name, 100'000);
}

}  // namespace

TEST_CASE("every format has its line on the page of the command, and its own page") {
  std::string missing;
  const auto look = [&missing](const std::string& file, std::string_view format) {
    const auto text = page(file);
    const auto at = text.find(fmt::format("[`{}`](../formats/", format));
    if (at == std::string::npos) {
      missing += fmt::format("docs/commands/{} does not link `{}`\n", file, format);
      return;
    }
    const auto begin = text.find("formats/", at);
    const auto link = text.substr(begin, text.find_first_of(")#", begin) - begin);
    if (files::real_disk().kind(std::string(PM_SOURCE_DIR) + "/docs/" + link) != files::Kind::file)
      missing += fmt::format("there is no docs/{}\n", link);
  };
  for (const auto* importer : exchange::importers()) look("import.md", importer->name);
  for (const auto* exporter : exchange::exporters()) look("export.md", exporter->name);
  INFO(missing);
  CHECK(missing.empty());
}

TEST_CASE("a format is found by its name") {
  for (const auto* importer : exchange::importers()) {
    CAPTURE(importer->name);
    CHECK(exchange::importer_named(importer->name) == importer);
    CHECK(!importer->summary.empty());
    CHECK(importer->run != nullptr);
  }
  for (const auto* exporter : exchange::exporters()) {
    CAPTURE(exporter->name);
    CHECK(exchange::exporter_named(exporter->name) == exporter);
    CHECK(!exporter->summary.empty());
  }
  CHECK(exchange::importer_named("html") == nullptr);
  CHECK(exchange::exporter_named("html") == nullptr);
}

}  // namespace pm::tests::formats_test
