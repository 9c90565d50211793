#include "slack_text.hpp"

#include <string_view>

#include "json_values.hpp"

namespace pm::exchange::timeline {
namespace {

using json::Value;

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

/// One element of rich text, as mrkdwn has it.
std::string element(const Value& value) {
  const auto type = text_at(value, "type");
  if (type == "link") {
    const auto label = text_at(value, "text");
    return "<" + text_at(value, "url") + (label.empty() ? "" : "|" + label) + ">";
  }
  if (type == "user") return "<@" + text_at(value, "user_id") + ">";
  if (type == "channel") return "<#" + text_at(value, "channel_id") + ">";
  if (type == "broadcast") return "<!" + text_at(value, "range") + ">";
  if (type == "emoji") return ":" + text_at(value, "name") + ":";
  return text_at(value, "text");
}

/// The words of a block. Sections stand on lines of their own, elements of rich text do not.
void add_block(const Value& block, std::string& text) {
  if (const auto* inner = block.find("text"))
    add_line(text, inner->kind == Value::Kind::object ? text_at(*inner, "text") : inner->text);
  if (const auto* fields = block.find("fields")) {
    for (const auto& field : fields->items) add_line(text, text_at(field, "text"));
  }
  const auto* elements = block.find("elements");
  if (elements == nullptr) return;
  std::string line;
  for (const auto& each : elements->items) {
    if (each.find("elements") != nullptr)
      add_block(each, text);
    else
      line += element(each);
  }
  add_line(text, line);
}

}  // namespace

std::string slack_text(const Value& message) {
  auto text = text_at(message, "text");
  if (const auto* attachments = message.find("attachments")) {
    for (const auto& attachment : attachments->items) {
      if (!is_preview(attachment)) add_line(text, words_of_attachment(attachment));
    }
  }
  const auto* blocks = message.find("blocks");
  if (!text.empty() || blocks == nullptr) return text;
  for (const auto& block : blocks->items) add_block(block, text);
  return text;
}

}  // namespace pm::exchange::timeline
