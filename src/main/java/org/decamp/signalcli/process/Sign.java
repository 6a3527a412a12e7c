package org.decamp.signalcli.process;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a line of signal-cli's error stream tells ({@code signal-cli}, section 3.3). The lines
 * themselves name numbers and accounts; only these signs of them are kept.
 */
enum Sign {
  IN_USE("Config file is in use by another instance"),
  NOT_LINKED("is not registered.", "Authorization failed"),
  OUTDATED("too old for the Signal-Server", "[499]"),
  JAVA_TOO_OLD("UnsupportedClassVersionError"),
  NOT_LOADED("Failed to load account file", "Failed to load local state"),
  UNREACHABLE("Error while checking account", "Closed unexpectedly", "UnknownHostException"),
  NATIVE_CODE("UnsatisfiedLinkError", "Missing required native library"),
  MEMORY("OutOfMemoryError"),
  OPTION("unrecognized arguments", "invalid choice", "Unrecognized option");

  private final Pattern words;

  Sign(String... words) {
    this.words =
        Pattern.compile(Stream.of(words).map(Pattern::quote).collect(Collectors.joining("|")));
  }

  static Set<Sign> in(String line) {
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    for (Sign sign : values()) {
      if (sign.words.matcher(line).find()) {
        signs.add(sign);
      }
    }
    return signs;
  }
}
