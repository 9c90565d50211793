#include "follow_ups.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "../taken.hpp"
#include "action_words.hpp"
#include "pm/prose/blocks.hpp"
#include "pm/prose/timeline.hpp"
#include "pm/text/utf8.hpp"
#include "sections.hpp"
#include "synonyms.hpp"

namespace pm::exchange::markdown_report {
namespace {

constexpr std::size_t longest_action_title = 200;  // characters

/// Words that fill a place where nothing was written.
bool is_placeholder(std::string_view words) {
  constexpr std::size_t longest = 20;  // bytes
  const auto is_other_script = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  if (words.size() > longest || std::any_of(words.begin(), words.end(), is_other_script))
    return false;
  const auto plain = plain_words(words);
  constexpr std::array empty = {std::string_view(""),    std::string_view("n a"),
                                std::string_view("na"),  std::string_view("none"),
                                std::string_view("tbd"), std::string_view("todo"),
                                std::string_view("xxx")};
  return std::find(empty.begin(), empty.end(), plain) != empty.end();
}

std::optional<model::ActionStatus> status_of(char box) {
  if (box == ' ') return model::ActionStatus::open;
  if (box == 'x' || box == 'X') return model::ActionStatus::done;
  if (box == '/' || box == '~') return model::ActionStatus::in_progress;
  return box == '-' ? std::optional(model::ActionStatus::dropped) : std::nullopt;
}

using Columns = std::vector<std::optional<ActionField>>;

/// "Item" and "What" stand above other things as well.
bool names_actions(std::string_view heading) {
  const auto words = plain_words(heading);
  return words.find("action") != std::string::npos || words.find("task") != std::string::npos;
}

/// The fields of the columns. A table of actions says what is to be done, and who does it, when, or
/// how far it is; elsewhere than under their heading in so many words, and no times.
Columns columns_of(const prose::Table& table, bool under_heading) {
  Columns columns;
  if (!under_heading && prose::has_time_column(table)) return columns;
  for (const auto& heading : table.header) {
    auto field = action_field(heading);
    if (field == ActionField::title && !under_heading && !names_actions(heading)) field.reset();
    const bool again = field && std::find(columns.begin(), columns.end(), field) != columns.end();
    columns.push_back(again ? std::nullopt : field);
  }
  const auto has = [&](ActionField field) {
    return std::find(columns.begin(), columns.end(), field) != columns.end();
  };
  const bool more = has(ActionField::owner) || has(ActionField::status) || has(ActionField::due) ||
                    has(ActionField::priority);
  return has(ActionField::title) && (more || under_heading) ? columns : Columns();
}

class ActionReader {
 public:
  ActionReader(Part& part, DocumentClock& clock, Imported& into)
      : part_(part),
        clock_(clock),
        into_(into),
        under_heading_(is_action_heading(part.heading)),
        taken_(part.lines.size(), false) {}

  void read() {
    for (const auto& table : prose::tables(part_.lines)) read_table(table);
    if (under_heading_) read_owned_paragraphs();
    const auto all = prose::items(part_.lines);
    for (std::size_t i = 0; i < all.size();) {
      auto end = i + 1;
      while (end < all.size() && continues(all[end - 1], all[end])) ++end;
      read_list(all, i, end);
      i = end;
    }
    take_lines(part_, taken_);
  }

 private:
  void read_table(const prose::Table& table) {
    const auto columns = columns_of(table, under_heading_ || is_next_steps());
    if (columns.empty() || table.rows.empty()) return;
    for (const auto& row : table.rows) {
      auto action = action_of_row(table, row, columns);
      if (action) into_.incident.actions.push_back(std::move(*action));
    }
    read_as(into_, prose::headings_of(table), "", "columns of actions",
            part_.lines[table.begin].number);
    take(table.begin, table.end);
  }

  /// A cell that its field cannot say stands behind the title.
  std::optional<model::Action> action_of_row(const prose::Table& table,
                                             const prose::Table::Row& row, const Columns& columns) {
    const auto title = std::find(columns.begin(), columns.end(), ActionField::title);
    const auto place = static_cast<std::size_t>(title - columns.begin());
    const auto line = part_.lines[row.line].number;
    const auto words = place < row.cells.size() ? row.cells[place] : std::string();
    auto action = action_of(words, clock_, line);
    bool empty = words.empty();
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (i == place || row.cells[i].empty()) continue;
      empty = false;
      const auto field = i < columns.size() ? columns[i] : std::nullopt;
      if (field && put_field(action, *field, row.cells[i], clock_, line)) {
        explain(action, *field, table.header[i], row.cells[i], line);
        continue;
      }
      const auto left =
          field == ActionField::link ? put_ticket(action, row.cells[i]) : row.cells[i];
      if (!left.empty()) add_to_title(action, i < table.header.size() ? table.header[i] : "", left);
    }
    return empty ? std::nullopt : std::optional(std::move(action));
  }

