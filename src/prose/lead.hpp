#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pm/prose/loose_time.hpp"
#include "pm/prose/zone_name.hpp"
#include "pm/time/instant.hpp"

namespace pm::prose {

/// How sure it is that a text begins with a time.
enum class LeadKind {
  sure,      ///< a clock that is nothing else, or one with a day or zone
  weak,      ///< `11.50`, `16h`: a time only in the company of others
  day,       ///< a day and no time of day
  relative,  ///< `T+04 min`
  unknown,   ///< a placeholder: `[???]`, `--:--`
};

/// A time, or a label and a time, at the start of a line.
struct Lead {
  LeadKind kind = LeadKind::sure;
  LooseTime time;
  std::optional<LooseTime> end;        ///< of a span
  std::optional<LooseTime> other;      ///< the same instant on the clock of another zone
  time::Milliseconds after_start = 0;  ///< of a relative time
  bool approximate = false;
  bool in_sentence = false;  ///< a word of a sentence comes before: "At", "From"
  bool hour_only = false;    ///< `16h`, which is also a duration
  bool set_off = false;      ///< a mark keeps it apart from the words after it, or none follow
  bool is_label = false;     ///< a label comes before it
  std::string label;
  std::string written;  ///< the time as it is written
  std::string rest;     ///< the Markdown after it; with a span or a sentence, all of the line
  std::string link;     ///< the address that the time links to
};

/// The time that a line of Markdown, without its list mark, begins with.
[[nodiscard]] std::optional<Lead> read_lead(std::string_view line);
/// Also with a label before it: `**Incident start:** 2024-05-02 23:15 UTC`.
[[nodiscard]] std::optional<Lead> read_labelled_lead(std::string_view line);

}  // namespace pm::prose
