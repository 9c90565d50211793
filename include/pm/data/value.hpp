#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>
#include "pm/data/value.hpp"

namespace pm::data {

/// A vector that takes one word while it is empty, as most vectors in a tree are.
template <typename T>
class Sequence {
 public:
  using value_type = T;
  using iterator = T*;
  using const_iterator = const T*;

  Sequence() = default;
  Sequence(std::vector<T> all) {
    if (!all.empty()) all_ = std::make_unique<std::vector<T>>(std::move(all));
  }
  Sequence(const Sequence& other) {
    if (!other.empty()) all_ = std::make_unique<std::vector<T>>(*other.all_);
  }
  Sequence(Sequence&& other) noexcept = default;
  Sequence& operator=(const Sequence& other) { return *this = Sequence(other); }
  Sequence& operator=(Sequence&& other) noexcept = default;
  ~Sequence() = default;

  [[nodiscard]] bool empty() const { return all_ == nullptr || all_->empty(); }
  [[nodiscard]] std::size_t size() const { return all_ == nullptr ? 0 : all_->size(); }
  [[nodiscard]] T* begin() { return all_ == nullptr ? nullptr : all_->data(); }
  [[nodiscard]] T* end() { return begin() + size(); }
  [[nodiscard]] const T* begin() const { return all_ == nullptr ? nullptr : all_->data(); }
  [[nodiscard]] const T* end() const { return begin() + size(); }
  [[nodiscard]] auto rbegin() const { return std::make_reverse_iterator(end()); }
  [[nodiscard]] auto rend() const { return std::make_reverse_iterator(begin()); }
  [[nodiscard]] T& operator[](std::size_t index) { return (*all_)[index]; }
  [[nodiscard]] const T& operator[](std::size_t index) const { return (*all_)[index]; }
  [[nodiscard]] T& front() { return all_->front(); }
  [[nodiscard]] const T& front() const { return all_->front(); }
  [[nodiscard]] T& back() { return all_->back(); }
  [[nodiscard]] const T& back() const { return all_->back(); }

  /// Returns the vector, and creates it if there is none yet.
  [[nodiscard]] std::vector<T>& vector() {
    if (all_ == nullptr) all_ = std::make_unique<std::vector<T>>();
    return *all_;
  }
  void push_back(T one) { vector().push_back(std::move(one)); }
  void pop_back() { all_->pop_back(); }
  void reserve(std::size_t count) { vector().reserve(count); }
  void clear() { all_.reset(); }
  T* erase(const T* at) {
    const auto index = at - begin();
    all_->erase(all_->begin() + index);
    return begin() + index;
  }
  T* erase(const T* first, const T* last) {
    const auto index = first - begin();
    if (first != last) all_->erase(all_->begin() + index, all_->begin() + (last - begin()));
    return begin() + index;
  }
  T* insert(const T* at, T one) {
    const auto index = at - begin();
    vector().insert(vector().begin() + index, std::move(one));
    return begin() + index;
  }

  friend bool operator==(const Sequence& a, const Sequence& b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
      if (!(a[i] == b[i])) return false;
    }
    return true;
  }

 private:
  std::unique_ptr<std::vector<T>> all_;
};

struct Value;
struct Member;
using List = std::vector<Value>;
using Mapping = std::vector<Member>;

enum class Kind : std::uint8_t { null, flag, number, text, list, mapping };

/// How to write a text, if a format has several ways.
enum class Form : std::uint8_t {
  word,   ///< a time, a number or a word of the format: without quotes if that is one value
  text,   ///< read back byte for byte; quoted if it would be read as another kind
  prose,  ///< Markdown (CommonMark with GitHub's extensions)
};

/// A tree of values, as in JSON, YAML and templates. Members keep their order, and names may
/// repeat. Equality ignores places.
struct Value {
  using Kind = data::Kind;
  using Form = data::Form;

