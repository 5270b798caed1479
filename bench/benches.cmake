# Speed, measured by hand: ninja -C build-release bench && bench/run.py build-release.
# A bench prints rates and ratios of one run; none is a timed test, and none is built with everything else.
function(ishizue_bench name source)
  add_executable(${name} EXCLUDE_FROM_ALL bench/${source})
  target_link_libraries(${name} PRIVATE ${ARGN})
endfunction()

ishizue_bench(journal_bench journal_bench.cpp journal benchmark)
ishizue_bench(bare_beast bare_session.cpp)
set_source_files_properties(bench/bare_session.cpp PROPERTIES JOB_POOL_COMPILE heavy)
ishizue_bench(entry_check_bench entry_check_bench.cpp ledgers_entry_check)
add_custom_target(bench DEPENDS journal_bench bare_beast entry_check_bench ishizue)
