#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "dice.hpp"

/// Records made at random, edited at random, and merged the way a person would say it: the measure
/// of `yaml::merge_records`. The same seed makes the same records everywhere.
namespace pm::tests {

using Fields = std::map<std::string, std::string>;

/// An entry of a list, with a number that no other has and the file does not tell.
struct MadeEntry {
  Fields fields;
  std::string comment = {};
  friend bool operator==(const MadeEntry&, const MadeEntry&) = default;
};

struct MadeRecord {
  Fields keys;  ///< of the top level that have one text
  std::map<std::string, std::set<std::string>> sets;
  std::map<std::string, std::map<int, MadeEntry>> lists;
  std::map<std::string, std::vector<std::string>> sections;
};

/// How a file is written.
struct MadeStyle {
  std::size_t step = 2;  ///< columns of indentation
  bool indented_lists = true;
  bool blank_lines = false;  ///< between entries
  bool flow_sets = true;
  bool flow_entries = false;
  bool quotes = false;
  bool crlf = false;
  bool last_newline = true;
};

[[nodiscard]] MadeStyle made_style(Dice& dice);
[[nodiscard]] MadeRecord made_record(Dice& dice);
/// Changes a record in one way. What is added says `author` in its words.
void edit(MadeRecord& record, Dice& dice, const std::string& author);
[[nodiscard]] std::string text_of(const MadeRecord& record, const MadeStyle& style);

/// A record merged by its entries' numbers, and how many fields are in conflict.
struct MadeMerge {
  MadeRecord record;
  std::size_t conflicts = 0;
};

[[nodiscard]] MadeMerge merged(const MadeRecord& base, const MadeRecord& ours,
                               const MadeRecord& theirs);

}  // namespace pm::tests
