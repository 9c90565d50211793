#include "pm/view/edition.hpp"

#include <set>
#include <string>
#include <vector>

#include "../../../src/exchange/exporters.hpp"
#include "../exchange/exporting.hpp"
#include "catch.hpp"
#include "dice.hpp"
#include "examples.hpp"
#include "memory_disk.hpp"
#include "pm/model/fields.hpp"
#include "pm/model/places.hpp"
#include "pm/view/proof.hpp"
#include "pm/work/templates.hpp"
#include "random_incident.hpp"
#include "record_fields.hpp"

namespace pm::tests::edition_test {
namespace {

/// Adds a word to each text of a record that occurs nowhere else.
class Marker {
 public:
  template <typename T>
  void mark(T& value) {
    if constexpr (model::Listed<T>)
      model::for_each_field<T>([&](const auto& field) { mark(value.*field.member); });
  }
  template <typename T>
  void mark(model::Located<T>& value) {
    mark(value.value);
  }
  template <typename T>
  void mark(std::optional<T>& value) {
    if (value) mark(*value);
  }
  template <typename T>
  void mark(std::vector<T>& values) {
    for (auto& value : values) mark(value);
  }
  void mark(std::string& text) { text += " " + next(); }
  void mark(data::Value& value) {
    if (value.kind == data::Kind::text) mark(value.text);
    for (auto& item : value.items) mark(item);
    for (auto& member : value.members) mark(member.value);
  }
  /// The key of a standard section is a word of the format.
  void mark(model::Section& section) {
    if (section.kind == model::SectionKind::own) mark(section.key);
    mark(section.prose);
  }

