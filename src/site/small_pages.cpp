#include <algorithm>
#include <numeric>

#include "parts.hpp"
#include "pm/render/format.hpp"

namespace pm::site {
namespace {

data::Value entry_link(const Index& index, std::string_view path, std::size_t entry) {
  const auto& other = index.entries[entry];
  data::Value data;
  data.set("text", other.title);
  data.set("href", link(path, incident_path(other)));
  return data;
}

data::Value action_row(const Index& index, const Entry& entry, const ActionLine& action) {
  data::Value row;
  row.set("title", action.title.empty() ? entry.title : action.title);
  row.set("link", action.link.empty() ? data::Value() : data::Value(action.link));
  row.set("owner", action.owner);
  row.set("priority", action.priority);
  row.set("status", index.words["action_" + action.status]);
  row.set("due",
          action.due ? data::Value(index.words.date(action.due->at, entry.zone)) : data::Value());
  row.set("is_overdue", action.days_overdue.has_value());
  row.set("incident", entry.title);
  row.set("href", link("actions.html", incident_path(entry)));
  return row;
}

std::vector<std::size_t> components_of(const Index& index, const Page& page) {
  if (page.kind == Page::Kind::component_badge || page.kind == Page::Kind::component_widget)
    return {page.index};
  if (page.kind == Page::Kind::group_badge || page.kind == Page::Kind::group_widget)
    return index.groups[page.index].components;
  std::vector<std::size_t> all(index.components.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  return all;
}

std::string name_of(const Index& index, const Page& page) {
  if (page.kind == Page::Kind::component_badge || page.kind == Page::Kind::component_widget)
    return index.components[page.index].name;
  if (page.kind == Page::Kind::group_badge || page.kind == Page::Kind::group_widget)
    return index.groups[page.index].name;
  return index.title();
}

bool is_whole(const Page& page) {
  return page.kind == Page::Kind::badge || page.kind == Page::Kind::widget;
}

}  // namespace

data::Value incident_data(const Index& index, std::size_t number) {
  const auto& entry = index.entries[number];
  const auto path = incident_path(entry);
  Head head{.path = path, .title = entry.title, .description = entry.summary};
  if (entry.begin) {
    const auto local = index.settings.zone.local(entry.begin->at);
    head.crumbs = {
        {index.words["history"], "history/index.html"},
        {index.words.month(local.year, local.month), month_path(local.year, local.month)}};
  }
  auto data = page_data(index, head);
  data::Value page;
  page.set("earlier",
           number + 1 < index.entries.size() ? entry_link(index, path, number + 1) : data::Value());
  page.set("later", number > 0 ? entry_link(index, path, number - 1) : data::Value());
  data::List components;
  for (const auto& name : entry.components) {
    const auto* component = index.component(name);
    data::Value one;
    one.set("text", component->name);
    one.set("href", link(path, component_path(*component)));
    components.push_back(std::move(one));
  }
  page.set("has_components", !components.empty());
  page.set("components", std::move(components));
  data.set("incident", std::move(page));
  return data;
}

data::Value moved_data(const Index& index, std::size_t number, std::size_t alias) {
  const auto& entry = index.entries[number];
  const auto path = "incidents/" + entry.aliases[alias] + ".html";
  auto data = page_data(index, {.path = path, .title = index.words["moved"], .description = {}});
  data::Value page;
  page.set("text", entry.title);
  page.set("href", link(path, incident_path(entry)));
  data.set("moved", std::move(page));
  return data;
}

data::Value actions_data(const Index& index) {
  const auto& words = index.words;
  struct Line {
    const Entry* entry;
    const ActionLine* action;
  };
  std::vector<Line> open;
  std::vector<Line> closed;
  for (const auto& entry : index.entries) {
    for (const auto& action : entry.actions)
      (action.is_open ? open : closed).push_back({&entry, &action});
  }
  // By due date, those without one last; newest incident first among equals.
  std::stable_sort(open.begin(), open.end(), [](const Line& a, const Line& b) {
    const auto& x = a.action->due;
    const auto& y = b.action->due;
    if (x.has_value() != y.has_value()) return x.has_value();
    return x && x->at < y->at;
  });
  const auto overdue = static_cast<std::size_t>(std::count_if(
      open.begin(), open.end(), [](const Line& line) { return line.action->days_overdue; }));
  auto sentence =
      open.empty() ? words["no_open_actions"] : words.counted("actions_sentence", open.size());
  if (overdue > 0) sentence += " " + words.counted("overdue_count", overdue);
  auto data = page_data(index, {.path = "actions.html",
                                .title = words["actions"],
                                .description = sentence,
                                .is_dated = true});
  const auto rows = [&](const std::vector<Line>& lines) {
    data::List all;
    for (const auto& line : lines) all.push_back(action_row(index, *line.entry, *line.action));
    return all;
  };
  data::Value page;
  page.set("sentence", sentence);
  page.set("has_open", !open.empty());
  page.set("open", rows(open));
  page.set("has_closed", !closed.empty());
  page.set("closed", rows(closed));
  data.set("action_list", std::move(page));
  return data;
}

data::Value not_found_data(const Index& index) {
  auto data = page_data(index, {.path = "404.html",
                                .title = index.words["not_found"],
                                .description = index.words["not_found_text"]});
  // The server shows this page at any address, so that a relative link would lead nowhere.
  auto* page = data.find("page");
  if (!index.settings.base_url.empty()) *page->find("home") = index.settings.base_url;
  page->find("navigation")->items.clear();
  page->find("feeds")->items.clear();
  *page->find("has_feeds") = false;
  page->find("footer")->find("links")->items.clear();
  return data;
}

data::Value widget_data(const Index& index, const Page& page) {
  const auto state = state_of(index, components_of(index, page), is_whole(page));
  auto data = page_data(
      index, {.path = page.path, .title = name_of(index, page), .description = state.sentence});
  data::Value widget;
  widget.set("name", name_of(index, page));
  widget.set("class", class_of(state.worst));
  widget.set("sentence", state.sentence);
  widget.set("as_of",
             index.words.with(
                 "as_of_closed",
                 {{"time", index.words.date_and_time(index.settings.as_of, index.settings.zone)}}));
  data::List rows;
  for (const auto i : components_of(index, page)) {
    const auto& component = index.components[i];
    data::Value row;
    row.set("name", component.name);
    row.set("href", link(page.path, component_path(component)));
    row.set("status", status_data(index, component.now));
    rows.push_back(std::move(row));
  }
  widget.set("components", std::move(rows));
  data.set("widget", std::move(widget));
  return data;
}

std::string badge(const Index& index, const Page& page) {
  const auto state = state_of(index, components_of(index, page), is_whole(page));
  const auto name = name_of(index, page);
  auto words = state.worst == model::Status::operational ? index.words["status_operational"]
                                                         : status_words(index, state.worst);
  constexpr std::pair<std::string_view, std::string_view> fills[] = {
      {"ok", "#1f6f43"},       {"major", "#b3261e"},       {"partial", "#b04a05"},
      {"degraded", "#856000"}, {"maintenance", "#4b5c78"}, {"unknown", "#545d69"}};
  const auto look = class_of(state.worst);
  const auto escape = render::html_format().escape;
  const auto fill = std::find_if(std::begin(fills), std::end(fills),
                                 [&](const auto& each) { return each.first == look; });
  // The widest common font decides, so that no text is cut.
  const auto width = [](std::string_view text) {
    std::size_t count = 0;
    for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
    return count * 8 + 20;
  };
  const auto left = width(name);
  const auto right = width(words);
  std::string label;
  escape(name + ": " + words, label);
  std::string shown_name;
  escape(name, shown_name);
  std::string shown_words;
  escape(words, shown_words);
  const auto number = [](std::size_t n) { return std::to_string(n); };
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + number(left + right) +
         "\" height=\"24\" role=\"img\" aria-label=\"" + label + "\">\n<title>" + label +
         "</title>\n<rect width=\"" + number(left) +
         "\" height=\"24\" fill=\"#333a44\"/>\n<rect x=\"" + number(left) + "\" width=\"" +
         number(right) + "\" height=\"24\" fill=\"" + std::string(fill->second) +
         "\"/>\n<g fill=\"#fff\" text-anchor=\"middle\" font-family=\"DejaVu Sans,Verdana,Arial,"
         "sans-serif\" font-size=\"12\">\n<text x=\"" +
         number(left / 2) + "\" y=\"16\">" + shown_name + "</text>\n<text x=\"" +
         number(left + right / 2) + "\" y=\"16\">" + shown_words + "</text>\n</g>\n</svg>\n";
}

}  // namespace pm::site
