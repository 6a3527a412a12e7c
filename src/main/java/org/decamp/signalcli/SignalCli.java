package org.decamp.signalcli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.decamp.signalcli.address.Recipient.PhoneNumber;
import org.decamp.signalcli.failure.SignalCliException;
import org.decamp.signalcli.failure.SignalCliException.CallTimeout;
import org.decamp.signalcli.failure.SignalCliException.MethodUnavailable;
import org.decamp.signalcli.failure.SignalCliException.NotLinked;
import org.decamp.signalcli.failure.SignalCliException.UnsupportedVersion;
import org.decamp.signalcli.install.SignalCliVersion;
import org.decamp.signalcli.process.Launch;
import org.decamp.signalcli.process.SignalCliProcess;
import org.decamp.signalcli.rpc.JsonRpcConnection;
import org.decamp.signalcli.rpc.Params;
import org.decamp.signalcli.rpc.Transport;
import tools.jackson.databind.JsonNode;

/**
 * A signal-cli that can be asked. May be used from any thread.
 *
 * <p>It is never started again by itself and asks nothing twice: when the connection ends, calls
 * fail with the reason and sends are uncertain; whoever uses it starts another one and looks.
 */
public final class SignalCli implements AutoCloseable {

  private final JsonRpcConnection connection;
  private final Caller caller;
  private final Subscribers subscribers;
  private final SignalCliVersion version;
  private final Map<PhoneNumber, SignalAccount> accounts = new ConcurrentHashMap<>();

  private SignalCli(
      JsonRpcConnection connection,
      Caller caller,
      Subscribers subscribers,
      SignalCliVersion version) {
    this.connection = connection;
    this.caller = caller;
    this.subscribers = subscribers;
    this.version = version;
  }

  /** Starts one as a child process and waits until it answers. */
  public static SignalCli start(Launch launch) throws SignalCliException {
    return over(SignalCliProcess.start(launch), SignalCliVersion.OLDEST_KNOWN, Timeouts.STANDARD);
  }

  /**
   * Speaks to one over a line, which is closed with it, also if it does not answer.
   *
   * @param oldest the oldest version that will do
   */
  public static SignalCli over(Transport transport, SignalCliVersion oldest, Timeouts timeouts)
      throws SignalCliException {
    Subscribers subscribers = new Subscribers();
    JsonRpcConnection connection = new JsonRpcConnection(transport, subscribers);
    Caller caller = new Caller(connection, timeouts);
    boolean usable = false;
    try {
      SignalCliVersion version = version(caller);
      if (version.compareTo(oldest) < 0) {
        throw new UnsupportedVersion(version.toString(), oldest.toString());
      }
      usable = true;
      return new SignalCli(connection, caller, subscribers, version);
    } catch (CallTimeout e) {
      transport.close(); // one that never said anything will not end in order either
      throw e;
    } finally {
      if (!usable) {
        connection.close();
      }
    }
  }

  private static SignalCliVersion version(Caller caller) throws SignalCliException {
    JsonNode answer = caller.call("version", new Params(), caller.timeouts().start());
    return Fields.text(answer, "version")
        .flatMap(SignalCliVersion::parse)
        .orElseThrow(SignalCliException.ProtocolBroken::new);
  }

  /** Its version, as it says itself. */
  public SignalCliVersion version() {
    return version;
  }

  /** Whether it can still be asked. */
  public boolean isOpen() {
    return connection.isOpen();
  }

  /** Why it can no longer be asked; empty while it can. */
  public Optional<SignalCliException> ending() {
    return isOpen() ? Optional.empty() : Optional.of(connection.ending());
  }

  /**
   * The accounts that are linked here. One that was unlinked on the phone is gone after a start.
   */
  public List<PhoneNumber> accounts() throws SignalCliException {
    return caller
        .call("listAccounts", new Params())
        .valueStream()
        .map(node -> Fields.number(node, "number"))
        .flatMap(Optional::stream)
        .toList();
  }

  /** One account; always the same object for the same number. */
  public SignalAccount account(PhoneNumber number) throws SignalCliException {
    try {
      if (!accounts().contains(number)) {
        throw new NotLinked();
      }
    } catch (MethodUnavailable _) {
      // A daemon that was started for one account lists none; it will say if this is another one.
    }
    return accounts.computeIfAbsent(
        number, _ -> new SignalAccount(number, caller, subscribers, new SendLane(connection)));
  }

  /** Offers to become a linked device of somebody's account. */
  public DeviceLink startLink() throws SignalCliException {
    return Fields.text(caller.call("startLink", new Params()), "deviceLinkUri")
        .map(uri -> new DeviceLink(caller, uri))
        .orElseThrow(SignalCliException.ProtocolBroken::new);
  }

  /**
   * Deletes all that signal-cli keeps of an account here. On the phone the device stays in the list
   * until the user removes it there.
   */
  public void forget(PhoneNumber number) throws SignalCliException {
    caller.call(
        "deleteLocalAccountData",
        new Params().with("account", number.text()).with("ignoreRegistered", true));
    accounts.remove(number);
  }

  /** Lets it finish what it is at work on, for 10 s at most, and ends it if it is a child. */
  @Override
  public void close() {
    connection.close();
  }
}
