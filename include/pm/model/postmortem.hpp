#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "pm/model/located.hpp"
#include "pm/model/moment.hpp"
#include "pm/model/names.hpp"

namespace pm::model {

enum class PostmortemStatus { draft, in_review, published };

[[nodiscard]] std::span<const Name<PostmortemStatus>> names(PostmortemStatus);

/// The sections that pm knows by name. Others are sections of the record's own.
enum class SectionKind {
  summary,
  what_happened,
  impact,
  root_cause,
  resolution,
  next_steps,
  went_well,
  went_wrong,
  got_lucky,
  contributing_factors,
  detection,
  trigger,
  own,
};

/// Every kind but `own`, with its key in the file.
[[nodiscard]] std::span<const Name<SectionKind>> names(SectionKind);
/// The heading a known section has when nobody says otherwise: "Root cause".
[[nodiscard]] std::string_view usual_heading(SectionKind kind);
/// The section that a written heading means by its usual words ("What was the root cause?"); `own`
/// when it is none of them. Case, surrounding punctuation and emphasis marks do not count.
[[nodiscard]] SectionKind section_of(std::string_view heading);

struct Section {
  SectionKind kind = SectionKind::own;
  Located<std::string> key;    ///< the key or heading as written
  std::string heading;         ///< what stands above it; empty: the usual one
  Located<std::string> prose;  ///< Markdown
};

struct Author {
  Located<std::string> name;
  Maybe<std::string> role;
};

/// The words that a heading has instead of its usual ones.
struct Heading {
  SectionKind section = SectionKind::own;
  std::string words;
};

/// The analysis. Sections stand in the order of the file.
struct Postmortem {
  text::Where where;  ///< nowhere when there is no postmortem at all
  Maybe<PostmortemStatus> status;
  Maybe<Moment> published;
  std::vector<Author> authors;
  std::vector<Section> sections;

  [[nodiscard]] const Section* find(SectionKind kind) const;
};

}  // namespace pm::model
