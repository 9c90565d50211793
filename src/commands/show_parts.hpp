#pragma once

#include <cstdint>
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

/// A time at which an ended incident was reopened.
struct Reopening {
  std::string at;            ///< "Jan 29, 2024 - 14:07 EST"
  std::string gap;           ///< the time since its end: "1 hour 7 minutes"; empty if unknown
  std::int64_t seconds = 0;  ///< of the gap
};

void add_heading(render::TerminalPage& page, std::string words, std::string more = {});

void add_facts(render::TerminalPage& page, const data::Value& incident,
               std::span<const Reopening> reopenings);
/// Prints a bar of the phases, blank while the incident was closed, and its legend.
void add_phases(render::TerminalPage& page, const data::Value& incident,
                std::span<const Reopening> reopenings);
/// Prints the updates: of an ongoing incident the newest first, otherwise the oldest.
void add_updates(render::TerminalPage& page, const data::Value& incident);
void add_next_update(render::TerminalPage& page, const view::NextUpdate& next_update);
void add_events(render::TerminalPage& page, const data::Value& incident);
void add_analysis(render::TerminalPage& page, const data::Value& incident);
/// Prints the open actions.
void add_follow_ups(render::TerminalPage& page, std::span<const data::Value> follow_ups);
/// Prints one action, open or closed.
void add_follow_up(render::TerminalPage& page, const data::Value& follow_up);

}  // namespace pm::commands
