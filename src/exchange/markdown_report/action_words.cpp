#include "action_words.hpp"

#include <utility>
#include <vector>

#include "../taken.hpp"
#include "pm/prose/lines.hpp"
#include "pm/prose/links.hpp"
#include "synonyms.hpp"
#include "timed.hpp"

namespace pm::exchange::markdown_report {
namespace {

using enum ActionField;

constexpr std::size_t longest_owner = 80;  // bytes

template <typename T>
bool put(model::Maybe<T>& into, T value) {
  if (into) return false;
  into = said(std::move(value));
  return true;
}

bool put_due(model::Action& action, std::string_view value, DocumentClock& clock,
             std::size_t line) {
  if (action.due) return false;
  const auto time = whole_time(value);
  if (!time || !time->day) return false;
  const auto moment = clock.moment(*time, std::nullopt, value, line);
  return moment && put(action.due, *moment);
}

bool put_link(model::Action& action, std::string_view value) {
  auto address = prose::only_address(value);
  return !address.empty() && put(action.link, std::move(address));
}

/// `owner: @ada`, `due 2024-05-01`, `@ada`: one thing that is said of an action.
bool put_said(model::Action& action, std::string_view words, DocumentClock& clock,
              std::size_t line) {
  words = prose::stripped(words);
  if (words.starts_with('@') && words.find(' ') == std::string_view::npos)
    return put_field(action, owner, words, clock, line);
  // "(no)" may answer anything.
  const auto plain = plain_words(words);
  if (const auto meant = action_status(words); meant && plain != "no" && plain != "yes")
    return put(action.status, *meant);
  const auto end = words.find_first_of(": ");
  if (end == std::string_view::npos) return false;
  const auto field = action_field(words.substr(0, end));
  if (!field || *field == title) return false;
  // "who knows" names nobody.
  const bool sure = words[end] == ':' || *field == due || words.substr(end + 1).starts_with('@');
  if (!sure) return false;
  auto value = prose::stripped(words.substr(end + 1));
  if (*field == due && value.starts_with("on ")) value.remove_prefix(3);
  return put_field(action, *field, value, clock, line);
}

std::vector<std::string_view> parts_of(std::string_view words) {
  std::vector<std::string_view> all;
  while (true) {
    const auto end = words.find_first_of(",;");
    all.push_back(words.substr(0, end));
    if (end == std::string_view::npos) return all;
    words.remove_prefix(end + 1);
  }
}

/// Takes `(owner: …, due …)` off the end of the words, when every part of it is understood.
bool take_aside(model::Action& action, std::string_view& words, DocumentClock& clock,
                std::size_t line) {
  if (words.empty() || (words.back() != ')' && words.back() != ']')) return false;
  const auto open = words.rfind(words.back() == ')' ? '(' : '[');
  if (open == std::string_view::npos || open == 0 || words[open - 1] == ']') return false;
  auto tried = action;
  for (const auto part : parts_of(words.substr(open + 1, words.size() - open - 2))) {
    if (!put_said(tried, part, clock, line)) return false;
  }
  action = std::move(tried);
  words = prose::stripped(words.substr(0, open));
  return true;
}

/// `… - @ada` and `… @ada` name the owner.
void take_owner(model::Action& action, std::string_view& words) {
  const auto at = words.rfind(" @");
  if (at == std::string_view::npos || action.owner) return;
  const auto name = words.substr(at + 1);
  if (name.size() < 2 || name.size() > longest_owner ||
      name.find_first_of(" ,.;:)") != std::string_view::npos)
    return;
  auto left = prose::stripped(words.substr(0, at));
  for (const std::string_view sign : {"-", "–", "—"}) {
    if (left.ends_with(sign)) left = prose::stripped(left.substr(0, left.size() - sign.size()));
  }
  if (left.empty()) return;
  action.owner = said(std::string(name));
  words = left;
}

/// `n/a`, `-`: a cell in which somebody wrote that there is nothing.
std::string_view without_nothing(std::string_view words) {
  for (const std::string_view sign : {"n/a", "N/A", "-", "–"}) {
    if (words.starts_with(sign)) return prose::stripped(words.substr(sign.size()));
  }
  return words;
}

/// A title is plain text: the only link in it goes where links belong.
std::string without_link(model::Action& action, std::string_view words) {
  const auto link = prose::inline_link(words);
  if (!link || action.link || prose::inline_link(words, link->end)) return std::string(words);
  action.link = said(std::string(link->address));
  std::string title(words.substr(0, link->begin));
  if (!title.empty() && title.back() != ' ' && title.back() != '(') title += ' ';
  if (link->words != link->address) title += link->words;
  return title.append(words.substr(link->end));
}

}  // namespace

bool put_field(model::Action& action, ActionField field, std::string_view value,
               DocumentClock& clock, std::size_t line) {
  value = prose::stripped(value);
  if (value.empty()) return false;
  switch (field) {
    case title:
      return put(action.title, as_title(value));
    case owner:
      return value.size() <= longest_owner && put(action.owner, as_title(value));
    case priority:
      return value.size() <= longest_owner && put(action.priority, as_title(value));
    case id:
      return value.size() <= longest_owner && put(action.id, as_title(value));
    case due:
      return put_due(action, value, clock, line);
    case link:
      return put_link(action, value);
    case type: {
      const auto meant = action_type(value);
      return meant && put(action.type, *meant);
    }
    case status: {
      const auto meant = action_status(value);
      return meant && put(action.status, *meant);
    }
  }
  return false;
}

std::string put_ticket(model::Action& action, std::string_view cell) {
  if (put_link(action, cell)) return {};
  auto words = without_link(action, without_nothing(prose::stripped(cell)));
  const auto last = words.rfind(' ') == std::string::npos ? 0 : words.rfind(' ') + 1;
  const auto meant = action_status(std::string_view(words).substr(last));
  const bool marked = words.find("**", last) == last;
  if (meant && marked && put(action.status, *meant))
    words = std::string(prose::stripped(std::string_view(words).substr(0, last)));
  return words;
}

model::Action action_of(std::string_view words, DocumentClock& clock, std::size_t line) {
  model::Action action;
  words = prose::stripped(words);
  while (take_aside(action, words, clock, line)) {
  }
  take_owner(action, words);
  action.title = said(as_title(without_link(action, words)));
  return action;
}

}  // namespace pm::exchange::markdown_report
