#include "csv_reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"

namespace pm::exchange {
namespace {

constexpr std::string_view line_ends = "\r\n";
constexpr std::array separators = {',', ';', '\t'};

std::string_view first_line(std::string_view text) {
  return text.substr(0, text.find_first_of(line_ends));
}

/// The separator that a line has most of, not counting those in quotes; of equals the first.
char most_frequent(std::string_view line) {
  std::array<std::size_t, separators.size()> counts = {};
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') quoted = !quoted;
    const auto* const found = std::find(separators.begin(), separators.end(), c);
    if (!quoted && found != separators.end())
      ++counts[static_cast<std::size_t>(found - separators.begin())];
  }
  const auto* const most = std::max_element(counts.begin(), counts.end());
  return separators[static_cast<std::size_t>(most - counts.begin())];
}

std::size_t count_line_ends(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool crlf = text.substr(i).starts_with("\r\n");
    if (text[i] == '\n' || (text[i] == '\r' && !crlf)) ++count;
  }
  return count;
}

text::Diagnostic error_at(const CsvCell& cell, std::string message, std::string help) {
  return {.rule = "import",
          .message = std::move(message),
          .place = {.line = cell.line, .column = cell.column},
          .help = std::move(help)};
}

bool has_text(const Result<CsvRow>& row) {
  return !row || std::any_of(row->cells.begin(), row->cells.end(),
                             [](const CsvCell& cell) { return !text::trimmed(cell.text).empty(); });
}

}  // namespace

CsvReader::CsvReader(std::string_view text) : text_(text) {
  if (text_.starts_with(text::byte_order_mark)) at_ = counted_ = text::byte_order_mark.size();
  const auto first = first_line(text_.substr(at_));
  const bool named = first.size() == 5 && text::lower_ascii(first).starts_with("sep=");
  separator_ = named ? first.back() : most_frequent(first);
  if (!named) return;
  at_ += first.size();
  take_line_end();
}

std::optional<Result<CsvRow>> CsvReader::next() {
  while (at_ < text_.size()) {
    const auto begin = at_;
    const auto line = line_;
    auto read = row();
    if (lost_) {
      // Rows that an open quote swallowed are rows of their own.
      at_ = std::min(text_.find_first_of(line_ends, begin), text_.size());
      line_ = line;
      counted_ = at_;
    }
    take_line_end();
    if (!has_text(read)) continue;
    if (!columns_ && read) columns_ = read->cells.size();
    return read;
  }
  return std::nullopt;
}

Result<CsvRow> CsvReader::row() {
  lost_ = false;
  error_.reset();
  CsvRow row;
  row.line = line_;
  while (true) {
    put(cell(), row);
    if (lost_ || at_ == text_.size() || at_line_end()) break;
    ++at_;
  }
  if (error_) return failed(*std::move(error_));
  return row;
}

CsvCell CsvReader::cell() {
  CsvCell cell;
  cell.line = line_;
  count_to_here();
  cell.column = column_;
  if (at_ < text_.size() && text_[at_] == '"') {
    take_quoted(cell);
    return cell;
  }
  const char ends[] = {separator_, '\r', '\n'};
  const auto end = std::min(text_.find_first_of({ends, std::size(ends)}, at_), text_.size());
  cell.text = text_.substr(at_, end - at_);
  at_ = end;
  return cell;
}

void CsvReader::take_quoted(CsvCell& cell) {
  ++at_;
  while (true) {
    const auto quote = text_.find('"', at_);
    if (quote == std::string_view::npos) {
      return lose(error_at(cell, "the quote is not closed",
                           "end the cell with `\"`; write `\"\"` for a quote inside it"));
    }
    const auto part = text_.substr(at_, quote - at_);
    line_ += count_line_ends(part);
    cell.text += part;
    at_ = quote + 1;
    if (at_ == text_.size() || text_[at_] != '"') break;
    cell.text += '"';
    ++at_;
  }
  if (at_ == text_.size() || text_[at_] == separator_ || at_line_end()) return;
  lose(error_at(cell, "text after the closing quote of a cell",
                "write `\"\"` for a quote inside a cell"));
}

void CsvReader::lose(text::Diagnostic error) {
  error_ = std::move(error);
  lost_ = true;
}

/// Cells beyond the header's have no name; empty ones are what some programs end rows with.
void CsvReader::put(CsvCell cell, CsvRow& row) {
  const auto most = columns_.value_or(most_columns);
  if (error_) return;
  if (row.cells.size() < most) return row.cells.push_back(std::move(cell));
  if (text::trimmed(cell.text).empty() && columns_) return;
  error_ = columns_
               ? error_at(cell, "the row has more cells than the header",
                          "quote cells that contain the separator")
               : error_at(cell, fmt::format("the header has more than {} columns", most_columns),
                          "omit the columns that are not about the incident");
}

bool CsvReader::at_line_end() const {
  return at_ < text_.size() && line_ends.find(text_[at_]) != std::string_view::npos;
}

void CsvReader::take_line_end() {
  if (!at_line_end()) return;
  at_ += std::size_t{text_.substr(at_).starts_with("\r\n") ? 2U : 1U};
  ++line_;
}

/// Moves on to where the reader is, so that all columns together cost one pass.
void CsvReader::count_to_here() {
  for (; counted_ < at_; ++counted_) {
    const char c = text_[counted_];
    const bool begins = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    if (line_ends.find(c) != std::string_view::npos)
      column_ = 1;
    else if (begins)
      ++column_;
  }
}

}  // namespace pm::exchange
