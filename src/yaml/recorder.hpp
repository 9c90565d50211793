#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <yaml-cpp/eventhandler.h>

#include "broken_block.hpp"
#include "event.hpp"
#include "pm/text/report.hpp"
#include "pm/text/source.hpp"
#include "syntax_words.hpp"

namespace pm::yaml {

/// Ends the parsing after a reported error.
struct Stop {};

/// Turns the calls of the library into events and finds their ends in the text.
class Recorder final : public YAML::EventHandler {
 public:
  /// The library does not see the first `skipped` bytes of the source.
  Recorder(const text::Source& source, std::size_t skipped, text::Report& report)
      : source_(source), text_(source.bytes()), skipped_(skipped), report_(report) {}

  std::vector<Event> take() && { return std::move(events_); }

  /// Ends the parsing if the value in brackets that begins here is unclosed or nested too deeply.
  void look_at_brackets(std::uint32_t begin);
  /// Reports an error that the library found here.
  void report_error(std::string_view library_message, const YAML::Mark& mark);

  /// Returns the offset of a mark in the source.
  [[nodiscard]] std::uint32_t offset(const YAML::Mark& mark) const;

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnAnchor(const YAML::Mark&, const std::string&) override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override;
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override;

 private:
  /// An unfinished mapping or list.
  struct Level {
    std::uint32_t begin = 0;
    bool mapping = false;
    bool expects_key = false;
  };

  [[nodiscard]] bool expects_key() const { return !levels_.empty() && levels_.back().expects_key; }
  void report_broken_block(const BrokenBlock& block, std::uint32_t at);
  void report_no_colon(text::Span line, std::uint32_t at);
  void syntax_error(const SyntaxWords& words, text::Span span,
                    std::vector<text::Label> others = {});
  void refuse_as_key(text::Span span);
  [[noreturn]] void refuse_depth(std::uint32_t at);
  void start(Event::Kind kind, const YAML::Mark& mark, std::size_t anchor);
  void end(Event::Kind kind);
  void add(Event event);
  [[nodiscard]] text::Span place(Place where, std::uint32_t at) const;
  [[nodiscard]] text::Span indenting_tab(std::uint32_t at) const;
  [[nodiscard]] text::Span open_bracket(std::uint32_t at) const;
  [[nodiscard]] std::vector<text::Label> open_quote() const;

  const text::Source& source_;
  std::string_view text_;
  std::size_t skipped_;
  text::Report& report_;
  std::vector<Level> levels_;
  std::vector<Event> events_;
  std::uint32_t last_ = 0;  ///< the end of the last key, value or bracket
};

}  // namespace pm::yaml
