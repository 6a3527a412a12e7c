#!/bin/sh
# Makes up new input for the fuzz targets of ImportFuzzTest: fuzz.sh [ROUNDS] [TARGET...]
# A round is two minutes a target, or FUZZ_SECONDS. What was learnt stays in .cifuzz-corpus, so that further rounds go on from
# there. Input that breaks something is written into src/test/resources, where the ordinary test run reads it: commit it with the
# repair. The exit code is 1 if there was any; the other targets are fuzzed all the same.
set -eu
cd "$(dirname "$0")/../.."
rounds=${1-1}
[ $# -eq 0 ] || shift
inputs=src/test/resources/org/decamp/importer/meta/ImportFuzzTestInputs
[ $# -gt 0 ] || set -- $(ls "$inputs")

mvn ${MAVEN_ARGS-} -q -B test-compile </dev/null
logs=target/fuzz
mkdir -p "$logs"
broken=0
round=0
while [ "$round" -lt "$rounds" ]; do
  round=$((round + 1))
  for target; do
    echo "fuzz: round $round of $rounds: $target, ${FUZZ_SECONDS-120} s"
    log=$logs/$target.log
    touch "$logs/begun"
    # The test goal alone: compiling once is enough. Jazzer takes one target a process.
    if ! JAZZER_FUZZ=1 JAZZER_MAX_DURATION="${FUZZ_SECONDS-120}s" mvn ${MAVEN_ARGS-} -q -B -Pfuzz \
      toolchains:select-jdk-toolchain surefire:test -Dtest="ImportFuzzTest#$target" -Dsurefire.failIfNoSpecifiedTests=true \
      -Dsurefire.reportsDirectory="$PWD/$logs" >"$log" 2>&1 </dev/null; then
      broken=1
      tail -n 40 "$log"
      echo "fuzz: $target broke; the whole report: $log; the input that breaks it:"
      find "$inputs/$target" -type f -newer "$logs/begun" | sed 's/^/fuzz:   /'
    fi
  done
done
exit "$broken"
