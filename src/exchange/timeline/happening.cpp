#include "happening.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "../taken.hpp"
#include "columns.hpp"
#include "phases.hpp"
#include "pm/data/value.hpp"
#include "pm/text/slug.hpp"
#include "pm/text/words.hpp"
#include "pm/time/format.hpp"
#include "pm/time/when.hpp"
#include "pm/yaml/limits.hpp"
#include "pm/yaml/read.hpp"
#include "pm/yaml/record.hpp"
#include "source.hpp"

namespace pm::exchange::timeline {
namespace {

std::size_t least_bytes(const data::Value& value) {
  auto bytes = value.text.size() + 2;
  for (const auto& item : value.items) bytes += least_bytes(item);
  for (const auto& [name, member] : value.members) bytes += name.size() + least_bytes(member);
  return bytes;
}

/// What an entry has in a record at least: its time, its keys and its texts.
std::size_t least_bytes(const Happening& one) {
  constexpr std::size_t time_and_keys = 30;
  auto bytes = time_and_keys + one.text.size() + one.by.size() + one.link.size();
  for (const auto& each : one.statuses) bytes += each.name.value.size() + 4;
  return bytes + least_bytes(one.rest);
}

bool is_earlier(const Happening& a, const Happening& b) { return a.at.at < b.at.at; }

void put_in_order(Imported& into, std::vector<Happening>& all) {
  if (std::is_sorted(all.begin(), all.end(), is_earlier)) return;
  const bool newest_first = std::is_sorted(all.rbegin(), all.rend(), is_earlier);
  // Of two at one time in a source that begins with the newest, the later line came first.
  if (newest_first) std::reverse(all.begin(), all.end());
  std::stable_sort(all.begin(), all.end(), is_earlier);
  read_as(into, "order", newest_first ? "newest first" : "not that of time", "oldest first", 0);
}

/// What two happenings that are one have in common.
std::string identity(const Happening& one) {
  auto text = fmt::format("{}\n{}\n{}\n", one.at.at.since_epoch,
                          one.phase ? model::word(*one.phase) : "", one.key);
  for (const auto& each : one.statuses)
    text += fmt::format("{}={}\n", each.name.value, model::word(each.status.value));
  return text + one.text;
}

/// What somebody says in one of two and not in the other.
void agree(Imported& into, std::string_view what, std::string& first, std::string second,
           std::size_t line) {
  if (first.empty())
    first = std::move(second);
  else if (!second.empty() && second != first)
    leave_out(into, std::string(what), std::move(second), "said twice, and otherwise before", line);
}

/// That lines say again what a line before them says: the first of them one by one.
void tell_of_repeats(Imported& into, const Happening& one) {
  constexpr std::size_t told_alone = 8;
  const auto alone = std::min(one.repeats.size(), told_alone);
  const auto words = fmt::format("line {} says the same of the same time", one.line);
  for (std::size_t i = 0; i < alone; ++i)
    leave_out(into, "duplicate", one.text, words, one.repeats[i]);
  if (alone < one.repeats.size())
    leave_out(into, "duplicate", one.text,
              fmt::format("{}; so it is with {} in all, the last of which is line {}", words,
                          text::counted(one.repeats.size(), "line"), one.repeats.back()),
              one.repeats[alone]);
}

/// Each happening once. Of two that are one, the first stays.
std::vector<Happening> each_once(Imported& into, std::vector<Happening> all) {
  std::unordered_map<std::string, std::size_t> seen;
  std::vector<Happening> once;
  for (auto& one : all) {
    tell_of_repeats(into, one);
    const auto [place, is_new] = seen.emplace(identity(one), once.size());
    if (is_new) {
      once.push_back(std::move(one));
      continue;
    }
    auto& first = once[place->second];
    agree(into, "by", first.by, std::move(one.by), one.line);
    agree(into, "link", first.link, std::move(one.link), one.line);
    leave_out(into, "duplicate", one.text,
              fmt::format("line {} says the same of the same time", first.line), one.line);
  }
  return once;
}

void put_update(model::Incident& incident, Happening& one) {
  model::Update update;
  update.at = said(one.at);
  update.phase = said(*one.phase);
  if (!one.by.empty()) update.by = said(std::move(one.by));
  update.components = std::move(one.statuses);
  if (!one.text.empty()) update.message = said(std::move(one.text));
  incident.updates.push_back(std::move(update));
}

void put_entry(model::Incident& incident, Happening& one) {
  model::TimelineEvent entry;
  entry.at = said(one.at);
  entry.event = said(std::move(one.text));
  if (!one.link.empty()) entry.link = said(std::move(one.link));
  if (!one.by.empty()) entry.by = said(std::move(one.by));
  incident.timeline.push_back(std::move(entry));
}

void put_all(Imported& into, std::vector<Happening>& all, const model::Incident* record) {
  std::vector<std::size_t> lines;
  for (auto& one : all) {
    if (!one.phase) {
      put_entry(into.incident, one);
      continue;
    }
    lines.push_back(one.line);
    put_update(into.incident, one);
  }
  put_in_phase(into, lines, record);
}

/// What is filed of the system that an incident comes from.
data::Value& filed(Imported& into) {
  auto& fields = into.incident.fields.members;
  const auto& system = into.incident.origin.system->value;
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const auto& each) { return each.name == system; });
  if (found != fields.end()) return found->value;
  fields.push_back({system, data::mapping()});
  return fields.back().value;
}

