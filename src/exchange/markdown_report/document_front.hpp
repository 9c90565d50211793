#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "../front.hpp"
#include "facts.hpp"
#include "pm/exchange/import.hpp"
#include "pm/yaml/front_matter.hpp"

namespace pm::exchange::markdown_report {

/// The front matter of a document that may have none, or why the document is refused: it is no
/// YAML.
[[nodiscard]] Result<std::optional<yaml::FrontMatter>> document_front(std::string_view text,
                                                                      const std::string& name);

/// Puts what the front matter says into the record, or under `fields`. `title` was taken out of it
/// before; it is kept where the record has another one.
void take_front(Front& front, const std::optional<FrontText>& title, FactsReading& reading);

}  // namespace pm::exchange::markdown_report
