#include "pm/yaml/merge.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "../node.hpp"
#include "choice.hpp"
#include "outline.hpp"
#include "pm/text/merge_lines.hpp"
#include "pm/text/report.hpp"
#include "pm/text/utf8.hpp"

namespace pm::yaml::merge {

/// What a file is like that has nothing to do with its lines.
struct Form {
  bool byte_order_mark = false;
  bool crlf = false;  ///< of all lines; a file with both line ends has LF, and CR before some
  bool last_newline = true;
};

namespace {

/// Whether every line ends with CRLF, and there is one.
bool is_crlf(std::string_view bytes) {
  bool any = false;
  for (auto at = bytes.find('\n'); at != std::string_view::npos; at = bytes.find('\n', at + 1)) {
    if (at == 0 || bytes[at - 1] != '\r') return false;
    any = true;
  }
  return any;
}

Form form_of(std::string_view bytes) {
  return {.byte_order_mark = bytes.starts_with(text::byte_order_mark),
          .crlf = is_crlf(bytes),
          .last_newline = bytes.empty() || bytes.ends_with('\n')};
}

/// The text of a file without its form: LF, no byte order mark, a newline at its end.
std::string without_form(std::string_view bytes, const Form& form) {
  if (form.byte_order_mark) bytes.remove_prefix(text::byte_order_mark.size());
  std::string text(bytes);
  if (form.crlf) text.erase(std::remove(text.begin(), text.end(), '\r'), text.end());
  if (!text.ends_with('\n')) text += '\n';
  return text;
}

std::string with_form(std::string_view text, const Form& form) {
  std::string out(form.byte_order_mark ? text::byte_order_mark : std::string_view());
  if (!form.last_newline && text.ends_with('\n')) text.remove_suffix(1);
  for (const char c : text) {
    if (c == '\n' && form.crlf) out += '\r';
    out += c;
  }
  return out;
}

/// What only one side changed is taken from it.
Form merged_form(const Form& base, const Form& ours, const Form& theirs) {
  const auto merged = [](bool was, bool here, bool there) { return here == was ? there : here; };
  return {
      .byte_order_mark = merged(base.byte_order_mark, ours.byte_order_mark, theirs.byte_order_mark),
      .crlf = merged(base.crlf, ours.crlf, theirs.crlf),
      .last_newline = merged(base.last_newline, ours.last_newline, theirs.last_newline)};
}

}  // namespace

/// One of the three, without its form, and its tree.
struct Version {
  explicit Version(const text::Source& file)
      : form(form_of(file.bytes())), source(file.name(), without_form(file.bytes(), form)) {}

  Form form;
  text::Source source;
  std::optional<Node> tree;
};

namespace {

/// The tree of a text, null when it says nothing; none when anything at all is wrong with it.
std::optional<Node> clean_tree(const text::Source& source) {
  text::Report report;
  auto tree = read_tree(source, report);
  if (!report.empty()) return std::nullopt;
  return tree ? std::move(tree) : Node{};
}

/// Only a base may say nothing: then both sides added the file.
bool read(Version& version, bool is_base) {
  version.tree = clean_tree(version.source);
  if (!version.tree) return false;
  return version.tree->kind == Node::Kind::mapping ||
         (is_base && version.tree->kind == Node::Kind::null);
}

}  // namespace
}  // namespace pm::yaml::merge

namespace pm::yaml {

using merge::Resolution;

/// The three versions and what was decided about them. The pieces point into the sources.
struct RecordMerge::Plan {
  Plan(const Versions& versions, Defaults defaults)
      : base(versions.base),
        ours(versions.ours),
        theirs(versions.theirs),
        defaults(std::move(defaults)) {}

  /// Reads the three and decides. Returns false if one of them is not a record.
  bool make() {
    if (!merge::read(base, true) || !merge::read(ours, false) || !merge::read(theirs, false))
      return false;
    base_piece = merge::outline(base.source, *base.tree, numbering);
    ours_piece = merge::outline(ours.source, *ours.tree, numbering);
    theirs_piece = merge::outline(theirs.source, *theirs.tree, numbering);
    if (!base_piece || !ours_piece || !theirs_piece) return false;
    record = merge::plan({&*base_piece, &*ours_piece, &*theirs_piece}, defaults, numbering);
    return true;
  }

