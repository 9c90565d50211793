#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/text/result.hpp"

namespace pm::exchange {

struct CsvCell {
  std::string text;        ///< without its quotes
  std::size_t line = 0;    ///< from 1
  std::size_t column = 0;  ///< from 1, in code points
};

struct CsvRow {
  std::size_t line = 0;  ///< where it begins, from 1
  std::vector<CsvCell> cells;
};

/// Reads a table of separated values (RFC 4180), a row at a time. Lines end with CRLF, LF or CR; a
/// byte order mark is passed over. The separator is the one of `,`, `;` and tab that the first line
/// has most of, or the one that it names as spreadsheets do (`sep=;`). A quote inside of a cell
/// that does not begin with one is a character like others. Takes time that grows with the text's
/// length.
class CsvReader {
 public:
  static constexpr std::size_t most_columns = 1000;

  /// The text must outlive the reader.
  explicit CsvReader(std::string_view text);

  [[nodiscard]] char separator() const { return separator_; }

  /// The next row that has any text; nothing at the end. The first is the header: rows behind it
  /// may have fewer cells, and more only if those are empty. The error of a row has a place without
  /// a name; after it, the next line is a row again.
  [[nodiscard]] std::optional<Result<CsvRow>> next();

 private:
  [[nodiscard]] bool at_line_end() const;
  void take_line_end();
  [[nodiscard]] Result<CsvRow> row();
  [[nodiscard]] CsvCell cell();
  void take_quoted(CsvCell& cell);
  void count_to_here();
  void lose(text::Diagnostic error);
  void put(CsvCell cell, CsvRow& row);

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t counted_ = 0;  ///< up to where columns were counted
  std::size_t column_ = 1;   ///< of `counted_`
  char separator_ = ',';
  std::optional<text::Diagnostic> error_;  ///< of this row
  bool lost_ = false;                   ///< in the quotes of this row, so that its end is not known
  std::optional<std::size_t> columns_;  ///< of the header, once it was read
};

}  // namespace pm::exchange
