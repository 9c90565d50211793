# ccache makes a second build cheap; without it nothing is lost.
find_program(PM_CCACHE ccache)
if(PM_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${PM_CCACHE})
endif()
