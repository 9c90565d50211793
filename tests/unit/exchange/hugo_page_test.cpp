#include <string>
#include <utility>

#include "catch.hpp"
#include "import_words.hpp"

namespace pm::tests::hugo_page_test {

using pm::exchange::import_words;
using pm::exchange::importer_named;

TEST_CASE("a page in a folder of its own has the name of the folder") {
  const auto* const source = R"md(---
date: 2024-03-01T08:00:00Z
---
We look.
)md";
  CHECK(
      import_words(*importer_named("cstate"), "content/issues/2024-03-01-disks/index.md", source) ==
      R"md(title: disks
timezone: UTC

updates:
  - at: 2024-03-01T08:00Z
    phase: investigating
    message: We look.

source:
  system: cstate
  id: 2024-03-01-disks
0: read as title `2024-03-01-disks`: there is none; the name of the file is taken
4: read as update without a time `We look.`: it is of `date`
4: read as phase `We look.`: `investigating`: the first update
)md");
}

TEST_CASE("HTML in the text of an issue is Markdown") {
  const auto* const source = R"md(---
title: Disks
date: 2024-03-01T08:00:00Z
---
We <b>look</b>:<br/>

<ul><li>at <a href="javascript:alert(1)">one</a></li><li>at two</li></ul>
)md";
  CHECK(import_words(*importer_named("cstate"), "content/issues/html.md", source) ==
        R"md(title: Disks
timezone: UTC

updates:
  - at: 2024-03-01T08:00Z
    phase: investigating
    message: |
      We **look**:

      - at one
      - at two

source:
  system: cstate
  id: html
5: read as update without a time `We <b>look</b>:<br/>

<ul><li>at <a href="javascript:alert(1)">one</a></li><li>at two</li></ul>`: it is of `date`
5: read as phase `We <b>look</b>:<br/>`: `investigating`: the first update
5: left out update: a.href `javascript:alert(1)`: pages do not link to such an address
5: read as update: HTML ``: Markdown
)md");
}

TEST_CASE("an address that no page may lead to is kept") {
  const auto* const source = R"md(---
uuid: a
url: javascript:alert(1)
title: "Disks are  full"
company: A  B
product: Mail,  Mail
---
)md";
  CHECK(import_words(*importer_named("icco"), "data/a.md", source) == R"md(title: Disks are full
organization: A B
timezone: UTC
components: [Mail]

times:
  resolved: unknown

source:
  system: icco
  id: a

fields:
  icco: {url: "javascript:alert(1)"}
3: kept under `fields` url `javascript:alert(1)`: no address that a page may lead to
5: read as company `A  B`: white space is one blank
6: read as product `Mail,  Mail`: a component between two commas
4: read as title `Disks are  full`: white space is one blank
)md");
}

TEST_CASE("control characters of a title are told apart from white space") {
  const auto words = import_words(*importer_named("icco"), "data/a.md",
                                  "---\nuuid: a\ntitle: \"Disks \\a are full\"\n---\n");
  CHECK(words.find("title: Disks are full\n") == 0);
  CHECK(words.find("white space and control characters are one blank\n") != std::string::npos);
}

TEST_CASE("files `index` are told apart by their folders") {
  const auto id = [](std::string name) {
    const auto words = import_words(*importer_named("cstate"), std::move(name),
                                    "---\ntitle: Disks\ndate: 2024-03-01\n---\n");
    const auto at = words.find("  id: ") + 6;
    return words.substr(at, words.find('\n', at) - at);
  };
  CHECK(id("issues/one/index.md") == "one");
  CHECK(id("issues/two/index.md") == "two");
  CHECK(id("issues/two/index.de.md") == "two.de");
  CHECK(id("issues/_index.md") == "issues");
  CHECK(id("index.md") == "index");
  CHECK(id("../index.md") == "index");
  CHECK(id("issues/indexes.md") == "indexes");
}

}  // namespace pm::tests::hugo_page_test
