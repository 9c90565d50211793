#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "command.hpp"
#include "pm/files/lock.hpp"
#include "pm/model/incident.hpp"
#include "pm/repo/repository.hpp"
#include "pm/text/report.hpp"
#include "pm/text/result.hpp"

namespace pm::commands {

/// The message of an update, and the file in which the user wrote it; empty without an editor.
struct UpdateText {
  std::string words;
  std::string file;
  std::unique_ptr<files::Lock> claim = {};  ///< keeps other processes from using the file
};

/// The reason why an update was not posted.
struct NotMade {
  text::Report report;
  std::string kept = {};  ///< the file with the message that the user wrote for it

  NotMade(text::Report why) : report(std::move(why)) {}      // NOLINT(*-explicit-*)
  NotMade(text::Diagnostic why) : report(std::move(why)) {}  // NOLINT(*-explicit-*)
};

/// The content of the page for the editor.
struct TextRequest {
  const model::Incident& incident;
  std::string about;                        ///< "2024-01-29-engage: monitoring"
  std::string present = {};                 ///< the current message of an amended update
  std::optional<std::size_t> amended = {};  ///< the index of that update
};

/// Returns a page for the editor: the message, the cut line, and below it instructions, the
/// incident and its last updates, newest first.
[[nodiscard]] std::string text_page(const TextRequest& request);

/// Returns the text above the cut line, without blank lines around it; all text if the line is
/// missing.
[[nodiscard]] std::string text_above(std::string_view page);

/// Returns whether text contains the instructions of the page, as after the cut line was deleted.
[[nodiscard]] bool has_words_of_page(std::string_view text);

/// Gets the message from `-m`, from `--file`, from standard input if that is not a terminal, or
/// from an editor. Fails if there is none, it is empty, or it contains the instructions of the
/// page; then pm keeps what the user wrote in the editor.
[[nodiscard]] Result<UpdateText, NotMade> update_text(World& world, const Arguments& arguments,
                                                      const repo::Repository& repository,
                                                      const TextRequest& request);

}  // namespace pm::commands
