#pragma once

#include <string>
#include <utility>

#include "../../../src/exchange/importers.hpp"
#include "import_words.hpp"

namespace pm::test {

/// A Markdown document as it is imported: the record, or why it was refused, and the remarks.
inline std::string imported_markdown(std::string text,
                                     const exchange::ImportSettings& settings = {},
                                     std::string name = "login.md") {
  return exchange::import_words(exchange::markdown_importer, std::move(name), std::move(text),
                                settings);
}

}  // namespace pm::test
