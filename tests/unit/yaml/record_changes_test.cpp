#include "pm/yaml/record_changes.hpp"

#include "catch.hpp"
#include "pm/text/draw.hpp"
#include "pm/yaml/record_changes.hpp"

namespace pm::tests::record_changes_test {

namespace {

std::string edited(const std::string& text, const std::vector<yaml::Change>& changes) {
  const text::Source source("x.yaml", text);
  const auto result = yaml::edited(source, changes);
  if (!result) return text::draw(result.error());
  return *result;
}

yaml::Change added(const std::string& text, std::size_t index, const yaml::NewUpdate& update) {
  const text::Source source("x.yaml", text);
  return yaml::added_update(source, index, update);
}

/// Entries that are no mappings are not read, and do count in the file.
constexpr auto with_a_stray =
    "updates:\n"
    "  - a stray\n"
    "  - at: 2024-01-29T10:00Z\n"
    "    phase: investigating\n"
    "  - at: 2024-01-29T12:00Z\n"
    "    phase: resolved\n";

const yaml::NewUpdate eleven = {.at = "2024-01-29T11:00Z", .phase = model::Phase::identified};

}  // namespace

TEST_CASE("an update goes before the one of its index among those that were read") {
  CHECK(edited(with_a_stray, {added(with_a_stray, 1, eleven)}) ==
        "updates:\n"
        "  - a stray\n"
        "  - at: 2024-01-29T10:00Z\n"
        "    phase: investigating\n"
        "  - at: 2024-01-29T11:00Z\n"
        "    phase: identified\n"
        "  - at: 2024-01-29T12:00Z\n"
        "    phase: resolved\n");
  CHECK(edited(with_a_stray, {added(with_a_stray, 2, eleven)}) ==
        std::string(with_a_stray) + "  - at: 2024-01-29T11:00Z\n    phase: identified\n");
}

TEST_CASE("an update is the first of a record that had none") {
  CHECK(edited("title: x\n", {added("title: x\n", 0, eleven)}) ==
        "title: x\nupdates:\n  - at: 2024-01-29T11:00Z\n    phase: identified\n");
}

TEST_CASE("an amendment changes what it says and leaves the rest") {
  const std::string text =
      "updates:\n"
      "  - nothing\n"
      "  - at: 2024-01-29T10:00Z   # by the clock on the wall\n"
      "    phase: investigating\n"
      "    components: {Mail: operational, Login: partial_outage}\n"
      "    message: Old.\n";
  const text::Source source("x.yaml", text);
  yaml::NewUpdate update = {.phase = model::Phase::identified, .message = "New."};
  update.components = {{"Login", model::Status::operational}, {"Web", model::Status::operational}};
  CHECK(edited(text, yaml::amended_update(source, 0, update)) ==
        "updates:\n"
        "  - nothing\n"
        "  - at: 2024-01-29T10:00Z   # by the clock on the wall\n"
        "    phase: identified\n"
        "    components: {Mail: operational, Login: operational, Web: operational}\n"
        "    message: New.\n");
}

TEST_CASE("an action is done with its day and where that can be seen") {
  const std::string text =
      "actions:\n"
      "  - {title: One, status: open}   # first\n"
      "  - title: Two\n"
      "    owner: me\n";
  const text::Source source("x.yaml", text);
  constexpr auto done = model::ActionStatus::done;
  CHECK(edited(text, yaml::marked_action(source, 0, {.status = done, .done = "2024-02-01"})) ==
        "actions:\n"
        "  - {title: One, status: done, done: 2024-02-01}   # first\n"
        "  - title: Two\n"
        "    owner: me\n");
  CHECK(
      edited(text, yaml::marked_action(
                       source, 1,
                       {.status = done, .done = "2024-02-01", .link = "https://example.com/1"})) ==
      "actions:\n"
      "  - {title: One, status: open}   # first\n"
      "  - title: Two\n"
      "    owner: me\n"
      "    status: done\n"
      "    done: 2024-02-01\n"
      "    link: https://example.com/1\n");
}

TEST_CASE("an action that is open again or dropped has no day on which it was done") {
  const std::string text =
      "actions:\n"
      "  - {title: One, status: done, done: 2024-02-01}   # first\n"
      "  - title: Two\n"
      "    status: done\n"
      "    done: never\n"
      "    link: https://example.com/1\n";
  const text::Source source("x.yaml", text);
  CHECK(edited(text, yaml::marked_action(source, 0, {})) ==
        "actions:\n"
        "  - {title: One, status: open}   # first\n"
        "  - title: Two\n"
        "    status: done\n"
        "    done: never\n"
        "    link: https://example.com/1\n");
  CHECK(edited(text, yaml::marked_action(source, 1, {.status = model::ActionStatus::dropped})) ==
        "actions:\n"
        "  - {title: One, status: done, done: 2024-02-01}   # first\n"
        "  - title: Two\n"
        "    status: dropped\n"
        "    link: https://example.com/1\n");
}

}  // namespace pm::tests::record_changes_test
