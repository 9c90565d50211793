#include <algorithm>
#include <ostream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "all.hpp"
#include "command.hpp"
#include "exit_status.hpp"
#include "help.hpp"
#include "pm/commands/manual.hpp"
#include "pm/files/failure.hpp"
#include "pm/markdown/escape.hpp"
#include "pm/markdown/outputs.hpp"
#include "pm/text/words.hpp"

namespace pm::commands {
namespace {

/// A part of a page of docs/commands.
struct DocumentSection {
  std::string heading;  ///< without `## `; empty before the first heading
  std::string body;     ///< Markdown
};

constexpr std::string_view fence = "```";

/// Calls `take` with each line and whether it belongs to a fenced code block.
template <typename Take>
void for_each_line(std::string_view text, Take take) {
  bool fenced = false;
  while (!text.empty()) {
    const auto size = std::min(text.find('\n'), text.size() - 1) + 1;
    const auto line = text.substr(0, size);
    text.remove_prefix(size);
    const bool edge = line.starts_with(fence);
    take(line, fenced || edge);
    if (edge) fenced = !fenced;
  }
}

std::string_view without_end(std::string_view line) {
  return line.substr(0, line.find_last_not_of("\r\n") + 1);
}

/// Splits a page into sections, the first without a heading. Omits the title. Ignores headings
/// inside fenced code blocks.
std::vector<DocumentSection> document_sections(std::string_view page) {
  std::vector<DocumentSection> all(1);
  for_each_line(page, [&](std::string_view line, bool fenced) {
    if (!fenced && line.starts_with("# ")) return;
    if (!fenced && line.starts_with("## ")) {
      all.push_back({.heading = std::string(without_end(line.substr(3)))});
    } else {
      all.back().body += line;
    }
  });
  return all;
}

/// Returns the text without the indented code block at its start: the synopsis.
std::string without_synopsis(std::string_view markdown) {
  while (markdown.starts_with("    ") || markdown.starts_with('\n'))
    markdown.remove_prefix(std::min(markdown.find('\n'), markdown.size() - 1) + 1);
  return std::string(markdown);
}

/// Returns the text without its tables.
std::string without_tables(std::string_view markdown) {
  std::string out;
  for_each_line(markdown, [&](std::string_view line, bool fenced) {
    if (fenced || !line.starts_with('|')) out += line;
  });
  return out;
}

/// The commands that share a page: `template list`, `template show`.
using CommandGroup = std::vector<const Command*>;

// Parts of manual pages, in the macros of man(7).

std::string exit_status() {
  std::string table = "| Status | When |\n|---|---|\n";
  for (const auto& [status, when] : exit_statuses)
    fmt::format_to(std::back_inserter(table), "| {} | {} |\n", status, when);
  return table;
}

std::string synopsis(const CommandGroup& group) {
  std::string out = ".SH SYNOPSIS\n";
  for (const auto* command : group) {
    if (command != group.front()) out += ".br\n";
    fmt::format_to(std::back_inserter(out), "\\fBpm {}\\fR", markdown::roff_line(command->name));
    if (!command->options.empty()) out += " " + markdown::roff_line("[OPTION…]");
    if (!command->operands.empty()) out += " " + markdown::roff_line(command->operands);
    out += "\n";
  }
  return out;
}

std::string manual_title(std::string_view name) {
  std::string capitals(name);
  std::transform(capitals.begin(), capitals.end(), capitals.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return fmt::format(".TH {} 1 \"\" \"pm " PM_VERSION "\" \"pm\"\n", markdown::roff_line(capitals));
}

std::string manual_name(std::string_view name, std::string_view summary) {
  return fmt::format(".SH NAME\n{} \\- {}\n", markdown::roff_line(name),
                     markdown::roff_line(summary));
}

std::string manual_words(std::string_view help) {
  std::string out;
  for (bool bold = false; !help.empty(); bold = !bold) {
    const auto end = std::min(help.find('`'), help.size());
    const auto part = markdown::roff_line(help.substr(0, end));
    out += bold ? fmt::format("\\fB{}\\fR", part) : part;
    help.remove_prefix(std::min(end + 1, help.size()));
  }
  return out;
}

std::string manual_section(std::string_view heading, std::string_view body) {
  return markdown::roff(fmt::format("## {}\n\n{}", heading, body));
}

std::string see_also(const std::set<std::string>& others) {
  std::string out = ".SH SEE ALSO\n";
  for (const auto& other : others) {
    if (!out.ends_with("ALSO\n")) out += ",\n";
    fmt::format_to(std::back_inserter(out), "\\fB{}\\fR(1)", markdown::roff_line(other));
  }
  return out + "\n";
}

std::string option_entry(const Option& option) {
  std::string out = ".TP\n";
  if (!option.letter.empty())
    fmt::format_to(std::back_inserter(out), "\\fB{}\\fR, ", markdown::roff_line(option.letter));
  fmt::format_to(std::back_inserter(out), "\\fB{}\\fR", markdown::roff_line(option.name));
  if (!option.value.empty())
    fmt::format_to(std::back_inserter(out), " \\fI{}\\fR", markdown::roff_line(option.value));
  if (option.repeats) out += " " + markdown::roff_line("…");
  return out + "\n" + manual_words(option.help) + "\n";
}

std::string options(const CommandGroup& group) {
  constexpr Option help_option = {.name = "--help", .letter = "-h", .help = "show the help"};
  std::string out = ".SH OPTIONS\n";
  for (const auto* command : group) {
    if (group.size() > 1 && !command->options.empty())
      out += ".SS pm " + markdown::roff_line(command->name) + "\n";
    for (const auto& option : command->options) out += option_entry(option);
  }
  if (group.size() > 1) out += ".SS All of these commands\n";
  return out + option_entry(help_option);
}

std::string manual_examples(const CommandGroup& group) {
  std::string out = ".SH EXAMPLES\n";
  for (const auto* command : group) {
    for (const auto& example : command->examples) {
      fmt::format_to(std::back_inserter(out), ".TP\n\\fB{}\\fR\n{}\n",
                     markdown::roff_line(example.line), manual_words(example.effect));
    }
  }
  return out;
}

/// Returns the manual pages of the commands to whose pages a page links: `](check.md)`.
std::set<std::string> linked(std::string_view page) {
  std::set<std::string> names;
  for (auto at = page.find("]("); at != std::string_view::npos; at = page.find("](", at + 2)) {
    const auto address = page.substr(at + 2, page.find_first_of(")#", at) - at - 2);
    if (!address.ends_with(".md") || address.find('/') != std::string_view::npos) continue;
    const auto name = address.substr(0, address.size() - 3);
    names.insert(name == "pm" ? "pm" : fmt::format("pm-{}", name));
  }
  return names;
}

/// Returns a page without the sections that come from the tables of the commands.
std::string sections(const std::vector<DocumentSection>& page) {
  std::string out;
  for (const auto& part : page) {
    if (part.heading.empty() || part.heading == "Options" || part.heading == "Examples") continue;
    out += manual_section(part.heading, part.body);
  }
  return out;
}

/// Returns the section about options without its table.
std::string about_options(const std::vector<DocumentSection>& page) {
  for (const auto& part : page) {
    if (part.heading == "Options") return markdown::roff(without_tables(part.body));
  }
  return {};
}

/// Returns "template" for "template list".
std::string_view group_name(const Command& command) {
  return command.name.substr(0, command.name.find(' '));
}

std::string page_name(const CommandGroup& group) {
  return fmt::format("pm-{}", group_name(*group.front()));
}

/// Returns "list templates; print a template".
std::string summary(const CommandGroup& group) {
  std::string all;
  for (const auto* command : group) {
    std::string one(command->summary);
    if (!one.empty()) one.front() = text::lower_ascii(one.substr(0, 1)).front();
    all += (all.empty() ? "" : "; ") + one;
  }
  return all;
}

/// Returns the page of a group, from its tables and its page in docs/commands.
ManualPage command_page(const CommandGroup& group, const std::string& document) {
  const auto title_name = page_name(group);
  const auto page = document_sections(document);
  auto text = manual_title(title_name) + manual_name(title_name, summary(group)) + synopsis(group);
  const auto description = without_synopsis(page.front().body);
  text += manual_section("Description", description.empty() ? group.front()->details : description);
  text += options(group) + about_options(page) + sections(page);
  if (document.find("| Status |") == std::string::npos)
    text += manual_section("Exit status", exit_status());
  auto others = linked(document);
  others.insert("pm");
  others.erase(title_name);
  return {title_name, text + manual_examples(group) + see_also(others)};
}

constexpr std::size_t most_document_bytes =
    std::size_t{1024} * 1024;  ///< of a page of documentation

/// Returns the commands by page, in the order of `pm --help`.
std::vector<CommandGroup> command_groups() {
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
    return disk.kind(path) == files::Kind::missing ? std::string()
                                                   : disk.read(path, most_document_bytes);
  };
  const auto all = command_groups();
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
    return exit_ok;
  } catch (const files::Failure& failure) {
    err << failure.what() << '\n';
    return exit_io;
  }
}

}  // namespace pm::commands
