#pragma once

#include <span>
#include <string>
#include <string_view>

#include "pm/data/value.hpp"
#include "pm/render/terminal.hpp"
#include "pm/view/status_line.hpp"

namespace pm::commands {

// The parts of a page in the terminal, each with a blank line above it; nothing where the incident
// has no such thing.

/// How far everything below a heading is set in.
inline constexpr std::size_t margin = 2;

/// A text below some keys ("times.started.text"), or nothing.
[[nodiscard]] std::string words(const data::Value& data, std::string_view path);
/// A flag of this name; false where there is none.
[[nodiscard]] bool is(const data::Value& data, std::string_view key);
/// The items of a list of this name.
[[nodiscard]] std::span<const data::Value> items(const data::Value& data, std::string_view key);

void add_heading(render::TerminalPage& page, std::string words, std::string more = {});

void add_facts(render::TerminalPage& page, const data::Value& incident);
void add_phases(render::TerminalPage& page, const data::Value& incident);
void add_updates(render::TerminalPage& page, const data::Value& incident);
void add_next_update(render::TerminalPage& page, const view::NextUpdate& next_update);
void add_events(render::TerminalPage& page, const data::Value& incident);
void add_analysis(render::TerminalPage& page, const data::Value& incident);
/// Those that are open.
void add_follow_ups(render::TerminalPage& page, std::span<const data::Value> follow_ups);
/// One, whether it is open or not.
void add_follow_up(render::TerminalPage& page, const data::Value& follow_up);

}  // namespace pm::commands
