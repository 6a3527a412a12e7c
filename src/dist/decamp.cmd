@echo off
rem Starts Decamp with the Java runtime that ships beside it. Not tested on Windows yet.
setlocal
set "APP=%~dp0"
set "AOT="
if exist "%APP%decamp.aot" set "AOT=-XX:AOTCache=%APP%decamp.aot -Xlog:aot=off -Xlog:cds=off"
"%APP%runtime\bin\java.exe" -XX:+UseSerialGC -Xms48m -Xmn32m -Xmx200m -Xss512k -XX:-UsePerfData -XX:+DisableAttachMechanism -XX:-CreateCoredumpOnCrash -XX:ErrorFile=NUL -XX:-DumpReplayDataOnError -XX:-HeapDumpOnOutOfMemoryError --enable-native-access=ALL-UNNAMED %AOT% %DECAMP_JAVA_OPTS% "-Ddecamp.home=%APP%." -cp "%APP%lib\*" org.decamp.app.cli.Main %*
