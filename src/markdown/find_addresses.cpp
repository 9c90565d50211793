#include "find_addresses.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "characters.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"

namespace pm::markdown {
namespace {

/// The longest host name read, in bytes; DNS allows 253. Without a limit, a repeated text like
/// `_www.a_b.` would be read to its end from each place.
constexpr std::size_t longest_host = 1000;

constexpr std::array<std::string_view, 3> web_schemes = {"http", "https", "ftp"};

bool is_host_character(std::string_view text) {
  if (text.empty()) return false;
  const text::CodePoint point = text::code_point(text);
  return point.valid && !is_space(point.value) && !is_punctuation(point.value) && point.value > ' ';
}

/// Returns the size of the domain at the start of a text, or 0: segments between periods, without
/// an underscore in the last two.
std::size_t domain_size(std::string_view text) {
  if (!is_host_character(text)) return 0;
  std::size_t size = 0;
  while (size < text.size()) {
    const std::string_view rest = text.substr(size);
    const bool mark = rest.front() == '_' || rest.front() == '-' || rest.front() == '.';
    if (!mark && !is_host_character(rest)) break;
    size += mark ? std::size_t{1} : text::code_point(rest).bytes;
    if (size > longest_host) return 0;
  }
  std::string_view domain = text.substr(0, size);
  while (domain.ends_with('.')) domain.remove_suffix(1);
  const std::size_t last = domain.rfind('.');
  const std::size_t second = last == std::string_view::npos || last == 0
                                 ? std::string_view::npos
                                 : domain.rfind('.', last - 1);
  const std::size_t begin = second == std::string_view::npos ? 0 : second + 1;
  return domain.find('_', begin) == std::string_view::npos ? size : 0;
}

/// Returns a text that ends in `;` without the entity there, or without the semicolon.
std::size_t without_entity(std::string_view text) {
  std::size_t begin = text.size() - 1;
  while (begin > 0 && is_ascii_alphanumeric(text[begin - 1])) --begin;
  const bool entity = begin > 0 && begin < text.size() - 1 && text[begin - 1] == '&';
  return entity ? begin - 1 : text.size() - 1;
}

/// Returns the size of an address without the punctuation at its end that belongs to the sentence.
std::size_t trimmed_size(std::string_view text) {
  auto unmatched =
      std::count(text.begin(), text.end(), ')') - std::count(text.begin(), text.end(), '(');
  while (!text.empty()) {
    const char last = text.back();
    if (std::string_view("?!.,:*_~'\"").find(last) != std::string_view::npos) {
      text.remove_suffix(1);
    } else if (last == ')' && unmatched > 0) {
      text.remove_suffix(1);
      --unmatched;
    } else if (last == ';') {
      text = text.substr(0, without_entity(text));
    } else {
      break;
    }
  }
  return text.size();
}

class AddressFinder {
 public:
  AddressFinder(std::string_view text, char before) : text_(text), before_(before) {}