 private:
  /// No marker begins with another one.
  std::string next() { return "Marker" + std::to_string(100'000 + ++count_) + "xyzzyxyzzy"; }

  int count_ = 0;
};

/// The markers in a text.
std::set<std::string> markers_in(std::string_view text) {
  constexpr std::size_t length = std::string_view("Marker100001xyzzyxyzzy").size();
  std::set<std::string> all;
  for (auto at = text.find("Marker"); at != std::string_view::npos;
       at = text.find("Marker", at + 1))
    if (text.substr(at, length).ends_with("xyzzyxyzzy")) all.emplace(text.substr(at, length));
  return all;
}

std::set<std::string> markers_of(const model::Incident& incident) {
  std::set<std::string> all;
  model::each_text(incident, [&](std::string_view text) { all.merge(markers_in(text)); });
  return all;
}

std::set<std::string> both(const std::set<std::string>& a, const std::set<std::string>& b) {
  std::set<std::string> all;
  for (const auto& each : a)
    if (b.contains(each)) all.insert(each);
  return all;
}

/// Pages of all templates in all formats, and the files of all exports.
class Outputs {
 public:
  Outputs() : templates_(disk_, repo::Repository{}) {
    for (const auto& name : {"postmortem", "statuspage", "email"}) {
      for (const auto& format : {"html", "txt"}) add(name, format);
    }
    add("postmortem", "md");
    add("statuspage", "md");
    add("slack", "mrkdwn");
    add("", "json");
  }

  [[nodiscard]] std::vector<std::string> of(const model::Incident& incident,
                                            model::Edition edition) const {
    std::vector<std::string> all;
    const auto now = after_all;
    const auto durations = metrics::measure(incident, now);
    const auto data = view::postmortem(incident, durations, {}, now, {.edition = edition});
    for (const auto& writer : writers_) all.push_back(writer->page(data).value());
    const model::Config config;
    exchange::Collection collection = {.config = config, .incidents = {}, .as_of = now};
    collection.edition = edition;
    collection.incidents.push_back({incident, durations});
    for (const auto* exporter : exchange::exporters())
      exporter->run(collection,
                    [&](const std::string&, std::string_view bytes) { all.emplace_back(bytes); });
    return all;
  }

 private:
  void add(const std::string& name, const std::string& format) {
    text::Report report;
    writers_.push_back(std::make_unique<work::PageWriter>(
        templates_, work::PageTemplate{.format = format, .name = name}, report));
    REQUIRE(report.empty());
  }

  MemoryDisk disk_;
  work::TemplateFiles templates_;
  std::vector<std::unique_ptr<work::PageWriter>> writers_;
};

model::Incident marked(model::Incident incident) {
  Marker().mark(incident);
  return incident;
}

/// A record without places, whose source is gone.
model::Incident record(const std::string& yaml) {
  auto incident = incident_of(yaml, "one");
  model::forget_places(incident);
  return incident;
}

/// What a record shows and omits in its public edition.
struct Parts {
  model::Incident shown;
  std::vector<model::OmittedValue> omitted;
};

Parts parts(model::Incident incident) {
  Parts result{.shown = std::move(incident), .omitted = {}};
  result.omitted = view::make_public(result.shown, {});
  return result;
}

std::set<std::string> markers_of(const std::vector<model::OmittedValue>& values) {
  std::set<std::string> all;
  for (const auto& value : values) all.merge(markers_in(value.text));
  return all;
}

}  // namespace

TEST_CASE("each text of a record is either shown by the public edition or omitted, never both") {
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    Dice dice(seed);
    const auto incident = marked(seed == 0 ? full_record() : random_incident(dice));
    const auto split = parts(incident);
    CAPTURE(seed);
    CHECK(both(markers_of(split.shown), markers_of(split.omitted)).empty());
    auto all = markers_of(split.shown);
    all.merge(markers_of(split.omitted));
    CHECK(all == markers_of(incident));
  }
}

TEST_CASE("no page and no export of the public edition contains what it omits") {
  const Outputs outputs;
  for (std::uint32_t seed = 0; seed < 25; ++seed) {
    Dice dice(seed);
    auto incident = marked(seed == 0 ? full_record() : random_incident(dice));
    incident.mode = {};
    const auto split = parts(incident);
    const auto omitted = markers_of(split.omitted);
    view::Proof proof;
    proof.omit(split.omitted);
    proof.show(split.shown);
    CAPTURE(seed);
    for (const auto& bytes : outputs.of(split.shown, model::Edition::open)) {
      CHECK(both(markers_in(bytes), omitted).empty());
      const auto leak = proof.check("file", bytes);
      CHECK_FALSE(leak.has_value());
    }
  }
}

TEST_CASE("the proof finds every file of the internal edition that contains what the other omits") {
  const Outputs outputs;
  std::size_t leaks = 0;
  for (std::uint32_t seed = 0; seed < 25; ++seed) {
    Dice dice(seed);
    auto incident = marked(seed == 0 ? full_record() : random_incident(dice));
    incident.mode = {};
    const auto split = parts(incident);
    const auto omitted = markers_of(split.omitted);
    view::Proof proof;
    proof.omit(split.omitted);
    proof.show(split.shown);
    CAPTURE(seed);
    for (const auto& bytes : outputs.of(incident, model::Edition::internal)) {
      if (both(markers_in(bytes), omitted).empty()) continue;
      CAPTURE(bytes);
      CHECK(proof.check("file", bytes).has_value());
      ++leaks;
    }
  }
  CHECK(leaks > 100);
}

TEST_CASE("an incident that only a draft or an internal update ends has ended in public too") {
  auto incident =
      record("title: T\ntimes: {started: 2024-01-29T10:00Z}\npostmortem: {summary: Over.}\n");
  static_cast<void>(view::make_public(incident, {}));
  CHECK_FALSE(metrics::measure(incident, after_all).ongoing);
  CHECK(incident.times.resolved_unknown.value);

  incident = record(
      "title: T\nupdates:\n- {at: 2024-01-29T10:00Z, phase: investigating}\n"
      "- {at: 2024-01-29T11:00Z, phase: resolved, internal: true, message: Between us.}\n");
  static_cast<void>(view::make_public(incident, {}));
  CHECK(incident.updates.size() == 1);
  CHECK(metrics::measure(incident, after_all).duration.known == time::hours);
}

TEST_CASE("a section is internal with the mark anywhere in it, in any spelling") {
  const auto is_internal = [](const std::string& prose) {
    return model::is_internal(view::section(model::SectionKind::own, prose));
  };
  CHECK(is_internal("<!-- internal -->\n\nText."));
  CHECK(is_internal("Text.\n\n<!--Internal-->\n"));
  CHECK(is_internal("<!-- INTERNAL\n-->"));
  CHECK_FALSE(is_internal("<!-- internally -->"));
  CHECK_FALSE(is_internal("<!-- not internal -->"));
  CHECK_FALSE(is_internal("internal"));
}

TEST_CASE("components have their public names, and the others are omitted") {
  const model::Registry components(
      {{.name = {"Booking API", {}}, .group = "Backend", .public_name = {{"Bookings", {}}}}});
  auto incident = record(
      "title: T\ncomponents: [Booking API, Web]\nupdates:\n- {at: "
      "2024-01-29T10:00Z, phase: resolved, components: {Booking API: "
      "operational}}\n");
  const auto omitted = view::make_public(incident, components);
  CHECK(incident.components[0].name.value == "Bookings");
  CHECK(incident.components[1].name.value == "Web");
  CHECK(incident.updates[0].components[0].name.value == "Bookings");
  REQUIRE(omitted.size() == 2);
  CHECK(omitted[0].text == "Booking API");
}

TEST_CASE("nothing but the id is left of a drill") {
  auto incident = record("title: The title of a drill\nmode: drill\n");
  const auto omitted = view::make_public(incident, {});
  CHECK_FALSE(incident.title);
  REQUIRE(omitted.size() == 1);
  CHECK(omitted[0].text == "The title of a drill");
  CHECK(omitted[0].key == "title");
}

}  // namespace pm::tests::edition_test
