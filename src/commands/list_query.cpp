#include "list_query.hpp"
#include <fmt/format.h>
#include <algorithm>
#include <optional>
#include "listing.hpp"
#include "parse.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"
#include "pm/time/instant.hpp"
#include "pm/time/when.hpp"
#include "pm/time/zone.hpp"
#include "reporting.hpp"
#include "typed.hpp"

namespace pm::commands {
namespace {

/// The time from `since` up to and including `until`; each bound is optional.
struct Period {
  std::optional<time::Instant> since;
  std::optional<time::Instant> until;
};

using Edge = Result<time::Instant>;

/// Returns the last millisecond of the day that begins here, which may not have 24 hours.
time::Instant end_of_day(time::Instant begin, const time::Zone& zone) {
  time::Written next;
  next.civil = time::civil(time::in_utc(zone.local(begin)) + time::days);
  next.civil.hour = next.civil.minute = next.civil.second = next.civil.millisecond = 0;
  next.precision = time::Precision::day;
  // A day always has an instant.
  return time::instant_of(next, {}, zone).value() + time::Milliseconds{-1};
}

Edge edge(std::string_view option, const std::string& text, time::Instant now,
          const TypedZone& zone, Readings& readings) {
  if (const auto length = time::read_loose_duration(text)) return now + -*length;
  const auto read = read_typed(text, now, zone, time::Lean::none);
  if (!read) {
    return failed(usage_error(fmt::format("invalid value {} for `{}`: {}", text::quoted(text),
                                          option, read.error().message),
                              read.error().help));
  }
  const bool whole_day = read->precision == time::Precision::day && option == "--until";
  add_reading(readings, text, *read, zone);
  return whole_day ? end_of_day(read->at, zone.zone.value_or(time::Zone())) : read->at;
}

/// Returns the period of `--since` and `--until`: each is a time as people write it, or a duration,
/// which counts back from now. A day counts completely.
Result<Period> period(const Arguments& arguments, time::Instant now, const TypedZone& zone,
                      Readings& readings) {
  Period period;
  for (const auto& [option, into] :
       {std::pair{"--since", &Period::since}, std::pair{"--until", &Period::until}}) {
    const auto text = arguments.value(option);
    if (!text) continue;
    auto found = edge(option, *text, now, zone, readings);
    if (!found) return failed(std::move(found).error());
    period.*into = *found;
  }
  if (period.since && period.until && *period.until < *period.since)
    return failed(usage_error("`--until` is earlier than `--since`", "swap them"));
  return period;
}

using QueryWords = std::vector<std::string>;

QueryWords lower(const QueryWords& words) {
  QueryWords all;
  for (const auto& word : words) all.push_back(text::lower_ascii(text::trimmed(word)));
  return all;
}

/// Reports the first word that is not known.
std::optional<text::Diagnostic> unknown(std::string_view option, const QueryWords& words,
                                        const std::vector<std::string_view>& known) {
  for (const auto& word : words) {
    const auto wanted = text::lower_ascii(text::trimmed(word));
    const bool is_known = std::any_of(known.begin(), known.end(), [&](std::string_view each) {
      return text::lower_ascii(each) == wanted;
    });
    if (is_known) continue;
    return usage_error(
        fmt::format("invalid value {} for `{}`: not listed in pm.yaml", text::quoted(word), option),
        text::did_you_mean(word, known, fmt::format("valid values: {}", text::one_of(known))));
  }
  return std::nullopt;
}

std::optional<text::Diagnostic> unknown_words(const Arguments& arguments,
                                              const model::Config& config) {
  const std::vector<std::string_view> scale(config.severities.begin(), config.severities.end());
  if (auto wrong = unknown("--severity", arguments.values("--severity"), scale)) return wrong;
  const auto& registry = config.components;
  if (registry.empty()) return std::nullopt;
  return unknown("--component", arguments.values("--component"), registry.all_names());
}

/// Returns whether no words are asked for, or this is one of them.
bool allows(const QueryWords& asked, std::string_view word) {
  if (asked.empty()) return true;
  const auto lower = text::lower_ascii(text::trimmed(word));
  return std::find(asked.begin(), asked.end(), lower) != asked.end();
}

/// Returns the names that are asked for; for an alias, the name of its component.
QueryWords component_words(const Arguments& arguments, const model::Config& config) {
  QueryWords all;
  for (const auto& word : lower(arguments.values("--component"))) {
    const auto names = config.components.all_names();
    const auto same = std::find_if(names.begin(), names.end(), [&word](std::string_view name) {
      return text::lower_ascii(name) == word;
    });
    all.push_back(same == names.end() ? word : text::lower_ascii(config.components.name_of(*same)));
  }
  return all;
}

bool has_component(const QueryWords& asked, const work::Head& head) {
  return asked.empty() || std::any_of(head.components.begin(), head.components.end(),
                                      [&](const work::Head::Component& component) {
                                        return allows(asked, component.name) ||
                                               allows(asked, component.group);
                                      });
}

bool has_label(const QueryWords& asked, const work::Head& head) {
  return asked.empty() ||
         std::any_of(head.labels.begin(), head.labels.end(),
                     [&](const std::string& label) { return allows(asked, label); });
}

bool began_within(const Query& query, const std::optional<time::Instant>& begin) {
  if (!query.since && !query.until) return true;
  return begin && (!query.since || *query.since <= *begin) &&
         (!query.until || *begin <= *query.until);
}

/// Searches several texts for any of some words.
class Search {
 public:
  explicit Search(const QueryWords& texts) : texts_(texts) {}

