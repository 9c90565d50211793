#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "pm/exchange/input.hpp"
#include "pm/exchange/kept_names.hpp"
#include "pm/exchange/remark.hpp"
#include "pm/model/component.hpp"
#include "pm/model/incident.hpp"
#include "pm/text/result.hpp"
#include "pm/time/zone.hpp"

namespace pm::exchange {

/// Where something stands in a source.
struct Origin {
  std::string file;        ///< as messages call it
  std::size_t line = 0;    ///< from 1; 0: the whole file
  std::size_t column = 0;  ///< from 1, in code points; 0: the whole line
};

/// "incidents.json:12:7"
[[nodiscard]] std::string words(const Origin& origin);
[[nodiscard]] std::string words(const text::LinePlace& place);

/// An incident out of a source, and what of it the record does not say as it was.
/// `incident.origin` names it: two imports of one incident have the same system and id.
struct Imported {
  model::Incident incident;
  Origin origin;
  std::vector<Remark> remarks;
  KeptNames kept = {};  ///< of the data that `keep()` put under `fields`
};

/// Components that a source lists without an incident, for the registry of pm.yaml.
struct Registry {
  Origin origin;
  std::vector<model::Component> components;
  std::vector<Remark> remarks;
};

using Taken = std::variant<Imported, Registry>;
/// What is done with each thing that was read, in the order of the source. An error is about one
/// thing that cannot be imported; pm imports what is around it.
using Take = std::function<void(Result<Taken>)>;

/// Returns the error of a part of a source that pm cannot import. `wanted` is the text at this
/// place to underline; `Input::with_line` adds its line.
[[nodiscard]] text::Diagnostic import_error(Origin at, std::string message, std::string help = {},
                                            std::string wanted = {});
/// Returns the error of a reader that does not know the name of the source as one of the import.
[[nodiscard]] text::Diagnostic in_source(std::string name, text::Diagnostic error);

/// `--map severity.down=S1`, `--map time=Timestamp`: how a word or name of the source is to be
/// read.
struct Mapping {
  std::string key;   ///< "severity"
  std::string from;  ///< "down"; empty when only a key and a name are given
  std::string to;    ///< "S1"
};

/// What somebody said of the source on the command line, and what pm.yaml says.
struct ImportSettings {
  std::optional<time::Zone> zone;  ///< in which times without one are read and shown
  bool zone_was_given = false;     ///< by a flag: it decides abbreviations of several zones
  std::optional<std::string> organization;  ///< given by a flag
  std::optional<std::string> title;         ///< given by a flag, for sources without one
  std::vector<std::string> severities;      ///< the scale of pm.yaml, worst first
  std::vector<Mapping> map;
  const model::Incident* into = nullptr;  ///< the record that all of it is added to
  bool force = false;                     ///< import documents that are not about an incident too
};

/// What a word of the source is mapped to: `mapped(settings, "severity", "down")`. Case does not
/// count. Nothing when no mapping names it.
[[nodiscard]] std::optional<std::string> mapped(const ImportSettings& settings,
                                                std::string_view key, std::string_view from);

/// A format that can be read.
struct Importer {
  std::string_view name;     ///< "statuspage"
  std::string_view summary;  ///< one line
  /// Whether a source is in it, by how it begins (up to 64 KiB) and by the name of its file.
  bool (*recognises)(std::string_view head, std::string_view file) = nullptr;
  /// The keys that `--map` may name before a dot or an equals sign.
  std::span<const std::string_view> map_keys = {};
  bool id_is_file = false;  ///< its incidents have no ids, and are known by the names of files
  bool timeline = false;    ///< it tells what happened when, and little else
  /// Reads all there is. A `Failure` of the input passes through.
  void (*run)(Input& input, const ImportSettings& settings, const Take& take) = nullptr;
};

/// Every format, in the order in which they are tried on a source.
[[nodiscard]] std::span<const Importer* const> importers();
[[nodiscard]] const Importer* importer_named(std::string_view name);
/// The first that recognises the source, or null.
[[nodiscard]] const Importer* importer_of(Input& input);

}  // namespace pm::exchange
