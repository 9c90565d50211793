#include "check_json.hpp"

#include <cstdint>
#include <utility>

#include "listing.hpp"
#include "pm/data/json.hpp"
#include "pm/text/source.hpp"

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
void set_place(data::Value& into, const text::Where& where) {
  const auto from = where ? where.source->position(where.span.begin) : text::Position{0, 0};
  into.set("file", where ? text_or_null(where.source->name()) : data::null());
  into.set("line", number_or_null(from.line));
  into.set("column", number_or_null(from.column));
}

/// Sets the end, after the last character. A place in a text that is not kept has none.
void set_end(data::Value& into, const text::Where& where) {
  const auto to = where ? where.source->position(where.span.end) : text::Position{0, 0};
  into.set("end_line", number_or_null(to.line));
  into.set("end_column", number_or_null(to.column));
}

data::Value diagnostic_json(const text::Diagnostic& found) {
  auto value = data::mapping();
  value.set("rule", data::text(std::string(found.rule)));
  value.set("level", data::text(std::string(text::word(found.level))));
  value.set("message", data::text(found.message));
  set_place(value, found.where);
  set_end(value, found.where);
  if (const auto& place = found.place) {
    *value.find("file") = text_or_null(place.name);
    *value.find("line") = number_or_null(place.line);
    *value.find("column") = number_or_null(place.column);
  }
  auto others = data::list();
  for (const auto& [where, words] : found.others) {
    auto other = data::mapping();
    set_place(other, where);
    other.set("message", data::text(words));
    others.items.push_back(std::move(other));
  }
  value.set("others", std::move(others));
  value.set("note", text_or_null(found.note));
  value.set("help", text_or_null(found.help));
  return value;
}

}  // namespace

void add_diagnostics(data::List& into, const text::Report& report) {
  for (const auto& found : report.all()) into.push_back(diagnostic_json(found));
}

std::string check_json(std::size_t checked, const Tally& tally, data::List diagnostics) {
  auto all = data::mapping();
  all.set("version", data::number(list_version));
  all.set("checked", number(checked));
  all.set("errors", number(tally.errors));
  all.set("warnings", number(tally.warnings));
  all.set("notes", number(tally.notes));
  all.set(std::string(listed_diagnostics), data::list(std::move(diagnostics)));
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
