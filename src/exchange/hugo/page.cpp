#include "page.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "../import/front.hpp"
#include "../import/taken.hpp"
#include "pm/text/slug.hpp"
#include "pm/text/utf8.hpp"
#include "pm/time/format.hpp"

namespace pm::exchange {
namespace {

constexpr std::size_t most_bytes = std::size_t{16} * 1024 * 1024;
constexpr char32_t replacement = 0xFFFD;

std::string slug_of(const model::Incident& incident) {
  const auto& begun = incident.times.started;
  const auto* const at = begun                      ? &begun->value
                         : incident.updates.empty() ? nullptr
                                                    : &incident.updates.front().at->value;
  const auto day = at != nullptr ? time::date(at->at, incident.zone) + "-" : std::string();
  return day + text::slug(incident.title ? incident.title->value : "");
}

/// The text with `�` for each byte that is not UTF-8, and how many there were.
std::pair<std::string, std::size_t> as_utf8(std::string_view text) {
  std::string valid;
  valid.reserve(text.size());
  std::size_t count = 0;
  for (auto at = text::first_invalid_utf8(text); at != std::string_view::npos;
       at = text::first_invalid_utf8(text)) {
    valid += text.substr(0, at);
    text::append_utf8(valid, replacement);
    text.remove_prefix(at + 1);
    ++count;
  }
  valid += text;
  return {std::move(valid), count};
}

/// Says of a text where its first byte stood that is not UTF-8.
yaml::ForeignMistake not_utf8(std::string_view text, std::size_t count) {
  const auto at = text::first_invalid_utf8(text);
  const auto line = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
  return {static_cast<std::size_t>(line) + 1,
          0,
          fmt::format("{} not UTF-8, read as `�`", count == 1 ? "a byte is" : "bytes are"),
          {}};
}

}  // namespace

void read_page(Input& input, const ImportSettings& settings, const Take& take,
               Taken (*read)(const yaml::FrontMatter& matter, const Input& input,
                             const ImportSettings& settings)) {
  const auto text = input.rest(most_bytes);
  if (!text) {
    take(Refused{{input.name(), 0, 0}, "the file is larger than 16 MiB", {}});
    return;
  }
  const auto [valid, wrong] = as_utf8(*text);
  auto matter = front_of(valid, input.name());
  if (auto* const refused = std::get_if<Refused>(&matter)) {
    take(std::move(*refused));
    return;
  }
  auto& read_matter = std::get<yaml::FrontMatter>(matter);
  if (wrong > 0) read_matter.mistakes.push_back(not_utf8(*text, wrong));
  take(read(read_matter, input, settings));
}

Imported begun(const Input& input, std::string_view system, const ImportSettings& settings) {
  Imported imported;
  imported.origin = {input.name(), 1, 0};
  imported.incident.origin.system = said(std::string(system));
  if (settings.zone) imported.incident.zone = *settings.zone;
  if (settings.organization) imported.incident.organization = said(*settings.organization);
  return imported;
}

void put_id(Imported& into, const Input& input, std::string id) {
  const bool is_file = input.name() != "standard input" && input.name() != "-";
  if (id.empty()) id = is_file ? as_title(input.stem()) : slug_of(into.incident);
  into.incident.origin.id = said(std::move(id));
}

bool front_has(std::string_view head, std::string_view key) {
  if (head.starts_with(text::byte_order_mark)) head.remove_prefix(text::byte_order_mark.size());
  if (!head.starts_with("---")) return false;
  for (auto at = head.find('\n'); at != std::string_view::npos; at = head.find('\n', at + 1)) {
    const auto line = head.substr(at + 1);
    if (line.starts_with("---")) return false;
    if (line.starts_with(key) && line.substr(key.size()).starts_with(":")) return true;
  }
  return false;
}

}  // namespace pm::exchange
