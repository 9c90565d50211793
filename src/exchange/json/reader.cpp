#include "reader.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "builder.hpp"
#include "bytes.hpp"
#include "mistakes.hpp"

namespace pm::exchange::json {
namespace {

using Json = nlohmann::json;

/// Takes the library's events, and gives them the places that they do not have.
class Events {
 public:
  Events(Bytes& bytes, Builder& builder) : bytes_(bytes), builder_(builder) {}

  // The interface that the library asks for. False ends the reading.
  bool null() { return word(Value::Kind::null); }
  bool boolean(bool) { return word(Value::Kind::flag); }
  bool number_integer(std::int64_t value) { return number(std::to_string(value).size()); }
  bool number_unsigned(std::uint64_t value) { return number(std::to_string(value).size()); }
  bool number_float(double, const std::string& written) { return number(written.size()); }
  bool string(std::string& value);
  bool binary(Json::binary_t&) { return false; }
  bool start_object(std::size_t) { return builder_.open(Value::Kind::object); }
  bool key(std::string& name) { return builder_.name(std::move(name)); }
  bool end_object() { return builder_.close(); }
  bool start_array(std::size_t) { return builder_.open(Value::Kind::list); }
  bool end_array() { return builder_.close(); }
  bool parse_error(std::size_t, const std::string&, const Json::exception& error);

  [[nodiscard]] Mistake take_mistake() {
    if (builder_.excess()) return *builder_.excess();
    if (joined_) return *joined_;
    return mistake(bytes_, stopped_);
  }

 private:
  bool word(Value::Kind kind);
  bool number(std::size_t length);
  void stop_here(bool overflow);

  Bytes& bytes_;
  Builder& builder_;
  std::size_t words_ = bytes_.tokens().words();  ///< how many were taken
  Stopped stopped_;
  std::optional<Mistake> joined_;  ///< two documents with nothing between them
};

bool Events::word(Value::Kind kind) {
  const auto& tokens = bytes_.tokens();
  words_ = tokens.words();
  Value value;
  value.kind = kind;
  if (kind != Value::Kind::null) value.text = tokens.word();
  value.line = tokens.word_place().line;
  value.column = tokens.word_place().column;
  return builder_.value(std::move(value));
}

/// Of `01` the library makes two numbers, and of `-0` one without its sign.
bool Events::number(std::size_t length) {
  const auto& written = bytes_.tokens().word();
  if (written.size() != length && written != "-0") {
    stop_here(false);
    return false;
  }
  const auto& next = bytes_.tokens().token();
  if (builder_.innermost() == nullptr && next.first != written.front()) {
    joined_ = Mistake{.line = next.place.line,
                      .column = next.place.column,
                      .message = "the number before this ends without a blank or a line end"};
    return false;
  }
  return word(Value::Kind::number);
}

bool Events::string(std::string& text) {
  const auto place = bytes_.tokens().token().place;
  Value value;
  value.kind = Value::Kind::text;
  value.text = std::move(text);
  value.line = place.line;
  value.column = place.column;
  return builder_.value(std::move(value));
}

bool Events::parse_error(std::size_t, const std::string&, const Json::exception& error) {
  constexpr int number_overflow = 406;
  stop_here(error.id == number_overflow);
  return false;
}

void Events::stop_here(bool overflow) {
  stopped_ = {.open = builder_.innermost(),
              .after_name = builder_.after_name(),
              .word_unread = bytes_.tokens().words() != words_,
              .overflow = overflow};
}

/// Reads one document; what stands behind it is left.
std::optional<Mistake> document(Bytes& bytes, Builder& builder) {
  Events events(bytes, builder);
  if (Json::sax_parse(bytes.begin(), Bytes::end(), &events, Json::input_format_t::json, false))
    return std::nullopt;
  return events.take_mistake();
}

Bytes::Pull pieces_of(std::string_view text) {
  return [text](char* into, std::size_t most) mutable {
    const auto count = std::min(most, text.size());
    if (count > 0) std::memcpy(into, text.data(), count);
    text.remove_prefix(count);
    return count;
  };
}

}  // namespace

std::variant<Value, Mistake> read(std::string_view text) {
  Bytes bytes(pieces_of(text));
  Value top;
  const Builder::Wanted wanted = [](const Way&) { return false; };
  const TakeValue take = [&](const Way&, const std::string&, Value v) { top = std::move(v); };
  const Builder::Ended ended = [](const Way&) {};
  Builder builder(bytes, std::numeric_limits<std::size_t>::max(), wanted, take, ended);
  if (auto mistake = document(bytes, builder)) return *std::move(mistake);
  if (!bytes.skip_blanks()) return top;
  const auto place = bytes.tokens().here();
  return Mistake{.line = place.line,
                 .column = place.column,
                 .message = "the value ends before this, and there is only one"};
}

std::optional<Mistake> stream(Input& input, const std::function<bool(const Way& way)>& wanted,
                              const TakeValue& take) {
  return stream(input, wanted, take, [](const Way&) {});
}

std::optional<Mistake> stream(Input& input, const std::function<bool(const Way& way)>& wanted,
                              const TakeValue& take,
                              const std::function<void(const Way& way)>& ended) {
  Bytes bytes([&](char* into, std::size_t most) { return input.read(into, most); });
  Builder builder(bytes, most_value_bytes, wanted, take, ended);
  while (bytes.skip_blanks()) {
    if (auto mistake = document(bytes, builder)) return mistake;
  }
  return std::nullopt;
}

}  // namespace pm::exchange::json
