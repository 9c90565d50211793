#pragma once

#include <string_view>

#include "layout.hpp"
#include "tree.hpp"

/// What is done to a tree after cmark has built it, each in a file of its own, in this order.
namespace pm::render::markdown {

/// Turns the headings that hold the cells of tables into tables (GFM 4.10).
void build_tables(const Layout& layout);
/// `[ ]` and `[x]` at the start of list items become boxes (GFM 5.3).
void mark_tasks(const Layout& layout);
/// `~text~` and `~~text~~` (GFM 6.5); `sign` stands behind escaped characters.
void strike_through(cmark_node* root, std::string_view sign);
/// Addresses in the text become links (GFM 6.9).
void link_addresses(const Layout& layout);
/// Takes the signs behind escaped characters out of every text of the tree.
void remove_signs(cmark_node* root, std::string_view sign);
/// Raw HTML becomes the text it is written as; comments go, `<br>` is a line break.
void show_raw_html(cmark_node* root);
/// Images become links to them, with what describes them as the text.
void link_images(cmark_node* root);
/// Links to anything but the allowed addresses become their text.
void keep_safe_links(cmark_node* root);
/// Control characters, and signs that turn the direction of text, are shown (`text::visible`).
void show_controls(cmark_node* root);
/// Headings come below level `below`, 1 to 5.
void shift_headings(cmark_node* root, int below);

}  // namespace pm::render::markdown
