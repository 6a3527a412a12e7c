package org.decamp.signalcli;

import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;
import org.decamp.signalcli.address.GroupId;
import org.decamp.signalcli.address.Recipient.Aci;
import org.decamp.signalcli.address.Recipient.PhoneNumber;
import org.decamp.signalcli.fake.MemoryTransport;
import org.decamp.signalcli.install.SignalCliVersion;
import org.decamp.signalcli.message.Target;

/** A signal-cli with one account, and a stand-in on the line that is told what to answer. */
final class Scene implements AutoCloseable {

  static final PhoneNumber ME = new PhoneNumber("+15555550100");
  static final Aci BOB = new Aci(UUID.fromString("11111111-1111-4111-8111-111111111111"));
  static final Target TO_BOB = new Target.Direct(BOB);
  private static final Duration LONG = Duration.ofSeconds(60);
  static final Timeouts PATIENT = new Timeouts(LONG, LONG, LONG, LONG);
  private static final Duration SHORT = Duration.ofMillis(50);
  static final Timeouts HASTY = new Timeouts(LONG, LONG, SHORT, SHORT);
  private static final String MINE = "listAccounts*: result [{\"number\":\"+15555550100\"}]";

  final MemoryTransport line;
  final SignalCli cli;
  final SignalAccount account;

  Scene(Timeouts timeouts, String... script) throws Exception {
    line =
        new MemoryTransport(
            Stream.concat(Stream.of(MINE), Stream.of(script)).toArray(String[]::new));
    cli = SignalCli.over(line, SignalCliVersion.OLDEST_KNOWN, timeouts);
    account = cli.account(ME);
  }

  @Override
  public void close() {
    cli.close();
  }

  static GroupId groupId(int bytes) {
    return new GroupId(Base64.getEncoder().encodeToString(new byte[bytes]));
  }
}
