#include "origin_import.hpp"

#include <cstddef>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "../taken.hpp"
#include "pm/text/link.hpp"
#include "pm/text/slug.hpp"
#include "pm/text/utf8.hpp"
#include "pm/time/format.hpp"

namespace pm::exchange::statuspage {
namespace {

using data::Value;

constexpr std::size_t most_id_bytes = 200;

/// Cut between code points.
std::string shortened(std::string text) {
  if (text.size() <= most_id_bytes) return text;
  auto cut = text.substr(0, most_id_bytes);
  const auto bad = text::first_invalid_utf8(cut);
  return bad == std::string::npos ? cut : cut.substr(0, bad);
}

std::string made_id(const model::Incident& incident) {
  const auto first = !incident.updates.empty() ? incident.updates.front().at
                     : incident.times.started  ? incident.times.started
                     : incident.scheduled      ? incident.scheduled->from
                                               : incident.times.resolved;
  return fmt::format("{}-{}", time::date(first->value.at, incident.zone),
                     text::slug(incident.title->value));
}

/// The address that the page gives, else the one that pages have for their incidents.
void add_url(Members& members, const Value* id, const Page& page, Imported& into) {
  auto& url = into.incident.origin.url;
  const auto* link = members.take_word("shortlink");
  if (link != nullptr && text::is_safe_link(link->text)) {
    url = said(link->text);
    return;
  }
  if (link != nullptr)
    leave_out(into, "shortlink", link->text, "pages do not link to such an address", link->line);
  if (id == nullptr || !page.url.starts_with("http") || !text::is_safe_link(page.url)) return;
  const bool plain = text::slug(id->text, most_id_bytes) == id->text;
  if (plain) url = said(fmt::format("{}/incidents/{}", page.url, id->text));
}

}  // namespace

void add_origin(Members& members, const Value* id, const Page& page, Imported& into) {
  auto name = id == nullptr ? std::string() : shortened(as_title(id->text));
  if (id != nullptr && name != id->text)
    read_as(into, "id", id->text, "a name that a record can hold", id->line);
  if (name.empty()) {
    name = made_id(into.incident);
    read_as(into, "id", {}, "made of the day and the title, since there is none",
            members.object().line);
  }
  add_url(members, id, page, into);
  into.incident.origin.id = said(std::move(name));
}

}  // namespace pm::exchange::statuspage
