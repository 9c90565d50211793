#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "../importers.hpp"
#include "../taken.hpp"
#include "happening.hpp"
#include "json_values.hpp"
#include "mrkdwn.hpp"
#include "pm/data/json.hpp"
#include "pm/text/link.hpp"
#include "pm/text/prose_limits.hpp"
#include "pm/text/words.hpp"
#include "row_time.hpp"
#include "slack_blocks.hpp"
#include "slack_message.hpp"
#include "slack_text.hpp"
#include "source.hpp"
#include "tidy.hpp"

namespace pm::exchange {
namespace {

using namespace timeline;
using data::Value;

bool recognises_slack(std::string_view head, std::string_view) {
  const auto object = first_object(head);
  if (!object) return false;
  if (is_slack_message(*object)) return text_at(*object, "type") == "message";
  const auto* messages = object->find("messages");
  return messages != nullptr && !messages->items.empty() &&
         is_slack_message(messages->items.front());
}

constexpr auto own_books = "Slack keeps its own books";

/// What a message says, in Markdown.
struct Words {
  std::string text;
  SlackBlocks blocks;
  bool are_blocks = false;  ///< the text is that of the blocks
};

class SlackReading {
 public:
  SlackReading(const Input& input, const ImportSettings& settings, const Take& take)
      : take_(take), into_(begun("slack", input, settings)) {}

  /// A message, or the answer of Slack's API that holds several.
  void add(Value value) {
    auto* messages = value.find("messages");
    if (messages == nullptr) return messages_.push_back(std::move(value));
    for (const auto& each : messages->items) messages_.push_back(each);
    Value others;
    others.kind = Value::Kind::mapping;
    for (auto& [name, member] : value.members) {
      if (name == "messages" || member.is_empty()) continue;
      const bool books = is_books_of_answer(name);
      into_.remarks.push_back({.kind = books ? Remark::Kind::left_out : Remark::Kind::kept,
                               .what = name,
                               .value = data::shown(member),
                               .words = books ? own_books : "",
                               .line = member.line});
      if (!books) others.members.push_back({name, std::move(member)});
    }
    if (!others.members.empty()) answers_.push_back(as_data(others));
  }

  void finish() {
    for (const auto& message : messages_) {
      const auto id = text_at(message, "user");
      if (auto name = own_name(message); !id.empty() && !name.empty())
        names_.emplace(id, std::move(name));
    }
    for (const auto& message : messages_) read(message);
    if (!messages_.empty())
      read_as(into_, "ts", text_at(messages_.front(), "ts"),
              "to the second; what is behind the point tells messages apart", 0);
    file_list(into_, "answers", std::move(answers_));
    take_incident(std::move(into_), std::move(happenings_), "messages", take_);
  }

 private:
  void refuse(const Value& at, std::string message, std::string help) {
    take_(failed(import_error({into_.origin.file, at.line, at.column}, std::move(message),
                              std::move(help), at.text)));
  }

  void read(const Value& message) {
    if (happenings_.is_full()) return;
    if (!is_slack_message(message))
      return refuse(message, "this is not a message", "a message has `ts`, and `text` or `user`");
    const auto ts = text_at(message, "ts");
    const auto at = epoch_time(ts);
    if (!at)
      return refuse(*message.find("ts"), fmt::format("{} is not a time", text::quoted(ts)), {});
    if (const auto subtype = text_at(message, "subtype"); is_about_channel(subtype))
      return leave_out(into_, subtype, text_at(message, "text"), "it is about the channel",
                       message.line);
    Happening happening;
    happening.line = message.line;
    happening.key = ts;
    happening.at = {.at = {at->at.since_epoch / time::seconds * time::seconds},
                    .precision = time::Precision::second};
    const auto words = words_of(message);
    if (read_text(message, words, happening)) {
      happening.by = author(message);
      read_files(message, happening);
      read_others(message, words, happening);
      happenings_.add(std::move(happening));
    }
  }

  Words words_of(const Value& message) {
    const UserName name = [&](std::string_view id) { return name_of(id); };
    Words words;
    words.text = markdown_of_mrkdwn(tidy(into_, "text", slack_text(message), message.line), name);
    words.blocks = slack_blocks(message.find("blocks"), name);
    const bool has_text = !text::trimmed(text_at(message, "text")).empty();
    words.are_blocks = !has_text && !words.blocks.markdown.empty();
    if (words.are_blocks)
      words.text = as_prose_text(fmt::format("{}\n\n{}", words.blocks.markdown, words.text));
    return words;
  }

