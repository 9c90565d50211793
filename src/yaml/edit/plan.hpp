#pragma once

#include <optional>
#include <vector>

#include "node_path.hpp"
#include "overlay.hpp"
#include "pm/text/diagnostic.hpp"
#include "pm/text/result.hpp"
#include "spans.hpp"

namespace pm::yaml::edit {

/// A round of changes, planned against the record as pm read it. Paths refer to the record with the
/// earlier changes of the round. A change of a value that an earlier one wrote becomes part of the
/// earlier one.
class Plan {
 public:
  explicit Plan(const Record& record) : record_(record) {}

  /// Plans one more change. Returns false if the change belongs to the next round, because it needs
  /// the record with the earlier ones. Fails with a diagnostic (rule `edit`) if pm cannot make it.
  [[nodiscard]] Result<bool> take(const Change& change);

  /// Returns the bytes to replace for all changes, in order; nothing if two changes touch the same
  /// ones. If pm cannot write a change in place, the result is a record with another meaning.
  [[nodiscard]] std::optional<Edits> edits() const;

  [[nodiscard]] const Overlay& overlay() const { return overlay_; }
  /// Returns the spans whose comments may be removed.
  [[nodiscard]] const std::vector<text::Span>& gone() const { return gone_; }
  /// Returns the place of the value of the last change, for messages.
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
