#include "pm/yaml/edit.hpp"

#include <memory>
#include <utility>

#include "kept_comments.hpp"
#include "plan.hpp"
#include "pm/text/report.hpp"

namespace pm::yaml {
namespace {

using namespace editing;

/// A text of the record while changes are being made, with its tree.
struct Stage {
  std::unique_ptr<text::Source> source;
  Node root;
  text::Report report;
  bool readable = false;
};

Stage read(const std::string& name, std::string bytes) {
  Stage stage;
  stage.source = std::make_unique<text::Source>(name, std::move(bytes));
  auto root = read_tree(*stage.source, stage.report);
  stage.readable = root.has_value() || !stage.report.has_errors();
  const auto end = stage.source->whole().end;
  stage.root = root ? std::move(*root) : Node{.span = {end, end}};
  return stage;
}

/// Where a place in the text after edits was before them.
std::uint32_t before(const Edits& edits, std::uint32_t at) {
  std::uint32_t grown = 0;  // modulo 2^32, as texts may shrink
  for (const auto& edit : edits) {
    const auto begin = edit.span.begin + grown;
    if (at < begin) break;
    const auto size = static_cast<std::uint32_t>(edit.replacement.size());
    if (at < begin + size) return edit.span.begin;
    grown += size - edit.span.size();
  }
  return at - grown;
}

/// Points a diagnostic about a stage at the record as it was before all changes.
text::Diagnostic in_record(text::Diagnostic diagnostic, const text::Source& record,
                           const std::vector<Edits>& made) {
  const auto move = [&](text::Where& where) {
    for (auto edits = made.rbegin(); edits != made.rend(); ++edits) {
      where.span = {before(*edits, where.span.begin), before(*edits, where.span.end)};
    }
    where.source = &record;
  };
  move(diagnostic.where);
  for (auto& other : diagnostic.others) move(other.where);
  return diagnostic;
}

text::Diagnostic unreadable(const Stage& stage) {
  const auto& first = stage.report.all().front();
  auto refused = refusal(*stage.source, first.where.span,
                         "pm changes no record that it cannot read", "put this right first");
  refused.label = first.message;
  return refused;
}

text::Diagnostic beyond_spans(const Stage& old, const Plan& plan, const Stage& now) {
  auto refused = refusal(*old.source, plan.where,
                         "pm cannot make this change without touching the rest of the file",
                         "make it by hand");
  if (!now.readable)
    refused.note = "the record would then say: " + now.report.all().front().message;
  return refused;
}

text::Diagnostic loses_comment(const Stage& old, const Plan& plan, text::Span comment) {
  auto refused = refusal(*old.source, plan.where,
                         "pm cannot make this change and keep every comment", "make it by hand");
  refused.others = {{{old.source.get(), comment}, "this would be lost"}};
  return refused;
}

/// A change that was made, and the text and tree after it.
struct Made {
  Stage stage;
  Edits edits;
};

std::variant<Made, text::Diagnostic> attempt(const Stage& stage, const Change& change,
                                             bool blocks) {
  auto planned = plan({*stage.source, stage.root, stage.report, blocks}, change);
  if (auto* refused = std::get_if<text::Diagnostic>(&planned)) return std::move(*refused);
  auto& plan = std::get<Plan>(planned);
  auto next = read(stage.source->name(), text::apply(stage.source->bytes(), plan.edits));
  if (!next.readable || !is_as_planned(stage.root, next.root, plan)) {
    return beyond_spans(stage, plan, next);
  }
  const auto lost = lost_comment(comments(*stage.source, stage.root),
                                 comments(*next.source, next.root), plan.gone);
  if (lost) return loses_comment(stage, plan, *lost);
  return Made{std::move(next), std::move(plan.edits)};
}

/// A comment that comes to stand below a literal block can be taken for a line of it, if it is
/// indented as deep: then the text is written in quotes.
std::variant<Made, text::Diagnostic> made_by(const Stage& stage, const Change& change) {
  auto made = attempt(stage, change, true);
  if (std::holds_alternative<Made>(made)) return made;
  auto quoted = attempt(stage, change, false);
  return std::holds_alternative<Made>(quoted) ? std::move(quoted) : std::move(made);
}

}  // namespace

std::variant<std::string, text::Diagnostic> edited(const text::Source& record,
                                                   const std::vector<Change>& changes) {
  auto stage = read(record.name(), std::string(record.bytes()));
  std::vector<Edits> all;
  if (!stage.readable) return in_record(unreadable(stage), record, all);
  for (const auto& change : changes) {
    auto made = made_by(stage, change);
    if (auto* refused = std::get_if<text::Diagnostic>(&made)) {
      return in_record(std::move(*refused), record, all);
    }
    auto& [next, edits] = std::get<Made>(made);
    all.push_back(std::move(edits));
    stage = std::move(next);
  }
  return std::string(stage.source->bytes());
}

}  // namespace pm::yaml
