#include "matches.hpp"

#include <algorithm>
#include <deque>
#include <numeric>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "pm/model/format.hpp"
#include "pm/time/written.hpp"

namespace pm::yaml::merge {
namespace {

using Texts = std::unordered_set<std::string_view>;

/// A day alone is not known to the hour: the zone tells nothing of it.
bool is_local_time(const Node& scalar) {
  const auto written = time::read_time(scalar.text);
  return written && !written->offset && written->precision != time::Precision::day;
}

void gather_local_times(const Node& node, Texts& into) {
  if (node.kind == Node::Kind::scalar && is_local_time(node)) into.insert(node.text);
  for (const auto& item : node.items) gather_local_times(item, into);
  for (const auto& member : node.members) gather_local_times(member.value, into);
}

}  // namespace

time::Zone zone_of(const Piece& record, const Defaults& defaults) {
  const auto* name = record.value->find("timezone");
  if (name == nullptr || name->kind != Node::Kind::scalar) {
    return defaults.zone.value_or(time::Zone());
  }
  return time::find_zone(name->text).value_or(time::Zone());
}

std::string_view time_key(std::string_view list) {
  return model::identity_key(model::incident_format(), list, model::Identity::time);
}

std::optional<time::Instant> moment_of(const Piece& entry, std::string_view key,
                                       const time::Zone& zone) {
  const auto* text = key.empty() ? nullptr : entry.value->find(key);
  if (text == nullptr || text->kind != Node::Kind::scalar) return std::nullopt;
  const auto written = time::read_time(text->text);
  if (!written) return std::nullopt;
  if (written->offset) return time::in_utc(written->civil) + -*written->offset;
  const auto found = zone.instant(written->civil);
  return found ? *found : found.error().first;
}

bool has_new_local_time(const Piece* base, const Piece& changed) {
  Texts before, after;
  if (base != nullptr) gather_local_times(*base->value, before);
  gather_local_times(*changed.value, after);
  for (const auto text : after) {
    if (before.count(text) == 0) return true;
  }
  return false;
}

namespace {

std::optional<time::Precision> precision_of(const Piece& piece) {
  const auto written = time::read_time(piece.value->text);
  return written ? std::optional(written->precision) : std::nullopt;
}

bool is_time(model::Shape shape) {
  return shape == model::Shape::time || shape == model::Shape::time_or_unknown ||
         shape == model::Shape::time_or_duration;
}

/// Whether a key of this name is a time somewhere in the format.
bool is_time_key(const std::vector<model::FormatKey>& format, std::string_view name) {
  return std::any_of(format.begin(), format.end(), [name](const model::FormatKey& key) {
    return (key.name == name && is_time(key.shape)) || is_time_key(key.members, name);
  });
}

std::optional<time::Instant> instant_of(const Piece& piece, const time::Zone& zone) {
  if (piece.value->kind != Node::Kind::scalar) return std::nullopt;
  const auto written = time::read_time(piece.value->text);
  if (!written) return std::nullopt;
  if (written->offset) return time::in_utc(written->civil) + -*written->offset;
  const auto found = zone.instant(written->civil);
  return found ? std::optional(*found) : std::nullopt;
}

}  // namespace

bool is_same_time(const Piece& a, const time::Zone& a_zone, const Piece& b,
                  const time::Zone& b_zone) {
  if (a.name != b.name || !is_time_key(model::incident_format(), a.name)) return false;
  const auto at = instant_of(a, a_zone);
  return at && at == instant_of(b, b_zone) &&
         (precision_of(a) == time::Precision::day) == (precision_of(b) == time::Precision::day);
}

namespace {

constexpr std::size_t neighbours = 8;  ///< so many are compared, so that time stays linear

/// Matches the pieces of two collections, each at most once, by one thing after the other.
class Matcher {
 public:
  Matcher(const std::vector<Piece>& before, const std::vector<Piece>& after)
      : before_(before),
        after_(after),
        taken_(after.size(), false),
        matches_(before.size(), nobody) {}

  /// Leaves pieces alone that have a match elsewhere.
  void pass_over(const Matches& of_before, const Matches& of_after) {
    passed_ = of_before;
    for (std::size_t i = 0; i < of_after.size(); ++i) taken_[i] = of_after[i] != nobody;
  }

  /// Matches those left that have the same key, the first with the first. An empty key is none.
  template <typename KeyBefore, typename KeyAfter>
  void by(KeyBefore key_before, KeyAfter key_after) {
    std::unordered_map<std::string, std::deque<std::size_t>> waiting;
    for (std::size_t i = 0; i < after_.size(); ++i) {
      if (taken_[i]) continue;
      if (auto key = key_after(after_[i]); !key.empty()) waiting[std::move(key)].push_back(i);
    }
    for (std::size_t i = 0; i < before_.size(); ++i) {
      if (!is_free(i)) continue;
      const auto found = waiting.find(key_before(before_[i]));
      if (found == waiting.end() || found->second.empty()) continue;
      match(i, found->second.front());
      found->second.pop_front();
    }
  }

  template <typename Key>
  void by(Key key) {
    by(key, key);
  }