  Kind kind = Kind::null;
  Form form = Form::text;
  std::uint8_t below = 2;    ///< of prose: the level, 1 to 5, of the heading above it
  std::uint32_t line = 0;    ///< from 1; 0 if it was not read
  std::uint32_t column = 0;  ///< from 1, in code points; 0 if only the line is known
  std::string text;          ///< of a boolean or a number the original word
  Sequence<Value> items;
  Sequence<Member> members;

  Value() = default;
  template <std::same_as<bool> Flag>
  Value(Flag flag) : kind(Kind::flag), text(flag ? "true" : "false") {}
  Value(std::int64_t number) : kind(Kind::number), text(std::to_string(number)) {}
  Value(std::string written) : kind(Kind::text), text(std::move(written)) {}
  Value(std::string_view written) : kind(Kind::text), text(written) {}
  Value(const char* written) : kind(Kind::text), text(written) {}
  Value(List list);
  Value(Mapping mapping);

  [[nodiscard]] bool is_null() const { return kind == Kind::null; }
  [[nodiscard]] bool is_list() const { return kind == Kind::list; }
  [[nodiscard]] bool is_mapping() const { return kind == Kind::mapping; }
  /// A text that is not prose.
  [[nodiscard]] bool is_text() const { return kind == Kind::text && form != Form::prose; }
  [[nodiscard]] bool is_prose() const { return kind == Kind::text && form == Form::prose; }
  /// Returns whether this is a boolean, a number, or a text in the form of a word.
  [[nodiscard]] bool is_word() const {
    return kind == Kind::flag || kind == Kind::number || (kind == Kind::text && form == Form::word);
  }
  [[nodiscard]] bool is_collection() const { return kind == Kind::list || kind == Kind::mapping; }
  /// Returns whether this is the boolean `true`.
  [[nodiscard]] bool is_true() const { return kind == Kind::flag && text == "true"; }
  /// Returns the number if it is a whole one that fits.
  [[nodiscard]] std::optional<std::int64_t> whole_number() const;
  /// Returns whether this is null, or an empty text, list or mapping.
  [[nodiscard]] bool is_empty() const { return text.empty() && items.empty() && members.empty(); }

  /// Returns the first member with this name, or null; also null if this is not a mapping.
  [[nodiscard]] const Value* find(std::string_view name) const;
  [[nodiscard]] Value* find(std::string_view name);
  /// Adds a member at the end. Null becomes a mapping first.
  Value& set(std::string name, Value value);
  /// Adds an item at the end. Null becomes a list first.
  Value& add(Value item);

  friend bool operator==(const Value& a, const Value& b);
};

/// A value with its name, and the place of the name.
struct Member {
  std::string name;
  Value value;
  std::uint32_t line = 0;
  std::uint32_t column = 0;

  friend bool operator==(const Member& a, const Member& b) {
    return a.name == b.name && a.value == b.value;
  }
};

[[nodiscard]] Value null();
[[nodiscard]] Value flag(bool value);
[[nodiscard]] Value number(std::int64_t value);
[[nodiscard]] Value text(std::string value);
[[nodiscard]] Value word(std::string value);
[[nodiscard]] Value prose(std::string markdown, int below = 2);
[[nodiscard]] Value list(List items = {});
[[nodiscard]] Value mapping(Mapping members = {});

/// The same in texts, lists and mappings alone, without places: a flag and a number are the word as
/// it was written, and null is an empty text.
[[nodiscard]] Value as_texts(const Value& value);

/// Lets `for (const auto& [name, value] : …)` omit the place of the name.
template <std::size_t Index>
[[nodiscard]] auto& get(Member& member) {
  if constexpr (Index == 0) return member.name;
  if constexpr (Index == 1) return member.value;
}
template <std::size_t Index>
[[nodiscard]] const auto& get(const Member& member) {
  if constexpr (Index == 0) return member.name;
  if constexpr (Index == 1) return member.value;
}

}  // namespace pm::data

template <>
struct std::tuple_size<pm::data::Member> : std::integral_constant<std::size_t, 2> {};
template <>
struct std::tuple_element<0, pm::data::Member> {
  using type = std::string;
};
template <>
struct std::tuple_element<1, pm::data::Member> {
  using type = pm::data::Value;
};
