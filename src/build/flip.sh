#!/bin/sh
# Turns over every byte of a small vault and random bits of a large one: flip.sh [BITS] [SEED]. The ordinary test run does few.
set -eu
cd "$(dirname "$0")/../.."
mvn -q test -Dtest=FlippedVaultTest -Ddecamp.flips.stride=1 -Ddecamp.flips.bits="${1-100000}" -Ddecamp.flips.seed="${2-20261126}"
