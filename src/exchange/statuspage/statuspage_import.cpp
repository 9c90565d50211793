#include <array>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "../importers.hpp"
#include "incident_import.hpp"
#include "leftovers.hpp"
#include "members.hpp"
#include "page_import.hpp"
#include "pm/data/json.hpp"

namespace pm::exchange {
namespace {

using namespace statuspage;
using data::Value;

constexpr std::array<std::string_view, 2> page_lists = {"incidents", "scheduled_maintenances"};

/// The most bytes that a document may have beside its page_lists, about as they are in memory.
constexpr std::size_t most_weight = std::size_t{32} * 1024 * 1024;

std::size_t weight(const Value& value) {
  auto bytes = sizeof(Value) + value.text.size();
  for (const auto& item : value.items) bytes += weight(item);
  for (const auto& member : value.members) bytes += member.name.size() + weight(member.value);
  return bytes;
}

bool is_list(std::string_view name) { return name == page_lists[0] || name == page_lists[1]; }
bool is_single(std::string_view name) {
  return name == "incident" || name == "scheduled_maintenance";
}

/// Takes what is in a source as it comes. Of each document the last incident waits until what
/// stands behind it has been read, so that remarks on the document have an incident to stand with.
class Documents {
 public:
  Documents(const Input& input, const ImportSettings& settings, const Take& take)
      : reading_{.file = input.name(), .settings = settings, .page = {}}, take_(take) {}

  static bool wanted(const data::Path& way) {
    return way.empty() || (way.size() == 1 && is_list(way.front()));
  }

  void take(const data::Path& way, const std::string& name, Value value) {
    if (!way.empty())
      add(value);
    else if (!name.empty())
      member(name, std::move(value));
    else
      entry(value);
  }

  void ended(const data::Path& way) {
    if (way.size() == 1) any_ = true;
    if (way.empty()) end_document();
  }

  /// Hands over what is waiting; `all` is how the reading ended.
  void finish(Result<void> all) {
    hand_over();
    if (all) return;
    auto error = in_source(reading_.file, std::move(all).error());
    error.note = "pm imported the incidents before this place";
    take_(failed(std::move(error)));
  }

 private:
  void add(const Value& value) {
    any_ = true;
    hand_over();
    waiting_ = incident(value, reading_);
    remark_on_page();
  }

  /// An entry of a list at the top: an incident, or a document of its own.
  void entry(const Value& value) {
    reading_.page = {};
    if (const auto* page = value.find("page")) read_page(*page, reading_.settings, reading_.page);
    auto others = data::mapping();
    bool found = false;
    for (const auto& member : value.members) {
      const bool listed = is_list(member.name) && member.value.kind == Value::Kind::list;
      if (is_single(member.name)) add(member.value);
      if (listed) add_all(member.value);
      if (listed || is_single(member.name))
        found = true;
      else if (member.name != "page")
        others.members.push_back(member);
    }
    if (!found) return add(value);
    leave_out_of_incidents(Members(others));
  }

  void add_all(const Value& list) {
    any_ = true;
    for (const auto& each : list.items) add(each);
  }

  void member(const std::string& name, Value value) {
    if (name == "page" && value.kind == Value::Kind::mapping) {
      late_ = any_;
      return read_page(value, reading_.settings, reading_.page);
    }
    if (name == "components" && value.kind == Value::Kind::list) read_groups(value, reading_.page);
    weight_ += weight(value);
    if (weight_ > most_weight) return;
    rest_.set(name, std::move(value));
  }

  void too_large() {
    take_(failed(import_error(
        {.file = reading_.file},
        fmt::format("next to its incidents the document has more than {} MiB", most_weight >> 20U),
        "`incidents.json` of a page has its incidents in the list `incidents`")));
  }

  void end_document() {
    if (!rest_.members.empty()) rest_.line = rest_.members.front().value.line;
    if (weight_ > most_weight) {
      too_large();
    } else if (is_incident(rest_)) {
      add(rest_);
    } else {
      singles();
      registry();
      leftovers();
    }
    if (late_) late();
    hand_over();
    if (!any_ && weight_ <= most_weight) nothing();
    rest_ = data::mapping();
    weight_ = 0;
    any_ = late_ = false;
    reading_.page = {};
  }

  void singles() {
    for (const auto& member : rest_.members) {
      if (is_single(member.name)) add(member.value);
    }
  }

