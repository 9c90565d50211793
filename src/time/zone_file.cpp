#include "zone_file.hpp"

#include <algorithm>
#include <limits>

namespace pm::time {
namespace {

constexpr std::size_t header_length = 44;
constexpr std::size_t type_length = 6;
constexpr std::int64_t largest_offset = std::int64_t{26} * 3600;  ///< RFC 9636, section 3.2
/// The earliest and latest valid change: in seconds, twenty times the age of the universe (files
/// may begin with a change at the big bang, -2^59).
constexpr std::int64_t largest_time = std::int64_t{1} << 60;

/// A signed big-endian number of 4 or 8 bytes.
std::int64_t number(std::string_view bytes) {
  std::uint64_t value = 0;
  for (const char c : bytes) value = value << 8 | static_cast<unsigned char>(c);
  return bytes.size() == 4 ? std::int64_t{static_cast<std::int32_t>(value)}
                           : static_cast<std::int64_t>(value);
}

/// The counts of a header, and so the places of the parts of its block, which follow one another.
struct Block {
  std::size_t utc_marks = 0;
  std::size_t standard_marks = 0;
  std::size_t leaps = 0;
  std::size_t times = 0;
  std::size_t types = 0;
  std::size_t letters = 0;
  std::size_t time_length = 4;  ///< bytes of one time: 4, in a second block 8

  [[nodiscard]] std::size_t indices_begin() const { return times * time_length; }
  [[nodiscard]] std::size_t types_begin() const { return indices_begin() + times; }
  [[nodiscard]] std::size_t letters_begin() const { return types_begin() + types * type_length; }
  [[nodiscard]] std::size_t length() const {
    return letters_begin() + letters + leaps * (time_length + 4) + standard_marks + utc_marks;
  }
};

using Damage = std::optional<ZoneFileDamage>;

Damage damage(std::string_view what) { return ZoneFileDamage{std::string(what)}; }

/// Consumes a header at the start of the bytes.
Damage take_header(std::string_view& bytes, Block& block, char& version) {
  if (!bytes.starts_with("TZif")) return damage("it is not a time zone file");
  if (bytes.size() < header_length) return damage("it ends within a header");
  version = bytes[4];
  std::size_t* const counts[] = {&block.utc_marks, &block.standard_marks, &block.leaps,
                                 &block.times,     &block.types,          &block.letters};
  for (std::size_t i = 0; i < std::size(counts); ++i) {
    const auto count = number(bytes.substr(20 + i * 4, 4));
    // Every entry takes at least one byte, so no sum of these overflows.
    if (count < 0 || static_cast<std::size_t>(count) > bytes.size()) {
      return damage("its header lists more than the file contains");
    }
    *counts[i] = static_cast<std::size_t>(count);
  }
  bytes.remove_prefix(header_length);
  if (block.length() > bytes.size()) return damage("its header lists more than the file contains");
  return std::nullopt;
}

Damage check_counts(const Block& block) {
  const auto fits = [&](std::size_t marks) { return marks == 0 || marks == block.types; };
  if (block.types == 0 || block.types > 256 || block.letters == 0 || !fits(block.utc_marks) ||
      !fits(block.standard_marks)) {
    return damage("the counts in its header contradict each other");
  }
  if (block.leaps > 0) return damage("it counts leap seconds");
  return std::nullopt;
}

Damage check_times(const Block& block, std::string_view body) {
  auto before = std::numeric_limits<std::int64_t>::min();
  for (std::size_t i = 0; i < block.times; ++i) {
    const auto time = number(body.substr(i * block.time_length, block.time_length));
    if (time <= before) return damage("its changes are out of order");
    if (time < -largest_time || time > largest_time) return damage("a change is out of range");
    if (static_cast<unsigned char>(body[block.indices_begin() + i]) >= block.types) {
      return damage("a change refers to an offset that is not listed");
    }
    before = time;
  }
  return std::nullopt;
}

Damage check_types(const Block& block, std::string_view body) {
  for (std::size_t i = 0; i < block.types; ++i) {
    const auto type = body.substr(block.types_begin() + i * type_length, type_length);
    const auto east = number(type.substr(0, 4));
    if (east < -largest_offset || east > largest_offset) return damage("an offset is out of range");
    if (static_cast<unsigned char>(type[4]) > 1)
      return damage("a mark for summer time is neither 0 nor 1");
    if (static_cast<unsigned char>(type[5]) >= block.letters) {
      return damage("an offset refers to an abbreviation that is not listed");
    }
  }
  if (body[block.letters_begin() + block.letters - 1] != '\0') {
    return damage("its last abbreviation does not end");
  }
  return std::nullopt;
}

Damage check_block(const Block& block, std::string_view body) {
  if (auto found = check_counts(block)) return found;
  if (auto found = check_times(block, body)) return found;
  return check_types(block, body);
}

/// Reads the rule between two newlines at the end; an empty line has none.
Damage read_footer(std::string_view bytes, std::optional<ZoneRule>& rule) {
  const auto end = bytes.find('\n', 1);
  if (!bytes.starts_with('\n') || end == std::string_view::npos) return damage("it ends too early");
  const auto footer = bytes.substr(1, end - 1);
  if (footer.empty()) return std::nullopt;
  rule = read_zone_rule(footer);
  if (!rule) return damage("the rule at its end is invalid");
  return std::nullopt;
}

void read_block(const Block& block, std::string_view body, ZoneFile& file) {
  for (std::size_t i = 0; i < block.times; ++i) {
    file.changes.push_back(number(body.substr(i * block.time_length, block.time_length)));
    file.indices.push_back(static_cast<std::uint8_t>(body[block.indices_begin() + i]));
  }
  const auto letters = body.substr(block.letters_begin(), block.letters);
  for (std::size_t i = 0; i < block.types; ++i) {
    const auto type = body.substr(block.types_begin() + i * type_length, type_length);
    const auto name = letters.substr(static_cast<unsigned char>(type[5]));
    file.types.push_back({.east = number(type.substr(0, 4)),
                          .letters = std::string(name.substr(0, name.find('\0')))});
  }
}

Damage read(std::string_view bytes, ZoneFile& file) {
  Block block;
  char version = 0;
  if (auto found = take_header(bytes, block, version)) return found;
  const bool second = version != '\0';
  if (second && (version < '2' || version > '4')) return damage("its version is unknown");
  if (second) {
    bytes.remove_prefix(block.length());
    block = {.time_length = 8};
    char again = 0;
    if (auto found = take_header(bytes, block, again)) return found;
    if (again != version) return damage("its two headers differ in version");
  }
  if (auto found = check_block(block, bytes)) return found;
  read_block(block, bytes, file);
  return second ? read_footer(bytes.substr(block.length()), file.after) : std::nullopt;
}

}  // namespace

const LocalType& ZoneFile::at(std::int64_t when) const {
  const auto next = std::upper_bound(changes.begin(), changes.end(), when);
  if (next == changes.end() && after) return after->at(when);
  if (next == changes.begin()) return types.front();
  return types[indices[static_cast<std::size_t>(next - changes.begin()) - 1]];
}

Result<ZoneFile, ZoneFileDamage> read_zone_file(std::string_view bytes) {
  ZoneFile file;
  if (auto found = read(bytes, file)) return failed(*std::move(found));
  return file;
}

}  // namespace pm::time
