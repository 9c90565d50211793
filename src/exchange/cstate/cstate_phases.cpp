#include "cstate_phases.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "../phase_labels.hpp"
#include "../phase_words.hpp"
#include "../taken.hpp"
#include "nearness.hpp"
#include "pm/model/names.hpp"

namespace pm::exchange::cstate {
namespace {

using model::Kind;
using model::Moment;
using model::Phase;

/// What a remark calls an update: its label, its time, or its first line.
std::string words_of(const CstateEntry& entry) {
  if (!entry.label.empty()) return entry.label;
  return entry.time.empty() ? entry.text.substr(0, entry.text.find('\n')) : entry.time;
}

/// The label, or a text that is nothing but one: `Fixed.`
std::string_view label_words(const CstateEntry& entry) {
  if (!entry.label.empty()) return entry.label;
  std::string_view text = entry.text;
  while (text.ends_with('.') || text.ends_with('!')) text.remove_suffix(1);
  return text;
}

/// Goes through updates and keeps in mind where the incident stands.
class Telling {
 public:
  Telling(Imported& into, const CstateFront& front, const std::optional<Moment>& date,
          const std::optional<Moment>& end)
      : into_(into), front_(front), date_(date), end_(end) {}

  Told tell(const TimedEntry& one, bool first, bool last) {
    const auto& entry = one.entry;
    const auto label = label_of(entry);
    const auto told = label  ? by_label(entry, *label, first)
                      : last ? by_end(one, first)
                             : by_words(one, first, false);
    if (const auto rank = model::rank(front_.kind, told.phase)) rank_ = *rank;
    return told;
  }

 private:
  [[nodiscard]] bool is_over() const { return rank_ >= model::rank(front_.kind, end_phase()); }
  [[nodiscard]] Phase end_phase() const {
    return front_.kind == Kind::maintenance ? Phase::completed : Phase::resolved;
  }

  /// The phase that a label names. One that is no phase of the kind is said, and left out.
  std::optional<Phase> label_of(const CstateEntry& entry) {
    const auto label = phase_of_label(label_words(entry), front_.kind);
    if (label != Phase::update) return label;
    if (!entry.label.empty() && format_word(entry.label) != model::word(Phase::update))
      leave_out(
          into_, "label", entry.label,
          front_.kind == Kind::incident ? "no phase of an incident" : "no phase of a maintenance",
          entry.line);
    return std::nullopt;
  }

  Told by_label(const CstateEntry& entry, Phase phase, bool first) {
    const bool end = model::is_end(phase);
    if (!first && !end && model::rank(front_.kind, phase) == rank_) {
      say(entry, label_words(entry), "`update`: the phase did not change");
      return {Phase::update, false};
    }
    if (entry.label.empty() || format_word(entry.label) != model::word(phase))
      say(entry, label_words(entry), fmt::format("`{}`", model::word(phase)));
    const bool reopens = !first && !end && is_over();
    if (reopens) say(entry, label_words(entry), "it was over before: `reopens: true`");
    return {phase, reopens};
  }

  /// The newest update, when the front matter says that it is over.
  Told by_end(const TimedEntry& one, bool first) {
    const bool late = end_ && one.at->at + near >= end_->at;
    const bool open = !end_ && front_.resolved && !speaks_of_plans(one.entry.text);
    if (first || !(late || open)) return by_words(one, first, true);
    read_as(into_, "phase", words_of(one.entry),
            fmt::format("`{}`: the newest update, {}", model::word(end_phase()),
                        late ? "of `resolvedWhen` or later" : "of what is resolved"),
            one.entry.line);
    return {end_phase(), false};
  }

  Told by_words(const TimedEntry& one, bool first, bool last) {
    if (is_over()) return once_more(one.entry);
    auto read = phase_in_words(one.entry.text, front_.kind);
    if (read && model::is_end(read->phase) && (first || !last || !front_.resolved)) read.reset();
    if (first) return first_phase(one, read);
    const bool forward = read && model::rank(front_.kind, read->phase) > rank_;
    if (!forward) return {Phase::update, false};
    say(one.entry, *read);
    return {read->phase, false};
  }

  /// An update behind the end would mean that it was not over.
  Told once_more(const CstateEntry& entry) {
    say(entry, words_of(entry),
        fmt::format("`{}` once more: it was over before", model::word(end_phase())));
    return {end_phase(), false};
  }

  Told first_phase(const TimedEntry& one, const std::optional<PhaseWords>& read) {
    if (front_.kind == Kind::maintenance) return {first_of_maintenance(one, read), false};
    if (read && read->phase == Phase::identified) {
      say(one.entry, *read);
      return {Phase::identified, false};
    }
    if (!one.entry.text.empty())
      read_as(into_, "phase", words_of(one.entry), "`investigating`: the first update",
              one.entry.line);
    return {Phase::investigating, false};
  }

  /// Work is announced before it begins, or in words that speak of what will be.
  Phase first_of_maintenance(const TimedEntry& one, const std::optional<PhaseWords>& read) {
    const bool before = date_ && one.at->at < date_->at;
    const bool begun = read && read->phase == Phase::in_progress && !before;
    if (begun) say(one.entry, *read);
    if (begun) return Phase::in_progress;
    const auto* const why = before                            ? "said before `date`"
                            : speaks_of_plans(one.entry.text) ? "it speaks of what will be"
                                                              : "the first update";
    read_as(into_, "phase", words_of(one.entry), fmt::format("`scheduled`: {}", why),
            one.entry.line);
    return Phase::scheduled;
  }

  void say(const CstateEntry& entry, std::string_view said, std::string words) {
    read_as(into_, "phase", std::string(said), std::move(words), entry.line);
  }

  void say(const CstateEntry& entry, const PhaseWords& read) {
    say(entry, read.words, fmt::format("`{}`", model::word(read.phase)));
  }

  Imported& into_;
  const CstateFront& front_;
  const std::optional<Moment>& date_;
  const std::optional<Moment>& end_;
  int rank_ = -1;
};

}  // namespace

std::vector<Told> infer_phases(Imported& into, const std::vector<TimedEntry>& entries,
                               const CstateFront& front, const std::optional<Moment>& date,
                               const std::optional<Moment>& end) {
  Telling telling(into, front, date, end);
  std::vector<Told> told;
  told.reserve(entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i)
    told.push_back(telling.tell(entries[i], i == 0, i + 1 == entries.size()));
  return told;
}

}  // namespace pm::exchange::cstate
