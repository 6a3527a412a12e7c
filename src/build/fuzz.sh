#!/bin/sh
# Makes up new input for the fuzz targets of ImportFuzzTest: fuzz.sh [ROUNDS] [TARGET...]
# A round is two minutes a target. What was learnt stays in .cifuzz-corpus, so that further rounds go on from there. Input that
# breaks something is written into src/test/resources, where the ordinary test run reads it: commit it with the repair.
set -eu
cd "$(dirname "$0")/../.."
rounds=${1-1}
[ $# -eq 0 ] || shift
inputs=src/test/resources/org/decamp/importer/meta/ImportFuzzTestInputs
[ $# -gt 0 ] || set -- $(ls "$inputs")
round=0
while [ "$round" -lt "$rounds" ]; do
  round=$((round + 1))
  for target; do
    echo "round $round of $rounds: $target"
    JAZZER_FUZZ=1 mvn -q -Pfuzz test -Dtest="ImportFuzzTest#$target" -Dsurefire.failIfNoSpecifiedTests=true
  done
done
