#include "columns.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "../taken.hpp"
#include "pm/text/words.hpp"

namespace pm::exchange::timeline {
namespace {

/// A name of a column, in lower case and without blanks, hyphens and underscores.
struct Known {
  std::string_view name;
  Role role;
};

/// The usual name of each role comes first, and after it those that are less and less plain.
constexpr Known known_columns[] = {
    {"time", Role::time},
    {"timestamp", Role::time},
    {"datetime", Role::time},
    {"at", Role::time},
    {"when", Role::time},
    {"occurredat", Role::time},
    {"createdat", Role::time},
    {"postedat", Role::time},
    {"starttime", Role::time},
    {"ts", Role::time},
    {"date", Role::date},
    {"day", Role::date},
    {"timezone", Role::zone},
    {"zone", Role::zone},
    {"tz", Role::zone},
    {"phase", Role::phase},
    {"status", Role::phase},
    {"state", Role::phase},
    {"stage", Role::phase},
    {"kind", Role::phase},
    {"message", Role::message},
    {"event", Role::message},
    {"text", Role::message},
    {"summary", Role::message},
    {"description", Role::message},
    {"what", Role::message},
    {"entry", Role::message},
    {"details", Role::message},
    {"body", Role::message},
    {"comment", Role::message},
    {"note", Role::message},
    {"notes", Role::message},
    {"component", Role::component},
    {"components", Role::component},
    {"service", Role::component},
    {"services", Role::component},
    {"system", Role::component},
    {"affected", Role::component},
    {"by", Role::by},
    {"owner", Role::by},
    {"author", Role::by},
    {"user", Role::by},
    {"who", Role::by},
    {"actor", Role::by},
    {"postedby", Role::by},
    {"reporter", Role::by},
    {"link", Role::link},
    {"url", Role::link},
    {"href", Role::link},
    {"title", Role::title},
    {"incident", Role::title},
    {"incidenttitle", Role::title},
    {"severity", Role::severity},
    {"impact", Role::impact},
};

std::string_view key(Role role) { return row_map_keys[static_cast<std::size_t>(role)]; }

/// A name of a column and what stands behind it in brackets: `Time (UTC)`.
struct Name {
  std::string bare;
  std::string_view brackets;
};

Name split(std::string_view name) {
  name = text::trimmed(name);
  Name result;
  const auto open = name.find_first_of("([");
  const bool closed = name.ends_with(')') || name.ends_with(']');
  if (closed && open != std::string_view::npos && open > 0) {
    result.brackets = text::trimmed(name.substr(open + 1, name.size() - open - 2));
    name = name.substr(0, open);
  }
  for (const char c : text::lower_ascii(name)) {
    if (std::string_view(" _-@").find(c) == std::string_view::npos) result.bare += c;
  }
  return result;
}

bool is_same(std::string_view a, std::string_view b) {
  return text::lower_ascii(text::trimmed(a)) == text::lower_ascii(text::trimmed(b));
}

/// The role that somebody gave to a column.
std::optional<Role> given(std::string_view name, const ImportSettings& settings) {
  for (std::size_t i = 0; i < role_count; ++i) {
    const auto wanted = mapped(settings, row_map_keys[i], "");
    if (wanted && is_same(*wanted, name)) return static_cast<Role>(i);
  }
  return std::nullopt;
}

/// How plain a name is: less is plainer.
constexpr std::size_t plainest = 0;

struct Fit {
  Role role = Role::time;
  std::size_t rank = plainest;
};

std::optional<Fit> fit(std::string_view name, const ImportSettings& settings) {
  if (const auto role = given(name, settings)) return Fit{*role, plainest};
  const auto bare = split(name).bare;
  const auto* const found = std::find_if(std::begin(known_columns), std::end(known_columns),
                                         [&](const Known& each) { return each.name == bare; });
  if (found == std::end(known_columns) || mapped(settings, key(found->role), ""))
    return std::nullopt;
  return Fit{found->role, static_cast<std::size_t>(found - std::begin(known_columns)) + 1};
}

}  // namespace

std::vector<std::string> own_names(const std::vector<std::string_view>& names) {
  std::vector<std::string> result;
  std::unordered_set<std::string> taken;
  std::unordered_map<std::string, int> last;  // the number that a name was given last
  for (const auto given : names) {
    auto name = as_title(given);
    if (name.empty()) name = fmt::format("column {}", result.size() + 1);
    auto own = name;
    for (auto& n = last.try_emplace(name, 1).first->second; !taken.insert(own).second;)
      own = fmt::format("{}_{}", name, ++n);
    result.push_back(std::move(own));
  }
  return result;
}

Columns::Columns(const std::vector<std::string>& names, const ImportSettings& settings) {
  std::array<std::size_t, role_count> ranks = {};
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto found = fit(names[i], settings);
    if (!found) continue;
    const auto role = static_cast<std::size_t>(found->role);
    if (columns_[role] && ranks[role] <= found->rank) continue;
    columns_[role] = i;
    ranks[role] = found->rank;
  }
  // A date alone is a time, and a title what there is to say, where nothing says it better.
  const auto move = [&](Role from, Role to) {
    if (has(from) && !has(to))
      std::swap(columns_[static_cast<std::size_t>(from)], columns_[static_cast<std::size_t>(to)]);
  };
  move(Role::date, Role::time);
  move(Role::title, Role::message);
  if (const auto column = of(Role::time)) zone_ = split(names[*column]).brackets;
}

std::optional<std::size_t> Columns::of(Role role) const {
  return columns_[static_cast<std::size_t>(role)];
}

bool Columns::is_other(std::size_t column) const {
  return std::find(columns_.begin(), columns_.end(), column) == columns_.end();
}

bool is_timeline(const std::vector<std::string>& names) {
  const Columns columns(names, {});
  const bool says = columns.has(Role::phase) || columns.has(Role::message);
  return columns.has(Role::time) && says;
}

bool is_plain_timeline(const std::vector<std::string>& names) {
  constexpr std::string_view plain[] = {"phase", "message", "event", "text", "summary",
                                        "what",  "entry",   "note",  "notes"};
  const bool says = std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return std::find(std::begin(plain), std::end(plain), split(name).bare) != std::end(plain);
  });
  return says && Columns(names, {}).has(Role::time);
}

std::string missing_column(const std::vector<std::string>& names, const ImportSettings& settings) {
  for (std::size_t i = 0; i < role_count; ++i) {
    const auto wanted = mapped(settings, row_map_keys[i], "");
    const bool there = !wanted || std::any_of(names.begin(), names.end(), [&](const auto& name) {
      return is_same(name, *wanted);
    });
    if (!there) return *wanted;
  }
  return {};
}

}  // namespace pm::exchange::timeline
