#include "slack_message.hpp"

#include <algorithm>
#include <iterator>

#include "json_values.hpp"

namespace pm::exchange::timeline {
namespace {

using data::Value;

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
constexpr std::string_view message_books[] = {
    "subtype",     "team",           "client_msg_id",     "bot_id",         "app_id",
    "bot_profile", "user_profile",   "user_team",         "source_team",    "icons",
    "reply_count", "reply_users",    "reply_users_count", "latest_reply",   "replies",
    "is_locked",   "subscribed",     "last_read",         "parent_user_id", "hidden",
    "upload",      "display_as_bot", "x_files",           "inviter",        "permalink"};

/// Members of an answer of its API that holds messages.
constexpr std::string_view books_of_answer[] = {
    "ok",     "has_more",   "pin_count",          "response_metadata",     "oldest",
    "latest", "is_limited", "channel_actions_ts", "channel_actions_count", "unchanged"};

template <std::size_t n>
bool is_one_of(std::string_view name, const std::string_view (&names)[n]) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

}  // namespace

bool is_slack_message(const Value& value) {
  return value.find("ts") != nullptr &&
         (value.find("text") != nullptr || value.find("user") != nullptr || value.find("bot_id"));
}

bool is_about_channel(std::string_view subtype) { return is_one_of(subtype, about_channel); }

bool is_books_of_answer(std::string_view name) { return is_one_of(name, books_of_answer); }

SlackMember member_of_message(std::string_view name) {
  if (is_one_of(name, taken)) return SlackMember::read;
  return is_one_of(name, message_books) ? SlackMember::books : SlackMember::unknown;
}

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

}  // namespace pm::exchange::timeline