  void registry() {
    const auto* list = rest_.find("components");
    if (list == nullptr || list->kind != Value::Kind::list) return;
    hand_over();
    any_ = true;
    Imported remarks;
    Registry found;
    found.origin = {.file = reading_.file, .line = list->line, .column = list->column};
    found.components = components(*list, reading_.page, remarks);
    found.remarks = std::move(remarks.remarks);
    waiting_ = std::move(found);
    remark_on_page();
  }

  /// What a document says beside its incidents is not theirs.
  void leftovers() {
    Members members(rest_);
    for (const auto* name : {"incident", "scheduled_maintenance", "components"}) members.take(name);
    leave_out_of_incidents(members);
  }

  void leave_out_of_incidents(const Members& members) {
    Imported remarks;
    leave_out_rest(remarks, members, {}, "it says nothing of one incident");
    say(std::move(remarks.remarks));
  }

  void late() {
    say({{.kind = Remark::Kind::left_out,
          .what = "page",
          .value = reading_.page.name,
          .words = "it stands behind the incidents; `--organization` and `--timezone` say for them "
                   "what it says"}});
  }

  void nothing() {
    take_(failed(import_error({.file = reading_.file, .line = rest_.line},
                              "the document contains no incident",
                              "`incidents.json` of a page has `incidents`, one incident has "
                              "`incident_updates`")));
  }

  void remark_on_page() { say(std::exchange(reading_.page.remarks, {})); }

  void say(std::vector<Remark> remarks) {
    std::vector<Remark>* into = nullptr;
    if (waiting_ && *waiting_) {
      if (auto* one = std::get_if<Imported>(&**waiting_)) into = &one->remarks;
      if (auto* one = std::get_if<Registry>(&**waiting_)) into = &one->remarks;
    }
    if (into == nullptr) return;
    into->insert(into->end(), std::make_move_iterator(remarks.begin()),
                 std::make_move_iterator(remarks.end()));
  }

  void hand_over() {
    if (auto taken = std::exchange(waiting_, std::nullopt)) take_(*std::move(taken));
  }

  IncidentReading reading_;
  const Take& take_;
  std::optional<Result<Taken>> waiting_;
  Value rest_ = data::mapping();  ///< the members of the top that are neither page nor list
  std::size_t weight_ = 0;        ///< of these
  bool any_ = false;              ///< something of the document was taken, or there was a list
  bool late_ = false;             ///< the page stood behind incidents
};

/// A key of JSON with its colon, wherever it stands.
bool has_key(std::string_view text, std::string_view key) {
  const auto quoted = "\"" + std::string(key) + "\"";
  for (auto at = text.find(quoted); at != std::string_view::npos;
       at = text.find(quoted, at + quoted.size())) {
    const auto next = text.find_first_not_of(" \t\r\n", at + quoted.size());
    if (next != std::string_view::npos && text[next] == ':') return true;
  }
  return false;
}

bool recognises_statuspage(std::string_view head, std::string_view) {
  const auto first = head.find_first_not_of("\xEF\xBB\xBF \t\r\n");
  if (first == std::string_view::npos || (head[first] != '{' && head[first] != '[')) return false;
  if (has_key(head, "incident_updates")) return true;
  const bool listed = has_key(head, "incidents") || has_key(head, "scheduled_maintenances") ||
                      has_key(head, "components");
  const bool page =
      has_key(head, "url") || has_key(head, "time_zone") || has_key(head, "indicator");
  return listed && has_key(head, "page") && page;
}

void run_statuspage_import(Input& input, const ImportSettings& settings, const Take& take) {
  Documents documents(input, settings, take);
  auto all = data::stream_json([&](char* into, std::size_t most) { return input.read(into, most); },
                               Documents::wanted,
                               [&](const data::Path& way, const std::string& name, Value value) {
                                 documents.take(way, name, std::move(value));
                               },
                               [&](const data::Path& way) { documents.ended(way); });
  documents.finish(std::move(all));
}

constexpr std::array<std::string_view, 3> keys = {"severity", "impact", "phase"};

}  // namespace

constinit const Importer statuspage_importer = {
    .name = "statuspage",
    .summary = "incidents of a Statuspage, JSON of its API v2",
    .recognises = recognises_statuspage,
    .map_keys = keys,
    .run = run_statuspage_import,
};

}  // namespace pm::exchange
