#include "slack_rich_text.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "../taken.hpp"
#include "json_values.hpp"
#include "tidy.hpp"

namespace pm::exchange::timeline {
namespace {

using data::Value;

constexpr std::string_view rich_text_blank = " \t\n";

bool is_rich_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// Lines of plain text. Slack shows each line end; Markdown does where a backslash stands before
/// it, and blank lines part paragraphs in both.
void put_lines(std::string_view text, std::string& out) {
  while (true) {
    const auto end = text.find('\n');
    put_plain(text.substr(0, end), out);
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
    const bool parted = out.empty() || out.back() == '\n' || text.starts_with('\n');
    out += parted ? "\n" : "\\\n";
  }
}

std::string code(std::string_view words) {
  const auto fence = fence_around(words, 1);
  const bool touches = words.front() == '`' || words.back() == '`';
  return fmt::format("{0}{2}{1}{2}{0}", fence, words, touches ? " " : "");
}

struct Style {
  std::string_view name;
  std::string_view sign;
};

constexpr Style styles[] = {{"bold", "**"}, {"italic", "*"}, {"strike", "~~"}};

/// Puts elements beside each other.
class RichLine {
 public:
  RichLine(const UserName& name, NotShown& not_shown) : name_(name), not_shown_(not_shown) {}

  void add(const Value& element, char next) {
    const auto words = words_of_element(element, name_, not_shown_);
    const auto begin = std::min(words.find_first_not_of(rich_text_blank), words.size());
    const auto end = words.find_last_not_of(rich_text_blank) + 1;
    put_lines(std::string_view(words).substr(0, begin), out_);
    if (begin == words.size()) return;
    const auto core = std::string_view(words).substr(begin, end - begin);
    put_core(element, core, end < words.size() ? words[end] : next);
    put_lines(std::string_view(words).substr(end), out_);
  }

  [[nodiscard]] std::string take() && { return std::move(out_); }

 private:
  void put_core(const Value& element, std::string_view core, char after) {
    const auto url = text_at(element, "url");
    bool is_code = url.empty() && can_stand(core, after);
    std::string signs;
    if (const auto* style = element.find("style"))
      signs = opening(*style, can_stand(core, after), is_code);
    else
      is_code = false;
    out_ += signs;
    if (is_code)
      out_ += code(core);
    else if (!url.empty())
      out_ += markdown_link(core == url ? std::string_view() : core, url);
    else
      put_lines(core, out_);
    out_.append(signs.rbegin(), signs.rend());
  }

  /// Signs work where no letter stands beside them on the other side of a sign such as `"`, and
  /// where they do not run into others.
  [[nodiscard]] bool can_stand(std::string_view core, char after) const {
    const char before = out_.empty() ? '\n' : out_.back();
    const bool alone = std::string_view("*~`_").find(before) == std::string_view::npos;
    return alone && (is_rich_word(core.front()) || !is_rich_word(before)) &&
           (is_rich_word(core.back()) || !is_rich_word(after));
  }

  /// The signs that a style stands for, where they `fit`; `is_code` where it is code and can be.
  std::string opening(const Value& style, bool fit, bool& is_code) {
    const auto* const code = style.find("code");
    is_code = is_code && code != nullptr && code->text == "true";
    std::string signs;
    for (const auto& flag : style.members) {
      if (flag.value.text != "true" || (flag.name == "code" && is_code)) continue;
      const auto* const known =
          std::find_if(std::begin(styles), std::end(styles),
                       [&](const Style& each) { return each.name == flag.name; });
      if (known != std::end(styles) && fit)
        signs += known->sign;
      else
        not_shown_.insert(as_title(flag.name));
    }
    return signs;
  }

  const UserName& name_;
  NotShown& not_shown_;
  std::string out_;
};

std::string of_type(std::string_view type, const Value& element, const UserName& name) {
  if (type == "user") {
    const auto id = text_at(element, "user_id");
    const auto known = name(id);
    return "@" + (known.empty() ? id : known);
  }
  if (type == "channel") return "#" + text_at(element, "channel_id");
  if (type == "usergroup") return "@" + text_at(element, "usergroup_id");
  if (type == "team") return "@" + text_at(element, "team_id");
  if (type == "broadcast") return "@" + text_at(element, "range");
  if (type == "emoji") return ":" + text_at(element, "name") + ":";
  if (type == "color") return text_at(element, "value");
  if (type != "date") return {};
  const auto fallback = text_at(element, "fallback");
  const auto* seconds = element.find("timestamp");
  return !fallback.empty() || seconds == nullptr ? fallback : date_words(seconds->text);
}

}  // namespace

std::string fence_around(std::string_view text, std::size_t least) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : text) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return std::string(std::max(longest + 1, least), '`');
}

std::string words_of_element(const Value& element, const UserName& name, NotShown& not_shown) {
  const auto type = text_at(element, "type");
  auto words = of_type(type, element, name);
  if (words.empty()) words = text_at(element, "text");
  if (words.empty()) words = text_at(element, "url");
  if (words.empty()) not_shown.insert(as_title(type));
  auto plain = plain_text(words);
  if (plain.controls > 0) not_shown.insert("control characters");
  return std::move(plain.text);
}

std::string markdown_of_elements(const Value& elements, const UserName& name, NotShown& not_shown) {
  RichLine line(name, not_shown);
  NotShown told;
  for (std::size_t i = 0; i < elements.items.size(); ++i) {
    const bool last = i + 1 == elements.items.size();
    const auto next = last ? std::string() : words_of_element(elements.items[i + 1], name, told);
    line.add(elements.items[i], next.empty() ? '\n' : next.front());
  }
  return std::move(line).take();
}

}  // namespace pm::exchange::timeline
