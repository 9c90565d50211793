#include "pm/work/heads.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "packed.hpp"
#include "pm/checks/run.hpp"
#include "pm/files/failure.hpp"
#include "pm/history/policies.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/repo/free_entry.hpp"
#include "pm/repo/git.hpp"
#include "pm/view/status_line.hpp"

namespace pm::work {
namespace {

constexpr std::string_view magic = "pm heads 1\n";
constexpr std::size_t checksum_digits = 16;
constexpr std::size_t most_cache_bytes = std::size_t{256} * 1024 * 1024;

/// Returns the directory for caches of a repository; empty if there is none.
std::string cache_folder(const Host& host, const repo::Repository& repository) {
  if (const auto git = repo::git_folder(host.disk, repository.root)) return *git + "/pm";
  const auto named = host.environment("XDG_CACHE_HOME").value_or("");
  if (named.starts_with('/')) return named + "/pm";
  const auto home = host.environment("HOME").value_or("");
  return home.starts_with('/') ? home + "/.cache/pm" : std::string();
}

void pack(Packer& packer, const std::optional<files::Stamp>& stamp) {
  packer.number(stamp ? 1 : 0);
  if (!stamp) return;
  packer.number(stamp->size);
  packer.number(stamp->inode);
  packer.number(static_cast<std::uint64_t>(stamp->modified));
  packer.number(static_cast<std::uint64_t>(stamp->changed));
}

std::optional<files::Stamp> unpacked_stamp(Unpacker& unpacker) {
  if (unpacker.number() == 0) return std::nullopt;
  files::Stamp stamp;
  stamp.size = unpacker.number();
  stamp.inode = unpacker.number();
  stamp.modified = static_cast<std::int64_t>(unpacker.number());
  stamp.changed = static_cast<std::int64_t>(unpacker.number());
  return stamp;
}

void pack(Packer& packer, std::optional<std::int64_t> number) {
  packer.number(number ? 1 : 0);
  if (number) packer.number(static_cast<std::uint64_t>(*number));
}

std::optional<std::int64_t> unpacked_number(Unpacker& unpacker) {
  if (unpacker.number() == 0) return std::nullopt;
  return static_cast<std::int64_t>(unpacker.number());
}

void pack(Packer& packer, const std::optional<std::string>& text) {
  packer.number(text ? 1 : 0);
  if (text) packer.text(*text);
}

std::optional<std::string> unpacked_text(Unpacker& unpacker) {
  if (unpacker.number() == 0) return std::nullopt;
  return std::string(unpacker.text());
}

void pack(Packer& packer, const Head& head) {
  packer.text(head.id);
  pack(packer, head.title);
  packer.number(head.components.size());
  for (const auto& [name, group] : head.components) {
    packer.text(name);
    packer.text(group);
  }
  pack(packer, head.severity);
  packer.number(head.labels.size());
  for (const auto& label : head.labels) packer.text(label);
  pack(packer, head.begin ? std::optional(head.begin->since_epoch) : std::nullopt);
  pack(packer, head.duration);
  packer.number(head.is_postmortem_overdue ? 1 : 0);
  packer.value(head.overview);
}

/// Everything that a head depends on, apart from its files and the present: this build of pm, the
/// settings with what is turned off because of errors in them, and the zone database.
std::string key_of(const Host& host, const repo::Repository& repository) {
  Packer packer;
  packer.text(PM_VERSION);
  const auto zones = host.environment("TZDIR").value_or("/usr/share/zoneinfo");
  packer.text(zones);
  for (const auto& path : {std::string("/proc/self/exe"), zones, zones + "/tzdata.zi"})
    pack(packer, host.disk.stamp(path));
  for (const auto& source : repository.sources) {
    packer.text(source->name());
    packer.text(source->bytes());
  }
  for (const auto& [rule, level] : repository.config.checks) {
    packer.text(rule.value);
    packer.number(static_cast<std::uint64_t>(level.value));
  }
  return packer.bytes();
}

bool is_past(const model::Maybe<model::Moment>& moment, time::Instant now) {
  return !moment || moment->value.at <= now;
}

bool is_past(const model::Window& window, time::Instant now) {
  return is_past(window.from, now) && is_past(window.to, now);
}

/// Whether all times that decide about an incident's state and durations are in the past.
bool is_past(const model::Incident& incident, time::Instant now) {
  const auto& times = incident.times;
  const auto in_past = [now](const auto& each) { return is_past(each, now); };
  return in_past(times.started) && in_past(times.detected) && in_past(times.acknowledged) &&
         in_past(times.mitigated) && in_past(times.resolved) &&
         (!incident.scheduled || in_past(*incident.scheduled)) &&
         std::all_of(incident.outages.begin(), incident.outages.end(), in_past) &&
         std::all_of(incident.updates.begin(), incident.updates.end(),
                     [&](const model::Update& update) {
                       return in_past(update.at) && in_past(update.next_update);
                     });
}

/// Whether a postmortem that is not late may become so.
bool may_become_late(const model::Incident& incident, const model::Config& config,
                     time::Instant now) {
  return !history::has_published_postmortem(incident) &&
         history::postmortem_due(incident, config) &&
         !history::postmortem_lateness(incident, config, now);
}

bool has_errors(const repo::Record& record, const model::Config& config) {
  if (record.unreadable) return true;
  if (record.report.empty()) return false;
  auto report = record.report;
  checks::set_levels(config, report);
  return report.has_errors();
}

bool is_fresh(const Heads::Files& files) {
  return files.record->fresh || (files.prose && files.prose->fresh);
}

}  // namespace

Heads::Heads(const Host& host, const repo::Repository& repository)
    : host_(host),
      repository_(repository),
      now_(host.now()),
      folder_(repository.incidents() + "/") {
  const auto folder = cache_folder(host, repository);
  if (folder.empty()) return;
  const auto incidents = host.disk.resolved(repository.incidents());
  path_ = fmt::format("{}/heads-{:016x}", folder, checksum(incidents));
  key_ = key_of(host, repository);
  read();
}

void Heads::read() {
  try {
    if (host_.disk.kind(path_) != files::Kind::file) return;
    bytes_ = host_.disk.read(path_, most_cache_bytes);
  } catch (const files::Failure&) {
    return;  // without a cache pm reads the records
  }
  const std::string_view bytes = bytes_;
  if (!bytes.starts_with(magic) || bytes.size() < magic.size() + checksum_digits) return;
  const auto rest = bytes.substr(magic.size() + checksum_digits);
  if (bytes.substr(magic.size(), checksum_digits) != fmt::format("{:016x}", checksum(rest))) return;
  Unpacker unpacker(rest);
  if (unpacker.text() != key_) return;
  while (unpacker.ok() && !unpacker.at_end()) {
    Known known = {.entry = unpacker.text(), .record = {}, .prose = {}, .made = {}, .head = {}};
    Unpacker entry(known.entry);
    const auto name = entry.text();
    known.record = unpacked_stamp(entry);
    known.prose = unpacked_stamp(entry);
    known.made.since_epoch = static_cast<std::int64_t>(entry.number());
    known.head = entry.rest();
    if (entry.ok()) known_.emplace(name, known);
  }
}

Heads::Files Heads::files_of(const repo::Entry& entry) const {
  if (path_.empty() || !entry.path.starts_with(folder_)) return {};
  auto name = entry.path.substr(folder_.size());
  if (name.find('/') != std::string::npos) return {};
  return {.name = std::move(name),
          .record = host_.disk.stamp(entry.path),
          .prose = host_.disk.stamp(repo::prose_path(entry.path))};
}

const Heads::Known* Heads::find(const Files& files) const {
  if (!files.record || is_fresh(files)) return nullptr;
  const auto found = known_.find(files.name);
  if (found == known_.end()) return nullptr;
  const auto& known = found->second;
  const bool same = known.record == files.record && known.prose == files.prose;
  // An earlier present, such as that of `PM_NOW`, may see an incident before it has ended.
  return same && known.made <= now_ ? &known : nullptr;
}

Head Heads::known(const Files& files, bool whole) const {
  Unpacker unpacker(find(files)->head);
  Head head;
  head.id = unpacker.text();
  head.title = unpacked_text(unpacker);
  for (auto count = unpacker.number(); unpacker.ok() && count > 0; --count) {
    auto name = std::string(unpacker.text());
    head.components.push_back({.name = std::move(name), .group = std::string(unpacker.text())});
  }
  if (!whole) return head;
  head.severity = unpacked_text(unpacker);
  for (auto count = unpacker.number(); unpacker.ok() && count > 0; --count)
    head.labels.emplace_back(unpacker.text());
  if (const auto begin = unpacked_number(unpacker)) head.begin = time::Instant{*begin};
  head.duration = unpacked_number(unpacker);
  head.is_postmortem_overdue = unpacker.number() != 0;
  head.overview = unpacker.value();
  return head;
}

std::optional<std::string> Heads::entry_of(const Files& files, const repo::Record& record) const {
  if (!files.record || is_fresh(files)) return std::nullopt;
  const auto& config = repository_.config;
  if (has_errors(record, config) || !is_past(record.incident, now_)) return std::nullopt;
  const auto durations = metrics::measure(record.incident, now_);
  if (metrics::is_open(durations)) return std::nullopt;
  if (view::next_update_due(record.incident, config, now_).overdue) return std::nullopt;
  if (may_become_late(record.incident, config, now_)) return std::nullopt;
  Packer packer;
  packer.text(files.name);
  pack(packer, files.record);
  pack(packer, files.prose);
  packer.number(static_cast<std::uint64_t>(now_.since_epoch));
  pack(packer, head_of(record.incident, durations, config, now_));
  return packer.bytes();
}

void Heads::save(const std::vector<Files>& all) const {
  if (added_.empty()) return;
  Packer packer;
  packer.text(key_);
  for (const auto& files : all) {
    const auto added = added_.find(files.name);
    if (added != added_.end()) {
      packer.text(added->second);
    } else if (const auto* known = find(files)) {
      packer.text(known->entry);
    }
  }
  try {
    host_.disk.write_unsynced(
        path_, fmt::format("{}{:016x}", magic, checksum(packer.bytes())) + packer.bytes());
  } catch (const files::Failure&) {
    // Where pm cannot write, the next command reads the records again.
  }
}

}  // namespace pm::work
