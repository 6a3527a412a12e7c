package org.decamp.app.device;

import java.time.Clock;
import java.time.LocalDate;
import org.decamp.signalcli.failure.SignalCliException;
import org.decamp.signalcli.install.SignalCliVersion;

/** Whether this computer has what sending needs. Nothing is started to tell. */
public sealed interface Readiness {

  /**
   * It has.
   *
   * @param version of signal-cli
   * @param stale whether it is so old that Signal's service may refuse it
   */
  record Ready(SignalCliVersion version, boolean stale) implements Readiness {}

  /**
   * It has not.
   *
   * @param detail the same in a sentence, with versions
   */
  record Lacking(Need need, String detail) implements Readiness {}

  /** What may be lacking. */
  enum Need {
    /** There is no signal-cli. */
    SIGNAL_CLI,
    /** There is one that is too old. */
    NEWER_SIGNAL_CLI,
    /** There is no Java runtime that is new enough for it. */
    JAVA
  }

  /** Looks where programs lie. */
  static Readiness of(DeviceSetting setting, Clock clock) {
    try {
      SignalCliVersion version = SignalDevice.installed(setting).version();
      return new Ready(version, version.staleOn(LocalDate.now(clock)));
    } catch (SignalCliException.UnsupportedVersion e) {
      return new Lacking(Need.NEWER_SIGNAL_CLI, detail(e));
    } catch (SignalCliException.JavaTooOld e) {
      return new Lacking(Need.JAVA, detail(e));
    } catch (SignalCliException e) {
      return new Lacking(Need.SIGNAL_CLI, detail(e));
    }
  }

  private static String detail(SignalCliException e) {
    return e.getMessage() == null ? "" : e.getMessage();
  }
}
