#pragma once

#include <string>

/// Documents that show a session in a shell.
namespace pm::tests {

/// Returns a Markdown document with the real output of its commands. In blocks fenced with
/// `console`, a line that begins with `$ ` is a command, continued by lines that begin with `> `.
/// The other lines are its output, on both streams. `<!-- now: TIME -->` on a line of its own sets
/// the clock of pm and git from there on. All commands run in one shell, in `folder`, with the real
/// pm and the real git, without the user's own configuration. Their standard input is empty, unless
/// the document provides it. Throws a `runtime_error` if the shell ends before the document.
[[nodiscard]] std::string retold(const std::string& document, const std::string& folder);

}  // namespace pm::tests
