#include "value.hpp"

#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "pm/text/utf8.hpp"

namespace pm::exchange::json {
namespace {

/// What would end a script or begin markup where JSON stands inside of HTML, what JavaScript takes
/// for line ends, and what YAML forbids, so that what is written here may be read as YAML.
bool is_escaped(char32_t value) {
  const bool control = value < 0x20 || (value >= 0x7F && value < 0xA0);
  return control || value == '"' || value == '\\' || value == '<' || value == '>' || value == '&' ||
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

void quote(std::string_view text, std::string& out) {
  out += '"';
  while (!text.empty()) {
    const auto point = text::code_point(text);
    if (!point.valid) {
      text::append_utf8(out, 0xFFFD);
    } else if (is_escaped(point.value)) {
      escape(point.value, out);
    } else {
      out += text.substr(0, point.bytes);
    }
    text.remove_prefix(point.bytes);
  }
  out += '"';
}

/// Writes values, on lines of their own where they are indented.
class Writer {
 public:
  explicit Writer(bool lines) : lines_(lines) {}

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
        quote(value.text, out_);
        break;
      case Value::Kind::list:
        entries('[', value.items, ']', [this](const Value& item) { write(item); });
        break;
      case Value::Kind::object:
        entries('{', value.members, '}', [this](const Member& each) { member(each); });
        break;
    }
  }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void member(const Member& member) {
    quote(member.name, out_);
    out_ += lines_ ? ": " : ":";
    write(member.value);
  }

  void line_end() {
    if (lines_) out_.append("\n").append(2 * depth_, ' ');
  }

  template <typename T, typename Write>
  void entries(char open, const std::vector<T>& all, char close, Write write_one) {
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
  std::size_t depth_ = 0;
  std::string out_;
};

Value of(Value::Kind kind, std::string text) {
  Value value;
  value.kind = kind;
  value.text = std::move(text);
  return value;
}

}  // namespace

const Value* Value::find(std::string_view name) const {
  for (const auto& member : members) {
    if (member.name == name) return &member.value;
  }
  return nullptr;
}

Value& Value::set(std::string name, Value value) {
  members.push_back({std::move(name), std::move(value)});
  return *this;
}

bool Value::is_empty() const { return text.empty() && items.empty() && members.empty(); }

Value null() { return {}; }
Value flag(bool value) { return of(Value::Kind::flag, value ? "true" : "false"); }
Value number(std::int64_t value) { return of(Value::Kind::number, std::to_string(value)); }
Value text(std::string value) { return of(Value::Kind::text, std::move(value)); }

Value list(std::vector<Value> items) {
  auto value = of(Value::Kind::list, {});
  value.items = std::move(items);
  return value;
}

Value object() { return of(Value::Kind::object, {}); }

std::string to_text(const Value& value) {
  Writer writer(true);
  writer.write(value);
  return writer.take() + "\n";
}

std::string to_line(const Value& value) {
  Writer writer(false);
  writer.write(value);
  return writer.take();
}

std::string shown(const Value& value) {
  const bool is_nested = value.kind == Value::Kind::list || value.kind == Value::Kind::object;
  return is_nested ? to_line(value) : value.text;
}

}  // namespace pm::exchange::json
