#include "fitting.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "html/markdown.hpp"
#include "pm/text/prose_limits.hpp"
#include "pm/text/words.hpp"
#include "pm/yaml/limits.hpp"
#include "pm/yaml/read.hpp"
#include "pm/yaml/record.hpp"
#include "taken.hpp"

namespace pm::exchange {
namespace {

/// Behind the last whole line that fits, or the last code point when it is all one line.
std::size_t last_that_fits(std::string_view prose, std::size_t most) {
  const auto newline = prose.rfind('\n', most);
  if (newline != std::string_view::npos && newline > 0) return newline;
  const auto inside = [&](std::size_t at) {
    return (static_cast<unsigned char>(prose[at]) & 0xC0U) == 0x80U;
  };
  while (most > 0 && inside(most)) --most;
  return most;
}

}  // namespace

std::string fitting_prose(Imported& into, std::string_view prose, std::string_view what,
                          std::size_t line) {
  if (const auto controls = plain_text(prose).controls; controls > 0)
    leave_out(into, std::string(what), text::counted(controls, "control character"),
              "a text has none", line);
  auto text = as_prose_text(prose);
  auto fits = text.size();
  if (fits > text::max_prose_bytes) fits = last_that_fits(text, text::max_prose_bytes - 1);
  if (const auto excess = text::prose_excess(std::string_view(text).substr(0, fits))) {
    const auto newline = text.rfind('\n', excess->part.begin);
    fits = newline == std::string::npos ? 0 : newline;
  }
  if (fits == text.size()) return text;
  leave_out(into, std::string(what), text.substr(fits),
            "a text of a record has at most 64 KiB, and nothing nested deeper than 100", line);
  text.resize(fits);
  return as_prose_text(text);
}

std::string fitting_html(Imported& into, std::string_view text, std::string_view what,
                         std::size_t line) {
  auto converted = html::to_markdown(text);
  for (auto& loss : converted.losses)
    leave_out(into, fmt::format("{}: {}", what, loss.what), std::move(loss.value),
              std::move(loss.words), line);
  if (converted.was_html) read_as(into, fmt::format("{}: HTML", what), {}, "Markdown", line);
  return fitting_prose(into, converted.markdown, what, line);
}

Result<Imported> fitting(Imported imported) {
  const auto size = yaml::document(yaml::draft(imported.incident, {})).size();
  if (size <= yaml::most_bytes) return imported;
  return failed(import_error(std::move(imported.origin),
                             fmt::format("the record would have {} bytes", size),
                             "a record has at most 1 MiB"));
}

}  // namespace pm::exchange
