// With recorder.cpp the only user of yaml-cpp. pm uses its events, not its tree: events have marks
// for keys, show duplicate keys and do not expand aliases.

#include <istream>
#include <streambuf>
#include <string>
#include <string_view>
#include <utility>

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "event.hpp"
#include "pm/text/utf8.hpp"
#include "recorder.hpp"
#include "source_text.hpp"

namespace pm::yaml {
namespace {

/// A stream over bytes in memory, without a copy. It adds a missing newline at the end: without it
/// the library reports where a quoted string should have ended, with it, where the string began.
class Bytes : public std::streambuf {
 public:
  explicit Bytes(std::string_view bytes) : has_newline_(bytes.ends_with('\n')) { show(bytes); }

 protected:
  int_type underflow() override {
    if (std::exchange(has_newline_, true)) return traits_type::eof();
    show("\n");
    return '\n';
  }

 private:
  void show(std::string_view bytes) {
    auto* begin = const_cast<char*>(bytes.data());  // setg requires it; nothing writes
    setg(begin, begin, begin + bytes.size());
  }

  bool has_newline_;
};

/// Reports a comma at the start: the library would find an endless number of documents.
bool begins_with_comma(const text::Source& source, std::size_t skipped, text::Report& report) {
  const auto at = skip_blank(source.bytes(), static_cast<std::uint32_t>(skipped));
  if (at >= source.bytes().size() || source.bytes()[at] != ',') return false;
  report.add({.rule = "syntax",
              .message = "a record cannot begin with `,`",
              .where = {&source, {at, at + 1}},
              .help = "begin with a key: `title: …`"});
  return true;
}

/// Finds only whether there is a second document, and where.
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

std::optional<std::vector<Event>> parse_with_library(const text::Source& source,
                                                     text::Report& report) {
  const auto skipped =
      source.bytes().starts_with(text::byte_order_mark) ? text::byte_order_mark.size() : 0;
  if (begins_with_comma(source, skipped, report)) return std::nullopt;
  Bytes bytes(source.bytes().substr(skipped));
  std::istream stream(&bytes);
  Recorder recorder(source, skipped, report);
  try {
    // Check brackets at the start first: the library would keep all of them in memory.
    recorder.look_at_brackets(skip_blank(source.bytes(), static_cast<std::uint32_t>(skipped)));
    YAML::Parser parser(stream);
    parser.HandleNextDocument(recorder);
    Second second;
    if (!has_second_document(parser, second)) return std::move(recorder).take();
    const auto at = recorder.offset(second.at);
    report.add(
        {.rule = "syntax",
         .message = "a second document begins here",
         .where = {&source, {at, at}},
         .help =
             "keep one incident per file; if this belongs to the first, check the indentation"});
  } catch (const YAML::Exception& error) {
    recorder.report_error(error.msg, error.mark);
  } catch (const Stop&) {
  }
  return std::nullopt;
}

}  // namespace pm::yaml
