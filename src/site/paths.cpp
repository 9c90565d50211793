#include <algorithm>

#include <fmt/format.h>

#include "index.hpp"

namespace pm::site {
namespace {

/// Percent-encodes everything in a path that has a meaning in addresses, or is not ASCII.
std::string encoded(std::string_view path) {
  constexpr std::string_view plain = "-._~/";
  std::string out;
  for (const char c : path) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter || plain.find(c) != std::string_view::npos)
      out += c;
    else
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

}  // namespace

std::string incident_path(const Entry& entry) { return "incidents/" + entry.id + ".html"; }

std::string component_path(const Component& component) {
  return "components/" + component.slug + ".html";
}

std::string month_path(int year, int month) {
  return fmt::format("history/{}-{:02}.html", year, month);
}

std::string year_path(int year) { return fmt::format("history/{}.html", year); }

std::string link(std::string_view from, std::string_view to) {
  std::string out;
  const auto folder = to.substr(0, to.find('/') + 1);
  if (!folder.empty() && from.starts_with(folder) &&
      std::count(from.begin(), from.end(), '/') == 1) {
    return encoded(to.substr(folder.size()));
  }
  for (const char c : from) {
    if (c == '/') out += "../";
  }
  return out + encoded(to);
}

std::string address(const Settings& settings, std::string_view path) {
  return settings.base_url + (path == "index.html" ? std::string() : encoded(path));
}

}  // namespace pm::site
