#include "show_parts.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"

namespace pm::commands {
namespace {

using render::Tone;

/// The indentation of text below its line.
constexpr std::size_t deeper = 2 * margin;

void add_prose(render::TerminalPage& page, const data::Value& data, std::string_view key) {
  const auto* value = data.find(key);
  if (value != nullptr && value->is_prose()) page.prose(*value, deeper);
}

std::string moment(const data::Value& data, std::string_view key) {
  auto text = words(data, std::string(key) + ".text");
  return text.empty() ? "time unknown" : text;
}

/// "Engage: Partial outage, API: Operational"
std::string statuses(const data::Value& update) {
  std::string line;
  for (const auto& status : items(update, "components")) {
    if (!line.empty()) line += ", ";
    line += fmt::format("{}: {}", words(status, "name"), words(status, "status"));
  }
  return line;
}

void add_update(render::TerminalPage& page, const data::Value& update) {
  const auto by = words(update, "by");
  page.line({{moment(update, "posted"), Tone::faint},
             {"  "},
             {words(update, "phase"), Tone::strong},
             {by.empty() ? "" : "  " + by}},
            {margin, deeper});
  if (const auto line = statuses(update); !line.empty())
    page.line({{line, Tone::yellow}}, {deeper, deeper});
  add_prose(page, update, "message");
}

/// Prints a link on its own line, so that it is easy to copy.
void add_link(render::TerminalPage& page, const data::Value& data) {
  const auto link = words(data, "link");
  if (!link.empty()) page.line({{link, Tone::blue, link}}, {deeper, deeper});
}

/// "Published, Feb 2, 2024 - 13:04 EST, by A and B"
std::string postmortem_status(const data::Value& postmortem) {
  auto line = words(postmortem, "status");
  if (const auto at = words(postmortem, "published.text"); !at.empty()) line += ", " + at;
  if (const auto by = words(postmortem, "authors_line"); !by.empty()) line += ", by " + by;
  return line;
}

/// "Engineering · P2 · due 2016-08-21 · overdue 12d · 40d old · 2016-07-21-email-downtime#1"
render::Line follow_up_facts(const data::Value& follow_up) {
  const auto owner = words(follow_up, "owner");
  render::Line line = {{owner.empty() ? "no owner" : owner}};
  const auto add = [&](std::string text, Tone tone = Tone::plain) {
    line.insert(line.end(), {{" · "}, {std::move(text), tone}});
  };
  const auto value = [&](std::string_view key) { return words(follow_up, key); };
  const auto status = value("status");
  if (status != "open") add(status == "in_progress" ? "in progress" : status);
  if (!value("priority").empty()) add(value("priority"));
  if (!value("due").empty()) add("due " + value("due"));
  if (!value("overdue").empty()) add(value("overdue"), Tone::red);
  if (is(follow_up, "is_open") && value("age") != "unknown") add(value("age") + " old");
  add(value("id"), Tone::faint);
  return line;
}

}  // namespace

std::string words(const data::Value& data, std::string_view path) {
  const auto dot = path.find('.');
  const auto* value = data.find(path.substr(0, dot));
  if (value == nullptr) return {};
  if (dot != std::string_view::npos) return words(*value, path.substr(dot + 1));
  return value->is_text() ? value->text : std::string();
}

bool is(const data::Value& data, std::string_view key) {
  const auto* value = data.find(key);
  return value != nullptr && value->is_true();
}

std::span<const data::Value> items(const data::Value& data, std::string_view key) {
  const auto* value = data.find(key);
  return value != nullptr ? std::span<const data::Value>(value->items)
                          : std::span<const data::Value>();
}

void add_heading(render::TerminalPage& page, std::string words, std::string more) {
  page.blank_line();
  if (!more.empty()) more = "  " + more;
  page.line({{std::move(words), Tone::strong}, {std::move(more), Tone::faint}}, {0, margin});
}

void add_updates(render::TerminalPage& page, const data::Value& incident) {
  const bool ongoing = is(incident, "ongoing");
  const auto& updates = items(incident, ongoing ? "updates_newest_first" : "updates");
  if (updates.empty()) return;
  add_heading(page, "Updates", ongoing && updates.size() > 1 ? "newest first" : "");
  for (const auto& update : updates) {
    page.blank_line();
    add_update(page, update);
  }
}

void add_next_update(render::TerminalPage& page, const view::NextUpdate& next_update) {
  if (next_update.words.empty()) return;
  page.blank_line();
  page.line({{next_update.words, next_update.overdue ? Tone::red : Tone::plain}}, {margin, deeper});
}

void add_events(render::TerminalPage& page, const data::Value& incident) {
  const auto& events = items(incident, "events");
  if (events.empty()) return;
  add_heading(page, "Timeline");
  page.blank_line();
  std::size_t column = 0;
  for (const auto& event : events) column = std::max(column, text::width(moment(event, "at")) + 2);
  for (const auto& event : events) {
    const auto* message = event.find("message");
    const auto event_text = message->is_prose() ? *message : data::prose({});
    page.prose_beside({{moment(event, "at"), Tone::faint}}, column, event_text, margin);
    add_link(page, event);
  }
}

void add_analysis(render::TerminalPage& page, const data::Value& incident) {
  const auto* postmortem = incident.find("postmortem");
  if (postmortem == nullptr || postmortem->is_null()) return;
  add_heading(page, "Postmortem", postmortem_status(*postmortem));
  for (const auto& section : items(*postmortem, "sections")) {
    page.blank_line();
    page.line({{words(section, "heading"), Tone::strong}}, {margin, margin});
    add_prose(page, section, "body");
  }
}

void add_follow_up(render::TerminalPage& page, const data::Value& follow_up) {
  const auto title = words(follow_up, "title");
  page.line({{title.empty() ? "(no title)" : title, Tone::strong}}, {margin, deeper});
  page.line(follow_up_facts(follow_up), {deeper, deeper});
  add_link(page, follow_up);
}

void add_follow_ups(render::TerminalPage& page, std::span<const data::Value> follow_ups) {
  if (follow_ups.empty()) return;
  const auto open = std::count_if(follow_ups.begin(), follow_ups.end(),
                                  [](const data::Value& each) { return is(each, "is_open"); });
  add_heading(page, "Actions",
              fmt::format("{}, {} open", text::counted(follow_ups.size(), "action"),
                          open == 0 ? "none" : fmt::format("{}", open)));
  for (const auto& each : follow_ups) {
    if (!is(each, "is_open")) continue;
    page.blank_line();
    add_follow_up(page, each);
  }
}

}  // namespace pm::commands
