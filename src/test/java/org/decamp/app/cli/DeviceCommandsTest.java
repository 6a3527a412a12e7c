package org.decamp.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.decamp.signalcli.fake.LinkedScript;
import org.decamp.signalcli.install.SignalCliVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceCommandsTest {

  private static final String TIMED_OUT =
      "finishLink*: error {\"code\":-1,\"message\":\"Link request timed out, please try again.\"}";

  @TempDir Path home;
  private Commands commands;
  private FakeDevice device;

  @BeforeEach
  void aSignalCliThatIsLinkedToNobody() throws Exception {
    commands = new Commands(home.resolve("user"));
    device = new FakeDevice(commands, home);
  }

  private Path folder() {
    return home.resolve("user/data/device");
  }

  private static List<String> starting(String... more) {
    return Stream.concat(
            Stream.of("startLink*: result {\"deviceLinkUri\":\"" + FakeDevice.LINK + "\"}"),
            Stream.of(more))
        .toList();
  }

  private String filesOfTheUser() throws Exception {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(home.resolve("user"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }

  @Test
  void whoScansTheCodeIsSaidAndTheLinkItselfStandsNowhere() throws Exception {
    device.told(LinkedScript.linking().toArray(String[]::new));
    Commands.Outcome outcome = device.run(0, "device", "link", "--show-code");

    assertThat(outcome.out())
        .contains("now a linked device", "ends in 00", "2 devices", "1 contact,")
        .doesNotContain(FakeDevice.NUMBER);
    List<String> code =
        outcome.err().lines().filter(l -> l.contains("█") || l.contains("▀")).toList();
    assertThat(TerminalQrCodeTest.scanned(code)).isEqualTo(FakeDevice.LINK);
    assertThat(outcome.out() + outcome.err() + filesOfTheUser())
        .doesNotContain("zebra", "linkdevice");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder().resolve("account"))))
        .isEqualTo("rw-------");
  }

  @Test
  void aCodeIsNotShownWhereNobodyLooksUnlessThatIsSaid() {
    Commands.Outcome outcome = device.run(64, "device", "link");
    assertThat(outcome.err()).contains("no terminal", "--show-code");
    assertThat(folder()).doesNotExist();
  }

  @Test
  void keysInAFolderThatIsCopiedElsewhereAreAskedAboutFirst() throws Exception {
    device.told(LinkedScript.linking().toArray(String[]::new));
    Path synced = Files.createDirectories(home.resolve("Dropbox")).resolve("device");
    String[] command = {"device", "link", "--show-code", "--device-folder", synced.toString()};
    commands.answers.add("");
    assertThat(device.run(130, command).err()).contains("Dropbox", "can write as you");
    assertThat(synced).doesNotExist();
    commands.answers.add("y");
    device.run(0, command);
    assertThat(synced.resolve("account")).exists();
  }

  @Test
  void afterThreeCodesThatNobodyScannedItEnds() throws Exception {
    device.told(starting(TIMED_OUT).toArray(String[]::new));
    Commands.Outcome outcome = device.run(74, "device", "link", "--show-code");
    assertThat(outcome.err()).contains("1 of 3", "3 of 3", "no code was scanned in time");
    assertThat(device.run(0, "device", "show").out()).contains("linked to no Signal account");
  }

  @Test
  void aUserWhoStopsLeavesNoCodeOpenBehind() throws Exception {
    device.told(starting("finishLink: ignore").toArray(String[]::new));
    CompletableFuture<Commands.Outcome> running =
        CompletableFuture.supplyAsync(() -> device.run("device", "link", "--show-code"));
    while (!Files.exists(folder().resolve("signal-cli"))) {
      assertThat(running).isNotDone();
      Thread.sleep(20);
    }
    commands.cancellation.request();
    assertThat(running.get(60, TimeUnit.SECONDS).exit()).isEqualTo(130);
    assertThat(ProcessHandle.current().children())
        .noneMatch(c -> c.info().commandLine().orElse("").contains(home.toString()));
  }

  @Test
  void whoIsLinkedAlreadyIsOnlyToldSo() throws Exception {
    device.link();
    Commands.Outcome outcome = device.linked().run(0, "device", "link", "--show-code");
    assertThat(outcome.out()).contains("is a linked device", "ends in 00");
    assertThat(outcome.err()).doesNotContain("Scan this");
    assertThat(device.linked().run(0, "device", "show").out()).contains("0.13.19");
  }

  @Test
  void aDeviceThatThePhoneTookOffIsLinkedToNobody() throws Exception {
    device.link();
    assertThat(device.told("listAccounts: result []").run(0, "device", "show").out())
        .contains("not any more", "decamp device link");
  }

  @Test
  void whatIsForgottenIsGoneWithoutAskingSignal() throws Exception {
    device.link();
    Files.writeString(
        Files.createDirectories(folder().resolve("signal-cli/data")).resolve("k"), "k");
    commands.answers.add("no");
    device.run(130, "device", "forget");
    assertThat(folder().resolve("signal-cli/data/k")).exists();

    commands.answers.add("forget");
    assertThat(device.run(0, "device", "forget").out()).contains("On your phone, remove it too");
    assertThat(folder().resolve("signal-cli")).doesNotExist();
    assertThat(folder().resolve("account")).doesNotExist();
    assertThat(device.run(0, "device", "forget").out()).contains("nothing was deleted");
  }

  @Test
  void aSignalCliThatIsMissingOrTooOldIsSaidBeforeAnythingElse() throws Exception {
    device.oldest(SignalCliVersion.OLDEST_LIVE);
    assertThat(device.run(69, "device", "link", "--show-code").err())
        .contains("signal-cli 0.13.19 is too old; 0.14.3");
    Commands.Outcome missing =
        commands.run(
            69, "device", "link", "--show-code", "--signal-cli-home", home.resolve("x").toString());
    assertThat(missing.err()).contains("--signal-cli-home");
    assertThat(folder()).doesNotExist();
  }

  @Test
  void everyJsonLineKeepsToTheSchema() throws Exception {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                Files.readString(Path.of("docs/schema/cli-output.schema.json")), InputFormat.JSON);
    device.told(LinkedScript.linking().toArray(String[]::new));
    StringBuilder out = new StringBuilder();
    out.append(device.run(0, "--json", "device", "link", "--show-code").out());
    out.append(device.linked().run(0, "--json", "device", "show").out());
    out.append(device.run(0, "--json", "--yes", "device", "forget").out());
    out.append(device.run(0, "--json", "device", "show").out());
    assertThat(out.toString().lines())
        .hasSize(5)
        .allSatisfy(line -> assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty());
    assertThat(out).contains("\"type\":\"device-code\"").contains("zebra");
  }
}
