package org.decamp.signalcli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import org.decamp.signalcli.failure.SignalCliException;
import org.decamp.signalcli.failure.SignalCliException.AccountInUse;
import org.decamp.signalcli.failure.SignalCliException.AccountNotLoaded;
import org.decamp.signalcli.failure.SignalCliException.ClientOutdated;
import org.decamp.signalcli.failure.SignalCliException.ConnectionClosed;
import org.decamp.signalcli.failure.SignalCliException.JavaTooOld;
import org.decamp.signalcli.failure.SignalCliException.NetworkFailed;
import org.decamp.signalcli.failure.SignalCliException.NotLinked;
import org.decamp.signalcli.failure.SignalCliException.StartFailed;
import org.junit.jupiter.api.Test;

/** The table of {@code signal-cli}, section 3.3. */
class EndingTest {

  @Test
  void everyKnownWayToFailHasItsReason() {
    assertThat(ending(1, "User +15555550100 is not registered.")).isInstanceOf(NotLinked.class);
    assertThat(ending(3, "Error while checking account +1: [403] Authorization failed!"))
        .isInstanceOf(NotLinked.class);
    assertThat(ending(3, "Error while checking account +1: Closed unexpectedly"))
        .isInstanceOf(NetworkFailed.class);
    assertThat(ending(2, "Failed to load account file")).isInstanceOf(AccountNotLoaded.class);
    assertThat(ending(1, "java.lang.UnsupportedClassVersionError: org/asamk/signal/Main"))
        .isInstanceOf(JavaTooOld.class);
    assertThat(ending(3, "signal-cli version is too old for the Signal-Server, please update."))
        .isInstanceOf(ClientOutdated.class);
    assertThat(ending(1, "java.lang.UnsatisfiedLinkError: no signal_jni"))
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining("native code");
    assertThat(ending(1, "signal-cli: error: unrecognized arguments: '--no'"))
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining("option");
  }

  @Test
  void aRunningOneThatWaitsForAnotherIsInUse() {
    Set<Sign> signs =
        Sign.in("INFO  SignalAccount - Config file is in use by another instance, waiting…");

    assertThat(Ending.of(OptionalInt.empty(), signs, 21)).isInstanceOf(AccountInUse.class);
  }

  /** An unlinked device ends with 0 and says nothing. */
  @Test
  void anOrderlyOrViolentEndIsNotExplainedByOldComplaints() {
    for (int code : new int[] {0, 137, 143}) {
      assertThat(ending(code, "WARN - Closed unexpectedly")).isInstanceOf(ConnectionClosed.class);
    }
  }

  private static SignalCliException ending(int code, String line) {
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    signs.addAll(Sign.in(line));
    return Ending.of(OptionalInt.of(code), signs, 21);
  }
}
