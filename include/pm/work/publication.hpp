#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pm/model/edition.hpp"
#include "pm/text/result.hpp"
#include "pm/view/proof.hpp"
#include "pm/work/output.hpp"

namespace pm::work {

/// Writes the files of one edition. Those of the public edition wait until all are made and none
/// contains what the edition omits.
class Publication {
 public:
  Publication(Output& output, model::Edition edition) : output_(output), edition_(edition) {}

  /// Adds a record in the edition that pages show, with what that omits.
  void add(const model::Incident& incident, std::vector<model::OmittedValue> omitted);
  /// Adds what every page may say: the settings of pm.yaml and the words of built-in templates. A
  /// template of the repository may have been made from an internal page.
  void add(const model::Config& config);
  /// Writes a file, or keeps it until `finish`. Returns the text to print, as `Output::put`.
  [[nodiscard]] std::string put(const std::string& name, std::string_view bytes);
  /// Proves the public edition and writes its files. Returns the text to print. If a file contains
  /// an omitted value, returns that as an error, and writes nothing.
  [[nodiscard]] Result<std::string> finish();

 private:
  [[nodiscard]] bool proves() const { return edition_ == model::Edition::open; }

  Output& output_;
  model::Edition edition_;
  view::Proof proof_;
  std::vector<std::pair<std::string, std::string>> waiting_;
};

}  // namespace pm::work
