#include "cstate_order.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "../phase_labels.hpp"
#include "../phase_words.hpp"
#include "../taken.hpp"
#include "pm/model/phase.hpp"
#include "pm/text/words.hpp"

namespace pm::exchange::cstate {
namespace {

std::vector<CstateEntry> with_quotes_joined(std::vector<CstateEntry> entries) {
  const auto is_own = [](const CstateEntry& entry) { return !entry.bare(); };
  const auto last_own = std::find_if(entries.rbegin(), entries.rend(), is_own);
  const auto own_until = static_cast<std::size_t>(entries.rend() - last_own);
  std::vector<CstateEntry> joined;
  bool begun = false;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    auto& entry = entries[i];
    if (entry.bare() && begun && i < own_until)
      join(joined.back(), entry);
    else
      joined.push_back(std::move(entry));
    begun = begun || !joined.back().bare();
  }
  return joined;
}

auto clock_of(const prose::LooseTime& said) {
  return std::tuple(said.hour.value_or(0), said.minute, said.second.value_or(0));
}

auto day_of(const prose::LooseTime& said) {
  return std::tuple(said.day->year, said.day->month, said.day->day);
}

/// How often one time is later than the next, less how often it is earlier.
struct Falls {
  int by_date = 0;
  int by_clock = 0;
};

template <typename T>
int fall(const T& first, const T& second) {
  return static_cast<int>(second < first) - static_cast<int>(first < second);
}

Falls falls(const std::vector<CstateEntry>& entries) {
  Falls counted;
  const prose::LooseTime* before = nullptr;
  for (const auto& entry : entries) {
    if (!entry.said) continue;
    const auto& said = *entry.said;
    if (before != nullptr) {
      if (before->day && said.day)
        counted.by_date += fall(std::tuple(day_of(*before), clock_of(*before)),
                                std::tuple(day_of(said), clock_of(said)));
      else if (!before->day && !said.day)
        counted.by_clock += fall(clock_of(*before), clock_of(said));
    }
    before = &said;
  }
  return counted;
}

/// Words that only the last of several updates has, and that a beginning has.
bool speaks_of_end(const CstateEntry& entry, model::Kind kind) {
  constexpr std::array<std::string_view, 9> words = {
      "restored", "resolved",    "running again",  "running fine", "fixed",
      "back up",  "back online", "should be fine", "work again"};
  const auto label = phase_of_label(entry.label, kind);
  if (label && model::is_end(*label)) return true;
  const auto read = phase_in_words(entry.text, kind);
  if (read && model::is_end(read->phase)) return true;
  const auto text = text::lower_ascii(entry.text);
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

/// Whether an update has the clock time at which the issue began.
bool is_of_date(const CstateEntry& entry, const CstateFront& front) {
  return entry.said && entry.said->hour && front.date &&
         front.date->said.hour == entry.said->hour && front.date->said.minute == entry.said->minute;
}

struct Order {
  bool newest_first = true;
  const char* why = nullptr;  ///< null where dates prove it
};

Order order_of(const std::vector<CstateEntry>& entries, const CstateFront& front) {
  const auto counted = falls(entries);
  if (counted.by_date != 0) return {counted.by_date > 0, nullptr};
  const auto& first = entries.front();
  const auto& last = entries.back();
  if (is_of_date(first, front) != is_of_date(last, front))
    return {is_of_date(last, front), "by the clock time of `date`"};
  const bool first_ends = speaks_of_end(first, front.kind);
  if (first_ends != speaks_of_end(last, front.kind))
    return {first_ends, "by the update that speaks of the end"};
  if (counted.by_clock != 0) return {counted.by_clock > 0, "by its times of day"};
  return {true, "as cState has it; nothing tells the order"};
}

}  // namespace

void join(CstateEntry& into, const CstateEntry& other) {
  if (!into.text.empty()) into.text += "\n\n---\n\n";
  if (!other.label.empty()) into.text += "*" + other.label + "* - ";
  into.text += other.text;
}

std::vector<CstateEntry> oldest_first(Imported& into, std::vector<CstateEntry> entries,
                                      const CstateFront& front) {
  auto joined = with_quotes_joined(std::move(entries));
  if (joined.size() < 2) return joined;
  const auto order = order_of(joined, front);
  if (order.why != nullptr)
    read_as(into, "order", {},
            fmt::format("the body is {} first, {}", order.newest_first ? "newest" : "oldest",
                        order.why),
            joined.front().line);
  if (order.newest_first) std::reverse(joined.begin(), joined.end());
  return joined;
}

}  // namespace pm::exchange::cstate
