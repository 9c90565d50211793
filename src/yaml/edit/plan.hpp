#pragma once

#include <optional>
#include <vector>

#include "node_path.hpp"
#include "overlay.hpp"
#include "pm/text/diagnostic.hpp"
#include "pm/text/result.hpp"
#include "spans.hpp"

namespace pm::yaml::edit {

/// A round of changes, planned against the record as pm read it. A path means the record with the
/// earlier changes of the round. A change of something that an earlier one wrote becomes part of
/// what that one writes.
class Plan {
 public:
  explicit Plan(const Record& record) : record_(record) {}

  /// Plans one change more. Returns false when the change needs the record with the earlier ones
  /// made: it belongs to the next round. A diagnostic (rule `edit`) says why pm cannot make it.
  [[nodiscard]] Result<bool> take(const Change& change);

  /// The bytes to replace for all changes, in order; nothing when two changes touch the same ones.
  /// What cannot be written in place comes out as a record that says something else.
  [[nodiscard]] std::optional<Edits> edits() const;

  [[nodiscard]] const Overlay& overlay() const { return overlay_; }
  /// The comments in these spans may go.
  [[nodiscard]] const std::vector<text::Span>& gone() const { return gone_; }
  /// The value that the last change is about, for messages.
  [[nodiscard]] text::Span where() const { return where_; }

 private:
  [[nodiscard]] Result<bool> set(const NodePath& way, const Change& change);
  [[nodiscard]] Result<bool> insert(const NodePath& way, const Change& change);
  [[nodiscard]] Result<bool> remove(NodePath way, const Change& change);
  [[nodiscard]] bool replace_with(const NodePath& way, data::Value value);
  [[nodiscard]] Result<bool> add_missing(const NodePath& way, const Path& path, data::Value value);
  [[nodiscard]] bool add_at(const NodePath& way, std::size_t place, Addition addition);

  const Record& record_;
  Overlay overlay_;
  std::vector<text::Span> gone_;
  text::Span where_;
};

}  // namespace pm::yaml::edit
