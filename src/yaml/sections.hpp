#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "pm/model/postmortem.hpp"
#include "reader.hpp"

namespace pm::yaml {

/// The keys under which the sections of a postmortem are written. A known section has the name of
/// its kind, another one its own words; they are changed where a reader would take them for
/// something else, or where they stand there already.
class SectionKeys {
 public:
  explicit SectionKeys(const std::vector<model::Section>& sections);

  [[nodiscard]] const std::string& of(std::size_t index) const { return all_[index]; }
  /// Whether the key of a section is the name of a kind.
  [[nodiscard]] bool is_known(std::size_t index) const;

 private:
  std::string key(const model::Section& section);
  std::string free(const std::string& words);

  std::unordered_map<std::string, int> taken_;  ///< and how often each was wanted
  std::vector<std::string> all_;
};

/// The sections of a postmortem while they are being read, with an index of those it has.
class Sections {
 public:
  Sections(Reader& reader, model::Postmortem& into);

  /// Adds a section unless there is one of its kind or key already, or its heading has no words:
  /// that is reported.
  void add(model::Section section);

 private:
  void report_wordless(const model::Section& section);

  Reader& reader_;
  std::vector<model::Section>& all_;
  std::unordered_map<std::string, text::Where> keys_;
};

/// Reads the Markdown that stands beside a record: each heading of level 2 begins a section, what
/// stands before the first is the summary. A heading of level 1 at the start is the title and left
/// out. Headings inside code fences are code. Front matter is left out and reported.
void read_prose(Reader& reader, model::Postmortem& into);

/// Puts in place of the usual headings the ones that are wanted instead.
void rename_headings(model::Postmortem& postmortem, const std::vector<model::Heading>& headings);

}  // namespace pm::yaml
