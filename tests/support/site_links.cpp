#include "site_links.hpp"

#include <filesystem>
#include <functional>
#include <string_view>

namespace pm::tests {
namespace {

/// Returns the values of an attribute, with the references that addresses can have resolved.
std::vector<std::string> attributes(std::string_view page, std::string_view name) {
  const auto start = " " + std::string(name) + "=\"";
  std::vector<std::string> all;
  for (auto at = page.find(start); at != std::string_view::npos; at = page.find(start, at + 1)) {
    const auto from = at + start.size();
    auto value = std::string(page.substr(from, page.find('"', from) - from));
    for (auto amp = value.find("&amp;"); amp != std::string::npos;
         amp = value.find("&amp;", amp + 1))
      value.replace(amp, 5, "&");
    all.push_back(std::move(value));
  }
  return all;
}

bool is_page(const std::string& path) { return path.ends_with(".html"); }

std::string decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size()) {
      out += static_cast<char>(std::stoi(std::string(text.substr(i + 1, 2)), nullptr, 16));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

struct Target {
  std::string path;
  std::string id;
};

Target target(const std::string& page, const std::string& link) {
  const auto hash = link.find('#');
  const auto path = decoded(link.substr(0, hash));
  const auto id = hash == std::string::npos ? std::string() : decoded(link.substr(hash + 1));
  if (path.empty()) return {page, id};
  const auto whole = std::filesystem::path(page).parent_path() / path;
  return {whole.lexically_normal().string(), id};
}

bool is_elsewhere(const std::string& link) {
  return link.find("://") != std::string::npos || link.starts_with("mailto:");
}

void each_link(const SiteFiles& files, const std::string& page,
               const std::function<void(const std::string& link, const Target& target)>& take) {
  const auto found = files.find(page);
  if (found == files.end() || !is_page(page)) return;
  for (const auto* name : {"href", "src"}) {
    for (const auto& link : attributes(found->second, name)) {
      if (!is_elsewhere(link)) take(link, target(page, link));
    }
  }
}

}  // namespace

std::vector<std::string> broken_links(const SiteFiles& files) {
  std::vector<std::string> broken;
  for (const auto& [page, bytes] : files) {
    each_link(files, page, [&, page = page](const std::string& link, const Target& target) {
      const auto found = files.find(target.path);
      const bool has_id = found != files.end() &&
                          (target.id.empty() ||
                           found->second.find(" id=\"" + target.id + "\"") != std::string::npos);
      if (!has_id) broken.push_back(page + ": " + link);
    });
  }
  return broken;
}

std::set<std::string> reachable(const SiteFiles& files, const std::string& from) {
  std::set<std::string> seen = {from};
  std::vector<std::string> waiting = {from};
  while (!waiting.empty()) {
    const auto page = waiting.back();
    waiting.pop_back();
    each_link(files, page, [&](const std::string&, const Target& target) {
      if (seen.insert(target.path).second) waiting.push_back(target.path);
    });
  }
  return seen;
}

}  // namespace pm::tests
