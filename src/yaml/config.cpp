#include <array>
#include <utility>

#include "component_entries.hpp"
#include "edit/writer.hpp"
#include "node.hpp"
#include "pm/data/value.hpp"
#include "pm/model/config_fields.hpp"
#include "pm/model/format.hpp"
#include "pm/model/names.hpp"
#include "pm/time/format.hpp"
#include "pm/yaml/read.hpp"
#include "pm/yaml/settings.hpp"
#include "values.hpp"

namespace pm::yaml {

model::Config read_config(const text::Source& source, text::Report& report) {
  model::Config config;
  const auto root = read_tree(source, report);
  if (!root || root->kind == Node::Kind::null) return config;
  Reader reader(source, report);
  reader.key = "pm.yaml";
  if (root->kind == Node::Kind::mapping) {
    read_fields(reader, *root, config);
  } else {
    reader.wrong_type(*root, "a mapping",
                      "write keys such as `timezone: …`, with a space after the colon");
  }
  return config;
}

bool set_config(model::Config& config, std::string_view key, const text::Source& value,
                text::Report& report) {
  const auto* row = model::find_key(model::config_format(), key);
  const bool takes_text =
      row != nullptr &&
      (row->shape == Shape::text || row->shape == Shape::directory || row->shape == Shape::zone ||
       row->shape == Shape::choice || row->shape == Shape::flag);
  if (!takes_text) return false;
  Reader reader(value, report);
  reader.key = row->name;
  const Node node = {
      .kind = Node::Kind::scalar, .span = value.whole(), .text = std::string(value.bytes())};
  return model::with_field<model::Config>(
      key, [&](const auto& field) { read_value(reader, node, field.shape, config.*field.member); });
}

namespace {

using model::Config;

data::Value text_or_nothing(const model::Maybe<std::string>& text) {
  return data::text(text ? text->value : std::string());
}

data::Value zone(const Config& config) {
  return data::text(std::string(config.zone ? config.zone->name() : std::string_view()));
}

data::Value scale(const Config& config) {
  data::Value list = data::list({});
  for (const auto& severity : config.severities) list.items.push_back(data::text(severity));
  return list;
}

data::Value registry(const Config& config) {
  return data::list(component_entries(config.components));
}

data::Value policies(const Config& config) {
  auto mapping = data::mapping();
  for (const auto& policy : config.policies) {
    auto needs = data::mapping();
    if (policy.postmortem_within)
      needs.set("postmortem_within",
                data::text(time::short_duration(policy.postmortem_within->value)));
    if (!policy.sections.empty()) {
      auto sections = data::list();
      for (const auto& section : policy.sections)
        sections.items.push_back(data::word(std::string(model::word(section.value))));
      needs.set("sections", std::move(sections));
    }
    if (policy.reviewers)
      needs.set("reviewers", data::word(std::to_string(policy.reviewers->value)));
    mapping.set(policy.severity.value, std::move(needs));
  }
  return mapping;
}

data::Value headings(const Config& config) {
  auto mapping = data::mapping();
  for (const auto& heading : config.headings)
    mapping.set(std::string(model::word(heading.section)), data::text(heading.words));
  return mapping;
}

data::Value levels(const Config& config) {
  auto mapping = data::mapping();
  for (const auto& [rule, level] : config.checks)
    mapping.set(rule.value, data::word(std::string(text::word(level.value))));
  return mapping;
}

data::Value cadence(const Config& config) {
  auto mapping = data::mapping();
  for (const auto& [severity, every] : config.cadence)
    mapping.set(severity.value, data::text(time::short_duration(every.value)));
  return mapping;
}

data::Value site(const Config& config) {
  auto mapping = data::mapping();
  if (config.site.title) mapping.set("title", data::text(config.site.title->value));
  if (config.site.url) mapping.set("url", data::text(config.site.url->value));
  return mapping;
}

using SettingOf = data::Value (*)(const Config&);

/// The value of each key. A test ensures that none is missing.
constexpr std::array<std::pair<std::string_view, SettingOf>, 16> values = {{
    {"organization", [](const Config& c) { return text_or_nothing(c.organization); }},
    {"timezone", zone},
    {"incidents", [](const Config& c) { return data::text(c.incidents); }},
    {"templates", [](const Config& c) { return data::text(c.templates); }},
    {"severities", scale},
    {"components", registry},
    {"policies", policies},
    {"phases", [](const Config& c) { return data::word(std::string(model::word(c.phases))); }},
    {"headings", headings},
    {"checks", levels},
    {"cadence", cadence},
    {"template", [](const Config& c) { return data::text(c.template_name); }},
    {"prose", [](const Config& c) { return data::word(std::string(model::word(c.prose))); }},
    {"by", [](const Config& c) { return data::word(std::string(model::word(c.by))); }},
    {"commit", [](const Config& c) { return data::word(c.commit.value ? "true" : "false"); }},
    {"site", site},
}};

}  // namespace

std::vector<Setting> settings(const Config& config) {
  std::vector<Setting> all;
  for (const auto& [key, value] : values) all.push_back({key, value(config)});
  return all;
}

std::vector<model::Located<std::string>> keys_with_values(const text::Source& source) {
  text::Report report;
  std::vector<model::Located<std::string>> keys;
  const auto root = read_tree(source, report);
  if (!root) return keys;
  for (const auto& [key, value] : root->members) {
    if (value.kind != Node::Kind::null) keys.push_back({key.text, {&source, key.span}});
  }
  return keys;
}

std::string flow(const data::Value& value) { return edit::Writer::flow(value); }

}  // namespace pm::yaml
