#include "incident_import.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "../fitting.hpp"
#include "../severity.hpp"
#include "../taken.hpp"
#include "analysis_import.hpp"
#include "leftovers.hpp"
#include "members.hpp"
#include "moments_import.hpp"
#include "origin_import.hpp"
#include "own_metadata.hpp"
#include "post_course.hpp"
#include "posts.hpp"
#include "said_at.hpp"
#include "status_words.hpp"
#include "update_import.hpp"

namespace pm::exchange::statuspage {
namespace {

using data::Value;

constexpr std::size_t most_title_bytes = 1024;

const Value* list_in(const Value& value, std::string_view name) {
  const auto* found = value.find(name);
  return found != nullptr && found->kind == Value::Kind::list ? found : nullptr;
}

/// A maintenance has a window or phases that only one has.
bool is_maintenance(const Value& value) {
  const auto said = [&](std::string_view name) {
    const auto* member = value.find(name);
    return member != nullptr && !member->is_empty();
  };
  if (said("scheduled_for") || said("scheduled_until")) return true;
  const auto has_its_status = [](const Value& object) {
    const auto* status = object.find("status");
    return status != nullptr && is_of_maintenance(status->text);
  };
  const auto* updates = list_in(value, "incident_updates");
  return has_its_status(value) ||
         (updates != nullptr &&
          std::any_of(updates->items.begin(), updates->items.end(), has_its_status));
}

/// Reads one incident.
class IncidentReader {
 public:
  IncidentReader(const Value& value, const IncidentReading& reading)
      : value_(value), reading_(reading), settings_(reading.settings), members_(value) {
    into_.origin = {.file = reading.file, .line = value.line, .column = value.column};
    into_.incident.origin.system = said(std::string("statuspage"));
  }

  Result<Imported> read() {
    if (auto error = title()) return failed(*std::move(error));
    page();
    kind();
    const auto id = members_.take_word("id");
    impact();
    if (const auto* list = members_.take_list("components"))
      into_.incident.components = components(*list, reading_.page, into_);
    if (auto error = updates(id == nullptr ? std::string() : id->text))
      return failed(*std::move(error));
    add_analysis(members_, into_);
    add_origin(members_, id, reading_.page, into_);
    status();
    rest();
    if (kept_too_much())
      return failed(refused(
          value_, fmt::format("the incident has more than {} values without a place in a record",
                              most_kept)));
    if (!apply_own(into_, value_, settings_) && !timed_) return failed(untimed());
    return fitting(std::move(into_));
  }

 private:
  [[nodiscard]] text::Diagnostic refused(const Value& at, std::string message,
                                         std::string help = {}) const {
    return import_error({reading_.file, at.line, at.column}, std::move(message), std::move(help),
                        at.text);
  }

  std::optional<text::Diagnostic> title() {
    const auto* name = members_.take_word("name");
    auto title = name == nullptr ? std::string() : as_title(name->text);
    if (title.size() > most_title_bytes)
      return refused(*name, fmt::format("the `name` has {} bytes", title.size()),
                     fmt::format("shorten it to at most {} bytes", most_title_bytes));
    const auto* list = list_in(value_, "incident_updates");
    if (title.empty() && (list == nullptr || list->items.empty()))
      return refused(value_, "the incident has neither `name` nor `incident_updates`");
    if (title.empty()) {
      title = "Untitled incident";
      read_as(into_, "name", {}, "`Untitled incident`, since a record has a title", value_.line);
    } else if (title != name->text) {
      read_as(into_, "name", name->text, "one line without blanks at its ends", name->line);
    }
    into_.incident.title = said(std::move(title));
    return std::nullopt;
  }

  void page() {
    const auto& page = reading_.page;
    auto& incident = into_.incident;
    if (settings_.organization)
      incident.organization = said(*settings_.organization);
    else if (!page.name.empty())
      incident.organization = said(page.name);
    if (settings_.zone) incident.zone = *settings_.zone;
    if (page.zone) incident.zone = *page.zone;
  }

  void kind() {
    auto& incident = into_.incident;
    if (!is_maintenance(value_)) return;
    incident.kind = said(model::Kind::maintenance);
    const auto* from = members_.take_word("scheduled_for");
    const auto* to = members_.take_word("scheduled_until");
    const auto begin = from == nullptr ? std::nullopt : said_at(*from, "scheduled_for", into_);
    const auto end = to == nullptr ? std::nullopt : said_at(*to, "scheduled_until", into_);
    if (!begin) {
      if (end)
        leave_out(into_, "scheduled_until", to->text, "nothing says when it begins", to->line);
      return;
    }
    model::Window window;
    window.from = said(*begin);
    if (end) window.to = said(*end);
    incident.scheduled = window;
  }

  /// What `--map severity.…` makes of an impact, beside it.
  void severity(const Value& impact) {
    const auto severity = mapped_severity(impact.text, settings_);
    if (!severity) return;
    if (severity->why_not.empty()) into_.incident.severity = said(severity->name);
    read_as(into_, "impact", impact.text,
            severity->why_not.empty() ? fmt::format("severity {} as well", severity->name)
                                      : fmt::format("no severity: {}", severity->why_not),
            impact.line);
  }

