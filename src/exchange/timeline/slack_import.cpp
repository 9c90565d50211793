#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "../import/importers.hpp"
#include "../import/taken.hpp"
#include "happening.hpp"
#include "json_values.hpp"
#include "mrkdwn.hpp"
#include "pm/text/link.hpp"
#include "pm/text/prose_limits.hpp"
#include "pm/text/words.hpp"
#include "row_time.hpp"
#include "slack_text.hpp"
#include "source.hpp"
#include "tidy.hpp"

namespace pm::exchange {
namespace {

using namespace timeline;
using json::Value;

/// Messages in which Slack says what became of the channel, not of the incident.
constexpr std::string_view about_channel[] = {"channel_join",
                                              "channel_leave",
                                              "channel_topic",
                                              "channel_purpose",
                                              "channel_name",
                                              "channel_archive",
                                              "channel_convert_to_private",
                                              "channel_posting_permissions",
                                              "group_join",
                                              "group_leave",
                                              "group_topic",
                                              "group_purpose",
                                              "group_name",
                                              "group_archive",
                                              "bot_add",
                                              "bot_remove",
                                              "pinned_item",
                                              "unpinned_item",
                                              "reminder_add",
                                              "tombstone"};

/// Members that are read into the entry.
constexpr std::string_view taken[] = {"type", "user", "username", "text", "ts", "files"};

/// Members in which Slack keeps its books.
constexpr std::string_view books[] = {
    "subtype",     "team",           "client_msg_id",     "bot_id",         "app_id",
    "bot_profile", "user_profile",   "user_team",         "source_team",    "icons",
    "reply_count", "reply_users",    "reply_users_count", "latest_reply",   "replies",
    "is_locked",   "subscribed",     "last_read",         "parent_user_id", "hidden",
    "upload",      "display_as_bot", "x_files",           "inviter",        "permalink"};

template <std::size_t n>
bool is_one_of(std::string_view name, const std::string_view (&names)[n]) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

bool is_message(const Value& value) {
  return value.find("ts") != nullptr &&
         (value.find("text") != nullptr || value.find("user") != nullptr || value.find("bot_id"));
}

bool recognises(std::string_view head, std::string_view) {
  const auto object = first_object(head);
  if (!object) return false;
  if (is_message(*object)) return text_at(*object, "type") == "message";
  const auto* messages = object->find("messages");
  return messages != nullptr && !messages->items.empty() && is_message(messages->items.front());
}

/// The name that a message gives to its author.
std::string own_name(const Value& message) {
  if (const auto* profile = message.find("user_profile")) {
    for (const std::string_view name : {"real_name", "display_name", "name"}) {
      if (auto found = text_at(*profile, name); !found.empty()) return found;
    }
  }
  if (auto found = text_at(message, "username"); !found.empty()) return found;
  const auto* bot = message.find("bot_profile");
  return bot == nullptr ? std::string() : text_at(*bot, "name");
}

/// A value in a report: a text as it is, else JSON.
std::string shown(const Value& value) {
  const bool nested = value.kind == Value::Kind::list || value.kind == Value::Kind::object;
  return nested ? json::to_line(value) : value.text;
}

class Reading {
 public:
  Reading(const Input& input, const ImportSettings& settings, const Take& take)
      : take_(take), into_(begun("slack", input, settings)) {}

  /// A message, or the answer of Slack's API that holds several.
  void add(Value value) {
    auto* messages = value.find("messages");
    if (messages == nullptr) return messages_.push_back(std::move(value));
    for (const auto& each : messages->items) messages_.push_back(each);
    for (const auto& [name, member] : value.members) {
      if (name != "messages" && !member.is_empty())
        leave_out(into_, name, shown(member), "Slack keeps its own books", member.line);
    }
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
    take_incident(std::move(into_), std::move(happenings_), "messages", take_);
  }

 private:
  void refuse(const Value& at, std::string message, std::string help) {
    take_(Refused{.origin = {into_.origin.file, at.line, at.column},
                  .message = std::move(message),
                  .help = std::move(help)});
  }

  void read(const Value& message) {
    if (happenings_.is_full()) return;
    if (!is_message(message))
      return refuse(message, "it is no message", "a message has `ts`, and `text` or `user`");
    const auto ts = text_at(message, "ts");
    const auto at = epoch_time(ts);
    if (!at) return refuse(*message.find("ts"), fmt::format("{} is no time", text::quoted(ts)), {});
    if (const auto subtype = text_at(message, "subtype"); is_one_of(subtype, about_channel))
      return leave_out(into_, subtype, text_at(message, "text"), "it is about the channel",
                       message.line);
    Happening happening;
    happening.line = message.line;
    happening.key = ts;
    happening.at = {.at = {at->at.since_epoch / time::seconds * time::seconds},
                    .precision = time::Precision::second};
    if (read_text(message, happening)) {
      happening.by = author(message);
      read_files(message, happening);
      read_others(message, happening);
      happenings_.add(std::move(happening));
    }
  }

  bool read_text(const Value& message, Happening& happening) {
    const auto text = tidy(into_, "text", slack_text(message), message.line);
    happening.text = markdown_of_mrkdwn(text, [&](std::string_view id) { return name_of(id); });
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

  void read_others(const Value& message, Happening& happening) {
    for (const auto& [name, value] : message.members) {
      if (value.is_empty() || is_one_of(name, taken)) continue;
      if (name == "thread_ts")
        read_thread(message, value);
      else if (name == "blocks")
        leave_out(into_, name, shown(value), "they say what the text says", value.line);
      else if (name == "edited")
        leave_out(into_, name, shown(value), "the text is that of the last edit", value.line);
      else if (name == "attachments")
        leave_out(into_, name, shown(value),
                  "what they say is in the text; colours, previews and such are not", value.line);
      else if (is_one_of(name, books))
        leave_out(into_, name, shown(value), "Slack keeps its own books", value.line);
      else
        keep_member(happening, name, value, {});
    }
  }

  /// A reply stands where its time is; the first message of a thread has its own time.
  void read_thread(const Value& message, const Value& value) {
    const bool is_reply = value.text != text_at(message, "ts");
    leave_out(into_, "thread_ts", value.text,
              is_reply ? "a reply stands at its own time" : "Slack keeps its own books",
              value.line);
  }

  void keep_member(Happening& happening, const std::string& name, const Value& value,
                   std::string words) {
    into_.remarks.push_back({.kind = Remark::Kind::kept,
                             .what = name,
                             .value = shown(value),
                             .words = std::move(words),
                             .line = value.line});
    happening.rest.members.push_back({as_title(name), as_data(value)});
  }

  const Take& take_;
  Imported into_;
  std::vector<Value> messages_;
  std::unordered_map<std::string, std::string> names_;  ///< of users, by id
  Happenings happenings_;
};

void run(Input& input, const ImportSettings& settings, const Take& take) {
  auto text = whole_text(input);
  if (auto* refusal = std::get_if<Refused>(&text)) return take(std::move(*refusal));
  Reading reading(input, settings, take);
  each_value(
      input.name(), std::get<std::string>(text),
      [&](Value value) { reading.add(std::move(value)); }, take);
  reading.finish();
}

}  // namespace

constinit const Importer slack_importer = {
    .name = "slack",
    .summary = "the export of a Slack channel, as a timeline",
    .recognises = recognises,
    .map_keys = {},
    .id_is_file = true,
    .timeline = true,
    .run = run,
};

}  // namespace pm::exchange
