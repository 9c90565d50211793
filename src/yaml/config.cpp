#include <array>
#include <utility>

#include <fmt/format.h>

#include "headings.hpp"
#include "node.hpp"
#include "pm/model/config.hpp"
#include "pm/text/words.hpp"
#include "pm/time/written.hpp"
#include "pm/yaml/read.hpp"
#include "values.hpp"

namespace pm::yaml {
namespace {

/// A folder below the root, as pm.yaml names it.
struct Folder {
  static constexpr auto shape = Shape::text;
  static void read(Reader& reader, const Node& node, std::string& into) {
    const auto* text = text_of(reader, node);
    if (text == nullptr) return;
    const bool inside = !text->empty() && text->front() != '/' &&
                        ("/" + *text + "/").find("/../") == std::string::npos;
    if (inside) {
      into = *text;
      return;
    }
    reader.add(
        {.rule = "unknown-value",
         .message = fmt::format("{} is no folder below the one of pm.yaml", text::quoted(*text)),
         .where = reader.where(node),
         .help = "write a relative path without `..`, such as `incidents`"});
  }
};

struct PlainText {
  static constexpr auto shape = Shape::text;
  static void read(Reader& reader, const Node& node, std::string& into) {
    if (const auto* text = text_of(reader, node)) into = *text;
  }
};

struct Scale {
  static constexpr auto shape = Shape::texts;
  static void read(Reader& reader, const Node& node, std::vector<std::string>& into) {
    std::vector<model::Located<std::string>> texts;
    Value<decltype(texts)>::read(reader, node, texts);
    if (texts.empty()) return;
    into.clear();
    for (auto& text : texts) into.push_back(std::move(text.value));
  }
};

struct Levels {
  static constexpr auto shape = Shape::levels;
  static void read(Reader& reader, const Node& node, std::vector<model::RuleLevel>& into) {
    constexpr std::array<std::string_view, 4> known = {"off", "note", "warning", "error"};
    if (!is_mapping(reader, node)) return;
    for (const auto& [rule, value] : node.members) {
      reader.key = rule.text;
      const auto* text = text_of(reader, value);
      if (text == nullptr) continue;
      const auto level = text::level_of(*text);
      if (level) {
        into.push_back({{rule.text, reader.where(rule)}, {*level, reader.where(value)}});
      } else {
        report_unknown_word(reader, value, "unknown-value", "level of a rule", known);
      }
    }
  }
};

struct Cadences {
  static constexpr auto shape = Shape::cadence;
  static void read(Reader& reader, const Node& node, std::vector<model::Cadence>& into) {
    if (!is_mapping(reader, node)) return;
    for (const auto& [severity, value] : node.members) {
      reader.key = severity.text;
      const auto* text = text_of(reader, value);
      if (text == nullptr) continue;
      const auto length = time::read_duration(*text);
      if (length) {
        into.push_back({{severity.text, reader.where(severity)}, {*length, reader.where(value)}});
      } else {
        reader.add({.rule = "unknown-value",
                    .message = fmt::format("{} is no duration", text::quoted(*text)),
                    .where = reader.where(value),
                    .help = "write `30m`, `2h` or `1h 30m`"});
      }
    }
  }
};

}  // namespace

template <>
struct Table<model::Site> {
  using T = model::Site;
  static constexpr std::string_view noun = "`site`";
  static constexpr Key<T> keys[] = {
      key<T, &T::title>("title", "the name of the site"),
      key<T, &T::url>("url", "where it is published"),
  };
};

template <>
struct Table<model::Config> {
  using T = model::Config;
  static constexpr std::string_view noun = "pm.yaml";
  static constexpr Key<T> keys[] = {
      key<T, &T::organization>("organization", "whose incidents these are"),
      key<T, &T::zone>("timezone",
                       "the zone of times without an offset, and in which times are shown"),
      key<T, &T::incidents, Folder>("incidents", "the folder of the incidents; default: incidents"),
      key<T, &T::templates, Folder>("templates", "the folder of templates; default: templates"),
      key<T, &T::severities, Scale>("severities", "the scale, worst first; default: S1 to S5"),
      key<T, &T::components>("components", "the registry; without it any name is fine"),
      key<T, &T::phases>("phases", "how strictly phases must follow each other; default: lenient"),
      key<T, &T::headings>("headings", "other words for the known sections"),
      key<T, &T::checks, Levels>("checks", "the level of a rule: off, note, warning or error"),
      key<T, &T::cadence, Cadences>("cadence", "how often users were promised to hear from us"),
      key<T, &T::template_name, PlainText>("template",
                                           "the default of `pm render`; default: postmortem"),
      key<T, &T::prose>("prose", "where a new incident has its analysis; default: yaml"),
      key<T, &T::site>("site", "what the published site is called"),
  };
};

model::Config read_config(const text::Source& source, text::Report& report) {
  model::Config config;
  const auto root = read_tree(source, report);
  if (!root || root->kind == Node::Kind::null) return config;
  Reader reader(source, report);
  reader.key = "pm.yaml";
  if (root->kind == Node::Kind::mapping) {
    read_mapping(reader, *root, config);
  } else {
    reader.wrong_type(*root, "a mapping",
                      "write keys such as `timezone: …`, with a space behind the colon");
  }
  return config;
}

bool set_config(model::Config& config, std::string_view key, const text::Source& value,
                text::Report& report) {
  const auto* row = find_key<model::Config>(key);
  const bool takes_text =
      row != nullptr &&
      (row->shape == Shape::text || row->shape == Shape::zone || row->shape == Shape::choice);
  if (!takes_text) return false;
  Reader reader(value, report);
  reader.key = row->name;
  row->read(reader,
            {.kind = Node::Kind::scalar, .span = value.whole(), .text = std::string(value.bytes())},
            config);
  return true;
}

std::vector<FormatKey> config_format() { return format_of<model::Config>(); }

}  // namespace pm::yaml
