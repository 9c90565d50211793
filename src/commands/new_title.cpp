#include "new_title.hpp"

#include <algorithm>
#include <istream>
#include <ostream>

#include "editor.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "reporting.hpp"
#include "typed.hpp"

namespace pm::commands {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::optional<std::string> asked_title(World& world) {
  if (!can_ask(world)) return std::nullopt;
  urgent(world) << "title: ";
  urgent(world).flush();
  std::string line;
  std::getline(world.in, line);
  return line;
}

/// Removes and returns the first line that is not blank.
std::string cut_first_line(std::string& text) {
  const auto begin = text.find_first_not_of(" \t\n");
  if (begin == std::string::npos) return {};
  const auto end = std::min(text.find('\n', begin), text.size());
  auto line = text.substr(begin, end - begin);
  text.erase(0, end);
  return line;
}

void set_message(std::string_view text, yaml::NewRecord& record) {
  if (auto words = tidied(text); !words.empty()) record.first.message = std::move(words);
}

void read_alert(const World& world, const std::string& path, yaml::NewRecord& record) {
  auto text = tidied(input(world, path));
  if (record.title.empty()) record.title = title_of(cut_first_line(text));
  set_message(text, record);
}

/// Returns whether the title or message is not UTF-8: an alert may come from anywhere.
bool is_not_utf8(const yaml::NewRecord& record) {
  return text::first_invalid_utf8(record.title) != std::string::npos ||
         text::first_invalid_utf8(record.first.message.value_or("")) != std::string::npos;
}

}  // namespace

std::string title_of(std::string_view text) {
  text = text::trimmed(text);
  text.remove_prefix(std::min(text.find_first_not_of('#'), text.size()));
  return one_line(text);
}

std::optional<text::Diagnostic> set_title(World& world, const Arguments& arguments,
                                          yaml::NewRecord& record) {
  const auto from = arguments.value("--from");
  const auto message = arguments.value("--message");
  if (from && message)
    return usage_error("`--from` contradicts `-m`", "omit one; both set the message");
  record.title = title_of(joined(arguments.operands));
  if (from) read_alert(world, *from, record);
  if (message) set_message(*message, record);
  if (record.title.empty() && !from && arguments.operands.empty())
    record.title = title_of(asked_title(world).value_or(""));
  if (is_not_utf8(record))
    return usage_error("the title or the message is not UTF-8", "write them in UTF-8");
  if (!record.title.empty()) return std::nullopt;
  return usage_error(from ? "the alert is empty, so there is no title" : "no title given",
                     "write `pm new TITLE`, with what happened in one line");
}

}  // namespace pm::commands
