#pragma once

#include <string>
#include <string_view>

#include "pm/render/terminal.hpp"
#include "pm/view/data.hpp"
#include "pm/view/status_line.hpp"

namespace pm::commands {

// The parts of a page in the terminal, each with a blank line above it; nothing where the incident
// has no such thing.

/// How far everything below a heading is set in.
inline constexpr std::size_t margin = 2;

/// A text below some keys ("times.started.text"), or nothing.
[[nodiscard]] std::string words(const view::Data& data, std::string_view path);
/// A flag of this name; false where there is none.
[[nodiscard]] bool is(const view::Data& data, std::string_view key);
/// The items of a list of this name.
[[nodiscard]] const view::Data::List& items(const view::Data& data, std::string_view key);

void add_heading(render::Sheet& sheet, std::string words, std::string more = {});

void add_facts(render::Sheet& sheet, const view::Data& incident);
void add_phases(render::Sheet& sheet, const view::Data& incident);
void add_updates(render::Sheet& sheet, const view::Data& incident);
void add_next_update(render::Sheet& sheet, const view::NextUpdate& next_update);
void add_events(render::Sheet& sheet, const view::Data& incident);
void add_analysis(render::Sheet& sheet, const view::Data& incident);
/// Those that are open.
void add_follow_ups(render::Sheet& sheet, const view::Data::List& follow_ups);
/// One, whether it is open or not.
void add_follow_up(render::Sheet& sheet, const view::Data& follow_up);

}  // namespace pm::commands
