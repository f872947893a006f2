# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The one place for language level, definitions and warnings; every target links nantian_settings.
set(CMAKE_CXX_EXTENSIONS OFF)
add_library(nantian_settings INTERFACE)
target_compile_features(nantian_settings INTERFACE cxx_std_23)
target_compile_definitions(nantian_settings INTERFACE
    NANTIAN_VERSION="${PROJECT_VERSION}"
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_KEYWORDS
    QT_NO_FOREACH
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_CONTEXTLESS_CONNECT
    QT_USE_QSTRINGBUILDER
    QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_UP_TO=0x060800)
target_compile_options(nantian_settings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wcast-qual
    -Wnon-virtual-dtor -Woverloaded-virtual -Wsuggest-override -Wextra-semi
    -Wzero-as-null-pointer-constant
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wlogical-op -Wuseless-cast>
    $<$<BOOL:${NANTIAN_WERROR}>:-Werror>
    # Of files that are compiled together all but one look like headers.
    $<$<AND:$<BOOL:${NANTIAN_UNITY}>,$<CXX_COMPILER_ID:GNU>>:-Wno-subobject-linkage>
    $<$<CONFIG:Release>:-fstack-protector-strong>)
target_compile_definitions(nantian_settings INTERFACE
    $<$<CONFIG:Release>:_FORTIFY_SOURCE=2>
    $<$<CONFIG:Release>:_GLIBCXX_ASSERTIONS>)
target_link_options(nantian_settings INTERFACE -Wl,-z,relro,-z,now)
if(NANTIAN_SANITIZE)
    target_compile_options(nantian_settings INTERFACE
        -fsanitize=${NANTIAN_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(nantian_settings INTERFACE -fsanitize=${NANTIAN_SANITIZE})
    if(NANTIAN_SANITIZE STREQUAL thread)
        target_sources(nantian_settings INTERFACE
            $<$<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>:${PROJECT_SOURCE_DIR}/tests/support/tsanqt.cpp>)
    endif()
endif()

# nantian_add_library(NAME DEPENDENCY...): a static library of one room; its sources are added by
# target_sources() in the folder's CMakeLists.txt. Includes are written from the top of models/
# ("base/result.h") or of the checkout ("views/main/mainwindow.h").
function(nantian_add_library name)
    qt_add_library(${name} STATIC)
    target_link_libraries(${name} PRIVATE nantian_settings PUBLIC ${ARGN})
    set_target_properties(${name} PROPERTIES AUTOMOC ON UNITY_BUILD ${NANTIAN_UNITY}
        UNITY_BUILD_MODE GROUP)
    # Reading the libraries' headers is most of a build: once per library instead of once per file.
    target_precompile_headers(${name} PRIVATE <QtCore/QtCore>)
endfunction()

# nantian_group_sources(NAME): files whose names begin with the same letter are compiled together, so
# that a new file changes one group only. Call it when the library has all of its sources.
function(nantian_group_sources name)
    get_target_property(sources ${name} SOURCES)
    foreach(source IN LISTS sources)
        if(source MATCHES "\\.cpp$" AND NOT source MATCHES "/services/pages/")
            get_filename_component(file ${source} NAME)
            string(SUBSTRING ${file} 0 1 letter)
            set_source_files_properties(${source} TARGET_DIRECTORY ${name}
                PROPERTIES UNITY_GROUP ${letter})
        endif()
    endforeach()
endfunction()
