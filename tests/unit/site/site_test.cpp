#include "pm/site/site.hpp"

#include <set>

#include "catch.hpp"
#include "memory_disk.hpp"
#include "pm/data/json.hpp"
#include "pm/text/embedded.hpp"
#include "run_pm.hpp"
#include "site_links.hpp"

namespace pm::tests::site_test {

namespace {

SiteFiles files_below(const MemoryDisk& disk, const std::string& folder) {
  SiteFiles files;
  for (const auto& [path, bytes] : disk.files) {
    if (path.starts_with(folder + "/") && !path.starts_with(folder + "/."))
      files[path.substr(folder.size() + 1)] = bytes;
  }
  return files;
}

/// Builds the site of the examples.
SiteFiles examples_site(MemoryDisk& disk) {
  const auto ran = run_pm(disk, {"site", "-o", "out", "--edition", "internal", "--base-url",
                                 "https://status.example.com/"});
  INFO(ran.err);
  REQUIRE(ran.status == 0);
  return files_below(disk, "out");
}

MemoryDisk examples() { return MemoryDisk(std::string(PM_SOURCE_DIR) + "/examples"); }

/// Returns the words that a template uses.
std::set<std::string> words_used(std::string_view text) {
  constexpr std::string_view start = "words.";
  std::set<std::string> all;
  for (auto at = text.find(start); at != std::string_view::npos; at = text.find(start, at + 1)) {
    const auto from = at + start.size();
    all.emplace(text.substr(from, text.find('}', from) - from));
  }
  return all;
}

}  // namespace

TEST_CASE("every link of the examples' site leads to a page and an id of it") {
  auto disk = examples();
  const auto files = examples_site(disk);
  CHECK(files.size() > 100);
  CHECK(broken_links(files) == std::vector<std::string>{});
  // Every page but those for other sites and for unknown addresses can be reached.
  const auto found = reachable(files, "index.html");
  for (const auto& [path, bytes] : files) {
    const bool is_found_otherwise =
        path.ends_with(".widget.html") || path == "widget.html" || path == "404.html";
    INFO(path);
    if (path.ends_with(".html") && !is_found_otherwise) CHECK(found.count(path) == 1);
  }
}

TEST_CASE("pages have no script, no style attribute and nothing of other hosts") {
  auto disk = examples();
  for (const auto& [path, bytes] : examples_site(disk)) {
    if (!path.ends_with(".html")) continue;
    INFO(path);
    CHECK(bytes.find("<script") == std::string::npos);
    CHECK(bytes.find(" style=\"") == std::string::npos);
    CHECK(bytes.find("src=\"http") == std::string::npos);
    CHECK(bytes.find("{{") == std::string::npos);
  }
}

TEST_CASE("the public site says nothing that only the team may know") {
  auto disk = examples();
  const auto ran = run_pm(disk, {"site", "-o", "out", "--base-url", "https://status.example.com/"});
  INFO(ran.err);
  REQUIRE(ran.status == 0);
  const auto files = files_below(disk, "out");
  CHECK(files.count("index.html") == 1);
  CHECK(files.count("actions.html") == 0);
  CHECK(broken_links(files) == std::vector<std::string>{});
  for (const auto& [path, bytes] : files) {
    INFO(path);
    // A timeline event, an owner, and an action of a draft.
    CHECK(bytes.find("Services are restarted; the errors stop") == std::string::npos);
    CHECK(bytes.find("Integrations") == std::string::npos);
    CHECK(bytes.find("Limit how many workers one endpoint can hold") == std::string::npos);
  }
}

TEST_CASE("a template that shows what the edition omits publishes nothing") {
  auto disk = examples();
  disk.files["templates/site-not-found.html.mustache"] =
      "Limit how many workers one endpoint can hold";
  const auto ran = run_pm(disk, {"site", "-o", "out"});
  CHECK(ran.status == 1);
  CHECK(ran.err.find("2025-06-17-webhooks-delayed") != std::string::npos);
  CHECK(files_below(disk, "out").empty());
}

TEST_CASE("the site has the words of its language") {
  auto disk = examples();
  REQUIRE(run_pm(disk, {"site", "-o", "out", "--language", "de"}).status == 0);
  const auto& front = disk.files.at("out/index.html");
  CHECK(front.find("<html lang=\"de\">") != std::string::npos);
  CHECK(front.find("Frühere Störungen") != std::string::npos);
  CHECK(front.find("Past incidents") == std::string::npos);
  const auto unknown = run_pm(disk, {"site", "-o", "out", "--language", "xx"});
  CHECK(unknown.status == 2);
}

TEST_CASE("the site does not depend on the clock") {
  auto now = examples();
  auto later = examples();
  const std::vector<std::string> build = {"site", "-o", "out", "--edition", "internal"};
  REQUIRE(run_pm(now, build).status == 0);
  REQUIRE(run_pm(later, build, {.now = time::in_utc({.year = 2031})}).status == 0);
  CHECK(now.files == later.files);
}

TEST_CASE("after a change of one incident only the files that show it are written") {
  auto disk = examples();
  const auto before = examples_site(disk);
  auto& record = disk.files.at("incidents/2017-03-17-service-unavailable.yaml");
  const std::string title = "title: Service unavailable";
  record.replace(record.find(title), title.size(), "title: Service was unavailable");
  const auto after = examples_site(disk);
  std::set<std::string> changed;
  for (const auto& [path, bytes] : after) {
    if (before.at(path) != bytes) changed.insert(path);
  }
  CHECK(changed.count("incidents/2017-03-17-service-unavailable.html") == 1);
  CHECK(changed.count("history/2017-03.html") == 1);
  CHECK(changed.count("components/flg.html") == 1);
  CHECK(changed.count("incidents/2024-01-29-engage-unavailable.html") == 0);
  CHECK(changed.count("history/2024-01.html") == 0);
  CHECK(changed.count("components/api.html") == 0);
  CHECK(changed.count("index.html") == 0);
}

TEST_CASE("every word in a template of the site is in the words of each language") {
  for (const auto& words : text::embedded_words()) {
    const auto read = data::read_json(words.text);
    REQUIRE(read);
    for (const auto& file : text::embedded_templates()) {
      for (const auto& word : words_used(file.text)) {
        INFO(words.name << " " << file.name << " " << word);
        CHECK(read->find(word) != nullptr);
      }
    }
  }
}

TEST_CASE("all languages have the same words, with the same places") {
  const auto places = [](const std::string& text) {
    std::set<std::string> all;
    for (auto at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1))
      all.insert(text.substr(at, text.find('}', at) - at));
    return all;
  };
  std::optional<data::Value> english;
  for (const auto& words : text::embedded_words()) {
    if (words.name == "en.json") english = *data::read_json(words.text);
  }
  REQUIRE(english);
  for (const auto& words : text::embedded_words()) {
    const auto read = data::read_json(words.text);
    REQUIRE(read);
    CHECK(read->members.size() == english->members.size());
    for (const auto& [key, word] : english->members) {
      INFO(words.name << " " << key);
      const auto* other = read->find(key);
      REQUIRE(other != nullptr);
      CHECK(other->items.size() == word.items.size());
      // "1 incident" may be written without its number.
      if (!key.ends_with(".one")) CHECK(places(other->text) == places(word.text));
    }
  }
}

}  // namespace pm::tests::site_test
