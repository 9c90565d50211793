#include "pm/site/publish.hpp"

#include <optional>

#include "catch.hpp"
#include "memory_disk.hpp"
#include "pm/files/failure.hpp"
#include "site_links.hpp"

namespace pm::tests::publish_test {

namespace {

/// Files in memory that fail after some changes, as a full disk or a killed process.
class FailingDisk final : public files::Disk {
 public:
  explicit FailingDisk(MemoryDisk& disk) : disk_(disk) {}

  files::Kind kind(const std::string& path) const override { return disk_.kind(path); }
  std::string read(const std::string& path, std::size_t most) const override {
    return disk_.read(path, most);
  }
  std::unique_ptr<files::Reading> open(const std::string& path) const override {
    return disk_.open(path);
  }
  std::vector<std::string> list(const std::string& folder) const override {
    return disk_.list(folder);
  }
  std::unique_ptr<files::Reading> open_beneath(const files::Beneath& file) const override {
    return disk_.open_beneath(file);
  }
  std::vector<std::string> list_beneath(const files::Beneath& folder) const override {
    return disk_.list_beneath(folder);
  }
  void write(const std::string& path, std::string_view bytes) override {
    count();
    disk_.write(path, bytes);
  }
  void write_unsynced(const std::string& path, std::string_view bytes) override {
    count();
    disk_.write_unsynced(path, bytes);
  }
  std::optional<files::Stamp> stamp(const std::string& path) const override {
    return disk_.stamp(path);
  }
  bool replace(const std::string& path, std::string_view before, std::string_view bytes) override {
    count();
    return disk_.replace(path, before, bytes);
  }
  bool create(const std::string& path, std::string_view bytes) override {
    count();
    return disk_.create(path, bytes);
  }
  void remove(const std::string& path) override {
    count();
    disk_.remove(path);
  }
  void sweep(const std::string& folder) override { disk_.sweep(folder); }
  Result<std::unique_ptr<files::Lock>, files::Held> lock(const std::string& path,
                                                         std::string_view words) override {
    return disk_.lock(path, words);
  }
  std::string resolved(const std::string& path) const override { return disk_.resolved(path); }
  std::string current_folder() const override { return disk_.current_folder(); }

  std::size_t changes = 0;
  std::size_t most = static_cast<std::size_t>(-1);

 private:
  void count() {
    if (changes == most) throw files::Failure("the disk is full");
    ++changes;
  }

  MemoryDisk& disk_;
};

using Files = std::vector<std::pair<std::string, std::string>>;

Result<site::Changes, text::Report> publish(files::Disk& disk, const Files& files,
                                            bool compare_only = false) {
  std::vector<std::string> paths;
  for (const auto& [path, bytes] : files) paths.push_back(path);
  return site::publish(disk, {.folder = "out", .compare_only = compare_only}, paths,
                       [&](std::size_t i) -> Result<std::string> { return files[i].second; });
}

SiteFiles published(const MemoryDisk& disk) {
  SiteFiles files;
  for (const auto& [path, bytes] : disk.files) {
    if (path.starts_with("out/") && !path.starts_with("out/.")) files[path.substr(4)] = bytes;
  }
  return files;
}

std::string link(const std::string& to) { return "<a href=\"" + to + "\">x</a>"; }

const Files before = {{"a.html", link("month.html")},
                      {"gone.html", link("index.html")},
                      {"month.html", link("a.html") + link("gone.html")},
                      {"index.html", link("month.html")}};
const Files after = {{"a.html", link("month.html") + link("b.html")},
                     {"b.html", link("a.html") + link("month.html") + link("may.html")},
                     {"may.html", link("b.html")},
                     {"month.html", link("a.html") + link("b.html")},
                     {"index.html", link("month.html") + link("may.html")}};

}  // namespace

TEST_CASE("a site is written once, and then only what differs") {
  MemoryDisk disk;
  const auto first = publish(disk, before);
  REQUIRE(first);
  CHECK(first->added.size() == 4);
  FailingDisk counting(disk);
  const auto again = publish(counting, before);
  REQUIRE(again);
  CHECK_FALSE(again->any());
  CHECK(again->unchanged == 4);
  CHECK(counting.changes == 0);
  const auto second = publish(disk, after);
  REQUIRE(second);
  CHECK(second->added == std::vector<std::string>{"b.html", "may.html"});
  CHECK(second->changed == std::vector<std::string>{"a.html", "month.html", "index.html"});
  CHECK(second->removed == std::vector<std::string>{"gone.html"});
  CHECK(published(disk) == SiteFiles(after.begin(), after.end()));
}

TEST_CASE("wherever a build ends, the links that lead from the front page work") {
  for (std::size_t most = 0;; ++most) {
    MemoryDisk disk;
    REQUIRE(publish(disk, before));
    FailingDisk failing(disk);
    failing.most = most;
    bool ended = true;
    try {
      ended = publish(failing, after).has_value();
    } catch (const files::Failure&) {
      ended = false;
    }
    const auto files = published(disk);
    INFO(most);
    for (const auto& page : reachable(files, "index.html")) CHECK(files.count(page) == 1);
    // The next build completes it, and nothing of either build stays.
    REQUIRE(publish(disk, after));
    CHECK(published(disk) == SiteFiles(after.begin(), after.end()));
    if (ended) break;
  }
}

TEST_CASE("a file that pm did not write is neither replaced nor removed") {
  MemoryDisk disk;
  disk.files["out/CNAME"] = "status.example.com";
  REQUIRE(publish(disk, before));
  REQUIRE(publish(disk, {}));
  CHECK(published(disk) == SiteFiles{{"CNAME", "status.example.com"}});
  disk.files["out/index.html"] = "own";
  const auto refused = publish(disk, before);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().all().front().message ==
        "pm did not write `out/index.html`, and would replace it");
  CHECK(published(disk).size() == 2);
}

TEST_CASE("nothing is written if a file cannot be made") {
  MemoryDisk disk;
  const auto failed = site::publish(
      disk, {.folder = "out"}, {"a.html", "b.html"}, [](std::size_t i) -> Result<std::string> {
        if (i == 0) return std::string("a");
        return pm::failed(text::Diagnostic{.rule = "template", .message = "no"});
      });
  CHECK_FALSE(failed);
  CHECK(disk.files.empty());
}

TEST_CASE("a comparison writes nothing") {
  MemoryDisk disk;
  const auto compared = publish(disk, before, true);
  REQUIRE(compared);
  CHECK(compared->added.size() == 4);
  CHECK(disk.files.empty());
}

TEST_CASE("a manifest that leads out of its directory removes nothing") {
  for (const auto* path : {"../secret", "/etc/passwd", "a/../../b", "a//b", "", "./a"}) {
    MemoryDisk disk;
    disk.files["secret"] = "x";
    disk.files["out/.pm-site.json"] =
        std::string("{\"version\": 1, \"files\": [\"") + path + "\"]}";
    CHECK_THROWS_AS(publish(disk, before), files::Failure);
    CHECK(disk.files.size() == 2);
  }
}

}  // namespace pm::tests::publish_test