  /// Says which status or type is meant where the words are not its own.
  void explain(const model::Action& action, ActionField field, std::string_view heading,
               std::string_view cell, std::size_t line) {
    std::string_view meant;
    if (field == ActionField::status) meant = model::word(action.status->value);
    if (field == ActionField::type) meant = model::word(action.type->value);
    if (!meant.empty() && plain_words(meant) != plain_words(cell))
      read_as(into_, std::string(heading), std::string(cell),
              fmt::format("the {} `{}` of an action",
                          field == ActionField::status ? "status" : "type", meant),
              line);
  }

  static void add_to_title(model::Action& action, std::string_view heading,
                           std::string_view words) {
    auto& title = action.title->value;
    title = as_title(heading.empty() ? fmt::format("{} ({})", title, words)
                                     : fmt::format("{} ({}: {})", title, heading, words));
  }

  // Lists: each is taken whole or not at all

  /// Whether two items are of one list: only blank lines stand between them.
  [[nodiscard]] bool continues(const prose::Item& item, const prose::Item& next) const {
    for (auto i = item.end; i < next.begin; ++i) {
      if (!part_.lines[i].blank()) return false;
    }
    return true;
  }

  void read_list(const std::vector<prose::Item>& all, std::size_t begin, std::size_t end) {
    const bool tasks = std::all_of(all.begin() + static_cast<std::ptrdiff_t>(begin),
                                   all.begin() + static_cast<std::ptrdiff_t>(end),
                                   [](const prose::Item& item) { return item.box != 0; });
    if ((!under_heading_ && !tasks) || taken_[all[begin].begin]) return;
    if (under_heading_ && belongs_to_sentence(all[begin].begin)) return;
    for (auto i = begin; i < end; ++i) {
      if (!can_be_action(all[i])) return;
    }
    for (auto i = begin; i < end; ++i) read_item(all[i]);
  }

  /// The last line of text above, if nothing else is between.
  [[nodiscard]] std::string_view sentence_above(std::size_t line) const {
    while (line > 0 && part_.lines[line - 1].blank()) --line;
    if (line == 0 || part_.lines[line - 1].literal || taken_[line - 1]) return {};
    return prose::stripped(part_.lines[line - 1].text);
  }

  /// A list completes the sentence above it: without that, its items say something else.
  [[nodiscard]] bool belongs_to_sentence(std::size_t line) const {
    const auto words = sentence_above(line);
    if (!words.ends_with(':') || prose::list_mark(part_.lines[line - 1])) return false;
    const auto plain = plain_words(words);
    for (const std::string_view sign : {"action", "following", "task", "follow up", "step", "to do",
                                        "todo", "these", "item", "improvement"}) {
      if (plain.find(sign) != std::string::npos) return false;
    }
    return true;
  }

  [[nodiscard]] bool can_be_action(const prose::Item& item) const {
    if (is_placeholder(item.text)) return true;
    const auto words = words_of(item);
    return words && !words->empty() && text::count_code_points(*words) <= longest_action_title;
  }

  /// An item in one line; what is nested in it follows after a colon. Nothing where it has code or
  /// several paragraphs.
  [[nodiscard]] std::optional<std::string> words_of(const prose::Item& item) const {
    std::string words(item.text);
    bool nested = false;
    for (auto i = item.begin + 1; i < item.end; ++i) {
      const auto& line = part_.lines[i];
      if (line.literal) return std::nullopt;
      if (line.blank()) continue;
      const auto mark = prose::list_mark(line);
      if (!mark && line.blank()) return std::nullopt;
      if (!mark && i > item.begin + 1 && part_.lines[i - 1].blank()) return std::nullopt;
      if (mark) {
        words += nested ? "; " : words.ends_with(':') ? " " : ": ";
        words += mark->text;
        nested = true;
      } else {
        words.append(" ").append(prose::stripped(line.text));
      }
    }
    return as_title(words);
  }

  void read_item(const prose::Item& item) {
    const auto line = part_.lines[item.begin].number;
    if (is_placeholder(item.text)) {
      if (!item.text.empty())
        leave_out(into_, std::string(item.text), "", "it says that there is nothing", line);
      take(item.begin, item.end);
      return;
    }
    auto action = action_of(without_bold_lead(*words_of(item)), clock_, line);
    if (action.title->value.empty()) return;
    if (const auto status = status_of(item.box); status && !action.status)
      action.status = said(*status);
    into_.incident.actions.push_back(std::move(action));
    take(item.begin, item.end);
  }