/// What one happening says beyond its record, its time first and each name once.
data::Value rest_of(Happening& one, const time::Zone& zone) {
  std::vector<std::string_view> given = {"at"};
  for (const auto& member : one.rest.members) given.push_back(member.name);
  auto names = own_names(given);
  auto row = data::mapping();
  auto at = time::written(one.at.at, one.at.precision, zone);
  row.members.push_back({std::move(names.front()), std::move(at)});
  for (std::size_t i = 1; i < names.size(); ++i)
    row.members.push_back({std::move(names[i]), std::move(one.rest.members[i - 1].value)});
  return row;
}

void file_rest(Imported& into, std::vector<Happening>& all, std::string_view list) {
  std::vector<data::Value> rows;
  for (auto& one : all) {
    if (!one.rest.members.empty()) rows.push_back(rest_of(one, into.incident.zone));
  }
  file_list(into, list, std::move(rows));
}

void put_title(Imported& into, const model::Moment& first) {
  auto& incident = into.incident;
  if (!incident.title) {
    auto title = title_of_source(into.origin.file);
    const bool named = !title.empty();
    if (!named) title = fmt::format("Timeline of {}", time::date(first.at, incident.zone));
    read_as(into, "title", title,
            named ? "the name of the file; `--title` says another" : "`--title` says another", 0);
    incident.title = said(std::move(title));
  }
  if (incident.origin.id) return;
  incident.origin.id = said(
      text::slug(fmt::format("{} {}", incident.title->value, time::date(first.at, incident.zone))));
}

auto refused(const Imported& from, std::string message, std::string help = {}) {
  return failed(import_error({from.origin.file}, std::move(message), std::move(help)));
}

/// Whether one of two that are one can be left out: the other one says all of it.
bool says_nothing_else(const Happening& first, const Happening& again) {
  return again.rest.members.empty() && (again.by.empty() || again.by == first.by) &&
         (again.link.empty() || again.link == first.link);
}

}  // namespace

void Happenings::add(Happening happening) {
  const auto [place, is_new] = first_.emplace(identity(happening), all_.size());
  if (!is_new) {
    auto& first = all_[place->second];
    if (says_nothing_else(first, happening)) return first.repeats.push_back(happening.line);
    // The record has its text once.
    bytes_ += least_bytes(happening) - happening.text.size();
  } else {
    bytes_ += least_bytes(happening);
  }
  if (!is_full()) all_.push_back(std::move(happening));
}

void file_list(Imported& into, std::string_view name, std::vector<data::Value> rows) {
  if (rows.empty()) return;
  filed(into).members.push_back({std::string(name), data::list(std::move(rows))});
}

bool Happenings::is_full() const { return bytes_ > yaml::most_bytes; }

void take_incident(Imported into, Happenings happenings, std::string_view list, const Take& take,
                   const model::Incident* record) {
  const auto too_large = [&] {
    take(refused(into, "the record would have more than 1 MiB",
                 fmt::format("import the {} of a shorter time", list)));
  };
  if (happenings.is_full()) return too_large();
  auto all = std::move(happenings).take();
  if (all.empty())
    return take(refused(into, fmt::format("the source has no {} that pm can import", list)));
  put_in_order(into, all);
  put_title(into, all.front().at);
  file_rest(into, all, list);
  auto once = each_once(into, std::move(all));
  put_all(into, once, record);
  if (yaml::document(yaml::draft(into.incident, {})).size() > yaml::most_bytes) return too_large();
  take(std::move(into));
}

}  // namespace pm::exchange::timeline
