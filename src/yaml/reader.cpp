#include "reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"

namespace pm::yaml {
namespace {

constexpr std::string_view quote_it = "to make the value a string, put it in quotes";

/// A key of other tools, and what it is called here.
struct KeySynonym {
  std::string_view other;
  std::string_view key;
};

/// A word can have several meanings: the first that is a key of the mapping counts.
constexpr KeySynonym key_synonyms[] = {
    {"time", "at"},
    {"when", "at"},
    {"date", "at"},
    {"timestamp", "at"},
    {"created_at", "at"},
    {"status", "phase"},
    {"state", "phase"},
    {"text", "message"},
    {"body", "message"},
    {"content", "message"},
    {"msg", "message"},
    {"description", "message"},
    {"text", "event"},
    {"message", "event"},
    {"description", "event"},
    {"what", "event"},
    {"author", "by"},
    {"user", "by"},
    {"who", "by"},
    {"start", "from"},
    {"begin", "from"},
    {"started", "from"},
    {"end", "to"},
    {"until", "to"},
    {"ended", "to"},
    {"start", "started"},
    {"began", "started"},
    {"end", "resolved"},
    {"ended", "resolved"},
    {"name", "title"},
    {"summary", "title"},
    {"tz", "timezone"},
    {"tags", "labels"},
    {"services", "components"},
    {"events", "timeline"},
    {"follow_ups", "actions"},
    {"action_items", "actions"},
    {"assignee", "owner"},
    {"deadline", "due"},
    {"due_date", "due"},
    {"url", "link"},
    {"description", "note"},
};

/// Returns a key without no-break spaces and blanks at its ends.
std::string_view without_no_break_spaces(std::string_view key) {
  constexpr std::string_view space = "\u00a0";
  if (key.find(space) == std::string_view::npos) return key;
  for (bool changed = true; changed;) {
    const auto before = key.size();
    key = text::trimmed(key);
    if (key.starts_with(space)) key.remove_prefix(space.size());
    if (key.ends_with(space)) key.remove_suffix(space.size());
    changed = key.size() != before;
  }
  return key;
}

}  // namespace

void Reader::wrong_type(const Node& node, std::string_view expected, std::string help) {
  skipped.push_back({std::string(key), where(node)});
  add({.rule = "wrong-type",
       .message =
           fmt::format("{} must be {}, not {}", text::quoted(key), expected, kind_words(node.kind)),
       .where = where(node),
       .help = std::move(help)});
}

void Reader::wrong_entry(const Node& node, std::string_view expected, std::string help) {
  add({.rule = "wrong-type",
       .message = fmt::format("an item of {} must be {}, not {}", text::quoted(key), expected,
                              kind_words(node.kind)),
       .where = where(node),
       .help = std::move(help)});
}

void Reader::without_zone(text::Where where) {
  if (without_zone_++ == 0) first_without_zone_ = where;
}

void Reader::finish() {
  if (without_zone_ == 0) return;
  text::Diagnostic diagnostic = {
      .rule = "time-zone",
      .message = "this time has no time zone, and neither the incident nor pm.yaml sets one",
      .where = first_without_zone_,
      .help =
          "add `timezone: Europe/London` (an IANA name) to the incident or to pm.yaml, or end "
          "the time with `Z` or an offset such as `+01:00`"};
  if (without_zone_ > 1) {
    diagnostic.note = without_zone_ == 2
                          ? "another time in this file has no time zone either"
                          : fmt::format("{} other times in this file have no time zone either",
                                        without_zone_ - 1);
  }
  add(std::move(diagnostic));
}

std::string_view kind_words(Node::Kind kind) {
  switch (kind) {
    case Node::Kind::scalar:
      return "a string";
    case Node::Kind::list:
      return "a list";
    case Node::Kind::mapping:
      return "a mapping";
    case Node::Kind::null:
      break;
  }
  return "nothing";
}

const std::string* text_of(Reader& reader, const Node& node) {
  if (node.kind == Node::Kind::scalar) return &node.text;
  if (node.kind != Node::Kind::null) reader.wrong_type(node, "a string", std::string(quote_it));
  return nullptr;
}

const std::string* text_of_entry(Reader& reader, const Node& node) {
  if (node.kind == Node::Kind::scalar) return &node.text;
  // `~` and `Null` may be a name; an item that is empty is nothing.
  constexpr std::array<std::string_view, 4> nulls = {"~", "null", "Null", "NULL"};
  const auto written = reader.source().at(node.span);
  const bool is_written = std::find(nulls.begin(), nulls.end(), written) != nulls.end();
  if (node.kind != Node::Kind::null || is_written)
    reader.wrong_entry(node, "a string", std::string(quote_it));
  return nullptr;
}

bool is_list(Reader& reader, const Node& node) {
  if (node.kind == Node::Kind::list) return true;
  if (node.kind != Node::Kind::null) {
    reader.wrong_type(
        node, "a list",
        fmt::format("write `{}: [one, two]`, or one item per line after `- `", reader.key));
  }
  return false;
}

bool is_mapping(Reader& reader, const Node& node) {
  if (node.kind == Node::Kind::mapping) return true;
  if (node.kind != Node::Kind::null) {
    reader.wrong_type(node, "a mapping",
                      fmt::format("write `{}:`, and its keys on indented lines below, with a space "
                                  "after each colon",
                                  reader.key));
  }
  return false;
}

std::string_view meant_key(std::string_view word, std::span<const std::string_view> known) {
  const auto lower = text::lower_ascii(word);
  if (std::find(known.begin(), known.end(), word) != known.end()) return {};
  for (const auto& [other, key] : key_synonyms) {
    if (lower == other && std::find(known.begin(), known.end(), key) != known.end()) return key;
  }
  return {};
}

void report_unknown_key(Reader& reader, const Node& key, std::string_view noun,
                        std::span<const std::string_view> known) {
  constexpr std::size_t most_with_help = 1000;
  auto message = fmt::format("unknown key {} in {}", text::quoted(key.text), noun);
  // The nearest of all keys takes longer than all the rest.
  if (reader.found() > most_with_help)
    return reader.add(
        {.rule = "unknown-key", .message = std::move(message), .where = reader.where(key)});
  if (const auto bare = without_no_break_spaces(key.text); bare != key.text) {
    reader.add({.rule = "unknown-key",
                .message = fmt::format("the key {} has a no-break space (U+00A0) next to it",
                                       text::quoted(bare)),
                .where = reader.where(key),
                .help = "replace it by a blank, which looks the same"});
    return;
  }
  if (const auto meant = meant_key(key.text, known); !meant.empty()) {
    reader.add({.rule = "unknown-key",
                .message = fmt::format("unknown key {} in {}", text::quoted(key.text), noun),
                .where = reader.where(key),
                .help = fmt::format("write `{}:`", meant)});
    return;
  }
  reader.add({.rule = "unknown-key",
              .message = std::move(message),
              .where = reader.where(key),
              .help = text::did_you_mean(key.text, known,
                                         fmt::format("valid keys: {}", text::one_of(known)))});
}

void report_missing_key(Reader& reader, const Node& mapping, std::string_view noun,
                        std::string_view missing) {
  const auto line_end = reader.source().line_span(reader.source().line_of(mapping.span.begin)).end;
  reader.add(
      {.rule = "missing-key",
       .message = fmt::format("{} has no `{}`", noun, missing),
       .where = reader.where({mapping.span.begin,
                              std::max(mapping.span.begin, std::min(mapping.span.end, line_end))}),
       .help = fmt::format("add `{}:`", missing)});
}

void report_unknown_word(Reader& reader, const Node& node, std::string_view rule,
                         std::string_view noun, std::span<const std::string_view> known) {
  const auto what =
      noun.empty() ? fmt::format("value of {}", text::quoted(reader.key)) : std::string(noun);
  reader.add(
      {.rule = rule,
       .message = fmt::format("{} is not a valid {}", text::quoted(node.text), what),
       .where = reader.where(node),
       .help = text::did_you_mean(node.text, known, fmt::format("write {}", text::one_of(known)))});
}

}  // namespace pm::yaml
