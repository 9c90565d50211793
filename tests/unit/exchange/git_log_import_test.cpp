#include <string>
#include <vector>

#include "../../../src/exchange/importers.hpp"
#include "catch.hpp"
#include "import_words.hpp"

namespace pm::tests::git_log_import_test {

using namespace pm::exchange;

TEST_CASE("what git log writes becomes entries with the author and the short hash") {
  const auto text =
      R"words(commit 0123456789abcdef0123456789abcdef01234567 (HEAD -> main, tag: v1.2)
Merge: abc1234 def5678
Author: Ana Lima <ana@example.com>
Date:   Mon Jan 29 14:33:02 2024 -0500

    Raise the *limit* of connections

    Because of the outage.

    Signed-off-by: Ana

 src/a.c | 2 +-

commit 1123456789abcdef0123456789abcdef01234567
Author:     Ben <b@e>
AuthorDate: 2024-01-28 10:00:00 +0100
Commit:     GitHub <noreply@github.com>
CommitDate: Mon, 29 Jan 2024 10:00:00 +0100

    # Fix `x`

commit 2123456789abcdef0123456789abcdef01234567
Author: Ben <b@e>
Date:   3 days ago

    x
)words";
  const auto words = import_words(git_log_importer, "deploys.log", text, {});
  CHECK(
      words ==
      R"words(refused deploys.log:22: `3 days ago` is not a time (write it with `git log --format='%H%x09%cI%x09%an%x09%s'`)
title: deploys
timezone: UTC

timeline:
  - at: 2024-01-29T09:00Z
    event: \# Fix \`x\` (`1123456`)
    by: Ben
  - at: 2024-01-29T19:33:02Z
    event: Raise the \*limit\* of connections (`0123456`)
    by: Ana Lima

source:
  system: git-log
  id: deploys

fields:
  git-log:
    commits:
      - at: "2024-01-29T09:00:00Z"
        commit: 1123456789abcdef0123456789abcdef01234567
      - at: "2024-01-29T19:33:02Z"
        commit: 0123456789abcdef0123456789abcdef01234567
        body: |-
          Because of the outage.

          Signed-off-by: Ana
        refs: "HEAD -> main, tag: v1.2"
        parents: abc1234 def5678
1: kept under `fields` commit `0123456789abcdef0123456789abcdef01234567`: the event has its beginning
1: kept under `fields` body `Because of the outage.

Signed-off-by: Ana`: 
1: kept under `fields` refs `HEAD -> main, tag: v1.2`: 
1: kept under `fields` parents `abc1234 def5678`: a merge
1: left out email `ana@example.com`: the author is named
1: left out lines ` src/a.c | 2 +-`: they are neither the message nor about who and when
14: kept under `fields` commit `1123456789abcdef0123456789abcdef01234567`: the event has its beginning
14: left out email `b@e`: the author is named
14: left out lines `Commit:     GitHub <noreply@github.com>
AuthorDate: 2024-01-28 10:00:00 +0100`: they are neither the message nor about who and when
0: read as order `newest first`: oldest first
0: read as title `deploys`: the name of the file; `--title` says another
)words");
}

TEST_CASE("lines of hash, time, author and subject are commits") {
  const auto text = R"words(0123456789abcdef	2024-01-29T14:33:02-05:00	Ana	A	b
1123456|2024-01-29 14:00:02 -0500|Ben|c|d
foo
)words";
  const auto words = import_words(git_log_importer, "sep.log", text, {});
  CHECK(
      words ==
      R"words(refused sep.log:3: the line belongs to no commit (write it with `git log --format='%H%x09%cI%x09%an%x09%s'`)
title: sep
timezone: UTC

timeline:
  - at: 2024-01-29T19:00:02Z
    event: c\|d (`1123456`)
    by: Ben
  - at: 2024-01-29T19:33:02Z
    event: A b (`0123456`)
    by: Ana

source:
  system: git-log
  id: sep

fields:
  git-log:
    commits:
      - at: "2024-01-29T19:00:02Z"
        commit: "1123456"
      - at: "2024-01-29T19:33:02Z"
        commit: 0123456789abcdef
1: kept under `fields` commit `0123456789abcdef`: the event has its beginning
2: kept under `fields` commit `1123456`: the event has its beginning
0: read as order `newest first`: oldest first
0: read as title `sep`: the name of the file; `--title` says another
)words");
}

TEST_CASE("a log without times is refused with the command to write") {
  const auto text = R"words(85cde5d exchange: JSON
7a70e82 exchange: importers
)words";
  const auto words = import_words(git_log_importer, "one.log", text, {});
  CHECK(
      words ==
      R"words(refused one.log:1: the log has no times (write it with `git log --format='%H%x09%cI%x09%an%x09%s'`)
)words");
}

}  // namespace pm::tests::git_log_import_test
