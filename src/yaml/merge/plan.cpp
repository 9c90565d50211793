#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "choice.hpp"
#include "matches.hpp"
#include "merge_text.hpp"
#include "pm/time/instant.hpp"

namespace pm::yaml::merge {

/// What was chosen for each piece of ours, and for those of theirs that ours does not have; nothing
/// where the piece is gone.
struct Chosen {
  std::vector<std::optional<Choice>> ours;
  std::vector<std::optional<Choice>> theirs;
  Matches theirs_of_ours;  ///< for each piece of ours, the one of theirs that it is
};

/// The time of what was chosen, and that of the same piece in ours; nothing where there is none.
using TimeOf = std::function<std::optional<time::Instant>(const Choice&)>;

/// Puts all of them in order. What ours has keeps the order of ours; what only theirs has stands
/// behind what precedes it there, and behind what ours added in the same place.
[[nodiscard]] std::vector<Choice> in_order(Chosen chosen);

/// The same for entries with times: those that only theirs has, or to which theirs gave another
/// time, stand before the first later one.
[[nodiscard]] std::vector<Choice> in_order_of_time(Chosen chosen, const TimeOf& now,
                                                   const TimeOf& in_ours);

namespace {

using Bucket = std::vector<Choice>;

/// What only theirs has, behind the piece of ours that precedes it there: the first bucket stands
/// before all of ours, and each further one behind one of them.
std::vector<Bucket> behind_ours(Chosen& chosen) {
  std::vector<Bucket> buckets(chosen.ours.size() + 1);
  const auto ours_of_theirs = reversed(chosen.theirs_of_ours, chosen.theirs.size());
  std::size_t bucket = 0;
  for (std::size_t i = 0; i < chosen.theirs.size(); ++i) {
    if (ours_of_theirs[i] != nobody) bucket = ours_of_theirs[i] + 1;
    if (chosen.theirs[i]) buckets[bucket].push_back(std::move(*chosen.theirs[i]));
  }
  return buckets;
}

void append(Bucket& to, Bucket& from) {
  std::move(from.begin(), from.end(), std::back_inserter(to));
  from.clear();
}

/// A choice that time moves to its place.
struct Moving {
  time::Instant at;
  Choice choice;
};

/// Takes those out that are to be placed by time, the earliest first.
std::vector<Moving> take_moving(Chosen& chosen, const TimeOf& now, const TimeOf& in_ours) {
  std::vector<Moving> moving;
  const auto take = [&](std::optional<Choice>& choice, std::optional<time::Instant> before) {
    const auto at = choice ? now(*choice) : std::nullopt;
    if (!at || at == before) return;
    moving.push_back({*at, std::move(*choice)});
    choice.reset();
  };
  for (auto& choice : chosen.ours) take(choice, choice ? in_ours(*choice) : std::nullopt);
  for (auto& choice : chosen.theirs) take(choice, std::nullopt);
  std::stable_sort(moving.begin(), moving.end(),
                   [](const Moving& a, const Moving& b) { return a.at < b.at; });
  return moving;
}

}  // namespace

std::vector<Choice> in_order(Chosen chosen) {
  auto buckets = behind_ours(chosen);
  std::vector<Choice> all;
  auto waiting = std::move(buckets.front());
  for (std::size_t i = 0; i < chosen.ours.size(); ++i) {
    if (chosen.theirs_of_ours[i] != nobody) append(all, waiting);
    if (chosen.ours[i]) all.push_back(std::move(*chosen.ours[i]));
    append(waiting, buckets[i + 1]);
  }
  append(all, waiting);
  return all;
}

std::vector<Choice> in_order_of_time(Chosen chosen, const TimeOf& now, const TimeOf& in_ours) {
  auto moving = take_moving(chosen, now, in_ours);
  auto standing = in_order(std::move(chosen));
  std::vector<Choice> all;
  auto next = moving.begin();
  for (auto& choice : standing) {
    const auto at = now(choice);
    for (; at && next != moving.end() && next->at < *at; ++next) {
      all.push_back(std::move(next->choice));
    }
    all.push_back(std::move(choice));
  }
  for (; next != moving.end(); ++next) all.push_back(std::move(next->choice));
  return all;
}

namespace {

using From = Choice::From;
using Layout = Piece::Layout;
using Pieces = std::vector<Piece>;

/// The parts of a collection in the three versions; none in one that does not have it.
struct Parts {
  const Pieces& base;
  const Pieces& ours;
  const Pieces& theirs;
};

class Planner {
 public:
  Planner(const Triple& records, const Defaults& defaults, Numbering& numbering)
      : base_zone_(zone_of(*records.base, defaults)),
        ours_zone_(zone_of(*records.ours, defaults)),
        theirs_zone_(zone_of(*records.theirs, defaults)),
        numbering_(numbering) {}

