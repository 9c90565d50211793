#include <algorithm>

#include <fmt/format.h>

#include "parts.hpp"
#include "pm/markdown/outputs.hpp"
#include "pm/model/incident.hpp"
#include "pm/render/format.hpp"
#include "pm/time/civil.hpp"
#include "pm/time/format.hpp"

namespace pm::site {
namespace {

constexpr std::size_t most_items = 50;  ///< of the feed of the site
constexpr std::size_t most_items_of_component = 20;

std::string escaped(std::string_view text) {
  std::string out;
  render::html_format().escape(text, out);
  return out;
}

/// "Tue, 17 Jun 2025 12:00:00 GMT" (RFC 822, with the year in full)
std::string rfc822(time::Instant at) {
  const auto civil = time::civil(at);
  return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT",
                     time::weekday_name(time::weekday(civil)).substr(0, 3), civil.day,
                     time::month_name(civil.month).substr(0, 3), civil.year, civil.hour,
                     civil.minute, civil.second);
}

/// The id of an entry: it has the id that the incident had first, and no address of a page.
std::string tag(const Index& index, std::string_view what) {
  return fmt::format("tag:{},2024:{}", index.settings.feed_domain, link("", what));
}

/// What a feed says of an incident.
struct Item {
  const Entry* entry;
  std::string content;  ///< HTML
};

std::string update_html(const Index& index, const model::Update& update, const time::Zone& zone) {
  std::string out = "<p>";
  if (update.phase) {
    out += "<strong>" +
           escaped(index.words["phase_" + std::string(model::word(update.phase->value))]) +
           "</strong>";
  }
  if (update.at) {
    const auto& at = update.at->value;
    const auto words = at.known_to_the_day() ? index.words.date(at.at, zone)
                                             : index.words.date_and_time(at.at, zone);
    out += (update.phase ? ", " : "") + escaped(words);
  }
  out += "</p>\n";
  if (update.message) out += markdown::html(update.message->value, 3) + "\n";
  return out;
}

std::string content_of(const Index& index, const Entry& entry, std::size_t number) {
  std::string out;
  const auto incident = index.read(index.originals[number]);
  if (entry.has_postmortem && !entry.summary.empty())
    out += "<p><strong>" + escaped(index.words["postmortem"]) +
           "</strong>: " + escaped(entry.summary) + "</p>\n";
  if (!incident) return out;
  for (auto update = incident->updates.rbegin(); update != incident->updates.rend(); ++update)
    out += update_html(index, *update, index.settings.zone);
  return out;
}

std::vector<Item> items_of(const Index& index, const Component* component) {
  std::vector<Item> items;
  const auto add = [&](std::size_t i, std::size_t most) {
    const auto& entry = index.entries[i];
    if (items.size() < most && entry.begin && entry.changed)
      items.push_back({&entry, content_of(index, entry, i)});
  };
  if (component != nullptr) {
    for (const auto i : component->entries) add(i, most_items_of_component);
  } else {
    for (std::size_t i = 0; i < index.entries.size(); ++i) add(i, most_items);
  }
  return items;
}

time::Instant updated(const std::vector<Item>& items, const Index& index) {
  auto last = index.first_record.value_or(index.settings.as_of);
  for (const auto& item : items) last = std::max(last, *item.entry->changed);
  return last;
}

std::string feed_title(const Index& index, const Component* component) {
  if (component == nullptr) return index.words.with("feed_title", {{"site", index.title()}});
  return index.words.with("component_feed_title",
                          {{"site", index.title()}, {"component", component->name}});
}

std::string stem(const Component* component) {
  return component == nullptr ? "history" : "components/" + component->slug;
}

std::string page_of_feed(const Component* component) {
  return component == nullptr ? "index.html" : component_path(*component);
}

std::string published_text(const Item& item) {
  return time::rfc3339(std::min(item.entry->begin->at, *item.entry->changed));
}

}  // namespace