  /// Matches those left that are alike and stand behind the same neighbour.
  void by_likeness() {
    std::size_t next = 0;
    for (std::size_t i = 0; i < before_.size(); ++i) {
      if (matches_[i] != nobody) {
        next = matches_[i] + 1;
      } else if (const auto like = first_like(before_[i], next); like != nobody) {
        match(i, like);
        next = like + 1;
      }
    }
  }

  Matches take() && { return std::move(matches_); }

 private:
  [[nodiscard]] bool is_free(std::size_t i) const {
    return matches_[i] == nobody && (passed_.empty() || passed_[i] == nobody);
  }

  void match(std::size_t before, std::size_t after) {
    matches_[before] = after;
    taken_[after] = true;
  }

  [[nodiscard]] std::size_t first_like(const Piece& piece, std::size_t next) const {
    const auto end = std::min(after_.size(), next + neighbours);
    for (auto i = next; i < end && !taken_[i]; ++i) {
      if (are_alike(piece, after_[i])) return i;
    }
    return nobody;
  }

  /// Bytes count, so that a phase or a name that many entries share says little.
  static bool are_alike(const Piece& a, const Piece& b) {
    const auto is_small = [](const Piece& piece) { return piece.parts.size() <= 2 * neighbours; };
    if (a.value->kind != Node::Kind::mapping || !is_small(a) || !is_small(b)) return false;
    std::size_t same = 0;
    for (const auto& part : a.parts) {
      const auto* other = b.find(part.name);
      if (other != nullptr && other->says == part.says) same += size(part);
    }
    return same > 0 && 2 * same >= std::max(size_of_parts(a), size_of_parts(b));
  }

  static std::size_t size(const Piece& part) {
    return part.value->kind == Node::Kind::scalar ? part.value->text.size() : part.whole.size();
  }

  static std::size_t size_of_parts(const Piece& piece) {
    return std::accumulate(piece.parts.begin(), piece.parts.end(), std::size_t{0},
                           [](std::size_t sum, const Piece& part) { return sum + size(part); });
  }

  const std::vector<Piece>& before_;
  const std::vector<Piece>& after_;
  std::vector<bool> taken_;
  Matches passed_;
  Matches matches_;
};

std::string what_it_says(const Piece& piece) { return std::to_string(piece.says); }

/// The name of a scalar member with its value; empty when there is none.
std::string member(const Piece& piece, std::string_view key) {
  const auto* value = piece.value->find(key);
  if (value == nullptr || value->kind != Node::Kind::scalar) return {};
  return fmt::format("{}: {}", key, value->text);
}

/// What names an entry once and for all: an `id`, or the name of a group.
std::string identity(const Piece& piece) {
  const auto& members = piece.value->members;
  if (members.size() == 1 && members[0].value.kind == Node::Kind::list) return members[0].key.text;
  return member(piece, "id");
}

std::string title(const Piece& piece) {
  auto words = member(piece, "title");
  return words.empty() ? member(piece, "name") : words;
}

/// The instant of an entry and the numbers of its other values; empty without a time.
std::string words_at_time(const Piece& piece, std::string_view key, const time::Zone& zone) {
  const auto moment = moment_of(piece, key, zone);
  const auto* time = piece.find(key);
  if (!moment || time == nullptr) return {};
  std::vector<std::string> others;
  for (const auto& part : piece.parts) {
    if (part.name != key) others.push_back(fmt::format("{}={}", part.name, part.says));
  }
  std::sort(others.begin(), others.end());
  const bool is_day = precision_of(*time) == time::Precision::day;
  return fmt::format("{}{} {}", moment->since_epoch, is_day ? "d" : "", fmt::join(others, " "));
}

}  // namespace

Matches same_members(const std::vector<Piece>& before, const std::vector<Piece>& after) {
  // A colon in front: a key may be the empty text.
  const auto key = [](const Piece& piece) { return ":" + std::string(piece.name); };
  Matcher matcher(before, after);
  matcher.by(key);
  return std::move(matcher).take();
}

Matches same_entries(const std::vector<Piece>& before, const std::vector<Piece>& after,
                     const Times& times) {
  const auto at = [&times](const time::Zone& zone) {
    return [&times, &zone](const Piece& piece) {
      const auto moment = moment_of(piece, times.key, zone);
      return moment ? std::to_string(moment->since_epoch) : std::string();
    };
  };
  Matcher matcher(before, after);
  matcher.by(what_it_says);
  matcher.by(identity);
  matcher.by(at(times.before), at(times.after));
  matcher.by(title);
  matcher.by_likeness();
  return std::move(matcher).take();
}

Matches same_additions(const std::vector<Piece>& ours, const std::vector<Piece>& theirs,
                       const Matches& of_ours, const Matches& of_theirs, const Times& times) {
  const auto all_but_notation = [&times](const time::Zone& zone) {
    return [&times, &zone](const Piece& piece) { return words_at_time(piece, times.key, zone); };
  };
  Matcher matcher(ours, theirs);
  matcher.pass_over(of_ours, of_theirs);
  matcher.by(what_it_says);
  matcher.by(all_but_notation(times.before), all_but_notation(times.after));
  matcher.by(identity);
  return std::move(matcher).take();
}

Matches reversed(const Matches& matches, std::size_t size) {
  Matches back(size, nobody);
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if (matches[i] != nobody) back[matches[i]] = i;
  }
  return back;
}

}  // namespace pm::yaml::merge
