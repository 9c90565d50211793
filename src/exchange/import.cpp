#include "pm/exchange/import.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "importers.hpp"
#include "pm/text/words.hpp"

namespace pm::exchange {
namespace {

/// What is told apart by more comes first.
constinit const Importer* const all_importers[] = {
    &json_importer,  &statuspage_importer, &slack_importer,    &alertmanager_importer,
    &jsonl_importer, &cstate_importer,     &icco_importer,     &git_log_importer,
    &pages_importer, &csv_importer,        &markdown_importer,
};

}  // namespace

std::span<const Importer* const> importers() { return all_importers; }

const Importer* importer_named(std::string_view name) {
  const auto* const found = std::find_if(std::begin(all_importers), std::end(all_importers),
                                         [&](const auto* i) { return i->name == name; });
  return found == std::end(all_importers) ? nullptr : *found;
}

const Importer* importer_of(Input& input) {
  const auto head = input.head();
  const auto* const found =
      std::find_if(std::begin(all_importers), std::end(all_importers),
                   [&](const auto* importer) { return importer->recognises(head, input.name()); });
  return found == std::end(all_importers) ? nullptr : *found;
}

std::string words(const Origin& origin) {
  if (origin.line == 0) return origin.file;
  if (origin.column == 0) return fmt::format("{}:{}", origin.file, origin.line);
  return fmt::format("{}:{}:{}", origin.file, origin.line, origin.column);
}

std::string words(const text::LinePlace& place) {
  return words(Origin{place.name, place.line, place.column});
}

text::Diagnostic import_error(Origin at, std::string message, std::string help,
                              std::string wanted) {
  return {.rule = "import",
          .message = std::move(message),
          .place = {.name = std::move(at.file),
                    .line = at.line,
                    .column = at.column,
                    .text = std::move(wanted)},
          .help = std::move(help)};
}

text::Diagnostic in_source(std::string name, text::Diagnostic error) {
  error.rule = "import";
  error.place.name = std::move(name);
  return error;
}

std::optional<std::string> mapped(const ImportSettings& settings, std::string_view key,
                                  std::string_view from) {
  const auto wanted = text::lower_ascii(text::trimmed(from));
  // What is said last holds.
  const auto found = std::find_if(settings.map.rbegin(), settings.map.rend(), [&](const auto& m) {
    return m.key == key && text::lower_ascii(m.from) == wanted;
  });
  return found == settings.map.rend() ? std::nullopt : std::optional(found->to);
}

}  // namespace pm::exchange
