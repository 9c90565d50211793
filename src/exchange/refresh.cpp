#include "pm/exchange/refresh.hpp"
#include "pm/data/value.hpp"
#include "pm/model/incident.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "pm/text/words.hpp"
#include "pm/yaml/read.hpp"
#include "pm/yaml/record.hpp"
#include "pm/yaml/settings.hpp"
#include "same_entry.hpp"

namespace pm::exchange {
namespace {

using yaml::Change;
using yaml::Path;

const data::Value* find(const data::Value& mapping, std::string_view key) {
  const auto found = std::find_if(mapping.members.begin(), mapping.members.end(),
                                  [&](const auto& member) { return member.name == key; });
  return found == mapping.members.end() ? nullptr : &found->value;
}

/// A value on one line.
std::string shown_value(const data::Value& draft) {
  const bool collection = draft.is_collection();
  return collection ? yaml::flow(draft) : draft.text;
}

/// "updates.message": the way without the places in lists.
std::string words(const Path& path) {
  std::string way;
  for (const auto& step : path) {
    if (const auto* key = std::get_if<std::string>(&step))
      way.append(way.empty() ? "" : ".").append(*key);
  }
  return way;
}

Path below(const Path& path, std::variant<std::string, std::size_t> step) {
  auto longer = path;
  longer.push_back(std::move(step));
  return longer;
}

/// An entry that is new, and before which of those that are there it belongs.
struct Fresh {
  std::size_t place = 0;
  const data::Value* entry = nullptr;
};

/// Goes through two normal forms side by side and gathers what the record lacks.
class Gathering {
 public:
  Gathering(Prefer prefer, Origins origins) : prefer_(prefer), origins_(origins) {}

  void mapping(const data::Value& ours, const data::Value& theirs, const Path& path) {
    for (const auto& [key, value] : theirs.members) {
      const auto* there = find(ours, key);
      if (there == nullptr) {
        refresh_.changes.push_back(
            {.kind = Change::Kind::set, .path = below(path, key), .value = value});
      } else {
        value_of(*there, value, below(path, key));
      }
    }
  }

  [[nodiscard]] Refresh take() { return std::move(refresh_); }

 private:
  void value_of(const data::Value& ours, const data::Value& theirs, const Path& path) {
    if (same(ours, theirs)) return;
    const bool mappings =
        ours.kind == data::Value::Kind::mapping && theirs.kind == data::Value::Kind::mapping;
    if (mappings) return mapping(ours, theirs, path);
    auto entries = entry_kind(path);
    if (entries == EntryKind::update && origins_ == Origins::several) entries = EntryKind::report;
    if (entries && ours.kind == data::Value::Kind::list && theirs.kind == data::Value::Kind::list)
      return list(*entries, ours, theirs, path);
    differ(ours, theirs, path);
  }

  void differ(const data::Value& ours, const data::Value& theirs, const Path& path) {
    const bool replace = prefer_ == Prefer::source;
    const auto& told = replace ? ours : theirs;
    refresh_.remarks.push_back({.kind = replace ? Remark::Kind::read_as : Remark::Kind::differs,
                                .what = words(path),
                                .value = shown_value(told),
                                .words = replace ? fmt::format("replaced: the source says {}",
                                                               text::quoted(shown_value(theirs)))
                                                 : fmt::format("kept: the record says {}",
                                                               text::quoted(shown_value(ours)))});
    if (replace)
      refresh_.changes.push_back({.kind = Change::Kind::set, .path = path, .value = theirs});
  }

  /// Entries of ours are met once; those that are new go where their time says, else to the end.
  void list(EntryKind kind, const data::Value& ours, const data::Value& theirs, const Path& path) {
    Entries there(kind, ours.items);
    std::vector<const data::Value*> left;
    for (const auto& entry : theirs.items) left.push_back(&entry);
    for (std::size_t reason = 0; reason < Entries::reasons; ++reason) {
      std::vector<const data::Value*> unmet;
      for (const auto* entry : left) {
        const auto place = there.meet(*entry, reason);
        if (!place)
          unmet.push_back(entry);
        else if (kind != EntryKind::name)
          mapping(ours.items[*place], *entry, below(path, *place));
      }
      left = std::move(unmet);
    }
    insert(there, left, path);
  }

  /// Each that was put in moves those behind it.
  void insert(const Entries& there, const std::vector<const data::Value*>& entries,
              const Path& path) {
    std::vector<Fresh> fresh;
    for (const auto* entry : entries) fresh.push_back({there.place_of(*entry), entry});
    std::stable_sort(fresh.begin(), fresh.end(),
                     [](const Fresh& a, const Fresh& b) { return a.place < b.place; });
    for (std::size_t before = 0; before < fresh.size(); ++before)
      refresh_.changes.push_back({.kind = Change::Kind::insert,
                                  .path = path,
                                  .value = *fresh[before].entry,
                                  .index = fresh[before].place + before});
  }

  Prefer prefer_;
  Origins origins_;
  Refresh refresh_;
};

}  // namespace

Refresh refreshed(const model::Incident& record, const model::Incident& source, Prefer prefer,
                  Origins origins) {
  auto theirs = source;
  theirs.zone = record.zone;  // the same instants are then the same words
  yaml::Defaults silent;
  silent.zone = record.zone;
  Gathering gathering(prefer, origins);
  gathering.mapping(yaml::draft(record, silent), yaml::draft(theirs, silent), {});
  return gathering.take();
}

}  // namespace pm::exchange
