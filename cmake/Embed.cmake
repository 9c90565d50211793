# pm_embed(TARGET target SYMBOL name FILES file…) embeds texts in the binary: it generates a source that
# defines `std::span<const pm::text::EmbeddedFile> pm::text::<name>()`, sorted by file name.
function(pm_embed)
  cmake_parse_arguments(ARG "" "TARGET;SYMBOL" "FILES" ${ARGN})
  list(SORT ARG_FILES)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/${ARG_SYMBOL}.cpp)
  set(list_file ${CMAKE_CURRENT_BINARY_DIR}/${ARG_SYMBOL}.txt)
  string(REPLACE ";" "\n" lines "${ARG_FILES}")
  file(GENERATE OUTPUT ${list_file} CONTENT "${lines}\n")
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DSYMBOL=${ARG_SYMBOL} -DOUTPUT=${output} -DLIST=${list_file}
            -P ${PROJECT_SOURCE_DIR}/cmake/WriteEmbedded.cmake
    DEPENDS ${ARG_FILES} ${list_file} ${PROJECT_SOURCE_DIR}/cmake/WriteEmbedded.cmake
    VERBATIM)
  target_sources(${ARG_TARGET} PRIVATE ${output})
endfunction()
