# Every suite as ctest tests, so that one summary counts them all. A test's name begins with its suite. `deep` and `long` suites are
# left out of a plain run; sanitizer and fuzz builds (ISHIZUE_SUITE: address, thread, fuzz) register only their own, all of them deep.
# The target `suites` is all that the suites of this build need.
enable_testing()
add_custom_target(suites)
set(python /usr/bin/python3)
set(THREADED store journal http jobs)  # what the thread sanitizer looks at

# ishizue_suite(suite.name SECONDS [LABEL label] [NEEDS target...] COMMAND ...): a test with its own HOME and a time limit.
function(ishizue_suite name seconds)
  cmake_parse_arguments(arg "" "LABEL" "NEEDS;COMMAND" ${ARGN})
  if(ISHIZUE_SUITE)
    set(name ${ISHIZUE_SUITE}.${name})
    set(arg_LABEL deep)
    math(EXPR seconds "${seconds} * 4")
  endif()
  string(REGEX REPLACE "\\..*" "" suite ${name})
  add_test(NAME ${name} COMMAND ${CMAKE_SOURCE_DIR}/tests/in_own_home ${arg_COMMAND} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  set_tests_properties(${name} PROPERTIES TIMEOUT ${seconds} LABELS "${suite};${arg_LABEL}"
                       ENVIRONMENT "ISHIZUE_SAMPLES=${CMAKE_SOURCE_DIR}/tests/samples;LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/leaks.txt")
  if(arg_NEEDS)
    add_dependencies(suites ${arg_NEEDS})
  endif()
endfunction()

# The doctest program of a folder.
function(ishizue_unit_suite folder target)
  if(NOT ISHIZUE_SUITE STREQUAL "thread" OR folder IN_LIST THREADED)
    ishizue_suite(unit.${folder} 300 NEEDS ${target} COMMAND $<TARGET_FILE:${target}>)
  endif()
endfunction()

function(ishizue_lint_suites)
  foreach(check arrows manual messages rooms tables texts)
    ishizue_suite(lint.${check} 60 COMMAND ${python} tools/lint/${check}.py ${CMAKE_SOURCE_DIR})
  endforeach()
  ishizue_suite(lint.format 120 COMMAND ${python} tools/lint/format.py ${CMAKE_SOURCE_DIR})
  ishizue_suite(lint.selftest 60 COMMAND ${python} tools/lint/selftest.py)
endfunction()

# Readable API scripts, each against a server of its own; the journal they leave is verified and replayed.
function(ishizue_api_suites)
  ishizue_suite(api.access 300 NEEDS ishizue COMMAND ${python} tests/api/access.py $<TARGET_FILE:ishizue> catalog)
  file(GLOB_RECURSE scripts CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/tests/api ${CMAKE_SOURCE_DIR}/tests/api/*.api)
  foreach(script ${scripts})
    string(REGEX REPLACE "/" "." name ${script})
    string(REGEX REPLACE "\\.api$" "" name ${name})
    ishizue_suite(api.${name} 120 NEEDS ishizue COMMAND ${python} tests/api/run_api.py $<TARGET_FILE:ishizue> tests/api/${script})
  endforeach()
endfunction()

# The shell's commands, accounts across companies, and what verify says of a journal that somebody has touched.
function(ishizue_shell_suites)
  ishizue_suite(shell.commands 120 NEEDS ishizue COMMAND ${python} tests/shell/commands.py $<TARGET_FILE:ishizue>)
  ishizue_suite(shell.accounts 120 NEEDS ishizue COMMAND ${python} tests/shell/accounts.py $<TARGET_FILE:ishizue>)
  ishizue_suite(shell.tamper 120 NEEDS ishizue COMMAND ${python} tests/shell/tamper.py $<TARGET_FILE:ishizue>)
  ishizue_suite(shell.disposal 120 NEEDS ishizue COMMAND ${python} tests/shell/disposal.py $<TARGET_FILE:ishizue>)
endfunction()

# The sample company's journal: the same everywhere, and its tables follow from it on any day.
function(ishizue_replay_suites)
  ishizue_suite(replay.sample 300 NEEDS ishizue COMMAND ${python} tests/replay/sample.py $<TARGET_FILE:ishizue>)
endfunction()

# kill -9 under load, and a disk that runs full.
function(ishizue_crash_suites)
  ishizue_suite(crash.kill 600 NEEDS ishizue COMMAND ${python} tests/crash/crash.py $<TARGET_FILE:ishizue> 100)
  ishizue_suite(crash.upload 300 NEEDS ishizue COMMAND ${python} tests/crash/upload.py $<TARGET_FILE:ishizue> 10)
  ishizue_suite(crash.full_disk 120 NEEDS ishizue COMMAND ${python} tests/crash/full_disk.py $<TARGET_FILE:ishizue>)
  ishizue_suite(long.kill 36000 LABEL long COMMAND ${python} tests/crash/crash.py $<TARGET_FILE:ishizue> 5000)
endfunction()

# Mails of the day, to a mail server of the test's own.
function(ishizue_mail_suites)
  ishizue_suite(mail.digest 120 NEEDS ishizue COMMAND ${python} tests/mail/digest.py $<TARGET_FILE:ishizue>)
endfunction()

# Saved while it is written, checked, restored elsewhere.
function(ishizue_backup_suites)
  ishizue_suite(backup.serving 180 NEEDS ishizue COMMAND ${python} tests/backup/backup.py $<TARGET_FILE:ishizue>)
endfunction()

# What ASSURANCE.md claims of binders and bundles.
function(ishizue_binder_suites)
  ishizue_suite(binder.bundle 180 NEEDS ishizue COMMAND ${python} tests/binder/binder.py $<TARGET_FILE:ishizue>)
  ishizue_suite(binder.job 300 NEEDS ishizue COMMAND ${python} tests/binder/job.py $<TARGET_FILE:ishizue>)
endfunction()

# The screens: types, texts, parts; then each journey in a browser, in the deep run at both sizes.
function(ishizue_web_suites)
  file(GLOB journeys CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/web/e2e ${CMAKE_SOURCE_DIR}/web/e2e/*.spec.ts)
  ishizue_suite(lint.screens 120 COMMAND npm --prefix web run --silent lint)
  ishizue_suite(lint.types 300 COMMAND npm --prefix web run --silent types)
  ishizue_suite(unit.screens 300 COMMAND npm --prefix web run --silent test)
  foreach(spec ${journeys})
    string(REPLACE ".spec.ts" "" name ${spec})
    set(run ${python} tests/e2e/run_journey.py $<TARGET_FILE:ishizue> ${spec})
    ishizue_suite(journey.${name} 900 NEEDS ishizue COMMAND ${run})
    ishizue_suite(both_sizes.${name} 600 LABEL deep COMMAND ${run} both)
  endforeach()
endfunction()

# libFuzzer on everything that reads what strangers send: a minute each, an hour each by hand. What it finds stays in the build folder.
function(ishizue_fuzz_suites)
  file(GLOB fuzzers CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/fuzz/fuzz_*.cpp)
  foreach(source ${fuzzers})
    get_filename_component(target ${source} NAME_WE)
    string(REPLACE "fuzz_" "" name ${target})
    add_executable(${target} ${source} tests/fuzz/unfinished_pdf.cpp)
    target_link_options(${target} PRIVATE -fsanitize=fuzzer)
    target_link_libraries(${target} PRIVATE base http documents rules schedule)
    ishizue_suite(${name} 45 NEEDS ${target} COMMAND tests/fuzz/run ${name} 60 $<TARGET_FILE:${target}> -artifact_prefix=${CMAKE_BINARY_DIR}/${name}-)
  endforeach()
endfunction()

# clang-tidy, a folder at a time: its files are looked at as the unity file the build compiles, which costs one reading of its headers.
function(ishizue_tidy_suites)
  file(GLOB folders RELATIVE ${CMAKE_SOURCE_DIR}/src CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/*)
  foreach(folder ${folders})
    if(IS_DIRECTORY ${CMAKE_SOURCE_DIR}/src/${folder})
      ishizue_suite(tidy.${folder} 600 LABEL deep COMMAND ${python} tools/lint/tidy.py ${CMAKE_BINARY_DIR} src/${folder})
    endif()
  endforeach()
endfunction()

# After all targets are known.
function(ishizue_suites)
  if(ISHIZUE_SUITE STREQUAL "fuzz")
    ishizue_fuzz_suites()
  elseif(ISHIZUE_SUITE STREQUAL "address")
    ishizue_api_suites()
  elseif(NOT ISHIZUE_SUITE)
    ishizue_lint_suites()
    ishizue_suite(api.selftest 60 COMMAND ${python} tests/api/selftest.py)
    ishizue_api_suites()
    ishizue_shell_suites()
    ishizue_replay_suites()
    ishizue_crash_suites()
    ishizue_mail_suites()
    ishizue_backup_suites()
    ishizue_binder_suites()
    ishizue_web_suites()
    ishizue_tidy_suites()
    ishizue_suite(office.files 600 LABEL deep NEEDS ishizue COMMAND ${python} tests/office/read_files.py $<TARGET_FILE:ishizue>)
    ishizue_suite(postgres.statements 900 LABEL deep COMMAND ${python} tests/sql_on_postgres.py ${CMAKE_BINARY_DIR})
  endif()
endfunction()
