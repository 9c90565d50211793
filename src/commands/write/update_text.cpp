#include "update_text.hpp"

#include <algorithm>
#include <array>
#include <ostream>
#include <utility>

#include <fmt/format.h>

#include "../input.hpp"
#include "editor.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/time/format.hpp"
#include "said_text.hpp"
#include "text_file.hpp"

namespace pm::commands {
namespace {

using Result = std::variant<UpdateText, Refusal>;

/// As git's, so that editors colour it; Markdown has headings that begin with `#`, and no such
/// line.
constexpr std::string_view cut = "# ------------------------ >8 ------------------------";

constexpr std::string_view explanation =
    "The text of the update stands above this line; without one nothing is written.";

/// Parts of it, since lines may be wrapped or deleted in part.
constexpr std::array<std::string_view, 3> parts_of_explanation = {
    "The text of the update stands above", "above this line; without one",
    "without one nothing is written"};

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

Refusal page_in_text() {
  return refusal({.rule = "editor",
                  .message = "the text has words in it that the page says of itself",
                  .where = {},
                  .help = "leave the line with `>8` below the text, or delete all that it says"});
}

/// The page as it was left by an update that was refused, else a new one.
std::string page_to_open(const World& world, const std::string& file, const TextWish& wish) {
  if (world.disk.kind(file) != files::Kind::file) return text_page(wish);
  auto page = input(world, file);
  const auto kept = text_above(page);
  if (kept.empty()) return text_page(wish);
  world.err << fmt::format("going on with the text that was kept in {}\n", text::quoted(file));
  if (has_words_of_page(kept)) return page;
  auto again = wish;
  again.present = kept;
  return text_page(again);
}

/// What was written; nothing when the editor has left no file.
std::string written(const World& world, const std::string& file) {
  return world.disk.kind(file) == files::Kind::missing ? "" : text_above(input(world, file));
}

Result with_editor(World& world, const std::string& editor, TextFile file, const TextWish& wish) {
  world.disk.write(file.path, page_to_open(world, file.path, wish));
  const auto ended = world.programs(editor_call(editor, file.path, 1));
  auto words = written(world, file.path);
  auto refused = refused_by(editor, ended);
  if (words.empty()) world.disk.remove(file.path);
  if (words.empty() && !refused)
    refused = refusal({.rule = "editor", .message = "the text is empty", .where = {}});
  if (!refused && text::first_invalid_utf8(words) != std::string::npos)
    refused = not_utf8("the editor");
  if (!refused && has_words_of_page(words)) refused = page_in_text();
  if (!refused) return UpdateText{std::move(words), file.path, std::move(file.claim)};
  if (!words.empty()) refused->kept = file.path;
  return std::move(*refused);
}

}  // namespace

std::string text_page(const TextWish& wish) {
  auto page = fmt::format("{}\n{}\n", wish.present, cut);
  page += fmt::format("{}\n\n", explanation);
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

bool has_words_of_page(std::string_view text) {
  return std::any_of(parts_of_explanation.begin(), parts_of_explanation.end(),
                     [text](auto part) { return text.find(part) != std::string_view::npos; });
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
  auto page = claim_text_file(world, repository, wish.incident.id, wish.amended);
  return with_editor(world, *editor, std::move(page), wish);
}

}  // namespace pm::commands
