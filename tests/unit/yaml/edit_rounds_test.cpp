// Changes made in one call: how often the record is parsed for them, and that they give what one
// call for each gives.

#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "../../../src/yaml/edit/kept_comments.hpp"
#include "../../../src/yaml/edit/rounds.hpp"
#include "catch.hpp"
#include "edit_trial.hpp"
#include "editing.hpp"
#include "random_record.hpp"

namespace pm::tests::edit_rounds_test {

using tests::Dice;
using yaml::Change;

namespace {

data::Value row(std::size_t index) {
  auto entry = data::mapping();
  entry.set("at",
            data::word(fmt::format("2025-01-{:02}T{:02}:00Z", index / 24 % 28 + 1, index % 24)));
  entry.set("text", data::text(fmt::format("Row {}: it was seen", index)));
  return entry;
}

std::string record_of(std::size_t entries) {
  std::string record = "title: A\ntimeline:\n";
  for (std::size_t i = 0; i < entries; ++i)
    record += fmt::format("  - at: 2024-01-01T00:{:02}Z  # {}\n    text: Something\n", i % 60, i);
  return record + "labels: [a, b]\n";
}

/// Rows put in all over the timeline.
std::vector<Change> rows(std::size_t count) {
  std::vector<Change> changes;
  for (std::size_t i = 0; i < count; ++i)
    changes.push_back(inserted({"timeline"}, row(i), i * 7 % 1000));
  return changes;
}

struct Made {
  Result<std::string> text;
  std::size_t reads = 0;
};

Made make(const text::Source& record, const std::vector<Change>& changes) {
  yaml::edit::Effort effort;
  auto text = yaml::edit::make_changes(record, changes, effort);
  return {std::move(text), effort.reads};
}

std::vector<std::string> comments_of(const std::string& bytes) {
  const text::Source source("a.yaml", bytes);
  text::Report report;
  std::vector<std::string> all;
  if (const auto root = yaml::read_tree(source, report)) {
    for (const auto& comment : yaml::edit::comments(source, *root)) all.emplace_back(comment.words);
  }
  return all;
}

data::Value draft_at(const data::Value& record, const std::string& key) {
  for (const auto& [name, value] : record.members)
    if (name == key) return value;
  return data::list();
}

/// White space at the end of a prose says nothing: a block ends with a newline, a line with none.
data::Value without_ends(data::Value draft) {
  draft.text.erase(draft.text.find_last_not_of(" \n") + 1);
  for (auto& item : draft.items) item = without_ends(std::move(item));
  for (auto& member : draft.members) member.value = without_ends(std::move(member.value));
  return draft;
}

/// A change that can be made to the record as the earlier ones leave it, or cannot.
Change random_change(Dice& dice, const data::Value& record) {
  const std::vector<std::string> lists = {"updates", "timeline", "labels", "outages", "actions"};
  const auto& list = dice.of(lists);
  const auto size = draft_at(record, list).items.size();
  const auto what = dice.roll(8);
  if (what == 0 && size > 0) return removed({list, dice.roll(size)});
  if (what == 1 && size > 0) return replaced({list, dice.roll(size)}, random_entry(dice, list));
  if (what == 2) {
    const std::vector<yaml::Path> paths = {
        {"times", "resolved"}, {"title"}, {"severity"}, {"fields", "a", "b"}, {"fields", "a", "c"}};
    return set(dice.of(paths), random_text(dice));
  }
  if (what == 3 && !record.members.empty())
    return removed({record.members[dice.roll(record.members.size())].name});
  return inserted({list}, random_entry(dice, list), dice.roll(size + 2));
}

}  // namespace

TEST_CASE("many rows are put into a record with two reads of it") {
  const text::Source record("a.yaml", record_of(1000));
  const auto made = make(record, rows(400));
  REQUIRE(made.text);
  CHECK(made.reads == 2);
  const auto timeline = draft_at(draft_of(*made.text), "timeline");
  CHECK(timeline.items.size() == 1400);
  CHECK(make(record, {}).reads == 1);
}

TEST_CASE("a change that cannot be made is found among many with few reads, and named") {
  const text::Source record("a.yaml", record_of(100));
  auto changes = rows(400);
  // It cannot be planned: pm sees that before it reads anything again.
  changes[200] = set({"labels", "x"}, data::text("y"));
  const auto refused = make(record, changes);
  REQUIRE(!refused.text);
  CHECK(record.at(refused.text.error().where.span) == "labels");
  CHECK(refused.reads <= 4);
  // It can be planned, but the result would be larger than pm reads.
  changes[200] = set({"title"}, data::text(std::string(1024 * 1024, 'x')));
  const auto too_big = make(record, changes);
  REQUIRE(!too_big.text);
  CHECK(too_big.text.error().message.starts_with(
      "pm cannot make this change without changing the rest of the file"));
  CHECK(record.at(too_big.text.error().where.span) == "A");
  CHECK(too_big.reads <= 40);
}

// The bytes can differ where a later change lays hands on what an earlier one wrote: in one round
// that is written once, as it is in the end. One call for each writes first the one and then the
// other, which can leave brackets, block or quotes of the first, and with these the newline after
// prose.
TEST_CASE("changes made in one call say what one call for each says, and keep the same comments") {
  std::size_t same_bytes = 0;
  std::size_t cases = 0;
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    Dice dice(seed);
    const auto bytes = random_yaml(dice, random_record(dice));
    std::vector<Change> changes;
    auto now = draft_of(bytes);
    std::string step = bytes;
    for (int i = 0; i < 8; ++i) {
      const auto change = random_change(dice, now);
      const auto next = yaml::edited(text::Source("a.yaml", step), {change});
      if (!next) continue;
      changes.push_back(change);
      step = *next;
      now = draft_of(step);
    }
    CAPTURE(seed, bytes, step);
    const auto together = yaml::edited(text::Source("a.yaml", bytes), changes);
    REQUIRE(together);
    CAPTURE(*together);
    CHECK(without_ends(draft_of(*together)) == without_ends(now));
    CHECK(comments_of(*together) == comments_of(step));
    if (*together == step) ++same_bytes;
    ++cases;
  }
  CHECK(same_bytes >= cases / 2);
}

}  // namespace pm::tests::edit_rounds_test
