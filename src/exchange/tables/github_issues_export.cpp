#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "../exporters.hpp"
#include "cells.hpp"
#include "links.hpp"
#include "pm/data/json.hpp"
#include "pm/exchange/global_id.hpp"
#include "pm/render/format.hpp"
#include "pm/text/words.hpp"
#include "to_do.hpp"

namespace pm::exchange {
namespace {

using namespace tables;

constexpr std::size_t longest_title = 256;  ///< what GitHub takes
constexpr std::size_t longest_label = 50;

/// Whether `GH-` ends here, in small letters or large ones.
bool ends_gh(std::string_view text) {
  return text.size() >= 3 && text::lower_ascii(text.substr(text.size() - 3)) == "gh-";
}

/// `@name` would call somebody, and `#12` or `GH-12` would link the issue from another one. A blank
/// of no width behind the sign keeps them from it, also in the mails that GitHub sends.
std::string without_mentions(std::string_view text) {
  constexpr std::string_view no_width = "\xE2\x80\x8B";
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool before_number = at + 1 < text.size() && text[at + 1] >= '0' && text[at + 1] <= '9';
    out += text[at];
    const bool links = text[at] == '#' || ends_gh(text.substr(0, at + 1));
    if (text[at] == '@' || (links && before_number)) out += no_width;
  }
  return out;
}

/// A line of words in Markdown, in which nothing is markup.
std::string words(std::string_view text) {
  std::string out;
  render::markdown_format().escape(text, out);
  return without_mentions(out);
}

std::string incident_line(const model::Incident& incident) {
  const auto page = page_of(incident);
  const auto name = words(title(incident));
  const auto shown = page.empty() ? name : fmt::format("[{}](<{}>)", name, page);
  return fmt::format("{} ({})", shown, words(incident.id));
}

/// What the record says of an action, and behind it a sign by which a program finds the issue
/// again.
std::string body(const ToDo& to_do) {
  const auto& [incident, action, id, status] = to_do;
  std::string out;
  const auto add = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) out += fmt::format("- **{}:** {}\n", name, value);
  };
  const auto whole = title(to_do);
  if (cut(whole, longest_title) != whole) add("Title", words(whole));
  add("Incident", incident_line(incident));
  add("Owner", words(line(action.owner)));
  add("Type", tables::word(action.type));
  add("Priority", words(line(action.priority)));
  add("Status", status == model::ActionStatus::in_progress ? "in progress" : "open");
  add("Due", timestamp(action.due, incident.zone));
  if (const auto link = link_of(action); !link.empty()) add("Tracked at", "<" + link + ">");
  return out + fmt::format("\n<!-- pm action {} -->\n", atom(id));
}

data::Value labels(const model::Action& action) {
  std::vector<data::Value> all = {data::text("incident-action")};
  if (action.type) all.push_back(data::text(tables::word(action.type)));
  const auto priority = line(action.priority);
  if (!priority.empty()) all.push_back(data::text(cut(priority, longest_label)));
  return data::list(std::move(all));
}

data::Value issue(const ToDo& to_do) {
  auto value = data::mapping();
  value.set("title", data::text(cut(title(to_do), longest_title)));
  value.set("body", data::text(body(to_do)));
  value.set("labels", labels(to_do.action));
  if (auto name = login(to_do.action); !name.empty()) {
    value.set("assignees", data::list({data::text(std::move(name))}));
  }
  return value;
}

void run_github_issues_export(const Collection& collection, const PutFile& put) {
  auto issues = data::list();
  for (const auto& each : to_do(collection)) issues.items.push_back(issue(each));
  put("issues.json", data::to_json(issues));
}

}  // namespace

constinit const Exporter github_issues_exporter = {
    .name = "github-issues",
    .summary = "actions as issues for the API of GitHub",
    .file = "issues.json",
    .one = false,
    .run = run_github_issues_export,
};

}  // namespace pm::exchange
