# Only pm's targets link it, privately, so that it does not affect headers of libraries.
add_library(pm_warnings INTERFACE)
target_compile_options(pm_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  -Woverloaded-virtual -Wold-style-cast -Wimplicit-fallthrough
  # Omitted members of a designated initialiser have their defaults, on purpose.
  -Wno-missing-field-initializers)
# GCC 12 gives false warnings when it optimises: about overlapping string operations (PR 105651) and
# about uninitialized optionals and variants (PR 80635). Later versions do not.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(pm_warnings INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()
# Clang from 17 on reports that std::stable_sort of older libstdc++ calls a function that C++17
# deprecates; the place is in the header of the library.
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 17)
  target_compile_options(pm_warnings INTERFACE -Wno-deprecated-declarations)
endif()
# A local name may repeat one of another file's unnamed namespace, which a batch puts in sight.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(pm_warnings INTERFACE -Wshadow=local)
elseif(NOT CMAKE_UNITY_BUILD)
  target_compile_options(pm_warnings INTERFACE -Wshadow)
endif()
if(PM_WARNINGS_AS_ERRORS)
  target_compile_options(pm_warnings INTERFACE -Werror)
endif()
