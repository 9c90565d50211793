#pragma once

#include <string>
#include <string_view>

/// Cases of tests/cases: one file holds a command line, what it reads, and all that comes out.
///
///     repository: open mail
///     $ PM_NOW=2024-01-29T19:07Z pm update engage -m 'It is back.'
///     -- file incidents/2024-01-30-other.yaml --
///     -- stdin --
///     -- stdout --
///     -- stderr --
///     -- exit --
///     -- wrote PATH --
///     -- removed PATH --
///
/// `repository` names directories of tests/cases/repositories, which are laid over each other, or
/// `examples`. `file` and `stdin` are the case's own. What follows is output, in this order, and a
/// section without content is omitted. A section ends where the next begins; `\ No newline at end
/// of file` says that its last line has no end. A style sheet that an earlier page of the case has
/// too is shown there only.
namespace pm::tests {

/// tests/cases/repositories
[[nodiscard]] std::string repositories();

/// Returns the case as it is when pm runs: what it reads as it is written, and what came out.
/// Throws a `runtime_error` for a file that is not a case.
[[nodiscard]] std::string run_case(std::string_view text);

}  // namespace pm::tests
