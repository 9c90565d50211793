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

/// What reading one file needs to know everywhere, and the words in which it complains.
class Reader {
 public:
  Reader(const text::Source& source, text::Report& report) : source_(source), report_(report) {}

  /// The zone in which times without an offset are read; nothing: they are errors.
  std::optional<time::Zone> zone;
  /// The key whose value is being read, for messages.
  std::string_view key;

  [[nodiscard]] text::Where where(text::Span span) const { return {&source_, span}; }
  [[nodiscard]] text::Where where(const Node& node) const { return where(node.span); }
  [[nodiscard]] const text::Source& source() const { return source_; }

  void add(text::Diagnostic diagnostic) { report_.add(std::move(diagnostic)); }
  /// The keys that had a value of the wrong type, with its place.
  std::vector<model::Located<std::string>> skipped;
  /// The phases that there are: those of the record's kind.
  model::Kind kind = model::Kind::incident;

  /// "`labels` should be a list, and is a text"; the key counts as skipped.
  void wrong_type(const Node& node, std::string_view expected, std::string help = {});
  /// "an entry of `labels` should be a text, and is a list"
  void wrong_entry(const Node& node, std::string_view expected, std::string help = {});
  /// A time without an offset where no zone is named: the first is reported, the rest are counted.
  void without_zone(text::Where where);
  /// Reports what `without_zone` has gathered.
  void finish();

 private:
  const text::Source& source_;
  text::Report& report_;
  text::Where first_without_zone_;
  std::size_t without_zone_ = 0;
};

/// What a node is, with its article: "a list".
[[nodiscard]] std::string_view kind_words(Node::Kind kind);

/// The text of a scalar; anything else is reported as the wrong type, and null is left out.
[[nodiscard]] const std::string* text_of(Reader& reader, const Node& node);

/// The same for an entry of a list.
[[nodiscard]] const std::string* text_of_entry(Reader& reader, const Node& node);

/// Whether a node is a list; anything else but null is reported.
[[nodiscard]] bool is_list(Reader& reader, const Node& node);
/// Whether a node is a mapping; anything else but null is reported.
[[nodiscard]] bool is_mapping(Reader& reader, const Node& node);

/// Reports a key that a mapping cannot have, with the nearest that it can.
void report_unknown_key(Reader& reader, const Node& key, std::string_view noun,
                        std::span<const std::string_view> known);

void report_missing_key(Reader& reader, const Node& mapping, std::string_view noun,
                        std::string_view missing);

/// Reports a word that is none of those there are, with the nearest. Without a noun it is a value
/// of the key that is being read.
void report_unknown_word(Reader& reader, const Node& node, std::string_view rule,
                         std::string_view noun, std::span<const std::string_view> known);

}  // namespace pm::yaml
