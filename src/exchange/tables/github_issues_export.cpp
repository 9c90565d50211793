#include "../exporters.hpp"

namespace pm::exchange {
namespace {

void run(const Collection&, const PutFile&) {}

}  // namespace

constinit const Exporter github_issues_exporter = {
    .name = "github-issues",
    .summary = "actions as issues for the API of GitHub",
    .file = "issues.json",
    .one = false,
    .run = run,
};

}  // namespace pm::exchange
