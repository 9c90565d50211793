#include <algorithm>
#include <cstdint>
#include <cstring>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "json_bytes.hpp"
#include "json_error.hpp"
#include "pm/data/json.hpp"

namespace pm::data {
namespace {

using Json = nlohmann::json;
using text::Diagnostic;

/// Builds values from the events of the reader, and passes on each complete value.
class JsonBuilder {
 public:
  using Wanted = std::function<bool(const Path&)>;
  using Ended = std::function<void(const Path&)>;

  JsonBuilder(const JsonBytes& bytes, const JsonLimits& limits, const Wanted& wanted,
              const TakeValue& take, const Ended& ended)
      : bytes_(bytes), limits_(limits), wanted_(wanted), take_(take), ended_(ended) {}

  // These return false at a limit; `excess` is the reason.
  [[nodiscard]] bool name(std::string name);
  [[nodiscard]] bool value(Value value);
  [[nodiscard]] bool open(Value::Kind kind);
  [[nodiscard]] bool close();

  [[nodiscard]] const std::optional<Diagnostic>& excess() const { return excess_; }
  /// The innermost open bracket, or null.
  [[nodiscard]] const JsonTokens::Token* innermost() const;
  [[nodiscard]] bool after_name() const { return after_name_; }

 private:
  /// An incomplete object or list.
  struct Open {
    JsonTokens::Token bracket;
    bool apart = false;  ///< its content is passed on piece by piece
    Value value;
    Member next = {};  ///< the name of the next member, with its place
  };

  [[nodiscard]] bool apart() const { return open_.empty() || open_.back().apart; }
  [[nodiscard]] bool fits(JsonPlace place);
  bool stop(JsonPlace place, std::string message);
  void hand_over(Value value);

  const JsonBytes& bytes_;
  const JsonLimits& limits_;
  const Wanted& wanted_;
  const TakeValue& take_;
  const Ended& ended_;
  std::vector<Open> open_;
  Path path_;               ///< to the innermost one that is passed on piece by piece
  std::size_t values_ = 0;  ///< in the next value to pass on
  std::size_t begin_ = 0;   ///< the count of bytes before that value
  bool after_name_ = false;
  std::optional<Diagnostic> excess_;
};

bool JsonBuilder::name(std::string name) {
  after_name_ = true;
  const auto place = bytes_.tokens().token().place;
  open_.back().next = {
      .name = std::move(name), .value = {}, .line = place.line, .column = place.column};
  return fits(place);
}

bool JsonBuilder::value(Value value) {
  after_name_ = false;
  if (!fits({value.line, value.column})) return false;
  if (apart()) {
    hand_over(std::move(value));
    return true;
  }
  auto& outer = open_.back();
  if (outer.value.kind == Value::Kind::list) {
    outer.value.items.push_back(std::move(value));
  } else {
    outer.next.value = std::move(value);
    outer.value.members.push_back(std::move(outer.next));
  }
  return true;
}

bool JsonBuilder::open(Value::Kind kind) {
  after_name_ = false;
  const auto bracket = bytes_.tokens().token();
  if (open_.size() == limits_.depth)
    return stop(bracket.place, fmt::format("values are nested deeper than {}", limits_.depth));
  if (!fits(bracket.place)) return false;
  Open next{.bracket = bracket, .apart = false, .value = {}};
  next.value.kind = kind;
  next.value.line = bracket.place.line;
  next.value.column = bracket.place.column;
  if (apart()) {
    if (!open_.empty()) path_.push_back(open_.back().next.name);
    next.apart = wanted_(path_);
    if (!next.apart && !open_.empty()) path_.pop_back();
  }
  open_.push_back(std::move(next));
  return true;
}

bool JsonBuilder::close() {
  auto closed = std::move(open_.back());
  open_.pop_back();
  if (!closed.apart) return value(std::move(closed.value));
  ended_(path_);
  if (!path_.empty()) path_.pop_back();
  values_ = 0;
  begin_ = bytes_.count();
  return true;
}

const JsonTokens::Token* JsonBuilder::innermost() const {
  return open_.empty() ? nullptr : &open_.back().bracket;
}

/// Counts a value or a name before it is stored.
bool JsonBuilder::fits(JsonPlace place) {
  if (++values_ > limits_.values)
    return stop(place, fmt::format("one item has more than {} values", limits_.values));
  if (bytes_.count() - begin_ > limits_.bytes)
    return stop(place, fmt::format("one item has more than {} MiB", limits_.bytes / (1024 * 1024)));
  return true;
}

bool JsonBuilder::stop(JsonPlace place, std::string message) {
  excess_ = {.rule = json_limits, .message = std::move(message), .place = place.in_text()};
  return false;
}

void JsonBuilder::hand_over(Value value) {
  const auto name = open_.empty() ? std::string() : open_.back().next.name;
  take_(path_, name, std::move(value));
  values_ = 0;
  begin_ = bytes_.count();
}

/// Receives the library's events and adds the places that they lack.
class JsonEvents {
 public:
  JsonEvents(JsonBytes& bytes, JsonBuilder& builder) : bytes_(bytes), builder_(builder) {}

