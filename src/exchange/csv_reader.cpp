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

CsvMistake mistake_at(const CsvCell& cell, std::string message, std::string help) {
  return {.line = cell.line,
          .column = cell.column,
          .message = std::move(message),
          .help = std::move(help)};
}

bool has_text(const CsvRow& row) {
  return row.mistake || std::any_of(row.cells.begin(), row.cells.end(), [](const CsvCell& cell) {
           return !text::trimmed(cell.text).empty();
         });
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

std::optional<CsvRow> CsvReader::next() {
  while (at_ < text_.size()) {
    const auto begin = at_;
    auto read = row();
    if (lost_) {
      // Rows that an open quote swallowed are rows of their own.
      at_ = std::min(text_.find_first_of(line_ends, begin), text_.size());
      line_ = read.line;
      counted_ = at_;
    }
    take_line_end();
    if (!has_text(read)) continue;
    if (!columns_) columns_ = read.cells.size();
    return read;
  }
  return std::nullopt;
}

CsvRow CsvReader::row() {
  lost_ = false;
  CsvRow row;
  row.line = line_;
  while (true) {
    put(cell(row), row);
    if (lost_ || at_ == text_.size() || at_line_end()) return row;
    ++at_;
  }
}

CsvCell CsvReader::cell(CsvRow& row) {
  CsvCell cell;
  cell.line = line_;
  count_to_here();
  cell.column = column_;
  if (at_ < text_.size() && text_[at_] == '"') {
    take_quoted(cell, row);
    return cell;
  }
  const char ends[] = {separator_, '\r', '\n'};
  const auto end = std::min(text_.find_first_of({ends, std::size(ends)}, at_), text_.size());
  cell.text = text_.substr(at_, end - at_);
  at_ = end;
  return cell;
}

void CsvReader::take_quoted(CsvCell& cell, CsvRow& row) {
  ++at_;
  while (true) {
    const auto quote = text_.find('"', at_);
    if (quote == std::string_view::npos) {
      return lose(row,
                  mistake_at(cell, "the quote is never closed",
                             "end the cell with `\"`, and write `\"\"` for a quote inside of it"));
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
  lose(row, mistake_at(cell, "a cell in quotes goes on behind its closing quote",
                       "write `\"\"` for a quote inside of it"));
}

void CsvReader::lose(CsvRow& row, CsvMistake mistake) {
  row.mistake = std::move(mistake);
  lost_ = true;
}

/// Cells beyond the header's have no name; empty ones are what some programs end rows with.
void CsvReader::put(CsvCell cell, CsvRow& row) const {
  const auto most = columns_.value_or(most_columns);
  if (row.mistake) return;
  if (row.cells.size() < most) return row.cells.push_back(std::move(cell));
  if (text::trimmed(cell.text).empty() && columns_) return;
  row.mistake =
      columns_ ? mistake_at(cell, "the row has more cells than the header",
                            "put a cell that holds the separator into quotes")
               : mistake_at(cell, fmt::format("the header has more than {} columns", most_columns),
                            "leave out the columns that say nothing about the incident");
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