  /// Merged lines keep the most bytes; often they already say what was decided.
  std::optional<std::string> by_lines() {
    auto text = text::merged_lines(base.source.bytes(), ours.source.bytes(), theirs.source.bytes());
    return text && says_it(*text, Resolution::ours) ? text : std::nullopt;
  }

  std::optional<std::string> by_pieces(const ConflictMarks& marks) {
    auto text = written(record, Resolution::open, marks);
    if (!merge::has_conflict(record))
      return says_it(text, Resolution::ours) ? std::optional(text) : std::nullopt;
    for (const auto resolution : {Resolution::ours, Resolution::theirs}) {
      if (!says_it(written(record, resolution, marks), resolution)) return std::nullopt;
    }
    return text;
  }

  bool says_it(const std::string& text, Resolution resolution) {
    const text::Source source("merged", text);
    const auto tree = merge::clean_tree(source);
    return tree && numbering.of(*tree) == says(record, resolution, numbering);
  }

  merge::Version base, ours, theirs;
  Defaults defaults;
  merge::Numbering numbering;
  std::optional<merge::Piece> base_piece, ours_piece, theirs_piece;
  merge::Choice record;
};

namespace {

Resolution resolution_of(MergeSide side) {
  return side == MergeSide::ours ? Resolution::ours : Resolution::theirs;
}

/// The side that has all the changes, if the other has none.
const text::Source* only_change(const Versions& versions) {
  const auto base = versions.base.bytes();
  const auto theirs = versions.theirs.bytes();
  if (theirs == base || theirs == versions.ours.bytes()) return &versions.ours;
  return versions.ours.bytes() == base ? &versions.theirs : nullptr;
}

}  // namespace

RecordMerge::RecordMerge(std::unique_ptr<Plan> plan) : plan_(std::move(plan)) {}
RecordMerge::RecordMerge(RecordMerge&&) noexcept = default;
RecordMerge& RecordMerge::operator=(RecordMerge&&) noexcept = default;
RecordMerge::~RecordMerge() = default;

std::optional<RecordMerge> RecordMerge::of(const Versions& versions, const Defaults& defaults) {
  auto plan = std::make_unique<Plan>(versions, defaults);
  if (!plan->make()) return std::nullopt;
  return RecordMerge(std::move(plan));
}

bool RecordMerge::has_conflict() const { return merge::has_conflict(plan_->record); }

std::string RecordMerge::resolved(MergeSide side) const {
  return written(plan_->record, resolution_of(side), {});
}

bool RecordMerge::dispute(MergeSide side, const std::vector<text::Span>& places) {
  const text::Source source("merged", resolved(side));
  const auto tree = merge::clean_tree(source);
  return tree && merge::dispute(plan_->record, *tree, resolution_of(side), places, plan_->defaults,
                                plan_->numbering);
}

void RecordMerge::dispute_all() { merge::dispute_all(plan_->record); }

std::optional<Merged> RecordMerge::merged(const ConflictMarks& marks) {
  auto text = has_conflict() ? std::nullopt : plan_->by_lines();
  if (!text) text = plan_->by_pieces(marks);
  if (!text) return std::nullopt;
  const auto form = merge::merged_form(plan_->base.form, plan_->ours.form, plan_->theirs.form);
  return Merged{merge::with_form(*text, form), conflict_names(plan_->record)};
}

std::optional<Merged> merged_trivially(const Versions& versions) {
  const auto* side = only_change(versions);
  return side != nullptr ? std::optional(Merged{std::string(side->bytes()), {}}) : std::nullopt;
}

std::optional<Merged> merge_records(const Versions& versions, const Defaults& defaults,
                                    const ConflictMarks& marks) {
  if (auto merged = merged_trivially(versions)) return merged;
  auto merge = RecordMerge::of(versions, defaults);
  return merge ? merge->merged(marks) : std::nullopt;
}

}  // namespace pm::yaml
