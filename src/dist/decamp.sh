#!/bin/sh
# Starts Decamp with the Java runtime that ships beside it.
#
# The serial collector and a small heap are deliberate: the work is a stream with little alive at a time.
set -eu
app=$(CDPATH= cd -- "$(dirname -- "$(readlink -f -- "$0")")" && pwd)
set -- -Ddecamp.home="$app" -cp "$app/lib/*" org.decamp.app.cli.Main "$@"
if [ -e "$app/decamp.aot" ]; then
  set -- -XX:AOTCache="$app/decamp.aot" -Xlog:aot=off -Xlog:cds=off "$@"
fi
exec "$app/runtime/bin/java" \
  -XX:+UseSerialGC -Xms48m -Xmn32m -Xmx256m -Xss512k -XX:-UsePerfData -XX:+DisableAttachMechanism -XX:-CreateCoredumpOnCrash \
  --enable-native-access=ALL-UNNAMED ${DECAMP_JAVA_OPTS-} "$@"