  /// What becomes of the parts of a collection that both sides have, or one.
  Choice merged_parts(const Triple& of) {
    static const Pieces none;
    Choice choice = {.from = From::parts, .of = of};
    const auto& frame = choice.frame();
    const auto parts = [&](const Piece* piece) -> const Pieces& {
      return piece != nullptr && piece->value->kind == frame.value->kind ? piece->parts : none;
    };
    const Parts all = {parts(of.base), parts(of.ours), parts(of.theirs)};
    if (frame.value->kind == Node::Kind::mapping) {
      choice.parts = members(all);
    } else {
      choice.parts = entries(all, time_key(frame.name));
      remove_repeated(choice.parts, all);
    }
    return choice;
  }

  Choice record(const Triple& of) {
    auto choice = merged_parts(of);
    for (auto& part : choice.parts) {
      if (part.of.any().name == "timezone" && moves_times(of)) part.from = From::conflict;
    }
    return choice;
  }

 private:
  /// What becomes of a piece; nothing when it is removed.
  std::optional<Choice> chosen(const Triple& of) {
    const auto& [base, ours, theirs] = of;
    if (ours == nullptr && theirs == nullptr) return std::nullopt;
    if (ours != nullptr && theirs != nullptr) return chosen_of_both(of);
    const auto side = ours != nullptr ? From::ours : From::theirs;
    if (base == nullptr) return Choice{.from = side, .of = of};
    if (base->says == of.any().says) return std::nullopt;
    return chosen_of_removed(of);
  }

  /// What becomes of a piece that one side removed and the other changed. A list or a mapping that
  /// is gone is one whose parts are; an entry of a list is one thing.
  std::optional<Choice> chosen_of_removed(const Triple& of) {
    const Choice conflict = {.from = From::conflict, .of = of};
    const bool is_member = !of.any().name.empty();
    const bool same_kind = of.base->value->kind == of.any().value->kind;
    if (!same_kind || !is_taken_apart(*of.base) || !is_taken_apart(of.any())) return conflict;
    if (!is_member && of.any().value->kind == Node::Kind::mapping) return conflict;
    auto merged = merged_parts(of);
    if (merged.parts.empty()) return std::nullopt;
    return can_be_written(merged) ? merged : conflict;
  }

  static bool is_taken_apart(const Piece& piece) { return piece.layout != Layout::single; }

  Choice chosen_of_both(const Triple& of) {
    const auto& [base, ours, theirs] = of;
    if (are_same_text(*ours, *theirs)) return {.from = From::ours, .of = of};
    if (has_same_text(base, *theirs)) return {.from = From::ours, .of = of};
    if (has_same_text(base, *ours)) return {.from = From::theirs, .of = of};
    if (can_merge_parts(of)) {
      auto merged = merged_parts(of);
      return can_be_written(merged) ? merged : Choice{.from = From::conflict, .of = of};
    }
    return single_choice(of);
  }

  Choice single_choice(const Triple& of) {
    const auto& [base, ours, theirs] = of;
    if (ours->says == theirs->says || says_the_same(base, *theirs)) return {.of = of};
    if (says_the_same(base, *ours)) return {.from = From::theirs, .of = of};
    // The same instant in another notation is no change.
    if (is_same_time(*ours, ours_zone_, *theirs, theirs_zone_)) return {.of = of};
    if (base != nullptr && is_same_time(*base, base_zone_, *theirs, theirs_zone_))
      return {.of = of};
    if (base != nullptr && is_same_time(*base, base_zone_, *ours, ours_zone_))
      return {.from = From::theirs, .of = of};
    if (const auto prose = merged_prose(of)) {
      return {.from = From::prose,
              .of = of,
              .prose = prose->piece,
              .says = numbering_.scalar(prose->text)};
    }
    return {.from = From::conflict, .of = of};
  }

  std::vector<Choice> members(const Parts& of) {
    return in_order(all_chosen(of, same_members(of.base, of.ours), same_members(of.base, of.theirs),
                               same_members(of.ours, of.theirs)));
  }

