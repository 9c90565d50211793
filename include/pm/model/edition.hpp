#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pm/model/names.hpp"
#include "pm/text/where.hpp"

namespace pm::model {

struct Config;
struct Incident;
struct Section;

/// Who a page is for: `internal` shows everything, `open` is the public edition.
enum class Edition { internal, open };

[[nodiscard]] std::span<const Name<Edition>> names(Edition);

/// A value that the public edition omits, with its place in the record.
struct OmittedValue {
  enum class Kind {
    text,
    prose,   ///< Markdown, of which pages show other bytes
    person,  ///< the name of a person or an owner
  };
  Kind kind = Kind::text;
  std::string text;
  std::string_view key;    ///< the key in the record: `owner`
  std::string file;        ///< name of the record, or of the Markdown next to it; empty if unknown
  std::size_t line = 0;    ///< from 1
  std::size_t column = 0;  ///< from 1
};

/// Returns an omitted text with its place, if it has one.
[[nodiscard]] OmittedValue omitted_text(std::string text, std::string_view key,
                                        const text::Where& where);

/// Whether the public edition has this incident: only those that count (mode `standard`).
[[nodiscard]] bool is_public(const Incident& incident);

/// Whether the postmortem is published. The public edition has no other one.
[[nodiscard]] bool is_published(const Incident& incident);

/// Whether a section contains `<!-- internal -->`, so that the public edition omits it. The mark
/// counts anywhere in the section: a misplaced one must not publish it.
[[nodiscard]] bool is_internal(const Section& section);

/// Removes everything from a record that the public edition omits: fields that are internal by
/// their row in `fields.hpp`, items with `internal: true`, internal sections, and without a
/// published postmortem the postmortem and the actions. Nothing but its id and mode is left of an
/// incident that is not public. Returns the removed texts.
[[nodiscard]] std::vector<OmittedValue> omit_internal(Incident& incident);
/// The same for pm.yaml: its internal fields.
[[nodiscard]] std::vector<OmittedValue> omit_internal(Config& config);

/// Calls `take` with every text of a record, or of pm.yaml.
void each_text(const Incident& incident, const std::function<void(std::string_view)>& take);
void each_text(const Config& config, const std::function<void(std::string_view)>& take);

}  // namespace pm::model
