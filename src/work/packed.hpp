#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "pm/data/value.hpp"

/// Values as bytes, for caches that only the same build of pm on the same machine reads.
namespace pm::work {

class Packer {
 public:
  void number(std::uint64_t value);
  void text(std::string_view text);
  void value(const data::Value& value);

  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

/// Reads what a packer wrote. After the first thing that is not there it returns zeros and empty
/// texts, and `ok` is false.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}

  std::uint64_t number();
  std::string_view text();
  data::Value value() { return value(0); }

  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] bool at_end() const { return bytes_.empty(); }
  [[nodiscard]] std::string_view rest() const { return bytes_; }

 private:
  data::Value value(int depth);

  std::string_view bytes_;
  bool ok_ = true;
};

/// Returns a number that shows accidental changes of a text; not for texts of an attacker.
[[nodiscard]] std::uint64_t checksum(std::string_view bytes);

}  // namespace pm::work
