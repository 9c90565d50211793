#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "columns.hpp"
#include "happening.hpp"
#include "pm/data/value.hpp"
#include "pm/exchange/import.hpp"
#include "pm/model/incident.hpp"
#include "row_time.hpp"

namespace pm::exchange::timeline {

/// A value of a row: a text, or of JSON also a list or a mapping.
struct RowCell {
  data::Value value = data::mapping();
  std::string written = {};  ///< as it was, where it is no text
  std::size_t line = 0;      ///< from 1
  std::size_t column = 0;    ///< from 1, in code points
};

/// The values of a row and the columns that they stand in, by number.
struct Row {
  std::size_t line = 0;
  const std::vector<std::string>& names;
  const Columns& columns;
  const std::vector<RowCell>& cells;  ///< may be fewer than the names
};

/// Turns the rows of one source into what happened; what they say of the incident as a whole goes
/// into it, and how they were read into its remarks.
class RowReader {
 public:
  RowReader(const ImportSettings& settings, Imported& into)
      : settings_(settings), into_(into), times_(settings) {}

  /// What a row says; a row that cannot be read is refused, and nothing comes of it.
  [[nodiscard]] std::optional<Happening> read(const Row& row, const Take& take);

 private:
  [[nodiscard]] const RowCell* cell(const Row& row, Role role) const;
  [[nodiscard]] std::string text(const Row& row, Role role);
  [[nodiscard]] bool read_time(const Row& row, Happening& happening, const Take& take);
  [[nodiscard]] bool read_phase(const Row& row, Happening& happening, const Take& take);
  [[nodiscard]] bool read_text(const Row& row, Happening& happening, const Take& take);
  void list_component(const std::string& name);
  void read_link(const Row& row, Happening& happening);
  void read_components(const Row& row, Happening& happening);
  void read_incident(const Row& row, Happening& happening);
  void read_others(const Row& row, Happening& happening);
  void keep_cell(const Row& row, std::size_t column, Happening& happening, std::string words);
  void keep_role(const Row& row, Role role, Happening& happening, std::string words);

  const ImportSettings& settings_;
  Imported& into_;
  RowTimes times_;
  std::unordered_set<std::string> listed_;  ///< the components of the incident
};

}  // namespace pm::exchange::timeline
