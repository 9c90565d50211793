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

/// The standard sections; `own` is a custom section.
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

/// Returns every kind except `own`, with its key in the file.
[[nodiscard]] std::span<const Name<SectionKind>> names(SectionKind);
/// Returns the default heading of a standard section: "Root cause".
[[nodiscard]] std::string_view usual_heading(SectionKind kind);
/// Returns the section for a usual heading ("What was the root cause?"); `own` for any other.
/// Ignores case, surrounding punctuation and emphasis marks.
[[nodiscard]] SectionKind section_of(std::string_view heading);

struct Section {
  SectionKind kind = SectionKind::own;
  Located<std::string> key;    ///< the key or heading as written
  std::string heading;         ///< its heading; empty: the default heading
  Located<std::string> prose;  ///< Markdown
};

struct Author {
  Located<std::string> name;
  Maybe<std::string> role;
};

/// The user's own heading of a standard section.
struct Heading {
  SectionKind section = SectionKind::own;
  std::string words;
};

/// The postmortem. Its sections have the order of the file.
struct Postmortem {
  text::Where where;  ///< empty without a postmortem
  Maybe<PostmortemStatus> status;
  Maybe<Moment> published;
  std::vector<Author> authors;
  std::vector<Located<std::string>> reviewers;
  Maybe<std::string> exception;  ///< why it was published without all required sections
  std::vector<Section> sections;

  [[nodiscard]] const Section* find(SectionKind kind) const {
    for (const auto& section : sections) {
      if (section.kind == kind) return &section;
    }
    return nullptr;
  }
};

}  // namespace pm::model
