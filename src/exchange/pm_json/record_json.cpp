#include "record_json.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "pm/data/json.hpp"
#include "pm/model/places.hpp"
#include "pm/text/report.hpp"
#include "pm/text/source.hpp"
#include "pm/text/words.hpp"
#include "pm/yaml/limits.hpp"
#include "pm/yaml/read.hpp"
#include "pm/yaml/record.hpp"

namespace pm::exchange::pm_json {
namespace {

data::Value of(const data::Value& draft) {
  switch (draft.kind) {
    case data::Value::Kind::list: {
      auto list = data::list();
      list.items.reserve(draft.items.size());
      for (const auto& item : draft.items) list.items.push_back(of(item));
      return list;
    }
    case data::Value::Kind::mapping:
      break;
    default:
      if (draft.is_word() && draft.text == "true") return data::flag(true);
      return data::text(draft.is_prose() ? normal_prose(draft.text) : draft.text);
  }
  auto object = data::mapping();
  object.members.reserve(draft.members.size());
  for (const auto& [key, value] : draft.members) object.set(key, of(value));
  return object;
}

/// Finds the value that stands on a line of `data::to_json`, where each value but the first has a
/// line of its own, and each bracket that closes something.
class OnLine {
 public:
  explicit OnLine(std::size_t line) : left_(line) {}

  /// Whether it is this value or one inside of it.
  bool find(const data::Value& value) {
    if (--left_ == 0) {
      found_ = &value;
      return true;
    }
    for (std::size_t i = 0; i < value.items.size(); ++i) {
      if (find(value.items[i])) return before(fmt::format("[{}]", i));
    }
    for (const auto& [name, member] : value.members) {
      if (find(member)) return before("." + name);
    }
    const bool has_closing_line = !value.items.empty() || !value.members.empty();
    if (has_closing_line) --left_;
    return false;
  }

  [[nodiscard]] const data::Value* found() const { return found_; }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  bool before(std::string step) {
    path_ = std::move(step) + path_;
    return true;
  }

  std::size_t left_;
  const data::Value* found_ = nullptr;
  std::string path_;
};

text::LinePlace place_of(const data::Value& value) {
  return {.line = value.line, .column = value.column, .text = value.text};
}

/// An error of the reader of records, at its place in the JSON.
text::Diagnostic located(const data::Value& record, const text::Diagnostic& found) {
  OnLine line(found.where ? found.where.source->position(found.where.span.begin).line : 1);
  const auto* value = line.find(record) ? line.found() : &record;
  return {.rule = found.rule,
          .message = found.message,
          .place = place_of(*value),
          .help = found.help,
          .key = line.path()};
}

text::Diagnostic first_error(const data::Value& record, const text::Report& report) {
  const auto& all = report.all();
  const auto first = std::find_if(all.begin(), all.end(), [](const text::Diagnostic& found) {
    return found.level == text::Level::error;
  });
  auto error = located(record, *first);
  const auto more = report.count(text::Level::error) - 1;
  if (more > 0) error.note = fmt::format("the record has {}", text::counted(more, "more error"));
  return error;
}

/// Whether its file would be one that is refused.
bool is_too_large(const model::Incident& incident) {
  return yaml::document(yaml::draft(incident, {})).size() > yaml::most_bytes;
}

text::Diagnostic too_large(const data::Value& record) {
  return {.rule = "limits",
          .message = "the record is larger than 1 MiB",
          .place = place_of(record),
          .help = "link to attachments and logs instead"};
}

}  // namespace

std::string normal_prose(std::string_view text) {
  const auto end = text.find_last_not_of(" \t\r\n") + 1;
  std::string out;
  out.reserve(end);
  for (std::size_t at = 0; at < end; ++at) {
    if (text[at] != '\r' || text[at + 1] != '\n') out += text[at];
  }
  return out;
}

data::Value record_json(const model::Incident& incident) { return of(yaml::draft(incident, {})); }

Result<model::Incident> read_record_json(const data::Value& record, std::string id) {
  // JSON is YAML, so that one reader knows what a record is.
  auto text = data::to_json(record);
  if (text.size() > yaml::most_bytes) text = data::to_json_line(record);
  const text::Source source("record", std::move(text));
  text::Report report;
  auto incident = yaml::read_incident(source, nullptr, std::move(id), {}, report);
  if (report.has_errors()) return failed(first_error(record, report));
  if (source.bytes().size() > yaml::most_bytes / 4 && is_too_large(incident))
    return failed(too_large(record));
  model::forget_places(incident);
  return incident;
}

}  // namespace pm::exchange::pm_json
