#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "command.hpp"
#include "pm/model/incident.hpp"
#include "pm/repo/repository.hpp"
#include "revision.hpp"

namespace pm::commands {

/// The text of an update, and the file it was written in with an editor; empty when it was not.
struct UpdateText {
  std::string words;
  std::string file;
};

/// What the editor is to show.
struct TextWish {
  const model::Incident& incident;
  std::string about;         ///< "2024-01-29-engage: monitoring"
  std::string present = {};  ///< the text as it is, of an update that is amended
};

/// A page for the editor: a text, the line below which nothing counts, and below it what the update
/// is about and the last ones that were made, the newest first.
[[nodiscard]] std::string text_page(const TextWish& wish);

/// What stands above that line, without blank lines around it.
[[nodiscard]] std::string text_above(std::string_view page);

/// A text as it is written into a record: without blank lines around it, with lines ended by LF.
/// One of several lines ends with a newline.
[[nodiscard]] std::string tidied(std::string_view text);

/// Gets the text from `-m`, from `--file`, from standard input where that is no terminal, or from
/// an editor. Refused when there is none, or it is empty.
[[nodiscard]] std::variant<UpdateText, Refusal> update_text(World& world,
                                                            const Arguments& arguments,
                                                            const repo::Repository& repository,
                                                            const TextWish& wish);

/// Says where a text that was written in an editor is kept, so that nothing is lost.
void say_where_kept(World& world, const UpdateText& text);

}  // namespace pm::commands
