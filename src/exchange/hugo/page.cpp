#include "page.hpp"

#include <cstddef>
#include <utility>
#include <variant>

#include "../import/taken.hpp"
#include "front.hpp"
#include "pm/text/slug.hpp"
#include "pm/text/utf8.hpp"
#include "pm/time/format.hpp"

namespace pm::exchange {
namespace {

constexpr std::size_t most_bytes = std::size_t{16} * 1024 * 1024;

std::string slug_of(const model::Incident& incident) {
  const auto& begun = incident.times.started;
  const auto* const at = begun                         ? &begun->value
                         : incident.updates.empty() ? nullptr
                                                    : &incident.updates.front().at->value;
  const auto day = at != nullptr ? time::date(at->at, incident.zone) + "-" : std::string();
  return day + text::slug(incident.title ? incident.title->value : "");
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
  auto matter = front_of(*text, input.name());
  if (auto* const refused = std::get_if<Refused>(&matter))
    take(std::move(*refused));
  else
    take(read(std::get<yaml::FrontMatter>(matter), input, settings));
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
