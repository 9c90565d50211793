#include "slack_blocks.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "../taken.hpp"
#include "json_values.hpp"
#include "tidy.hpp"

namespace pm::exchange::timeline {
namespace {

using data::Value;

std::size_t number_at(const Value& object, std::string_view name) {
  const auto* found = object.find(name);
  std::size_t value = 0;
  if (found != nullptr)
    std::from_chars(found->text.data(), found->text.data() + found->text.size(), value);
  return value;
}

std::span<const Value> items_at(const Value& object, std::string_view name) {
  const auto* found = object.find(name);
  return found == nullptr ? std::span<const Value>() : found->items;
}

/// Each line behind a sign.
std::string quoted_lines(std::string_view text) {
  std::string out = "> ";
  for (const char c : text) {
    out += c;
    if (c == '\n') out += "> ";
  }
  return out;
}

/// A block of code whose fence is longer than any in it.
std::string fenced(std::string_view text) {
  const auto fence = fence_around(text, 3);
  if (text.ends_with('\n')) text.remove_suffix(1);
  return fmt::format("{0}\n{1}\n{0}", fence, text);
}

class BlocksReading {
 public:
  explicit BlocksReading(const UserName& name) : name_(name) {}

  void block(const Value& block) {
    const auto type = text_at(block, "type");
    if (type == "divider") return;
    if (type == "rich_text") return rich_text(block);
    if (type == "image") return part(image(block));
    if (type == "markdown") return part(plain_text(text_at(block, "text")).text);
    if (const auto* text = block.find("text")) part(words(*text));
    for (const auto& field : items_at(block, "fields")) part(words(field));
    std::string beside;
    for (const auto& each : items_at(block, "elements"))
      beside += (beside.empty() ? "" : " ") + element(each);
    part(std::move(beside));
    if (const auto* accessory = block.find("accessory")) part(element(*accessory));
    const bool known =
        type == "section" || type == "header" || type == "context" || type == "actions";
    if (!known) result_.not_shown.insert(as_title(type));
  }

  [[nodiscard]] SlackBlocks take() && { return std::move(result_); }

 private:
  /// Parts are paragraphs; the items of a list are not.
  void part(std::string text, bool is_item = false) {
    if (text.find_first_not_of(" \n") == std::string::npos) return;
    auto& out = result_.markdown;
    if (!out.empty()) out += is_item && in_list_ ? "\n" : "\n\n";
    out += text;
    in_list_ = is_item;
  }

  void rich_text(const Value& block) {
    for (const auto& each : items_at(block, "elements")) {
      const auto type = text_at(each, "type");
      if (type == "rich_text_list")
        list(each);
      else if (type == "rich_text_preformatted")
        part(fenced(preformatted(each)));
      else if (type == "rich_text_quote")
        part(quoted_lines(line(each)));
      else
        part(line(each));
    }
  }

  std::string line(const Value& section) {
    const auto* elements = section.find("elements");
    if (elements != nullptr) return markdown_of_elements(*elements, name_, result_.not_shown);
    const auto type = text_at(section, "type");
    if (type != "rich_text_section") result_.not_shown.insert(as_title(type));
    return {};
  }

  std::string preformatted(const Value& section) {
    std::string text;
    for (const auto& each : items_at(section, "elements")) {
      const auto words = words_of_element(each, name_, result_.not_shown);
      const auto url = text_at(each, "url");
      text += url.empty() || url == words ? words : fmt::format("{} ({})", words, url);
    }
    return text;
  }

  /// Lists in lists are lists behind each other, each with how deep it stands.
  void list(const Value& list) {
    depth_ = in_list_ ? std::min(number_at(list, "indent"), depth_ + 1) : 0;
    const bool ordered = text_at(list, "style") == "ordered";
    auto number = number_at(list, "offset");
    for (const auto& item : items_at(list, "elements")) {
      const auto sign = ordered ? fmt::format("{}. ", ++number) : "- ";
      if (const auto words = line(item); !words.empty())
        part(std::string(4 * depth_, ' ') + sign + words, true);
    }
  }

  /// A text of a block, which is mrkdwn or plain.
  std::string words(const Value& text) {
    const auto written =
        plain_text(text.find("text") == nullptr ? text.text : text_at(text, "text")).text;
    return text_at(text, "type") == "mrkdwn" ? markdown_of_mrkdwn(written, name_)
                                             : plain_as_markdown(written);
  }

  std::string image(const Value& image) {
    auto label = text_at(image, "alt_text");
    if (const auto* title = image.find("title"); label.empty() && title != nullptr)
      label = text_at(*title, "text");
    auto url = text_at(image, "image_url");
    if (const auto* file = image.find("slack_file"); url.empty() && file != nullptr)
      url = text_at(*file, "url");
    label = as_title(label);
    return url.empty() ? plain_as_markdown(label) : markdown_link(label, as_title(url));
  }

  /// What stands beside others: a text, an image, a button.
  std::string element(const Value& element) {
    const auto type = text_at(element, "type");
    if (type == "image") return image(element);
    if (type == "mrkdwn" || type == "plain_text") return words(element);
    result_.not_shown.insert(as_title(type));
    const auto* text = element.find("text");
    const auto label = text == nullptr ? std::string() : as_title(text_at(*text, "text"));
    const auto url = text_at(element, "url");
    return url.empty() ? plain_as_markdown(label) : markdown_link(label, as_title(url));
  }

  const UserName& name_;
  SlackBlocks result_;
  bool in_list_ = false;   ///< the part before was an item of a list
  std::size_t depth_ = 0;  ///< of that list
};

}  // namespace

SlackBlocks slack_blocks(const Value* blocks, const UserName& name) {
  BlocksReading reading(name);
  if (blocks != nullptr) {
    for (const auto& each : blocks->items) reading.block(each);
  }
  return std::move(reading).take();
}

}  // namespace pm::exchange::timeline
