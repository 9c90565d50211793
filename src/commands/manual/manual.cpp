#include "pm/commands/manual.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "../all.hpp"
#include "document_sections.hpp"
#include "manual_page.hpp"
#include "pm/files/failure.hpp"
#include "pm/markdown/escape.hpp"

namespace pm::commands {
namespace {

constexpr std::size_t most_bytes = std::size_t{1024} * 1024;  ///< of a page of documentation

/// The commands that share a page, in the order of `pm --help`.
std::vector<CommandGroup> groups() {
  std::vector<CommandGroup> all;
  for (const auto* command : commands::all()) {
    if (command->hidden) continue;
    const auto same = std::find_if(all.begin(), all.end(), [&](const CommandGroup& group) {
      return group_name(*group.front()) == group_name(*command);
    });
    if (same == all.end()) {
      all.push_back({command});
    } else {
      same->push_back(command);
    }
  }
  return all;
}

std::string list_of_commands(const std::vector<CommandGroup>& all) {
  std::string out = ".SH COMMANDS\n";
  for (const auto& group : all) {
    fmt::format_to(std::back_inserter(out), ".TP\n\\fB{}\\fR(1)\n{}\n",
                   markdown::roff_line(page_name(group)), manual_words(summary(group)));
  }
  return out;
}

ManualPage overview_page(const std::vector<CommandGroup>& all, const std::string& document) {
  const auto page = document_sections(document);
  auto text =
      manual_title("pm") + manual_name("pm", "incidents as YAML in git, turned into postmortems");
  text += manual_section("Synopsis", "`pm` COMMAND [ARGUMENT…]");
  text +=
      manual_section("Description", without_synopsis(page.front().body)) + list_of_commands(all);
  for (std::size_t at = 1; at < page.size(); ++at)
    text += manual_section(page[at].heading, page[at].body);
  std::set<std::string> others = {"git"};
  for (const auto& group : all) others.insert(page_name(group));
  return {"pm", text + see_also(others)};
}

}  // namespace

std::vector<ManualPage> manual(const files::Disk& disk, const std::string& documents) {
  const auto read = [&](std::string_view name) {
    const auto path = fmt::format("{}/{}.md", documents, name);
    return disk.kind(path) == files::Kind::missing ? std::string() : disk.read(path, most_bytes);
  };
  const auto all = groups();
  std::vector<ManualPage> pages = {overview_page(all, read("pm"))};
  for (const auto& group : all)
    pages.push_back(command_page(group, read(group_name(*group.front()))));
  return pages;
}

int write_manual(files::Disk& disk, const std::string& documents, const std::string& folder,
                 std::ostream& err) {
  try {
    for (const auto& page : manual(disk, documents))
      disk.write(fmt::format("{}/{}.1", folder, page.name), page.text);
    return fine;
  } catch (const files::Failure& failure) {
    err << failure.what() << '\n';
    return world_said_no;
  }
}

}  // namespace pm::commands