  void impact() {
    const auto* computed = members_.take_word("impact");
    const auto* chosen = members_.take_word("impact_override");
    if (computed != nullptr && chosen != nullptr && computed->text != chosen->text)
      leave_out(into_, "impact", computed->text, "`impact_override` says otherwise",
                computed->line);
    const auto* impact = chosen != nullptr ? chosen : computed;
    if (impact == nullptr) return;
    severity(*impact);
    const auto wish = mapped(settings_, "impact", impact->text);
    const auto value = model::value_of<model::Impact>(wish ? *wish : impact->text);
    if (!value) return keep_value(into_, "impact", *impact, "no such impact is known");
    into_.incident.impact = said(*value);
    if (wish) read_as(into_, "impact", impact->text, *wish, impact->line);
  }

  std::optional<text::Diagnostic> updates(const std::string& id) {
    std::vector<Post> all;
    if (const auto* list = members_.take_list("incident_updates")) {
      all = posts(*list, id, into_);
      offsets(*list);
    }
    if (all.size() == 1) all = posts_of_course(std::move(all.front()), settings_, into_);
    add_updates(all, codes(), settings_, into_);
    add_moments(members_, into_);
    const auto& times = into_.incident.times;
    timed_ = !all.empty() || times.started || times.resolved || into_.incident.scheduled;
    const bool told_by_pm = has_own(value_) && !as_title(id).empty();
    if (timed_ || told_by_pm) return std::nullopt;
    return untimed();
  }

  /// The names that the incident has for its components, by their ids.
  [[nodiscard]] std::unordered_map<std::string, std::string> codes() const {
    std::unordered_map<std::string, std::string> all;
    const auto* list = list_in(value_, "components");
    if (list == nullptr) return all;
    for (const auto& component : list->items) {
      const auto* id = component.find("id");
      const auto* name = component.find("name");
      if (id != nullptr && name != nullptr) all.emplace(id->text, as_title(name->text));
    }
    return all;
  }

  [[nodiscard]] text::Diagnostic untimed() const {
    return refused(value_, "the incident has no time",
                   "its `incident_updates` need `display_at` or `created_at`");
  }

  /// The instants stay; only how they are shown is another.
  void offsets(const Value& list) {
    for (const auto& update : list.items) {
      const auto* at = update.find("display_at");
      if (at == nullptr || at->is_empty()) at = update.find("created_at");
      if (at == nullptr || !has_other_offset(at->text, into_.incident.zone)) continue;
      return read_as(into_, "offset", at->text,
                     fmt::format("the same instants, shown in {}", into_.incident.zone.name()),
                     at->line);
    }
  }

  /// The status says where the incident stands, which its updates do as well.
  void status() {
    const auto* status = members_.take_word("status");
    if (status == nullptr || into_.incident.updates.empty()) return;
    const auto kind = into_.incident.kind_or_default();
    const auto says = phase_of(status->text, kind, settings_).value;
    std::optional<model::Phase> last;
    bool told = false;
    for (const auto& update : into_.incident.updates) {
      const auto phase = update.phase->value;
      told = told || phase == model::Phase::postmortem;
      if (phase != model::Phase::update && phase != model::Phase::postmortem) last = phase;
    }
    auto& updates = into_.incident.updates;
    if (says && model::is_end(*says) && updates.size() == 1 && last && !model::is_end(*last) &&
        !into_.incident.times.resolved) {
      // Of an incident that was posted afterwards, in one update.
      updates.front().phase = said(*says);
      return read_as(
          into_, "status", status->text,
          fmt::format("the phase of its only update, which says `{}`", model::word(*last)),
          status->line);
    }
    const bool analysed =
        says == model::Phase::postmortem && (told || !into_.incident.postmortem.sections.empty());
    if (analysed || says == last) return;
    read_as(into_, "status", status->text,
            fmt::format("the record stands where its updates leave it, at `{}`",
                        last ? model::word(*last) : "update"),
            status->line);
  }

  void rest() {
    const auto* metadata = members_.take_object("metadata");
    if (metadata != nullptr) {
      auto others = *metadata;
      std::erase_if(others.members.vector(),
                    [](const auto& member) { return member.name == "pm"; });
      if (!others.is_empty()) keep_value(into_, "metadata", others);
    }
    keep_rest(into_, members_, {});
  }

  [[nodiscard]] bool kept_too_much() const {
    const auto& fields = into_.incident.fields.members;
    return !fields.empty() && fields.front().value.members.size() > most_kept;
  }

  const Value& value_;
  const IncidentReading& reading_;
  const ImportSettings& settings_;
  Members members_;
  Imported into_;
  bool timed_ = false;  ///< something says when it was
};

}  // namespace

Result<Imported> incident(const Value& value, const IncidentReading& reading) {
  if (value.kind != Value::Kind::mapping) {
    return failed(import_error({.file = reading.file, .line = value.line, .column = value.column},
                               "this is not an object"));
  }
  return IncidentReader(value, reading).read();
}

bool is_incident(const Value& value) {
  if (value.find("incident_updates") != nullptr) return true;
  const std::array<std::string_view, 5> telling = {"impact", "shortlink", "started_at",
                                                   "resolved_at", "scheduled_for"};
  return value.find("name") != nullptr &&
         std::any_of(telling.begin(), telling.end(),
                     [&](auto name) { return value.find(name) != nullptr; });
}

}  // namespace pm::exchange::statuspage