  void in(std::string_view text) {
    if (found_) return;
    const auto lower = text::lower_ascii(text);
    found_ = std::any_of(texts_.begin(), texts_.end(), [&](const std::string& each) {
      return lower.find(each) != std::string::npos;
    });
  }
  void in(const model::Maybe<std::string>& text) {
    if (text) in(std::string_view(text->value));
  }
  [[nodiscard]] bool found() const { return found_; }

 private:
  const QueryWords& texts_;
  bool found_ = false;
};

}  // namespace

Result<Query> query(const World& world, const Arguments& arguments, const model::Config& config) {
  if (auto wrong = unknown_words(arguments, config)) return failed(*std::move(wrong));
  Readings readings;
  auto asked = period(arguments, world.now(), typed_zone(world, config.zone), readings);
  if (!asked) return failed(std::move(asked).error());
  const auto& [since, until] = *asked;
  return Query{.open = arguments.has("--open"),
               .kinds = arguments.values("--kind"),
               .modes = arguments.values("--mode"),
               .postmortems = arguments.values("--postmortem"),
               .severities = lower(arguments.values("--severity")),
               .components = component_words(arguments, config),
               .labels = lower(arguments.values("--label")),
               .texts = lower(arguments.values("--grep")),
               .since = since,
               .until = until,
               .readings = std::move(readings)};
}

bool matches(const Query& query, const work::Head& head) {
  const auto word = [&head](std::string_view key) { return cell(head.overview, key); };
  return (!query.open || head.overview.find("is_open")->is_true()) &&
         allows(query.kinds, word("kind")) && allows(query.modes, word("mode")) &&
         (allows(query.postmortems, word("postmortem")) ||
          (head.is_postmortem_overdue && allows(query.postmortems, postmortem_overdue))) &&
         allows(query.severities, head.severity.value_or("")) &&
         has_component(query.components, head) && has_label(query.labels, head) &&
         began_within(query, head.begin);
}

bool contains_text(const Query& query, const model::Incident& incident) {
  if (query.texts.empty()) return true;
  Search search(query.texts);
  search.in(incident.title);
  for (const auto& update : incident.updates) search.in(update.message);
  for (const auto& entry : incident.timeline) search.in(entry.event);
  for (const auto& action : incident.actions) search.in(action.title);
  for (const auto& section : incident.postmortem.sections) {
    search.in(std::string_view(section.heading));
    search.in(std::string_view(section.prose.value));
  }
  return search.found();
}

}  // namespace pm::commands
