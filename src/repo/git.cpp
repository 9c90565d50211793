#include "pm/repo/git.hpp"

namespace pm::repo {

std::optional<std::string> git_folder(const files::Disk&) { return std::nullopt; }
bool is_work_tree(const files::Programs&) { return false; }
files::Ended commit(const files::Programs&, const std::string&, const std::string&) { return {}; }

}  // namespace pm::repo