  bool read_text(const Value& message, const Words& words, Happening& happening) {
    happening.text = words.text;
    if (happening.text.empty()) happening.text = files_as_text(message);
    if (happening.text.empty()) {
      leave_out(into_, "message", text_at(message, "ts"), "it says nothing", message.line);
      return false;
    }
    const auto excess = text::prose_excess(happening.text);
    if (excess) refuse(message, excess->message, excess->help);
    return !excess;
  }

  [[nodiscard]] std::string name_of(std::string_view id) const {
    const auto found = names_.find(std::string(id));
    return found == names_.end() ? std::string() : found->second;
  }

  std::string author(const Value& message) {
    auto id = text_at(message, "user");
    auto name = own_name(message);
    if (name.empty()) name = name_of(id);
    if (name.empty() && !id.empty())
      read_as(into_, "user", id, "the name is not in the file", message.line);
    return as_title(name.empty() ? id : name);
  }

  static std::string files_as_text(const Value& message) {
    std::string text;
    const auto* files = message.find("files");
    if (files == nullptr) return text;
    for (const auto& file : files->items) {
      auto name = text_at(file, "title");
      if (name.empty()) name = text_at(file, "name");
      if (!name.empty()) text += (text.empty() ? "" : ", ") + plain_as_markdown(as_title(name));
    }
    return text;
  }

  /// The first file that a page may lead to is the link of the entry.
  void read_files(const Value& message, Happening& happening) {
    const auto* files = message.find("files");
    if (files == nullptr || files->is_empty()) return;
    for (const auto& file : files->items) {
      const auto link = text_at(file, "permalink");
      if (happening.link.empty() && !link.empty() && text::is_safe_link(link))
        happening.link = as_title(link);
    }
    keep_member(happening, "files", *files, "the link leads to the first one");
  }

  void read_others(const Value& message, const Words& words, Happening& happening) {
    for (const auto& [name, value] : message.members) {
      const auto member = member_of_message(name);
      if (value.is_empty() || member == SlackMember::read) continue;
      if (name == "thread_ts")
        read_thread(message, value);
      else if (name == "blocks")
        read_blocks(value, words, happening);
      else if (name == "edited")
        leave_out(into_, name, data::shown(value), "the text is that of the last edit", value.line);
      else if (name == "attachments")
        leave_out(into_, name, data::shown(value),
                  "pretext, title, text and fields are in the text; what else they have is not",
                  value.line);
      else if (member == SlackMember::books)
        leave_out(into_, name, data::shown(value), own_books, value.line);
      else
        keep_member(happening, name, value, {});
    }
  }

  /// Blocks whose words the text does not have are kept.
  void read_blocks(const Value& value, const Words& words, Happening& happening) {
    const auto& [markdown, not_shown] = words.blocks;
    if (!words.are_blocks && !has_words_of(words.text, markdown))
      return keep_member(happening, "blocks", value, "they say more than the text");
    std::string why = words.are_blocks ? "their words are the text" : "they say what the text says";
    const std::vector<std::string> left(not_shown.begin(), not_shown.end());
    if (!left.empty()) why += fmt::format("; it does not show {}", text::listed(left));
    leave_out(into_, "blocks", data::shown(value), std::move(why), value.line);
  }

  /// A reply stands where its time is; the first message of a thread has its own time.
  void read_thread(const Value& message, const Value& value) {
    const bool is_reply = value.text != text_at(message, "ts");
    leave_out(into_, "thread_ts", value.text,
              is_reply ? "a reply stands at its own time" : own_books, value.line);
  }

  void keep_member(Happening& happening, const std::string& name, const Value& value,
                   std::string words) {
    into_.remarks.push_back({.kind = Remark::Kind::kept,
                             .what = name,
                             .value = data::shown(value),
                             .words = std::move(words),
                             .line = value.line});
    happening.rest.members.push_back({as_title(name), as_data(value)});
  }

  const Take& take_;
  Imported into_;
  std::vector<Value> messages_;
  std::vector<data::Value> answers_;  ///< what else the answers say that the messages came in
  std::unordered_map<std::string, std::string> names_;  ///< of users, by id
  Happenings happenings_;
};

void run_slack_import(Input& input, const ImportSettings& settings, const Take& take) {
  auto text = whole_text(input);
  if (!text) return take(failed(std::move(text).error()));
  SlackReading reading(input, settings, take);
  each_value(
      input.name(), *text, [&](Value value) { reading.add(std::move(value)); }, take);
  reading.finish();
}

}  // namespace

constinit const Importer slack_importer = {
    .name = "slack",
    .summary = "the export of a Slack channel, as a timeline",
    .recognises = recognises_slack,
    .map_keys = {},
    .id_is_file = true,
    .timeline = true,
    .run = run_slack_import,
};

}  // namespace pm::exchange
