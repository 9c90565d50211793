#pragma once

#include <string>

/// Documents that show a session in a shell.
namespace pm::tests {

/// A Markdown document with what really comes out of its commands in the place of what it shows. In
/// blocks that are fenced with `console`, a line that begins with `$ ` is a command, continued by
/// lines that begin with `> `, and what follows is what it prints, on both streams. `<!-- now: TIME
/// -->` on a line of its own sets the clock of pm and git from there on. All commands run in one
/// shell, in `folder`, with the real pm and the real git, which knows nothing of the user's own
/// configuration; what is not given to them in the document they do not find on standard input.
/// Throws a `runtime_error` when the shell ends before the document.
[[nodiscard]] std::string retold(const std::string& document, const std::string& folder);

}  // namespace pm::tests
