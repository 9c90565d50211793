#include "own_keys.hpp"

#include <functional>

#include <fmt/format.h>

namespace pm::exchange::markdown_report {
namespace {

/// Keys of the format are lower-case letters with `_`; a heading of such signs may be one of them,
/// or so near to one that `pm check` asks.
bool could_be_a_key(std::string_view words) {
  return words.find_first_not_of("abcdefghijklmnopqrstuvwxyz_-") == std::string_view::npos;
}

std::string safe(std::string_view heading) {
  auto words = std::string(heading.empty() ? "Text" : heading);
  if (words.front() >= 'a' && words.front() <= 'z' && could_be_a_key(words))
    words.front() = static_cast<char>(words.front() - 'a' + 'A');
  return words;
}

}  // namespace

std::string OwnKeys::key(std::string_view heading) {
  const auto words = safe(heading);
  auto& count = count_[words];
  std::string key = words;
  if (count > 0) {
    // A heading may have been written with a number of its own.
    do {
      key = fmt::format("{} ({})", words, ++count);
    } while (count_.contains(key));
    count_[key] = 1;
  } else {
    count = 1;
  }
  return key;
}

}  // namespace pm::exchange::markdown_report
