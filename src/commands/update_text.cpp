#include "update_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "command.hpp"
#include "editor.hpp"
#include "pm/repo/repository.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/time/format.hpp"
#include "reporting.hpp"
#include "text_file.hpp"
#include "typed.hpp"

namespace pm::commands {
namespace {

/// Claims the file for the message of an update of this incident, or for a new message of update
/// `amended`, from 0. It always has the same name, so that pm finds a rejected message again; it
/// may be missing. If another process has claimed it, pm prints that on standard error and uses
/// another name.
TextFile claim_text_file(World& world, const repo::Repository& repository,
                         const std::string& incident, std::optional<std::size_t> amended) {
  TextFileClaims claims(world, repository,
                        {.in_git = amended ? "PM_AMEND" : "PM_UPDATE",
                         .at_root = amended ? ".pm-amend" : ".pm-update",
                         .id = incident,
                         .extension = ".md",
                         .part = amended ? fmt::format("{}", *amended + 1) : std::string()},
                        "someone else is also writing a message for this incident");
  if (auto kept = claims.first(files::Kind::file)) return std::move(*kept);
  return claims.fresh();
}

/// The line of git, so that editors colour it. `#` alone begins headings in Markdown, this line
/// does not occur there.
constexpr std::string_view cut = "# ------------------------ >8 ------------------------";

constexpr std::string_view explanation =
    "Write the message of the update above this line. An empty message posts nothing.";

/// Parts of it, because the user may wrap or delete parts of lines.
constexpr std::array<std::string_view, 3> parts_of_explanation = {
    "Write the message of the update above", "above this line. An empty message",
    "An empty message posts nothing"};

constexpr std::size_t most_shown = 3;  ///< updates

std::string shown_update(const model::Update& update, const time::Zone& zone) {
  std::string text = "\n";
  if (update.at)
    text += time::sortable(update.at->value.at, update.at->value.precision, zone) + " ";
  if (update.phase) text += model::word(update.phase->value);
  text += '\n';
  if (update.message) text += text::visible(update.message->value, true);
  if (!text.ends_with('\n')) text += '\n';
  return text;
}

text::Diagnostic empty_text(std::string_view option) {
  return usage_error(fmt::format("the message from {} is empty", option),
                     "write a message to readers, in Markdown");
}

text::Diagnostic no_text() {
  return usage_error(
      "no message given",
      "add `-m TEXT` or `--file FILE`; in a terminal pm opens your editor without them");
}

text::Diagnostic text_not_utf8(std::string_view origin) {
  return usage_error(fmt::format("the message from {} is not UTF-8", origin), "write it in UTF-8");
}

Result<UpdateText, NotMade> text_from(std::string_view option, std::string_view text) {
  auto words = tidied(text);
  if (text::first_invalid_utf8(words) != std::string::npos) return failed(text_not_utf8(option));
  if (words.empty()) return failed(empty_text(option));
  return UpdateText{std::move(words), {}};
}

text::Diagnostic page_in_text() {
  return {.rule = "editor",
          .message = "the message contains the editor instructions",
          .help = "keep the `>8` line below the message, or delete all instructions"};
}

/// Returns the page from a rejected update, otherwise a new one.
std::string page_to_open(const World& world, const std::string& file, const TextRequest& request) {
  if (world.disk.kind(file) != files::Kind::file) return text_page(request);
  auto page = input(world, file);
  const auto kept = text_above(page);
  if (kept.empty()) return text_page(request);
  world.err << fmt::format("continuing with the message in {}\n", text::quoted(file));
  if (has_words_of_page(kept)) return page;
  auto again = request;
  again.present = kept;
  return text_page(again);
}

/// Returns the written message; empty if the editor left no file.
std::string written(const World& world, const std::string& file) {
  return world.disk.kind(file) == files::Kind::missing ? "" : text_above(input(world, file));
}

Result<UpdateText, NotMade> with_editor(World& world, const std::string& editor, TextFile file,
                                        const TextRequest& request) {
  world.disk.write(file.path, page_to_open(world, file.path, request));
  const auto ended = world.programs(editor_call(editor, file.path, 1));
  auto words = written(world, file.path);
  auto wrong = editor_failure(editor, ended);
  if (words.empty()) world.disk.remove(file.path);
  if (words.empty() && !wrong) wrong = {.rule = "editor", .message = "the message is empty"};
  if (!wrong && text::first_invalid_utf8(words) != std::string::npos)
    wrong = text_not_utf8("the editor");
  if (!wrong && has_words_of_page(words)) wrong = page_in_text();
  if (!wrong) return UpdateText{std::move(words), file.path, std::move(file.claim)};
  NotMade why = *std::move(wrong);
  if (!words.empty()) why.kept = file.path;
  return failed(std::move(why));
}

}  // namespace

std::string text_page(const TextRequest& request) {
  auto page = fmt::format("{}\n{}\n", request.present, cut);
  page += fmt::format("{}\n\n", explanation);
  page += text::visible(request.about) + "\n";
  const auto& updates = request.incident.updates;
  if (!updates.empty()) page += "\nThe last updates:\n";
  for (std::size_t i = 0; i < std::min(most_shown, updates.size()); ++i)
    page += shown_update(updates[updates.size() - 1 - i], request.incident.zone);
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

Result<UpdateText, NotMade> update_text(World& world, const Arguments& arguments,
                                        const repo::Repository& repository,
                                        const TextRequest& request) {
  const auto message = arguments.value("--message");
  const auto file = arguments.value("--file");
  if (message && file)
    return failed(usage_error("`--file` contradicts `-m`", "omit one; both set the message"));
  if (message) return text_from("`-m`", *message);
  if (file)
    return text_from(*file == "-" ? "standard input" : text::quoted(*file), input(world, *file));
  if (!world.terminal.in) {
    const auto text = input(world, "-");
    if (tidied(text).empty()) return failed(no_text());
    return text_from("standard input", text);
  }
  const auto editor = editor_of(world);
  if (!editor || !can_ask(world)) return failed(no_text());
  auto page = claim_text_file(world, repository, request.incident.id, request.amended);
  return with_editor(world, *editor, std::move(page), request);
}

}  // namespace pm::commands
