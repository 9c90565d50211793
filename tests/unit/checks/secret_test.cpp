#include <string>
#include <vector>

#include "catch.hpp"
#include "pm/checks/run.hpp"
#include "pm/text/draw.hpp"
#include "pm/text/source.hpp"
#include "pm/yaml/read.hpp"

namespace pm::tests::secret_test {
namespace {

/// What the rule says of a message, drawn.
std::string said_of(const std::string& message) {
  const text::Source source("x.yaml",
                            "title: A\ntimezone: UTC\nupdates:\n  - at: 2024-01-01 10:00\n"
                            "    phase: investigating\n    message: |\n      " +
                                message + "\n");
  text::Report report;
  const auto incident = yaml::read_incident(source, nullptr, "x", {}, report);
  checks::run({.incident = incident, .config = {}}, report);
  std::string out;
  for (const auto& one : report.all()) out += text::draw(one);
  return out;
}

std::string repeated(const std::string& part, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += part;
  return out;
}

// In two parts each, so that scanners of repositories do not take the tests for a leak.
const std::string aws = "AKI" + ("A" + repeated("7Q", 8));
const std::string github = "gh" + ("p_" + repeated("aB3x", 9));
const std::string token = "ey" + ("JhbGciOiJub25lIn0.ey" + ("JzdWIiOiIxIn0." + repeated("s1", 12)));

}  // namespace

TEST_CASE("secret: a key is named by what it is and where, and never printed") {
  const std::vector<std::pair<std::string, std::string>> keys = {
      {aws, "an access key of AWS"},
      {github, "a token of GitHub"},
      {token, "a JSON Web Token"},
      {"gl" + ("pat-" + repeated("aB3_x", 4)), "a token of GitLab"},
      {"xo" + ("xb-" + repeated("12ab-", 5)), "a token of Slack"},
      {"sk_" + ("live_" + repeated("4eC3", 6)), "a key of Stripe"},
      {"AI" + ("za" + repeated("Sy-4_", 7)), "an API key of Google Cloud"},
      {"Account" + ("Key=" + repeated("ab+/", 22)), "an account key of Azure"},
      {"-----BEGIN RSA " + std::string("PRIVATE KEY-----"), "a private key"},
      {"https://ana:s3cr%21t@example.com/x", "a password in a URL"},
  };
  for (const auto& [key, what] : keys) {
    const auto said = said_of("The log had (" + key + ") in it.");
    INFO(said);
    CHECK(said.find("error[secret]: this looks like " + what + "\n") == 0);
    CHECK(said.find("x.yaml:7:") != std::string::npos);
    CHECK(said.find(key.substr(key.size() - 8)) == std::string::npos);
  }
}

TEST_CASE("secret: words that only resemble a key are none") {
  const std::vector<std::string> texts = {
      "AKIA and ghp_ begin keys; AKIAAAAA is too short",
      aws + "B",                   // longer than a key
      "X" + aws,                   // in the middle of a word
      "ghp_" + repeated("a", 20),  // shorter than a token
      "eyJhbGciOiJub25lIn0 alone, eyJ.eyJ.x, " + token.substr(0, 24),
      "-----BEGIN CERTIFICATE-----",
      "https://example.com/@ana:x, ssh://git@example.com/x, mailto:a@example.com",
      "https://user:password@example.com and https://ana:<password>@example.com",
      "postgres://app:${DB_PASSWORD}@db and https://example.com:8080/a@b",
  };
  for (const auto& text : texts) CHECK(said_of(text).empty());
}

TEST_CASE("secret: a comment allows a key that is no secret any more") {
  const std::string record = "title: A\ntimezone: UTC\nlabels:\n  - " + aws;
  const auto count = [](const std::string& bytes) {
    const text::Source source("x.yaml", bytes);
    text::Report report;
    const auto incident = yaml::read_incident(source, nullptr, "x", {}, report);
    checks::run({.incident = incident, .config = {}}, report);
    return report.all().size();
  };
  CHECK(count(record + "\n") == 1);
  CHECK(count(record + "  # pm: allow secret revoked on the same day\n") == 0);
}

}  // namespace pm::tests::secret_test
