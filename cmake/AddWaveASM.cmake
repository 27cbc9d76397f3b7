# add_waveasm_library(NAME sources... [DEPENDS targets...] [LINK libs...])
# A static library of the project. Everything links against the shared libMLIR and
# libLLVM; LINK names the project's own libraries below it (one-way, see
# docs/Architecture.md).
function(add_waveasm_library name)
  cmake_parse_arguments(ARG "" "" "DEPENDS;LINK" ${ARGN})
  add_library(${name} STATIC ${ARG_UNPARSED_ARGUMENTS})
  add_library(WaveASM::${name} ALIAS ${name})
  if(ARG_DEPENDS)
    add_dependencies(${name} ${ARG_DEPENDS})
  endif()
  target_include_directories(${name} PUBLIC
    $<BUILD_INTERFACE:${WAVEASM_SOURCE_DIR}/include>
    $<BUILD_INTERFACE:${WAVEASM_BINARY_DIR}/include>
    $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
  target_include_directories(${name} SYSTEM PUBLIC ${LLVM_INCLUDE_DIRS} ${MLIR_INCLUDE_DIRS})
  target_compile_options(${name} PRIVATE ${WAVEASM_WARNINGS})
  target_link_libraries(${name} PUBLIC ${ARG_LINK} MLIR LLVM)
  set_property(GLOBAL APPEND PROPERTY WAVEASM_LIBRARIES ${name})
  install(TARGETS ${name} EXPORT WaveASMTargets)
endfunction()

# add_waveasm_tool(NAME sources... [LINK libs...]): an executable in build/bin.
function(add_waveasm_tool name)
  cmake_parse_arguments(ARG "" "" "LINK" ${ARGN})
  add_executable(${name} ${ARG_UNPARSED_ARGUMENTS})
  if(TARGET mimalloc)
    target_sources(${name} PRIVATE ${WAVEASM_SOURCE_DIR}/tools/Allocator.cpp)
    # First, so that its malloc is the one that everything finds.
    target_link_libraries(${name} PRIVATE mimalloc)
  endif()
  target_compile_options(${name} PRIVATE ${WAVEASM_WARNINGS})
  target_link_libraries(${name} PRIVATE ${ARG_LINK} MLIR LLVM)
  install(TARGETS ${name})
endfunction()
