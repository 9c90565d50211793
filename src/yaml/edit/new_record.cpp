#include "pm/yaml/new_record.hpp"

#include <array>
#include <iterator>
#include <string_view>

#include <fmt/format.h>

#include "pm/model/postmortem.hpp"
#include "pm/text/utf8.hpp"
#include "pm/yaml/record.hpp"

namespace pm::yaml {
namespace {

using model::SectionKind;

/// The required sections of a published postmortem.
constexpr std::array sections = {SectionKind::what_happened, SectionKind::root_cause,
                                 SectionKind::next_steps};

data::Value texts(const std::vector<std::string>& all) {
  std::vector<data::Value> items;
  for (const auto& each : all) items.push_back(data::text(each));
  return data::list(std::move(items));
}

void set_text(data::Value& mapping, std::string key, const std::optional<std::string>& value) {
  if (value) mapping.set(std::move(key), data::text(*value));
}

/// The keys up to `severity`.
data::Value top(const NewRecord& record) {
  auto mapping = data::mapping();
  mapping.set("title", data::text(record.title));
  set_text(mapping, "organization", record.organization);
  set_text(mapping, "timezone", record.timezone);
  set_text(mapping, "severity", record.severity);
  return mapping;
}

data::Value whole(const NewRecord& record) {
  auto mapping = top(record);
  set_text(mapping, "impact", record.impact);
  set_text(mapping, "kind", record.kind);
  if (record.scheduled) {
    auto window = data::mapping();
    window.set("from", data::word(record.scheduled->first));
    window.set("to", data::word(record.scheduled->second));
    mapping.set("scheduled", std::move(window));
  }
  if (!record.components.empty()) mapping.set("components", texts(record.components));
  if (!record.labels.empty()) mapping.set("labels", texts(record.labels));
  if (record.started) {
    auto times = data::mapping();
    times.set("started", data::word(*record.started));
    mapping.set("times", std::move(times));
  }
  mapping.set("updates", data::list({draft(record.first)}));
  return mapping;
}

/// "# severity:  # S1, S2 or S3"
std::string severity_to_choose(const std::vector<std::string>& scale) {
  std::string words;
  for (std::size_t i = 0; i < scale.size(); ++i) {
    if (i > 0) words += i + 1 == scale.size() ? " or " : ", ";
    words += scale[i];
  }
  return words.empty() ? words : fmt::format("# severity:  # {}\n", text::visible(words));
}

std::string sections_to_fill_in() {
  std::string text = "\n# postmortem:\n";
  for (const auto kind : sections)
    fmt::format_to(std::back_inserter(text), "#   {}: |\n#\n", model::word(kind));
  return text;
}

}  // namespace

std::string new_record(const NewRecord& record, const Guidance& guidance) {
  auto text = document(whole(record));
  // A document of the first keys is the beginning of the complete one.
  if (!record.severity)
    text.insert(document(top(record)).size(), severity_to_choose(guidance.severities));
  if (!guidance.schema.empty())
    text.insert(0, fmt::format("# yaml-language-server: $schema={}\n", guidance.schema));
  if (guidance.sections) text += sections_to_fill_in();
  return text;
}

}  // namespace pm::yaml
