// The only door to yaml-cpp. Its parser is driven by events, not loaded into its own tree: events
// give marks for keys, show duplicate keys and do not expand aliases.

#include <algorithm>
#include <istream>
#include <streambuf>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "ends.hpp"
#include "event.hpp"
#include "pm/text/words.hpp"
#include "pm/yaml/limits.hpp"
#include "syntax_words.hpp"

namespace pm::yaml {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// A stream over bytes that are already in memory, without a copy.
class Bytes : public std::streambuf {
 public:
  explicit Bytes(std::string_view bytes) {
    auto* begin = const_cast<char*>(bytes.data());  // setg asks for it; nobody writes
    setg(begin, begin, begin + bytes.size());
  }
};

/// Ends the parsing; what is wrong has been reported.
struct Stop {};

/// Turns the library's calls into events and finds where they end in the text.
class Recorder final : public YAML::EventHandler {
 public:
  Recorder(const text::Source& source, std::size_t skipped, text::Report& report)
      : source_(source), text_(source.bytes()), skipped_(skipped), report_(report) {}

  std::vector<Event> take() && { return std::move(events_); }

  /// A mistake that the library found here.
  void report_mistake(std::string_view library_message, const YAML::Mark& mark) {
    const auto at = std::min(offset(mark), source_.whole().end);
    auto words = syntax_words(library_message);
    if (is_indented_by_tab(at)) words = syntax_words("illegal tab");
    mistake(words, {at, at}, open_quote());
  }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnAnchor(const YAML::Mark&, const std::string&) override {}

  void OnNull(const YAML::Mark&, YAML::anchor_t anchor) override {
    const auto span = span_of_null();
    add({.kind = Event::Kind::null, .span = span, .anchor = anchor});
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const auto begin = offset(mark);
    const auto end = std::min(text_.find_first_of(" \t\r\n,]}", begin), text_.size());
    refuse_as_key({begin, static_cast<std::uint32_t>(end)});
    add({.kind = Event::Kind::alias,
         .span = {begin, static_cast<std::uint32_t>(end)},
         .anchor = anchor});
  }

  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                const std::string& value) override {
    const auto begin = after_properties(text_, offset(mark));
    const auto style = style_at(text_, begin);
    const auto end = end_of_scalar(text_, begin, style, value);
    if (!end) {
      mistake({"a quoted text is not closed", "close it with the quote it began with"},
              {begin, begin + 1});
      throw Stop{};
    }
    const auto kind = expects_key() ? Event::Kind::key : Event::Kind::scalar;
    add({.kind = kind, .span = {begin, *end}, .text = value, .style = style, .anchor = anchor});
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    start(Event::Kind::list_start, mark, anchor);
  }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    start(Event::Kind::mapping_start, mark, anchor);
  }
  void OnSequenceEnd() override { end(Event::Kind::list_end); }
  void OnMapEnd() override { end(Event::Kind::mapping_end); }

 private:
  /// A mapping or list that is not closed yet.
  struct Level {
    bool mapping = false;
    bool expects_key = false;
  };

  [[nodiscard]] std::uint32_t offset(const YAML::Mark& mark) const {
    return static_cast<std::uint32_t>(static_cast<std::size_t>(std::max(mark.pos, 0)) + skipped_);
  }
  [[nodiscard]] bool expects_key() const { return !levels_.empty() && levels_.back().expects_key; }

  void mistake(const SyntaxWords& words, text::Span span, std::vector<text::Label> others = {}) {
    report_.add({.rule = "syntax",
                 .message = std::string(words.message),
                 .where = {&source_, span},
                 .others = std::move(others),
                 .help = std::string(words.help)});
  }

  void refuse_as_key(text::Span span) {
    if (!expects_key()) return;
    mistake({"a key is no word", "keys are words followed by `:`"}, span);
    throw Stop{};
  }

  void start(Event::Kind kind, const YAML::Mark& mark, std::size_t anchor) {
    const auto begin = after_properties(text_, offset(mark));
    refuse_as_key({begin, begin + 1});
    if (levels_.size() == deepest) {
      report_.add({.rule = "limits",
                   .message = fmt::format("more than {} mappings and lists stand inside each other",
                                          deepest),
                   .where = {&source_, {begin, begin + 1}},
                   .help = "a record needs no more than a few levels"});
      throw Stop{};
    }
    add({.kind = kind, .span = {begin, begin}, .anchor = anchor});
    const bool mapping = kind == Event::Kind::mapping_start;
    levels_.push_back({.mapping = mapping, .expects_key = mapping});
  }

  void end(Event::Kind kind) {
    levels_.pop_back();
    events_.push_back({.kind = kind});
  }

  void add(Event event) {
    if (event.span.end > last_) last_ = event.span.end;
    if (!levels_.empty() && levels_.back().mapping) {
      levels_.back().expects_key = !levels_.back().expects_key;
    }
    events_.push_back(std::move(event));
  }

  /// The library says of a value that is not there where the next one stands. It is put behind the
  /// colon or dash that it is missing from; a `null` or `~` that was written has a place of its
  /// own.
  [[nodiscard]] text::Span span_of_null() const {
    const auto sign =
        std::min(text_.find_first_of(":-,?[{", skip_blank(text_, last_)), text_.size());
    auto begin = static_cast<std::uint32_t>(std::min(sign + 1, text_.size()));
    const auto word = after_properties(text_, skip_blank(text_, begin));
    for (const std::string_view name : {"~", "null", "Null", "NULL"}) {
      const auto next = word + name.size();
      const bool whole = next >= text_.size() ||
                         std::string_view(" \t\r\n,]}").find(text_[next]) != std::string_view::npos;
      if (whole && text_.substr(word).starts_with(name))
        return {word, static_cast<std::uint32_t>(next)};
    }
    return {begin, begin};
  }

  [[nodiscard]] bool is_indented_by_tab(std::uint32_t at) const {
    const auto line = source_.line(source_.line_of(at));
    return line.substr(0, line.find_first_not_of(" \t")).find('\t') != std::string_view::npos;
  }

  /// A quoted text over several lines just before a mistake is usually one that lacks its end.
  [[nodiscard]] std::vector<text::Label> open_quote() const {
    for (auto event = events_.rbegin(); event != events_.rend(); ++event) {
      if (event->kind != Event::Kind::scalar && event->kind != Event::Kind::key) continue;
      const bool quoted =
          event->style == Style::single_quoted || event->style == Style::double_quoted;
      if (!quoted || source_.line_of(event->span.begin) == source_.line_of(event->span.end))
        return {};
      return {{{&source_, {event->span.begin, event->span.begin + 1}},
               "the text before it is quoted from here on"}};
    }
    return {};
  }

  const text::Source& source_;
  std::string_view text_;
  std::size_t skipped_;
  text::Report& report_;
  std::vector<Level> levels_;
  std::vector<Event> events_;
  std::uint32_t last_ = 0;
};

