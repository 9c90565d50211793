#include "front_matter_page.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include <fmt/format.h>

#include "front.hpp"
#include "pm/text/slug.hpp"
#include "pm/text/utf8.hpp"
#include "pm/time/format.hpp"
#include "taken.hpp"
#include "whole_text.hpp"

namespace pm::exchange {
namespace {

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
text::Diagnostic not_utf8(std::string_view text, std::size_t count) {
  const auto at = text::first_invalid_utf8(text);
  const auto line = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
  return {
      .rule = "syntax",
      .level = text::Level::warning,
      .message = fmt::format("{} not UTF-8, read as `�`", count == 1 ? "a byte is" : "bytes are"),
      .place = {.line = static_cast<std::size_t>(line) + 1}};
}

/// The name of the folder that a file is in; empty when its path does not say it.
std::string folder_of(std::string_view path) {
  const auto slash = path.rfind('/');
  if (slash == std::string_view::npos) return {};
  path = path.substr(0, slash);
  const auto name =
      path.substr(path.rfind('/') == std::string_view::npos ? 0 : path.rfind('/') + 1);
  return name == "." || name == ".." ? std::string() : std::string(name);
}

}  // namespace

void read_page(Input& input, const ImportSettings& settings, const Take& take,
               Result<Imported> (*read)(const yaml::FrontMatter& matter, const Input& input,
                                        const ImportSettings& settings)) {
  auto whole = whole_text(input, "put each incident into its own file");
  if (!whole) return take(failed(std::move(whole).error()));
  const auto& text = *whole;
  const auto [valid, wrong] = as_utf8(text);
  auto matter = front_of(valid, input.name());
  if (!matter) return take(failed(std::move(matter).error()));
  if (wrong > 0) matter->warnings.push_back(not_utf8(text, wrong));
  take(read(*matter, input, settings));
}

Imported begun(const Input& input, std::string_view system, const ImportSettings& settings) {
  Imported imported;
  imported.origin = {input.name(), 1, 0};
  imported.incident.origin.system = said(std::string(system));
  if (settings.zone) imported.incident.zone = *settings.zone;
  if (settings.organization) imported.incident.organization = said(*settings.organization);
  return imported;
}

std::string name_of(const Input& input) {
  auto stem = input.stem();
  const auto folder = folder_of(input.name());
  for (const std::string_view index : {"index", "_index"}) {
    const bool is_index = stem == index || stem.starts_with(std::string(index) + ".");
    if (is_index && !folder.empty()) return folder + stem.substr(index.size());
  }
  return stem;
}

std::string one_line(Imported& into, std::string_view name, const FrontText& text) {
  auto line = as_title(text.text);
  if (line != text.text)
    read_as(into, std::string(name), text.text,
            plain_text(text.text).controls > 0 ? "white space and control characters are one blank"
                                               : "white space is one blank",
            text.line);
  return line;
}

void put_id(Imported& into, const Input& input, std::string id) {
  if (id.empty())
    id = input.is_standard_input() ? slug_of(into.incident) : as_title(name_of(input));
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
