package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.decamp.app.device.ScriptedDevice;
import org.decamp.signalcli.fake.LinkedScript;
import org.decamp.signalcli.install.SignalCliVersion;
import tools.jackson.databind.JsonNode;

/** Commands whose signal-cli is the stand-in, told what to answer. */
final class FakeDevice {

  static final String LINK = LinkedScript.LINK;
  static final String NUMBER = LinkedScript.NUMBER;
  static final String ANNA = LinkedScript.ANNA;

  private final Commands commands;
  private final ScriptedDevice device;

  FakeDevice(Commands commands, Path folder) throws IOException {
    this.commands = commands;
    this.device = new ScriptedDevice(folder);
    oldest(SignalCliVersion.OLDEST_KNOWN);
  }

  /** Asks for another version. */
  void oldest(SignalCliVersion oldest) {
    commands.signalCli =
        new SignalCliDefaults(device.javaOptions(), oldest, Duration.ZERO, device.temporary());
  }

  /** What the next signal-cli answers beside what it does anyway. */
  FakeDevice told(String... lines) throws IOException {
    device.told(List.of(lines));
    return this;
  }

  /** The same of one that is linked. */
  FakeDevice linked(String... lines) throws IOException {
    return told(LinkedScript.linked(lines).toArray(String[]::new));
  }

  /** Runs a command with it. */
  Commands.Outcome run(String... args) {
    return commands.run(
        Stream.concat(
                Stream.of(args),
                Stream.of(
                    "--signal-cli-home",
                    device.home().toString(),
                    "--signal-cli-java",
                    System.getProperty("java.home")))
            .toArray(String[]::new));
  }

  /** Runs one that must end so. */
  Commands.Outcome run(int exit, String... args) {
    Commands.Outcome outcome = run(args);
    assertThat(outcome.exit()).as(outcome.out() + outcome.err()).isEqualTo(exit);
    return outcome;
  }

  /** The parameters of every request of a method, in order. */
  List<JsonNode> heard(String method) throws IOException {
    return device.heard(method);
  }

  /** Links, as all that follows needs. */
  void link() throws IOException {
    told(LinkedScript.linking().toArray(String[]::new));
    run(0, "device", "link", "--show-code");
  }
}
