#include "check_json.hpp"

#include <cstdint>
#include <utility>

#include "listing.hpp"
#include "pm/data/json.hpp"

namespace pm::commands {
namespace {

using view::Key;
using view::Kind;

data::Value text_or_null(std::string_view text) {
  return text.empty() ? data::null() : data::text(std::string(text));
}

data::Value number(std::size_t value) { return data::number(static_cast<std::int64_t>(value)); }

data::Value number_or_null(std::size_t value) { return value == 0 ? data::null() : number(value); }

/// Sets the file and its first line and column; nulls without a place.
void set_place(data::Value& into, const exchange::FindingPlace& place) {
  into.set("file", text_or_null(place.file));
  into.set("line", number_or_null(place.line));
  into.set("column", number_or_null(place.column));
}

data::Value finding_json(const exchange::Finding& finding) {
  auto value = data::mapping();
  value.set("rule", data::text(finding.rule));
  value.set("level", data::text(std::string(text::word(finding.level))));
  value.set("message", data::text(finding.message));
  set_place(value, finding.place);
  value.set("end_line", number_or_null(finding.place.end_line));
  value.set("end_column", number_or_null(finding.place.end_column));
  auto others = data::list();
  for (const auto& place : finding.others) {
    auto other = data::mapping();
    set_place(other, place);
    other.set("message", data::text(place.message));
    others.items.push_back(std::move(other));
  }
  value.set("others", std::move(others));
  value.set("note", text_or_null(finding.note));
  value.set("help", text_or_null(finding.help));
  value.set("fingerprint", data::text(finding.fingerprint));
  return value;
}

}  // namespace

std::string check_json(std::size_t checked, const Tally& tally,
                       const std::vector<exchange::Finding>& findings) {
  auto diagnostics = data::list();
  for (const auto& finding : findings) diagnostics.items.push_back(finding_json(finding));
  auto all = data::mapping();
  all.set("version", data::number(list_version));
  all.set("checked", number(checked));
  all.set("errors", number(tally.errors));
  all.set("warnings", number(tally.warnings));
  all.set("notes", number(tally.notes));
  all.set(std::string(listed_diagnostics), std::move(diagnostics));
  return data::to_json(all, data::JsonEscapes::needed);
}

std::span<const Key> diagnostic_keys() {
  static constexpr Key other_keys[] = {
      {"file", Kind::text, "path of the file"},
      {"line", Kind::number, "line, from 1"},
      {"column", Kind::number, "column, from 1, in code points"},
      {"message", Kind::text, "what this place is"},
  };
  static constexpr Key all[] = {
      {"rule", Kind::text, "the rule, which `pm check --explain RULE` explains"},
      {"level", Kind::text, "`error`, `warning` or `note`"},
      {"message", Kind::text, "what pm saw"},
      {"file", Kind::text, "path of the file; null without a place"},
      {"line", Kind::number, "line, from 1"},
      {"column", Kind::number, "column, from 1, in code points"},
      {"end_line", Kind::number, "line of the end"},
      {"end_column", Kind::number, "column after the end"},
      {"others", Kind::list, "other places that the message is about", other_keys},
      {"note", Kind::text, "more about it"},
      {"help", Kind::text, "how to fix it"},
      {"fingerprint", Kind::text, "the same for this diagnostic in every run"},
  };
  return all;
}

std::span<const Key> check_count_keys() {
  static constexpr Key all[] = {
      {"checked", Kind::number, "number of incidents"},
      {"errors", Kind::number, "number of errors"},
      {"warnings", Kind::number, "number of warnings"},
      {"notes", Kind::number, "number of notes"},
  };
  return all;
}

}  // namespace pm::commands