  // The interface that the library requires. False ends the reading.
  bool null() { return word(Value::Kind::null); }
  bool boolean(bool) { return word(Value::Kind::flag); }
  bool number_integer(std::int64_t value) { return number(std::to_string(value).size()); }
  bool number_unsigned(std::uint64_t value) { return number(std::to_string(value).size()); }
  bool number_float(double, const std::string& written) { return number(written.size()); }
  bool string(std::string& value);
  bool binary(Json::binary_t&) { return false; }
  bool start_object(std::size_t) { return builder_.open(Value::Kind::mapping); }
  bool key(std::string& name) { return builder_.name(std::move(name)); }
  bool end_object() { return builder_.close(); }
  bool start_array(std::size_t) { return builder_.open(Value::Kind::list); }
  bool end_array() { return builder_.close(); }
  bool parse_error(std::size_t, const std::string&, const Json::exception& error);

  [[nodiscard]] Diagnostic take_error() {
    if (builder_.excess()) return *builder_.excess();
    if (joined_) return *joined_;
    return json_error(bytes_, stopped_);
  }

 private:
  bool word(Value::Kind kind);
  bool number(std::size_t length);
  void stop_here(bool overflow);

  JsonBytes& bytes_;
  JsonBuilder& builder_;
  std::size_t words_ = bytes_.tokens().words();  ///< number of words used
  JsonStopped stopped_;
  std::optional<Diagnostic> joined_;  ///< two documents without a separator
};

bool JsonEvents::word(Value::Kind kind) {
  const auto& tokens = bytes_.tokens();
  words_ = tokens.words();
  Value value;
  value.kind = kind;
  if (kind != Value::Kind::null) value.text = tokens.word();
  value.line = tokens.word_place().line;
  value.column = tokens.word_place().column;
  return builder_.value(std::move(value));
}

/// The library reads `01` as two numbers, and `-0` without its sign.
bool JsonEvents::number(std::size_t length) {
  const auto& written = bytes_.tokens().word();
  if (written.size() != length && written != "-0") {
    stop_here(false);
    return false;
  }
  const auto& next = bytes_.tokens().token();
  if (builder_.innermost() == nullptr && next.first != written.front()) {
    joined_ = {.rule = json_syntax,
               .message = "the number before this ends without a blank or a line end",
               .place = next.place.in_text()};
    return false;
  }
  return word(Value::Kind::number);
}

bool JsonEvents::string(std::string& text) {
  const auto place = bytes_.tokens().token().place;
  Value value;
  value.kind = Value::Kind::text;
  value.text = std::move(text);
  value.line = place.line;
  value.column = place.column;
  return builder_.value(std::move(value));
}

bool JsonEvents::parse_error(std::size_t, const std::string&, const Json::exception& error) {
  constexpr int number_overflow = 406;
  stop_here(error.id == number_overflow);
  return false;
}

void JsonEvents::stop_here(bool overflow) {
  stopped_ = {.open = builder_.innermost(),
              .after_name = builder_.after_name(),
              .word_unread = bytes_.tokens().words() != words_,
              .overflow = overflow};
}

/// Reads one document, and not the text after it.
Result<void> document(JsonBytes& bytes, JsonBuilder& builder) {
  JsonEvents events(bytes, builder);
  if (Json::sax_parse(bytes.begin(), JsonBytes::end(), &events, Json::input_format_t::json, false))
    return {};
  return failed(events.take_error());
}

Pull pieces_of(std::string_view text) {
  return [text](char* into, std::size_t most) mutable {
    const auto count = std::min(most, text.size());
    if (count > 0) std::memcpy(into, text.data(), count);
    text.remove_prefix(count);
    return count;
  };
}

}  // namespace

Result<Value> read_json(std::string_view text, const JsonLimits& limits) {
  JsonBytes bytes(pieces_of(text));
  Value top;
  const JsonBuilder::Wanted wanted = [](const Path&) { return false; };
  const TakeValue take = [&](const Path&, const std::string&, Value v) { top = std::move(v); };
  const JsonBuilder::Ended ended = [](const Path&) {};
  auto whole = limits;
  whole.bytes = std::numeric_limits<std::size_t>::max();
  JsonBuilder builder(bytes, whole, wanted, take, ended);
  if (auto read = document(bytes, builder); !read) return failed(std::move(read).error());
  if (!bytes.skip_blanks()) return top;
  return failed(Diagnostic{.rule = json_syntax,
                           .message = "unexpected text after the value",
                           .place = bytes.tokens().here().in_text()});
}

Result<void> stream_json(Pull pull, const std::function<bool(const Path& path)>& wanted,
                         const TakeValue& take,
                         const std::function<void(const Path& path)>& ended) {
  JsonBytes bytes(std::move(pull));
  const JsonLimits limits;
  JsonBuilder builder(bytes, limits, wanted, take, ended);
  while (bytes.skip_blanks()) {
    if (auto read = document(bytes, builder); !read) return read;
  }
  return {};
}

}  // namespace pm::data