  std::vector<Address> find() {
    for (std::size_t at = text_.find_first_of("w:@"); at != std::string_view::npos;
         at = text_.find_first_of("w:@", at)) {
      std::optional<Address> address;
      if (text_[at] == 'w') address = web_without_scheme(at);
      if (text_[at] == ':') address = web(at);
      if (text_[at] == '@') address = mail(at);
      if (!address) {
        ++at;
        continue;
      }
      at = end_ = std::max(address->end, at + 1);
      found_.push_back(std::move(*address));
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] char previous(std::size_t at) const { return at == 0 ? before_ : text_[at - 1]; }

  [[nodiscard]] std::optional<Address> web_without_scheme(std::size_t at) const {
    const char previous_one = previous(at);
    const bool apart = is_ascii_space(previous_one) ||
                       std::string_view("*_~(").find(previous_one) != std::string_view::npos;
    if (!apart || !text_.substr(at).starts_with("www.")) return std::nullopt;
    if (!is_host_character(text_.substr(at + 4))) return std::nullopt;
    return ended(at, at, "http://");
  }

  /// `at` is the colon after a scheme.
  [[nodiscard]] std::optional<Address> web(std::size_t at) const {
    if (!text_.substr(at).starts_with("://")) return std::nullopt;
    std::size_t begin = at;
    while (begin > end_ && at - begin < 6 && is_ascii_letter(text_[begin - 1])) --begin;
    const std::string scheme = text::lower_ascii(text_.substr(begin, at - begin));
    if (std::find(web_schemes.begin(), web_schemes.end(), scheme) == web_schemes.end())
      return std::nullopt;
    return ended(begin, at + 3, "");
  }

  /// Returns the address that begins at one place with its host at another.
  [[nodiscard]] std::optional<Address> ended(std::size_t begin, std::size_t host,
                                             std::string_view scheme) const {
    const std::size_t domain = domain_size(text_.substr(host));
    if (domain == 0) return std::nullopt;
    const std::size_t end =
        std::min(text_.find_first_of(" \t\n\v\f\r<", host + domain), text_.size());
    const std::size_t size = trimmed_size(text_.substr(begin, end - begin));
    if (begin + size <= host) return std::nullopt;
    return Address{.begin = begin,
                   .end = begin + size,
                   .url = std::string(scheme) + std::string(text_.substr(begin, size)),
                   .open = end == text_.size()};
  }

  /// `at` is the `@` of a mail address. `mailto:` and `xmpp:` may precede it.
  [[nodiscard]] std::optional<Address> mail(std::size_t at) const {
    const std::size_t name = name_begin(at);
    if (name == at) return std::nullopt;
    const std::string_view scheme = mail_scheme(name);
    std::size_t end = mail_host_end(at + 1);
    if (end == 0) return std::nullopt;
    if (scheme == "xmpp:") end = resource_end(end);
    const std::size_t begin = name - scheme.size();
    std::string url(text_.substr(begin, end - begin));
    if (scheme.empty()) url.insert(0, "mailto:");
    return Address{.begin = begin, .end = end, .url = std::move(url), .open = false};
  }

  [[nodiscard]] std::size_t name_begin(std::size_t at) const {
    std::size_t begin = at;
    while (begin > end_ &&
           (is_ascii_alphanumeric(text_[begin - 1]) ||
            std::string_view(".+-_").find(text_[begin - 1]) != std::string_view::npos)) {
      --begin;
    }
    return begin;
  }

  [[nodiscard]] std::string_view mail_scheme(std::size_t name) const {
    for (const std::string_view scheme : {std::string_view("mailto:"), std::string_view("xmpp:")}) {
      if (name < end_ + scheme.size()) continue;
      const std::size_t begin = name - scheme.size();
      if (text_.substr(begin, scheme.size()) != scheme) continue;
      if (!is_ascii_alphanumeric(previous(begin))) return scheme;
    }
    return {};
  }

  /// Returns the end of a mail address's host, or 0 if it is invalid.
  [[nodiscard]] std::size_t mail_host_end(std::size_t at) const {
    const std::size_t begin = at;
    bool period = false;
    for (; at < text_.size(); ++at) {
      const char c = text_[at];
      if (is_ascii_alphanumeric(c) || c == '-' || c == '_') continue;
      const bool inner =
          c == '.' && at > begin && at + 1 < text_.size() && is_ascii_alphanumeric(text_[at + 1]);
      if (!inner) break;
      period = true;
    }
    const bool another = at < text_.size() && text_[at] == '@';
    return period && !another && is_ascii_alphanumeric(text_[at - 1]) ? at : 0;
  }

  /// Returns the end of the optional part after an XMPP address: a slash and a name.
  [[nodiscard]] std::size_t resource_end(std::size_t end) const {
    if (end == text_.size() || text_[end] != '/') return end;
    std::size_t at = end + 1;
    while (at < text_.size() && (is_ascii_alphanumeric(text_[at]) || text_[at] == '.')) ++at;
    return end + trimmed_size(text_.substr(end, at - end));
  }

  std::string_view text_;
  char before_;
  std::size_t end_ = 0;  ///< end of the last address; the search continues after it
  std::vector<Address> found_;
};

}  // namespace

std::vector<Address> addresses(std::string_view text, char before) {
  return AddressFinder(text, before).find();
}

bool may_have_address(std::string_view text) {
  return text.find('@') != std::string_view::npos || text.find("://") != std::string_view::npos ||
         text.find("www.") != std::string_view::npos;
}

}  // namespace pm::markdown
