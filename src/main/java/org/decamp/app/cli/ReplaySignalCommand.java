package org.decamp.app.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decamp.app.Choice;
import org.decamp.app.OpenVault;
import org.decamp.app.ReplayWish;
import org.decamp.app.SignalReplay;
import org.decamp.app.device.DeviceSetting;
import org.decamp.app.device.SignalDevice;
import org.decamp.job.Problem;
import org.decamp.replay.ReplayForm;
import org.decamp.replay.ReplayPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code decamp replay signal}. */
@Command(
    name = "signal",
    description = {
      "Sends conversations into Signal as new messages of yours, through the linked device (decamp",
      "device link). Each is dated when it is sent, whoever wrote it first and whenever: that stands",
      "in its text, and that it was imported. Only decamp export signal keeps dates and authors.",
      "By default every conversation goes into a group of its own that nobody but you is in, a day",
      "in one message. Each message is written down before it is sent: what broke off goes on with",
      "the same command, and nothing is sent to others twice.",
      "0: all is sent; 1: something was refused or is uncertain; 75: Signal asks for a captcha or",
      "for patience; run the same command again then. docs/signal-cli.md tells limits and risks."
    },
    footer = {
      "",
      "Example:",
      "  decamp replay signal --conversation Anna --dry-run",
      "  decamp replay signal --conversation Anna",
      "  decamp replay signal --note-to-self --form screenful --since 2023-01-01",
      "  decamp replay signal --captcha"
    })
final class ReplaySignalCommand extends BaseCommand {

  @Mixin private final ReplayTargetOptions target = new ReplayTargetOptions();

  @Option(
      names = "--form",
      paramLabel = "FORM",
      defaultValue = "day",
      description =
          "day: a day in one message, or in several; screenful: as much as fits, across days;"
              + " one-for-one: each message by itself. Default: ${DEFAULT-VALUE}")
  private String form = "day";

  @Option(
      names = "--dry-run",
      description = "show every message that would be sent and how long it takes; send nothing")
  private boolean dryRun;

  @Option(names = "--figures", description = "with --dry-run: only how much it is")
  private boolean figures;

  @Option(
      names = "--pause",
      paramLabel = "SECONDS",
      description = "the time from one message to the next, if longer than the usual")
  private @Nullable Integer pause;

  @Option(
      names = "--time-zone",
      paramLabel = "ZONE",
      description = "whose clocks tell the times in the text, as in Europe/Berlin; default: yours")
  private @Nullable ZoneId zone;

  @Option(
      names = "--leave-uncertain",
      description =
          "never send again what may have arrived; to yourself that is done otherwise, to others"
              + " never")
  private boolean leaveUncertain;

  @Mixin private final CaptchaOptions captcha = new CaptchaOptions();

  @Mixin private final SelectionOptions selection = new SelectionOptions();

  @Mixin private final SignalCliOptions signalCli = new SignalCliOptions();

  ReplaySignalCommand(Session session) {
    super(session);
  }

  @Override
  ExitCode run() throws IOException, Problem {
    if (figures && !dryRun) {
      throw new Problem.Usage("--figures goes with --dry-run", "Leave it out, or add that.");
    }
    selection.refusePseudonyms();
    ReplayForm chosen = form();
    Choice choice = selection.choice();
    if (dryRun) {
      return dryRun(choice, chosen);
    }
    DeviceSetting setting = signalCli.setting(session());
    try (SignalDevice device = SignalDevice.open(setting);
        OpenVault vault = session().door().open()) {
      DeviceCommand.warnOfAge(device, session());
      SignalReplay replay = SignalReplay.of(vault, device);
      return code(
          new ReplayRun(session(), device, setting, replay, captcha)
              .run(replay.plan(replay.options(wish(choice, chosen, vault)), session().progress())));
    }
  }

  private ExitCode dryRun(Choice choice, ReplayForm chosen) throws Problem {
    try (OpenVault vault = session().door().open()) {
      SignalReplay replay = SignalReplay.planning(vault, signalCli.folder(session()));
      ReplayPlan plan =
          replay.plan(replay.options(wish(choice, chosen, vault)), session().progress());
      ReplayResults results = session().results().replay();
      if (!figures) {
        replay.preview(plan, results::outgoing, session().progress());
      }
      results.plan(plan);
      return ExitCode.DONE;
    }
  }

  private ReplayWish wish(Choice choice, ReplayForm chosen, OpenVault vault) throws Problem {
    return new ReplayWish(
        choice,
        target.target(vault.reader()),
        chosen,
        zone == null ? ZoneId.systemDefault() : zone,
        Optional.ofNullable(pause).map(Duration::ofSeconds),
        leaveUncertain);
  }

  private ReplayForm form() throws Problem.Usage {
    return Stream.of(ReplayForm.values())
        .filter(one -> one.code().equals(form))
        .findFirst()
        .orElseThrow(() ->
            new Problem.Usage(
                "there is no such form for --form",
                "Forms are: "
                    + Stream.of(ReplayForm.values())
                        .map(ReplayForm::code)
                        .collect(Collectors.joining(", "))));
  }
}
