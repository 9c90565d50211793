#include <algorithm>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "pm/text/source.hpp"
#include "rules.hpp"

namespace pm::checks {
namespace {

/// Keys of a service, which begin with fixed characters.
struct KeyForm {
  std::string_view prefix;
  std::string_view others;  ///< characters besides letters and digits
  std::size_t least;        ///< characters after the prefix
  std::size_t most;
  std::string_view what;
};

constexpr std::size_t any = 4096;
constexpr KeyForm key_forms[] = {
    {"AKIA", "", 16, 16, "an access key of AWS"},
    {"ASIA", "", 16, 16, "an access key of AWS"},
    {"AIza", "-_", 35, 35, "an API key of Google Cloud"},
    {"ghp_", "", 36, any, "a token of GitHub"},
    {"gho_", "", 36, any, "a token of GitHub"},
    {"ghu_", "", 36, any, "a token of GitHub"},
    {"ghs_", "", 36, any, "a token of GitHub"},
    {"ghr_", "", 36, any, "a token of GitHub"},
    {"github_pat_", "_", 60, any, "a token of GitHub"},
    {"glpat-", "-_", 20, any, "a token of GitLab"},
    {"xoxb-", "-", 20, any, "a token of Slack"},
    {"xoxp-", "-", 20, any, "a token of Slack"},
    {"xoxa-", "-", 20, any, "a token of Slack"},
    {"xoxr-", "-", 20, any, "a token of Slack"},
    {"xoxs-", "-", 20, any, "a token of Slack"},
    {"hooks.slack.com/services/T", "/", 20, any, "a webhook of Slack"},
    {"sk_live_", "", 16, any, "a key of Stripe"},
    {"rk_live_", "", 16, any, "a key of Stripe"},
    {"AccountKey=", "+/=", 64, any, "an account key of Azure"},
};

bool is_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::size_t run_length(std::string_view text, std::string_view others) {
  const auto end = std::find_if(text.begin(), text.end(), [others](char c) {
    return !is_alphanumeric(c) && others.find(c) == std::string_view::npos;
  });
  return static_cast<std::size_t>(end - text.begin());
}

/// Returns whether a text has a letter or a digit directly before this offset, so that a prefix
/// there is the middle of a word.
bool continues_word(std::string_view text, std::size_t at) {
  return at > 0 && is_alphanumeric(text[at - 1]);
}

/// Reports a secret by its line and column alone: an excerpt would print it, in logs of CI too.
void report_secret(const text::Source& source, std::size_t at, std::string_view what,
                   text::Report& report) {
  const auto position = source.position(static_cast<std::uint32_t>(at));
  report.add({
      .rule = secret.rule,
      .level = secret.level,
      .message = fmt::format("this looks like {}", what),
      .place = {.name = source.name(), .line = position.line, .column = position.column},
      .help = "revoke it, then replace it here; git keeps it in the history",
  });
}

template <typename Take>
void each_occurrence(std::string_view text, std::string_view word, Take take) {
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1))
    take(at);
}

void find_keys(const text::Source& source, text::Report& report) {
  const auto text = source.bytes();
  for (const auto& form : key_forms) {
    each_occurrence(text, form.prefix, [&](std::size_t at) {
      if (continues_word(text, at)) return;
      const auto length = run_length(text.substr(at + form.prefix.size()), form.others);
      if (length >= form.least && length <= form.most) report_secret(source, at, form.what, report);
    });
  }
}

/// Finds JSON Web Tokens: three parts in base64, of which two begin with `{"`.
void find_web_tokens(const text::Source& source, text::Report& report) {
  const auto text = source.bytes();
  each_occurrence(text, "eyJ", [&](std::size_t at) {
    if (continues_word(text, at) || (at > 0 && text[at - 1] == '.')) return;
    const auto head = run_length(text.substr(at), "-_");
    const auto rest = text.substr(at + head);
    if (rest.substr(0, 4) != ".eyJ") return;
    const auto body = run_length(rest.substr(1), "-_");
    const auto signature = rest.substr(1 + body);
    constexpr std::size_t shortest = 20;
    if (signature.substr(0, 1) == "." && run_length(signature.substr(1), "-_") >= shortest)
      report_secret(source, at, "a JSON Web Token", report);
  });
}

void find_private_keys(const text::Source& source, text::Report& report) {
  const auto text = source.bytes();
  each_occurrence(text, "-----BEGIN ", [&](std::size_t at) {
    const auto line = text.substr(at, std::min(text.find('\n', at), text.size()) - at);
    if (line.find("PRIVATE KEY") != std::string_view::npos)
      report_secret(source, at, "a private key", report);
  });
}

/// Returns whether a password is a placeholder, as documents write it.
bool is_placeholder(std::string_view password) {
  if (password.find_first_of("<>${}*[]") != std::string_view::npos) return true;
  constexpr std::string_view words[] = {"password", "pass", "pw", "secret", "xxx", "xxxx", "..."};
  return std::find(std::begin(words), std::end(words), password) != std::end(words);
}

/// Finds `scheme://user:password@host`.
void find_passwords(const text::Source& source, text::Report& report) {
  const auto text = source.bytes();
  each_occurrence(text, "://", [&](std::size_t at) {
    if (!continues_word(text, at)) return;
    const auto after = text.substr(at + 3);
    const auto authority = after.substr(0, after.find_first_of("/?# \t\r\n\"'`|<>()"));
    const auto end = authority.rfind('@');
    if (end == std::string_view::npos || end + 1 == authority.size()) return;
    const auto user = authority.substr(0, end);
    const auto colon = user.find(':');
    if (colon == std::string_view::npos || colon + 1 == user.size()) return;
    if (!is_placeholder(user.substr(colon + 1)))
      report_secret(source, at + 3, "a password in a URL", report);
  });
}

void find_secrets(const text::Source* source, text::Report& report) {
  if (source == nullptr) return;
  find_keys(*source, report);
  find_web_tokens(*source, report);
  find_private_keys(*source, report);
  find_passwords(*source, report);
}

void check_secret(const Subject& subject, text::Report& report) {
  find_secrets(subject.incident.where.source, report);
  find_secrets(subject.prose, report);
}

}  // namespace

constinit const Check secret = {
    .rule = "secret",
    .summary = "records contain no keys, tokens or passwords",
    .run = check_secret,
};

}  // namespace pm::checks
