package org.decamp.signalcli.standin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.decamp.signalcli.DeviceLink;
import org.decamp.signalcli.RealSignalCli;
import org.decamp.signalcli.SignalAccount;
import org.decamp.signalcli.SignalCli;
import org.decamp.signalcli.Timeouts;
import org.decamp.signalcli.address.Recipient.Aci;
import org.decamp.signalcli.address.Recipient.PhoneNumber;
import org.decamp.signalcli.install.Installation;
import org.decamp.signalcli.install.SignalCliVersion;
import org.decamp.signalcli.message.Target;
import org.decamp.signalcli.process.Launch;
import org.decamp.signalcli.process.SignalCliProcess;
import org.decamp.signalcli.standin.keys.SignalLibrary;
import org.decamp.signalcli.standin.service.Person;
import org.decamp.signalcli.standin.service.StandIn;

/** The owner's account of a stand-in, as the binding sees it through the real signal-cli. */
public final class LinkedAccount implements AutoCloseable {

  private final StandIn standIn;
  private final Launch launch;
  private SignalCliProcess process;
  private SignalCli signalCli;

  private LinkedAccount(StandIn standIn, Launch launch) throws Exception {
    this.standIn = standIn;
    this.launch = launch;
    process = SignalCliProcess.start(launch);
    signalCli = over(process, Timeouts.STANDARD);
  }

  /** Starts both and links them; skips the test where one of what it takes is missing. */
  public static LinkedAccount start(Path folder) throws Exception {
    Installation installation = RealSignalCli.require();
    SignalLibrary library = SignalLibrary.require();
    Path trust = Files.createDirectories(folder.resolve("trust"));
    StandIn standIn = new StandIn(library, trust);
    Launch launch =
        new Launch(
            installation,
            folder.resolve("data"),
            Files.createDirectories(folder.resolve("tmp")),
            standIn.javaOptions(),
            false);
    LinkedAccount account = new LinkedAccount(standIn, launch);
    try {
      account.link();
    } catch (Throwable e) {
      account.close();
      throw e;
    }
    return account;
  }

  private static SignalCli over(SignalCliProcess process, Timeouts timeouts) throws Exception {
    return SignalCli.over(process, SignalCliVersion.OLDEST_KNOWN, timeouts);
  }

  /** Has the owner scan the code that signal-cli shows. */
  public void link() throws Exception {
    DeviceLink link = signalCli.startLink();
    CompletableFuture<Void> scanned =
        CompletableFuture.runAsync(() -> {
          try {
            standIn.owner().scan(link.uri());
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
    link.finish("Decamp");
    scanned.get(BareClient.PATIENCE_S, TimeUnit.SECONDS);
  }

  /** How signal-cli is started, for who starts it themselves once this one has ended. */
  public Launch launch() {
    return launch;
  }

  public StandIn standIn() {
    return standIn;
  }

  public SignalCli signalCli() {
    return signalCli;
  }

  public SignalAccount get() throws Exception {
    return signalCli.account(new PhoneNumber(standIn.owner().account().number()));
  }

  public static Target to(Person person) {
    return new Target.Direct(aci(person));
  }

  public static Aci aci(Person person) {
    return new Aci(UUID.fromString(person.account().aci()));
  }

  /** Kills signal-cli in the middle of whatever it does. */
  public void kill() {
    process.handle().destroyForcibly();
  }

  /** Starts signal-cli again, with the account that it has. */
  public void restart() throws Exception {
    restart(Timeouts.STANDARD);
  }

  /** The same, with other patience. */
  public void restart(Timeouts timeouts) throws Exception {
    signalCli.close();
    process = SignalCliProcess.start(launch);
    signalCli = over(process, timeouts);
  }

  @Override
  public void close() throws IOException {
    try (standIn) {
      standIn.faults().close();
      signalCli.close();
    }
  }
}
