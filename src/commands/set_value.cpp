#include "set_value.hpp"

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "pm/model/component.hpp"
#include "pm/model/incident.hpp"
#include "pm/repo/entry.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/time/zone.hpp"
#include "reporting.hpp"
#include "typed_component.hpp"
#include "typed_words.hpp"

namespace pm::commands {
namespace {

using model::FormatKey;
using model::Shape;

text::Diagnostic not_a_value(const std::string& name, std::string_view text,
                             std::span<const std::string_view> known) {
  return usage_error(
      fmt::format("{} is not a value of `{}`", text::quoted(text), text::visible(name)),
      text::did_you_mean(text, known, fmt::format("valid values: {}", text::one_of(known))));
}

/// Reads a value with what reads the values of options, under the name of its key.
class TimeOf {
 public:
  TimeOf(SetContext& context, const std::string& name, const std::string& text)
      : context_(context), name_(name) {
    arguments_.options[name_] = {text};
    times_.emplace(arguments_, context.now, context.zone);
  }

  Result<data::Value> time(time::Lean lean) { return taken(times_->written(name_, lean)); }
  Result<data::Value> time_or_duration() { return taken(times_->written_or_duration(name_)); }

 private:
  Result<data::Value> taken(std::optional<std::string> written) {
    if (times_->error()) return failed(*times_->error());
    for (const auto& reading : times_->readings()) context_.readings.push_back(reading);
    if (!times_->future_help().empty()) context_.future_help = times_->future_help();
    return data::word(written.value_or(""));
  }

