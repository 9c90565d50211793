#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

/// Makes the bytes of zone files (TZif), so that tests can spoil each part of one.
namespace zone_bytes {

inline void append(std::string& out, std::int64_t number, int bytes) {
  const auto bits = static_cast<std::uint64_t>(number);
  for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) {
    out += static_cast<char>(bits >> shift & 0xFF);
  }
}

struct Type {
  std::int32_t east = 0;
  int summer = 0;
  int letters = 0;  ///< where they begin
};

/// A file with a small first block and everything in the second, as `zic -b slim` writes them:
/// Eastern time, as if 2007 had been its first year.
struct File {
  char version = '2';
  std::vector<std::int64_t> times = {1173596400, 1194156000};
  std::vector<int> indices = {1, 0};
  std::vector<Type> types = {{-18000, 0, 0}, {-14400, 1, 4}};
  std::string letters = std::string("EST\0EDT\0", 8);
  int leaps = 0;
  int marks = 0;
  std::string footer = "\nEST5EDT,M3.2.0,M11.1.0\n";

  [[nodiscard]] std::string header(std::int64_t time_count) const {
    std::string out = std::string("TZif") + version + std::string(15, '\0');
    const bool first = time_count == 0;
    for (const std::int64_t count :
         {std::int64_t{first ? 0 : marks}, std::int64_t{0}, std::int64_t{first ? 0 : leaps},
          time_count, static_cast<std::int64_t>(first ? 1 : types.size()),
          static_cast<std::int64_t>(first ? 1 : letters.size())}) {
      append(out, count, 4);
    }
    return out;
  }

  [[nodiscard]] std::string bytes() const {
    std::string out = header(0) + std::string(7, '\0');
    out += header(static_cast<std::int64_t>(times.size()));
    for (const auto time : times) append(out, time, 8);
    for (const auto index : indices) append(out, index, 1);
    for (const auto& type : types) {
      append(out, type.east, 4);
      append(out, type.summer, 1);
      append(out, type.letters, 1);
    }
    out += letters + std::string(static_cast<std::size_t>(leaps) * 12, '\0');
    return out + std::string(static_cast<std::size_t>(marks), '\0') + footer;
  }
};

}  // namespace zone_bytes
