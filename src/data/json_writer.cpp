#include "pm/data/json.hpp"

#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "pm/text/utf8.hpp"

namespace pm::data {
namespace {

/// Returns true for what JSON requires, and for what would control a terminal or turn its text.
bool is_needed(char32_t value) {
  return value < 0x20 || value == '"' || value == '\\' || (value >= 0x7F && value < 0xA0) ||
         text::is_direction_control(value);
}

/// Returns true for characters that end a script or begin markup when JSON is inside HTML, that are
/// line ends in JavaScript, or that YAML forbids, so that the output is also valid YAML.
bool means_something_in_markup(char32_t value) {
  return (value >= 0x7F && value < 0xA0) || value == '<' || value == '>' || value == '&' ||
         value == 0x2028 || value == 0x2029 || value == 0xFEFF || value == 0xFFFE ||
         value == 0xFFFF;
}

void escape(char32_t value, std::string& out) {
  if (value == '"' || value == '\\') {
    out += '\\';
    out += static_cast<char>(value);
  } else if (value == '\n') {
    out += "\\n";
  } else {
    fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(value));
  }
}

void quote(std::string_view text, JsonEscapes escapes, std::string& out) {
  out += '"';
  while (!text.empty()) {
    const auto point = text::code_point(text);
    if (!point.valid) {
      text::append_utf8(out, 0xFFFD);
    } else if (is_needed(point.value) ||
               (escapes == JsonEscapes::for_markup && means_something_in_markup(point.value))) {
      escape(point.value, out);
    } else {
      out += text.substr(0, point.bytes);
    }
    text.remove_prefix(point.bytes);
  }
  out += '"';
}

/// Writes values, on separate lines if they are indented.
class JsonWriter {
 public:
  JsonWriter(bool lines, JsonEscapes escapes) : lines_(lines), escapes_(escapes) {}

  void write(const Value& value) {
    switch (value.kind) {
      case Value::Kind::null:
        out_ += "null";
        break;
      case Value::Kind::flag:
      case Value::Kind::number:
        out_ += value.text;
        break;
      case Value::Kind::text:
        quote(value.text, escapes_, out_);
        break;
      case Value::Kind::list:
        entries('[', value.items, ']', [this](const Value& item) { write(item); });
        break;
      case Value::Kind::mapping:
        entries('{', value.members, '}', [this](const Member& each) { member(each); });
        break;
    }
  }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void member(const Member& member) {
    quote(member.name, escapes_, out_);
    out_ += lines_ ? ": " : ":";
    write(member.value);
  }

  void line_end() {
    if (lines_) out_.append("\n").append(2 * depth_, ' ');
  }

  template <typename T, typename Write>
  void entries(char open, const Sequence<T>& all, char close, Write write_one) {
    out_ += open;
    ++depth_;
    for (const auto& each : all) {
      if (&each != &all.front()) out_ += ',';
      line_end();
      write_one(each);
    }
    --depth_;
    if (!all.empty()) line_end();
    out_ += close;
  }

  bool lines_;
  JsonEscapes escapes_;
  std::size_t depth_ = 0;
  std::string out_;
};

}  // namespace

std::string to_json(const Value& value, JsonEscapes escapes) {
  JsonWriter writer(true, escapes);
  writer.write(value);
  return writer.take() + "\n";
}

std::string to_json_line(const Value& value) {
  JsonWriter writer(false, JsonEscapes::for_markup);
  writer.write(value);
  return writer.take();
}

std::string shown(const Value& value) {
  const bool is_nested = value.kind == Value::Kind::list || value.kind == Value::Kind::mapping;
  return is_nested ? to_json_line(value) : value.text;
}

}  // namespace pm::data
