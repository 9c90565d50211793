#include <exception>
#include <ostream>

#include "../all.hpp"
#include "asked.hpp"
#include "candidates.hpp"
#include "pm/text/utf8.hpp"

namespace pm::commands {
namespace {

/// `value`, and behind a tab what it is. A value that could steer a terminal, or would be several
/// lines, is never offered.
void print(std::ostream& out, const Candidate& candidate) {
  if (candidate.value.empty() || text::visible(candidate.value) != candidate.value) return;
  out << candidate.value;
  if (!candidate.description.empty()) out << '\t' << text::visible(candidate.description);
  out << '\n';
}

int run(World& world, const Arguments& arguments) {
  auto words = arguments.operands;
  if (words.empty()) return fine;
  if (words.size() > 1 && words.front() == "help") words.erase(words.begin());
  try {
    for (const auto& candidate : candidates(world, asked(all(), words)))
      print(world.out, candidate);
  } catch (const std::exception&) {
    // Who presses the tabulator key is in the middle of a line: nothing is said then.
  }
  return fine;
}

}  // namespace

constinit const Command complete = {
    .name = "complete",
    .summary = "List what may stand next on a command line",
    .operands = "WORD…",
    .most_operands = any_number,
    .details =
        "For the completion of commands in shells: `pm complete -- WORD…` prints what the\n"
        "last word may become, one a line, behind a tab what it is; `:files` and `:folders`\n"
        "leave it to the shell.",
    .run = run,
    .hidden = true,
};

}  // namespace pm::commands
