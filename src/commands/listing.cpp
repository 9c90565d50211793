#include "listing.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>

#include <fmt/format.h>

#include "pm/data/json.hpp"
#include "pm/exchange/csv.hpp"
#include "pm/text/utf8.hpp"

namespace pm::commands {
namespace {

std::string cell_text(const data::Value& value) {
  if (!value.is_list()) return value.is_prose() ? std::string() : value.text;
  std::string out;
  for (const auto& item : value.items) out += (out.empty() ? "" : "; ") + cell_text(item);
  return out;
}

std::string csv_text(const data::List& objects, const std::vector<std::string>& keys) {
  auto out = exchange::csv_line(keys);
  for (const auto& object : objects) {
    std::vector<std::string> cells;
    for (const auto& key : keys) cells.push_back(text::visible(cell(object, key)));
    out += exchange::csv_line(cells);
  }
  return out;
}

std::string ids_text(const data::List& objects) {
  std::string out;
  for (const auto& object : objects) out += text::visible(cell(object, "id")) + "\n";
  return out;
}

/// A width that never breaks a line: the table is already as wide as it should be.
constexpr std::size_t endless = std::numeric_limits<std::uint32_t>::max();

}  // namespace

std::string cell(const data::Value& object, std::string_view key) {
  const auto* value = object.find(key);
  return value == nullptr ? std::string() : cell_text(*value);
}

std::optional<std::string> data_text(std::string_view form, std::string_view name,
                                     const data::List& objects,
                                     const std::vector<std::string>& keys) {
  if (form == "json") {
    data::Value all;
    all.set("version", list_version);
    all.set(std::string(name), objects);
    return data::to_json(all, data::JsonEscapes::needed);
  }
  if (form == "csv") return csv_text(objects, keys);
  if (form == "ids") return ids_text(objects);
  return std::nullopt;
}

std::string coloured_table(std::string_view table, const std::vector<render::Tone>& tones) {
  render::TerminalPage page({.columns = endless, .colour = true});
  auto tone = render::Tone::faint;
  for (auto next = tones.begin(); !table.empty(); ++next) {
    const auto line = table.substr(0, table.find('\n'));
    page.line({{std::string(line), tone}});
    table.remove_prefix(line.size() + 1);
    if (!table.empty()) tone = *next;
  }
  return std::move(page).text();
}

}  // namespace pm::commands
