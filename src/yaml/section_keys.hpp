#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "pm/model/postmortem.hpp"

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

}  // namespace pm::yaml
