#include "set_help.hpp"

#include <iterator>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "help.hpp"
#include "pm/model/component.hpp"
#include "pm/model/incident.hpp"
#include "pm/model/names.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/yaml/settings.hpp"

namespace pm::commands {
namespace {

using model::FormatKey;
using model::Shape;

constexpr std::size_t longest_value = 200;  ///< bytes of a value that a page shows

template <typename E>
std::string all_words() {
  std::vector<std::string_view> words;
  for (const auto& name : model::names(E{})) words.push_back(name.word);
  return text::one_of(words);
}

/// What a value can be.
std::string valid_values(const SetKey& key, const model::Config& config) {
  const auto shape = key.shape();
  const std::vector<std::string_view> scale(config.severities.begin(), config.severities.end());
  if (shape == Shape::severity) return text::one_of(scale);
  if (shape == Shape::choice) return text::one_of(key.row->choices);
  if (shape == Shape::statuses && key.is == SetKey::Is::entry) return all_words<model::Status>();
  if (shape == Shape::relation)
    return fmt::format("TYPE:INCIDENT; TYPE is {}", all_words<model::RelationType>());
  if (shape == Shape::free && key.is == SetKey::Is::entry) return "string or list of strings";
  return std::string(model::words(shape));
}

/// An example of one value.
std::string sample_value(const SetKey& key, const model::Config& config) {
  switch (key.shape()) {
    case Shape::time:
      return key.row->planned ? "'Friday 18:00'" : "14:05";
    case Shape::time_or_unknown:
      return "14:05";
    case Shape::time_or_duration:
      return "30m";
    case Shape::zone:
      return "Europe/Berlin";
    case Shape::flag:
      return "true";
    case Shape::severity:
      return config.severities.empty() ? "S1" : config.severities.front();
    case Shape::choice:
      return std::string(key.row->choices.back());
    case Shape::statuses:
      return "partial_outage";
    default:
      return "'…'";
  }
}

std::string sample_component(const model::Config& config) {
  const auto name = config.components.empty() ? "Login" : config.components.begin()->name.value;
  const bool is_plain = name.find_first_of(" '\"$&|;<>()*?#!`\\") == std::string::npos;
  return is_plain ? text::visible(name) : fmt::format("'{}'", text::visible(name));
}

/// Lines to type, without `pm set`.
std::vector<std::string> samples(const SetKey& key, const model::Config& config) {
  const auto name = text::visible(key.name);
  if (key.is == SetKey::Is::entry) return {fmt::format("{}={}", name, sample_value(key, config))};
  const auto component = sample_component(config);
  switch (key.shape()) {
    case Shape::mapping:
    case Shape::list: {
      SetKey first = {.name = key.name, .path = {}, .row = &key.row->members.front()};
      first.name += fmt::format("{}.{}", key.shape() == Shape::list ? ".1" : "", first.row->name);
      return samples(first, config);
    }
    case Shape::texts:
      return {fmt::format("{}+='…'", name), fmt::format("{}-='…'", name)};
    case Shape::names:
      return {fmt::format("{}+={}", name, component), fmt::format("{}-={}", name, component)};
    case Shape::statuses:
      return {fmt::format("{}+={}=partial_outage", name, component),
              fmt::format("{}-={}", name, component)};
    case Shape::relation:
      return {fmt::format("{}+=caused_by:2024-01-25-engage-unavailable", name)};
    case Shape::roles:
      return {fmt::format("{}.commander=Ana", name)};
    case Shape::headings:
      return {fmt::format("{}.summary='In short'", name)};
    case Shape::free:
      return {fmt::format("{}.region=eu", name), fmt::format("{}.tenants+=acme", name)};
    case Shape::time_or_unknown:
      return {fmt::format("{}=14:05", name), fmt::format("{}=unknown", name)};
    default:
      return {fmt::format("{}={}", name, sample_value(key, config))};
  }
}

std::string present_value(const SetKey& key, const ShownIncident& incident) {
  const auto* value = value_at(incident.contents, key.path);
  const auto of = fmt::format("(in {})", text::visible(incident.id));
  if (value == nullptr || value->is_empty()) return fmt::format("not set {}", of);
  if (value->is_collection()) {
    const auto flow = text::visible(yaml::flow(*value));
    const auto count = value->items.size() + value->members.size();
    const auto words = flow.size() <= longest_value
                           ? flow
                           : text::counted(count, value->is_list() ? "item" : "key");
    return fmt::format("{} {}", words, of);
  }
  const auto words = text::trimmed(value->text);
  const bool is_short = words.size() <= longest_value && words.find('\n') == words.npos;
  return fmt::format("{} {}", is_short ? text::visible(words) : text::quoted(words), of);
}

/// The keys below a mapping or an item of a list.
std::string rows_below(const SetKey& key) {
  std::string rows;
  const bool is_list = key.is == SetKey::Is::field && key.row->shape == Shape::list;
  for (const auto& member : key.row->members)
    rows +=
        help_row(fmt::format("{}.{}{}", text::visible(key.name), is_list ? "N." : "", member.name),
                 member.summary, 34);
  return rows;
}

/// The key with 1 for each `N`.
SetKey of_first_items(SetKey key) {
  constexpr std::string_view any = ".N";
  for (auto at = key.name.find(any); at != std::string::npos; at = key.name.find(any, at + 1)) {
    const auto end = at + any.size();
    const bool is_step = end == key.name.size() || key.name[end] == '.';
    if (is_step && key.row->shape != Shape::free) key.name[at + 1] = '1';
  }
  return key;
}

}  // namespace

std::string set_keys_page() {
  std::string page;
  each_set_key([&](const std::string& name, const FormatKey& row) {
    page += help_row(name, row.summary, 34);
  });
  return page;
}

std::string set_key_page(const SetKey& key, const model::Config& config,
                         const std::optional<ShownIncident>& incident) {
  const bool is_field = key.is == SetKey::Is::field;
  auto page = text::visible(key.name);
  if (is_field) fmt::format_to(std::back_inserter(page), ": {}", key.row->summary);
  page += "\n\n";
  const bool is_required = is_field && key.row->required;
  page += help_row(
      "value", fmt::format("{}{}", valid_values(key, config), is_required ? ", required" : ""), 11);
  const auto typed = of_first_items(key);
  if (incident && typed.name == key.name)
    page += help_row("now", present_value(key, *incident), 11);
  auto lines = samples(typed, config);
  const bool can_remove = !is_required && key.is != SetKey::Is::item;
  if (can_remove) lines.push_back(fmt::format("{}=", text::visible(typed.name)));
  std::string_view term = "example";
  for (const auto& line : lines) {
    const bool removes = can_remove && &line == &lines.back();
    page += help_row(term, fmt::format("pm set {}{}", line, removes ? "  (removes it)" : ""), 11);
    term = "";
  }
  const bool has_keys = key.is != SetKey::Is::entry && !key.row->members.empty();
  return has_keys ? fmt::format("{}\n{}", page, rows_below(key)) : page;
}

}  // namespace pm::commands
