#include "mrkdwn.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "pm/text/link.hpp"
#include "pm/time/when.hpp"
#include "row_time.hpp"
#include "tidy.hpp"

namespace pm::exchange::timeline {
namespace {

constexpr std::string_view code_fence = "```";
constexpr std::string_view bullet = "•";
constexpr std::string_view quote_sign = "&gt;";

/// The three characters that Slack escapes.
std::string decoded(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, char>, 3> names = {
      {{"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'}}};
  std::string out;
  while (!text.empty()) {
    const auto* const found = std::find_if(
        names.begin(), names.end(), [&](const auto& each) { return text.starts_with(each.first); });
    out += found == names.end() ? text.front() : found->second;
    text.remove_prefix(found == names.end() ? 1 : found->first.size());
  }
  return out;
}

bool is_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// `!date^1706518800^{date_short}^https://…`, whose words are the label: the time itself where
/// there is none.
std::string date(std::string_view target, std::string_view label) {
  std::array<std::string_view, 4> parts;  // "!date", seconds, how Slack shows it, where it leads
  for (auto& part : parts) {
    part = target.substr(0, target.find('^'));
    target.remove_prefix(std::min(part.size() + 1, target.size()));
  }
  const auto words = label.empty() ? date_words(parts[1]) : std::string(label);
  return parts[3].empty() ? plain_as_markdown(words) : markdown_link(words, decoded(parts[3]));
}

/// What stands between `<` and `>`.
std::string reference(std::string_view inside, const UserName& name) {
  const auto bar = inside.find('|');
  const auto target = inside.substr(0, bar);
  const auto label =
      bar == std::string_view::npos ? std::string() : decoded(inside.substr(bar + 1));
  const auto shown = [&](std::string_view sign, std::string_view id) {
    auto words = label.empty() ? std::string(id) : label;
    if (!words.starts_with(sign)) words.insert(0, sign);
    return plain_as_markdown(words);
  };
  if (target.starts_with('@')) {
    const auto known = name(target.substr(1));
    return known.empty() ? shown("@", target.substr(1)) : plain_as_markdown("@" + known);
  }
  if (target.starts_with('#')) return shown("#", target.substr(1));
  if (target.starts_with("!date^")) return date(target, label);
  if (target.starts_with('!')) return shown("@", target.substr(1, target.find('^') - 1));
  return markdown_link(label, decoded(target));
}

/// What a line is in Markdown.
enum class Line { words, item, quote, end };

Line kind_of(std::string_view line) {
  if (line.starts_with(bullet)) return Line::item;
  if (line.starts_with(quote_sign)) return Line::quote;
  return line.empty() || line.starts_with('\n') || line.starts_with(code_fence) ? Line::end
                                                                                : Line::words;
}

/// Reads from left to right. Each search ends at the next mark of its kind, so that none is made
/// twice over the same text.
class Conversion {
 public:
  Conversion(std::string_view text, const UserName& name) : text_(text), name_(name) {}

  std::string run() {
    while (at_ < text_.size()) {
      if (!mark()) ++at_;
    }
    flush();
    return std::move(out_);
  }

 private:
  /// Whether a mark stood here, and was taken.
  bool mark() {
    switch (text_[at_]) {
      case '`':
        return block() || code();
      case '<':
        return between("<>\n", '>',
                       [&](std::string_view inside) { out_ += reference(inside, name_); });
      case '*':
        return emphasis("**");
      case '_':
        return emphasis("*");
      case '~':
        return emphasis("~~");
      case '\n':
        return line_end();
      case '&':
        return quote();
      default:
        return false;
    }
  }

  void flush() {
    put_plain(decoded(text_.substr(words_, at_ - words_)), out_);
    words_ = at_;
  }

  void go_on_at(std::size_t next) { at_ = words_ = next; }

  /// Takes what stands up to the next of `ends`, if that is `close`.
  template <typename Put>
  bool between(std::string_view ends, char close, Put put) {
    const auto end = text_.find_first_of(ends, at_ + 1);
    if (end == std::string_view::npos || text_[end] != close || end == at_ + 1) return false;
    flush();
    put(text_.substr(at_ + 1, end - at_ - 1));
    go_on_at(end + 1);
    return true;
  }

  bool block() {
    if (!text_.substr(at_).starts_with(code_fence) || no_fence_) return false;
    const auto end = text_.find(code_fence, at_ + code_fence.size());
    no_fence_ = end == std::string_view::npos;
    if (no_fence_) return false;
    flush();
    auto inside = text_.substr(at_ + code_fence.size(), end - at_ - code_fence.size());
    if (inside.starts_with('\n')) inside.remove_prefix(1);
    if (inside.ends_with('\n')) inside.remove_suffix(1);
    if (!out_.empty() && out_.back() != '\n') out_ += '\n';
    out_ += fmt::format("```\n{}\n```\n", decoded(inside));
    go_on_at(end + code_fence.size());
    if (at_ < text_.size() && text_[at_] == '\n') go_on_at(at_ + 1);
    return true;
  }

  bool code() {
    return between("`\n", '`',
                   [&](std::string_view inside) { out_ += fmt::format("`{}`", decoded(inside)); });
  }

  /// Emphasis begins behind and ends before what is no part of a word.
  bool emphasis(std::string_view sign) {
    const char mark = text_[at_];
    if (at_ > 0 && is_word(text_[at_ - 1])) return false;
    const char ends[] = {mark, '\n'};
    const auto end = text_.find_first_of({ends, std::size(ends)}, at_ + 1);
    if (end == std::string_view::npos || text_[end] != mark || end == at_ + 1) return false;
    const auto inside = text_.substr(at_ + 1, end - at_ - 1);
    const bool whole = end + 1 == text_.size() || !is_word(text_[end + 1]);
    if (!whole || inside.front() == ' ' || inside.back() == ' ') return false;
    flush();
    out_ += fmt::format("{}{}{}", sign, Conversion(inside, name_).run(), sign);
    go_on_at(end + 1);
    return true;
  }

  /// Slack shows each line end; Markdown does where a backslash stands before it. Blank lines,
  /// lists and quotes part lines in both, but a line behind an item or a quote would be taken for
  /// part of it.
  bool line_end() {
    flush();
    const auto rest = text_.substr(at_ + 1);
    const auto next = kind_of(rest);
    const bool parted = out_.empty() || out_.back() == '\n' || next != Line::words;
    const bool goes_on = line_ == Line::item || line_ == Line::quote;
    if (goes_on && line_ != next && next != Line::end)
      out_ += "\n\n";
    else
      out_ += parted ? "\n" : "\\\n";
    line_ = next;
    go_on_at(at_ + 1);
    if (next == Line::item) {
      out_ += "- ";
      go_on_behind(bullet);
    }
    return true;
  }

  bool quote() {
    const bool starts_line = at_ == 0 || text_[at_ - 1] == '\n';
    if (!starts_line || !text_.substr(at_).starts_with(quote_sign)) return false;
    line_ = Line::quote;
    out_ += "> ";
    go_on_behind(quote_sign);
    return true;
  }

  void go_on_behind(std::string_view sign) {
    go_on_at(std::min(text_.find_first_not_of(' ', at_ + sign.size()), text_.size()));
  }

  std::string_view text_;
  const UserName& name_;
  std::string out_;
  std::size_t at_ = 0;
  std::size_t words_ = 0;  ///< where the words begin that are not in `out_` yet
  bool no_fence_ = false;  ///< further on there is none
  Line line_ = Line::words;
};

}  // namespace

std::string markdown_link(std::string_view label, std::string_view address) {
  const bool safe = text::is_safe_link(address) &&
                    address.find_first_of(" <>\n") == std::string_view::npos &&
                    address.find(':') != std::string_view::npos;
  if (!safe && label.empty()) return plain_as_markdown(fmt::format("<{}>", address));
  if (!safe) return plain_as_markdown(fmt::format("{} ({})", label, address));
  if (label.empty() || label == address) return fmt::format("<{}>", address);
  return fmt::format("[{}](<{}>)", plain_as_markdown(label), address);
}

std::string date_words(std::string_view seconds) {
  const auto at = epoch_time(seconds);
  return at ? time::written(at->at, at->precision, time::Zone()) : std::string(seconds);
}

std::string markdown_of_mrkdwn(std::string_view text, const UserName& name) {
  return Conversion(text, name).run();
}

}  // namespace pm::exchange::timeline
