// Thousands of records, edited on two sides at random and merged.

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "catch.hpp"
#include "merge_generator.hpp"
#include "pm/yaml/merge.hpp"
#include "reading.hpp"

namespace pm::tests::merge_property_test {

namespace {

std::string words(const model::Maybe<std::string>& text) { return text ? text->value : "-"; }

std::string words(const model::Maybe<model::Moment>& moment) {
  return moment ? std::to_string(moment->value.at.since_epoch) : "-";
}

std::string joined(std::vector<std::string> lines, bool sorted = true) {
  if (sorted) std::sort(lines.begin(), lines.end());
  return fmt::format("{}\n", fmt::join(lines, "\n"));
}

bool is_in_order(const std::vector<model::Update>& updates) {
  return std::is_sorted(updates.begin(), updates.end(), [](const auto& a, const auto& b) {
    return a.at->value.at < b.at->value.at;
  });
}

/// What a record says, for comparing, updates being in order: what has no order is sorted.
std::string said(const std::string& text) {
  const Read read(text);
  REQUIRE(read.report.empty());
  const auto& incident = read.incident;
  REQUIRE(is_in_order(incident.updates));
  std::vector<std::string> labels, components, outages, updates, timeline, actions, sections;
  for (const auto& label : incident.labels) labels.push_back(label.value);
  for (const auto& component : incident.components) components.push_back(component.name.value);
  for (const auto& o : incident.outages)
    outages.push_back(fmt::format("{} {} {}", words(o.from), words(o.to), words(o.note)));
  for (const auto& u : incident.updates)
    updates.push_back(fmt::format("{} {} {}", words(u.at), words(u.by), words(u.message)));
  for (const auto& t : incident.timeline)
    timeline.push_back(
        fmt::format("{} {} {} {}", words(t.at), words(t.event), words(t.by), words(t.link)));
  for (const auto& a : incident.actions)
    actions.push_back(fmt::format("{} {} {} {} {}", words(a.id), words(a.title), words(a.owner),
                                  words(a.priority), words(a.link)));
  for (const auto& s : incident.postmortem.sections)
    sections.push_back(s.key.value + ": " + s.prose.value);
  return words(incident.title) + words(incident.severity) + words(incident.organization) + "\n" +
         joined(labels) + joined(components) + joined(outages) + joined(updates) +
         joined(timeline) + joined(actions) + joined(sections);
}

std::optional<yaml::Merged> merge(const std::string& base, const std::string& ours,
                                  const std::string& theirs) {
  const text::Source b("base", base), o("ours", ours), t("theirs", theirs);
  return yaml::merge_records({b, o, t}, {}, {});
}

/// One case: a record, and what two sides made of it.
struct Case {
  MadeRecord base, ours, theirs;
  MadeStyle style, ours_style, theirs_style;

  explicit Case(std::uint32_t seed) {
    Dice dice(seed);
    base = made_record(dice);
    style = ours_style = theirs_style = made_style(dice);
    if (dice.one_in(6)) ours_style = made_style(dice);
    if (dice.one_in(6)) theirs_style = made_style(dice);
    ours = theirs = base;
    for (auto count = 1 + dice.roll(4); count > 0; --count) edit(ours, dice, "ours");
    for (auto count = 1 + dice.roll(4); count > 0; --count) edit(theirs, dice, "theirs");
    if (!dice.one_in(4)) return;
    auto twin = dice;
    edit(ours, dice, "both");
    edit(theirs, twin, "both");
  }
};

constexpr std::uint32_t cases = 1500;

/// Whether the comment above each entry that stays is still there.
bool has_comments(const std::string& text, const MadeRecord& record) {
  for (const auto& [name, list] : record.lists) {
    for (const auto& [number, entry] : list) {
      if (text.find(entry.comment) == std::string::npos) return false;
    }
  }
  return true;
}

std::string shown(const std::string& base, const std::string& ours, const std::string& theirs,
                  const std::string& merged) {
  return "--- base\n" + base + "--- ours\n" + ours + "--- theirs\n" + theirs + "--- merged\n" +
         merged;
}

std::string wrong_merge(const Case& made, bool back_too) {
  const auto base = text_of(made.base, made.style);
  const auto ours = text_of(made.ours, made.ours_style);
  const auto theirs = text_of(made.theirs, made.theirs_style);
  const auto expected = merged(made.base, made.ours, made.theirs);
  const auto check = [&](const std::string& mine, const std::string& other) -> std::string {
    const auto result = merge(base, mine, other);
    if (!result) return "nothing\n" + shown(base, mine, other, {});
    const auto context = shown(base, mine, other, result->text);
    if (result->conflicts.size() != expected.conflicts) return "conflicts\n" + context;
    if (expected.conflicts > 0) return {};
    if (said(result->text) != said(text_of(expected.record, {}))) return "content\n" + context;
    return has_comments(result->text, expected.record) ? std::string() : "comments\n" + context;
  };
  auto wrong = check(ours, theirs);
  return wrong.empty() && back_too ? check(theirs, ours) : wrong;
}

}  // namespace

TEST_CASE("what two sides make of a record merges to what a person would make of it") {
  std::string wrong;
  for (std::uint32_t seed = 0; seed < cases && wrong.empty(); ++seed) {
    wrong = wrong_merge(Case(seed), seed % 4 == 0);
    if (!wrong.empty()) wrong.insert(0, fmt::format("seed {}: ", seed));
  }
  INFO(wrong);
  CHECK(wrong.empty());
}

TEST_CASE("a merge changes the lines that theirs changed, and no others") {
  // Both change the first line, so that lines alone cannot be merged.
  const auto with_relations = [](const char* relations, const std::string& rest) {
    return fmt::format("related: [{{causes: a}}{}]\n", relations) + rest;
  };
  std::string wrong;
  for (std::uint32_t seed = 0; seed < cases / 5 && wrong.empty(); ++seed) {
    Case made(seed);
    made.style.crlf = made.ours_style.crlf = false;
    made.ours_style.quotes = made.style.quotes;
    made.base.keys["severity"] = made.ours.keys["severity"] = "S2";
    auto theirs = made.base;
    auto expected = made.ours;
    theirs.keys["severity"] = expected.keys["severity"] = "S9";
    const auto result = merge(with_relations("", text_of(made.base, made.style)),
                              with_relations(", {causes: o}", text_of(made.ours, made.ours_style)),
                              with_relations(", {causes: t}", text_of(theirs, made.style)));
    const auto text =
        with_relations(", {causes: o}, {causes: t}", text_of(expected, made.ours_style));
    if (!result || result->text != text)
      wrong = fmt::format("seed {}\n{}", seed, result ? result->text : "nothing") + "---\n" + text;
  }
  INFO(wrong);
  CHECK(wrong.empty());
}

}  // namespace pm::tests::merge_property_test
