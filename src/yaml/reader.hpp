#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "node.hpp"
#include "pm/model/located.hpp"
#include "pm/model/phase.hpp"
#include "pm/text/report.hpp"
#include "pm/text/source.hpp"
#include "pm/text/where.hpp"
#include "pm/time/zone.hpp"

namespace pm::yaml {

/// The state of reading one file, and the messages of its diagnostics.
class Reader {
 public:
  Reader(const text::Source& source, text::Report& report) : source_(source), report_(report) {}

  /// The time zone of times without an offset; without it they are errors.
  std::optional<time::Zone> zone;
  /// The key whose value is being read, for messages.
  std::string_view key;

  [[nodiscard]] text::Where where(text::Span span) const { return {&source_, span}; }
  [[nodiscard]] text::Where where(const Node& node) const { return where(node.span); }
  [[nodiscard]] const text::Source& source() const { return source_; }

  void add(text::Diagnostic diagnostic) { report_.add(std::move(diagnostic)); }
  /// Returns how many diagnostics the record has. Nobody reads the words of the ten-thousandth.
  [[nodiscard]] std::size_t found() const { return report_.all().size(); }
  /// The keys whose values had the wrong type, each with the place of its value.
  std::vector<model::Located<std::string>> skipped;
  /// The kind of the record, which decides the valid phases.
  model::Kind kind = model::Kind::incident;

  /// Reports "`labels` must be a list, not a string", and adds the key to `skipped`.
  void wrong_type(const Node& node, std::string_view expected, std::string help = {});
  /// Reports "an item of `labels` must be a string, not a list".
  void wrong_entry(const Node& node, std::string_view expected, std::string help = {});
  /// Records a time without an offset or a time zone. `finish` reports the first and counts the
  /// rest.
  void without_zone(text::Where where);
  /// Reports the times that `without_zone` recorded.
  void finish();

 private:
  const text::Source& source_;
  text::Report& report_;
  text::Where first_without_zone_;
  std::size_t without_zone_ = 0;
};

/// Returns the type of a node with its article: "a list".
[[nodiscard]] std::string_view kind_words(Node::Kind kind);

/// Returns the text of a scalar. Reports a list or mapping as the wrong type; omits null.
[[nodiscard]] const std::string* text_of(Reader& reader, const Node& node);

/// The same for an item of a list.
[[nodiscard]] const std::string* text_of_entry(Reader& reader, const Node& node);

/// Returns whether a node is a list. Reports anything else except null.
[[nodiscard]] bool is_list(Reader& reader, const Node& node);
/// Returns whether a node is a mapping. Reports anything else except null.
[[nodiscard]] bool is_mapping(Reader& reader, const Node& node);

/// Returns the key that people mean by a word of other tools: `at` for `time`. Empty if none of
/// the known keys is meant.
[[nodiscard]] std::string_view meant_key(std::string_view word,
                                         std::span<const std::string_view> known);

/// Reports an unknown key, with the valid one that is meant or the nearest.
void report_unknown_key(Reader& reader, const Node& key, std::string_view noun,
                        std::span<const std::string_view> known);

void report_missing_key(Reader& reader, const Node& mapping, std::string_view noun,
                        std::string_view missing);

/// Reports an unknown word, with the nearest valid one. Without a noun the message calls it a value
/// of the current key.
void report_unknown_word(Reader& reader, const Node& node, std::string_view rule,
                         std::string_view noun, std::span<const std::string_view> known);

}  // namespace pm::yaml
