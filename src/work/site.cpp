#include "pm/work/site.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <utility>

#include <fmt/format.h>

#include "pm/checks/run.hpp"
#include "pm/exchange/export.hpp"
#include "pm/exchange/global_id.hpp"
#include "pm/metrics/durations.hpp"
#include "pm/model/config.hpp"
#include "pm/model/edition.hpp"
#include "pm/repo/record.hpp"
#include "pm/site/site.hpp"
#include "pm/text/embedded.hpp"
#include "pm/text/words.hpp"
#include "pm/view/keys.hpp"
#include "pm/view/postmortem.hpp"
#include "pm/view/proof.hpp"
#include "pm/work/for_each_record.hpp"
#include "pm/work/neighbours.hpp"
#include "pm/work/templates.hpp"

namespace pm::work {
namespace {

/// As many incidents as the API of status pages has.
constexpr std::size_t most_in_api = 50;
constexpr time::Milliseconds calendar_past = 366 * time::days;

/// The record of an entry.
struct RecordPlace {
  std::size_t root = 0;
  repo::Entry entry;
};

class SiteBuild {
 public:
  SiteBuild(const Host& host, const SiteOrder& order) : host_(host), order_(order) {}

  Result<BuiltSite, text::Report> run() {
    find_neighbours();
    show_settings();
    read_all();
    if (problems_.has_errors()) return failed(std::move(problems_));
    settle_as_of();
    find_neighbours();
    if (problems_.has_errors()) return failed(std::move(problems_));
    make_site();
    if (site_ != nullptr) compile_templates();
    if (problems_.has_errors()) return failed(std::move(problems_));
    return publish();
  }

 private:
  [[nodiscard]] const repo::Repository& repository(std::size_t root = 0) const {
    return order_.roots[root].opened.repository;
  }

  [[nodiscard]] model::Edition edition() const {
    return order_.internal ? model::Edition::internal : model::Edition::open;
  }

  void find_neighbours() {
    neighbours_.clear();
    for (const auto& root : order_.roots)
      neighbours_.emplace_back(host_.disk, root.opened.repository, edition(), as_of_, "html");
  }

  /// Tells the proof what every page may say: the settings of pm.yaml and the words of pm itself.
  void show_settings() {
    if (order_.internal) return;
    for (const auto& root : order_.roots) {
      auto config = root.opened.repository.config;
      proof_.omit(model::omit_internal(config));
      proof_.show(config);
    }
    for (const auto& file : text::embedded_templates()) proof_.show(file.text);
    for (const auto& file : text::embedded_words()) proof_.show(file.text);
  }

  /// Returns the incident in the edition of the site; nothing if the edition omits it. Adds what it
  /// omits.
  [[nodiscard]] std::optional<model::Incident> shown(
      model::Incident incident, std::size_t root,
      std::vector<model::OmittedValue>* omitted = nullptr) const {
    if (order_.internal) return incident;
    if (!model::is_public(incident)) {
      if (omitted != nullptr) {
        model::each_text(incident, [&](std::string_view text) {
          omitted->push_back({.text = std::string(text), .key = "mode", .file = incident.id});
        });
      }
      return std::nullopt;
    }
    auto values = neighbours_[root].make_public(incident);
    if (omitted != nullptr) *omitted = std::move(values);
    return incident;
  }

  [[nodiscard]] std::optional<model::Incident> load(const RecordPlace& place) const {
    auto record = repo::load(host_.disk, repository(place.root), place.entry);
    if (record.unreadable) return std::nullopt;
    return shown(std::move(record.incident), place.root);
  }

  [[nodiscard]] site::Entry summarised(const model::Incident& incident, std::size_t root) const {
    return site::summarised(incident, repository(root).config, as_of_, order_.roots[root].prefix);
  }

  /// What is kept of a record.
  struct Read {
    repo::Entry entry;
    std::optional<site::Entry> summary = {};
    text::Report errors = {};
    std::optional<model::Incident> incident = {};   ///< of the public edition
    std::vector<model::OmittedValue> omitted = {};  ///< by the public edition
  };

  [[nodiscard]] Read read(repo::Record record, std::size_t root) const {
    Read result{.entry = record.entry};
    checks::run({.incident = record.incident,
                 .config = repository(root).config,
                 .prose = record.prose.get()},
                record.report);
    if (record.unreadable || (record.report.has_errors() && !order_.force)) {
      for (const auto& each : record.report.all()) {
        if (each.level == text::Level::error) result.errors.add(each);
      }
      result.errors.keep(record.source);
      result.errors.keep(record.prose);
      return result;
    }
    result.incident = shown(std::move(record.incident), root, &result.omitted);
    if (result.incident) result.summary = summarised(*result.incident, root);
    if (order_.internal) result.incident.reset();
    return result;
  }

