#include "set_key.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <limits>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "pm/text/nearest.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "reporting.hpp"

namespace pm::commands {
namespace {

using model::FormatKey;
using model::Shape;

constexpr std::string_view any_item = "N";

/// Whether the keys below are free, and their values are not mappings of the format.
bool has_free_keys(Shape shape) {
  return shape == Shape::statuses || shape == Shape::roles || shape == Shape::headings ||
         shape == Shape::free;
}

bool has_sections(const std::vector<FormatKey>& keys) {
  return std::any_of(keys.begin(), keys.end(),
                     [](const FormatKey& key) { return key.shape == Shape::headings; });
}

void walk_keys(const std::vector<FormatKey>& keys, const std::string& above,
               const std::function<void(const std::string&, const FormatKey&)>& take) {
  for (const auto& key : keys) {
    const auto name = above + std::string(key.name);
    take(name, key);
    const bool is_list = key.shape == Shape::list;
    walk_keys(key.members, fmt::format("{}.{}", name, is_list ? "N." : ""), take);
  }
}

/// A number from 1; nothing for any other text.
std::optional<std::size_t> number_of(std::string_view text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_number = error == std::errc() && end == text.data() + text.size() && number > 0;
  return is_number ? std::optional(number) : std::nullopt;
}

std::string listed_names(const std::vector<FormatKey>& keys) {
  std::vector<std::string_view> names;
  for (const auto& key : keys) names.push_back(key.name);
  return text::one_of(names);
}

/// The keys of this name at other levels: `times.detected` for `detected`.
std::vector<std::string> keys_below(std::string_view name) {
  std::vector<std::string> found;
  each_set_key([&](const std::string& full, const FormatKey& row) {
    if (row.name == name && full.size() > name.size()) found.push_back(full);
  });
  return found;
}

text::Diagnostic unknown_set_key(std::string_view name, const std::string& above,
                                 const std::vector<FormatKey>& keys) {
  std::vector<std::string_view> known;
  for (const auto& key : keys) known.push_back(key.name);
  const auto of = above.empty() ? std::string() : fmt::format(" of `{}`", text::visible(above));
  std::string help;
  if (const auto meant = text::nearest(name, known)) {
    const auto dot = above.empty() ? "" : ".";
    help = fmt::format("did you mean `{}{}{}`? ", text::visible(above), dot, *meant);
  } else if (const auto below = keys_below(name); above.empty() && !below.empty()) {
    const std::vector<std::string_view> words(below.begin(), below.end());
    help = fmt::format("did you mean {}? ", text::one_of(words));
  }
  return usage_error(fmt::format("unknown key {}{}", text::quoted(name), of),
                     fmt::format("{}valid keys: {}", help, listed_names(keys)));
}

text::Diagnostic no_keys_below(const SetKey& key) {
  const auto name = text::visible(key.name);
  const bool is_list = key.row->shape == Shape::texts || key.row->shape == Shape::names ||
                       key.row->shape == Shape::relation;
  if (is_list)
    return usage_error(fmt::format("`{}` is a list without keys", name),
                       fmt::format("write `{0}+=VALUE` or `{0}-=VALUE`", name));
  return usage_error(fmt::format("`{}` has no keys", name), fmt::format("write `{}=VALUE`", name));
}

/// Reads a key from its first part to the last.
class KeyReader {
 public:
  KeyReader(std::string_view text, const data::Value& contents, Items items)
      : rest_(text), node_(&contents), items_(items) {}

  Result<SetKey> read() {
    const auto* keys = &model::incident_format();
    while (true) {
      const auto name = head();
      const auto* row = model::find_key(*keys, name);
      if (row == nullptr) {
        if (!has_sections(*keys) || is_misspelt(*keys)) return failed(unknown(*keys, name));
        return section();
      }
      step_into(std::string(name), std::string(name));
      key_.row = row;
      key_.is = SetKey::Is::field;
      if (rest_.empty()) return key_;
      if (row->shape == Shape::list) {
        if (auto wrong = step_into_item()) return failed(*std::move(wrong));
        if (rest_.empty()) return key_;
      } else if (has_free_keys(row->shape)) {
        return entry();
      } else if (row->shape != Shape::mapping) {
        return failed(no_keys_below(key_));
      }
      keys = &row->members;
    }
  }

 private:
  [[nodiscard]] std::string_view head() const { return rest_.substr(0, rest_.find('.')); }

  [[nodiscard]] text::Diagnostic unknown(const std::vector<FormatKey>& keys,
                                         std::string_view name) const {
    return unknown_set_key(name, key_.name, keys);
  }

  /// Whether the rest looks like a key of the format and is nearly one.
  [[nodiscard]] bool is_misspelt(const std::vector<FormatKey>& keys) const {
    if (rest_.empty()) return true;
    if (node_ != nullptr && node_->find(rest_) != nullptr) return false;
    std::vector<std::string_view> known;
    for (const auto& key : keys) known.push_back(key.name);
    return rest_.find_first_not_of("abcdefghijklmnopqrstuvwxyz_-") == rest_.npos &&
           text::nearest(rest_, known).has_value();
  }

