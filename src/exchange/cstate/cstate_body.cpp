#include "cstate_body.hpp"

#include <algorithm>
#include <utility>

#include "../phase_labels.hpp"
#include "entry_head.hpp"
#include "entry_time.hpp"
#include "pm/prose/lines.hpp"
#include "pm/text/words.hpp"

namespace pm::exchange::cstate {
namespace {

/// Three or more of `-`, `*` or `_`, with blanks between them at most.
bool is_break(const prose::Line& line) {
  const auto text = text::trimmed(line.text);
  if (line.literal || text.empty() ||
      std::string_view("-*_").find(text[0]) == std::string_view::npos)
    return false;
  const auto marks = std::count(text.begin(), text.end(), text[0]);
  const auto blanks = std::count(text.begin(), text.end(), ' ');
  return marks >= 3 && static_cast<std::size_t>(marks + blanks) == text.size();
}

/// `{{< track "2018-04-13 16:50:00" >}}` in a line.
struct Track {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view time;
};

std::optional<Track> track_in(std::string_view line) {
  constexpr std::size_t opening = 3;  // of `{{<` and `{{%`
  constexpr std::string_view name = "track";
  for (auto at = line.find("{{"); at != std::string_view::npos; at = line.find("{{", at + 2)) {
    const auto begin = line.find_first_not_of(' ', at + opening);
    if (begin == std::string_view::npos) return std::nullopt;
    if (!line.substr(begin).starts_with(name)) continue;
    const auto end = line.find("}}", begin);
    if (end == std::string_view::npos) return std::nullopt;
    auto time = line.substr(begin + name.size(), end - begin - name.size());
    time.remove_prefix(std::min(time.find_first_not_of(" \"`"), time.size()));
    while (!time.empty() && std::string_view(" \"`>%").find(time.back()) != std::string_view::npos)
      time.remove_suffix(1);
    return Track{at, end + 2, time};
  }
  return std::nullopt;
}

/// Reads a body paragraph by paragraph.
class Splitting {
 public:
  Splitting(std::vector<prose::Line> lines, std::size_t first_line)
      : lines_(std::move(lines)), first_line_(first_line) {}

  CstateBody split() {
    for (std::size_t at = 0; at < lines_.size();) {
      if (is_break(lines_[at])) {
        end_entry();
        ++at;
      } else if (lines_[at].blank() && !lines_[at].literal) {
        add("", at++);
      } else {
        at = paragraph(at);
      }
    }
    end_entry();
    return std::move(body_);
  }

 private:
  [[nodiscard]] std::size_t end_of_paragraph(std::size_t at) const {
    do {
      ++at;
    } while (at < lines_.size() && !is_break(lines_[at]) &&
             (lines_[at].literal || !lines_[at].blank()));
    return at;
  }

  std::size_t paragraph(std::size_t begin) {
    const auto end = end_of_paragraph(begin);
    const auto track = first_track(begin, end);
    auto head = lines_[begin].literal ? std::nullopt : head_of(lines_[begin].text);
    if (head && goes_on_with(*head)) {
      take_clock(*head);
    } else if (head || track || tracked_) {
      end_entry();
      if (head) begin_entry(*head, begin);
    }
    if (head) add(head->rest, begin);
    for (auto at = begin + (head ? 1 : 0); at < end; ++at) add(lines_[at].text, at);
    if (track) take_track();
    return end;
  }

  [[nodiscard]] bool first_track(std::size_t begin, std::size_t end) const {
    for (auto at = begin; at < end; ++at) {
      if (!lines_[at].literal && track_in(lines_[at].text)) return true;
    }
    return false;
  }

  /// A clock alone below a day alone.
  [[nodiscard]] bool goes_on_with(const EntryHead& head) const {
    return entry_.said && !entry_.said->hour && head.said && !head.said->day &&
           head.label.empty() && text::trimmed(entry_.text).empty();
  }

  void take_clock(const EntryHead& head) {
    const auto day = entry_.said->day;
    entry_.said = head.said;
    entry_.said->day = day;
    entry_.time += " " + head.time;
    entry_.unknown_zone = head.unknown_zone;
  }

  void begin_entry(const EntryHead& head, std::size_t at) {
    entry_.line = first_line_ + at;
    entry_.label = head.label;
    entry_.said = head.said;
    entry_.time = head.time;
    entry_.unknown_zone = head.unknown_zone;
  }

  void add(std::string_view text, std::size_t at) {
    if (entry_.line == 0 && !text.empty()) entry_.line = first_line_ + at;
    entry_.text += text;
    entry_.text += '\n';
  }

  /// Takes the time of the update out of its text.
  void take_track() {
    tracked_ = true;
    const auto track = track_in(entry_.text);
    if (!track || entry_.said) return;
    entry_.said = lenient_time(track->time);
    if (!entry_.said) return;
    const auto length = std::min(entry_.said->length, track->time.size());
    entry_.time = std::string(text::trimmed(track->time.substr(0, length)));
    entry_.beside_time = std::string(text::trimmed(track->time.substr(length)));
    entry_.text.erase(track->begin, track->end - track->begin);
  }

  void end_entry() {
    entry_.text = std::string(text::trimmed(entry_.text));
    tracked_ = false;
    if (!entry_.text.empty() || !entry_.bare()) {
      auto& entries = is_postmortem_label(entry_.label) ? body_.postmortems : body_.entries;
      entries.push_back(std::move(entry_));
    }
    entry_ = {};
  }

  std::vector<prose::Line> lines_;
  std::size_t first_line_;
  CstateBody body_;
  CstateEntry entry_;
  bool tracked_ = false;  ///< the paragraph before had a track: the next one is another update
};

}  // namespace

CstateBody cstate_body(std::string_view body, std::size_t first_line) {
  return Splitting(prose::lines(body), first_line).split();
}

}  // namespace pm::exchange::cstate
