#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "../csv_reader.hpp"
#include "../importers.hpp"
#include "../taken.hpp"
#include "columns.hpp"
#include "happening.hpp"
#include "pm/text/words.hpp"
#include "row.hpp"
#include "source.hpp"

namespace pm::exchange {
namespace {

using namespace timeline;

std::vector<std::string> header_names(const CsvRow& header) {
  std::vector<std::string_view> names;
  for (const auto& cell : header.cells) names.push_back(cell.text);
  return own_names(names);
}

bool recognises_csv(std::string_view head, std::string_view) {
  const auto header = CsvReader(head).next();
  if (!header || !*header || (*header)->cells.size() < 2) return false;
  return is_timeline(header_names(**header));
}

/// Programs put an apostrophe before what a spreadsheet would compute; it is not part of the text.
bool is_defused(std::string_view text) {
  if (!text.starts_with('\'')) return false;
  const auto sign = text.find_first_not_of(" \t\r\n", 1);
  if (sign == std::string_view::npos) return false;
  const auto rest = text.substr(sign);
  return std::string_view("=+-@").find(rest.front()) != std::string_view::npos || sign > 1 ||
         rest.starts_with("＝") || rest.starts_with("＋") || rest.starts_with("－") ||
         rest.starts_with("＠");
}

class CsvReading {
 public:
  CsvReading(const Input& input, const ImportSettings& settings, std::string_view text,
             const Take& take)
      : input_(input),
        settings_(settings),
        take_(take),
        reader_(text),
        into_(begun("csv", input, settings)),
        rows_(settings, into_) {}

  void run() {
    auto first = reader_.next();
    if (!first) return refuse(0, "the source is empty", {});
    if (!*first) return refuse(std::move(*first).error());
    const auto& header = **first;
    into_.origin.line = header.line;
    const auto names = header_names(header);
    const Columns columns(names, settings_);
    if (!is_usable(names, columns, header.line)) return;
    while (!happenings_.is_full()) {
      auto row = reader_.next();
      if (!row) break;
      if (*row)
        read(**row, names, columns);
      else
        refuse(std::move(*row).error());
    }
    take_incident(std::move(into_), std::move(happenings_), "rows", take_, settings_.into);
  }

 private:
  void refuse(text::Diagnostic error) { take_(failed(in_source(input_.name(), std::move(error)))); }

  void refuse(std::size_t line, std::string message, std::string help) {
    take_(failed(import_error({input_.name(), line, 0}, std::move(message), std::move(help))));
  }

  bool is_usable(const std::vector<std::string>& names, const Columns& columns, std::size_t line) {
    const auto help = fmt::format("its columns are {}", text::listed(names));
    if (const auto missing = missing_column(names, settings_); !missing.empty()) {
      refuse(line, fmt::format("the header has no column {}", text::quoted(missing)), help);
      return false;
    }
    const bool says = columns.has(Role::phase) || columns.has(Role::message);
    if (columns.has(Role::time) && says) return true;
    const auto* const role = columns.has(Role::time) ? "message" : "time";
    refuse(line, fmt::format("pm recognizes no column of the header as the {}", role),
           fmt::format("name one with `--map {}=…`; {}", role, help));
    return false;
  }

  void read(const CsvRow& row, const std::vector<std::string>& names, const Columns& columns) {
    std::vector<RowCell> cells;
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      cells.push_back(cell(row.cells[i], names[i]));
    auto happening =
        rows_.read({.line = row.line, .names = names, .columns = columns, .cells = cells}, take_);
    if (happening) happenings_.add(std::move(*happening));
  }

  RowCell cell(const CsvCell& from, const std::string& name) {
    std::string_view text = from.text;
    if (is_defused(text)) {
      read_as(into_, name, from.text,
              "without the apostrophe that keeps spreadsheets from computing", from.line);
      text.remove_prefix(1);
    }
    RowCell cell;
    cell.value = text;
    cell.line = from.line;
    cell.column = from.column;
    return cell;
  }

  const Input& input_;
  const ImportSettings& settings_;
  const Take& take_;
  CsvReader reader_;
  Imported into_;
  RowReader rows_;
  Happenings happenings_;
};

void run_csv_import(Input& input, const ImportSettings& settings, const Take& take) {
  auto text = whole_text(input);
  if (!text) return take(failed(std::move(text).error()));
  CsvReading(input, settings, *text, take).run();
}

}  // namespace

constinit const Importer csv_importer = {
    .name = "csv",
    .summary = "a timeline, comma-separated",
    .recognises = recognises_csv,
    .map_keys = row_map_keys,
    .id_is_file = true,
    .timeline = true,
    .run = run_csv_import,
};

}  // namespace pm::exchange