  /// `**Alerts.** Add one` has a title and a rest: "Alerts: Add one".
  static std::string without_bold_lead(std::string words) {
    if (!words.starts_with("**")) return words;
    const auto end = words.find("**", 2);
    if (end == std::string::npos || end == 2) return words;
    auto lead = std::string(prose::stripped(std::string_view(words).substr(2, end - 2)));
    auto rest = prose::stripped(std::string_view(words).substr(end + 2));
    while (!lead.empty() && (lead.back() == '.' || lead.back() == ':')) lead.pop_back();
    if (rest.starts_with(':') || rest.starts_with("- ") || rest.starts_with("– "))
      rest = prose::stripped(rest.substr(rest.find(rest.front() == ':' ? ":" : " ") + 1));
    if (rest.empty()) return lead;
    return lead + ": " + std::string(rest);
  }

  // Paragraphs that begin with their owner

  /// `**AC** Add a badge for:` with the items of the list below it.
  void read_owned_paragraphs() {
    for (std::size_t i = 0; i < part_.lines.size(); ++i) {
      const bool starts = i == 0 || part_.lines[i - 1].blank();
      if (!starts || taken_[i] || part_.lines[i].literal) continue;
      const auto owned = owned_line(part_.lines[i].text);
      if (owned.owner.empty()) continue;
      read_owned_paragraph(i, owned);
    }
  }

  struct OwnedLine {
    std::string owner;
    std::string_view words;
  };

  /// Initials or a handle in bold before words.
  static OwnedLine owned_line(std::string_view line) {
    line = prose::stripped(line);
    if (!line.starts_with("**")) return {};
    const auto end = line.find("**", 2);
    if (end == std::string_view::npos) return {};
    const auto name = prose::stripped(line.substr(2, end - 2));
    auto words = prose::stripped(line.substr(end + 2));
    if (words.starts_with(':')) words = prose::stripped(words.substr(1));
    const bool handle = name.starts_with('@') && name.find(' ') == std::string_view::npos;
    constexpr std::size_t longest_initials = 4;
    const bool initials =
        name.size() >= 2 && name.size() <= longest_initials &&
        std::all_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if ((!handle && !initials) || words.empty()) return {};
    return {.owner = std::string(name), .words = words};
  }

  void read_owned_paragraph(std::size_t begin, const OwnedLine& owned) {
    std::string words(owned.words);
    auto end = begin + 1;
    while (end < part_.lines.size() && !part_.lines[end].blank() && !part_.lines[end].literal &&
           !prose::list_mark(part_.lines[end])) {
      words.append(" ").append(prose::stripped(part_.lines[end].text));
      ++end;
    }
    auto list = end;
    while (list < part_.lines.size() && part_.lines[list].blank()) ++list;
    bool first = true;
    while (list < part_.lines.size() && words.find(':') != std::string::npos) {
      const auto mark = prose::list_mark(part_.lines[list]);
      if (!mark) break;
      words += first ? words.ends_with(':') ? " " : ": " : "; ";
      words += mark->text;
      first = false;
      end = ++list;
    }
    if (text::count_code_points(words) > longest_action_title) return;
    auto action = action_of(as_title(words), clock_, part_.lines[begin].number);
    if (action.title->value.empty()) return;
    if (!action.owner) action.owner = said(owned.owner);
    into_.incident.actions.push_back(std::move(action));
    take(begin, end);
  }

  [[nodiscard]] bool is_next_steps() const {
    return kind_of_heading(part_.heading) == model::SectionKind::next_steps;
  }

  void take(std::size_t begin, std::size_t end) {
    std::fill(taken_.begin() + static_cast<std::ptrdiff_t>(begin),
              taken_.begin() + static_cast<std::ptrdiff_t>(end), true);
  }

  Part& part_;
  DocumentClock& clock_;
  Imported& into_;
  bool under_heading_;
  std::vector<bool> taken_;
};

}  // namespace

bool is_action_heading(std::string_view heading) {
  if (kind_of_heading(heading) != model::SectionKind::next_steps) return false;
  const auto words = plain_words(heading);
  for (const std::string_view sign : {"action", "task", "to do", "todo", "follow up", "followup",
                                      "next steps", "corrective", "remediation item"}) {
    if (words.find(sign) != std::string::npos) return true;
  }
  return false;
}

void take_actions(Part& part, DocumentClock& clock, Imported& into) {
  ActionReader(part, clock, into).read();
}

}  // namespace pm::exchange::markdown_report
