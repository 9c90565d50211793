#include "affected.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

#include <fmt/format.h>

#include "pm/prose/cursor.hpp"
#include "pm/text/words.hpp"

namespace pm::exchange::statuspage_text {
namespace {

using Pieces = std::vector<std::string_view>;

constexpr std::string_view conjunction = " and ";

/// The longest known name that stands whole at the start of a text, or 0.
std::size_t known_length(std::string_view text, std::span<const std::string> known) {
  std::size_t longest = 0;
  for (const auto& name : known) {
    if (name.size() <= longest || !text.starts_with(name)) continue;
    const auto rest = text.substr(name.size());
    const bool ends = rest.empty() || rest.front() == ',' || rest.starts_with(conjunction) ||
                      rest.starts_with(" (");
    if (ends) longest = name.size();
  }
  return longest;
}

/// The end of what begins here: the next comma outside of parentheses.
std::size_t end_of_piece(std::string_view text) {
  std::size_t depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '(') ++depth;
    if (text[i] == ')' && depth > 0) --depth;
    if (text[i] == ',' && depth == 0) return i;
  }
  return text.size();
}

Pieces pieces(std::string_view text, std::span<const std::string> known) {
  Pieces result;
  while (!text.empty()) {
    text = text::trimmed(text);
    const bool last = text.starts_with("and ");
    const auto known_here = known_length(last ? text.substr(4) : text, known);
    const auto skipped = known_here == 0 ? 0 : known_here + (last ? 4 : 0);
    const auto end = skipped + end_of_piece(text.substr(skipped));
    result.push_back(text::trimmed(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

/// The last `and` outside of parentheses.
std::optional<std::size_t> last_and(std::string_view piece) {
  std::optional<std::size_t> found;
  std::size_t depth = 0;
  for (std::size_t i = 0; i < piece.size(); ++i) {
    if (piece[i] == '(') ++depth;
    if (piece[i] == ')' && depth > 0) --depth;
    if (depth == 0 && piece.substr(i).starts_with(conjunction)) found = i;
  }
  return found;
}

bool is_known(std::string_view name, std::span<const std::string> known) {
  return std::find(known.begin(), known.end(), name) != known.end();
}

/// Takes the `and` before the last name apart: ", and Mail", or "API and Mail".
void part_last(Pieces& all, std::span<const std::string> known, Affected& into) {
  if (all.empty() || is_known(all.back(), known)) return;
  const auto last = all.back();
  if (all.size() > 1 && last.starts_with("and ")) {
    all.back() = text::trimmed(last.substr(4));
    return;
  }
  const auto at = last_and(last);
  if (!at) return;
  all.back() = text::trimmed(last.substr(0, *at));
  all.push_back(text::trimmed(last.substr(*at + conjunction.size())));
  into.doubts.push_back(fmt::format("{} and {} read as two names", text::quoted(*(all.end() - 2)),
                                    text::quoted(all.back())));
}

/// "vip" of "vip2 and other hosts"
std::string_view stem(std::string_view name) {
  std::size_t end = 0;
  while (end < name.size() && prose::is_letter(name[end])) ++end;
  return name.substr(0, end);
}

/// Whether a name ends an enumeration that begins with another: `vip2 and other hosts` after
/// `vip1`.
bool ends_what_begins(std::string_view begin, std::string_view end) {
  return end.find(" and other ") != std::string_view::npos && !stem(end).empty() &&
         stem(begin) == stem(end) && begin.find(' ') == std::string_view::npos;
}

/// Puts enumerations inside of a name together again. Pieces point into one text, in order.
Pieces joined(const Pieces& all, Affected& into) {
  Pieces result;
  for (const auto piece : all) {
    auto whole = piece;
    while (!result.empty() && ends_what_begins(result.back(), piece)) {
      const auto* const begin = result.back().data();
      whole = {begin, static_cast<std::size_t>(piece.data() + piece.size() - begin)};
      result.pop_back();
    }
    if (whole.size() != piece.size())
      into.doubts.push_back(fmt::format("{} read as one name", text::quoted(whole)));
    result.push_back(whole);
  }
  return result;
}

/// Where the parentheses that end a piece begin, if they are what it ends with.
std::optional<std::size_t> group_begin(std::string_view piece) {
  if (!piece.ends_with(')')) return std::nullopt;
  std::size_t depth = 0;
  for (std::size_t i = piece.size(); i-- > 0;) {
    if (piece[i] == ')') ++depth;
    if (piece[i] == '(' && --depth == 0)
      return i > 0 && piece[i - 1] == ' ' ? std::optional(i) : std::nullopt;
  }
  return std::nullopt;
}

void add(Affected& into, std::string_view name, std::string_view group) {
  if (name.empty()) return;
  into.names.push_back({.name = std::string(name), .group = std::string(group)});
}

void add_piece(Affected& into, std::string_view piece, std::span<const std::string> known) {
  const auto begin = is_known(piece, known) ? std::nullopt : group_begin(piece);
  if (!begin) return add(into, piece, {});
  const auto group = text::trimmed(piece.substr(0, *begin));
  for (const auto name : pieces(piece.substr(*begin + 1, piece.size() - *begin - 2), known))
    add(into, name, group);
}

}  // namespace

Affected affected_names(std::string_view list, std::span<const std::string> known) {
  Affected result;
  list = text::trimmed(list);
  auto all = pieces(list, known);
  part_last(all, known, result);
  for (const auto piece : joined(all, result)) add_piece(result, piece, known);
  return result;
}

}  // namespace pm::exchange::statuspage_text
