#include "merge_generator.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace pm::tests {
namespace {

constexpr std::size_t paragraphs = 4;

/// Words that nobody else has said.
std::string word(Dice& dice, const std::string& author) {
  return fmt::format("{} says {}", author, dice.roll(1'000'000'000));
}

std::string minute(Dice& dice) {
  return fmt::format("2024-01-{:02}T{:02}:{:02}Z", 1 + dice.roll(3), dice.roll(24),
                     15 * dice.roll(4));
}

MadeEntry made_entry(const std::string& list, Dice& dice, const std::string& author) {
  static constexpr const char* phases[] = {"investigating", "identified", "monitoring", "update"};
  MadeEntry entry;
  auto& fields = entry.fields;
  if (list == "outages") {
    fields = {{"from", minute(dice)}, {"note", word(dice, author)}};
  } else if (list == "timeline") {
    fields = {{"at", minute(dice)}, {"event", word(dice, author)}};
  } else if (list == "actions") {
    fields = {{"title", word(dice, author)}, {"owner", "Platform"}, {"status", "open"}};
    if (dice.one_in(2)) fields["id"] = fmt::format("A-{}", dice.roll(1'000'000'000));
  } else {
    fields = {
        {"at", minute(dice)}, {"phase", phases[dice.roll(4)]}, {"message", word(dice, author)}};
    if (dice.one_in(3)) fields["by"] = "Support";
  }
  if (dice.one_in(4)) entry.comment = "about " + word(dice, author);
  return entry;
}

/// The fields whose change does not make another entry of it.
const std::vector<std::string>& editable(const std::string& list) {
  static const std::map<std::string, std::vector<std::string>> names = {
      {"outages", {"note", "to"}},
      {"timeline", {"event", "by", "link"}},
      {"actions", {"owner", "priority", "link"}},
      {"updates", {"message", "by"}}};
  return names.at(list);
}

const std::vector<std::string>& lists() {
  static const std::vector<std::string> names = {"outages", "updates", "timeline", "actions"};
  return names;
}

void edit_list(MadeRecord& record, Dice& dice, const std::string& author) {
  const auto& name = lists()[dice.roll(lists().size())];
  auto& list = record.lists[name];
  const auto act = dice.roll(4);
  if (list.empty() || act < 2) {
    list[static_cast<int>(dice.roll(1'000'000'000))] = made_entry(name, dice, author);
    return;
  }
  auto entry = std::next(list.begin(), static_cast<std::ptrdiff_t>(dice.roll(list.size())));
  if (act == 2) {
    list.erase(entry);
  } else {
    const auto& field = editable(name)[dice.roll(editable(name).size())];
    entry->second.fields[field] = field == "to" ? "2024-02-01T00:00Z" : word(dice, author);
  }
}

void edit_set(std::set<std::string>& set, Dice& dice, const std::string& author) {
  if (!set.empty() && dice.one_in(3)) {
    set.erase(std::next(set.begin(), static_cast<std::ptrdiff_t>(dice.roll(set.size()))));
  } else {
    set.insert(word(dice, author));
  }
}

void edit_section(MadeRecord& record, Dice& dice, const std::string& author) {
  static constexpr const char* names[] = {"summary", "root_cause", "next_steps", "Own heading"};
  auto& section = record.sections[names[dice.roll(4)]];
  if (section.empty()) {
    for (std::size_t i = 0; i < paragraphs; ++i) section.push_back(word(dice, author));
  } else {
    section[dice.roll(paragraphs)] = word(dice, author);
  }
}

template <typename T>
const T* value(const std::map<std::string, T>& map, const std::string& key) {
  const auto found = map.find(key);
  return found == map.end() ? nullptr : &found->second;
}

/// One value, three-way; nothing when it is gone. `conflicts` grows when both changed it.
template <typename T>
const T* three_way(const T* base, const T* ours, const T* theirs, std::size_t& conflicts) {
  const auto same = [](const T* a, const T* b) { return a && b ? *a == *b : a == b; };
  if (same(ours, theirs) || same(base, theirs)) return ours;
  if (same(base, ours)) return theirs;
  ++conflicts;
  return ours;
}

template <typename Map>
std::set<typename Map::key_type> all_keys(const Map& a, const Map& b) {
  std::set<typename Map::key_type> keys;
  for (const auto& [key, value] : a) keys.insert(key);
  for (const auto& [key, value] : b) keys.insert(key);
  return keys;
}

Fields merged(const Fields& base, const Fields& ours, const Fields& theirs,
              std::size_t& conflicts) {
  Fields all;
  for (const auto& key : all_keys(ours, theirs)) {
    const auto* chosen =
        three_way(value(base, key), value(ours, key), value(theirs, key), conflicts);
    if (chosen != nullptr) all[key] = *chosen;
  }
  return all;
}

using Entries = std::map<int, MadeEntry>;

Entries merged(const Entries& base, const Entries& ours, const Entries& theirs,
               std::size_t& conflicts) {
  Entries all;
  const auto find = [](const Entries& in, int key) {
    const auto found = in.find(key);
    return found == in.end() ? nullptr : &found->second;
  };
  for (const auto key : all_keys(ours, theirs)) {
    const auto *was = find(base, key), *here = find(ours, key), *there = find(theirs, key);
    if (was != nullptr && here != nullptr && there != nullptr) {
      all[key] = {merged(was->fields, here->fields, there->fields, conflicts), was->comment};
    } else if (const auto* chosen = three_way(was, here, there, conflicts)) {
      all[key] = *chosen;
    }
  }
  return all;
}

std::set<std::string> merged(const std::set<std::string>& base, const std::set<std::string>& ours,
                             const std::set<std::string>& theirs) {
  std::set<std::string> all;
  for (const auto& one : ours) {
    if (base.count(one) == 0 || theirs.count(one) > 0) all.insert(one);
  }
  for (const auto& one : theirs) {
    if (base.count(one) == 0) all.insert(one);
  }
  return all;
}

using Sections = std::map<std::string, std::vector<std::string>>;

void merge_sections(const Sections& base, const Sections& ours, const Sections& theirs,
                    MadeMerge& into) {
  for (const auto& key : all_keys(ours, theirs)) {
    const auto *was = value(base, key), *here = value(ours, key), *there = value(theirs, key);
    if (was == nullptr || here == nullptr || there == nullptr) {
      if (const auto* chosen = three_way(was, here, there, into.conflicts))
        into.record.sections[key] = *chosen;
      continue;
    }
    std::size_t conflicts = 0;
    for (std::size_t i = 0; i < paragraphs; ++i) {
      const auto* chosen = three_way(&(*was)[i], &(*here)[i], &(*there)[i], conflicts);
      into.record.sections[key].push_back(*chosen);
    }
    into.conflicts += conflicts > 0 ? 1 : 0;
  }
}

}  // namespace

MadeRecord made_record(Dice& dice) {
  MadeRecord record;
  record.keys = {{"title", word(dice, "base")}, {"severity", "S2"}};
  for (const auto* set : {"labels", "components"}) {
    for (auto count = dice.roll(3); count > 0; --count) record.sets[set].insert(word(dice, "base"));
  }
  for (const auto& list : lists()) {
    for (auto count = dice.roll(4); count > 0; --count) {
      record.lists[list][static_cast<int>(dice.roll(1'000'000'000))] =
          made_entry(list, dice, "base");
    }
  }
  edit_section(record, dice, "base");
  return record;
}

void edit(MadeRecord& record, Dice& dice, const std::string& author) {
  switch (dice.roll(8)) {
    case 0:
      record.keys[dice.one_in(2) ? "severity" : "organization"] = word(dice, author);
      break;
    case 1:
      edit_section(record, dice, author);
      break;
    case 2:
      edit_set(record.sets[dice.one_in(2) ? "labels" : "components"], dice, author);
      break;
    default:
      edit_list(record, dice, author);
  }
}

MadeMerge merged(const MadeRecord& base, const MadeRecord& ours, const MadeRecord& theirs) {
  MadeMerge result;
  auto& [record, conflicts] = result;
  record.keys = merged(base.keys, ours.keys, theirs.keys, conflicts);
  for (const std::string set : {"labels", "components"}) {
    const auto of = [&](const MadeRecord& r) {
      const auto* found = value(r.sets, set);
      return found == nullptr ? std::set<std::string>() : *found;
    };
    record.sets[set] = merged(of(base), of(ours), of(theirs));
  }
  for (const auto& list : lists()) {
    const auto of = [&](const MadeRecord& r) {
      const auto* found = value(r.lists, list);
      return found == nullptr ? Entries() : *found;
    };
    record.lists[list] = merged(of(base), of(ours), of(theirs), conflicts);
  }
  merge_sections(base.sections, ours.sections, theirs.sections, result);
  return result;
}

}  // namespace pm::tests
