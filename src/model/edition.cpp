#include "pm/model/edition.hpp"

#include <algorithm>
#include <optional>
#include <type_traits>
#include <utility>

#include "pm/model/config_fields.hpp"
#include "pm/model/fields.hpp"

namespace pm::model {
namespace {

constexpr Name<Edition> edition_names[] = {
    {"internal", Edition::internal},
    {"public", Edition::open},
};

constexpr std::string_view internal_word = "internal";

/// What the list of fields says of a value.
struct Row {
  std::string_view key;
  Shape shape = Shape::text;
  bool person = false;
};

template <typename Struct, typename Member>
Row row_of(const Field<Struct, Member>& field) {
  return {.key = field.name, .shape = field.shape, .person = field.person};
}

/// Walks the texts of a value with the row that each belongs to, and its place. `take` gets
/// `(text, row, where)`.
template <typename Take>
class TextWalk {
 public:
  explicit TextWalk(Take take) : take_(std::move(take)) {}

  template <typename T>
  void walk(const T& value, const Row& row, const text::Where& where) {
    if constexpr (std::is_same_v<T, std::string>) {
      take_(value, row, where);
    } else if constexpr (std::is_same_v<T, data::Value>) {
      free(value, row, where);
    } else if constexpr (Listed<T>) {
      for_each_field<T>(
          [&](const auto& field) { walk(value.*field.member, row_of(field), where); });
    }
  }
  template <typename T>
  void walk(const Located<T>& value, const Row& row, const text::Where& where) {
    walk(value.value, row, value.where ? value.where : where);
  }
  template <typename T>
  void walk(const std::optional<T>& value, const Row& row, const text::Where& where) {
    if (value) walk(*value, row, where);
  }
  template <typename T>
  void walk(const std::vector<T>& values, const Row& row, const text::Where& where) {
    for (const auto& value : values) {
      if constexpr (requires { value.where.span; })
        walk(value, row, value.where ? value.where : where);
      else
        walk(value, row, where);
    }
  }

 private:
  void free(const data::Value& value, const Row& row, const text::Where& where) {
    if (value.kind == data::Kind::text) take_(value.text, row, where, value.line, value.column);
    for (const auto& item : value.items) free(item, row, where);
    for (const auto& member : value.members) free(member.value, row, where);
  }

  Take take_;
};

OmittedValue::Kind kind_of(const Row& row) {
  if (row.person) return OmittedValue::Kind::person;
  return row.shape == Shape::prose ? OmittedValue::Kind::prose : OmittedValue::Kind::text;
}

/// Removes values and keeps their texts.
class Omission {
 public:
  /// Removes internal fields and items of a struct, and of all below it.
  template <typename T>
  void reduce(T& value) {
    if constexpr (Listed<T>) {
      for_each_field<T>([&](const auto& field) {
        auto& member = value.*field.member;
        if (field.internal) return omit(member, row_of(field), where_of(value));
        reduce(member);
      });
    }
  }
  template <typename T>
  void reduce(std::optional<T>& value) {
    if (value) reduce(*value);
  }
  template <typename T>
  void reduce(std::vector<T>& values) {
    std::vector<T> open;
    for (auto& value : values) {
      if (is_marked(value)) {
        omit(value, {}, where_of(value));
        continue;
      }
      reduce(value);
      open.push_back(std::move(value));
    }
    values = std::move(open);
  }

  template <typename T>
  void omit(T& value, const Row& row, const text::Where& where) {
    const auto take = [this](const std::string& text, const Row& of, const text::Where& place,
                             std::uint32_t line = 0,
                             std::uint32_t column = 0) { add(text, of, place, line, column); };
    TextWalk(take).walk(value, row, where);
    value = T{};
  }

  [[nodiscard]] std::vector<OmittedValue> take() && { return std::move(all_); }

 private:
  template <typename T>
  static text::Where where_of(const T& value) {
    if constexpr (requires { value.where.span; }) return value.where;
    return {};
  }
  template <typename T>
  static bool is_marked(const T& value) {
    if constexpr (std::is_same_v<T, Section>)
      return is_internal(value);
    else if constexpr (requires { value.internal.value; })
      return value.internal.value;
    else
      return false;
  }

  void add(const std::string& text, const Row& row, const text::Where& where, std::uint32_t line,
           std::uint32_t column) {
    if (text.empty()) return;
    auto one = omitted_text(text, row.key, where);
    one.kind = kind_of(row);
    if (line > 0) {
      one.line = line;
      one.column = column;
    }
    all_.push_back(std::move(one));
  }

  std::vector<OmittedValue> all_;
};

std::string_view without_blanks(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t\r\n");
  return begin == std::string_view::npos ? std::string_view() : text.substr(begin);
}

/// Whether a text after `<!--` is the mark.
bool is_mark(std::string_view text) {
  text = without_blanks(text);
  for (const char letter : internal_word) {
    if (text.empty() || (text.front() | 0x20) != letter) return false;
    text.remove_prefix(1);
  }
  return without_blanks(text).starts_with("-->");
}

template <typename T>
void take_texts(const T& value, const std::function<void(std::string_view)>& take) {
  const auto each = [&take](const std::string& text, const Row&, const text::Where&,
                            std::uint32_t = 0, std::uint32_t = 0) { take(text); };
  TextWalk(each).walk(value, {}, {});
}

}  // namespace

std::span<const Name<Edition>> names(Edition) { return edition_names; }

OmittedValue omitted_text(std::string text, std::string_view key, const text::Where& where) {
  OmittedValue one{.text = std::move(text), .key = key, .file = {}};
  if (where) {
    const auto position = where.source->position(where.span.begin);
    one.file = where.source->name();
    one.line = position.line;
    one.column = position.column;
  }
  return one;
}

bool is_public(const Incident& incident) { return incident.mode_or_default() == Mode::standard; }

bool is_published(const Incident& incident) {
  const auto& status = incident.postmortem.status;
  return status && status->value == PostmortemStatus::published;
}

bool is_internal(const Section& section) {
  constexpr std::string_view opening = "<!--";
  std::string_view rest = section.prose.value;
  for (auto at = rest.find(opening); at != std::string_view::npos; at = rest.find(opening)) {
    rest.remove_prefix(at + opening.size());
    if (is_mark(rest)) return true;
  }
  return false;
}

std::vector<OmittedValue> omit_internal(Incident& incident) {
  Omission omission;
  if (!is_public(incident)) {
    Incident rest;
    rest.id = incident.id;
    rest.where = incident.where;
    rest.mode = incident.mode;
    omission.omit(incident, {}, rest.where);
    incident = std::move(rest);
    return std::move(omission).take();
  }
  if (!is_published(incident)) {
    omission.omit(incident.postmortem, {.key = "postmortem"}, incident.postmortem.where);
    omission.omit(incident.actions, {.key = "actions"}, incident.where);
  }
  omission.reduce(incident);
  return std::move(omission).take();
}

std::vector<OmittedValue> omit_internal(Config& config) {
  Omission omission;
  omission.reduce(config);
  std::vector<RegisteredComponent> components(config.components.begin(), config.components.end());
  omission.reduce(components);
  config.components = Registry(std::move(components));
  return std::move(omission).take();
}

void each_text(const Incident& incident, const std::function<void(std::string_view)>& take) {
  take(incident.id);
  take_texts(incident, take);
}

void each_text(const Config& config, const std::function<void(std::string_view)>& take) {
  take_texts(config, take);
  for (const auto& component : config.components) take_texts(component, take);
}

}  // namespace pm::model
