#include "pm/text/slug.hpp"

#include <string>

#include "catch.hpp"
#include "pm/text/utf8.hpp"

namespace pm::tests::slug_test {

namespace {

struct Case {
  std::string_view text;
  std::string_view slug;
};

constexpr Case cases[] = {
    {"Engage service not accessible", "engage-service-not-accessible"},
    {"Überlastung der Buchung", "uberlastung-der-buchung"},
    {"Größe ändern, Ærø, Þór, Łódź", "grosse-andern-aero-thor-lodz"},
    {"Sự cố đăng nhập", "su-co-dang-nhap"},
    {"Giriş hatası: İŞLEM ƏLAVƏ", "giris-hatasi-islem-elave"},
    {"e\u0301te\u0301 \u0055\u0308ber", "ete-uber"},
    {"Ошибка входа", "oshibka-vkhoda"},
    {"Щёлочь, объект, ПОДЪЕЗД", "shchyoloch-obekt-podezd"},
    {"Ґанок Єдність Їжак", "ganok-yednist-yizhak"},
    {"Љубав Џеп Ћуприја", "ljubav-dzep-cuprija"},
    {"Αυτό το Σύστημα δεν Λειτουργεί", "auto-to-systima-den-leitourgei"},
    {"Ευρώπη, Προϋπόθεση", "europi-proypothesi"},
    {"ログイン障害", "roguin"},
    {"きゃっち マッチ チェック ファイル", "kyatchi-matchi-chekku-fairu"},
    {"ジョブ シャットダウン ティー デュアル ヴァイ", "jobu-shattodaun-ti-dyuaru-vai"},
    {"로그인 오류", "rogeuin-oryu"},
    {"서울 한국 값 읽", "seoul-hanguk-gap-ik"},
    {"Ｆｕｌｌ　Ｗｉｄｔｈ１２", "full-width12"},
    {"🔥 Fire 🔥🔥 drill 🚒", "fire-drill"},
    {"../../etc/passwd", "etc-passwd"},
    {"C:\\Windows\\con", "c-windows-con"},
    {"can't, won’t & `rm -rf` <b>|x", "cant-wont-rm-rf-b-x"},
    {"'quoted'", "quoted"},
    {"--- dashes -- around ---", "dashes-around"},
    {"HTTP 500 / S1", "http-500-s1"},
    {"a\nb\tc", "a-b-c"},
    {"", ""},
    {"  \t ", ""},
    {"''' ´` …", ""},
    {"障害", ""},
    {"数据库 no", ""},
    {"no 障害", ""},
    {"تعطل في no", ""},
    {"API 障害", "api"},
    {"\u0301\u0301", ""},
    {"bad \xFF\xC3 bytes", "bad-bytes"},
};

bool is_file_name_part(std::string_view slug) {
  constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789-";
  return slug.find_first_not_of(allowed) == std::string_view::npos && !slug.starts_with('-') &&
         !slug.ends_with('-') && slug.find("--") == std::string_view::npos;
}

}  // namespace

TEST_CASE("a slug transliterates any script to small ASCII letters") {
  for (const auto& one : cases) {
    CAPTURE(std::string(one.text));
    CHECK(text::slug(one.text) == one.slug);
  }
}

TEST_CASE("a NUL separates words") {
  using namespace std::string_view_literals;
  CHECK(text::slug("a\0b"sv) == "a-b");
}

TEST_CASE("a long slug is cut between words, a single long word anywhere") {
  CHECK(text::slug("one two three", 9) == "one-two");
  CHECK(text::slug("one two three", 7) == "one-two");
  CHECK(text::slug("one two three", 3) == "one");
  CHECK(text::slug("three", 3) == "thr");
  CHECK(text::slug("one", 0).empty());
  CHECK(text::slug(std::string(1000000, 'x')) == std::string(60, 'x'));
}

TEST_CASE("every code point gives a part of a file's name or nothing") {
  for (char32_t value = 0; value <= 0x10FFFF; ++value) {
    std::string text;
    text::append_utf8(text, value);
    const auto slug = text::slug(text + text);
    if (is_file_name_part(slug) && slug.size() <= 14) continue;
    FAIL(slug);
  }
}

TEST_CASE("any two letters of the known scripts give a part of a file's name") {
  std::string text;
  for (char32_t first = 0; first < 0x600; first += 7) text::append_utf8(text, first);
  for (char32_t kana = 0x3040; kana < 0x3100; ++kana) text::append_utf8(text, kana);
  for (std::size_t i = 0; i + 1 < text.size(); ++i)
    CHECK(is_file_name_part(text::slug(std::string_view(text).substr(i), 40)));
}

}  // namespace pm::tests::slug_test
