#include <algorithm>

#include "random_record.hpp"

namespace pm::tests {
namespace {

using Kind = data::Value::Kind;

bool is_nothing(const data::Value& draft) { return draft.is_word() && draft.text == "~"; }

bool is_collection(const data::Value& draft) {
  return draft.kind == Kind::list || draft.kind == Kind::mapping;
}

bool is_simple(const std::string& text) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  return !text.empty() && letters.find(text.front()) != std::string_view::npos &&
         text.back() != ' ' && text.find_first_of("\n'\"\\:#,[]{}?") == std::string::npos;
}

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else {
      if (c == '"' || c == '\\') out += '\\';
      out += c;
    }
  }
  return out + '"';
}

/// One person's way of writing, and the lines that come of it. This is not the writer of pm, so
/// that neither can hide the mistakes of the other.
class Hand {
 public:
  explicit Hand(Dice& dice) : dice_(dice) {}

  std::string written(const data::Value& record) {
    if (dice_.one_in(3)) text_ += "# yaml-language-server: $schema=pm.json\n";
    if (dice_.one_in(4)) text_ += "\n";
    if (dice_.one_in(25)) {
      text_ += flow(record) + "\n";
    } else {
      mapping(record, 0, false);
    }
    if (dice_.one_in(6)) text_ += "# the end\n";
    return finished();
  }

 private:
  std::string finished() {
    if (dice_.one_in(5) && text_.ends_with('\n')) text_.pop_back();
    if (dice_.one_in(4)) {
      std::string all;
      for (const char c : text_) all.append(c == '\n' ? "\r" : "").append(1, c);
      text_ = all;
    }
    return (dice_.one_in(6) ? "\xEF\xBB\xBF" : "") + text_;
  }

  std::string comment() { return "# remark " + std::to_string(++comments_); }

  void above(std::size_t column) {
    if (dice_.one_in(8)) line(column, comment());
    if (dice_.one_in(16)) line(0, comment());
  }

  void below(std::size_t column) {
    // Below a literal block, it would be a line of that.
    if (column + 2 >= literal_) return;
    if (dice_.one_in(12)) line(column + 2, comment());
    if (dice_.one_in(30)) text_ += "\n", line(column + 1, comment());
  }

  static constexpr std::size_t no_literal = 1000;

  void line(std::size_t column, const std::string& words) {
    text_.append(column, ' ').append(words).append("\n");
  }

  void end_line() {
    if (dice_.one_in(8)) text_ += "  " + comment();
    text_ += "\n";
  }

  std::string flow(const data::Value& draft) {
    std::string all;
    const std::string between = tight_ ? "," : ", ";
    for (const auto& item : draft.items) all += (all.empty() ? "" : between) + flow(item);
    for (const auto& [key, value] : draft.members) {
      all +=
          (all.empty() ? "" : between) + (is_simple(key) ? key : quoted(key)) + ": " + flow(value);
    }
    if (draft.kind == Kind::list) return "[" + all + (all.empty() ? "" : comma_) + "]";
    if (draft.kind == Kind::mapping) return "{" + pad_ + all + pad_ + "}";
    if (is_nothing(draft)) return "~";
    if (!is_simple(draft.text) && !draft.is_word()) return quoted(draft.text);
    return dice_.one_in(5) ? "'" + draft.text + "'" : draft.text;
  }

