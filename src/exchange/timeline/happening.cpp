#include "happening.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "../import/taken.hpp"
#include "phases.hpp"
#include "pm/text/slug.hpp"
#include "pm/time/format.hpp"
#include "pm/time/when.hpp"
#include "pm/yaml/draft.hpp"
#include "pm/yaml/limits.hpp"
#include "pm/yaml/record.hpp"
#include "source.hpp"

namespace pm::exchange::timeline {
namespace {

using model::Free;

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

/// Each happening once. Of two that are one, the first stays.
std::vector<Happening> each_once(Imported& into, std::vector<Happening> all) {
  std::unordered_map<std::string, std::size_t> seen;
  std::vector<Happening> once;
  for (auto& one : all) {
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
  model::TimelineEntry entry;
  entry.at = said(one.at);
  entry.event = said(std::move(one.text));
  if (!one.link.empty()) entry.link = said(std::move(one.link));
  if (!one.by.empty()) entry.by = said(std::move(one.by));
  incident.timeline.push_back(std::move(entry));
}

void put_all(Imported& into, std::vector<Happening>& all) {
  std::vector<std::size_t> lines;
  for (auto& one : all) {
    if (!one.phase) {
      put_entry(into.incident, one);
      continue;
    }
    lines.push_back(one.line);
    put_update(into.incident, one);
  }
  put_in_phase(into, lines);
}

/// What is filed of the system that an incident comes from; remarks on it were made before.
Free& filed(Imported& into) {
  auto& fields = into.incident.fields.members;
  const auto& system = into.incident.origin.system->value;
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const auto& each) { return each.name == system; });
  if (found != fields.end()) return found->value;
  fields.push_back({system, {}});
  return fields.back().value;
}

/// What has no place beside the time of what it belongs to.
void file_rest(Imported& into, std::vector<Happening>& all, std::string_view list) {
  Free rows{.kind = Free::Kind::list, .text = {}, .items = {}, .members = {}};
  for (auto& one : all) {
    if (one.rest.members.empty()) continue;
    const auto at = time::written(one.at.at, one.at.precision, into.incident.zone);
    auto& members = one.rest.members;
    members.insert(members.begin(),
                   {"at", {.kind = Free::Kind::text, .text = at, .items = {}, .members = {}}});
    rows.items.push_back(std::move(one.rest));
  }
  if (!rows.items.empty()) filed(into).members.push_back({std::string(list), std::move(rows)});
}

void put_title(Imported& into, const model::Moment& first) {
  auto& incident = into.incident;
  if (!incident.title) {
    auto title = title_of_name(into.origin.file);
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

Refused refused(const Imported& from, std::string message, std::string help) {
  return {
      .origin = {from.origin.file, 0, 0}, .message = std::move(message), .help = std::move(help)};
}

}  // namespace

void take_incident(Imported into, std::vector<Happening> happenings, std::string_view list,
                   const Take& take) {
  if (happenings.empty())
    return take(refused(into, fmt::format("it has no {} that can be taken", list), {}));
  put_in_order(into, happenings);
  put_title(into, happenings.front().at);
  file_rest(into, happenings, list);
  auto once = each_once(into, std::move(happenings));
  put_all(into, once);
  if (yaml::document(yaml::draft(into.incident, {})).size() > yaml::most_bytes)
    return take(refused(into, "the record would have more than 1 MiB",
                        fmt::format("take the {} of a shorter time", list)));
  take(std::move(into));
}

}  // namespace pm::exchange::timeline
