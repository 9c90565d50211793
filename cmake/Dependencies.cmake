# Every library comes from the distribution. A missing library stops the configuration with one line.
macro(pm_require package header_package)
  find_package(${package} QUIET ${ARGN})
  if(NOT ${package}_FOUND)
    message(FATAL_ERROR "pm needs ${package}: install ${header_package} (Debian, Ubuntu); README.md "
                        "names the packages of other systems")
  endif()
endmacro()

pm_require(CLI11 libcli11-dev CONFIG)
pm_require(fmt libfmt-dev CONFIG)
pm_require(yaml-cpp libyaml-cpp-dev CONFIG)
pm_require(nlohmann_json nlohmann-json3-dev CONFIG)
pm_require(tl-expected libexpected-dev CONFIG)
pm_require(Threads libc6-dev)

# Debian's CMake files of cmark require the program `cmark`, which pm does not need; pkg-config
# requires only the library.
pm_require(PkgConfig pkg-config)
pkg_check_modules(cmark QUIET IMPORTED_TARGET libcmark)
if(NOT cmark_FOUND)
  message(FATAL_ERROR "pm needs cmark: install libcmark-dev (Debian, Ubuntu); README.md names the "
                      "packages of other systems")
endif()
add_library(cmark::cmark ALIAS PkgConfig::cmark)

# yaml-cpp 0.8 renamed its target.
if(NOT TARGET yaml-cpp::yaml-cpp)
  add_library(yaml-cpp::yaml-cpp ALIAS yaml-cpp)
endif()

if(PM_BUILD_TESTS)
  pm_require(Catch2 catch2 CONFIG)
endif()
