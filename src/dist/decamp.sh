#!/bin/sh
# Starts Decamp with the Java runtime that ships beside it.
#
# The serial collector and a small heap are deliberate: the work is a stream with little alive at a time.
set -eu
app=$(CDPATH= cd -- "$(dirname -- "$(readlink -f -- "$0")")" && pwd)
# Help is over before the optimising compiler pays for itself; everything else gains from it.
compiler=
case "${1-}" in
  -h | --help) compiler=-XX:TieredStopAtLevel=1 ;;
esac
set -- -Ddecamp.home="$app" -cp "$app/lib/*" org.decamp.app.cli.Main "$@"
if [ -e "$app/decamp.aot" ]; then
  set -- -XX:AOTCache="$app/decamp.aot" -Xlog:aot=off -Xlog:cds=off "$@"
fi
exec "$app/runtime/bin/java" \
  -XX:+UseSerialGC -Xms24m -Xmx320m -Xss512k -XX:-UsePerfData -XX:+DisableAttachMechanism -XX:-CreateCoredumpOnCrash \
  --enable-native-access=ALL-UNNAMED $compiler ${DECAMP_JAVA_OPTS-} "$@"
