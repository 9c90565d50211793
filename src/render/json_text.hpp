#pragma once

#include <cstddef>
#include <iterator>

#include "pm/text/source.hpp"
#include "pm/text/span.hpp"

namespace pm::render {

/// A JSON text that is handed to the library byte by byte, so that it is known how far it has read:
/// the library's events have no places of their own.
class JsonText {
 public:
  /// A byte of the text. Going on from it is what counts as reading.
  class Byte {
   public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    Byte(const char* at, const char** read) : at_(at), read_(read) {}
    reference operator*() const { return *at_; }
    Byte& operator++() {
      *read_ = ++at_;
      return *this;
    }
    friend bool operator==(const Byte& a, const Byte& b) { return a.at_ == b.at_; }

   private:
    const char* at_;
    const char** read_;
  };

  /// Where the library gave up.
  struct Mistake {
    text::Span span;
    bool at_end = false;
  };

  explicit JsonText(const text::Source& source) : source_(source), read_(source.bytes().data()) {}

  [[nodiscard]] const text::Source& source() const { return source_; }
  [[nodiscard]] Byte begin() { return {source_.bytes().data(), &read_}; }
  [[nodiscard]] Byte end() { return {source_.bytes().data() + source_.bytes().size(), &read_}; }

  /// The bracket that was just read.
  [[nodiscard]] text::Span last_byte() const { return span(read_ - 1, read_); }
  /// The number or word that was just read.
  [[nodiscard]] text::Span plain_token() const;
  /// The string that was just read, with its quotes.
  [[nodiscard]] text::Span string_token() const;
  /// The place of a mistake; the library counts bytes from 1.
  [[nodiscard]] Mistake mistake_at(std::size_t position) const;

 private:
  [[nodiscard]] text::Span span(const char* begin, const char* end) const;

  const text::Source& source_;
  const char* read_;  ///< up to where the library has read
};

}  // namespace pm::render
