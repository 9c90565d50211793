#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "catch.hpp"

#if defined(PM_HARDENED) && defined(__LP64__) && __has_include(<elf.h>)
#define PM_READS_ELF
#include <elf.h>
#endif

namespace pm::tests::hardening_test {

// The program that people run has what cmake/Hardening.cmake asks the compiler for. The file itself
// tells, because a flag that is passed and ignored helps nobody.

#if defined(PM_READS_ELF)

namespace {

std::string program() {
  std::ifstream file(PM_PROGRAM, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Returns the structures of one type in a file, from an offset.
template <typename T>
std::vector<T> all_at(const std::string& bytes, std::size_t offset, std::size_t count) {
  std::vector<T> all(count);
  REQUIRE(offset + count * sizeof(T) <= bytes.size());
  std::copy_n(bytes.data() + offset, count * sizeof(T), reinterpret_cast<char*>(all.data()));
  return all;
}

struct Elf {
  Elf64_Ehdr header = {};
  std::vector<Elf64_Phdr> segments = {};
  std::vector<Elf64_Dyn> dynamic = {};

  [[nodiscard]] const Elf64_Phdr* segment(Elf64_Word type) const {
    const auto found = std::find_if(segments.begin(), segments.end(),
                                    [type](const auto& each) { return each.p_type == type; });
    return found == segments.end() ? nullptr : &*found;
  }
  [[nodiscard]] Elf64_Xword value(Elf64_Sxword tag) const {
    const auto found = std::find_if(dynamic.begin(), dynamic.end(),
                                    [tag](const auto& each) { return each.d_tag == tag; });
    return found == dynamic.end() ? 0 : found->d_un.d_val;
  }
};

Elf read_elf(const std::string& bytes) {
  Elf elf;
  elf.header = all_at<Elf64_Ehdr>(bytes, 0, 1).front();
  elf.segments = all_at<Elf64_Phdr>(bytes, elf.header.e_phoff, elf.header.e_phnum);
  const auto* dynamic = elf.segment(PT_DYNAMIC);
  REQUIRE(dynamic != nullptr);
  elf.dynamic = all_at<Elf64_Dyn>(bytes, dynamic->p_offset, dynamic->p_filesz / sizeof(Elf64_Dyn));
  return elf;
}

}  // namespace

TEST_CASE("an optimised program is hardened") {
  const auto bytes = program();
  const auto elf = read_elf(bytes);
  CHECK(elf.header.e_type == ET_DYN);  // its addresses are random
  CHECK(elf.segment(PT_GNU_RELRO) != nullptr);
  CHECK((((elf.value(DT_FLAGS) & DF_BIND_NOW) != 0) || ((elf.value(DT_FLAGS_1) & DF_1_NOW) != 0)));
  const auto* stack = elf.segment(PT_GNU_STACK);
  REQUIRE(stack != nullptr);
  CHECK((stack->p_flags & PF_X) == 0);
  const auto names = [&](const char* symbol) { return bytes.find(symbol) != std::string::npos; };
  CHECK(names("__stack_chk_fail"));
  CHECK((names("__glibcxx_assert_fail") || names("__replacement_assert")));
}

#else

TEST_CASE("an optimised program is hardened") {
  WARN("this build is not optimised, or is no ELF of 64 bits: not tested");
}

#endif

}  // namespace pm::tests::hardening_test
