#include "row.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "../phase_labels.hpp"
#include "../severity.hpp"
#include "../taken.hpp"
#include "affected.hpp"
#include "pm/data/value.hpp"
#include "pm/model/names.hpp"
#include "pm/text/link.hpp"
#include "pm/text/prose_limits.hpp"
#include "pm/text/words.hpp"
#include "tidy.hpp"

namespace pm::exchange::timeline {
namespace {

bool says_nothing(const data::Value& value) {
  return value.kind == data::Kind::text ? text::trimmed(value.text).empty()
                                        : value.items.empty() && value.members.empty();
}

std::string shown(const RowCell& cell) {
  return cell.value.kind == data::Kind::text ? cell.value.text : cell.written;
}

/// Takes what a row says of the whole incident where nothing else has been said; false where it
/// has.
template <typename T>
bool agree(model::Maybe<T>& into, T value) {
  if (!into) into = said(value);
  return into->value == value;
}

}  // namespace

std::optional<Happening> RowReader::read(const Row& row, const Take& take) {
  Happening happening;
  happening.line = row.line;
  if (!read_time(row, happening, take) || !read_phase(row, happening, take) ||
      !read_text(row, happening, take))
    return std::nullopt;
  happening.by = text(row, Role::by);
  read_link(row, happening);
  read_components(row, happening);
  read_incident(row, happening);
  read_others(row, happening);
  return happening;
}

const RowCell* RowReader::cell(const Row& row, Role role) const {
  const auto column = row.columns.of(role);
  if (!column || *column >= row.cells.size()) return nullptr;
  const auto& cell = row.cells[*column];
  return says_nothing(cell.value) ? nullptr : &cell;
}

/// One line; of what is no text, nothing: it stands under `fields` then.
std::string RowReader::text(const Row& row, Role role) {
  const auto* found = cell(row, role);
  if (found == nullptr || found->value.kind != data::Kind::text) return {};
  return tidy_line(into_, row.names[*row.columns.of(role)], found->value.text, found->line);
}

bool RowReader::read_time(const Row& row, Happening& happening, const Take& take) {
  const auto role = cell(row, Role::time) != nullptr ? Role::time : Role::date;
  const auto* found = cell(row, role);
  if (found == nullptr || found->value.kind != data::Kind::text) {
    take(failed(import_error({into_.origin.file, row.line, 0}, "the row has no time")));
    return false;
  }
  auto zone = text(row, Role::zone);
  if (zone.empty()) zone = row.columns.zone();
  auto time = times_.read(found->value.text, text(row, Role::date), zone);
  if (!time) {
    auto error = std::move(time).error();
    take(failed(import_error({into_.origin.file, found->line, found->column},
                             std::move(error.message), std::move(error.help), found->value.text)));
    return false;
  }
  auto& concluded = *time;
  happening.at = concluded.moment;
  if (!concluded.remark.empty())
    read_as(into_, row.names[*row.columns.of(role)], found->value.text, std::move(concluded.remark),
            found->line);
  return true;
}

bool RowReader::read_phase(const Row& row, Happening& happening, const Take& take) {
  const auto word = text(row, Role::phase);
  if (word.empty()) return true;
  const auto given = mapped(settings_, "phase", word);
  const auto found = phase_of_word(given.value_or(word));
  if (given && !found) {
    const auto* at = cell(row, Role::phase);
    take(failed(import_error({into_.origin.file, at->line, at->column},
                             fmt::format("`--map` maps {} to {}, which is not a phase",
                                         text::quoted(word), text::quoted(*given)),
                             "write one such as `investigating`, `update` or `resolved`", word)));
    return false;
  }
  if (!found) {
    keep_role(row, Role::phase, happening, "no phase: the row is an entry of the timeline");
    return true;
  }
  happening.phase = found->phase;
  if (given || !found->plain)
    read_as(into_, "phase", word, std::string(model::word(found->phase)), row.line);
  return true;
}

bool RowReader::read_text(const Row& row, Happening& happening, const Take& take) {
  const auto* found = cell(row, Role::message);
  if (found != nullptr && found->value.kind == data::Kind::text)
    happening.text =
        tidy(into_, row.names[*row.columns.of(Role::message)], found->value.text, found->line);
  const auto excess = text::prose_excess(happening.text);
  if (!excess && (!happening.text.empty() || happening.phase)) return true;
  take(failed(excess ? import_error({into_.origin.file, found->line, found->column},
                                    excess->message, excess->help)
                     : import_error({into_.origin.file, row.line, 0},
                                    "the row has neither a phase nor a message")));
  return false;
}

/// Only entries have a link, and only to where a page may lead.
void RowReader::read_link(const Row& row, Happening& happening) {
  auto link = text(row, Role::link);
  if (link.empty()) return;
  if (happening.phase)
    keep_role(row, Role::link, happening, "an update has no link");
  else if (!text::is_safe_link(link))
    keep_role(row, Role::link, happening, "a page may not lead there");
  else
    happening.link = std::move(link);
}

void RowReader::list_component(const std::string& name) {
  if (listed_.insert(name).second)
    into_.incident.components.push_back({.name = unplaced(name), .group = {}});
}

void RowReader::read_components(const Row& row, Happening& happening) {
  const auto* found = cell(row, Role::component);
  if (found == nullptr) return;
  bool all_said = happening.phase.has_value();
  std::unordered_set<std::string> named;
  for (const auto& each : affected_in(found->value, settings_)) {
    const auto name = tidy_line(into_, "component", each.name, found->line);
    if (name.empty()) continue;
    list_component(name);
    if (!each.word.empty() && !each.plain && each.status)
      read_as(into_, "status", each.word, std::string(model::word(*each.status)), found->line);
    if (each.status && happening.phase && named.insert(name).second) {
      happening.statuses.push_back({.name = unplaced(name), .status = unplaced(*each.status)});
    } else {
      all_said = false;
    }
  }
  // The list of components does not say which row named them.
  if (!all_said) keep_role(row, Role::component, happening, "also listed under `components`");
}

void RowReader::read_incident(const Row& row, Happening& happening) {
  auto& incident = into_.incident;
  auto title = text(row, Role::title);
  if (!title.empty() && !agree(incident.title, std::move(title)))
    keep_role(row, Role::title, happening, "the incident has another title");
  if (const auto word = text(row, Role::severity); !word.empty()) {
    const auto severity = severity_of(word, settings_);
    if (!severity.why_not.empty())
      keep_role(row, Role::severity, happening, severity.why_not);
    else if (!agree(incident.severity, severity.name))
      keep_role(row, Role::severity, happening, "the incident has another severity");
    else if (severity.was_mapped)
      read_as(into_, "severity", word, severity.name, row.line);
  }
  if (const auto word = text(row, Role::impact); !word.empty()) {
    const auto impact = model::value_of<model::Impact>(text::lower_ascii(word));
    if (!impact || !agree(incident.impact, *impact))
      keep_role(
          row, Role::impact, happening,
          impact ? "the incident has another impact" : "no word for the impact of an incident");
  }
}

/// Data of columns without a role, and of those whose value is no text where one is needed.
void RowReader::read_others(const Row& row, Happening& happening) {
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const auto& value = row.cells[i].value;
    const bool is_data = value.kind != data::Kind::text && row.columns.of(Role::component) != i;
    if (!says_nothing(value) && (is_data || row.columns.is_other(i)))
      keep_cell(row, i, happening, {});
  }
}

void RowReader::keep_role(const Row& row, Role role, Happening& happening, std::string words) {
  keep_cell(row, *row.columns.of(role), happening, std::move(words));
}

void RowReader::keep_cell(const Row& row, std::size_t column, Happening& happening,
                          std::string words) {
  const auto& cell = row.cells[column];
  const auto& name = row.names[column];
  into_.remarks.push_back({.kind = Remark::Kind::kept,
                           .what = name,
                           .value = shown(cell),
                           .words = std::move(words),
                           .line = cell.line});
  auto value = cell.value;
  if (value.kind == data::Kind::text) value.text = as_prose_text(value.text);
  happening.rest.members.push_back({name, std::move(value)});
}

}  // namespace pm::exchange::timeline
