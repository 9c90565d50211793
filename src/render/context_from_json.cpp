#include <fmt/format.h>

#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <unordered_set>
#include <utility>
#include <vector>

#include "json_text.hpp"
#include "pm/render/context.hpp"
#include "pm/text/link.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"

namespace pm::render {
namespace {

using Json = nlohmann::json;
using view::Data;
using view::Key;
using view::Kind;

constexpr std::string_view rule = "context";
constexpr std::size_t deepest = 64;
constexpr std::size_t most_mistakes = 50;

std::string_view words(Kind kind) {
  switch (kind) {
    case Kind::text:
      return "a text";
    case Kind::prose:
      return "a text of Markdown";
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

/// Whether pages lead to the value.
bool is_link(const Key& key) { return key.name == "link" && key.kind == Kind::text; }

/// Builds data from the library's events. What does not fit is reported and left out, with all that
/// stands in it.
class Reader {
 public:
  Reader(const JsonText& text, std::span<const Key> keys, text::Report& report)
      : text_(text),
        report_(report),
        root_key_{.name = "", .kind = Kind::object, .members = keys} {}

  [[nodiscard]] Data take() { return std::move(root_); }

  // The interface that the library asks for. False ends the reading.
  bool null() { return add({}); }
  bool boolean(bool value) { return scalar(Kind::flag, value, text_.plain_token()); }
  bool number_integer(std::int64_t value) {
    return scalar(Kind::number, value, text_.plain_token());
  }
  bool number_unsigned(std::uint64_t value);
  bool number_float(double value, const std::string& written);
  bool string(std::string& value);
  bool binary(Json::binary_t& bytes);
  bool start_object(std::size_t size);
  bool key(std::string& name);
  bool end_object();
  bool start_array(std::size_t size);
  bool end_array();
  bool parse_error(std::size_t position, const std::string& token, const Json::exception& error);

 private:
  /// An object or list that is open.
  struct Open {
    std::optional<Key> key;  ///< nothing: it is left out
    bool is_list = false;
    std::string member;  ///< the name of the member that comes next
    std::optional<Key> member_key;
    std::size_t count = 0;  ///< of the items so far
    Data::Object members;
    Data::List items;
    std::unordered_set<std::string> names;
  };

  [[nodiscard]] std::optional<Key> expected() const;
  [[nodiscard]] std::string path() const;
  bool scalar(Kind kind, Data value, text::Span token);
  bool number_as_written(const std::string& written);
  bool start(Kind kind);
  bool end();
  bool add(Data value);
  bool unsafe_link(std::string_view address);
  bool wrong_kind(Kind wanted, Kind found, text::Span token);
  bool mistake(text::Span where, std::string message, std::string help = {},
               text::Level level = text::Level::error);

  const JsonText& text_;
  text::Report& report_;
  Key root_key_;
  std::vector<Open> open_;
  Data root_;
  std::size_t mistakes_ = 0;
};

/// What the tables say of the value that comes next; nothing where it is left out.
std::optional<Key> Reader::expected() const {
  if (open_.empty()) return root_key_;
  const auto& outer = open_.back();
  if (!outer.is_list) return outer.member_key;
  if (!outer.key || outer.key->kind == Kind::open) return outer.key;
  auto item = *outer.key;
  item.kind = item.members.empty() ? Kind::text : Kind::object;
  return item;
}

bool Reader::number_unsigned(std::uint64_t value) {
  constexpr auto largest = std::numeric_limits<std::int64_t>::max();
  if (value > static_cast<std::uint64_t>(largest)) return number_as_written(std::to_string(value));
  return scalar(Kind::number, static_cast<std::int64_t>(value), text_.plain_token());
}

bool Reader::number_float(double, const std::string& written) { return number_as_written(written); }

/// Data has no such numbers; free data keeps them as texts.
bool Reader::number_as_written(const std::string& written) {
  const auto key = expected();
  if (key && key->kind == Kind::number) {
    return mistake(text_.plain_token(),
                   fmt::format("`{}` is {}, not a whole number", path(), written)) &&
           add({});
  }
  if (key && key->kind == Kind::open) return add(written);
  return scalar(Kind::number, Data{}, text_.plain_token());
}

bool Reader::string(std::string& value) {
  const auto key = expected();
  if (key && is_link(*key) && !text::is_safe_link(value)) return unsafe_link(value) && add({});
  if (key && key->kind == Kind::prose) {
    return add(view::Prose{.markdown = std::move(value), .below = key->below});
  }
  return scalar(Kind::text, std::move(value), text_.string_token());
}

bool Reader::binary(Json::binary_t&) { return false; }
bool Reader::start_object(std::size_t) { return start(Kind::object); }
bool Reader::end_object() { return end(); }
bool Reader::start_array(std::size_t) { return start(Kind::list); }
bool Reader::end_array() { return end(); }

bool Reader::scalar(Kind kind, Data value, text::Span token) {
  const auto key = expected();
  if (!key || key->kind == kind || key->kind == Kind::open) return add(std::move(value));
  return wrong_kind(key->kind, kind, token) && add({});
}

bool Reader::start(Kind kind) {
  const auto bracket = text_.last_byte();
  if (open_.size() == deepest) {
    mistake(bracket, fmt::format("values are nested deeper than {}", deepest));
    return false;
  }
  auto key = expected();
  if (key && key->kind != kind && key->kind != Kind::open) {
    if (!wrong_kind(key->kind, kind, bracket)) return false;
    key.reset();
  }
  open_.push_back({.key = key, .is_list = kind == Kind::list});
  return true;
}

bool Reader::key(std::string& name) {
  auto& object = open_.back();
  object.member = name;
  object.member_key.reset();
  if (!object.key) return true;
  if (!object.names.insert(name).second) {
    return mistake(text_.string_token(), fmt::format("`{}` is given twice", path()));
  }
  if (object.key->kind == Kind::open) {
    object.member_key = Key{.name = "", .kind = Kind::open};
    return true;
  }
  std::vector<std::string_view> known;
  for (const auto& member : object.key->members) {
    if (member.name == name) object.member_key = member;
    known.push_back(member.name);
  }
  if (object.member_key) return true;
  return mistake(text_.string_token(), fmt::format("there is no key `{}`", path()),
                 text::did_you_mean(name, known, ""));
}

bool Reader::end() {
  auto closed = std::move(open_.back());
  open_.pop_back();
  if (!closed.key) return add({});
  if (closed.is_list) return add(std::move(closed.items));
  return add(std::move(closed.members));
}

bool Reader::add(Data value) {
  if (open_.empty()) {
    root_ = std::move(value);
    return true;
  }
  auto& outer = open_.back();
  ++outer.count;
  if (outer.is_list && outer.key) outer.items.push_back(std::move(value));
  if (!outer.is_list && outer.member_key) {
    outer.members.emplace_back(std::move(outer.member), std::move(value));
  }
  return true;
}

bool Reader::parse_error(std::size_t position, const std::string&, const Json::exception&) {
  const auto place = text_.mistake_at(position);
  mistake(place.span,
          place.at_end ? "the text ends before the value does" : "this is no JSON from here on",
          "the context is JSON, as `pm render --format json` writes it");
  return false;
}

/// Where the value that comes next stands: `actions[2].title`.
std::string Reader::path() const {
  std::string out;
  for (const auto& outer : open_) {
    if (outer.is_list) {
      out += fmt::format("[{}]", outer.count);
    } else {
      out += fmt::format("{}{}", out.empty() ? "" : ".", text::visible(outer.member));
    }
  }
  return out.empty() ? "the context" : out;
}

/// Pages show links of the context as they are; the view has none of these either.
bool Reader::unsafe_link(std::string_view address) {
  return mistake(
      text_.string_token(),
      fmt::format("`{}` is left out: pages will not link to {}", path(), text::quoted(address)),
      "write an address that begins with `https://`, `http://` or `mailto:`", text::Level::warning);
}

bool Reader::wrong_kind(Kind wanted, Kind found, text::Span token) {
  return mistake(token, fmt::format("`{}` is {}, not {}", path(), words(found), words(wanted)));
}

/// False when there have been so many that the rest is not worth reading.
bool Reader::mistake(text::Span where, std::string message, std::string help, text::Level level) {
  report_.add({.rule = rule,
               .level = level,
               .message = std::move(message),
               .where = {&text_.source(), where},
               .help = std::move(help)});
  return ++mistakes_ < most_mistakes;
}

}  // namespace

view::Data from_json(const text::Source& source, std::span<const Key> keys, text::Report& report) {
  const auto bytes = source.bytes();
  if (bytes.size() > most_context_bytes) {
    report.add(
        {.rule = rule,
         .message = fmt::format("the context is longer than {} MiB", most_context_bytes >> 20U),
         .where = {&source, {0, 0}}});
    return {};
  }
  JsonText json(source);
  Reader reader(json, keys, report);
  Json::sax_parse(json.begin(), json.end(), &reader);
  return reader.take();
}

}  // namespace pm::render
