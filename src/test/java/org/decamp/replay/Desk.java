package org.decamp.replay;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.decamp.exporter.Selection;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.signalcli.SignalCli;
import org.decamp.signalcli.Timeouts;
import org.decamp.signalcli.address.Recipient.Aci;
import org.decamp.signalcli.address.Recipient.PhoneNumber;
import org.decamp.signalcli.failure.SignalCliException;
import org.decamp.signalcli.fake.PipeTransport;
import org.decamp.signalcli.install.SignalCliVersion;
import org.decamp.signalcli.message.CaptchaLink;
import org.decamp.testing.MemoryVault;
import org.decamp.testing.ReplayJournalInMemory;
import org.decamp.testing.Story;
import org.decamp.vault.VaultReader;
import org.decamp.vault.custody.CustodyEvent;

/**
 * Everything that a replay takes, with a service that fails as it is told and a clock that flies.
 */
final class Desk {

  static final PhoneNumber ME = new PhoneNumber(FakeService.NUMBER);
  static final ReplayTarget FRIEND =
      new ReplayTarget.Contact(new Aci(UUID.fromString(FakeService.FRIEND)));
  static final ReplayTarget SELF = new ReplayTarget.NoteToSelf();
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Timeouts HASTY = new Timeouts(LONG, LONG, Duration.ofMillis(300), LONG);

  final VirtualClock clock = new VirtualClock();
  final FakeService service = new FakeService(() -> clock.now().toEpochMilli());
  final ReplayJournalInMemory journal = new ReplayJournalInMemory();
  final List<CustodyEvent> custody = new ArrayList<>();
  MemoryVault vault = new MemoryVault();
  Replay replay;

  /** How often a conversation was read from its beginning. */
  int walks;

  private final Path folder;

  Desk(Path folder) {
    this.folder = folder;
    replay = replay();
  }

  /** Empties the vault; what was sent is remembered. */
  void reimport() {
    vault = new MemoryVault();
    replay = replay();
  }

  private Replay replay() {
    return new Replay(
        new Replay.Tools(
            counting(vault), journal, custody::add, this::start, ME, new FileStage(folder), clock));
  }

  private VaultReader counting(VaultReader reader) {
    return (VaultReader)
        Proxy.newProxyInstance(
            Desk.class.getClassLoader(),
            new Class<?>[] {VaultReader.class},
            (_, method, arguments) -> {
              walks += method.getName().equals("messages") ? 1 : 0;
              try {
                return method.invoke(reader, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private SignalCli start() throws SignalCliException {
    try {
      return SignalCli.over(
          new PipeTransport(service::serve), SignalCliVersion.OLDEST_KNOWN, HASTY);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A conversation of so many messages {@code m0}, {@code m1}, … a minute apart. */
  Story story(int messages) throws Exception {
    Story story = Story.direct("a");
    for (int i = 0; i < messages; i++) {
      story.says("Ada", Story.NOON + i * 60_000L, "m" + i);
    }
    return story.into(vault);
  }

  static ReplayOptions options(ReplayTarget target) throws Problem {
    return ReplayOptions.of(Selection.ALL, target, ReplayForm.ONE_FOR_ONE, ZoneOffset.UTC);
  }

  ReplayResult run(ReplayTarget target) throws Exception {
    return run(options(target));
  }

  ReplayResult run(ReplayOptions options) throws Exception {
    return replay.run(options, Optional.empty(), Progress.silent());
  }

  ReplayResult run(ReplayTarget target, String captcha) throws Exception {
    return replay.run(
        options(target),
        Optional.of(new CaptchaLink("signalcaptcha://" + captcha)),
        Progress.silent());
  }

  /** The bodies that arrived, without the notice and without headers. */
  List<String> told() {
    return service.texts().stream()
        .filter(text -> text.contains("\n"))
        .map(text -> text.substring(text.indexOf('\n') + 1))
        .toList();
  }
}
