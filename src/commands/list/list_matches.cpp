#include <algorithm>

#include "list_query.hpp"
#include "pm/history/history.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/text/words.hpp"

namespace pm::commands {
namespace {

using Words = std::vector<std::string>;

/// Whether nothing is asked for, or this is one of what is.
bool allows(const Words& asked, std::string_view word) {
  if (asked.empty()) return true;
  const auto lower = text::lower_ascii(text::trimmed(word));
  return std::find(asked.begin(), asked.end(), lower) != asked.end();
}

bool has_severity(const Words& asked, const model::Incident& incident) {
  const auto& severity = history::severity(incident);
  return allows(asked, severity ? severity->value : std::string());
}

bool has_component(const Words& asked, const model::Incident& incident) {
  return asked.empty() || std::any_of(incident.components.begin(), incident.components.end(),
                                      [&](const model::Component& component) {
                                        return allows(asked, component.name.value) ||
                                               allows(asked, component.group);
                                      });
}

bool has_label(const Words& asked, const model::Incident& incident) {
  return asked.empty() ||
         std::any_of(incident.labels.begin(), incident.labels.end(),
                     [&](const auto& label) { return allows(asked, label.value); });
}

/// Looks for texts in one text after another.
class Search {
 public:
  explicit Search(const Words& texts) : texts_(texts) {}

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
  const Words& texts_;
  bool found_ = false;
};

bool says(const Words& texts, const model::Incident& incident) {
  if (texts.empty()) return true;
  Search search(texts);
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

bool began_within(const Query& query, const model::Incident& incident,
                  const metrics::Durations& durations) {
  if (!query.since && !query.until) return true;
  const auto begin = metrics::beginning(incident, durations);
  return begin && (!query.since || *query.since <= begin->at) &&
         (!query.until || begin->at <= *query.until);
}

}  // namespace

bool matches(const Query& query, const model::Incident& incident,
             const metrics::Durations& durations) {
  return (!query.open || metrics::is_open(durations)) &&
         allows(query.kinds, model::word(incident.kind_or_default())) &&
         has_severity(query.severities, incident) && has_component(query.components, incident) &&
         has_label(query.labels, incident) && began_within(query, incident, durations) &&
         says(query.texts, incident);
}

}  // namespace pm::commands