std::string atom_feed(const Index& index, const Component* component) {
  const auto items = items_of(index, component);
  const auto& settings = index.settings;
  std::string out = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
  out += fmt::format("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n",
                     escaped(index.words.language()));
  out += fmt::format("<title>{}</title>\n", escaped(feed_title(index, component)));
  out += fmt::format("<id>{}</id>\n", escaped(tag(index, stem(component))));
  out += fmt::format("<updated>{}</updated>\n", time::rfc3339(updated(items, index)));
  out += fmt::format("<link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>\n",
                     escaped(address(settings, stem(component) + ".atom")));
  out += fmt::format("<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n",
                     escaped(address(settings, page_of_feed(component))));
  out += fmt::format("<author><name>{}</name></author>\n", escaped(index.title()));
  out += "<generator>pm</generator>\n";
  for (const auto& item : items) {
    const auto& entry = *item.entry;
    out += "<entry>\n";
    out += fmt::format("<title>{}</title>\n", escaped(entry.title));
    out += fmt::format("<id>{}</id>\n", escaped(tag(index, "incidents/" + entry.feed_id)));
    out += fmt::format("<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n",
                       escaped(address(settings, incident_path(entry))));
    out += fmt::format("<published>{}</published>\n", published_text(item));
    out += fmt::format("<updated>{}</updated>\n", time::rfc3339(*entry.changed));
    for (const auto& name : entry.components)
      out += fmt::format("<category term=\"{}\"/>\n", escaped(index.component(name)->name));
    out += fmt::format("<content type=\"html\">{}</content>\n", escaped(item.content));
    out += "</entry>\n";
  }
  return out + "</feed>\n";
}

std::string rss_feed(const Index& index, const Component* component) {
  const auto items = items_of(index, component);
  const auto& settings = index.settings;
  std::string out = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
  out += "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\">\n<channel>\n";
  const auto title = escaped(feed_title(index, component));
  out += fmt::format("<title>{}</title>\n", title);
  out += fmt::format("<link>{}</link>\n", escaped(address(settings, page_of_feed(component))));
  out += fmt::format("<description>{}</description>\n", title);
  out += fmt::format("<language>{}</language>\n", escaped(index.words.language()));
  out += fmt::format("<lastBuildDate>{}</lastBuildDate>\n", rfc822(updated(items, index)));
  out += fmt::format("<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"{}\"/>\n",
                     escaped(address(settings, stem(component) + ".rss")));
  for (const auto& item : items) {
    const auto& entry = *item.entry;
    out += "<item>\n";
    out += fmt::format("<title>{}</title>\n", escaped(entry.title));
    out += fmt::format("<link>{}</link>\n", escaped(address(settings, incident_path(entry))));
    out += fmt::format("<guid isPermaLink=\"false\">{}</guid>\n",
                       escaped(tag(index, "incidents/" + entry.feed_id)));
    out += fmt::format("<pubDate>{}</pubDate>\n", rfc822(*entry.changed));
    for (const auto& name : entry.components)
      out += fmt::format("<category>{}</category>\n", escaped(index.component(name)->name));
    out += fmt::format("<description>{}</description>\n", escaped(item.content));
    out += "</item>\n";
  }
  return out + "</channel>\n</rss>\n";
}

std::string sitemap(const Index& index) {
  std::string out = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
  out += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  using Kind = Page::Kind;
  for (const auto& page : index.pages) {
    const bool listed = page.kind == Kind::front || page.kind == Kind::incident ||
                        page.kind == Kind::component || page.kind == Kind::month ||
                        page.kind == Kind::year || page.kind == Kind::history ||
                        page.kind == Kind::actions;
    if (!listed) continue;
    out += fmt::format("<url><loc>{}</loc>", escaped(address(index.settings, page.path)));
    if (page.kind == Kind::incident && index.entries[page.index].changed) {
      out +=
          fmt::format("<lastmod>{}</lastmod>", time::rfc3339(*index.entries[page.index].changed));
    }
    out += "</url>\n";
  }
  return out + "</urlset>\n";
}

std::string robots(const Index& index) {
  // An internal site is not for search engines.
  std::string out = "User-agent: *\n";
  out += index.settings.internal ? "Disallow: /\n" : "Disallow:\n";
  if (!index.settings.base_url.empty() && !index.settings.internal)
    out += "Sitemap: " + address(index.settings, "sitemap.xml") + "\n";
  return out;
}

}  // namespace pm::site
