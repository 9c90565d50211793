#pragma once

#include <string>
#include <string_view>

#include "front.hpp"
#include "pm/exchange/import.hpp"
#include "pm/yaml/front_matter.hpp"

namespace pm::exchange {

/// Reads a source that is one file with a front matter, and hands what `read` makes of it to
/// `take`, with what is wrong with its size or front matter refused.
void read_page(Input& input, const ImportSettings& settings, const Take& take,
               Result<Imported> (*read)(const yaml::FrontMatter& matter, const Input& input,
                                        const ImportSettings& settings));

/// A record that is about to be filled from a file, of a system.
[[nodiscard]] Imported begun(const Input& input, std::string_view system,
                             const ImportSettings& settings);

/// The name of a page: that of its file, or of its folder where Hugo has it so (`outage/index.md`).
[[nodiscard]] std::string name_of(const Input& input);

/// A text of a front matter as one line (`as_title`); a remark says what that changed.
[[nodiscard]] std::string one_line(Imported& into, std::string_view name, const FrontText& text);

/// The id of an incident: one that it has, else its name_of(), else, from standard input, a
/// slug of its title and date.
void put_id(Imported& into, const Input& input, std::string id);

/// Whether the front matter that a text begins with has a key at the start of a line.
[[nodiscard]] bool front_has(std::string_view head, std::string_view key);

}  // namespace pm::exchange
