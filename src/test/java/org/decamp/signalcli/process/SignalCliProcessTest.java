package org.decamp.signalcli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.decamp.signalcli.Bounded;
import org.decamp.signalcli.failure.SignalCliException.AccountInUse;
import org.decamp.signalcli.failure.SignalCliException.ConnectionClosed;
import org.decamp.signalcli.failure.SignalCliException.NotLinked;
import org.decamp.signalcli.failure.SignalCliException.StartFailed;
import org.decamp.signalcli.fake.FakeInstallation;
import org.decamp.signalcli.install.Installation;
import org.decamp.signalcli.install.JavaRuntime;
import org.decamp.signalcli.rpc.JsonRpcConnection;
import org.decamp.signalcli.rpc.NotificationListener;
import org.decamp.signalcli.rpc.Params;
import org.decamp.signalcli.rpc.Reply;
import org.decamp.signalcli.rpc.Reply.Missing;
import org.decamp.signalcli.rpc.Reply.Result;
import org.decamp.signalcli.rpc.Reply.Why;
import org.decamp.signalcli.rpc.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A child process that speaks the line protocol, started and ended like the real one. */
@Bounded
class SignalCliProcessTest {

  private static final Duration LONG = Duration.ofSeconds(90);

  private @TempDir Path folder;

  @Test
  void theChildSeesACleanEnvironmentAndPrivateFoldersAndLeavesNothing() throws Exception {
    SignalCliProcess process = start("look: surroundings");
    JsonNode seen;
    Path temporary;
    try (var connection = connection(process)) {
      seen = ((Result) call(connection, "look")).value();
      temporary = Path.of(seen.path("temporary").asString());

      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary)))
          .isEqualTo("rwx------");
      assertThat(
              PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data"))))
          .isEqualTo("rwx------");
      assertThat(Path.of(seen.path("variables").path("SIGNAL_CLI_CONFIG").asString()))
          .hasContent("{}")
          .hasParentRaw(temporary);
    }

    assertThat(seen.path("variables").propertyNames())
        .containsExactlyInAnyOrder("LC_ALL", "JAVA_HOME", "SIGNAL_CLI_CONFIG");
    assertThat(seen.path("home")).isEqualTo(seen.path("temporary"));
    assertThat(seen.path("arguments").valueStream().map(JsonNode::asString))
        .contains("--scrub-log", "--disable-send-log", "--ignore-attachments", "manual")
        .doesNotContain("-a", "-u");
    assertThat(temporary).doesNotExist();
    assertThat(folder.resolve("temporary")).isEmptyDirectory();
  }

  @Test
  void closingEndsTheChildInOrder() throws Exception {
    SignalCliProcess process = start();
    try (var connection = connection(process)) {
      assertThat(call(connection, "version")).isInstanceOf(Result.class);
    }

    assertThat(process.handle().isAlive()).isFalse();
    assertThat(process.ending())
        .isInstanceOfSatisfying(
            ConnectionClosed.class, e -> assertThat(e.exitCode()).isEqualTo(OptionalInt.of(0)));
  }

  @Test
  void aChildThatHangsIsEndedAllTheSame() throws Exception {
    SignalCliProcess process = start("send: hang");
    try (var connection = connection(process)) {
      assertThat(connection.call(new Request("send", new Params(), Duration.ofSeconds(5))))
          .isEqualTo(new Missing(Why.TIMED_OUT));

      process.close();

      assertThat(process.handle().isAlive()).isFalse();
    }
  }

  @Test
  void whoeverIsInterruptedLeavesNoChildBehindEither() throws Exception {
    SignalCliProcess process = start();

    Thread.currentThread().interrupt();
    process.close();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(process.handle().isAlive()).isFalse();
    assertThat(folder.resolve("temporary")).isEmptyDirectory();
  }

  @Test
  void aKilledChildLeavesWhatWasUnderWayOpenAndItsCode() throws Exception {
    SignalCliProcess process = start("send: ignore");
    try (var connection = connection(process)) {
      assertThat(call(connection, "version")).isInstanceOf(Result.class);
      Thread.ofVirtual().start(() -> process.handle().destroyForcibly());

      assertThat(call(connection, "send")).isInstanceOfAny(Missing.class, Reply.Unsent.class);
      assertThat(connection.ending())
          .isInstanceOfSatisfying(
              ConnectionClosed.class, e -> assertThat(e.exitCode()).isEqualTo(OptionalInt.of(137)));
    }
    assertThat(folder.resolve("temporary")).isEmptyDirectory();
  }

  @Test
  void theExitCodeAndTheErrorStreamTellWhyItEnded() throws Exception {
    SignalCliProcess process =
        start("version: complain User +15555550100 is not registered.", "version: exit 1");
    try (var connection = connection(process)) {
      assertThat(call(connection, "version")).isEqualTo(new Missing(Why.CONNECTION_LOST));
      assertThat(connection.ending()).isInstanceOf(NotLinked.class);
      assertThat(connection.ending().toString()).doesNotContain("+1555");
    }
  }

  @Test
  void oneThatWaitsForAnotherIsEndedAtOnce() throws Exception {
    SignalCliProcess process =
        start("start: complain Config file is in use by another instance, waiting…", "start: hang");
    try (var connection = connection(process)) {
      assertThat(call(connection, "version")).isNotInstanceOf(Result.class);
      assertThat(connection.ending()).isInstanceOf(AccountInUse.class);
    }
  }

  @Test
  void aLoudErrorStreamHoldsNothingUp() throws Exception {
    String[] script = new String[3001];
    Arrays.fill(script, "version: complain " + "noise ".repeat(100));
    script[3000] = "version: complain the end";
    SignalCliProcess process = start(script);
    try (var connection = connection(process)) {
      assertThat(call(connection, "version")).isInstanceOf(Result.class);
    }
  }

  @Test
  void aRuntimeThatCannotBeRunIsSaidAndLeavesNothing() throws Exception {
    Launch launch = FakeInstallation.launch(folder);
    Path broken = Files.createDirectories(folder.resolve("broken/bin"));
    Files.createFile(broken.resolve("java"));
    Installation installation =
        new Installation(
            launch.installation().libraries(),
            launch.installation().version(),
            new JavaRuntime(folder.resolve("broken"), 25));

    assertThatThrownBy(() ->
            SignalCliProcess.start(
                new Launch(
                    installation,
                    folder.resolve("data"),
                    launch.temporaryFolder(),
                    List.of(),
                    false)))
        .isInstanceOf(StartFailed.class);
    assertThat(folder.resolve("temporary")).isEmptyDirectory();
  }

  private SignalCliProcess start(String... script) throws Exception {
    return SignalCliProcess.start(FakeInstallation.launch(folder, script));
  }

  private static JsonRpcConnection connection(SignalCliProcess process) {
    return new JsonRpcConnection(process, NotificationListener.NONE);
  }

  private static Reply call(JsonRpcConnection connection, String method) {
    return connection.call(new Request(method, new Params(), LONG));
  }
}
