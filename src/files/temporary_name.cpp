#include "temporary_name.hpp"

#include <algorithm>
#include <random>

#include <fmt/format.h>

namespace pm::files {
namespace {

constexpr std::string_view mark = ".pm-";
constexpr std::string_view digits = "0123456789abcdef";
/// Digits that are drawn by lot: so many that neither a word nor a date of somebody else, as in
/// `.notes.pm-backup`, has their form.
constexpr std::size_t drawn = 16;
constexpr std::size_t most_kept = 200;  ///< bytes of the name; disks take 255

std::string by_lot() {
  std::random_device random;
  std::string text(drawn, ' ');
  for (auto& digit : text) digit = digits[random() % digits.size()];
  return text;
}

}  // namespace

std::string temporary_path(const std::string& target) {
  const auto name = target.rfind('/') + 1;
  return fmt::format("{}.{}{}{}", target.substr(0, name), target.substr(name, most_kept), mark,
                     by_lot());
}

bool is_temporary(std::string_view name) {
  if (name.size() < 1 + mark.size() + drawn || name.front() != '.') return false;
  const auto end = name.substr(name.size() - drawn);
  return name.substr(0, name.size() - drawn).ends_with(mark) &&
         std::all_of(end.begin(), end.end(),
                     [](char c) { return digits.find(c) != std::string_view::npos; });
}

}  // namespace pm::files
