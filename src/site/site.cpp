#include "pm/site/site.hpp"

#include <utility>

#include "index.hpp"
#include "parts.hpp"
#include "pm/model/incident.hpp"

namespace pm::site {

Result<Site> Site::make(Settings settings, std::vector<ListedComponent> components,
                        std::vector<Entry> entries, std::vector<File> extras,
                        const text::Source* words, Read read) {
  auto found = Words::of(settings.language);
  if (!found && words != nullptr) {
    found = Words::of("en");
    found->set_language(settings.language);
  }
  if (!found) return failed(std::move(found).error());
  if (words != nullptr) {
    auto replaced = found->replace_by(*words);
    if (!replaced) return failed(std::move(replaced).error());
  }
  return Site(std::make_unique<const Index>(std::move(settings), *std::move(found), components,
                                            std::move(entries), std::move(extras),
                                            std::move(read)));
}

Site::Site(std::unique_ptr<const Index> index) : index_(std::move(index)) {}
Site::Site(Site&&) noexcept = default;
Site::~Site() = default;

const std::vector<Page>& Site::pages() const { return index_->pages; }
const Entry& Site::entry(const Page& page) const { return index_->entries[page.index]; }
std::size_t Site::original(const Page& page) const { return index_->originals[page.index]; }

std::string_view Site::template_of(Page::Kind kind) {
  switch (kind) {
    case Page::Kind::incident:
      return "site-incident";
    case Page::Kind::moved:
      return "site-moved";
    case Page::Kind::component:
      return "site-component";
    case Page::Kind::month:
      return "site-month";
    case Page::Kind::year:
      return "site-year";
    case Page::Kind::history:
      return "site-history";
    case Page::Kind::actions:
      return "site-actions";
    case Page::Kind::front:
      return "site-front";
    case Page::Kind::not_found:
      return "site-not-found";
    case Page::Kind::widget:
    case Page::Kind::group_widget:
    case Page::Kind::component_widget:
      return "site-widget";
    default:
      return {};
  }
}

data::Value Site::data(const Page& page) const {
  switch (page.kind) {
    case Page::Kind::incident:
      return incident_data(*index_, page.index);
    case Page::Kind::moved:
      return moved_data(*index_, page.index, page.alias);
    case Page::Kind::component:
      return component_data(*index_, page.index);
    case Page::Kind::month:
      return month_data(*index_, page.index);
    case Page::Kind::year:
      return year_data(*index_, page.index);
    case Page::Kind::history:
      return history_data(*index_);
    case Page::Kind::actions:
      return actions_data(*index_);
    case Page::Kind::front:
      return front_data(*index_);
    case Page::Kind::not_found:
      return not_found_data(*index_);
    case Page::Kind::widget:
    case Page::Kind::group_widget:
    case Page::Kind::component_widget:
      return widget_data(*index_, page);
    default:
      return {};
  }
}

std::string Site::bytes(const Page& page) const {
  const auto component = [&] { return &index_->components[page.index]; };
  switch (page.kind) {
    case Page::Kind::extra:
      return index_->extras[page.index].bytes;
    case Page::Kind::component_atom:
      return atom_feed(*index_, component());
    case Page::Kind::component_rss:
      return rss_feed(*index_, component());
    case Page::Kind::atom:
      return atom_feed(*index_, nullptr);
    case Page::Kind::rss:
      return rss_feed(*index_, nullptr);
    case Page::Kind::badge:
    case Page::Kind::group_badge:
    case Page::Kind::component_badge:
      return badge(*index_, page);
    case Page::Kind::sitemap:
      return sitemap(*index_);
    case Page::Kind::robots:
      return robots(*index_);
    default:
      return {};
  }
}

}  // namespace pm::site
