#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pm/text/span.hpp"

namespace pm::text {

/// A place in a source: line and column, both from 1, the column in code points.
struct Position {
  std::size_t line = 1;
  std::size_t column = 1;
  friend constexpr bool operator==(const Position&, const Position&) = default;
};

/// The text of one file, with the map from its bytes to its lines. It never changes and cannot be
/// copied, so that a `Where` may point into it for as long as it lives. Lines end with LF or CRLF;
/// a byte order mark at the start takes no column.
class Source {
 public:
  /// `name` is the name of the file in messages; `bytes` is at most 4 GiB.
  Source(std::string name, std::string bytes);
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] std::string_view bytes() const { return bytes_; }
  [[nodiscard]] std::string_view at(Span span) const;
  [[nodiscard]] Span whole() const;

  [[nodiscard]] std::size_t line_count() const { return starts_.size(); }
  /// The index, from 0, of the line that contains this byte; the last line for the end of the text.
  [[nodiscard]] std::size_t line_of(std::uint32_t offset) const;
  /// The span of a line, by its index from 0, without its line end.
  [[nodiscard]] Span line_span(std::size_t index) const;
  [[nodiscard]] std::string_view line(std::size_t index) const { return at(line_span(index)); }
  [[nodiscard]] Position position(std::uint32_t offset) const;

 private:
  std::string name_;
  std::string bytes_;
  std::vector<std::uint32_t> starts_;
};

}  // namespace pm::text
