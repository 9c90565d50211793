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
#include "blocks.hpp"
#include "pm/text/utf8.hpp"
#include "sections.hpp"
#include "synonyms.hpp"
#include "timeline_table.hpp"

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
Columns columns_of(const Table& table, bool under_heading) {
  Columns columns;
  if (!under_heading && has_time_column(table)) return columns;
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
    for (const auto& table : tables(part_.lines)) read_table(table);
    for (const auto& item : items(part_.lines)) read_item(item);
    take_lines(part_, taken_);
  }

 private:
  void read_table(const Table& table) {
    const auto columns = columns_of(table, under_heading_ || is_next_steps());
    if (columns.empty() || table.rows.empty()) return;
    for (const auto& row : table.rows) {
      auto action = action_of_row(table, row, columns);
      if (action) into_.incident.actions.push_back(std::move(*action));
    }
    read_as(into_, headings_of(table), "", "columns of actions", part_.lines[table.begin].number);
    take(table.begin, table.end);
  }

  /// A cell that its field cannot say stands behind the title.
  std::optional<model::Action> action_of_row(const Table& table, const Table::Row& row,
                                             const Columns& columns) {
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

  void read_item(const Item& item) {
    if (taken_[item.begin] || !is_one_paragraph(item)) return;
    if (item.box == 0 && !under_heading_) return;
    const auto line = part_.lines[item.begin].number;
    if (is_placeholder(item.text)) {
      if (!item.text.empty())
        leave_out(into_, std::string(item.text), "", "it says that there is nothing", line);
      take(item.begin, item.end);
      return;
    }
    const auto words = as_title(text_of(item, part_.lines));
    if (text::count_code_points(words) > longest_action_title) return;
    auto action = action_of(words, clock_, line);
    if (action.title->value.empty()) return;
    if (const auto status = status_of(item.box); status && !action.status)
      action.status = said(*status);
    into_.incident.actions.push_back(std::move(action));
    take(item.begin, item.end);
  }

  [[nodiscard]] bool is_one_paragraph(const Item& item) const {
    for (auto i = item.begin + 1; i < item.end; ++i) {
      const auto& line = part_.lines[i];
      if (line.blank() || line.literal || list_mark(line)) return false;
    }
    return true;
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
