#include <map>
#include <string>

#include "catch.hpp"
#include "markdown_words.hpp"
#include "pm/text/words.hpp"

namespace pm::tests::markdown_conservation_test {

namespace {

bool is_word_sign(char c) {
  const auto value = static_cast<unsigned char>(c);
  return value >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// How often each word stands in a text, in small letters. Numbers are left out: times are written
/// otherwise.
std::map<std::string, int> counted_words(const std::string& text) {
  std::map<std::string, int> all;
  std::string word;
  for (const char c : text::lower_ascii(text) + " ") {
    if (is_word_sign(c)) {
      word += c;
    } else {
      if (word.find_first_not_of("0123456789") != std::string::npos) ++all[word];
      word.clear();
    }
  }
  return all;
}

/// The words of a document that its record and the remarks do not say as often.
std::string lost_words(const std::string& document) {
  const auto said = counted_words(test::imported_markdown(document));
  std::string lost;
  for (const auto& [word, count] : counted_words(document)) {
    const auto found = said.find(word);
    if (found == said.end() || found->second < count) lost += word + " ";
  }
  return lost;
}

}  // namespace

TEST_CASE("every word of a report is in its record or in a remark") {
  CHECK(lost_words(R"md(---
title: Queue is full
draft: no
reviewers: [Ann, Bob]
---

Preface of the report.

**Owner**: Carol (Ops); *Severity*: unknown

## Overview

Sold out. [link](https://example.com/x "tip") and [ref][r].

## Impact & scope

| Time in SEV | Accounts |
| --- | --- |
| none | many |

### Detail

> quoted

## Timeline (approximate)

* 2024-03-04 10:00 first
  * nested
* later, nobody knows when
* 2024-03-04 10:30: second

    indented code

## Lessons learned

1. one
2. two

## Follow-ups

| Task | Team | Notes |
|---|---|---|
| Measure | Core | soon |

- [ ] Ask (who knows)
- Long story
  1. with parts

[r]: https://example.com/r
[unused]: https://example.com/u
)md") == "");
}

TEST_CASE("every word of lines in a wrong order is in the record or in a remark") {
  CHECK(lost_words(
            "## Action items\n- [ ] a (due never)\n| Action | Owner |\n|--|--|\n| b | c | d |\n"
            "- **Impact**: e\n- **Cause**: f\n\n```\n## Timeline\n- 10:00 g\n") == "");
  CHECK(lost_words(
            "# T\n\n- **Impact**: e\n- **Cause**: f\n\nno item\n\n- **Key events**\n  - Seen "
            "yesterday\n  - Fixed 2024-02-30 10:00\n  - Told 2024-02-28 10:00\n\n## Stats\n\n- "
            "Duration: long\nNotes: h\n") == "");
}

}  // namespace pm::tests::markdown_conservation_test
