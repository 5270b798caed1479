# Every suite as ctest tests, so that one summary counts them all. A test's name begins with its suite; `deep` and `long`
# suites are left out of a plain run. Sanitizer and fuzz builds register only their own.
set(ISHIZUE_OWN_HOME ${CMAKE_SOURCE_DIR}/tests/in_own_home)

# ishizue_suite(suite.name SECONDS [LABEL label] COMMAND ...): a test with its own HOME and a time limit.
function(ishizue_suite name seconds)
  cmake_parse_arguments(arg "SERIAL" "LABEL" "COMMAND" ${ARGN})
  string(REGEX REPLACE "\\..*" "" suite ${name})
  add_test(NAME ${name} COMMAND ${ISHIZUE_OWN_HOME} ${arg_COMMAND} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  set_tests_properties(${name} PROPERTIES TIMEOUT ${seconds} LABELS "${suite};${arg_LABEL}" RUN_SERIAL ${arg_SERIAL})
endfunction()

set(python /usr/bin/python3)

function(ishizue_lint_suites)
  foreach(check arrows messages tables texts)
    ishizue_suite(lint.${check} 60 COMMAND ${python} tools/lint/${check}.py ${CMAKE_SOURCE_DIR})
  endforeach()
  ishizue_suite(lint.format 120 COMMAND ${python} tools/lint/format.py ${CMAKE_SOURCE_DIR})
  ishizue_suite(lint.selftest 60 COMMAND ${python} tools/lint/selftest.py)
endfunction()

# Readable API scripts, each against a server of its own; the journal they leave is verified and replayed.
function(ishizue_api_suites)
  ishizue_suite(api.selftest 60 COMMAND ${python} tests/api/selftest.py)
  file(GLOB_RECURSE scripts CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/tests/api ${CMAKE_SOURCE_DIR}/tests/api/*.api)
  foreach(script ${scripts})
    string(REGEX REPLACE "/" "." name ${script})
    string(REGEX REPLACE "\\.api$" "" name ${name})
    ishizue_suite(api.${name} 120 COMMAND ${python} tests/api/run_api.py $<TARGET_FILE:ishizue> tests/api/${script})
  endforeach()
endfunction()

# kill -9 under load, and a disk that runs full.
function(ishizue_crash_suites)
  ishizue_suite(crash.kill 600 COMMAND ${python} tests/crash/crash.py $<TARGET_FILE:ishizue> 100)
  ishizue_suite(crash.full_disk 120 COMMAND ${python} tests/crash/full_disk.py $<TARGET_FILE:ishizue>)
  ishizue_suite(long.kill 36000 LABEL long COMMAND ${python} tests/crash/crash.py $<TARGET_FILE:ishizue> 5000)
endfunction()

if(NOT ISHIZUE_SANITIZE)
  ishizue_lint_suites()
endif()
if(TARGET ishizue)
  ishizue_api_suites()
  ishizue_crash_suites()
endif()
