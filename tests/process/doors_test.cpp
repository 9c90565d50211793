#include <string>

#include "catch.hpp"
#include "folder.hpp"
#include "shell.hpp"

namespace pm::tests::doors_test {

// A pull request brings a repository whose names lead to files of the machine, and CI runs pm on
// it. Whatever the door and the trick, no byte of these files is printed or written.

namespace {

const std::string secret = "S3CRET-OF-THE-MACHINE";

/// A way in: something that pm opens because the repository says so.
struct Door {
  const char* what;
  const char* path;      ///< the file or the directory that the trick replaces
  const char* settings;  ///< more lines of pm.yaml
};

const Door doors[] = {
    {"a record", "incidents/2024-01-29-engage.yaml", ""},
    {"the Markdown next to a record", "incidents/2024-01-29-engage.md", ""},
    {"the directory of incidents", "incidents", ""},
    {"a template", "templates/postmortem.md.mustache", ""},
    {"a partial", "templates/updates.md.mustache", ""},
    {"the directory of templates", "templates", ""},
    {"a template at a path", "pages/mine.md.mustache", "template: pages/mine.md.mustache"},
    {"pm.yaml", "pm.yaml", ""},
};

/// What leads out. `$D` is the door's path, `$UP` the way from its directory to the one around the
/// repository, in which the secret is.
struct Trick {
  const char* what;
  const char* script;
};

const Trick tricks[] = {
    {"an absolute link", R"(ln -s "$PWD/../secret.txt" "$D")"},
    {"a link upward", R"(ln -s "${UP}secret.txt" "$D")"},
    {"a link to a directory", R"(ln -s "${UP}outside" "$D")"},
    {"a link by another link", R"(ln -s "${UP}secret.txt" hop; ln -s "${IN}hop" "$D")"},
    {"a link in the middle", R"(M=$(dirname "$D"); test "$M" = . || {
       rm -rf "$M"; ln -s "../outside" "$M"; })"},
    {"a link to the environment", R"(ln -s /proc/self/environ "$D")"},
    {"a link to a device", R"(ln -s /dev/zero "$D")"},
    {"a link to git's settings", R"(ln -s "${IN}.git/config" "$D")"},
    {"a pipe", R"(mkfifo "$D")"},
};

/// What CI runs. Each of them ends: a pipe or a device would hold it up for ever.
const char* const commands[] = {
    "pm check --format json",
    "pm check",
    "pm render --all -o - --format md --force",
    "pm show latest",
    "pm list",
    "pm export json --force",
    "pm template list",
    "pm template show postmortem --format md",
    "pm config",
    "pm render --all --format md --force -o out && cat out/*",
};

const std::string prepare =
    "mkdir -p repository outside && cd repository && git init -q . &&"
    " printf 'token = %s\\n' \"$SECRET\" >> .git/config;"
    " for name in postmortem.md.mustache updates.md.mustache mine.md.mustache"
    " 2024-01-29-engage.yaml 2024-01-29-engage.md;"
    " do printf 'title: %s\\n' \"$SECRET\" > ../outside/$name; done;"
    " printf 'organization: %s\\n' \"$SECRET\" > ../secret.txt;"
    " mkdir -p incidents templates pages;"
    " printf 'title: Engage is down\\nupdates:\\n  - {at: 2024-01-29 10:00Z, phase: resolved}\\n'"
    " > incidents/2024-01-29-engage.yaml;"
    " printf '{{title}}' > pages/mine.md.mustache;";

std::string output_through(const Door& door, const Trick& trick) {
  const Folder folder;
  std::string script = "exec 2>&1; export SECRET=" + secret + "; " + prepare;
  script += std::string("printf '") + door.settings + "\\n' > pm.yaml; D=" + door.path + "; ";
  script += "case $D in */*) UP=../../ IN=../;; *) UP=../ IN=;; esac; rm -rf \"$D\"; ";
  script += std::string(trick.script) + "; ";
  for (const auto* command : commands)
    script += std::string("timeout 20 sh -c '") + command + "'; echo \"status $?\"; ";
  return shell(folder.path(), script).out;
}

}  // namespace

TEST_CASE("no door of a repository leads to a file of the machine") {
  for (const auto& door : doors) {
    for (const auto& trick : tricks) {
      const auto output = output_through(door, trick);
      INFO(door.what << ", " << trick.what << "\n" << output);
      CHECK(output.find(secret) == std::string::npos);
      CHECK(output.find("status 124") == std::string::npos);  // of `timeout`
      CHECK(output.find("PATH=") == std::string::npos);
    }
  }
}

}  // namespace pm::tests::doors_test
