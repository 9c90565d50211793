#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "../command.hpp"
#include "pm/view/data.hpp"

namespace pm::commands {

// What commands that list things have in common: each thing is an object of data, all of the same
// keys, and comes out in one of several forms.

/// A value as one line of text: empty where there is none, a list with `; ` between its items.
[[nodiscard]] std::string cell(const view::Data& object, std::string_view key);

inline constexpr std::string_view data_forms[] = {"table", "json", "csv", "ids"};
inline constexpr Option form_option = {
    .name = "--format",
    .value = "FORMAT",
    .help = "table, json, csv, or ids, one a line; default: table",
    .choices = data_forms};

/// The objects as `json`; as `csv`, a line of headings, which are the keys, and one for each; or as
/// `ids`, the `id` of each on a line: in the last two with nothing that could steer a terminal.
/// Nothing for a table, which is another one for each kind of thing.
[[nodiscard]] std::optional<std::string> data_text(std::string_view form,
                                                   const view::Data::List& objects,
                                                   const std::vector<std::string>& keys);

}  // namespace pm::commands
