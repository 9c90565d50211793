#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

namespace pm::tests {

/// The files of a site by their paths.
using SiteFiles = std::map<std::string, std::string>;

/// Returns the links of all pages that lead to no file or no id, each as "page: link". Links to
/// other hosts are ignored.
[[nodiscard]] std::vector<std::string> broken_links(const SiteFiles& files);

/// Returns the pages that links lead to from a page, itself included.
[[nodiscard]] std::set<std::string> reachable(const SiteFiles& files, const std::string& from);

}  // namespace pm::tests