  /// Continues below a key; `size` bytes of the rest are it.
  void step_into(std::string key, const std::string& name) {
    rest_.remove_prefix(std::min(name.size() + 1, rest_.size()));
    if (!key_.name.empty()) key_.name += '.';
    key_.name += name;
    if (node_ != nullptr) node_ = node_->find(key);
    key_.path.emplace_back(std::move(key));
  }

  void step_into(std::size_t index, const std::string& name) {
    rest_.remove_prefix(std::min(name.size() + 1, rest_.size()));
    key_.name += "." + name;
    const bool exists = node_ != nullptr && index < node_->items.size();
    node_ = exists ? &node_->items[index] : nullptr;
    key_.path.emplace_back(index);
  }

  std::optional<text::Diagnostic> step_into_item() {
    const auto word = std::string(head());
    const auto indexes = node_ != nullptr ? item_indexes(*node_) : std::vector<std::size_t>();
    const auto number = number_of(word);
    const auto name = text::visible(key_.name);
    if (!number && !(items_ == Items::any && word == any_item)) {
      auto help = fmt::format("write `{}.N…` with the number of an item", name);
      if (!indexes.empty()) help += fmt::format(", from 1 to {}", indexes.size());
      return usage_error(
          fmt::format("{} is not a number of an item of `{}`", text::quoted(word), name),
          std::move(help));
    }
    key_.is = SetKey::Is::item;
    if (number && *number <= indexes.size()) {
      step_into(indexes[*number - 1], word);
      return std::nullopt;
    }
    if (items_ == Items::any) {
      step_into(std::numeric_limits<std::size_t>::max(), word);
      return std::nullopt;
    }
    return usage_error(fmt::format("`{}` has no item {}", name, text::visible(word)),
                       indexes.empty() ? "it is empty"
                                       : fmt::format("it has {}, counted from 1",
                                                     text::counted(indexes.size(), "item")));
  }

  Result<SetKey> section() {
    key_.is = SetKey::Is::entry;
    step_into(std::string(rest_), std::string(rest_));
    return key_;
  }

  /// Keys of free data can be nested; names of components and roles can contain dots.
  Result<SetKey> entry() {
    key_.is = SetKey::Is::entry;
    if (key_.row->shape != Shape::free) return section();
    while (!rest_.empty()) {
      const bool is_text = node_ != nullptr && !node_->is_collection() && !node_->is_empty();
      if (is_text) return failed(no_keys_below(key_));
      if (node_ != nullptr && node_->is_list()) {
        const auto word = std::string(head());
        const auto number = number_of(word);
        if (!number || *number > node_->items.size())
          return failed(usage_error(
              fmt::format("`{}` has no item {}", text::visible(key_.name), text::quoted(word)),
              fmt::format("it has {}, counted from 1",
                          text::counted(node_->items.size(), "item"))));
        step_into(*number - 1, word);
      } else {
        const auto name = free_key();
        step_into(name, name);
      }
    }
    return key_;
  }

  /// The longest key there is with which the rest begins; otherwise all up to the next dot.
  [[nodiscard]] std::string free_key() const {
    std::string_view longest;
    const auto count = node_ != nullptr ? node_->members.size() : 0;
    for (std::size_t i = 0; i < count; ++i) {
      const std::string_view name = node_->members[i].name;
      const bool begins = rest_ == name || rest_.starts_with(std::string(name) + ".");
      if (begins && name.size() > longest.size()) longest = name;
    }
    return std::string(longest.empty() ? head() : longest);
  }

  std::string_view rest_;
  const data::Value* node_;
  Items items_;
  SetKey key_;
};

}  // namespace

Shape SetKey::shape() const {
  if (is == Is::field) return row->shape;
  if (is == Is::item) return Shape::mapping;
  if (row->shape == Shape::mapping) return Shape::prose;
  const bool is_text = row->shape == Shape::roles || row->shape == Shape::headings;
  return is_text ? Shape::text : row->shape;
}

Result<SetKey> read_set_key(std::string_view text, const data::Value& contents, Items items) {
  return KeyReader(text::trimmed(text), contents, items).read();
}

void each_set_key(const std::function<void(const std::string&, const FormatKey&)>& take) {
  walk_keys(model::incident_format(), "", take);
}

bool takes_sections(const FormatKey& mapping) {
  return mapping.shape == Shape::mapping && has_sections(mapping.members);
}

const data::Value* value_at(const data::Value& contents, const yaml::Path& path) {
  const auto* node = &contents;
  for (const auto& step : path) {
    if (const auto* key = std::get_if<std::string>(&step)) {
      node = node->find(*key);
    } else {
      const auto index = std::get<std::size_t>(step);
      node = node->is_list() && index < node->items.size() ? &node->items[index] : nullptr;
    }
    if (node == nullptr) return nullptr;
  }
  return node;
}

std::vector<std::size_t> item_indexes(const data::Value& list) {
  std::vector<std::size_t> indexes;
  for (std::size_t i = 0; i < list.items.size(); ++i)
    if (list.items[i].is_mapping()) indexes.push_back(i);
  return indexes;
}

}  // namespace pm::commands
