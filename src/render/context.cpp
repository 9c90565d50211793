#include "pm/render/context.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "pm/data/json.hpp"
#include "pm/text/link.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"

namespace pm::render {
namespace {

using data::Value;
using view::Key;
using view::Kind;

constexpr std::string_view rule = "context";
constexpr std::size_t deepest_context = 64;
constexpr std::size_t most_context_mistakes = 50;

std::string_view words(Kind kind) {
  switch (kind) {
    case Kind::text:
      return "a text";
    case Kind::prose:
      return "Markdown";
    case Kind::number:
      return "a number";
    case Kind::flag:
      return "true or false";
    case Kind::object:
      return "an object";
    case Kind::list:
      return "a list";
    case Kind::open:
      break;
  }
  return "anything";
}

Kind kind_of(const Value& value) {
  switch (value.kind) {
    case data::Kind::flag:
      return Kind::flag;
    case data::Kind::number:
      return Kind::number;
    case data::Kind::list:
      return Kind::list;
    case data::Kind::mapping:
      return Kind::object;
    default:
      return Kind::text;
  }
}

/// Returns whether pages link to the value.
bool is_link(const Key& key) { return key.name == "link" && key.kind == Kind::text; }

/// Returns the key of the items of a list.
Key item_key(Key list) {
  if (list.kind != Kind::open) list.kind = list.members.empty() ? Kind::text : Kind::object;
  return list;
}

/// Returns the byte at a line and a column, both from 1, as the JSON reader counts them.
std::uint32_t offset_of(const text::Source& source, std::size_t line, std::size_t column) {
  auto at = source.line_span(line - 1).begin;
  for (; column > 1 && at < source.whole().end; --column)
    at += static_cast<std::uint32_t>(text::code_point(source.bytes().substr(at)).bytes);
  return at;
}

/// Returns the span of the bracket, string, number or word of JSON that begins at a byte.
text::Span token_at(const text::Source& source, std::uint32_t begin) {
  const auto bytes = source.bytes();
  const std::string_view ends = " \t\r\n{}[]:,\"";
  auto end = begin + 1;
  if (bytes[begin] == '"') {
    while (bytes[end] != '"') end += bytes[end] == '\\' ? 2u : 1u;
    ++end;
  } else if (ends.find(bytes[begin]) == std::string_view::npos) {
    while (end < bytes.size() && ends.find(bytes[end]) == std::string_view::npos) ++end;
  }
  return {begin, end};
}

/// Makes data from JSON according to the tables. Reports and omits invalid values, with their
/// content.
class ContextReader {
 public:
  ContextReader(const text::Source& source, text::Report& report)
      : source_(source), report_(report) {}

  [[nodiscard]] Value fitted(Value value, const Key& key);
  /// Returns whether there were too many errors to check the rest.
  [[nodiscard]] bool has_stopped() const { return mistakes_ == most_context_mistakes; }

 private:
  [[nodiscard]] Value number(Value value, const Key& key);
  [[nodiscard]] Value list(Value value, const Key& key);
  [[nodiscard]] Value mapping(Value value, const Key& key);
  [[nodiscard]] std::optional<Key> member_key(const data::Member& member, const Key& key);
  [[nodiscard]] std::string path() const { return path_.empty() ? "the context" : path_; }
  void mistake(const auto& at, std::string message, std::string help = {},
               text::Level level = text::Level::error);