  std::vector<Choice> entries(const Parts& of, std::string_view time) {
    const auto in_ours = same_entries(of.base, of.ours, {time, base_zone_, ours_zone_});
    const auto in_theirs = same_entries(of.base, of.theirs, {time, base_zone_, theirs_zone_});
    const auto additions =
        same_additions(of.ours, of.theirs, reversed(in_ours, of.ours.size()),
                       reversed(in_theirs, of.theirs.size()), {time, ours_zone_, theirs_zone_});
    auto all = all_chosen(of, in_ours, in_theirs, additions);
    if (time.empty()) return in_order(std::move(all));
    return in_order_of_time(
        std::move(all), [&](const Choice& choice) { return moment(choice, time); },
        [&](const Choice& choice) {
          return choice.of.ours == nullptr ? std::nullopt
                                           : moment_of(*choice.of.ours, time, ours_zone_);
        });
  }

  /// Chooses for every piece of either side.
  Chosen all_chosen(const Parts& of, const Matches& in_ours, const Matches& in_theirs,
                    const Matches& additions) {
    const auto base_of_ours = reversed(in_ours, of.ours.size());
    const auto base_of_theirs = reversed(in_theirs, of.theirs.size());
    Chosen all;
    for (std::size_t i = 0; i < of.ours.size(); ++i) {
      const auto origin = base_of_ours[i];
      const auto other = origin == nobody ? additions[i] : in_theirs[origin];
      all.theirs_of_ours.push_back(other);
      all.ours.push_back(chosen({at(of.base, origin), &of.ours[i], at(of.theirs, other)}));
    }
    const auto ours_of_theirs = reversed(all.theirs_of_ours, of.theirs.size());
    for (std::size_t i = 0; i < of.theirs.size(); ++i) {
      const bool done = ours_of_theirs[i] != nobody;
      const Triple alone = {at(of.base, base_of_theirs[i]), nullptr, &of.theirs[i]};
      all.theirs.push_back(done ? std::nullopt : chosen(alone));
    }
    return all;
  }

  static const Piece* at(const Pieces& pieces, std::size_t index) {
    return index == nobody ? nullptr : &pieces[index];
  }

  /// When an entry happened, as it was chosen.
  std::optional<time::Instant> moment(const Choice& choice, std::string_view key) const {
    const auto part = std::find_if(choice.parts.begin(), choice.parts.end(),
                                   [&](const Choice& c) { return c.of.any().name == key; });
    const bool from_theirs = choice.from == From::theirs || choice.of.ours == nullptr ||
                             (part != choice.parts.end() && part->from == From::theirs);
    return from_theirs ? moment_of(*choice.of.theirs, key, theirs_zone_)
                       : moment_of(*choice.of.ours, key, ours_zone_);
  }

  /// An entry that has become what another one is stands once: no more often than in the side that
  /// has it most often.
  void remove_repeated(std::vector<Choice>& list, const Parts& of) {
    std::unordered_map<std::size_t, std::size_t> ours, theirs, seen;
    for (const auto& part : of.ours) ++ours[part.says];
    for (const auto& part : of.theirs) ++theirs[part.says];
    std::erase_if(list, [&](const Choice& choice) {
      if (has_conflict(choice)) return false;
      const auto number = *says(choice, Resolution::ours, numbering_);
      return ++seen[number] > std::max({ours[number], theirs[number], std::size_t{1}});
    });
  }

  /// Whether one side changed the zone of the record while the other added local times, which would
  /// come to mean other moments.
  bool moves_times(const Triple& of) const {
    const bool ours_moved = !(ours_zone_ == base_zone_);
    const bool theirs_moved = !(theirs_zone_ == base_zone_);
    if (ours_moved == theirs_moved) return false;
    return has_new_local_time(of.base, ours_moved ? *of.theirs : *of.ours);
  }

  time::Zone base_zone_, ours_zone_, theirs_zone_;
  Numbering& numbering_;
};

}  // namespace

Choice taken_apart(const Triple& of, const Triple& records, const Defaults& defaults,
                   Numbering& numbering) {
  return Planner(records, defaults, numbering).merged_parts(of);
}

Choice plan(const Triple& records, const Defaults& defaults, Numbering& numbering) {
  return Planner(records, defaults, numbering).record(records);
}

}  // namespace pm::yaml::merge
