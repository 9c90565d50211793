#include "../../../src/exchange/chat/mime.hpp"

#include <string>

#include "catch.hpp"

namespace pm::tests::mime_test {

using namespace pm::exchange;
using namespace pm::exchange::chat;

TEST_CASE("a header is plain where it may be, else encoded words") {
  CHECK(header("Subject", " All is well ") == "Subject: All is well\r\n");
  CHECK(header("Subject", "Störung") == "Subject: =?UTF-8?B?U3TDtnJ1bmc=?=\r\n");
  CHECK(header("Subject", "=?UTF-8?Q?x?=") == "Subject: =?UTF-8?B?PT9VVEYtOD9RP3g/PQ==?=\r\n");
  CHECK(header("Subject", std::string(68, 'x')).find("=?UTF-8?B?eHh4") == 9);
  CHECK(header("Subject", "") == "Subject: \r\n");
}

TEST_CASE("no value begins a header of its own") {
  CHECK(header("Subject", "a\r\nBcc: all@example.com\n\nbody") ==
        "Subject: a  Bcc: all@example.com  body\r\n");
  CHECK(header("Subject", std::string("a\0b\x1b", 4)) == "Subject: =?UTF-8?B?YeKQgGLikJs=?=\r\n");
}

TEST_CASE("encoded words cut no character, and their lines are short enough") {
  std::string long_words;
  for (int i = 0; i < 30; ++i) long_words += "障";
  CHECK(header("Subject", "x" + long_words) ==
        "Subject: =?UTF-8?B?eOmanOmanOmanOmanOmanOmanOmanOmanOmanOmanOmanOmanA==?=\r\n"
        " =?UTF-8?B?6Zqc6Zqc6Zqc6Zqc6Zqc6Zqc6Zqc6Zqc6Zqc6Zqc6Zqc6Zqc6Zqc?=\r\n"
        " =?UTF-8?B?6Zqc6Zqc6Zqc6Zqc6Zqc?=\r\n");
}

TEST_CASE("a name before an address is quoted") {
  CHECK(display_name("Acme, \"Inc\" \\ <x@y>") == "\"Acme, \\\"Inc\\\" \\\\ <x@y>\"");
  CHECK(display_name("Ärzte\r\nBcc: x") == "=?UTF-8?B?w4RyenRlICBCY2M6IHg=?=");
  CHECK(display_name(" ").empty());
}

TEST_CASE("a date in a mail is in UTC") {
  CHECK(mail_date({0}) == "Thu, 1 Jan 1970 00:00:00 +0000");
  CHECK(mail_date({1706545560999}) == "Mon, 29 Jan 2024 16:26:00 +0000");
}

TEST_CASE("quoted-printable: short lines of ASCII, and nothing that a mailer changes") {
  CHECK(quoted_printable("a = b\nend \n\ttab\t\n.\nFrom me\n\r\x01é") ==
        "a =3D b\r\nend=20\r\n\ttab=09\r\n=2E\r\n=46rom me\r\n=0D=01=C3=A9\r\n");
  CHECK(quoted_printable(std::string(76, 'x')) == std::string(76, 'x') + "\r\n");
  CHECK(quoted_printable(std::string(77, 'x')) == std::string(75, 'x') + "=\r\nxx\r\n");
  CHECK(quoted_printable(std::string(74, 'x') + "ééy") ==
        std::string(74, 'x') + "=\r\n=C3=A9=C3=A9y\r\n");
  CHECK(quoted_printable("").empty());
}

TEST_CASE("quoted-printable: a line that goes on does not begin with From or a full stop either") {
  const std::string full(75, 'x');
  CHECK(quoted_printable(full + "From here") == full + "=\r\n=46rom here\r\n");
  CHECK(quoted_printable(full + ". End") == full + "=\r\n=2E End\r\n");
}

TEST_CASE("alternatives stand between boundaries that no part can hold") {
  CHECK(alternatives("--=_pm_alternative--\n", "<p>\n") ==
        "MIME-Version: 1.0\r\n"
        "Content-Type: multipart/alternative; boundary=\"=_pm_alternative\"\r\n"
        "\r\n"
        "--=_pm_alternative\r\n"
        "Content-Type: text/plain; charset=utf-8\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n"
        "\r\n"
        "--=3D_pm_alternative--\r\n"
        "\r\n"
        "--=_pm_alternative\r\n"
        "Content-Type: text/html; charset=utf-8\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n"
        "\r\n"
        "<p>\r\n"
        "\r\n"
        "--=_pm_alternative--\r\n");
}

}  // namespace pm::tests::mime_test
