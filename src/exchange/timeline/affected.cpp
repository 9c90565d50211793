#include "affected.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "../phase_labels.hpp"
#include "pm/data/value.hpp"
#include "pm/model/names.hpp"
#include "pm/text/words.hpp"

namespace pm::exchange::timeline {
namespace {

using model::Status;

struct Meaning {
  std::string_view word;
  Status status;
};

constexpr Meaning meanings[] = {
    {"up", Status::operational},
    {"ok", Status::operational},
    {"degraded", Status::degraded_performance},
    {"slow", Status::degraded_performance},
    {"partial", Status::partial_outage},
    {"major", Status::major_outage},
    {"outage", Status::major_outage},
    {"down", Status::major_outage},
    {"maintenance", Status::under_maintenance},
};

std::vector<std::string_view> parts(std::string_view cell) {
  std::vector<std::string_view> result;
  std::size_t begin = 0;
  int depth = 0;
  for (std::size_t i = 0; i <= cell.size(); ++i) {
    const char c = i < cell.size() ? cell[i] : ';';
    if (c == '(') ++depth;
    if (c == ')') depth = std::max(depth - 1, 0);
    if (c != ';' && c != '\n' && (c != ',' || depth > 0)) continue;
    result.push_back(text::trimmed(cell.substr(begin, i - begin)));
    begin = i + 1;
  }
  return result;
}

/// `API=down`; `API: down` only where the word is a status, because names have colons as well.
Affected one(std::string_view part, const ImportSettings& settings) {
  const auto sign = part.find_last_of("=:");
  Affected result;
  if (sign != std::string_view::npos && sign > 0) {
    read_status(part.substr(sign + 1), settings, result);
    if (part[sign] == '=' || result.status)
      part = text::trimmed(part.substr(0, sign));
    else
      result = {};
  }
  result.name = part;
  return result;
}

}  // namespace

void read_status(std::string_view word, const ImportSettings& settings, Affected& into) {
  into.word = text::trimmed(word);
  const auto meant = format_word(mapped(settings, "status", word).value_or(into.word));
  into.status = model::value_of<Status>(meant);
  into.plain = into.status.has_value();
  const auto* const found = std::find_if(std::begin(meanings), std::end(meanings),
                                         [&](const Meaning& each) { return each.word == meant; });
  if (!into.status && found != std::end(meanings)) into.status = found->status;
}

std::vector<Affected> affected(std::string_view cell, const ImportSettings& settings) {
  std::vector<Affected> all;
  for (const auto part : parts(cell)) {
    if (!part.empty()) all.push_back(one(part, settings));
  }
  return all;
}

std::vector<Affected> affected_in(const data::Value& value, const ImportSettings& settings) {
  if (value.kind == data::Kind::text) return affected(value.text, settings);
  std::vector<Affected> all;
  for (const auto& item : value.items) {
    if (!item.text.empty()) all.push_back({.name = item.text, .status = {}, .word = {}});
  }
  for (const auto& [name, status] : value.members) {
    all.push_back({.name = name, .status = {}, .word = {}});
    read_status(status.text, settings, all.back());
  }
  return all;
}

}  // namespace pm::exchange::timeline
