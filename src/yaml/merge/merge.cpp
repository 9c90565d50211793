#include "pm/yaml/merge.hpp"

#include <algorithm>
#include <utility>

#include "../node.hpp"
#include "choice.hpp"
#include "outline.hpp"
#include "pm/text/merge_lines.hpp"
#include "pm/text/report.hpp"
#include "pm/text/utf8.hpp"

namespace pm::yaml::merge {
namespace {

/// What a file is like that has nothing to do with its lines.
struct Form {
  bool byte_order_mark = false;
  bool crlf = false;  ///< of all lines; a file with both line ends has LF, and CR before some
  bool last_newline = true;
};

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

/// One of the three, without its form, and its tree.
struct Version {
  explicit Version(const text::Source& file)
      : form(form_of(file.bytes())), source(file.name(), without_form(file.bytes(), form)) {}

  Form form;
  text::Source source;
  std::optional<Node> tree;
};

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

/// One merge, in steps: decide, write, read again.
class Merging {
 public:
  Merging(const Version& base, const Version& ours, const Version& theirs)
      : base_(base), ours_(ours), theirs_(theirs) {}

  std::optional<Merged> merged(const Defaults& defaults, const ConflictMarks& marks) {
    const auto base = outline(base_.source, *base_.tree, numbering_);
    const auto ours = outline(ours_.source, *ours_.tree, numbering_);
    const auto theirs = outline(theirs_.source, *theirs_.tree, numbering_);
    if (!base || !ours || !theirs) return std::nullopt;
    const auto record = plan({&*base, &*ours, &*theirs}, defaults, numbering_);
    auto text = has_conflict(record) ? std::nullopt : by_lines(record);
    if (!text) text = by_pieces(record, marks);
    if (!text) return std::nullopt;
    const auto form = merged_form(base_.form, ours_.form, theirs_.form);
    return Merged{with_form(*text, form), conflict_names(record)};
  }

 private:
  /// Merged lines keep the most bytes; often they already say what was decided.
  std::optional<std::string> by_lines(const Choice& record) {
    auto text =
        text::merged_lines(base_.source.bytes(), ours_.source.bytes(), theirs_.source.bytes());
    return text && says_it(*text, record, Resolution::ours) ? text : std::nullopt;
  }

  std::optional<std::string> by_pieces(const Choice& record, const ConflictMarks& marks) {
    auto text = written(record, Resolution::open, marks);
    if (!has_conflict(record)) {
      return says_it(text, record, Resolution::ours) ? std::optional(text) : std::nullopt;
    }
    for (const auto resolution : {Resolution::ours, Resolution::theirs}) {
      if (!says_it(written(record, resolution, marks), record, resolution)) return std::nullopt;
    }
    return text;
  }

  bool says_it(const std::string& text, const Choice& record, Resolution resolution) {
    const text::Source source("merged", text);
    const auto tree = clean_tree(source);
    return tree && numbering_.of(*tree) == says(record, resolution, numbering_);
  }

  const Version& base_;
  const Version& ours_;
  const Version& theirs_;
  Numbering numbering_;
};

}  // namespace
}  // namespace pm::yaml::merge

namespace pm::yaml {

std::optional<Merged> merge_records(const Versions& versions, const Defaults& defaults,
                                    const ConflictMarks& marks) {
  const auto base_bytes = versions.base.bytes();
  const auto ours_bytes = versions.ours.bytes();
  const auto theirs_bytes = versions.theirs.bytes();
  if (theirs_bytes == base_bytes || theirs_bytes == ours_bytes) {
    return Merged{std::string(ours_bytes), {}};
  }
  if (ours_bytes == base_bytes) return Merged{std::string(theirs_bytes), {}};
  merge::Version base(versions.base), ours(versions.ours), theirs(versions.theirs);
  if (!read(base, true) || !read(ours, false) || !read(theirs, false)) return std::nullopt;
  return merge::Merging(base, ours, theirs).merged(defaults, marks);
}

}  // namespace pm::yaml
