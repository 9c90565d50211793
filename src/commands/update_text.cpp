#include "update_text.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "editor.hpp"
#include "input.hpp"
#include "pm/repo/git.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/time/format.hpp"

namespace pm::commands {
namespace {

using Result = std::variant<UpdateText, Refusal>;

/// As git's, so that editors colour it; Markdown has headings that begin with `#`, and no such
/// line.
constexpr std::string_view cut = "# ------------------------ >8 ------------------------";

constexpr std::size_t most_shown = 3;  ///< updates

std::string shown(const model::Update& update, const time::Zone& zone) {
  std::string text = "\n";
  if (update.at)
    text += time::sortable(update.at->value.at, update.at->value.precision, zone) + " ";
  if (update.phase) text += model::word(update.phase->value);
  text += '\n';
  if (update.message) text += text::visible(update.message->value, true);
  if (!text.ends_with('\n')) text += '\n';
  return text;
}

/// Where a text is written with an editor: out of sight, and the same each time, so that one that
/// was refused is found again.
std::string text_file(const World& world, const repo::Repository& repository) {
  const auto git = repo::git_folder(world.disk);
  return git ? *git + "/PM_UPDATE.md" : repository.root + ".pm-update.md";
}

Refusal empty_text(std::string_view option) {
  return refusal(UsageMistake{fmt::format("the text from {} is empty", option),
                              "write what users should know; Markdown is fine"});
}

Refusal no_text() {
  return refusal(UsageMistake{
      "there is no text",
      "add `-m TEXT`, or `--file FILE`; in a terminal an editor opens without either"});
}

Refusal not_utf8(std::string_view origin) {
  return refusal(UsageMistake{fmt::format("the text from {} is not UTF-8", origin),
                              "write it in UTF-8, as records are"});
}

Result from(std::string_view option, std::string_view text) {
  auto words = tidied(text);
  if (text::first_invalid_utf8(words) != std::string::npos) return not_utf8(option);
  if (words.empty()) return empty_text(option);
  return UpdateText{std::move(words), {}};
}

/// The page as it was left by an update that was refused, else a new one.
std::string page_to_open(const World& world, const std::string& file, const TextWish& wish) {
  if (world.disk.kind(file) != files::Kind::file) return text_page(wish);
  const auto kept = text_above(input(world, file));
  if (kept.empty()) return text_page(wish);
  world.err << fmt::format("going on with the text that was kept in {}\n", text::quoted(file));
  return text_page({.incident = wish.incident, .about = wish.about, .present = kept});
}

Result with_editor(World& world, const std::string& editor, const std::string& file,
                   const TextWish& wish) {
  world.disk.write(file, page_to_open(world, file, wish));
  const auto ended = world.programs(editor_call(editor, file, 1));
  const auto refused = refused_by(editor, ended);
  auto words = text_above(input(world, file));
  if (words.empty()) world.disk.remove(file);
  if (refused) {
    if (!words.empty()) say_where_kept(world, {words, file});
    return *refused;
  }
  if (words.empty())
    return refusal({.rule = "editor", .message = "the text is empty", .where = {}});
  return UpdateText{std::move(words), file};
}

}  // namespace

std::string text_page(const TextWish& wish) {
  auto page = fmt::format("{}\n{}\n", wish.present, cut);
  page += "The text of the update stands above this line; without one nothing is written.\n\n";
  page += text::visible(wish.about) + "\n";
  const auto& updates = wish.incident.updates;
  if (!updates.empty()) page += "\nThe last updates:\n";
  for (std::size_t i = 0; i < std::min(most_shown, updates.size()); ++i)
    page += shown(updates[updates.size() - 1 - i], wish.incident.zone);
  return page;
}

std::string text_above(std::string_view page) {
  std::size_t end = page.starts_with(cut) ? 0 : page.find(fmt::format("\n{}", cut));
  return tidied(page.substr(0, end));
}

std::string tidied(std::string_view text) {
  if (text.starts_with(text::byte_order_mark)) text.remove_prefix(text::byte_order_mark.size());
  std::string lines(text);
  std::erase(lines, '\r');
  lines.erase(lines.find_last_not_of(" \t\n") + 1);
  // The first line keeps its indentation, which can mean code.
  const auto first = std::min(lines.find_first_not_of(" \t\n"), lines.size());
  const auto line = lines.substr(0, first).rfind('\n');
  if (line != std::string::npos) lines.erase(0, line + 1);
  if (lines.find('\n') != std::string::npos) lines += '\n';
  return lines;
}

Result update_text(World& world, const Arguments& arguments, const repo::Repository& repository,
                   const TextWish& wish) {
  const auto message = arguments.value("--message");
  const auto file = arguments.value("--file");
  if (message && file)
    return refusal(UsageMistake{"the text is given twice", "leave out `-m` or `--file`"});
  if (message) return from("`-m`", *message);
  if (file) return from(*file == "-" ? "standard input" : text::quoted(*file), input(world, *file));
  if (!world.terminal.in) {
    const auto text = input(world, "-");
    return tidied(text).empty() ? Result(no_text()) : from("standard input", text);
  }
  const auto editor = editor_of(world);
  if (!editor || !can_ask(world)) return no_text();
  return with_editor(world, *editor, text_file(world, repository), wish);
}

void say_where_kept(World& world, const UpdateText& text) {
  if (text.file.empty()) return;
  world.err << fmt::format("the text is kept in {}; `pm update` goes on with it in the editor\n",
                           text::quoted(text.file));
}

}  // namespace pm::commands
