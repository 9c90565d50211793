#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "pm/data/value.hpp"
#include "pm/exchange/import.hpp"
#include "pm/model/component.hpp"
#include "pm/time/zone.hpp"

namespace pm::exchange::statuspage {

/// What is known of a page when an incident of it is read.
struct Page {
  std::string name;
  std::string url;
  std::optional<time::Zone> zone;
  std::map<std::string, std::string, std::less<>> groups;  ///< names by their ids
  std::vector<Remark> remarks;  ///< on the page itself, for the next incident that is read
};

/// Reads `page: {…}`. What the person at the command line said goes before what the page says.
void read_page(const data::Value& value, const ImportSettings& settings, Page& into);

/// Learns the names of groups from a list of components.
void read_groups(const data::Value& components, Page& into);

/// The components of a list, each with its group, those of one group behind one another. Their
/// other data (where they stand, what they are like now) belong to the page, and are left out.
[[nodiscard]] std::vector<model::Component> components(const data::Value& list, const Page& page,
                                                       Imported& into);

}  // namespace pm::exchange::statuspage