  void read_all() {
    if (order_.as_of) as_of_ = *order_.as_of;
    for (std::size_t root = 0; root < order_.roots.size(); ++root) {
      for_each_record(
          host_.disk, order_.roots[root].opened,
          [&](repo::Record record) { return read(std::move(record), root); },
          [&](Read one) {
            for (const auto& each : one.errors.all()) problems_.add(each);
            if (!one.errors.empty()) kept_.push_back(std::move(one.errors));
            if (!one.omitted.empty()) proof_.omit(std::move(one.omitted));
            if (one.incident) proof_.show(*one.incident);
            if (!one.summary) return static_cast<void>(++omitted_);
            entries_.push_back(*std::move(one.summary));
            places_.push_back({root, std::move(one.entry)});
          });
    }
  }

  /// Without `--as-of`, the site is as of the newest time in the records.
  void settle_as_of() {
    std::optional<time::Instant> newest;
    const site::Entry* last = nullptr;
    for (const auto& entry : entries_) {
      if (!entry.changed || (newest && *entry.changed <= *newest)) continue;
      newest = entry.changed;
      last = &entry;
    }
    if (order_.as_of) {
      if (!newest || *newest <= as_of_) return;
      problems_.add({.rule = "usage",
                     .message = fmt::format("`--as-of` is before the last time in {}",
                                            text::quoted(last->id)),
                     .help = "choose a later time, or omit `--as-of`"});
      return;
    }
    as_of_ = newest.value_or(time::Instant{});
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      const bool depends = entries_[i].is_open() ||
                           std::any_of(entries_[i].actions.begin(), entries_[i].actions.end(),
                                       [](const site::ActionLine& each) { return each.is_open; });
      if (!depends) continue;
      if (const auto incident = load(places_[i]))
        entries_[i] = summarised(*incident, places_[i].root);
    }
  }

  [[nodiscard]] site::Settings settings() const {
    const auto& config = repository().config;
    site::Settings settings;
    const auto& title = config.site.title ? config.site.title : config.organization;
    if (title) settings.title = title->value;
    settings.base_url = order_.base_url;
    if (settings.base_url.empty() && config.site.url) settings.base_url = config.site.url->value;
    if (!settings.base_url.empty() && !settings.base_url.ends_with('/')) settings.base_url += '/';
    settings.feed_domain = exchange::domain(config);
    settings.zone = config.zone.value_or(time::Zone());
    settings.as_of = as_of_;
    settings.internal = order_.internal;
    settings.language = order_.language;
    return settings;
  }

  [[nodiscard]] std::vector<site::ListedComponent> components() const {
    std::vector<site::ListedComponent> all;
    for (const auto& root : order_.roots) {
      const auto& registry = root.opened.repository.config.components;
      for (const auto& each : registry) {
        // Records of the public edition have public names.
        auto name = order_.internal ? each.name.value
                                    : std::string(registry.public_name_of(each.name.value));
        all.push_back({.name = name,
                       .shown = std::move(name),
                       .group = each.group,
                       .description = each.description ? each.description->value : std::string()});
      }
    }
    return all;
  }

  /// Adds the files of an exporter, for the chosen incidents.
  void add_export(std::string_view name, const std::string& folder,
                  const std::vector<std::size_t>& chosen, std::vector<site::File>& files) const {
    exchange::Collection collection{
        .config = repository().config, .incidents = {}, .as_of = as_of_};
    collection.edition = order_.internal ? model::Edition::internal : model::Edition::open;
    for (const auto i : chosen) {
      auto incident = load(places_[i]);
      if (!incident) continue;
      incident->id = entries_[i].id;
      auto durations = metrics::measure(*incident, as_of_);
      collection.incidents.push_back({*std::move(incident), std::move(durations)});
    }
    exchange::exporter_named(name)->run(
        collection, [&](const std::string& path, std::string_view bytes) {
          files.push_back({.path = folder + path, .bytes = std::string(bytes)});
        });
  }

  /// The newest incidents, and all open ones, by id.
  [[nodiscard]] std::vector<std::size_t> for_api() const {
    std::vector<std::size_t> all(entries_.size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
    const auto newer = [&](std::size_t a, std::size_t b) {
      const auto& x = entries_[a];
      const auto& y = entries_[b];
      if (x.is_open() != y.is_open()) return x.is_open();
      if (!x.begin || !y.begin) return x.begin.has_value();
      return x.begin->at > y.begin->at;
    };
    std::stable_sort(all.begin(), all.end(), newer);
    const auto open = static_cast<std::size_t>(std::count_if(
        entries_.begin(), entries_.end(), [](const site::Entry& each) { return each.is_open(); }));
    all.resize(std::min(all.size(), std::max(open, most_in_api)));
    std::sort(all.begin(), all.end());
    return all;
  }

  [[nodiscard]] std::vector<std::size_t> for_calendar() const {
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      const auto& entry = entries_[i];
      const bool is_due = order_.internal && std::any_of(entry.actions.begin(), entry.actions.end(),
                                                         [](const site::ActionLine& each) {
                                                           return each.is_open && each.due;
                                                         });
      const bool is_near =
          entry.is_maintenance() && entry.begin && entry.begin->at + calendar_past > as_of_;
      if (is_due || is_near) all.push_back(i);
    }
    return all;
  }