  /// A list in brackets over several lines.
  void lines_of_flow(const data::Value& list, std::size_t column) {
    text_ += " [\n";
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      const bool last = i + 1 == list.items.size();
      text_.append(column + 2, ' ').append(flow(list.items[i])).append(last ? comma_ : ",");
      end_line();
    }
    text_.append(dice_.one_in(2) ? column + 2 : column + 1, ' ').append("]");
    end_line();
  }

  /// What stands behind a key or a dash.
  void value(const data::Value& draft, std::size_t column, bool dash) {
    if (is_nothing(draft)) return null();
    if (!is_collection(draft)) return scalar(draft, column);
    const bool empty = draft.items.empty() && draft.members.empty();
    if (draft.kind == Kind::list && !empty && dice_.one_in(8)) return lines_of_flow(draft, column);
    if (empty || dice_.one_in(3)) {
      text_ += " " + flow(draft);
      return end_line();
    }
    if (dash) return beside_dash(draft, column);
    end_line();
    if (draft.kind == Kind::list) {
      list(draft, column + list_indent_);
    } else {
      mapping(draft, column + indent_, false);
    }
  }

  void beside_dash(const data::Value& draft, std::size_t column) {
    text_.append(dash_ - 1, ' ');
    if (draft.kind == Kind::list) {
      list(draft, column + dash_, true);
    } else {
      mapping(draft, column + dash_, true);
    }
  }

  void null() {
    const std::vector<std::string> all = {"", " ~", " null"};
    text_ += dice_.of(all);
    end_line();
  }

  void scalar(const data::Value& draft, std::size_t column) {
    const auto& text = draft.text;
    const bool several = text.find('\n') != std::string::npos;
    if (several && text.front() != ' ' && !dice_.one_in(5)) return literal(text, column + indent_);
    const bool plain = is_simple(text) || draft.is_word();
    if (dice_.one_in(8)) begin_below(column + indent_);
    if (plain && text.size() > 20 && dice_.one_in(6)) return several_lines(text, column + indent_);
    text_ += " " + (!plain ? quoted(text) : dice_.one_in(5) ? "'" + text + "'" : text);
    end_line();
  }

  /// A text may stand below its key or dash, and comments between.
  void begin_below(std::size_t column) {
    end_line();
    if (dice_.one_in(2)) line(column, comment());
    if (dice_.one_in(8)) text_ += "\n", line(0, comment());
    text_.append(column - 1, ' ');
  }

  void several_lines(const std::string& text, std::size_t column) {
    const auto blank = text.find(' ');
    text_ += " " + text.substr(0, blank) + "\n";
    text_.append(column, ' ').append(text.substr(blank + 1));
    end_line();
  }

  void literal(const std::string& text, std::size_t column) {
    const bool several = text.find('\n') + 1 < text.size();
    const bool fold = !several && dice_.one_in(3);
    text_ += fold ? " >" : " |";
    literal_ = column;
    text_ += !text.ends_with('\n') ? "-" : text.ends_with("\n\n") ? "+" : "";
    end_line();
    for (std::size_t at = 0; at < text.size();) {
      const auto end = std::min(text.find('\n', at), text.size());
      line(end == at ? 0 : column, text.substr(at, end - at));
      at = end + 1;
    }
  }

  void mapping(const data::Value& draft, std::size_t column, bool beside) {
    const auto gap = dice_.one_in(4);
    bool first = true;
    for (const auto& [key, behind] : draft.members) {
      const bool beside_dash = first && beside;
      if (!beside_dash) {
        if (!first && gap) text_ += "\n";
        above(column);
        text_.append(column, ' ');
      }
      text_ += (is_simple(key) ? key : quoted(key)) + ":";
      literal_ = no_literal;
      value(behind, column, false);
      below(column);
      first = false;
    }
  }

  void list(const data::Value& draft, std::size_t column, bool beside = false) {
    const auto gap = dice_.one_in(3);
    bool first = true;
    for (const auto& item : draft.items) {
      const bool beside_dash = first && beside;
      if (!beside_dash) {
        if (!first && gap) text_ += "\n";
        above(column);
        text_.append(column, ' ');
      }
      text_ += "-";
      literal_ = no_literal;
      value(item, column, true);
      below(column);
      first = false;
    }
  }

  Dice& dice_;
  std::string text_;
  std::size_t comments_ = 0;
  std::size_t literal_ = no_literal;  ///< the column of the one just written
  std::size_t indent_ = 1 + dice_.roll(4);
  std::size_t list_indent_ = dice_.one_in(3) ? 0 : 1 + dice_.roll(4);
  std::size_t dash_ = 2 + (dice_.one_in(3) ? dice_.roll(3) : 0);
  bool tight_ = dice_.one_in(5);
  std::string comma_ = dice_.one_in(4) ? "," : "";
  std::string pad_ = dice_.one_in(4) ? " " : "";
};

}  // namespace

std::string random_yaml(Dice& dice, const data::Value& record) {
  return Hand(dice).written(record);
}

}  // namespace pm::tests
