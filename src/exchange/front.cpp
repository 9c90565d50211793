#include "front.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "pm/data/value.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "taken.hpp"

namespace pm::exchange {
namespace {

constexpr std::size_t deepest = 32;        ///< of values under `fields`
constexpr std::size_t longest_name = 200;  ///< of a key under `fields`, in bytes

bool says_nothing(const data::Value& value) {
  return value.is_collection() ? value.is_empty() : text::trimmed(value.text).empty();
}

/// Whether a value can stand under `fields`: not too deep, and no name too long to be a key.
bool may_stand(const data::Value& value, std::size_t depth) {
  if (depth > deepest) return false;
  const auto below = [&](const data::Value& one) { return may_stand(one, depth + 1); };
  const auto member = [&](const data::Member& one) {
    return one.name.size() <= longest_name && below(one.value);
  };
  return std::all_of(value.items.begin(), value.items.end(), below) &&
         std::all_of(value.members.begin(), value.members.end(), member);
}

bool is_text(const data::Value& value) { return !value.is_collection(); }

std::string_view without_mark(std::string_view text) {
  if (text.starts_with(text::byte_order_mark)) text.remove_prefix(text::byte_order_mark.size());
  return text;
}

/// Whether a text begins with a line `+++`.
bool is_toml(std::string_view text) {
  const auto line = text.substr(0, text.find('\n'));
  return line.starts_with("+++") && line.find_first_not_of("+ \r") == std::string_view::npos;
}

}  // namespace

Front::Front(const yaml::FrontMatter& matter)
    : matter_(matter), taken_(matter.top.members.size(), false) {}

std::size_t Front::place_of(std::string_view name) const {
  const auto wanted = text::lower_ascii(name);
  const auto& all = matter_.top.members;
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& member) {
    return text::lower_ascii(member.name) == wanted;
  });
  return static_cast<std::size_t>(found - all.begin());
}

const data::Value* Front::take(std::string_view name) {
  const auto place = place_of(name);
  if (place == taken_.size()) return nullptr;
  taken_[place] = true;
  return &matter_.top.members[place].value;
}

std::optional<FrontText> Front::take_text(std::string_view name) {
  const auto place = place_of(name);
  if (place == taken_.size() || !is_text(matter_.top.members[place].value)) return std::nullopt;
  const auto& value = *take(name);
  const auto text = text::trimmed(value.text);
  if (text.empty()) return std::nullopt;
  return FrontText{std::string(text), value.line};
}

std::vector<FrontText> Front::take_list(std::string_view name) {
  const auto place = place_of(name);
  if (place == taken_.size()) return {};
  const auto& value = matter_.top.members[place].value;
  if (value.kind == data::Kind::mapping ||
      !std::all_of(value.items.begin(), value.items.end(), is_text))
    return {};
  taken_[place] = true;
  std::vector<FrontText> texts;
  const auto add = [&](const data::Value& one) {
    const auto text = text::trimmed(one.text);
    if (!text.empty()) texts.push_back({std::string(text), one.line});
  };
  if (value.kind == data::Kind::list)
    std::for_each(value.items.begin(), value.items.end(), add);
  else
    add(value);
  return texts;
}

void Front::keep_one(Imported& into, const data::Member& member) const {
  if (says_nothing(member.value)) return;
  if (member.name.size() > longest_name || !may_stand(member.value, 0))
    leave_out(into, as_title(member.name), as_title(member.value.text),
              "it is too deep, or has too long a name, to stand in a record", member.line);
  else
    keep(into, member.name, data::as_texts(member.value), member.line);
}

void Front::keep_rest(Imported& into) {
  for (const auto& warning : matter_.warnings)
    read_as(into, warning.place.line < matter_.body_line ? "front matter" : "body",
            warning.place.text, warning.message, warning.place.line);
  std::unordered_set<std::string> seen;
  for (std::size_t i = 0; i < taken_.size(); ++i) {
    const auto& member = matter_.top.members[i];
    const bool first = seen.insert(text::lower_ascii(member.name)).second;
    if (taken_[i]) continue;
    if (first)
      keep_one(into, member);
    else
      leave_out(into, member.name, member.value.text, "the key stands twice; the first is taken",
                member.line);
  }
}

Result<yaml::FrontMatter> front_of(std::string_view text, const std::string& name) {
  auto found = front_if_any(text, name);
  if (!found) return failed(std::move(found).error());
  if (*found) return **std::move(found);
  if (without_mark(text).starts_with("---"))
    return failed(import_error({name, 1, 1}, "the front matter has no end within 1 MiB",
                               "add a line `---` after its last key"));
  return failed(import_error({name, 1, 1}, "the file has no front matter",
                             "begin the file with a line `---`, the keys, and another line `---`"));
}

Result<std::optional<yaml::FrontMatter>> front_if_any(std::string_view text,
                                                      const std::string& name) {
  if (is_toml(without_mark(text)))
    return failed(import_error({name, 1, 1}, "the front matter is TOML",
                               "write it as YAML between lines `---`"));
  return yaml::read_front_matter(text);
}

}  // namespace pm::exchange
