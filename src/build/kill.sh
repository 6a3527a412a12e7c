#!/bin/sh
# Kills an import at random moments: kill.sh [KILLS] [SEED]. The ordinary test run does it eight times.
set -eu
cd "$(dirname "$0")/../.."
mvn -q test -Dtest=KilledAtAnyMomentTest -Ddecamp.kills="${1-1000}" -Ddecamp.kills.seed="${2-20261126}"
