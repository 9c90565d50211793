# What makes an error in pm harder to exploit, for the builds that people run: stack protectors,
# checked library calls, checked indexes, shadow stacks where the processor has them, and tables of
# addresses that are read-only once the program has started. A test reads the program for them.
include(CheckCXXCompilerFlag)
include(CheckPIESupported)

string(TOUPPER "${CMAKE_BUILD_TYPE}" build_type)
set(PM_HARDENED OFF)
if(build_type MATCHES "^(RELEASE|RELWITHDEBINFO|MINSIZEREL)$" AND NOT PM_SANITIZE)
  set(PM_HARDENED ON)
  # A static program asks its linker for a random address itself.
  if(NOT PM_STATIC)
    check_pie_supported(LANGUAGES CXX)
  endif()
  set(CMAKE_POSITION_INDEPENDENT_CODE ON)
  # A distribution may define it already, with another value.
  add_compile_options(-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -fstack-protector-strong)
  add_compile_definitions(_GLIBCXX_ASSERTIONS)
  check_cxx_compiler_flag(-fcf-protection PM_HAS_CF_PROTECTION)
  if(PM_HAS_CF_PROTECTION)
    add_compile_options(-fcf-protection)
  endif()
  if(NOT APPLE)
    add_link_options(-Wl,-z,relro -Wl,-z,now)
  endif()
endif()
