#include "slack_text.hpp"

#include <algorithm>
#include <cstddef>
#include <unordered_set>

#include "json_values.hpp"

namespace pm::exchange::timeline {
namespace {

using data::Value;

void add_line(std::string& text, const std::string& line) {
  if (line.empty()) return;
  if (!text.empty()) text += '\n';
  text += line;
}

/// Slack shows an attachment as its title and text; some programs give a fallback only.
std::string words_of_attachment(const Value& attachment) {
  std::string text;
  for (const std::string_view name : {"pretext", "title", "text"})
    add_line(text, text_at(attachment, name));
  if (const auto* fields = attachment.find("fields")) {
    for (const auto& field : fields->items)
      add_line(text, text_at(field, "title") + ": " + text_at(field, "value"));
  }
  return text.empty() ? text_at(attachment, "fallback") : text;
}

/// What Slack shows of a link beside the message repeats what stands behind the link.
bool is_preview(const Value& attachment) {
  return attachment.find("from_url") != nullptr || attachment.find("original_url") != nullptr;
}

bool is_slack_letter(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// The runs of letters and digits.
std::unordered_set<std::string_view> words_in(std::string_view text) {
  std::unordered_set<std::string_view> words;
  while (true) {
    const auto* const begin = std::find_if(text.begin(), text.end(), is_slack_letter);
    if (begin == text.end()) return words;
    const auto* const end = std::find_if_not(begin, text.end(), is_slack_letter);
    words.insert(std::string_view(begin, static_cast<std::size_t>(end - begin)));
    text = {end, static_cast<std::size_t>(text.end() - end)};
  }
}

}  // namespace

std::string slack_text(const Value& message) {
  auto text = text_at(message, "text");
  if (const auto* attachments = message.find("attachments")) {
    for (const auto& attachment : attachments->items) {
      if (!is_preview(attachment)) add_line(text, words_of_attachment(attachment));
    }
  }
  return text;
}

bool has_words_of(std::string_view text, std::string_view other) {
  const auto known = words_in(text);
  const auto wanted = words_in(other);
  return std::all_of(wanted.begin(), wanted.end(),
                     [&](std::string_view word) { return known.contains(word); });
}

}  // namespace pm::exchange::timeline
