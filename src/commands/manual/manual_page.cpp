#include "manual_page.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "../help.hpp"
#include "document_sections.hpp"
#include "pm/markdown/escape.hpp"
#include "pm/markdown/outputs.hpp"
#include "pm/text/words.hpp"

namespace pm::commands {
namespace {

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
  if (group.size() > 1) out += ".SS All of them\n";
  return out + option_entry(help_option);
}

std::string examples(const CommandGroup& group) {
  std::string out = ".SH EXAMPLES\n";
  for (const auto* command : group) {
    for (const auto& example : command->examples) {
      fmt::format_to(std::back_inserter(out), ".TP\n\\fB{}\\fR\n{}\n",
                     markdown::roff_line(example.line), manual_words(example.effect));
    }
  }
  return out;
}

/// The manual pages for the pages of commands that a page links to: `](check.md)`.
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

/// All of a page but what is written from the tables of the commands.
std::string sections(const std::vector<DocumentSection>& page) {
  std::string out;
  for (const auto& part : page) {
    if (part.heading.empty() || part.heading == "Options" || part.heading == "Examples") continue;
    out += manual_section(part.heading, part.body);
  }
  return out;
}

/// What the section about options says besides the table.
std::string about_options(const std::vector<DocumentSection>& page) {
  for (const auto& part : page) {
    if (part.heading == "Options") return markdown::roff(without_tables(part.body));
  }
  return {};
}

}  // namespace

std::string_view group_name(const Command& command) {
  return command.name.substr(0, command.name.find(' '));
}

std::string page_name(const CommandGroup& group) {
  return fmt::format("pm-{}", group_name(*group.front()));
}

std::string summary(const CommandGroup& group) {
  std::string all;
  for (const auto* command : group) {
    std::string one(command->summary);
    if (!one.empty()) one.front() = text::lower_ascii(one.substr(0, 1)).front();
    all += (all.empty() ? "" : "; ") + one;
  }
  return all;
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
  return {title_name, text + examples(group) + see_also(others)};
}

}  // namespace pm::commands
