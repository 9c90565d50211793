#include "accept.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string_view>

#include "pm/text/diff.hpp"

namespace pm::tests {
namespace {

bool is_accepting() {
  const char* const wish = std::getenv("PM_ACCEPT");
  return wish != nullptr && std::string_view(wish) == "1";
}

}  // namespace

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

bool is_accepted(const std::filesystem::path& path, const std::string& text) {
  if (std::filesystem::exists(path) && bytes_of(path) == text) return true;
  if (!is_accepting()) return false;
  std::ofstream(path, std::ios::binary) << text;
  return true;
}

std::string difference(const std::filesystem::path& path, const std::string& text) {
  if (bytes_of(path) == text) return {};
  if (text.empty() && is_accepting()) return std::filesystem::remove(path), std::string();
  if (is_accepted(path, text)) return {};
  return text::unified_diff(bytes_of(path), text, {path.string(), "what came out"}) +
         "(PM_ACCEPT=1 writes what came out into the file)\n";
}

}  // namespace pm::tests