/// A document that begins with a comma makes the library find documents without end.
bool begins_with_comma(const text::Source& source, std::size_t skipped, text::Report& report) {
  const auto at = skip_blank(source.bytes(), static_cast<std::uint32_t>(skipped));
  if (at >= source.bytes().size() || source.bytes()[at] != ',') return false;
  report.add({.rule = "syntax",
              .message = "a `,` stands where the record begins",
              .where = {&source, {at, at + 1}},
              .help = "begin with a key: `title: …`"});
  return true;
}

/// Sees only that there is a second document, and where.
class Second final : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark& mark) override { at = mark; }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string&) override {
    throw Stop{};
  }
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    throw Stop{};
  }
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {
    throw Stop{};
  }
  void OnMapEnd() override {}

  YAML::Mark at;
};

bool has_second_document(YAML::Parser& parser, Second& second) {
  try {
    return parser.HandleNextDocument(second);
  } catch (const Stop&) {
    return true;
  }
}

}  // namespace

std::optional<std::vector<Event>> parse(const text::Source& source, text::Report& report) {
  const auto skipped = source.bytes().starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  if (begins_with_comma(source, skipped, report)) return std::nullopt;
  Bytes bytes(source.bytes().substr(skipped));
  std::istream stream(&bytes);
  Recorder recorder(source, skipped, report);
  try {
    YAML::Parser parser(stream);
    parser.HandleNextDocument(recorder);
    Second second;
    if (!has_second_document(parser, second)) return std::move(recorder).take();
    const auto at =
        std::min(static_cast<std::uint32_t>(static_cast<std::size_t>(second.at.pos) + skipped),
                 source.whole().end);
    report.add(
        {.rule = "syntax",
         .message = "a second document begins here",
         .where = {&source, {at, at}},
         .help =
             "keep one incident in a file; if this belongs to the first, look at the indentation"});
  } catch (const YAML::Exception& mistake) {
    recorder.report_mistake(mistake.msg, mistake.mark);
  } catch (const Stop&) {
  }
  return std::nullopt;
}

}  // namespace pm::yaml
