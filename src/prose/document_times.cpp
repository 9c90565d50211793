#include "pm/prose/document_times.hpp"

#include <algorithm>
#include <utility>

#include "day_words.hpp"
#include "lead.hpp"
#include "line_blocks.hpp"
#include "pm/prose/cursor.hpp"
#include "pm/prose/scan.hpp"
#include "pm/text/words.hpp"
#include "shown.hpp"
#include "words.hpp"

namespace pm::prose {
namespace {

/// Zones whose people write the month first, and some whose people write the day first.
constexpr std::string_view month_first_zones[] = {"PST", "PDT", "PT", "MST", "MDT", "MT",
                                                  "CST", "CDT", "CT", "EST", "EDT", "ET"};
constexpr std::string_view day_first_zones[] = {"CET",  "CEST", "BST",  "WET", "WEST", "EET",
                                                "EEST", "MEZ",  "MESZ", "BRT", "AEST", "AEDT"};

class DocumentReader {
 public:
  explicit DocumentReader(const std::vector<Line>& lines) : lines_(lines) {}

  DocumentTimes read() {
    for (const auto& line : lines_) {
      if (line.literal || line.blank()) continue;
      read_zone(line);
      const auto heading = heading_line(line);
      if (heading.level > 0) in_plan_ = names_plan(text::lower_ascii(shown(heading.words).text));
      read_tokens(line);
    }
    read_facts();
    decide_order();
    if (prose_zones_agree_) times_.zone_in_prose = prose_zone_;
    return std::move(times_);
  }

 private:
  void read_zone(const Line& line) {
    if (!times_.zone.none()) return;
    // The head of a column speaks of its own cells.
    if (stripped(line.text).starts_with('|')) return;
    if (heading_line(line).level > 0) return;
    auto sentence = zone_sentence(shown(line.text).text);
    if (!sentence) return;
    times_.zone = std::move(sentence->zone);
    times_.zone_words = std::string(stripped(line.text));
    times_.zone_line = line.number;
    times_.zone_alone = sentence->alone;
  }

  void read_tokens(const Line& line) {
    for (auto& token : scan(line.text)) {
      if (token.kind == TokenKind::day) {
        if (token.time.order == NumericOrder::named && token.time.day->year != 0)
          named_.push_back(*token.time.day);
        if (token.time.order != NumericOrder::named) numeric_.push_back(token.time);
        const bool planned = in_plan_ || stripped(line.text).starts_with('|') ||
                             text::lower_ascii(line.text).find(" due") != std::string::npos;
        if (!times_.first && !planned && token.time.day->year != 0)
          times_.first = StatedDay{.day = *token.time.day,
                                   .order = token.time.order,
                                   .line = line.number,
                                   .words = std::string(stripped(line.text))};
      }
      if (token.kind == TokenKind::clock) read_zone_of_clock(token.time);
    }
  }

  void read_zone_of_clock(const LooseTime& time) {
    const ZoneName zone = {.offset = time.offset, .abbreviation = time.abbreviation};
    if (zone.none()) return;
    if (prose_zone_.none()) prose_zone_ = zone;
    prose_zones_agree_ = prose_zones_agree_ && prose_zone_ == zone;
  }

  void read_facts() {
    for (const auto& block : line_blocks(lines_)) {
      if (times_.fact) return;
      if (block.kind == LineBlock::Kind::table) {
        for (const auto& row : block.table.rows) {
          if (row.cells.size() > 1) put_fact(row.cells[0], row.cells[1], row.line);
        }
        if (block.table.header.size() == 2)
          put_fact(block.table.header[0], block.table.header[1], block.begin);
        continue;
      }
      if (block.kind == LineBlock::Kind::heading) {
        if (block.end < lines_.size()) {
          auto next = block.end;
          while (next + 1 < lines_.size() && lines_[next].blank()) ++next;
          put_fact(block.text, lines_[next].text, next);
        }
        continue;
      }
      const auto words = shown(block.text).text;
      auto end = words.find(':');
      std::size_t size = 1;
      if (end == std::string::npos) {
        end = words.find("：");
        size = std::string_view("：").size();
      }
      if (end == std::string::npos) continue;
      put_fact(words.substr(0, end), std::string_view(words).substr(end + size), block.begin);
    }
  }

  void put_fact(std::string_view label, std::string_view value, std::size_t line) {
    if (times_.fact || label.size() > 60) return;
    auto words = text::lower_ascii(shown(label).text);
    while (!words.empty() && (words.back() == ':' || words.back() == ' ')) words.pop_back();
    if (!is_day_label(words)) return;
    auto day = first_day(shown(value).text, false);
    if (!day) return;
    day->line = lines_[line].number;
    day->words = std::string(stripped(lines_[line].text));
    times_.fact = std::move(day);
  }

  void decide_order() {
    const auto has = [&](NumericOrder order) {
      return std::any_of(numeric_.begin(), numeric_.end(),
                         [&](const LooseTime& time) { return time.order == order; });
    };
    const bool month = has(NumericOrder::month_first);
    const bool day = has(NumericOrder::day_first);
    if (month != day) {
      times_.order = month ? NumericOrder::month_first : NumericOrder::day_first;
      return;
    }
    if (month || decide_by_named_days()) return;
    const auto& zone = times_.zone.none() ? prose_zone_ : times_.zone;
    const auto names = [&](const auto& zones) {
      return std::any_of(std::begin(zones), std::end(zones),
                         [&](auto each) { return each == zone.abbreviation; });
    };
    if (names(month_first_zones) || zone.abbreviation.starts_with("America/"))
      times_.order = NumericOrder::month_first;
    if (names(day_first_zones) || zone.abbreviation.starts_with("Europe/"))
      times_.order = NumericOrder::day_first;
  }

  /// The reading that agrees with another day of the document.
  bool decide_by_named_days() {
    std::size_t as_month = 0;
    std::size_t as_day = 0;
    for (const auto& time : numeric_) {
      const auto& day = *time.day;
      for (const auto& named : named_) {
        const bool same_year = day.year == 0 || day.year == named.year;
        if (same_year && named.month == day.month && named.day == day.day) ++as_month;
        if (same_year && named.month == day.day && named.day == day.month) ++as_day;
      }
    }
    if ((as_month > 0) == (as_day > 0)) return false;
    times_.order = as_month > 0 ? NumericOrder::month_first : NumericOrder::day_first;
    return true;
  }

  const std::vector<Line>& lines_;
  DocumentTimes times_;
  std::vector<Day> named_;
  std::vector<LooseTime> numeric_;
  ZoneName prose_zone_;
  bool prose_zones_agree_ = true;
  bool in_plan_ = false;  ///< below a heading of plans, whose days are not of the incident
};

}  // namespace

DocumentTimes document_times(const std::vector<Line>& lines) {
  return DocumentReader(lines).read();
}

std::optional<StatedDay> first_day(std::string_view text, bool with_year) {
  for (const auto& token : scan(text)) {
    if (token.kind != TokenKind::day || (with_year && token.time.day->year == 0)) continue;
    return StatedDay{.day = *token.time.day, .order = token.time.order, .line = 0, .words = {}};
  }
  return std::nullopt;
}

std::optional<Day> in_order(const Day& day, NumericOrder own, NumericOrder document) {
  if (own != NumericOrder::either || day.month == day.day) return day;
  if (document == NumericOrder::month_first) return day;
  if (document == NumericOrder::day_first)
    return Day{.year = day.year, .month = day.day, .day = day.month};
  return std::nullopt;
}

}  // namespace pm::prose
