#include "links.hpp"

#include <algorithm>
#include <string_view>

#include "pm/text/link.hpp"
#include "pm/text/utf8.hpp"

namespace pm::exchange::tables {
namespace {

/// Whole: an address on the same host leads nowhere from elsewhere.
bool has_scheme(std::string_view address) {
  const auto end = address.find_first_of(":/?#");
  return end != std::string_view::npos && end > 0 && address[end] == ':';
}

std::string checked(const model::Maybe<std::string>& link) {
  if (!link) return {};
  const auto& address = link->value;
  const bool clean = address.find_first_of(" \"<>\\^`{|}") == std::string::npos &&
                     text::visible(address) == address;
  return clean && has_scheme(address) && text::is_safe_link(address) ? address : std::string();
}

}  // namespace

std::string page_of(const model::Incident& incident) { return checked(incident.origin.url); }

std::string link_of(const model::Action& action) { return checked(action.link); }

std::string link_of(const model::Action& action, const model::Incident& incident) {
  auto link = link_of(action);
  return link.empty() ? page_of(incident) : link;
}

}  // namespace pm::exchange::tables
