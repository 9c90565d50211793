#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "pm/data/value.hpp"
#include "pm/exchange/import.hpp"
#include "pm/model/moment.hpp"

namespace pm::exchange::statuspage {

/// An update as the page has it, before it is known what its status says in a record.
struct Post {
  model::Moment at;
  std::string status;
  std::size_t status_line = 0;
  std::string body;                       ///< as the page has it
  std::string message;                    ///< in Markdown
  const data::Value* affected = nullptr;  ///< the components, or null
  bool is_part = false;                   ///< it is part of a post that told the whole course
};

/// The updates of a page, oldest first. Of two at the same time the later in the list is the older
/// one, unless the list as a whole begins with the oldest. What has no time is kept under `fields`.
[[nodiscard]] std::vector<Post> posts(const data::Value& list, const std::string& incident_id,
                                      Imported& into);

/// A text of the page as Markdown that a record may hold.
[[nodiscard]] std::string prose_of(const data::Value& body, std::string_view name, Imported& into);

}  // namespace pm::exchange::statuspage