  const text::Source& source_;
  text::Report& report_;
  std::string path_;  ///< of the current value: `actions[2].title`
  std::size_t mistakes_ = 0;
};

Value ContextReader::fitted(Value value, const Key& key) {
  if (value.is_null()) return {};
  if (value.kind == data::Kind::text && is_link(key) && !text::is_safe_link(value.text)) {
    // Pages use links of the context unchanged; the view never has unsafe links either.
    mistake(
        value,
        fmt::format("`{}` is omitted: pages do not link to {}", path(), text::quoted(value.text)),
        "write an address that begins with `https://`, `http://` or `mailto:`",
        text::Level::warning);
    return {};
  }
  if (value.kind == data::Kind::text && key.kind == Kind::prose)
    return data::prose(std::move(value.text), key.below);
  if (value.kind == data::Kind::number && (key.kind == Kind::number || key.kind == Kind::open))
    return number(std::move(value), key);
  if (key.kind != kind_of(value) && key.kind != Kind::open) {
    mistake(value,
            fmt::format("`{}` is {}, not {}", path(), words(kind_of(value)), words(key.kind)));
    return {};
  }
  if (value.is_list()) return list(std::move(value), key);
  if (value.is_mapping()) return mapping(std::move(value), key);
  return value;
}

/// Pages have only whole numbers; free data keeps others as texts.
Value ContextReader::number(Value value, const Key& key) {
  if (const auto whole = value.whole_number()) return *whole;
  if (key.kind == Kind::open) return std::move(value.text);
  mistake(value, fmt::format("`{}` is {}, not a whole number", path(), value.text));
  return {};
}

Value ContextReader::list(Value value, const Key& key) {
  const auto item = item_key(key);
  const auto length = path_.size();
  for (std::size_t i = 0; i < value.items.size() && !has_stopped(); ++i) {
    path_ += fmt::format("[{}]", i);
    value.items[i] = fitted(std::move(value.items[i]), item);
    path_.resize(length);
  }
  return value;
}

Value ContextReader::mapping(Value value, const Key& key) {
  std::unordered_set<std::string> names;
  data::Mapping kept;
  const auto length = path_.size();
  for (auto& member : value.members) {
    if (has_stopped()) break;
    path_ += (path_.empty() ? "" : ".") + text::visible(member.name);
    if (!names.insert(member.name).second) {
      mistake(member, fmt::format("duplicate key `{}`", path()));
    } else if (const auto known = member_key(member, key)) {
      kept.push_back({std::move(member.name), fitted(std::move(member.value), *known)});
    }
    path_.resize(length);
  }
  return kept;
}

std::optional<Key> ContextReader::member_key(const data::Member& member, const Key& key) {
  if (key.kind == Kind::open) return Key{.name = "", .kind = Kind::open};
  std::vector<std::string_view> known;
  for (const auto& each : key.members) {
    if (each.name == member.name) return each;
    known.push_back(each.name);
  }
  mistake(member, fmt::format("unknown key `{}`", path()),
          text::did_you_mean(member.name, known, ""));
  return std::nullopt;
}

/// At a value, or at the name of a member.
void ContextReader::mistake(const auto& at, std::string message, std::string help,
                            text::Level level) {
  const auto token = token_at(source_, offset_of(source_, at.line, at.column));
  report_.add({.rule = rule,
               .level = level,
               .message = std::move(message),
               .where = {&source_, token},
               .help = std::move(help)});
  ++mistakes_;
}

/// Returns an error of the JSON reader as one of the context, at its place in the source.
text::Diagnostic not_json(const text::Source& source, text::Diagnostic error) {
  const auto begin = offset_of(source, error.place.line, error.place.column);
  const auto point = text::code_point(source.bytes().substr(begin));
  const bool has_length = begin < source.whole().end && point.valid;
  error.where = {&source, {begin, begin + static_cast<std::uint32_t>(has_length * point.bytes)}};
  error.place = {};
  if (error.rule == data::json_syntax)
    error.help = "the context is JSON, as `pm render --format json` writes it";
  error.rule = rule;
  return error;
}

}  // namespace

Value from_json(const text::Source& source, std::span<const Key> keys, text::Report& report) {
  const auto bytes = source.bytes();
  if (bytes.size() > most_context_bytes) {
    report.add(
        {.rule = rule,
         .message = fmt::format("the context is longer than {} MiB", most_context_bytes >> 20U),
         .where = {&source, {0, 0}}});
    return {};
  }
  auto read = data::read_json(bytes, {.depth = deepest_context, .values = most_context_bytes});
  if (!read) {
    report.add(not_json(source, std::move(read).error()));
    return {};
  }
  ContextReader reader(source, report);
  auto context =
      reader.fitted(*std::move(read), {.name = "", .kind = Kind::object, .members = keys});
  return reader.has_stopped() ? Value() : context;
}

}  // namespace pm::render
