#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "pm/model/postmortem.hpp"
#include "reader.hpp"

namespace pm::yaml {

/// The keys of the sections of a postmortem: a standard section has the word of its kind, a custom
/// one its heading. A heading is changed if it would be read as another key, or is a key already.
class SectionKeys {
 public:
  explicit SectionKeys(const std::vector<model::Section>& sections);

  [[nodiscard]] const std::string& of(std::size_t index) const { return all_[index]; }
  /// Returns whether the key of a section is the word of a kind.
  [[nodiscard]] bool is_known(std::size_t index) const;

 private:
  std::string key(const model::Section& section);
  std::string free(const std::string& words);

  std::unordered_map<std::string, int> taken_;  ///< and how often each was wanted
  std::vector<std::string> all_;
};

/// Collects the sections of a postmortem, with an index.
class Sections {
 public:
  Sections(Reader& reader, model::Postmortem& into);

  /// Adds a section. Reports a duplicate kind or key and an empty heading instead.
  void add(model::Section section);

 private:
  void report_wordless(const model::Section& section);
  void report_repeated(const model::Section& section, text::Where first);
  /// Remembers the heading and the kind of a section. Returns the place of the first section with
  /// this heading, if there is one.
  std::optional<text::Where> remember(model::Section& section);

  Reader& reader_;
  std::vector<model::Section>& all_;
  std::unordered_map<std::string, text::Where> headings_;
  std::set<model::SectionKind> kinds_;
};

/// Reads the Markdown next to a record. Each heading of level 2 begins a section; text before the
/// first is the summary. Omits a heading of level 1 at the start, the title. Headings inside code
/// fences are code. Reports and omits front matter.
void read_prose(Reader& reader, model::Postmortem& into);

/// Replaces the usual headings of standard sections by the configured ones.
void rename_headings(model::Postmortem& postmortem, const std::vector<model::Heading>& headings);

}  // namespace pm::yaml
