#include "pm/yaml/edit.hpp"

#include <algorithm>
#include <limits>
#include <memory>
#include <utility>

#include "kept_comments.hpp"
#include "plan.hpp"
#include "pm/text/edit.hpp"
#include "pm/text/report.hpp"
#include "rounds.hpp"

namespace pm::yaml::edit {
namespace {

/// A version of the record during the changes, with its tree.
struct Stage {
  std::unique_ptr<text::Source> source;
  Node root;
  text::Report report;
  bool readable = false;
};

Stage read_stage(const std::string& name, std::string bytes) {
  Stage stage;
  stage.source = std::make_unique<text::Source>(name, std::move(bytes));
  auto root = read_tree(*stage.source, stage.report);
  stage.readable = root.has_value() || !stage.report.has_errors();
  const auto end = stage.source->whole().end;
  stage.root = root ? std::move(*root) : Node{.span = {end, end}};
  return stage;
}

/// Returns the place before edits of a place after them.
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
  auto error = edit_error(*stage.source, first.where.span,
                          "pm cannot change a record with invalid syntax", "fix this first");
  error.label = first.message;
  return error;
}

text::Diagnostic beyond_spans(const Stage& old, text::Span where, const Stage& now) {
  auto error = edit_error(*old.source, where,
                          "pm cannot make this change without changing the rest of the file",
                          "make this change in an editor");
  if (!now.readable) error.note = "after the change: " + now.report.all().front().message;
  return error;
}

text::Diagnostic loses_comment(const Stage& old, text::Span where, text::Span comment) {
  auto error = edit_error(*old.source, where, "pm cannot make this change and keep every comment",
                          "make this change in an editor");
  error.others = {{{old.source.get(), comment}, "this comment would be lost"}};
  return error;
}

/// Makes changes in rounds. After a round with a wrong result it tries half of it, down to the
/// single change that causes the error; after a correct round, rounds grow again.
class Rounds {
 public:
  Rounds(const text::Source& record, const std::vector<Change>& changes, Effort& effort)
      : record_(record), changes_(changes), effort_(effort) {}

  Result<std::string> run() {
    stage_ = read(std::string(record_.bytes()));
    if (!stage_.readable) return failed(in_record(unreadable(stage_), record_, made_));
    while (done_ < changes_.size()) {
      auto next = round(true);
      // A comment below a new literal block becomes a line of it if it is indented as deep: then
      // write the string in quotes.
      if (!next && size_ == 1) {
        auto quoted = round(false);
        if (quoted) next = std::move(quoted);
      }
      if (next) {
        accept(*std::move(next));
      } else if (size_ > 1) {
        most_ = size_ / 2;
      } else {
        return failed(in_record(std::move(next).error(), record_, made_));
      }
    }
    return std::string(stage_.source->bytes());
  }

 private:
  /// A finished round, with the text and tree after it.
  struct Made {
    Stage stage;
    Edits edits;
  };

  Stage read(std::string bytes) {
    ++effort_.reads;
    return read_stage(record_.name(), std::move(bytes));
  }

  /// Makes the next changes, as many as pm can plan together.
  Result<Made> round(bool blocks) {
    const Record record(*stage_.source, stage_.root, stage_.report, blocks);
    Plan plan(record);
    const auto left = std::min(most_, changes_.size() - done_);
    for (size_ = 0; size_ < left; ++size_) {
      auto taken = plan.take(changes_[done_ + size_]);
      if (taken && *taken) continue;
      if (size_ > 0) break;
      size_ = 1;
      return failed(std::move(taken).error());
    }
    return made_by(plan);
  }

  Result<Made> made_by(const Plan& plan) {
    auto edits = plan.edits();
    if (!edits) return failed(beyond_spans(stage_, plan.where(), {.readable = true}));
    auto next = read(text::apply(stage_.source->bytes(), *edits));
    if (!next.readable || !is_as_planned(stage_.root, plan.overlay(), next.root)) {
      return failed(beyond_spans(stage_, plan.where(), next));
    }
    const auto lost = lost_comment(comments(*stage_.source, stage_.root),
                                   comments(*next.source, next.root), plan.gone());
    if (lost) return failed(loses_comment(stage_, plan.where(), *lost));
    return Made{std::move(next), *std::move(edits)};
  }

  void accept(Made made) {
    done_ += size_;
    // `most_` limits rounds only during the search for the failing change.
    most_ = most_ > changes_.size() ? most_ : 2 * most_;
    made_.push_back(std::move(made.edits));
    stage_ = std::move(made.stage);
  }

  const text::Source& record_;
  const std::vector<Change>& changes_;
  Effort& effort_;
  Stage stage_;
  std::vector<Edits> made_;
  std::size_t done_ = 0;  ///< finished changes
  std::size_t size_ = 0;  ///< of the round that was tried last
  std::size_t most_ = std::numeric_limits<std::size_t>::max();  ///< changes of the next round
};

}  // namespace

Result<std::string> make_changes(const text::Source& record, const std::vector<Change>& changes,
                                 Effort& effort) {
  return Rounds(record, changes, effort).run();
}

}  // namespace pm::yaml::edit

namespace pm::yaml {

Result<std::string> edited(const text::Source& record, const std::vector<Change>& changes) {
  edit::Effort effort;
  return edit::make_changes(record, changes, effort);
}

}  // namespace pm::yaml