  SetContext& context_;
  std::string name_;
  Arguments arguments_;
  std::optional<TypedTimes> times_;
};

Result<data::Value> typed_flag(SetContext& context, const std::string& name,
                               const std::string& text) {
  static constexpr std::array<std::string_view, 2> known = {"true", "false"};
  static constexpr std::array synonyms = {Synonym{"yes", "true"}, Synonym{"on", "true"},
                                          Synonym{"no", "false"}, Synonym{"off", "false"}};
  const auto meant = meant_word(text, known, synonyms);
  if (!meant) return failed(not_a_value(name, text, known));
  add_word_reading(context.readings, text, *meant);
  return data::word(std::string(*meant));
}

Result<data::Value> typed_zone_name(const std::string& name, const std::string& text) {
  const auto found = time::find_zone(text);
  if (found) return data::text(text);
  return failed(usage_error(fmt::format("`{}`: {}", text::visible(name), found.error().message),
                            found.error().help));
}

Result<data::Value> typed_component_items(SetContext& context, const SetKey& key,
                                          const std::string& text) {
  const auto option = fmt::format("{}+=", text::visible(key.name));
  auto components = typed_components(context.world, {text}, context.repository.config, option);
  if (!components) return failed(std::move(components).error());
  for (const auto& reading : components->readings) context.readings.push_back(reading);
  const bool takes_status = key.row->shape == Shape::statuses;
  auto value = takes_status ? data::mapping() : data::list();
  for (const auto& [component, status] : components->all) {
    if (takes_status && !status)
      return failed(usage_error(fmt::format("{} has no status", text::quoted(component)),
                                fmt::format("write `{}{}=STATUS`", option, component)));
    if (!takes_status && status)
      return failed(usage_error(
          fmt::format("`{}` lists components without a status", text::visible(key.name)),
          fmt::format("write `{}{}`; a status belongs to an update: `updates.N.components+={}={}`",
                      option, component, component, model::word(*status))));
    if (takes_status)
      value.set(component, data::word(std::string(model::word(*status))));
    else
      value.add(data::text(component));
  }
  return value;
}

/// The whole id of an incident that a text names.
Result<std::string> typed_incident(SetContext& context, const std::string& text) {
  text::Report report;
  const auto found = repo::select(context.world.disk, context.repository, {text}, report);
  if (!report.empty()) return failed(report.all().front());
  if (found.empty()) return text;
  add_word_reading(context.readings, text, found.front().id);
  return found.front().id;
}

Result<data::Value> typed_relation(SetContext& context, const SetKey& key,
                                   const std::string& text) {
  std::vector<std::string_view> types;
  for (const auto& type : model::names(model::RelationType{})) types.push_back(type.word);
  const auto colon = text.find(':');
  const auto id = text::trimmed(
      std::string_view(text).substr(colon == std::string::npos ? text.size() : colon + 1));
  if (id.empty())
    return failed(usage_error(
        fmt::format("{} does not say how the incidents are related", text::quoted(text)),
        fmt::format("write `{}+=TYPE:INCIDENT`; TYPE is {}", text::visible(key.name),
                    text::one_of(types))));
  const auto word = text::trimmed(std::string_view(text).substr(0, colon));
  const auto type = typed_choice(word, types, context.kind, context.readings);
  if (!type) return failed(not_a_value(key.name, word, types));
  const auto incident = typed_incident(context, std::string(id));
  if (!incident) return failed(incident.error());
  auto relation = data::mapping();
  relation.set(std::string(*type), data::text(*incident));
  return data::list({std::move(relation)});
}

/// The only key without which an item of a list is invalid; null if there are several.
const FormatKey* only_required(const FormatKey& list) {
  const FormatKey* only = nullptr;
  for (const auto& key : list.members) {
    if (!key.required) continue;
    if (only != nullptr) return nullptr;
    only = &key;
  }
  return only;
}

}  // namespace

Result<data::Value> typed_scalar(SetContext& context, const std::string& name, const FormatKey& row,
                                 Shape shape, const std::string& text) {
  const auto line = one_line(text);
  const auto lean = row.planned ? time::Lean::future : time::Lean::past;
  switch (shape) {
    case Shape::prose:
      return data::prose(tidied(text));
    case Shape::time_or_unknown:
      if (text::lower_ascii(line) == model::unknown_time)
        return data::word(std::string(model::unknown_time));
      [[fallthrough]];
    case Shape::time:
      return TimeOf(context, name, line).time(lean);
    case Shape::time_or_duration:
      return TimeOf(context, name, line).time_or_duration();
    case Shape::zone:
      return typed_zone_name(name, line);
    case Shape::flag:
      return typed_flag(context, name, line);
    case Shape::severity:
      return data::text(typed_severity(line, context.repository.config, context.readings));
    case Shape::choice: {
      const auto word = typed_choice(line, row.choices, context.kind, context.readings);
      if (!word) return failed(not_a_value(name, line, row.choices));
      return data::word(std::string(*word));
    }
    case Shape::statuses: {
      const auto status = typed_status(line, context.readings);
      if (!status) return failed(status.error());
      return data::word(std::string(model::word(*status)));
    }
    case Shape::free:
      return data::text(tidied(text));
    default:
      return data::text(line);
  }
}

Result<data::Value> typed_items(SetContext& context, const SetKey& key, const std::string& text) {
  const auto line = one_line(text);
  switch (key.row->shape) {
    case Shape::names:
    case Shape::statuses:
      return typed_component_items(context, key, line);
    case Shape::relation:
      return typed_relation(context, key, line);
    case Shape::list: {
      const auto* required = only_required(*key.row);
      if (required == nullptr) return failed(takes_no_value(key));
      auto value = typed_scalar(context, key.name, *required, required->shape, text);
      if (!value) return failed(std::move(value).error());
      auto item = data::mapping();
      item.set(std::string(required->name), *std::move(value));
      return data::list({std::move(item)});
    }
    case Shape::free:
      return data::list({data::text(tidied(text))});
    default:
      return data::list({data::text(line)});
  }
}

text::Diagnostic takes_no_value(const SetKey& key) {
  const auto name = text::visible(key.name);
  const auto wrong = [&](std::string_view is, std::string help) {
    return usage_error(fmt::format("`{}` is {}", name, is), std::move(help));
  };
  std::vector<std::string_view> below;
  for (const auto& member : key.row->members) below.push_back(member.name);
  switch (key.shape()) {
    case Shape::mapping:
      return wrong("a mapping",
                   fmt::format("write `{}.KEY=VALUE`; its keys: {}", name, text::one_of(below)));
    case Shape::list:
      return wrong("a list of mappings",
                   fmt::format("write `{}.N.KEY=VALUE`; the keys of an item: {}", name,
                               text::one_of(below)));
    case Shape::texts:
    case Shape::names:
    case Shape::relation:
    case Shape::statuses:
      return wrong("not one value", fmt::format("write `{0}+=VALUE` or `{0}-=VALUE`", name));
    case Shape::roles:
      return wrong("a mapping of roles to people", fmt::format("write `{}.ROLE=PERSON`", name));
    case Shape::headings:
      return wrong("a mapping of sections to headings",
                   fmt::format("write `{}.SECTION=HEADING`", name));
    case Shape::free:
      return wrong("a mapping", fmt::format("write `{}.KEY=VALUE`", name));
    default:
      return wrong("one value", fmt::format("write `{}=VALUE`", name));
  }
}

}  // namespace pm::commands
