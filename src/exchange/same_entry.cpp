#include "same_entry.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>
#include <variant>

#include "pm/data/value.hpp"
#include "pm/text/words.hpp"
#include "pm/time/when.hpp"
#include "pm/time/written.hpp"
#include "pm/yaml/settings.hpp"

namespace pm::exchange {
namespace {

struct ListKind {
  std::string_view key;
  EntryKind kind;
};

constexpr std::array lists = {
    ListKind{"updates", EntryKind::update},  ListKind{"timeline", EntryKind::timeline},
    ListKind{"outages", EntryKind::outage},  ListKind{"actions", EntryKind::action},
    ListKind{"components", EntryKind::name}, ListKind{"labels", EntryKind::name},
    ListKind{"related", EntryKind::name},
};

/// What stands behind a key; empty when nothing does.
std::string word(const data::Value& entry, std::string_view key) {
  for (const auto& member : entry.members) {
    if (member.name == key) return std::string(text::trimmed(member.value.text));
  }
  return {};
}

std::optional<time::Instant> moment(EntryKind kind, const data::Value& entry) {
  const auto said = word(entry, kind == EntryKind::outage ? "from" : "at");
  const auto time = time::read_time(said);
  if (!time) return std::nullopt;
  const auto instant = time::instant_of(*time, said, time::Zone());
  return instant ? std::optional(*instant) : std::nullopt;
}

std::string minute(EntryKind kind, const data::Value& entry) {
  const auto when = moment(kind, entry);
  return when ? std::to_string(when->since_epoch / time::minutes) : std::string();
}

/// Two values as one; empty when one of them is not said. `mark` tells the pairs apart.
std::string pair(char mark, const std::string& a, const std::string& b) {
  return a.empty() || b.empty() ? std::string() : mark + a + '\n' + b;
}

std::string identity_of_update(const data::Value& entry, std::size_t reason) {
  if (reason == 0) return pair('p', word(entry, "at"), word(entry, "phase"));
  if (reason == 1) return pair('m', word(entry, "at"), word(entry, "message"));
  return pair('s', word(entry, "phase"), word(entry, "message"));
}

/// Two who tell of one incident may both have something to say in one minute, or say the same again
/// later: only what is said of one minute in the same words is said twice.
std::string identity_of_report(const data::Value& entry, std::size_t reason) {
  if (reason > 0) return {};
  const auto said = word(entry, "message");
  return pair('m', minute(EntryKind::report, entry), said.empty() ? word(entry, "phase") : said);
}

/// Two entries are of the same thing when this is the same for one of the reasons; empty: that
/// reason says nothing.
std::string identity(EntryKind kind, const data::Value& entry, std::size_t reason) {
  if (kind == EntryKind::update) return identity_of_update(entry, reason);
  if (kind == EntryKind::report) return identity_of_report(entry, reason);
  if (reason > 0) return {};
  switch (kind) {
    case EntryKind::timeline:
      return pair('t', minute(kind, entry), word(entry, "event"));
    case EntryKind::outage:
      return word(entry, "from");
    case EntryKind::action:
      return text::lower_ascii(word(entry, "title"));
    case EntryKind::author:
      return text::lower_ascii(word(entry, "name"));
    default:
      return yaml::flow(entry);
  }
}

}  // namespace

std::optional<EntryKind> entry_kind(const yaml::Path& path) {
  const auto* key = std::get_if<std::string>(&path.back());
  if (key == nullptr) return std::nullopt;
  // Data that is kept comes in lists of rows or messages, which grow.
  if (path.size() > 1 && path.front() == yaml::Path::value_type("fields")) return EntryKind::name;
  if (path.size() == 2 && *key == "authors") return EntryKind::author;
  if (path.size() != 1) return std::nullopt;
  const auto* const found =
      std::find_if(lists.begin(), lists.end(), [&](const auto& list) { return list.key == *key; });
  return found == lists.end() ? std::nullopt : std::optional(found->kind);
}

bool same(const data::Value& a, const data::Value& b) {
  const auto same_members = [](const auto& one, const auto& other) {
    return one.name == other.name && same(one.value, other.value);
  };
  return text::trimmed(a.text) == text::trimmed(b.text) &&
         std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), same) &&
         std::equal(a.members.begin(), a.members.end(), b.members.begin(), b.members.end(),
                    same_members);
}

Entries::Entries(EntryKind kind, std::span<const data::Value> entries)
    : kind_(kind), met_(entries.size(), false), earliest_from_(entries.size()) {
  constexpr time::Instant never = {std::numeric_limits<time::Milliseconds>::max()};
  auto earliest = never;
  for (auto i = entries.size(); i-- > 0;) {
    earliest = std::min(earliest, moment(kind, entries[i]).value_or(never));
    earliest_from_[i] = earliest;
  }
  for (auto i = entries.size(); i-- > 0;) {
    for (std::size_t reason = 0; reason < reasons; ++reason)
      by_identity_[identity(kind, entries[i], reason)].push_back(i);
  }
}

std::optional<std::size_t> Entries::meet(const data::Value& wanted, std::size_t reason) {
  const auto said = identity(kind_, wanted, reason);
  const auto found = by_identity_.find(said);
  if (said.empty() || found == by_identity_.end()) return std::nullopt;
  auto& places = found->second;
  while (!places.empty() && met_[places.back()]) places.pop_back();
  if (places.empty()) return std::nullopt;
  met_[places.back()] = true;
  return places.back();
}

std::size_t Entries::place_of(const data::Value& entry) const {
  const auto when = moment(kind_, entry);
  if (!when) return met_.size();
  const auto behind = std::upper_bound(earliest_from_.begin(), earliest_from_.end(), *when);
  return static_cast<std::size_t>(behind - earliest_from_.begin());
}

}  // namespace pm::exchange
