#pragma once

#include <span>
#include <string>
#include <string_view>

#include "pm/data/value.hpp"
#include "pm/render/terminal.hpp"
#include "pm/view/status_line.hpp"

namespace pm::commands {

// The parts of a page in the terminal, each with a blank line above it. They print nothing if the
// incident has no data for them.

/// The indentation below headings.
inline constexpr std::size_t margin = 2;

/// Returns the text at a path of keys ("times.started.text"), or an empty one.
[[nodiscard]] std::string words(const data::Value& data, std::string_view path);
/// Returns the boolean of this name; false if it is missing.
[[nodiscard]] bool is(const data::Value& data, std::string_view key);
/// Returns the items of the list of this name.
[[nodiscard]] std::span<const data::Value> items(const data::Value& data, std::string_view key);

void add_heading(render::TerminalPage& page, std::string words, std::string more = {});

void add_facts(render::TerminalPage& page, const data::Value& incident);
void add_phases(render::TerminalPage& page, const data::Value& incident);
void add_updates(render::TerminalPage& page, const data::Value& incident);
void add_next_update(render::TerminalPage& page, const view::NextUpdate& next_update);
void add_events(render::TerminalPage& page, const data::Value& incident);
void add_analysis(render::TerminalPage& page, const data::Value& incident);
/// Prints the open actions.
void add_follow_ups(render::TerminalPage& page, std::span<const data::Value> follow_ups);
/// Prints one action, open or closed.
void add_follow_up(render::TerminalPage& page, const data::Value& follow_up);

}  // namespace pm::commands
