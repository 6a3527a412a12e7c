package org.decamp.app.cli;

import java.time.Clock;
import java.util.Optional;
import org.decamp.app.Exposure;
import org.decamp.app.Exposures;
import org.decamp.app.device.Addressee;
import org.decamp.app.device.DeviceFolder;
import org.decamp.app.device.DeviceLinking;
import org.decamp.app.device.DeviceState;
import org.decamp.app.device.SignalDevice;
import org.decamp.job.Problem;
import org.decamp.signalcli.SignalCli;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code decamp device}: this computer as a linked device of the user's Signal. */
@Command(
    name = "device",
    description = {
      "This computer as a linked device of your Signal, through signal-cli, a program that you",
      "install yourself. Sending needs it: decamp replay signal. docs/signal-cli.md says what to",
      "know first."
    },
    footer = {"", "Example:", "  decamp device link"})
final class DeviceCommand extends BaseCommand {

  DeviceCommand(Session session) {
    super(session);
  }

  @Override
  ExitCode run() throws Problem {
    throw new Problem.Usage(
        "it is not said what to do with the device", "See decamp device --help.");
  }

  /** {@code decamp device link}. */
  @Command(
      name = "link",
      description = {
        "Shows a QR code to scan with Signal on your phone: Settings, Linked devices. It makes this",
        "computer one more device of your account, as Signal Desktop is one. No number is ever",
        "registered. A code is good for about 90 seconds; after three nobody waits any more.",
        "Whoever scans it links this computer to their account: show it to nobody else."
      },
      footer = {
        "",
        "Example:",
        "  decamp device link",
        "  decamp device link --signal-cli-home /opt/signal-cli-0.14.6"
      })
  static final class Link extends BaseCommand {

    @Mixin private final SignalCliOptions signalCli = new SignalCliOptions();

    @Option(
        names = "--name",
        paramLabel = "NAME",
        defaultValue = "Decamp",
        description = "what the phone will call this device; default: ${DEFAULT-VALUE}")
    private String name = "Decamp";

    @Option(
        names = "--show-code",
        description =
            "print the code also into a file or to another program; a terminal shows it anyway")
    private boolean showCode;

    Link(Session session) {
      super(session);
    }

    @Override
    ExitCode run() throws Problem {
      LinkScreen screen = new LinkScreen(session(), showCode);
      screen.requireSeen();
      warnOfCopies();
      try (SignalDevice device = SignalDevice.open(signalCli.setting(session()))) {
        warnOfAge(device, session());
        device.doing(cli -> {
          Optional<DeviceState> before = DeviceState.of(cli);
          DeviceState now =
              before.isPresent()
                  ? before.get()
                  : linking(device, cli).link(name, screen).orElseThrow(Link::notScanned);
          session().results().device().linked(now, before.isPresent());
          return now;
        });
        return ExitCode.DONE;
      }
    }

    /** Whoever gets at a copy of the keys can write as the user. */
    private void warnOfCopies() throws Problem {
      Exposure exposure = Exposures.builtIn().of(signalCli.folder(session()));
      if (exposure.syncedBy().isPresent()) {
        session()
            .announce(
                "The folder of the device is copied elsewhere by "
                    + exposure.syncedBy().get()
                    + ": whoever gets at that copy can write as you.",
                "Link all the same? [y/N]");
      }
    }

    private static Problem notScanned() {
      return new Problem.InputOutput(
          "no code was scanned in time",
          "Have the phone at hand (Settings, Linked devices), then run this again.");
    }

    private DeviceLinking linking(SignalDevice device, SignalCli signalCli) {
      return new DeviceLinking(
          device, signalCli, session().surroundings().signalCli().settling(), session().progress());
    }
  }

  /** {@code decamp device show}. */
  @Command(
      name = "show",
      description = {
        "Says whose device this computer is, and what it was told so far. Asks Signal's service."
      },
      footer = {"", "Example:", "  decamp device show"})
  static final class Show extends BaseCommand {

    @Mixin private final SignalCliOptions signalCli = new SignalCliOptions();

    @Option(names = "--groups", description = "list the groups that you are in, with their ids")
    private boolean groups;

    @Option(
        names = "--show-names",
        description =
            "print names of groups also into a file or to another program; a terminal shows them"
                + " anyway")
    private boolean showNames;

    Show(Session session) {
      super(session);
    }

    @Override
    ExitCode run() throws Problem {
      DeviceResults results = session().results().device();
      if (DeviceFolder.account(signalCli.folder(session())).isEmpty()) {
        results.notLinked();
        return ExitCode.DONE;
      }
      try (SignalDevice device = SignalDevice.open(signalCli.setting(session()))) {
        warnOfAge(device, session());
        device.doing(cli -> {
          Optional<DeviceState> state = DeviceState.of(cli);
          state.ifPresentOrElse(known -> results.linked(known, true), results::notLinked);
          if (groups && state.isPresent()) {
            Addressee.groups(cli).forEach(group -> results.group(group, named()));
          }
          return state;
        });
        return ExitCode.DONE;
      }
    }

    private boolean named() {
      return showNames || session().surroundings().streams().resultsSeen();
    }
  }

  /** {@code decamp device forget}. */
  @Command(
      name = "forget",
      description = {
        "Deletes the keys of the linked device and all that signal-cli keeps of the account here,",
        "the names of your contacts and groups among it. What was sent stays where it is, and can",
        "no longer be taken back with decamp replay undo. Your phone still lists the device: remove",
        "it there too, under Settings, Linked devices."
      },
      footer = {"", "Example:", "  decamp device forget"})
  static final class Forget extends BaseCommand {

    private static final String WORD = "forget";

    @Mixin private final SignalCliOptions signalCli = new SignalCliOptions();

    Forget(Session session) {
      super(session);
    }

    @Override
    ExitCode run() throws Problem {
      if (DeviceFolder.used(signalCli.folder(session()))) {
        session()
            .say("This deletes the linked device and all that is kept of it on this computer.");
        session().confirm(WORD);
      }
      session().results().device().forgotten(DeviceFolder.forget(signalCli.folder(session())));
      return ExitCode.DONE;
    }
  }

  /** Says so if Signal's service may refuse this signal-cli. */
  static void warnOfAge(SignalDevice device, Session session) {
    if (device.stale(Clock.systemUTC())) {
      session.note(
          "warning: signal-cli "
              + device.version()
              + " is older than 90 days; Signal's service may refuse it. Install the newest one.");
    }
  }
}
