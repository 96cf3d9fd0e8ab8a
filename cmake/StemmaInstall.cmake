# What `cmake --install` puts where: the program, the library with its headers and a package for find_package(stemma),
# the manual page, the completions. Checked by tests/cmake/consumer.
include(CMakePackageConfigHelpers)

set(STEMMA_PACKAGE_DIR ${CMAKE_INSTALL_LIBDIR}/cmake/stemma)

install(TARGETS stemma_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS stemma EXPORT stemmaTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY ${CMAKE_SOURCE_DIR}/include/stemma DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.h")
install(EXPORT stemmaTargets NAMESPACE stemma:: DESTINATION ${STEMMA_PACKAGE_DIR})

configure_package_config_file(${CMAKE_SOURCE_DIR}/cmake/stemmaConfig.cmake.in
  ${CMAKE_BINARY_DIR}/stemmaConfig.cmake INSTALL_DESTINATION ${STEMMA_PACKAGE_DIR})
write_basic_package_version_file(${CMAKE_BINARY_DIR}/stemmaConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_BINARY_DIR}/stemmaConfig.cmake ${CMAKE_BINARY_DIR}/stemmaConfigVersion.cmake
  DESTINATION ${STEMMA_PACKAGE_DIR})

install(FILES ${CMAKE_SOURCE_DIR}/docs/man/stemma.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${CMAKE_SOURCE_DIR}/completions/stemma.bash
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME stemma)
install(FILES ${CMAKE_SOURCE_DIR}/completions/_stemma DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(FILES ${CMAKE_SOURCE_DIR}/completions/stemma.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
