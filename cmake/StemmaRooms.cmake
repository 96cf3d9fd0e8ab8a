# A room is a folder of src/. Its sources go into the one library; its *_test.cc make one test program.

find_package(Python3 REQUIRED COMPONENTS Interpreter)

set(STEMMA_ROOMS base text html ingest extract reuse attribution entities claims provenance reference store json report exports
    views pipeline serve)

# Warnings and sanitizers for everything that is ours.
add_library(stemma_flags INTERFACE)
target_compile_options(stemma_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 sees uninitialised values in std::optional and std::variant where there are none (GCC bugs 80635, 105562),
  # and overlapping copies in std::string's operator+ (GCC bug 105329).
  target_compile_options(stemma_flags INTERFACE -Wno-maybe-uninitialized -Wno-restrict)
endif()
if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  # libstdc++ 12's own std::stable_sort calls a deprecated function, and clang blames the caller. g++ still tells ours.
  # std::array of a long table is deduced by a fold expression, one bracket an entry; clang's default stops at 256.
  target_compile_options(stemma_flags INTERFACE -Wno-deprecated-declarations -fbracket-depth=2048)
endif()
if(STEMMA_WERROR)
  target_compile_options(stemma_flags INTERFACE -Werror)
endif()
if(STEMMA_SANITIZE)
  target_compile_options(stemma_flags INTERFACE -fsanitize=${STEMMA_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(stemma_flags INTERFACE -fsanitize=${STEMMA_SANITIZE})
endif()

# Adds the room's sources to the library `stemma`.
function(stemma_room name)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cc)
  list(FILTER sources EXCLUDE REGEX "_test\\.cc$")
  target_sources(stemma PRIVATE ${sources})
endfunction()

# Makes <room>_test from src/<room>/*_test.cc, if there are any.
function(stemma_room_test name)
  file(GLOB tests CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/*_test.cc)
  if(NOT tests)
    return()
  endif()
  add_executable(${name}_test ${tests})
  target_include_directories(${name}_test PRIVATE ${CMAKE_SOURCE_DIR}/src)
  target_link_libraries(${name}_test PRIVATE stemma stemma_flags GTest::gtest GTest::gmock GTest::gtest_main)
  target_compile_definitions(${name}_test PRIVATE STEMMA_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  add_test(NAME ${name} COMMAND ${name}_test)
  set_tests_properties(${name} PROPERTIES LABELS unit)
endfunction()

# Puts a data file into the library as the bytes between two symbols: <symbol> and <symbol>_end.
# Declared in C++ as: extern "C" const unsigned char <symbol>[]; extern "C" const unsigned char <symbol>_end[];
function(stemma_embed symbol file)
  set(stub ${CMAKE_BINARY_DIR}/embedded/${symbol}.S)
  file(CONFIGURE OUTPUT ${stub} CONTENT
"    .section .rodata\n    .global @symbol@\n    .global @symbol@_end\n    .balign 16\n@symbol@:\n    .incbin \"@file@\"\n@symbol@_end:\n    .byte 0\n    .section .note.GNU-stack,\"\",%progbits\n" @ONLY)
  target_sources(stemma PRIVATE ${stub})
  set_source_files_properties(${stub} PROPERTIES OBJECT_DEPENDS ${file})
endfunction()
