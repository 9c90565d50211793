#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "pm/text/span.hpp"
#include "pm/text/where.hpp"

namespace pm::model {
struct Incident;
}  // namespace pm::model

namespace pm::claims {

/// A text of a record that makes claims: the message of an update, a section, or a text of `fields`
/// (`Time to repair: 2h`). The record must outlive it.
struct Text {
  std::string_view prose;
  text::Where where;
  std::string_view heading;  ///< of a section; the key of a text of `fields`
};

[[nodiscard]] std::vector<Text> texts_of(const model::Incident& incident);

/// Finds the places of parts of a text in its file, where line ends, indentation and quotes differ.
/// Parts have to come in order.
class Places {
 public:
  explicit Places(const Text& text) : text_(text.prose), where_(text.where) {}

  /// Returns the place of a part; that of the whole text if the file writes it differently.
  [[nodiscard]] text::Where at(text::Span part);

 private:
  /// Moves on to the byte of the file that writes this byte of the text.
  bool advance(std::size_t to);

  std::string_view text_;
  text::Where where_;
  std::size_t in_text_ = 0;
  std::size_t in_file_ = 0;
  bool begun_ = false;
};

}  // namespace pm::claims
