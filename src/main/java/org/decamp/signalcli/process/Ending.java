package org.decamp.signalcli.process;

import java.util.OptionalInt;
import java.util.Set;
import org.decamp.signalcli.failure.SignalCliException;

/** Says why a process ended, from its exit code and the signs on its error stream. */
final class Ending {

  private static final int USER_ERROR = 1;
  private static final int IO_ERROR = 3;

  private Ending() {}

  /**
   * The reason.
   *
   * @param exitCode empty if the process runs still
   * @param javaNeeded the version of Java that this signal-cli asks for
   */
  static SignalCliException of(OptionalInt exitCode, Set<Sign> signs, int javaNeeded) {
    if (signs.contains(Sign.IN_USE)) {
      return new SignalCliException.AccountInUse();
    }
    // Signs of an orderly end, or of a killed process, are leftovers of what happened long before.
    if (exitCode.orElse(0) < USER_ERROR || exitCode.orElse(0) > IO_ERROR) {
      return new SignalCliException.ConnectionClosed(exitCode);
    }
    if (signs.contains(Sign.JAVA_TOO_OLD)) {
      return new SignalCliException.JavaTooOld(javaNeeded);
    }
    if (signs.contains(Sign.NOT_LINKED)) {
      return new SignalCliException.NotLinked();
    }
    if (signs.contains(Sign.OUTDATED)) {
      return new SignalCliException.ClientOutdated();
    }
    if (signs.contains(Sign.NOT_LOADED)) {
      return new SignalCliException.AccountNotLoaded();
    }
    if (signs.contains(Sign.NATIVE_CODE)) {
      return new SignalCliException.StartFailed(
          "its native code does not fit this machine", exitCode);
    }
    if (signs.contains(Sign.MEMORY)) {
      return new SignalCliException.StartFailed("it ran out of memory", exitCode);
    }
    if (signs.contains(Sign.OPTION)) {
      return new SignalCliException.StartFailed("it does not know an option", exitCode);
    }
    if (signs.contains(Sign.UNREACHABLE)) {
      return new SignalCliException.NetworkFailed();
    }
    return new SignalCliException.ConnectionClosed(exitCode);
  }
}