  [[nodiscard]] std::vector<site::File> extras() const {
    std::vector<site::File> files;
    add_export("statuspage", "api/v2/", for_api(), files);
    add_export("icalendar", "", for_calendar(), files);
    for (auto& file : files) {
      if (file.path == "incidents.ics") file.path = "calendar.ics";
    }
    return files;
  }

  void make_site() {
    const auto settings = this->settings();
    has_address_ = !settings.base_url.empty();
    const auto path = repository().templates() + fmt::format("/words.{}.json", settings.language);
    if (host_.disk.kind(path) == files::Kind::file)
      words_ = std::make_unique<text::Source>(path, host_.disk.read(path, most_words_bytes));
    auto made = site::Site::make(settings, components(), entries_, extras(), words_.get(),
                                 [this](std::size_t entry) { return load(places_[entry]); });
    if (!made) return problems_.add(std::move(made).error());
    site_ = std::make_unique<site::Site>(*std::move(made));
  }

  void compile_templates() {
    const auto shared = site::Site::keys();
    keys_.assign(shared.begin(), shared.end());
    keys_.insert(keys_.end(), view::keys().begin(), view::keys().end());
    for (const auto& page : site_->pages()) {
      const auto name = site::Site::template_of(page.kind);
      if (name.empty() || writers_.count(name) > 0) continue;
      writers_.emplace(
          name, std::make_unique<PageWriter>(
                    TemplateFiles(host_.disk, repository()),
                    PageTemplate{.format = "html", .name = std::string(name)}, problems_, keys_));
    }
    problems_.sort();
  }

  [[nodiscard]] Result<std::string> incident_page(const site::Page& page) const {
    const auto& place = places_[site_->original(page)];
    const auto incident = load(place);
    if (!incident) {
      return failed(text::Diagnostic{
          .rule = "unreadable-file",
          .message = fmt::format("cannot read {} any more", text::quoted(place.entry.path)),
          .help = "build the site again"});
    }
    const auto& config = repository(place.root).config;
    const auto durations = metrics::measure(*incident, as_of_);
    const auto& writer = *writers_.at("site-incident");
    auto data = view::postmortem(*incident, durations, config, as_of_,
                                 {.edition = edition(),
                                  .neighbour = std::cref(neighbours_[place.root]),
                                  .address = {},
                                  .wanted = writer.wanted()});
    for (auto& member : site_->data(page).members)
      data.set(std::move(member.name), std::move(member.value));
    return writer.page(data);
  }

  [[nodiscard]] Result<std::string> file(const site::Page& page) const {
    if (page.kind == site::Page::Kind::incident) return incident_page(page);
    const auto name = site::Site::template_of(page.kind);
    if (name.empty()) return site_->bytes(page);
    return writers_.at(name)->page(site_->data(page));
  }

  /// Makes a file, and proves that the public edition omits what it must.
  [[nodiscard]] Result<std::string> proved_file(const site::Page& page) const {
    auto bytes = file(page);
    if (!bytes || order_.internal) return bytes;
    const std::lock_guard alone(proving_);
    if (auto leak = proof_.check(order_.folder + "/" + page.path, *bytes))
      return failed(*std::move(leak));
    return bytes;
  }

  Result<BuiltSite, text::Report> publish() {
    const auto& pages = site_->pages();
    std::vector<std::string> paths;
    paths.reserve(pages.size());
    for (const auto& page : pages) paths.push_back(page.path);
    auto changes = site::publish(
        host_.disk,
        {.folder = order_.folder, .compare_only = order_.compare_only, .progress = order_.progress},
        paths, [&](std::size_t i) { return proved_file(pages[i]); });
    if (!changes) return failed(std::move(changes).error());
    return BuiltSite{.changes = *std::move(changes),
                     .incidents = entries_.size(),
                     .omitted = omitted_,
                     .as_of = as_of_,
                     .has_address = has_address_};
  }

  static constexpr std::size_t most_words_bytes = std::size_t{1024} * 1024;

  const Host& host_;
  const SiteOrder& order_;
  time::Instant as_of_;
  std::vector<site::Entry> entries_;
  std::vector<RecordPlace> places_;  ///< of each entry
  std::size_t omitted_ = 0;
  mutable view::Proof proof_;  ///< completes itself at the first check
  mutable std::mutex proving_;
  std::vector<Neighbours> neighbours_;  ///< of each root
  text::Report problems_;
  std::vector<text::Report> kept_;  ///< the sources of `problems_`
  std::unique_ptr<text::Source> words_;
  std::unique_ptr<site::Site> site_;
  std::vector<view::Key> keys_;
  std::map<std::string_view, std::unique_ptr<PageWriter>> writers_;
  bool has_address_ = false;
};

}  // namespace

Result<BuiltSite, text::Report> build_site(const Host& host, const SiteOrder& order) {
  const auto build = std::make_shared<SiteBuild>(host, order);
  auto built = build->run();
  // The build holds the sources that errors point into, so it lives as long as they do.
  if (!built) built.error().keep(std::shared_ptr<const text::Source>(build, nullptr));
  return built;
}

}  // namespace pm::work
