#include "posts.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "../fitting.hpp"
#include "../html/markdown.hpp"
#include "../taken.hpp"
#include "leftovers.hpp"
#include "members.hpp"
#include "said_at.hpp"

namespace pm::exchange::statuspage {
namespace {

using data::Value;

/// `display_at` is what readers see; `created_at`, when it was typed in.
std::optional<model::Moment> shown_at(Members& members, Imported& into) {
  std::optional<model::Moment> at;
  if (const auto* shown = members.take_word("display_at"))
    at = said_at(*shown, "incident_updates.display_at", into);
  const auto* created = members.object().find("created_at");
  if (at && created != nullptr && !created->is_empty()) {
    Imported silent;
    silent.incident.zone = into.incident.zone;
    if (said_at(*created, {}, silent) == at) members.take("created_at");
  }
  if (at) return at;
  const auto* fallback = members.take_word("created_at");
  if (fallback == nullptr) return std::nullopt;
  return said_at(*fallback, "incident_updates.created_at", into);
}

/// What says the same as what stands elsewhere says nothing.
void drop_repeated(Members& members, const std::string& incident_id) {
  const auto* owner = members.object().find("incident_id");
  if (owner != nullptr && owner->text == incident_id) members.take("incident_id");
  const auto* created = members.object().find("created_at");
  const auto* updated = members.object().find("updated_at");
  if (created != nullptr && updated != nullptr && created->text == updated->text)
    members.take("updated_at");
}

std::optional<Post> post(const Value& value, const std::string& incident_id, Imported& into) {
  Members members(value);
  Post post;
  const auto at = shown_at(members, into);
  if (!at) {
    keep_value(into, "incident_updates", value, "it has no time");
    return std::nullopt;
  }
  post.at = *at;
  if (const auto* status = members.take_word("status")) {
    post.status = status->text;
    post.status_line = status->line;
  } else {
    post.status_line = value.line;
  }
  if (const auto* body = members.take_word("body")) {
    post.body = body->text;
    post.message = prose_of(*body, "incident_updates.body", into);
  }
  post.affected = members.take_list("affected_components");
  drop_repeated(members, incident_id);
  keep_rest(into, members, "incident_updates");
  return post;
}

bool is_oldest_first(const std::vector<Post>& posts) {
  const auto by_time = [](const Post& a, const Post& b) { return a.at.at < b.at.at; };
  return std::is_sorted(posts.begin(), posts.end(), by_time) && !posts.empty() &&
         posts.front().at.at < posts.back().at.at;
}

}  // namespace

std::vector<Post> posts(const Value& list, const std::string& incident_id, Imported& into) {
  std::vector<Post> all;
  for (const auto& value : list.items) {
    if (value.kind != Value::Kind::mapping) {
      keep_value(into, "incident_updates", value, "it is no object");
    } else if (auto one = post(value, incident_id, into)) {
      all.push_back(*std::move(one));
    }
  }
  if (!is_oldest_first(all)) std::reverse(all.begin(), all.end());
  std::stable_sort(all.begin(), all.end(),
                   [](const Post& a, const Post& b) { return a.at.at < b.at.at; });
  return all;
}

std::string prose_of(const Value& body, std::string_view name, Imported& into) {
  auto converted = html::to_markdown(body.text);
  for (auto& loss : converted.losses) {
    leave_out(into, fmt::format("{}: {}", name, loss.what), std::move(loss.value),
              std::move(loss.words), body.line);
  }
  if (converted.was_html) read_as(into, fmt::format("{}: HTML", name), {}, "Markdown", body.line);
  return fitting_prose(into, converted.markdown, name, body.line);
}

}  // namespace pm::exchange::statuspage
