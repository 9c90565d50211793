# GNU ld spends more time on the debug information of pm than the compiler on a changed file; lld, where
# it is installed, a sixth of that. The optimised presets keep the linker of the compiler.
if(CMAKE_BUILD_TYPE STREQUAL "Debug" AND NOT CMAKE_EXE_LINKER_FLAGS MATCHES "-fuse-ld")
  find_program(PM_LLD ld.lld)
  if(PM_LLD)
    add_link_options(-fuse-ld=lld)
  endif()
endif()
