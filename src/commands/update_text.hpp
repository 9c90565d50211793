#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "command.hpp"
#include "pm/files/lock.hpp"
#include "pm/model/incident.hpp"
#include "pm/repo/repository.hpp"
#include "pm/text/report.hpp"
#include "pm/text/result.hpp"

namespace pm::commands {

/// The text of an update, and the file it was written in with an editor; empty when it was not.
struct UpdateText {
  std::string words;
  std::string file;
  std::unique_ptr<files::Lock> claim = {};  ///< so that nobody else goes on with it meanwhile
};

/// Why an update is not made.
struct NotMade {
  text::Report report;
  std::string kept = {};  ///< the file in which the text is that somebody wrote for it

  NotMade(text::Report why) : report(std::move(why)) {}      // NOLINT(*-explicit-*)
  NotMade(text::Diagnostic why) : report(std::move(why)) {}  // NOLINT(*-explicit-*)
};

/// What the editor is to show.
struct TextRequest {
  const model::Incident& incident;
  std::string about;                        ///< "2024-01-29-engage: monitoring"
  std::string present = {};                 ///< the text as it is, of an update that is amended
  std::optional<std::size_t> amended = {};  ///< which one that is
};

/// A page for the editor: a text, the line below which nothing counts, and below it what the update
/// is about and the last ones that were made, the newest first.
[[nodiscard]] std::string text_page(const TextRequest& request);

/// What stands above that line, without blank lines around it; all of it where the line is gone.
[[nodiscard]] std::string text_above(std::string_view page);

/// Whether a text has words in it that the page says of itself, as when the line was deleted.
[[nodiscard]] bool has_words_of_page(std::string_view text);

/// Gets the text from `-m`, from `--file`, from standard input where that is no terminal, or from
/// an editor. Fails when there is none, or it is empty, or has words in it that the page says of
/// itself; what was written in an editor is then kept.
[[nodiscard]] Result<UpdateText, NotMade> update_text(World& world, const Arguments& arguments,
                                                      const repo::Repository& repository,
                                                      const TextRequest& request);

}  // namespace pm::commands
