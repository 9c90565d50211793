#include "import_report.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"

namespace pm::commands {
namespace {

using exchange::Remark;

std::string_view word(Fate fate) {
  switch (fate) {
    case Fate::made:
      return "new";
    case Fate::changed:
      return "changed";
    case Fate::as_it_was:
      return "unchanged";
    case Fate::refused:
      return "rejected";
  }
  return {};
}

/// Returns "`817` (line 12)", or "line 12" without a value.
std::string place(const Remark& remark) {
  const auto line = remark.line > 0 ? fmt::format("line {}", remark.line) : std::string();
  if (remark.value.empty()) return line;
  const auto value = fmt::format("`{}`", text::visible(remark.value));
  return line.empty() ? value : fmt::format("{} ({})", value, line);
}

/// Remarks that differ only in value and line, on one line:
/// "  left out: tweet_id: `817` (line 12), `818` (line 20): the page's own books"
struct RemarkGroup {
  const Remark* first = nullptr;
  std::string places;

  void add(const Remark& remark) {
    const auto more = place(remark);
    if (!more.empty()) places += (places.empty() ? "" : ", ") + more;
  }
  [[nodiscard]] std::string line() const {
    auto out = fmt::format("  {}: {}", exchange::words(first->kind), text::visible(first->what));
    if (!places.empty()) out += ": " + places;
    if (!first->words.empty()) out += ": " + text::visible(first->words);
    return out + "\n";
  }
};

/// Groups remarks, in the order of the first of each group.
std::vector<RemarkGroup> remark_groups(const std::vector<Remark>& remarks) {
  std::vector<RemarkGroup> all;
  std::map<std::string, std::size_t> known;
  for (const auto& remark : remarks) {
    const auto name =
        fmt::format("{}\n{}\n{}", exchange::words(remark.kind), remark.what, remark.words);
    const auto at = known.try_emplace(name, all.size()).first->second;
    if (at == all.size()) all.push_back({.first = &remark, .places = {}});
    all[at].add(remark);
  }
  return all;
}

/// Returns "tweet_id (12), custom_tweet and 3 more": the most frequent first.
std::string most_frequent(const std::map<std::string, std::size_t>& names) {
  constexpr std::size_t most = 6;
  std::vector<std::pair<std::string, std::size_t>> all(names.begin(), names.end());
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string out;
  for (std::size_t i = 0; i < std::min(most, all.size()); ++i) {
    out += fmt::format("{}{}", i > 0 ? ", " : "", text::visible(all[i].first));
    if (all[i].second > 1) out += fmt::format(" ({})", all[i].second);
  }
  return all.size() > most ? fmt::format("{} and {} more", out, all.size() - most) : out;
}

}  // namespace

void ImportReport::add_remarks(const std::vector<Remark>& remarks) {
  for (const auto& remark : remarks) ++remarks_[remark.kind][remark.what];
  if (!whole_) return;
  for (const auto& group : remark_groups(remarks)) text_ += group.line();
}

void ImportReport::add(Fate fate, const std::string& path, const exchange::Imported& imported,
                       const text::Report& findings) {
  ++fates_[fate];
  if (findings.has_errors() && with_errors_++ == 0) first_with_errors_ = path;
  if (whole_)
    text_ += fmt::format("{}: {}, from {}\n", text::visible(path), word(fate),
                         text::visible(exchange::words(imported.origin)));
  add_remarks(imported.remarks);
  if (!whole_) return;
  for (const auto& finding : findings.all())
    text_ += fmt::format("  check: {}[{}]: {}\n", text::word(finding.level), finding.rule,
                         text::visible(finding.message));
}

void ImportReport::add(const text::Diagnostic& error) {
  ++fates_[Fate::refused];
  if (!whole_) return;
  text_ += fmt::format("{}: rejected: {}\n", text::visible(exchange::words(error.place)),
                       text::visible(error.message));
}

void ImportReport::add(const exchange::Registry& registry, std::size_t added) {
  components_ += added;
  if (whole_)
    text_ += fmt::format("pm.yaml: {} added, from {}\n", text::counted(added, "component"),
                         text::visible(exchange::words(registry.origin)));
  add_remarks(registry.remarks);
}

std::size_t ImportReport::count(Fate fate) const {
  const auto found = fates_.find(fate);
  return found == fates_.end() ? 0 : found->second;
}

std::string ImportReport::summary(bool dry_run) const {
  constexpr std::array taken = {Fate::made, Fate::changed, Fate::as_it_was};
  std::size_t sum = 0;
  std::string fates;
  for (const auto fate : taken) {
    if (count(fate) == 0) continue;
    sum += count(fate);
    fates += fmt::format("{}{} {}", fates.empty() ? ": " : ", ", count(fate), word(fate));
  }
  if (count(Fate::refused) > 0) fates += fmt::format("; {} rejected", count(Fate::refused));
  auto out = fmt::format("{}{}{}\n", text::counted(sum, "incident"), fates,
                         dry_run ? "; dry run, nothing was written" : "");
  if (components_ > 0)
    out += fmt::format("{} added to pm.yaml\n", text::counted(components_, "component"));
  for (const auto& [kind, names] : remarks_)
    out += fmt::format("{}: {}\n", exchange::words(kind), most_frequent(names));
  if (with_errors_ > 0)
    out += fmt::format("`pm check` reports errors in {} of them, first in `{}`\n", with_errors_,
                       text::visible(first_with_errors_));
  if (!remarks_.empty() && !whole_) out += "`--report FILE` lists all of these\n";
  return out;
}

}  // namespace pm::commands
