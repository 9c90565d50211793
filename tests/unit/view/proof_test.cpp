#include "pm/view/proof.hpp"

#include <string>

#include "../../../src/view/decoded.hpp"
#include "catch.hpp"

namespace pm::view::proof_test {
namespace {

using Kind = model::OmittedValue::Kind;

model::OmittedValue value(std::string text, Kind kind = Kind::text) {
  return {.kind = kind,
          .text = std::move(text),
          .key = "owner",
          .file = "incidents/a.yaml",
          .line = 7,
          .column = 12};
}

/// Whether a proof of one omitted value finds it in these bytes.
bool is_found(const std::string& omitted, std::string_view bytes, Kind kind = Kind::text,
              std::string_view shown = {}) {
  Proof proof;
  proof.omit({value(omitted, kind)});
  if (!shown.empty()) proof.show(shown);
  return proof.check("page.html", bytes).has_value();
}

}  // namespace

TEST_CASE("an omitted value is found in every escaped form") {
  const std::string secret = "Queue “r&d” at <db-7>, 50% ünsafe";
  CHECK(is_found(secret, "before Queue “r&d” at <db-7>, 50% ünsafe after"));
  CHECK(is_found(secret, "<p>Queue “r&amp;d” at &lt;db-7&gt;, 50% ünsafe</p>"));
  CHECK(is_found(secret, "Queue &#8220;r&#x26;d&#8221; at &#60;db-7&#62;, 50% &#252;nsafe"));
  CHECK(is_found(secret, "&lt;b&gt;Queue “r&amp;amp;d” at &amp;lt;db-7&amp;gt;, 50% ünsafe"));
  CHECK(is_found(secret,
                 R"({"a": "Queue \u201cr\u0026d\u201d at \u003cdb-7\u003e, 50% \u00fcnsafe"})"));
  CHECK(is_found(secret,
                 "Queue%20%E2%80%9Cr%26d%E2%80%9D%20at%20%3Cdb-7%3E%2C%2050%25%20%C3%BCnsafe"));
  CHECK(is_found(secret, "Queue =E2=80=9Cr&d=E2=80=9D at <db-7>, 50% =C3=\r\n=BCnsafe"));
  CHECK(is_found(secret, "SUMMARY:Que\r\n ue “r&d” at <db-7>\\, 50% ünsafe"));
  CHECK(is_found(secret, "U3ViamVjdCBRdWV1ZSDigJxyJmTigJ0gYXQgPGRiLTc+LCA1MCUgw7xuc2FmZQ=="));
  CHECK(is_found(secret, "<em>Queue</em> “r&amp;d”\n  at &lt;db-7&gt;, <b>50%</b> ünsafe"));
  CHECK_FALSE(is_found(secret, "Queue “r&d” at <db-8>, 50% ünsafe"));
}

TEST_CASE("names are found as whole words, with their capitals") {
  CHECK(is_found("Ana", "<td>Ana</td>", Kind::person));
  CHECK_FALSE(is_found("Ana", "Analysis of the banana", Kind::person));
  CHECK_FALSE(is_found("Ben", "ben", Kind::person));
  CHECK(is_found("Ana López", "by Ana López.", Kind::person));
  CHECK_FALSE(is_found("eleven char", "eleven char"));
}

TEST_CASE("what public text says as well does not count") {
  CHECK(is_found("platform", "the platform", Kind::person));
  CHECK_FALSE(is_found("platform", "the platform", Kind::person, "Our platform was down"));
  CHECK_FALSE(is_found("a dozen letters", "A dozen letters", Kind::text, "a dozen letters."));
}

TEST_CASE("a part of omitted Markdown is found without the rest of it") {
  const std::string prose =
      "The vendor lost **our** backups, see\n[the ticket of the "
      "vendor](https://example.com/t/1).\n";
  CHECK(is_found(prose, "<p>The vendor lost <strong>our</strong> backups, see <a href=\"#\">it</a>",
                 Kind::prose));
  CHECK(is_found(prose, "> the ticket of the vendor", Kind::prose));
  CHECK(is_found(prose, "href=\"https://example.com/t/1\"", Kind::prose));
  CHECK_FALSE(is_found(prose, "see", Kind::prose));
}

TEST_CASE("a leak names the output, and the line of the record") {
  Proof proof;
  proof.omit({value("platform-team")});
  const auto leak = proof.check("public/a.html", "<p>platform-team</p>");
  REQUIRE(leak);
  CHECK(leak->message == "a value of `owner` that the public edition omits is in `public/a.html`");
  CHECK(leak->place.name == "incidents/a.yaml");
  CHECK(leak->place.line == 7);
  CHECK(leak->note == "it is `platform-team`");
}

TEST_CASE("words are letters and digits, with one blank between them") {
  CHECK(words_of("  A-b, **c**\n d\u00e9 ") == "a b c d\u00e9");
  CHECK(words_of("Ana", true) == "Ana");
  CHECK(words_of("a\u00a0b…“c”") == "a b c");
  CHECK(words_of("--").empty());
}

}  // namespace pm::view::proof_test
