#include <fmt/format.h>

#include "pm/exchange/findings.hpp"
#include "pm/markdown/escape.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"

namespace pm::exchange {
namespace {

constexpr std::size_t most_annotations = 10;  ///< of one level that GitHub shows for one step
constexpr text::Level levels[] = {text::Level::error, text::Level::warning, text::Level::note};

std::string_view annotation_command(text::Level level) {
  if (level == text::Level::error) return "error";
  return level == text::Level::warning ? "warning" : "notice";
}

/// Returns text for a workflow command. `property` is for a value before the second `::`.
std::string escaped_for_command(std::string_view text, bool property) {
  std::string out;
  // Newlines are escaped below; other controls would show nothing, or disturb the log.
  for (const char c : text::visible(text, true)) {
    if (c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ',')))
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    else
      out += c;
  }
  return out;
}

std::string annotation(const Finding& finding) {
  const auto& place = finding.place;
  std::string out = fmt::format("::{} ", annotation_command(finding.level));
  if (!place.file.empty()) {
    out += fmt::format("file={},", escaped_for_command(place.file, true));
    if (place.line > 0) out += fmt::format("line={},", place.line);
    if (place.end_line > 0) out += fmt::format("endLine={},", place.end_line);
    // GitHub takes columns only within one line.
    if (place.column > 0 && place.line == place.end_line)
      out += fmt::format("col={},endColumn={},", place.column, place.end_column);
  }
  auto message = finding.message;
  if (!finding.help.empty()) message += "\nhelp: " + finding.help;
  out += fmt::format("title={}::{}\n", escaped_for_command(finding.rule, true),
                     escaped_for_command(message, false));
  return out;
}

std::string table_row(const Finding& finding) {
  const auto& place = finding.place;
  std::string out = fmt::format("| {} | {} | ", text::word(finding.level), finding.rule);
  auto where = place.file;
  if (place.line > 0) where += fmt::format(":{}", place.line);
  markdown::escape_markdown(where, out);
  out += " | ";
  markdown::escape_markdown(finding.message, out);
  out += " |\n";
  return out;
}

}  // namespace

std::string github_annotations(const CheckedRecords& checked) {
  std::string out;
  for (const auto level : levels) {
    std::vector<const Finding*> found;
    for (const auto& finding : checked.findings)
      if (finding.level == level) found.push_back(&finding);
    const bool all = found.size() <= most_annotations;
    const auto shown = all ? found.size() : most_annotations - 1;
    for (std::size_t i = 0; i < shown; ++i) out += annotation(*found[i]);
    if (!all)
      out += fmt::format("::{} title=pm check::and {} more; the summary of the job lists all\n",
                         annotation_command(level),
                         text::counted(found.size() - shown, text::word(level)));
  }
  return out;
}

std::string github_summary(const CheckedRecords& checked, std::size_t most) {
  if (checked.findings.empty()) return {};
  constexpr std::size_t last_line = 80;  // at most
  std::string out = "### pm check\n\n| Level | Rule | Place | Message |\n|---|---|---|---|\n";
  std::size_t written = 0;
  for (const auto level : levels) {
    for (const auto& finding : checked.findings) {
      if (finding.level != level) continue;
      const auto row = table_row(finding);
      if (out.size() + row.size() + last_line > most) {
        return out + fmt::format("\nand {} more; run `pm check`\n",
                                 text::counted(checked.findings.size() - written, "diagnostic"));
      }
      out += row;
      ++written;
    }
  }
  return out + '\n';
}

}  // namespace pm::exchange
