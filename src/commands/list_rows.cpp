#include "list_rows.hpp"

#include <algorithm>
#include <utility>

#include "list_query.hpp"
#include "listing.hpp"
#include "pm/repo/free_entry.hpp"
#include "pm/text/columns.hpp"
#include "pm/text/slug.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/view/overview.hpp"

namespace pm::commands {
namespace {

std::optional<std::size_t> place_in_scale(const std::optional<std::string>& severity,
                                          const model::Config& config) {
  const auto& scale = config.severities;
  const auto found = severity ? std::find(scale.begin(), scale.end(), *severity) : scale.end();
  if (found == scale.end()) return std::nullopt;
  return static_cast<std::size_t>(found - scale.begin());
}

using render::Tone;

constexpr std::size_t shortest_word = 3;  ///< letters of a word that tells something of a title

bool row_is_open(const data::Value& incident) { return incident.find("is_open")->is_true(); }

/// "in_review" as people write it: "in review".
std::string spaced(std::string word) {
  std::replace(word.begin(), word.end(), '_', ' ');
  return word;
}

/// "● monitoring, late", "resolved, drill"
std::string state_cell(const data::Value& incident) {
  std::string out = row_is_open(incident) ? "● " : "";
  out += cell(incident, "state");
  if (const auto mode = cell(incident, "mode"); mode != "standard") out += ", " + spaced(mode);
  return out + (incident.find("is_update_overdue")->is_true() ? ", late" : "");
}

/// Returns the duration without "so far", which the mark of open incidents already tells.
std::string duration_cell(const data::Value& incident) {
  constexpr std::string_view so_far = " so far";
  auto out = cell(incident, "duration");
  if (out.ends_with(so_far)) out.resize(out.size() - so_far.size());
  return out;
}

/// "Webhooks (degraded performance), API"
std::string affected_cell(const data::Value& incident) {
  std::string out;
  for (const auto& component : incident.find("affected")->items) {
    const auto status = cell(component, "status");
    out += (out.empty() ? "" : ", ") + cell(component, "name");
    if (!status.empty()) out += " (" + spaced(status) + ")";
  }
  return out;
}

/// Returns the words of a slug that are long enough to tell something.
std::vector<std::string> telling_words(std::string_view slug) {
  std::vector<std::string> words;
  while (!slug.empty()) {
    const auto end = std::min(slug.find('-'), slug.size());
    if (end >= shortest_word) words.emplace_back(slug.substr(0, end));
    slug.remove_prefix(std::min(end + 1, slug.size()));
  }
  return words;
}

/// Returns whether an id tells what its title tells: they have a word in common.
bool id_tells_title(const data::Value& incident) {
  const auto title = cell(incident, "title");
  if (title.empty()) return true;
  const auto id = telling_words(repo::without_date(cell(incident, "id")));
  const auto words = telling_words(text::slug(title, title.size()));
  return std::find_first_of(id.begin(), id.end(), words.begin(), words.end()) != id.end();
}

/// A column of the list, and its cells.
struct ListColumn {
  text::Column column;
  std::string (*cell)(const data::Value& incident);
  std::size_t rank = 0;  ///< 0: in every table; the others are added in this order
};

constexpr std::size_t last_rank = 4;

/// In the order of the table.
constexpr ListColumn list_columns[] = {
    {{.heading = "ID"}, [](const data::Value& incident) { return cell(incident, "id"); }},
    {{.heading = "TITLE", .flexible = true},
     [](const data::Value& incident) { return cell(incident, "title"); },
     last_rank},
    {{.heading = "SEV"}, [](const data::Value& incident) { return cell(incident, "severity"); }},
    {{.heading = "STARTED"},
     [](const data::Value& incident) { return cell(incident, "started_date"); },
     2},
    {{.heading = "STATE"}, state_cell},
    {{.heading = "DURATION"}, duration_cell},
    {{.heading = "POSTMORTEM"},
     [](const data::Value& incident) {
       return incident.find("is_postmortem_overdue")->is_true()
                  ? std::string(postmortem_overdue)
                  : spaced(cell(incident, "postmortem"));
     },
     1},
    {{.heading = "AFFECTED"}, affected_cell, 3},
};

using ShownColumns = std::vector<const ListColumn*>;

std::string incident_rows(const ShownColumns& shown, const data::List& incidents,
                          std::size_t widest) {
  std::vector<text::Column> columns;
  for (const auto* each : shown) columns.push_back(each->column);
  std::vector<std::vector<std::string>> rows;
  for (const auto& incident : incidents) {
    auto& cells = rows.emplace_back();
    for (const auto* each : shown) cells.push_back(each->cell(incident));
  }
  return text::table(columns, rows, widest);
}

std::size_t table_width(std::string_view table) {
  std::size_t widest = 0;
  for (; !table.empty(); table.remove_prefix(table.find('\n') + 1))
    widest = std::max(widest, text::width(table.substr(0, table.find('\n'))));
  return widest;
}

bool has_cells(const ListColumn& column, const data::List& incidents) {
  return std::any_of(incidents.begin(), incidents.end(),
                     [&](const data::Value& incident) { return !column.cell(incident).empty(); });
}

/// Returns the columns up to a rank that fit, in the order of the table.
ShownColumns fitting_columns(const data::List& incidents, std::size_t widest) {
  const bool ids_suffice = std::all_of(incidents.begin(), incidents.end(), id_tells_title);
  std::vector<bool> taken;
  for (const auto& each : list_columns)
    taken.push_back(each.rank == 0 || (each.column.flexible && !ids_suffice));
  const auto shown = [&] {
    ShownColumns all;
    for (std::size_t i = 0; i < taken.size(); ++i)
      if (taken[i]) all.push_back(&list_columns[i]);
    return all;
  };
  for (std::size_t rank = 1; rank <= last_rank; ++rank) {
    for (std::size_t i = 0; i < taken.size(); ++i) {
      const auto& column = list_columns[i];
      if (taken[i] || column.rank != rank || !has_cells(column, incidents)) continue;
      taken[i] = true;
      taken[i] = widest == 0 || table_width(incident_rows(shown(), incidents, widest)) <= widest;
    }
  }
  return shown();
}

std::string coloured_incidents(std::string_view table, const data::List& incidents) {
  std::vector<Tone> tones;
  for (const auto& incident : incidents)
    tones.push_back(incident.find("is_update_overdue")->is_true() ? Tone::red
                    : row_is_open(incident)                       ? Tone::yellow
                                                                  : Tone::plain);
  return coloured_table(table, tones);
}

}  // namespace

std::vector<view::Key> row_keys() {
  const auto overview = view::overview_keys();
  std::vector<view::Key> keys(overview.begin(), overview.end());
  keys.push_back({"is_update_overdue", view::Kind::flag, "whether a promised update is overdue"});
  keys.push_back({"is_postmortem_overdue", view::Kind::flag,
                  "whether the postmortem is later than the policy of its severity allows"});
  return keys;
}

Row row(work::Head head, const model::Config& config, bool overdue) {
  Row row = {.data = std::move(head.overview),
             .id = std::move(head.id),
             .severity = place_in_scale(head.severity, config),
             .begin = head.begin,
             .duration = head.duration};
  row.is_open = row_is_open(row.data);
  if (auto updated = cell(row.data, "updated"); !updated.empty()) row.updated = std::move(updated);
  row.data.set("is_update_overdue", overdue);
  row.data.set("is_postmortem_overdue", head.is_postmortem_overdue);
  if (head.title) row.title = text::lower_ascii(*head.title);
  return row;
}

void sort_by(std::string_view key, std::vector<Row>& rows) {
  const bool reversed = key.starts_with('-');
  key.remove_prefix(reversed ? 1 : 0);
  if (key == "started") sort_with(rows, &Row::begin, reversed);
  if (key == "updated") sort_with(rows, &Row::updated, reversed);
  if (key == "duration") sort_with(rows, &Row::duration, reversed);
  if (key == "severity") sort_with(rows, &Row::severity, reversed);
  if (key == "title") sort_with(rows, &Row::title, reversed);
  if (key == "id") {
    sort_with(
        rows, [](const Row& row) { return std::optional<std::string_view>(row.id); }, reversed);
  }
}

void sort_open_first(std::vector<Row>& rows) {
  sort_by("-started", rows);
  std::stable_partition(rows.begin(), rows.end(), [](const Row& row) { return row.is_open; });
}

std::string incidents_table(const data::List& incidents, const render::Screen& screen) {
  if (incidents.empty()) return {};
  const auto table =
      incident_rows(fitting_columns(incidents, screen.columns), incidents, screen.columns);
  return screen.colour ? coloured_incidents(table, incidents) : table;
}

}  // namespace pm::commands
