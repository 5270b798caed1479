# Speed, measured by hand: cmake -DISHIZUE_BENCH=ON -DCMAKE_BUILD_TYPE=Release, then build-rel/journal_bench.
# A bench prints rates and ratios of one run; none is a timed test.
function(ishizue_bench name)
  add_executable(${name} bench/${name}.cpp)
  target_link_libraries(${name} PRIVATE ${ARGN} benchmark)
endfunction()

ishizue_bench(journal_bench journal)
