#include "pm/data/value.hpp"

#include <cassert>
#include <charconv>
#include <system_error>
#include <utility>

namespace pm::data {

// The memory of a tree is mostly that of its texts: an empty value fits into one line of a
// processor's cache.
static_assert(sizeof(void*) != 8 || sizeof(Value) <= 64);

Value::Value(List list) : kind(Kind::list), items(std::move(list)) {}
Value::Value(Mapping mapping) : kind(Kind::mapping), members(std::move(mapping)) {}

std::optional<std::int64_t> Value::whole_number() const {
  std::int64_t number = 0;
  const auto* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (kind != Kind::number || error != std::errc() || stop != end) return std::nullopt;
  return number;
}

const Value* Value::find(std::string_view name) const {
  for (const auto& member : members) {
    if (member.name == name) return &member.value;
  }
  return nullptr;
}

Value* Value::find(std::string_view name) {
  return const_cast<Value*>(std::as_const(*this).find(name));
}

Value& Value::set(std::string name, Value value) {
  if (kind == Kind::null) kind = Kind::mapping;
  assert(kind == Kind::mapping && "only a mapping has members");
  auto& all = members.vector();
  // Most mappings of a page have five to eight members.
  if (all.capacity() == 0) all.reserve(8);
  auto& member = all.emplace_back();
  member.name = std::move(name);
  member.value = std::move(value);
  return *this;
}

Value& Value::add(Value item) {
  if (kind == Kind::null) kind = Kind::list;
  assert(kind == Kind::list && "only a list has items");
  items.push_back(std::move(item));
  return *this;
}

bool operator==(const Value& a, const Value& b) {
  return a.kind == b.kind && a.form == b.form && a.below == b.below && a.text == b.text &&
         a.items == b.items && a.members == b.members;
}

Value null() { return {}; }
Value flag(bool value) { return value; }
Value number(std::int64_t value) { return value; }
Value text(std::string value) { return value; }

Value word(std::string value) {
  Value word(std::move(value));
  word.form = Form::word;
  return word;
}

Value prose(std::string markdown, int below) {
  Value prose(std::move(markdown));
  prose.form = Form::prose;
  prose.below = static_cast<std::uint8_t>(below);
  return prose;
}

Value list(List items) { return items; }
Value mapping(Mapping members) { return members; }

Value as_texts(const Value& value) {
  if (!value.is_collection()) return value.text;
  Value texts;
  texts.kind = value.kind;
  if (!value.items.empty()) texts.items.reserve(value.items.size());
  if (!value.members.empty()) texts.members.reserve(value.members.size());
  for (const auto& item : value.items) texts.items.push_back(as_texts(item));
  for (const auto& [name, member] : value.members)
    texts.members.push_back({name, as_texts(member)});
  return texts;
}

}  // namespace pm::data
